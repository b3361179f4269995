import type { ModelId } from '@spillway/core/scenarios';
import { roundTicks } from '@spillway/report/parts';
import type { Reading } from '../components/reading.ts';
import styles from './charts.module.css';
import { useCursor } from './cursor.ts';
import { ModelMark } from './model-mark.tsx';
import { cutTo } from './text-width.ts';

interface MarkRow {
  readonly key: string;
  readonly name: string;
  /** A bar from zero under the marks. */
  readonly own: number;
  readonly marks: readonly { readonly model: ModelId; readonly value: number }[];
  readonly reading: Reading;
}

interface MarkRowsProps {
  readonly rows: readonly MarkRow[];
  readonly width: number;
  readonly unit: string;
  readonly say: (value: number) => string;
}

const ROW = { wide: 30, narrow: 46 } as const;
const TOP = 40;
const WIDE_FROM = 640;

/** One row for each thing: a bar for its own loss and a mark for what each model says the whole loses. */
export function MarkRows({ rows, width, unit, say }: MarkRowsProps) {
  const wide = width >= WIDE_FROM;
  const left = wide ? Math.min(280, width * 0.32) : 0;
  const row = wide ? ROW.wide : ROW.narrow;
  const height = TOP + rows.length * row + 4;
  const ticks = roundTicks(
    rows.flatMap(({ own, marks }) => [own, ...marks.map(({ value }) => value)]),
    wide ? 6 : 3,
  );
  const px = (value: number): number => left + 6 + (value / ticks.high) * (width - left - 24);
  const middle = (k: number): number => TOP + k * row + (wide ? row / 2 : row - 16);
  const { mark, go, keys } = useCursor(rows.length, (k) => rows[k].reading);
  return (
    <svg
      width={width}
      height={height}
      className={styles['chart']}
      role="img"
      aria-label={rows
        .map(({ name }) => name)
        .slice(0, 5)
        .join(', ')}
      {...keys}
    >
      <text x={left} y={12} className={styles['tick']}>
        {unit}
      </text>
      {ticks.places.map((place) => (
        <g key={place}>
          <line
            x1={px(place)}
            x2={px(place)}
            y1={TOP - 4}
            y2={height}
            className={place === 0 ? styles['axis'] : styles['grid']}
          />
          <text x={px(place)} y={TOP - 10} textAnchor="middle" className={styles['tick']}>
            {say(place)}
          </text>
        </g>
      ))}
      {rows.map(({ key, name, own, marks }, k) => {
        const values = [own, ...marks.map(({ value }) => value)];
        return (
          <g key={key} onPointerEnter={() => go(k)}>
            <rect x={0} y={TOP + k * row} width={width} height={row} fill="transparent" />
            <text
              x={wide ? left - 8 : 0}
              y={wide ? middle(k) + 4 : TOP + k * row + 15}
              textAnchor={wide ? 'end' : 'start'}
              className={styles['name']}
            >
              {cutTo(name, wide ? (left - 8) / 6.9 : width / 6.9)}
            </text>
            <rect
              x={px(0)}
              y={middle(k) - 5}
              width={Math.max(0, px(own) - px(0))}
              height={10}
              style={{ fill: 'var(--tone-band)' }}
            />
            <line
              x1={px(Math.min(...values))}
              x2={px(Math.max(...values))}
              y1={middle(k)}
              y2={middle(k)}
              className={styles['axis']}
            />
            {marks.map(({ model, value }) => (
              <ModelMark key={model} model={model} x={px(value)} y={middle(k)} size={11} />
            ))}
          </g>
        );
      })}
      {mark !== null && (
        <rect
          x={1}
          y={TOP + mark * row + 1}
          width={width - 2}
          height={row - 2}
          rx={3}
          className={styles['cursor']}
          data-cursor=""
        />
      )}
    </svg>
  );
}
