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

/** One curve: what is passed once in so many years. */
interface Curve {
  readonly name: string;
  readonly dashed: boolean;
  readonly points: readonly (readonly [years: number, loss: number])[];
}

export interface ExceedancePicture {
  readonly curves: readonly Curve[];
  readonly tone: ToneName;
  readonly symbol: string;
  readonly unit: string;
  readonly yearsAxis: string;
  readonly chanceAxis: string;
  readonly format: (value: number) => string;
  readonly formatYears: (years: number) => string;
  readonly formatChance: (share: number) => string;
}

const HEIGHT = { wide: 360, narrow: 330 } as const;
const ROUND_YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000];

/** Losses by return period on a logarithmic axis, with the yearly chance above. */
export function exceedanceChart(picture: ExceedancePicture, size: ChartSize): Chart {
  const wide = size === 'wide';
  const width = CHART_WIDTH[size];
  const key = wide ? 0 : picture.curves.length * 22 + 4;
  const years = picture.curves.flatMap(({ points }) => points.map(([each]) => each));
  const [least, most] = [Math.max(1, Math.min(...years)), Math.max(...years, 10)];
  const x: Range = { low: Math.log10(least), high: Math.log10(most) };
  const ticks = roundTicks(
    picture.curves.flatMap(({ points }) => points.map(([, loss]) => loss)),
    5,
  );
  const frame: Frame = {
    width,
    height: HEIGHT[size] + key,
    left: labelRoom(ticks.places.map(picture.format)),
    right: wide ? 24 + labelRoom(picture.curves.map(({ name }) => name)) : 20,
    top: 66 + key,
    bottom: 50,
  };
  const round = ROUND_YEARS.filter(
    (each) => each >= least && each <= most && (wide || Number.isInteger(Math.log10(each)) || each === least),
  );
  const places = round.map((each) => Math.log10(each));
  const place = atPixel(frame, x, ticks);
  const [bottom, top] = [frame.height - frame.bottom, frame.top];
  const ends = picture.curves.map(
    ({ points }) =>
      bottom - (((points.at(-1)?.[1] ?? 0) - ticks.low) / (ticks.high - ticks.low)) * (bottom - top),
  );
  const labelY = wide ? spreadOut(ends, 20, top, bottom) : picture.curves.map((_, k) => 10 + k * 22);
  const shown = picture.curves.map(({ dashed, points }) => ({
    dashed,
    points: points
      .filter(([each]) => each >= least)
      .map(([each, loss]): [number, number] => [Math.log10(each), loss]),
  }));
  const colour = tone(picture.tone);
  const ground = (_: unknown, api: Api) => ({
    type: 'group',
    silent: true,
    children: [
      ...levelLines(api, x, ticks.places),
      ...shown.map(({ dashed, points }) =>
        lineThrough(
          points.map((point) => api.coord(point)),
          colour,
          dashed,
        ),
      ),
      ...(wide
        ? []
        : shown.map(({ dashed }, k) =>
            lineThrough(
              [
                [4, labelY[k]],
                [26, labelY[k]],
              ],
              colour,
              dashed,
            ),
          )),
    ],
  });
  return {
    width,
    height: frame.height,
    option: {
      ...chartBase,
      grid: gridOf(frame),
      xAxis: [
        placedAxis(x, places, picture.yearsAxis, (at) => picture.formatYears(10 ** at), 'bottom'),
        placedAxis(x, places, picture.chanceAxis, (at) => picture.formatChance(10 ** -at), 'top'),
      ],
      yAxis: valueAxis(ticks, ticks.places, picture.unit, picture.format, 30),
      series: [
        { type: 'custom', silent: true, clip: false, z: 1, data: [[x.low, 0]], renderItem: ground },
        {
          type: 'scatter',
          silent: true,
          clip: false,
          z: 3,
          data: shown.toReversed().flatMap(({ dashed, points }) =>
            points.map((value) => ({
              value,
              symbol: picture.symbol,
              symbolSize: dashed ? 6 : 8,
              itemStyle: {
                color: dashed ? tone('paper') : colour,
                borderColor: colour,
                borderWidth: 1.5,
                opacity: 1,
              },
            })),
          ),
        },
        // The upper axis is drawn only where it has a series.
        { type: 'scatter', silent: true, xAxisIndex: 1, data: [] },
        {
          type: 'scatter',
          silent: true,
          clip: false,
          symbolSize: 0,
          itemStyle: { color: tone('paper') },
          data: picture.curves.map(({ name }, k) => ({
            value: place(wide ? width - frame.right + 10 : 30, labelY[k]),
            label: { show: true, position: 'right', ...labelStyle, formatter: () => name },
          })),
        },
      ],
    },
  };
}
