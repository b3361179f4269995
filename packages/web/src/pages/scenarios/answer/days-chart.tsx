import { niceAbove, type PathView } from '@spillway/studio';
import { useCursor } from '../../../charts/cursor.ts';
import charts from '../../../charts/charts.module.css';
import { toneVariable } from '../../../tokens/tokens.ts';
import { cutName, textWidth } from './cut-name.ts';

const HEIGHT = { wide: 300, narrow: 240 } as const;
const ROOM = 26;
/** A line of the key above a narrow chart. */
const KEY = 21;
const BOTTOM = 28;
const WIDE_FROM = 560;
/** A gain runs below zero no further than this share of the highest loss. */
const BELOW = 0.4;

interface DaysChartProps {
  readonly view: Pick<
    PathView,
    'days' | 'lines' | 'outage' | 'bands' | 'bandTone' | 'top' | 'topWords' | 'halfWords'
  >;
  readonly width: number;
  readonly label: string;
  readonly day: (day: number) => string;
  readonly read: (day: number) => { readonly name: string; readonly value: string };
}

const line = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');

/** Places of words at the ends of lines, kept apart. */
function apart(ends: readonly number[], gap: number, least: number, most: number): readonly number[] {
  const order = ends.map((y, k) => ({ y, k })).toSorted((a, b) => a.y - b.y);
  let before = least - gap;
  for (const each of order) {
    each.y = Math.max(each.y, before + gap);
    before = each.y;
  }
  const over = Math.max(0, before - most);
  const placed = [...ends];
  for (const { y, k } of order) placed[k] = y - over;
  return placed;
}

/** Losses day by day: one line a model, the stop itself shaded, what is uncertain as bands behind. */
export function DaysChart({ view, width, label, day, read }: DaysChartProps) {
  const { days, lines, outage, bands, bandTone, top, topWords, halfWords } = view;
  const wide = width >= WIDE_FROM;
  const TOP = ROOM + (wide ? 0 : lines.length * KEY);
  const height = HEIGHT[wide ? 'wide' : 'narrow'] + (wide ? 0 : lines.length * KEY);
  const right = wide
    ? Math.min(Math.max(210, width * 0.3), Math.max(...lines.map(({ name }) => textWidth(name))) + 14)
    : 8;
  const least = Math.min(0, ...lines.flatMap(({ daily }) => daily));
  const floor = Math.max(least, -BELOW * top);
  const px = (at: number): number => 1 + ((width - right - 2) * at) / Math.max(1, days - 1);
  const py = (loss: number): number =>
    TOP + ((height - TOP - BOTTOM) * (top - Math.min(top, Math.max(floor, loss)))) / (top - floor);
  const series = (values: readonly number[]) => values.map((loss, at) => [px(at), py(loss)] as const);
  const ground = py(0);
  const step = Math.max(1, niceAbove(days / (wide ? 8 : 4)));
  const ticks = Array.from({ length: Math.ceil(days / step) }, (_, k) => k * step);
  const { mark, go, keys } = useCursor(days, read);
  // A name stands where its line is about to leave what others cover: at its highest day.
  const peaks = lines.map(({ daily }) => py(daily.reduce((most, loss) => Math.max(most, loss), 0)));
  const ends = apart(peaks, 19, TOP + 6, height - BOTTOM - 4);
  return (
    <svg
      width={width}
      height={height}
      className={charts['chart']}
      role="img"
      aria-label={label}
      {...keys}
      onPointerMove={(event) => {
        const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
        go(Math.max(0, Math.min(days - 1, Math.round((x / (width - right)) * (days - 1)))));
      }}
    >
      <path
        d={`${line([[px(0), ground], ...outage.map((share, at) => [px(at), ground - share * (ground - TOP)] as const), [px(days - 1), ground]])}Z`}
        className={charts['outage']}
      />
      {bands.map(({ low, high }, k) => (
        <path
          // Bands have no name but their order, outermost first.
          key={String(k)}
          d={`${line(series(high))}${line(series(low).toReversed()).replace('M', 'L')}Z`}
          style={{ fill: toneVariable(bandTone) }}
          opacity={0.18}
        />
      ))}
      {[top, top / 2].map((place) => (
        <g key={place}>
          <line x1={0} x2={width - right} y1={py(place)} y2={py(place)} className={charts['grid']} />
          <text x={width - right} y={py(place) - 6} textAnchor="end" className={charts['tick']}>
            {place === top ? topWords : halfWords}
          </text>
        </g>
      ))}
      <line x1={0} x2={width - right} y1={ground} y2={ground} className={charts['axis']} />
      {ticks.map((at) => (
        <text
          key={at}
          x={px(at)}
          y={height - 8}
          textAnchor={at === 0 ? 'start' : px(at) > width - right - 30 ? 'end' : 'middle'}
          className={charts['tick']}
        >
          {day(at)}
        </text>
      ))}
      {lines.map(({ name, tone, daily }, k) => (
        <g key={name}>
          <path d={line(series(daily))} fill="none" strokeWidth={2} style={{ stroke: toneVariable(tone) }} />
          {!wide && (
            <>
              <line
                x1={0}
                x2={18}
                y1={k * KEY + 10}
                y2={k * KEY + 10}
                strokeWidth={3}
                style={{ stroke: toneVariable(tone) }}
              />
              <text x={24} y={k * KEY + 14.5} className={charts['name']}>
                {cutName(name, width - 24)}
              </text>
            </>
          )}
          {wide && (
            <>
              <line
                x1={width - right + 2}
                x2={width - right + 10}
                y1={ends[k]}
                y2={ends[k]}
                strokeWidth={3}
                style={{ stroke: toneVariable(tone) }}
              />
              <text x={width - right + 14} y={ends[k] + 4.5} className={charts['name']}>
                {cutName(name, right - 14)}
              </text>
            </>
          )}
        </g>
      ))}
      {mark !== null && mark < days && (
        <g data-cursor="" pointerEvents="none">
          <line
            x1={px(mark)}
            x2={px(mark)}
            y1={TOP}
            y2={height - BOTTOM}
            className={charts['cursor']}
            style={{ strokeWidth: 1 }}
          />
          {lines.map(({ name, tone, daily }) => (
            <circle
              key={name}
              cx={px(mark)}
              cy={py(daily[mark] ?? 0)}
              r={3.5}
              style={{ fill: toneVariable(tone) }}
            />
          ))}
        </g>
      )}
    </svg>
  );
}
