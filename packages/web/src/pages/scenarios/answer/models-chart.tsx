import type { ModelGroup } from '@spillway/studio';
import { useCursor } from '../../../charts/cursor.ts';
import charts from '../../../charts/charts.module.css';
import { ModelMark } from '../../../charts/model-mark.tsx';
import { toneVariable } from '../../../tokens/tokens.ts';
import { cutName, textWidth } from './cut-name.ts';

const ROW = { wide: 40, narrow: 56 } as const;
const HEAD = 30;
const WIDE_FROM = 560;

interface ModelsChartProps {
  readonly groups: readonly ModelGroup[];
  readonly width: number;
  readonly label: string;
  readonly headline: string;
}

/** Every model's answer as its mark on one common axis, by direction, with the pale bar of what is uncertain behind it. */
export function ModelsChart({ groups, width, label, headline }: ModelsChartProps) {
  const wide = width >= WIDE_FROM;
  const row = wide ? ROW.wide : ROW.narrow;
  const rows = groups.flatMap((group) => group.rows);
  const names = wide ? Math.min(Math.max(...rows.map((each) => textWidth(each.name))) + 20, width * 0.4) : 0;
  const figures = wide ? Math.max(...rows.map(({ figure }) => textWidth(figure))) + 20 : 0;
  const [left, right] = [names + 10, width - figures - 10];
  const px = (at: number): number => left + at * (right - left);
  const { mark, go, keys } = useCursor(rows.length, (k) => ({
    name: `${rows[k].name} (${rows[k].coefficients})`,
    value: [rows[k].figure, rows[k].range].filter((part) => part !== null).join(' · '),
    from: rows[k].explanation,
  }));
  let y = 0;
  let index = -1;
  const marked: { y: number }[] = [];
  const drawn = groups.map((group) => {
    const top = y;
    y += HEAD;
    const lines = group.rows.map((each) => {
      index += 1;
      const k = index;
      const start = y;
      y += row;
      marked.push({ y: start });
      const middle = start + (wide ? row / 2 : row - 16);
      return (
        <g key={`${each.name} ${each.coefficients}`} onPointerEnter={() => go(k)}>
          <rect x={0} y={start} width={width} height={row} fill="transparent" />
          <text
            x={0}
            y={start + 16}
            className={each.headline ? `${charts['name']} ${charts['bold']}` : charts['name']}
          >
            {wide
              ? cutName(each.name, names - 8)
              : cutName(`${each.name} · ${each.coefficients}`, width * 0.7)}
          </text>
          {wide && (
            <text x={0} y={start + 32} className={charts['tick']}>
              {cutName(each.headline ? `${each.coefficients} · ${headline}` : each.coefficients, names)}
            </text>
          )}
          <line x1={left} x2={right} y1={middle} y2={middle} className={charts['grid']} />
          {!wide && <line x1={px(0)} x2={px(0)} y1={middle - 9} y2={middle + 9} className={charts['axis']} />}
          {each.low !== null && each.high !== null && (
            <rect
              x={px(each.low)}
              y={middle - 4}
              width={Math.max(1, px(each.high) - px(each.low))}
              height={8}
              rx={4}
              style={{ fill: toneVariable(each.tone) }}
              opacity={0.32}
            />
          )}
          {each.at !== null && (
            <ModelMark model={each.model} x={px(each.at)} y={middle} size={13} hollow={each.hollow} />
          )}
          <text
            x={width}
            y={wide ? middle + 4.5 : start + 16}
            textAnchor="end"
            className={`${each.headline ? charts['bold'] : charts['name']} ${charts['figure']}`}
            style={{ fill: 'var(--sw-ink)' }}
          >
            {each.figure}
          </text>
        </g>
      );
    });
    return (
      <g key={group.heading}>
        <text x={0} y={top + 20} className={charts['tick']}>
          {cutName(group.heading, width)}
        </text>
        {wide && (
          <line
            x1={px(0)}
            x2={px(0)}
            y1={top + HEAD - 2}
            y2={top + HEAD + group.rows.length * row}
            className={charts['axis']}
          />
        )}
        {lines}
      </g>
    );
  });
  return (
    <svg width={width} height={y + 4} className={charts['chart']} role="img" aria-label={label} {...keys}>
      {drawn}
      {mark !== null && marked[mark] !== undefined && (
        <rect
          x={0.5}
          y={marked[mark].y + 1}
          width={width - 1}
          height={row - 2}
          className={charts['cursor']}
          style={{ strokeWidth: 1 }}
          data-cursor=""
        />
      )}
    </svg>
  );
}
