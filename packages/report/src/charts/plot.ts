import { displayWidth } from '../text/display-width.ts';
import { labelStyle } from './chart.ts';
import { tone } from './palette.ts';

/** Pixels around the plot of a chart with axes. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Pixels that the longest of some labels takes beside a plot, generously. */
export const labelRoom = (labels: readonly string[]): number =>
  Math.max(0, ...labels.map(displayWidth)) * 7.2 + 14;

/** The value that stands at some pixel of an axis, also outside the plot. */
const valueAt = (pixel: number, start: number, end: number, { low, high }: Range): number =>
  low + ((pixel - start) / (end - start)) * (high - low);

/** Where a pixel of the chart lies in the values of its axes, so that labels can stand outside the plot. */
export const atPixel =
  ({ width, height, left, right, top, bottom }: Frame, x: Range, y: Range) =>
  (px: number, py: number): [number, number] => [
    valueAt(px, left, width - right, x),
    valueAt(py, height - bottom, top, y),
  ];

/** The grid of a frame. */
export const gridOf = ({ left, right, top, bottom }: Frame) =>
  ({ left, right, top, bottom, outerBoundsMode: 'none' }) as const;

const text = { ...labelStyle, color: tone('quiet') } as const;

/** A labelled value axis, whose lines are those of `levelLines`; its name stands `above` pixels over the plot. */
export const valueAxis = (
  range: Range,
  places: readonly number[],
  name: string,
  format: (value: number) => string,
  above: number,
) =>
  ({
    type: 'value',
    min: range.low,
    max: range.high,
    name,
    nameLocation: 'end',
    nameGap: above,
    nameTextStyle: { ...text, align: 'left', padding: [0, 0, 0, -46] },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: { ...text, customValues: places, formatter: format },
  }) as const;

/** An axis with ticks at the given places only. */
export const placedAxis = (
  range: Range,
  places: readonly number[],
  name: string,
  format: (value: number) => string,
  position: 'top' | 'bottom',
) =>
  ({
    type: 'value',
    position,
    min: range.low,
    max: range.high,
    name,
    nameLocation: 'middle',
    nameGap: 30,
    nameTextStyle: text,
    axisLine: { show: position === 'bottom', onZero: false, lineStyle: { color: tone('axis') } },
    axisTick: { show: position === 'bottom', customValues: places, lineStyle: { color: tone('axis') } },
    splitLine: { show: false },
    axisLabel: { ...text, customValues: places, formatter: format },
  }) as const;

/** What a custom series is given to find its pixels with. */
export interface Api {
  coord(point: readonly [number, number]): [number, number];
}

/** Quiet lines across the plot at some values; the one at zero is stronger. */
export const levelLines = (api: Api, { low, high }: Range, places: readonly number[]) =>
  places.map((value) => ({
    type: 'polyline',
    shape: { points: [api.coord([low, value]), api.coord([high, value])] },
    style: {
      stroke: tone(value === 0 ? 'axis' : 'bandOther'),
      lineWidth: 1,
      fill: 'none',
    },
  }));

/** A line through points in pixels. A line series would be cut at the plot by an address inside the page. */
export const lineThrough = (
  points: readonly (readonly [number, number])[],
  colour: string,
  dashed = false,
) => ({
  type: 'polyline',
  shape: { points },
  style: {
    stroke: colour,
    lineWidth: 2,
    lineJoin: 'round',
    fill: 'none',
    ...(dashed ? { lineDash: [6, 4] } : {}),
  },
});
