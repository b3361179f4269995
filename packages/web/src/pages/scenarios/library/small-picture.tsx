import type { Summary } from '../../../engine/live/messages.ts';
import { toneVariable } from '../../../tokens/tokens.ts';
import styles from './library.module.css';

const WIDTH = 132;
const HEIGHT = 34;

/** The course of a loss, small: its form and no more. */
export function Spark({ daily, label }: { readonly daily: readonly number[]; readonly label: string }) {
  const most = Math.max(...daily, 1e-9);
  const step = WIDTH / Math.max(1, daily.length - 1);
  const points = daily.map(
    (loss, day) =>
      `${(day * step).toFixed(1)},${(HEIGHT - 1 - (HEIGHT - 2) * Math.max(0, loss / most)).toFixed(1)}`,
  );
  return (
    <svg className={styles['spark']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polygon
        points={`0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`}
        style={{ fill: toneVariable('direct') }}
        opacity={0.16}
      />
      <polyline
        points={points.join(' ')}
        fill="none"
        strokeWidth={1.5}
        style={{ stroke: toneVariable('direct') }}
      />
    </svg>
  );
}

/** How a loss divides: the hit industries solid, all others lighter. */
export function SplitBar({ summary, label }: { readonly summary: Summary; readonly label: string }) {
  const { composition } = summary.view;
  return (
    <span className={styles['split']} role="img" aria-label={label}>
      {composition.map(({ name, share, tone }) => (
        <span key={name} style={{ flexGrow: Math.max(0, share), background: toneVariable(tone) }} />
      ))}
    </span>
  );
}
