import {
  type Chart,
  CHART_WIDTH,
  type ChartSize,
  chartBase,
  hiddenValueAxis,
  labelStyle,
  mainSign,
  nameRoom,
  shortened,
} from './chart.ts';
import { type ToneName, tone } from './palette.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** What stands at the end of the bar. */
  readonly label: string;
  readonly tone: ToneName;
}

const ROW = { wide: 30, narrow: 44 } as const;
const THICK = { wide: 16, narrow: 14 } as const;
const MOST_NAMES = 270;
const LABELS = 150;
/** Share of the longest bar that can be seen. */
const SEEN = 0.01;

/**
 * Bars from zero, in the order given, each labelled. On a page the name stands left of the bar and the figure at its
 * end; on a telephone both stand above it. Bars of the rarer sign run to the left.
 */
export function barChart(bars: readonly Bar[], size: ChartSize): Chart {
  const width = CHART_WIDTH[size];
  const wide = size === 'wide';
  const room = nameRoom(
    bars.map(({ name }) => name),
    MOST_NAMES,
  );
  // Where most of it is a gain, gains run to the right.
  const sign = mainSign(bars.map(({ value }) => value));
  const values = bars.map(({ value }) => sign * value);
  const high = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  // A bar below zero that no eye could see does not take room from the others.
  const low = -lowest > SEEN * high ? lowest : 0;
  return {
    width,
    height: bars.length * ROW[size] + 8,
    option: {
      ...chartBase,
      grid: {
        left: wide ? room + (low < 0 ? LABELS : 0) : 0,
        right: wide && high > 0 ? LABELS : 0,
        top: 4,
        bottom: 4,
        outerBoundsMode: 'none',
      },
      xAxis: hiddenValueAxis(low, high),
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map((_, k) => String(k)),
        axisLine: { show: wide && low === 0, lineStyle: { color: tone('axis') } },
        axisTick: { show: false },
        axisLabel: {
          show: wide,
          margin: low < 0 ? LABELS + 10 : 10,
          width: room - 12,
          overflow: 'break',
          lineHeight: 15,
          ...labelStyle,
          formatter: (_: string, k: number) => bars[k]?.name ?? '',
        },
      },
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: THICK[size],
          ...(wide ? {} : { barGap: 0 }),
          data: bars.map(({ name, label, tone: colour }, k) => ({
            value: Math.max(values[k], low),
            itemStyle: { color: tone(colour) },
            label: {
              show: true,
              ...labelStyle,
              ...(wide
                ? { position: values[k] < 0 && low < 0 ? 'left' : 'right', formatter: () => label }
                : {
                    position: [0, -11],
                    verticalAlign: 'middle',
                    formatter: () => `${shortened(name, label)}  ${label}`,
                  }),
            },
          })),
        },
      ],
    },
  };
}
