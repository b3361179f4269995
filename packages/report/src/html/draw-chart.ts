import { BarChart, CustomChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../charts/chart.ts';
import { escapeHtml, type Markup } from './markup.ts';

use([BarChart, CustomChart, SankeyChart, ScatterChart, GridComponent, SVGRenderer]);

/** What a reader who does not see the chart is told. */
export interface ChartText {
  /** Unique in the page, of letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * A chart as an SVG element for the page: without script, style sheet or link, with a title and a description.
 *
 * ECharts numbers its ids by a counter of the process and adds marks for its own client; both go, so that the same
 * chart gives the same bytes.
 */
export function drawChart({ option, width, height }: Chart, { id, title, description }: ChartText): Markup {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  let svg: string;
  try {
    chart.setOption(option);
    svg = chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
  const inner = svg
    .replace(/^<svg[^>]*>\s*(<rect[^>]*fill="(?:none|transparent)"[^>]*><\/rect>)?/, '')
    .replace(/<\/svg>\s*$/, '')
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/ (?:ecmeta_\w+|class)="[^"]*"/g, '')
    .replaceAll(/\bzr\d+-/g, `${id}-`)
    .trim();
  return {
    markup:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d">` +
      `<title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(description)}</desc>${inner}</svg>`,
  };
}
