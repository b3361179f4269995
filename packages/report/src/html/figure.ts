import { type Chart, type ChartSize } from '../charts/chart.ts';
import { drawChart } from './draw-chart.ts';
import { html, type Markup } from './markup.ts';

export interface FigureText {
  readonly id: string;
  readonly title: string;
  /** What the chart shows, in words. */
  readonly description: string;
  /** Unit, price year, source and model. */
  readonly foot: string;
}

/** A chart in its two sizes, of which the style sheet shows one, with what must stand under it. */
export const chartFigure = (chart: (size: ChartSize) => Chart, text: FigureText): Markup =>
  html`<figure class="chart"><div class="wide">${drawChart(chart('wide'), { ...text, id: `${text.id}-w` })}</div><div class="narrow">${drawChart(chart('narrow'), { ...text, id: `${text.id}-n` })}</div><figcaption>${text.foot}</figcaption></figure>`;
