import { type Chart, CHART_WIDTH, type ChartSize, chartBase, hiddenValueAxis, labelStyle } from './chart.ts';
import { displayWidth } from '../text/display-width.ts';
import { type ToneName, tone } from './palette.ts';

/** One part of a whole, with the words that stand on it where there is room. */
export interface Part {
  readonly share: number;
  readonly label: string;
  /** The same without its name, for a narrow part. */
  readonly amount: string;
  readonly tone: ToneName;
}

export interface Composition {
  readonly name: string;
  readonly parts: readonly Part[];
}

const ROW = 64;
const BAR = 30;

/** Pixels a label wants on its part, generously. */
const roomFor = (label: string): number => displayWidth(label) * 7 + 12;

/** One bar for each whole, cut into its parts; all bars are equally long, since their units differ. */
export function compositionChart(rows: readonly Composition[], size: ChartSize): Chart {
  const width = CHART_WIDTH[size];
  const height = rows.length * ROW;
  const partCount = Math.max(0, ...rows.map(({ parts }) => parts.length));
  const series = Array.from({ length: partCount }, (_, k) => ({
    type: 'bar',
    stack: 'whole',
    barWidth: BAR,
    silent: true,
    data: rows.map(({ name, parts }) => {
      const part = parts[k];
      const room = (part?.share ?? 0) * width;
      const label = [part?.label ?? '', part?.amount ?? ''].find((text) => room >= roomFor(text)) ?? '';
      return {
        value: part?.share ?? 0,
        name,
        itemStyle: { color: tone(part?.tone ?? 'indirect'), borderColor: tone('paper'), borderWidth: 1 },
        label: {
          show: label !== '',
          position: 'insideLeft',
          ...labelStyle,
          color: part?.tone === 'direct' || part?.tone === 'gain' ? tone('paper') : tone('ink'),
          formatter: () => label,
        },
      };
    }),
  }));
  return {
    width,
    height,
    option: {
      ...chartBase,
      grid: { left: 0, right: 0, top: 12, bottom: 0, outerBoundsMode: 'none' },
      xAxis: hiddenValueAxis(0, 1),
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => name),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          inside: true,
          margin: 0,
          align: 'left',
          verticalAlign: 'bottom',
          padding: [0, 0, BAR / 2 + 8, 0],
          ...labelStyle,
          color: tone('quiet'),
        },
        z: 3,
      },
      series,
    },
  };
}
