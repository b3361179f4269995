import type { Reading } from '../components/reading.ts';
import styles from './charts.module.css';
import { useCursor } from './cursor.ts';
import { cutTo } from './text-width.ts';

export interface StripPart {
  readonly key: string;
  readonly name: string;
  /** Of the whole. */
  readonly share: number;
  /** From 0 to 1; null where it is not known. */
  readonly exposure: number | null;
  readonly reading: Reading;
}

const HEIGHT = 176;
const COLUMN = 7;
/** Names stand upright on parts at least this wide. */
const LINE = 15;
const LOSS = ['var(--sw-sand)', 'var(--sw-amber)', 'var(--sw-vermilion)'] as const;

/** A loss from little to much; unknown and none have no colour. */
const fillOf = (exposure: number | null): string =>
  exposure === null || exposure === 0
    ? 'var(--sw-sunken)'
    : LOSS[Math.min(LOSS.length - 1, Math.floor(exposure * LOSS.length))];

/** One strip cut into its parts, with upright names on those that have room. */
export function Strip({ parts, width }: { readonly parts: readonly StripPart[]; readonly width: number }) {
  const { mark, go, keys } = useCursor(parts.length, (k) => parts[k].reading);
  const starts: number[] = [];
  parts.reduce((at, { share }) => {
    starts.push(at);
    return at + share * width;
  }, 0);
  return (
    <svg
      width={width}
      height={HEIGHT}
      className={styles['chart']}
      role="img"
      aria-label={parts
        .slice(0, 3)
        .map(({ name }) => name)
        .join(', ')}
      {...keys}
    >
      {parts.map(({ key, name, share, exposure }, k) => {
        const wide = share * width;
        return (
          <g key={key} onPointerEnter={() => go(k)}>
            <rect
              x={starts[k]}
              y={0}
              width={Math.max(0.5, wide - 1)}
              height={HEIGHT}
              style={{ fill: fillOf(exposure), stroke: 'var(--sw-line)' }}
              strokeWidth={0.5}
            />
            {wide >= LINE && (
              <text
                transform={`translate(${(starts[k] ?? 0) + Math.min(wide / 2, 12) + 4},${HEIGHT - 8}) rotate(-90)`}
                className={styles['words']}
                style={{ fill: 'var(--sw-ink)' }}
              >
                {cutTo(name, (HEIGHT - 24) / COLUMN)}
              </text>
            )}
          </g>
        );
      })}
      {mark !== null && (
        <rect
          x={starts[mark]}
          y={1}
          width={Math.max(2, parts[mark].share * width - 1)}
          height={HEIGHT - 2}
          className={styles['cursor']}
          data-cursor=""
        />
      )}
    </svg>
  );
}
