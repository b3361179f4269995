import type { ToneName } from '@spillway/report/parts';
import { useCursor } from '../../../charts/cursor.ts';
import charts from '../../../charts/charts.module.css';
import { toneVariable } from '../../../tokens/tokens.ts';
import { cutName, textWidth } from './cut-name.ts';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly code: string | null;
  /** Of the longest bar, 0 to 1. */
  readonly share: number;
  readonly tone: ToneName;
  readonly figure: string;
  /** What is read when it is pointed at, beside its name and figure. */
  readonly from?: string;
}

const ROW = { wide: 28, narrow: 44 } as const;
const WIDE_FROM = 560;

/** Bars from zero, sorted as given, each with its name before it and its figure at its end. */
export function BarsChart({
  rows,
  width,
  label,
}: {
  readonly rows: readonly BarRow[];
  readonly width: number;
  readonly label: string;
}) {
  const wide = width >= WIDE_FROM;
  const row = wide ? ROW.wide : ROW.narrow;
  const figures = Math.max(40, ...rows.map(({ figure }) => textWidth(figure))) + 10;
  const codes = rows.some(({ code }) => code !== null) ? 62 : 0;
  const names = wide
    ? Math.min(Math.max(...rows.map(({ name }) => textWidth(name))) + 12, width * 0.36) + codes
    : 0;
  const room = Math.max(40, width - names - figures);
  const { mark, go, keys } = useCursor(rows.length, (k) => {
    const { name, code, figure, from } = rows[k];
    return {
      name: code === null ? name : `${code} ${name}`,
      value: figure,
      ...(from === undefined ? {} : { from }),
    };
  });
  return (
    <svg
      width={width}
      height={rows.length * row + 2}
      className={charts['chart']}
      role="img"
      aria-label={label}
      {...keys}
    >
      {wide && <line x1={names} x2={names} y1={0} y2={rows.length * row} className={charts['axis']} />}
      {rows.map(({ key, name, code, share, tone, figure }, k) => {
        const top = k * row;
        const text = top + (wide ? row / 2 + 4.5 : 15);
        return (
          <g key={key} onPointerEnter={() => go(k)}>
            <rect x={0} y={top} width={width} height={row} fill="transparent" />
            {code !== null && (
              <text x={0} y={text} className={charts['tick']}>
                {code}
              </text>
            )}
            <text x={code === null ? 0 : codes} y={text} className={charts['name']}>
              {cutName(name, wide ? names - codes - 8 : width - (code === null ? 0 : codes) - figures)}
            </text>
            <rect
              x={names}
              y={wide ? top + 6 : top + 24}
              width={Math.max(share > 0 ? 1 : 0, share * (wide ? room : width))}
              height={wide ? row - 12 : 12}
              style={{ fill: toneVariable(tone) }}
            />
            <text
              x={wide ? names + share * room + 8 : width}
              y={text}
              textAnchor={wide ? 'start' : 'end'}
              className={`${charts['name']} ${charts['figure']}`}
            >
              {figure}
            </text>
          </g>
        );
      })}
      {mark !== null && (
        <rect
          x={0.5}
          y={mark * row + 0.5}
          width={width - 1}
          height={row - 1}
          className={charts['cursor']}
          data-cursor=""
          style={{ strokeWidth: 1 }}
        />
      )}
    </svg>
  );
}
