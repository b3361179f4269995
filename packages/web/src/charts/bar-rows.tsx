import type { Reading } from '../components/reading.ts';
import styles from './charts.module.css';
import { useCursor } from './cursor.ts';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** Stands at the end of the bar. */
  readonly label: string;
  /** A style value. */
  readonly fill: string;
  readonly reading: Reading;
}

const ROW = { wide: 30, narrow: 46 } as const;
const WIDE_FROM = 640;
const LABEL = 150;

/** Bars from zero, in the order given, each named and labelled: beside the bar, or above it on a telephone. */
export function BarRows({ bars, width }: { readonly bars: readonly BarRow[]; readonly width: number }) {
  const wide = width >= WIDE_FROM;
  const row = wide ? ROW.wide : ROW.narrow;
  const left = wide ? Math.min(260, width * 0.28) : 0;
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), Number.MIN_VALUE);
  const long = (value: number): number => (Math.abs(value) / most) * (width - left - (wide ? LABEL : 0));
  const { mark, go, keys } = useCursor(bars.length, (k) => bars[k].reading);
  return (
    <svg
      width={width}
      height={bars.length * row}
      className={styles['chart']}
      role="img"
      aria-label={bars.map(({ name, label }) => `${name} ${label}`).join(', ')}
      {...keys}
    >
      {bars.map(({ key, name, value, label, fill }, k) => {
        const top = k * row + (wide ? 7 : 22);
        return (
          <g key={key} onPointerEnter={() => go(k)}>
            <rect x={0} y={k * row} width={width} height={row} fill="transparent" />
            <text
              x={wide ? left - 8 : 0}
              y={wide ? top + 12 : top - 7}
              textAnchor={wide ? 'end' : 'start'}
              className={styles['name']}
            >
              {name}
            </text>
            <rect x={left} y={top} width={long(value)} height={16} style={{ fill }} />
            <text
              x={wide ? left + long(value) + 8 : width}
              y={wide ? top + 12 : top - 7}
              textAnchor={wide ? 'start' : 'end'}
              className={styles['tick']}
            >
              {label}
            </text>
          </g>
        );
      })}
      {mark !== null && (
        <rect
          x={1}
          y={mark * row + 1}
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
