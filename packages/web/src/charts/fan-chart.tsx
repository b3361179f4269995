import { roundTicks, spreadOut } from '@spillway/report/parts';
import type { Reading } from '../components/reading.ts';
import styles from './charts.module.css';
import { useCursor } from './cursor.ts';

interface FanLine {
  readonly key: string;
  readonly name: string;
  /** A style value. */
  readonly colour: string;
  readonly dash?: string;
  readonly points: readonly {
    readonly at: number;
    readonly centre: number;
    /** Widest last. */
    readonly bands: readonly { readonly low: number; readonly high: number }[];
  }[];
}

interface FanChartProps {
  readonly lines: readonly FanLine[];
  /** Single marks with their words, drawn as they are. */
  readonly marks: readonly { readonly at: number; readonly value: number; readonly words: string }[];
  readonly width: number;
  readonly height: number;
  readonly unit: string;
  readonly say: (value: number) => string;
  readonly tell: (at: number) => Reading;
  /** From here on values are no longer those of a source. */
  readonly aheadFrom: number;
  readonly aheadWords: string;
}

const LEFT = 52;
const BOTTOM = 28;
const TOP = 26;

const pathOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');

/** Lines over years with their fans, each named at its end. */
export function FanChart(props: FanChartProps) {
  const { lines, marks, width, height, unit, say, tell, aheadFrom, aheadWords } = props;
  const wide = width > 640;
  const right = wide ? 168 : 12;
  const years = lines[0]?.points.map(({ at }) => at) ?? [];
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 1];
  const ticks = roundTicks(
    [
      ...lines.flatMap(({ points }) =>
        points.flatMap(({ centre, bands }) => [centre, ...bands.map(({ high }) => high)]),
      ),
      ...marks.map(({ value }) => value),
    ],
    5,
  );
  const px = (at: number): number =>
    LEFT + ((at - first) / Math.max(1, last - first)) * (width - LEFT - right);
  const py = (value: number): number => height - BOTTOM - (value / ticks.high) * (height - BOTTOM - TOP);
  const { mark, go, keys } = useCursor(years.length, (k) => tell(years[k]));
  const step = [1, 2, 5, 10, 20].find((each) => (last - first) / each <= (wide ? 10 : 5)) ?? 20;
  const ends = spreadOut(
    lines.map(({ points }) => py(points.at(-1)?.centre ?? 0)),
    18,
    TOP,
    height - BOTTOM,
  );
  return (
    <svg
      width={width}
      height={height}
      className={styles['chart']}
      role="img"
      aria-label={lines.map(({ name }) => name).join(', ')}
      {...keys}
      onPointerMove={(event) => {
        const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
        const share = (x - LEFT) / (width - LEFT - right);
        go(Math.max(0, Math.min(years.length - 1, Math.round(share * (years.length - 1)))));
      }}
    >
      {aheadFrom < last && (
        <g>
          <rect
            x={px(aheadFrom)}
            y={TOP}
            width={px(last) - px(aheadFrom)}
            height={height - BOTTOM - TOP}
            className={styles['outage']}
            opacity={0.5}
          />
          <text x={px(aheadFrom) + 6} y={TOP + 14} className={styles['tick']}>
            {aheadWords}
          </text>
        </g>
      )}
      <text x={0} y={12} className={styles['tick']}>
        {unit}
      </text>
      {ticks.places.map((place) => (
        <g key={place}>
          <line
            x1={LEFT}
            x2={width - right}
            y1={py(place)}
            y2={py(place)}
            className={place === 0 ? styles['axis'] : styles['grid']}
          />
          <text x={LEFT - 8} y={py(place) + 4} textAnchor="end" className={styles['tick']}>
            {say(place)}
          </text>
        </g>
      ))}
      {years
        .filter((year) => year % step === 0)
        .map((year) => (
          <text key={year} x={px(year)} y={height - 8} textAnchor="middle" className={styles['tick']}>
            {year}
          </text>
        ))}
      {lines.map(({ key, colour, points }) =>
        (points[0]?.bands ?? []).map((_, band) => (
          <path
            key={`${key} ${band}`}
            d={`${pathOf(points.map(({ at, bands }) => [px(at), py(bands[band].high)]))}${pathOf(points.toReversed().map(({ at, bands }) => [px(at), py(bands[band].low)])).replace('M', 'L')}Z`}
            style={{ fill: colour }}
            opacity={0.11}
          />
        )),
      )}
      {lines.map(({ key, colour, points, dash }) => (
        <path
          key={key}
          d={pathOf(points.map(({ at, centre }) => [px(at), py(centre)]))}
          style={{ stroke: colour }}
          fill="none"
          strokeWidth={2}
          {...(dash === undefined ? {} : { strokeDasharray: dash })}
        />
      ))}
      {wide &&
        lines.map(({ key, name, colour, dash }, k) => (
          <g key={key}>
            <line
              x1={width - right + 6}
              x2={width - right + 22}
              y1={ends[k]}
              y2={ends[k]}
              style={{ stroke: colour }}
              strokeWidth={3}
              {...(dash === undefined ? {} : { strokeDasharray: dash })}
            />
            <text x={width - right + 28} y={ends[k] + 4} className={styles['name']}>
              {name}
            </text>
          </g>
        ))}
      {!wide &&
        lines.map(({ key, name }, k) => (
          <text key={key} x={width - right} y={ends[k] - 8} textAnchor="end" className={styles['name']}>
            {name}
          </text>
        ))}
      {marks.map(({ at, value, words }) => (
        <g key={at}>
          <circle
            cx={px(at)}
            cy={py(value)}
            r={4.5}
            style={{ fill: 'var(--sw-ground)', stroke: 'var(--sw-ink)' }}
            strokeWidth={2}
          />
          <text x={px(at)} y={py(value) + 20} textAnchor="middle" className={styles['name']}>
            {words}
          </text>
        </g>
      ))}
      {mark !== null && (
        <g data-cursor="" pointerEvents="none">
          <line
            x1={px(years[mark])}
            x2={px(years[mark])}
            y1={TOP}
            y2={height - BOTTOM}
            className={styles['cursor']}
            strokeWidth={1}
            style={{ strokeWidth: 1 }}
          />
          {lines.map(({ key, colour, points }) => (
            <circle
              key={key}
              cx={px(years[mark])}
              cy={py(points[mark]?.centre ?? 0)}
              r={3.5}
              style={{ fill: colour }}
            />
          ))}
        </g>
      )}
    </svg>
  );
}
