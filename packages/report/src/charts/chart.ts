import type { EChartsCoreOption } from 'echarts/core';
import { displayWidth, fitWidth } from '../text/display-width.ts';
import { tone } from './palette.ts';
import { LEAST_SPAN } from './ticks.ts';

/** For a page, or for a telephone, where labels stand above their marks. */
export type ChartSize = 'wide' | 'narrow';

export const CHART_WIDTH: Readonly<Record<ChartSize, number>> = { wide: 880, narrow: 358 };

/** What is drawn: an ECharts option and the height it asks for. */
export interface Chart {
  readonly option: EChartsCoreOption;
  readonly width: number;
  readonly height: number;
}

const FONT_SIZE = 13;

/** What all charts share: no motion, the page's own font, no reaction to a pointer. */
export const chartBase = {
  animation: false,
  stateAnimation: { duration: 0 },
  textStyle: { fontFamily: 'inherit', fontSize: FONT_SIZE, color: tone('ink') },
  backgroundColor: 'transparent',
} as const;

/** A label beside a mark. */
export const labelStyle = { fontFamily: 'inherit', fontSize: FONT_SIZE, color: tone('ink') } as const;

/** A value axis that starts at zero and is not drawn, since every bar is labelled. */
export function hiddenValueAxis(low: number, high: number) {
  const [min, max] = [Math.min(0, low), Math.max(0, high)];
  return { type: 'value', show: false, min, max: max - min > LEAST_SPAN ? max : 1 } as const;
}

/** 1, or −1 where the largest value is negative. */
export const mainSign = (values: readonly number[]): 1 | -1 =>
  Math.max(0, ...values) >= -Math.min(0, ...values) ? 1 : -1;

/** Pixels that the names left of a chart take, generously: no more than the longest asks for, and at most `most`. */
export const nameRoom = (names: readonly string[], most: number): number =>
  Math.min(most, Math.max(0, ...names.map(displayWidth)) * 7.2 + 28);

/** Columns of text that fit on a telephone. */
const NARROW_COLUMNS = 50;

/** A name cut so that it and the figure behind it fit in one line on a telephone. */
export const shortened = (name: string, label: string): string =>
  fitWidth(name, NARROW_COLUMNS - displayWidth(label));
