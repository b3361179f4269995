import { type Chart, CHART_WIDTH, type ChartSize, chartBase, labelStyle } from './chart.ts';
import { type ToneName, tone } from './palette.ts';
import {
  type Api,
  atPixel,
  type Frame,
  gridOf,
  labelRoom,
  levelLines,
  lineThrough,
  placedAxis,
  type Range,
  valueAxis,
} from './plot.ts';
import { roundTicks, spreadOut } from './ticks.ts';

/** One model over time, in the unit of the axis. */
interface PathLine {
  readonly name: string;
  /** Stands behind the name, such as the sum of all days. */
  readonly label: string;
  readonly tone: ToneName;
  readonly symbol: string;
  readonly hollow: boolean;
  readonly values: readonly number[];
}

/** Bands around one line, from the outer to the inner. */
interface Fan {
  readonly tone: ToneName;
  readonly bands: readonly { readonly low: readonly number[]; readonly high: readonly number[] }[];
}

export interface PathPicture {
  readonly lines: readonly PathLine[];
  readonly fan: Fan | null;
  /** Share stopped on each day. */
  readonly stopped: readonly number[];
  readonly stoppedLabel: string;
  readonly unit: string;
  readonly dayAxis: string;
  readonly format: (value: number) => string;
}

const HEIGHT = { wide: 380, narrow: 250 } as const;
const KEY_ROW = 22;
const LABEL_GAP = 38;
const FAN_OPACITY = [0.16, 0.26];

/** Points drawn of a line at most, about. */
const POINTS = 400;

/** Days between the marks of a line, and the first mark of each line, so that marks of several do not meet. */
const markDays = (days: number, at: number, lines: number): ReadonlySet<number> => {
  const step = Math.max(1, Math.round(days / 7));
  const first = Math.round(((at + 0.5) * step) / Math.max(1, lines));
  return new Set(Array.from({ length: 9 }, (_, k) => first + k * step).filter((day) => day < days));
};

/** Ticks of days that a reader counts in. */
function dayTicks(last: number): number[] {
  const step = [1, 2, 7, 14, 30, 60, 90, 180, 365].find((each) => last / each <= 8) ?? 730;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, k) => k * step);
}

/** Steps of the shade behind a stop. */
const SHADES = 8;
const SHADE_OPACITY = 0.16;

/**
 * Runs of days on which at least some part of the largest share is stopped, for each of eight parts. Drawn over each
 * other they grow darker where more is stopped, and no seam shows between days.
 */
function runsOf(shares: readonly number[]): { readonly from: number; readonly to: number }[] {
  const most = Math.max(0, ...shares);
  if (most === 0) return [];
  return Array.from({ length: SHADES }, (_, k) => (k / SHADES) * most).flatMap((least) => {
    const runs: { from: number; to: number }[] = [];
    shares.forEach((share, day) => {
      if (share <= least) return;
      const last = runs.at(-1);
      if (last !== undefined && last.to === day) last.to = day + 1;
      else runs.push({ from: day, to: day + 1 });
    });
    return runs;
  });
}

/**
 * Losses over time: one line a model with its mark, the stop shaded behind, darker where more is stopped, and the fan of
 * one model around its line. On a page each line ends in its name; on a telephone the names stand above.
 */
export function pathChart(picture: PathPicture, size: ChartSize): Chart {
  const { lines, fan, stopped } = picture;
  const wide = size === 'wide';
  const days = Math.max(...lines.map(({ values }) => values.length));
  const keyHeight = wide ? 0 : lines.length * KEY_ROW + 6;
  const width = CHART_WIDTH[size];
  const x: Range = { low: 0, high: Math.max(1, days - 1) };
  const ticks = roundTicks(
    [
      ...lines.flatMap(({ values }) => values),
      ...(fan?.bands.flatMap(({ low, high }) => [...low, ...high]) ?? []),
    ],
    wide ? 5 : 4,
  );
  const frame: Frame = {
    width,
    height: HEIGHT[size] + keyHeight,
    left: labelRoom(ticks.places.map(picture.format)),
    right: wide ? 44 + labelRoom(lines.flatMap(({ name, label }) => [name, label])) : 8,
    top: 52 + keyHeight,
    bottom: 48,
  };
  const place = atPixel(frame, x, ticks);
  const [plotBottom, plotTop] = [frame.height - frame.bottom, frame.top];
  const pixelY = (value: number): number =>
    plotBottom - ((value - ticks.low) / (ticks.high - ticks.low)) * (plotBottom - plotTop);
  const ends = lines.map(({ values }) => pixelY(values.at(-1) ?? 0));
  const labelY = wide
    ? spreadOut(ends, LABEL_GAP, plotTop + 12, plotBottom - 8)
    : lines.map((_, k) => 10 + k * KEY_ROW);
  const labelX = wide ? width - frame.right + 34 : 12;
  const most = Math.max(...stopped, 0);
  const stride = Math.ceil(days / POINTS);
  const isDrawn = (day: number): boolean => day % stride === 0 || day === days - 1;
  const edge = (api: Api, values: readonly number[]): [number, number][] =>
    values.flatMap((value, day) => (isDrawn(day) ? [api.coord([day, value])] : []));
  const ground = (_: unknown, api: Api) => {
    const corner = (day: number, value: number) => api.coord([day, value]);
    const shades = runsOf(stopped.slice(0, days)).map(({ from, to }) => {
      const [left, top] = corner(Math.min(from, x.high), ticks.high);
      const [right, bottom] = corner(Math.min(to, x.high), ticks.low);
      return {
        type: 'rect',
        shape: { x: left, y: top, width: Math.max(right - left, 2), height: bottom - top },
        style: { fill: tone('band'), opacity: SHADE_OPACITY },
      };
    });
    const bands = (fan?.bands ?? []).map(({ low, high }, k) => ({
      type: 'polygon',
      shape: {
        points: [...edge(api, high), ...edge(api, low).toReversed()],
      },
      style: { fill: tone(fan!.tone), opacity: FAN_OPACITY[k] ?? 0.2 },
    }));
    const leaders = wide
      ? lines.map(({ tone: colour }, k) => ({
          type: 'polyline',
          shape: {
            points: [
              [width - frame.right + 2, ends[k]],
              [width - frame.right + 12, ends[k]],
              [labelX - 10, labelY[k]],
            ],
          },
          style: { stroke: tone(colour), lineWidth: 1, fill: 'none' },
        }))
      : [];
    return {
      type: 'group',
      silent: true,
      children: [...shades, ...levelLines(api, x, ticks.places), ...bands, ...leaders],
    };
  };
  const mark = (line: PathLine) => ({
    color: line.hollow ? tone('paper') : tone(line.tone),
    borderColor: tone(line.tone),
    borderWidth: 1.5,
  });
  return {
    width,
    height: frame.height,
    option: {
      ...chartBase,
      grid: gridOf(frame),
      xAxis: placedAxis(x, dayTicks(x.high), picture.dayAxis, String, 'bottom'),
      yAxis: valueAxis(ticks, ticks.places, picture.unit, picture.format, 28),
      series: [
        { type: 'custom', silent: true, clip: false, z: 1, data: [[0, 0]], renderItem: ground },
        {
          type: 'custom',
          silent: true,
          clip: false,
          z: 3,
          data: [[0, 0]],
          renderItem: (_: unknown, api: Api) => ({
            type: 'group',
            silent: true,
            children: lines.map((line) => lineThrough(edge(api, line.values), tone(line.tone), line.hollow)),
          }),
        },
        {
          type: 'scatter',
          silent: true,
          clip: false,
          z: 4,
          symbolSize: 9,
          data: lines.flatMap((line, k) =>
            [...markDays(line.values.length, k, lines.length)].map((day) => ({
              value: [day, line.values[day]],
              symbol: line.symbol,
              itemStyle: { ...mark(line), opacity: 1 },
            })),
          ),
        },
        {
          type: 'scatter',
          silent: true,
          clip: false,
          z: 5,
          symbolSize: 10,
          data: lines.map((line, k) => ({
            value: place(labelX, labelY[k]),
            symbol: line.symbol,
            itemStyle: { ...mark(line), opacity: 1 },
            label: {
              show: true,
              position: 'right',
              distance: 7,
              ...labelStyle,
              lineHeight: 16,
              formatter: () => (wide ? `${line.name}\n${line.label}` : `${line.name}  ${line.label}`),
            },
          })),
        },
        ...(most > 0
          ? [
              {
                type: 'scatter',
                silent: true,
                clip: false,
                symbolSize: 0,
                itemStyle: { color: tone('paper') },
                data: [
                  {
                    value: [
                      Math.max(
                        0,
                        stopped.findIndex((share) => share > 0),
                      ),
                      ticks.high,
                    ],
                    label: {
                      show: true,
                      position: [2, -18],
                      ...labelStyle,
                      color: tone('quiet'),
                      formatter: () => picture.stoppedLabel,
                    },
                  },
                ],
              },
            ]
          : []),
      ],
    },
  };
}
