import type { CompositionPart } from '@spillway/studio';
import { useCursor } from '../../../charts/cursor.ts';
import charts from '../../../charts/charts.module.css';
import { toneVariable } from '../../../tokens/tokens.ts';
import { cutName, textWidth } from './cut-name.ts';

const BAR = 34;
const LINE = 20;

/** One bar cut into its parts, each named under its beginning; names that would meet step down a line. */
export function CompositionChart({
  parts,
  width,
  label,
}: {
  readonly parts: readonly CompositionPart[];
  readonly width: number;
  readonly label: string;
}) {
  const { mark, go, keys } = useCursor(parts.length, (k) => ({
    name: parts[k].name,
    value: `${parts[k].figure} (${parts[k].percent})`,
  }));
  let from = 0;
  let taken = [-1, -1, -1];
  const placed = parts.map((part) => {
    const x = from;
    from += part.share * width;
    const words = `${part.name}  ${part.figure}  ${part.percent}`;
    const start = Math.min(x, Math.max(0, width - textWidth(words)));
    const line = Math.max(
      0,
      taken.findIndex((end) => start > end),
    );
    taken = taken.map((end, k) => (k === line ? start + textWidth(words) + 12 : end));
    return { part, x, start, line };
  });
  const lines = Math.max(1, ...placed.map(({ line }) => line + 1));
  return (
    <svg
      width={width}
      height={BAR + 6 + lines * LINE}
      className={charts['chart']}
      role="img"
      aria-label={label}
      {...keys}
    >
      {placed.map(({ part, x, start, line }, k) => (
        <g key={part.name} onPointerEnter={() => go(k)}>
          <rect
            x={x}
            y={0}
            width={Math.max(1, part.share * width - 2)}
            height={BAR}
            style={{ fill: toneVariable(part.tone) }}
          />
          <text x={start} y={BAR + 16 + line * LINE} className={charts['name']}>
            <tspan className={charts['tick']}>{cutName(part.name, width / 2)}</tspan>
            <tspan dx={8} className={charts['bold']}>
              {part.figure}
            </tspan>
            <tspan dx={8} className={charts['tick']}>
              {part.percent}
            </tspan>
          </text>
        </g>
      ))}
      {mark !== null && placed[mark] !== undefined && (
        <rect
          x={placed[mark].x + 1}
          y={1}
          width={Math.max(1, parts[mark].share * width - 4)}
          height={BAR - 2}
          className={charts['cursor']}
          data-cursor=""
        />
      )}
    </svg>
  );
}
