import { Menu } from '@mantine/core';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useLanguage, useWords } from '../app/language.tsx';
import { COMPONENT_WORDS } from '../words/component-words.ts';
import { type Column, DataTable } from './data-table.tsx';
import { type DownloadFormat, downloadFigure } from './figure-download.ts';
import styles from './figure.module.css';
import { Icon } from './icon.tsx';
import { ReadingContext, type Reading } from './reading.ts';
import { useWidth } from './use-width.ts';

/** What stands under every figure. */
export interface FigureBasis {
  /** With its scale: "billion won a year". */
  readonly unit: string;
  readonly prices?: string | undefined;
  readonly source: string;
  readonly model?: string | undefined;
}

interface FigureProps<Row> {
  /** A sentence that says what the figure shows. */
  readonly title: string;
  /** The same for those who do not see the chart, and more exactly. */
  readonly description: string;
  readonly basis: FigureBasis;
  /** The chart's twin: every figure the chart draws. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Of downloads, without its ending. */
  readonly fileName: string;
  /** Draws the chart for a width in pixels. It tells what is pointed at by `useReading`. */
  readonly chart: (width: number) => ReactNode;
  /** Stands between title and chart: a search, a choice. */
  readonly controls?: ReactNode;
  /** Of the heading: 2 where the figure stands in no section. */
  readonly level?: 2 | 3;
}

/**
 * A chart with all that must stand by it: a sentence as its title, unit, prices, source and model, the switch to its
 * table, downloads, and a line that reads the mark pointed at.
 */
export function Figure<Row>(props: FigureProps<Row>) {
  const { title, description, basis, columns, rows, rowKey, fileName, chart, controls, level = 3 } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  const all = useWords(COMPONENT_WORDS);
  const words = all.figure;
  const language = useLanguage();
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const [reading, setReading] = useState<Reading | null>(null);
  const [ref, width] = useWidth<HTMLDivElement>();
  const titleId = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const foot = [
    basis.unit,
    basis.prices,
    basis.model === undefined ? undefined : `${words.model}: ${basis.model}`,
    `${words.source}: ${basis.source}`,
  ].filter((part) => part !== undefined);
  const download = (format: DownloadFormat): void =>
    void downloadFigure(format, {
      title,
      foot: foot.join(' · '),
      fileName,
      columns,
      rows,
      drawing: drawing.current,
    });
  return (
    <figure className={styles['figure']} aria-labelledby={titleId} lang={language}>
      <div className={styles['head']}>
        <Heading id={titleId}>{title}</Heading>
        <div className={styles['tools']}>
          <button
            type="button"
            className={styles['tool']}
            aria-pressed={shown === 'table'}
            onClick={() => setShown(shown === 'chart' ? 'table' : 'chart')}
          >
            <Icon name={shown === 'chart' ? 'table' : 'chart'} size={16} />
            {shown === 'chart' ? words.asTable : words.asChart}
          </button>
          <Menu position="bottom-end">
            <Menu.Target>
              <button type="button" className={styles['tool']}>
                <Icon name="download" size={16} />
                {words.download}
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => download('csv')}>{words.formats.csv}</Menu.Item>
              {shown === 'chart' && (
                <>
                  <Menu.Item onClick={() => download('svg')}>{words.formats.svg}</Menu.Item>
                  <Menu.Item onClick={() => download('png')}>{words.formats.png}</Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      {controls !== undefined && <div className={styles['controls']}>{controls}</div>}
      <div ref={ref}>
        {shown === 'table' ? (
          <DataTable caption={title} columns={columns} rows={rows} rowKey={rowKey} />
        ) : (
          <div ref={drawing} className={styles['chart']} role="group" aria-label={description}>
            <ReadingContext value={setReading}>{width > 0 && chart(width)}</ReadingContext>
          </div>
        )}
      </div>
      {shown === 'chart' && (
        <p className={styles['reading']} aria-live="polite">
          {reading === null ? (
            <span>{words.point}</span>
          ) : (
            <>
              <b>{reading.name}</b> {reading.value}
              {reading.from !== undefined && <span> {reading.from}</span>}
            </>
          )}
        </p>
      )}
      <figcaption className={styles['foot']}>
        {foot.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </figcaption>
    </figure>
  );
}
