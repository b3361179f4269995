import { useCursor } from '../../../charts/cursor.ts';
import charts from '../../../charts/charts.module.css';
import { toneVariable } from '../../../tokens/tokens.ts';
import { cutName, textWidth } from '../answer/cut-name.ts';

export interface ComparedBar {
  readonly id: string;
  readonly title: string;
  readonly direct: number;
  readonly indirect: number;
  readonly total: number;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly figure: string;
  readonly reading: string;
}

const ROW = 58;

/** One bar a scenario on one scale from zero: direct solid, indirect lighter, and a line from least to most harmful. */
export function CompareBars({
  bars,
  width,
  label,
}: {
  readonly bars: readonly ComparedBar[];
  readonly width: number;
  readonly label: string;
}) {
  const most = Math.max(
    1e-9,
    ...bars.flatMap(({ direct, indirect, range }) => [
      Math.max(0, direct) + Math.max(0, indirect),
      range?.high ?? 0,
    ]),
  );
  const figures = Math.max(...bars.map(({ figure }) => textWidth(figure)), 0) + 12;
  const room = Math.max(60, width - figures);
  const px = (value: number): number => (Math.max(0, value) / most) * room;
  const { mark, go, keys } = useCursor(bars.length, (k) => ({ name: bars[k].title, value: bars[k].reading }));
  return (
    <svg
      width={width}
      height={bars.length * ROW}
      className={charts['chart']}
      role="img"
      aria-label={label}
      {...keys}
    >
      {bars.map(({ id, title, direct, indirect, range, figure }, k) => {
        const y = k * ROW;
        const end = px(Math.abs(direct)) + px(Math.abs(indirect));
        const tones =
          direct + indirect < 0 ? (['gain', 'gainIndirect'] as const) : (['direct', 'indirect'] as const);
        return (
          <g key={id} onPointerEnter={() => go(k)}>
            <rect x={0} y={y} width={width} height={ROW} fill="transparent" />
            <text x={0} y={y + 16} className={charts['name']}>
              {cutName(title, width)}
            </text>
            <rect
              x={0}
              y={y + 24}
              width={px(Math.abs(direct))}
              height={18}
              style={{ fill: toneVariable(tones[0]) }}
            />
            <rect
              x={px(Math.abs(direct))}
              y={y + 24}
              width={px(Math.abs(indirect))}
              height={18}
              style={{ fill: toneVariable(tones[1]) }}
            />
            {range !== null && (
              <path
                d={`M${px(range.low)},${y + 46}V${y + 52}M${px(range.low)},${y + 49}H${px(range.high)}M${px(range.high)},${y + 46}V${y + 52}`}
                style={{ stroke: 'var(--sw-quiet)' }}
                fill="none"
                strokeWidth={1.5}
              />
            )}
            <text
              x={end + 8}
              y={y + 38}
              className={`${charts['name']} ${charts['figure']} ${charts['bold']}`}
            >
              {figure}
            </text>
          </g>
        );
      })}
      {mark !== null && (
        <rect
          x={0.5}
          y={mark * ROW + 0.5}
          width={width - 1}
          height={ROW - 2}
          className={charts['cursor']}
          style={{ strokeWidth: 1 }}
          data-cursor=""
        />
      )}
    </svg>
  );
}
