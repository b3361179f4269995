import { useComputedColorScheme } from '@mantine/core';
import type { Assessment } from '@spillway/core/scenarios';
import { PALETTE } from '@spillway/report/parts';
import { useQuery } from '@tanstack/react-query';
import { memo, type PointerEvent, useDeferredValue, useMemo } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { useCursor } from '../../../charts/cursor.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { Figure, type FigureBasis } from '../../../components/figure.tsx';
import { useReading } from '../../../components/reading.ts';
import { Section } from '../../../components/section.tsx';
import { paperOf } from '../../../engine/live/side-worker.ts';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { type PaperFigure, type PaperSection, type PaperTable, readPaper } from './read-paper.ts';
import styles from './paper-figures.module.css';

/** What the live answer shows already, or says in its own words. */
const ELSEWHERE = new Set([
  'asked',
  'figures',
  'path',
  'industries',
  'models',
  'assumptions',
  'sources',
  'checks',
  'provenance',
]);
/** Figures of other sections that are drawn above. */
const DRAWN_LIVE = new Set(['sobol']);
const WIDE_FROM = 640;

const dark = new Map<string, string>(Object.values(PALETTE).map((tone) => [tone.light, tone.dark]));
const anyTone = new RegExp([...dark.keys()].join('|'), 'g');

/** The report of an answer and what a page shows of it. */
export const usePaper = (assessment: Assessment | null) => {
  const language = useLanguage();
  return useQuery({
    queryKey: ['paper', assessment?.id ?? '', language, assessment?.money.currency ?? ''],
    queryFn: async () => {
      const paper = await paperOf(assessment!, language);
      return { ...paper, sections: readPaper(paper.html) };
    },
    enabled: assessment !== null,
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: (before) => before,
    retry: false,
  });
};

/** The line under a figure of a report, told apart as the pages tell it. */
function basisOf(foot: string): FigureBasis {
  const parts = foot.split(' · ');
  const after = (start: RegExp): string | undefined =>
    parts.find((part) => start.test(part))?.replace(start, '');
  const source = /^(?:Source|자료): /;
  const model = /^(?:Model|모형): /;
  const unit = parts
    .filter((part) => !source.test(part) && !model.test(part))
    .map((part) => part.replace(/^(?:Unit|단위): /, ''));
  const own = after(model);
  return {
    unit: unit.join(' · '),
    source: after(source) ?? '',
    ...(own === undefined ? {} : { model: own }),
  };
}

const columnsOf = ({ heads }: PaperTable): readonly Column<readonly string[]>[] =>
  heads.map(({ head, numeric }, k) => ({
    id: String(k),
    head,
    align: numeric ? 'right' : 'left',
    value: (row) => row[k] ?? null,
  }));

/** The figures in depth, as the report draws them: yearly loss, who sells to and buys from the hit industries, and more. */
export function PaperFigures({
  assessment,
  stale,
  file,
}: {
  readonly assessment: Assessment | null;
  readonly stale: boolean;
  readonly file: string;
}) {
  const words = useWords(SCENARIO_WORDS).answer;
  const paper = usePaper(assessment);
  // A hand that moves meanwhile goes first.
  const drawn = useDeferredValue(paper.data);
  const sections = (drawn?.sections ?? []).filter(
    ({ id, figures, tables }) => !ELSEWHERE.has(id) && figures.length + tables.length > 0,
  );
  if (paper.error !== null) return <p>{words.deeperFailed}</p>;
  if (drawn === undefined) return <p className={styles['coming']}>{words.deeperComing}</p>;
  return (
    <div className={styles['paper']} data-stale={stale || paper.isPlaceholderData || undefined}>
      {sections.map((section) => (
        <PaperPart key={section.id} section={section} file={file} />
      ))}
    </div>
  );
}

/** A section stands still while the live answer above it moves. */
const PaperPart = memo(function PaperPart({
  section,
  file,
}: {
  readonly section: PaperSection;
  readonly file: string;
}) {
  return (
    <Section title={section.heading} note={section.lead}>
      <div className={styles['part']}>
        {section.figures
          .filter(({ id }) => !DRAWN_LIVE.has(id))
          .map((figure) => (
            <Drawn key={figure.id} figure={figure} file={file} />
          ))}
        {section.tables.map((table) => (
          <div key={table.caption}>
            <h3 className={styles['caption']}>{table.caption}</h3>
            <DataTable
              caption={table.caption}
              columns={columnsOf(table).map((column) => ({ ...column, sortable: false }))}
              rows={table.rows}
              rowKey={(row) => row.join('|')}
              most={24}
            />
          </div>
        ))}
        {section.texts.length > 0 && (
          <div>
            {section.texts.map((text) => (
              <p key={text} className={styles['text']}>
                {text}
              </p>
            ))}
          </div>
        )}
      </div>
    </Section>
  );
});

function Drawn({ figure, file }: { readonly figure: PaperFigure; readonly file: string }) {
  const scheme = useComputedColorScheme('light');
  const table = figure.table ?? {
    caption: figure.title,
    heads: [{ head: figure.title, numeric: false }],
    rows: figure.description
      .split(/; |(?<=\D\.) /)
      .filter((part) => part !== '')
      .map((part) => [part]),
  };
  const drawings = useMemo(() => {
    const coloured = (svg: string): string =>
      scheme === 'dark' ? svg.replaceAll(anyTone, (tone) => dark.get(tone) ?? tone) : svg;
    return { wide: coloured(figure.wide), narrow: coloured(figure.narrow) };
  }, [figure, scheme]);
  return (
    <Figure
      title={figure.title}
      description={figure.description}
      basis={basisOf(figure.foot)}
      columns={columnsOf(table)}
      rows={table.rows}
      rowKey={(row) => row.join('|')}
      fileName={`${file}-${figure.id}`}
      chart={(width) => (
        <Drawing
          markup={width < WIDE_FROM ? drawings.narrow : drawings.wide}
          rows={table.rows}
          label={figure.description}
        />
      )}
    />
  );
}

/** Words this far above or below the pointer stand on its line. */
const LINE = 13;

/** A drawing of the report: pointed at, it tells the words on that line; the arrow keys pass the rows of its table. */
function Drawing({
  markup,
  rows,
  label,
}: {
  readonly markup: string;
  readonly rows: readonly (readonly string[])[];
  readonly label: string;
}) {
  const read = useReading();
  const { keys } = useCursor(rows.length, (k) => ({
    name: rows[k][0] ?? '',
    value: rows[k]
      .slice(1)
      .filter((cell) => cell !== '')
      .join(' · '),
  }));
  const point = (event: PointerEvent<HTMLDivElement>): void => {
    const near = [...event.currentTarget.querySelectorAll('text')].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const words = text.textContent?.trim() ?? '';
      return words !== '' && Math.abs(box.y + box.height / 2 - event.clientY) < LINE ? [words] : [];
    });
    read(near.length === 0 ? null : { name: near[0], value: near.slice(1).join(' · ') });
  };
  return (
    <div
      className={styles['drawing']}
      role="group"
      aria-label={label}
      onPointerMove={point}
      {...keys}
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
