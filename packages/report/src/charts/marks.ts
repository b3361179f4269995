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

/** One figure as a mark on a line from zero, with the span it may lie in where one is known. */
export interface Mark {
  readonly name: string;
  readonly value: number;
  readonly span: { readonly low: number; readonly high: number } | null;
  /** A narrower span inside it, drawn less pale. */
  readonly core?: { readonly low: number; readonly high: number };
  readonly label: string;
  readonly tone: ToneName;
  readonly symbol: string;
  readonly hollow: boolean;
}

const ROW = { wide: 32, narrow: 46 } as const;
const MOST_NAMES = 300;
const LABELS = 190;
const STEM = 2;
const SPAN = 10;

/** A gain drawn to the right, where most are gains. */
const mirrored = (mark: Mark): Mark => ({
  ...mark,
  value: -mark.value,
  span: mark.span === null ? null : { low: -mark.span.high, high: -mark.span.low },
  ...(mark.core === undefined ? {} : { core: { low: -mark.core.high, high: -mark.core.low } }),
});

/**
 * Marks in the order given. A span is drawn as a pale bar behind its mark, its core over it: uncertain is transparent.
 *
 * @param names names to leave room for, so that charts of one section begin at one line.
 */
export function markChart(
  given: readonly Mark[],
  size: ChartSize,
  names: readonly string[] = given.map(({ name }) => name),
): Chart {
  const sign = mainSign(given.map(({ value }) => value));
  const marks = sign === 1 ? given : given.map(mirrored);
  const width = CHART_WIDTH[size];
  const wide = size === 'wide';
  const room = nameRoom(names, MOST_NAMES);
  const ends = marks.flatMap(({ value, span }) => [value, span?.low ?? 0, span?.high ?? 0]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const bars = (kind: 'stem' | 'blank' | 'span', values: readonly number[], stack = 'span') => ({
    type: 'bar',
    silent: true,
    barGap: '-100%',
    barWidth: kind === 'stem' ? STEM : SPAN,
    ...(kind === 'stem' ? {} : { stack }),
    data: values.map((value, k) => ({
      value,
      itemStyle: {
        color: kind === 'blank' ? 'transparent' : tone(marks[k].tone),
        ...(kind === 'span' ? { opacity: 0.35 } : {}),
      },
    })),
  });
  const spans = marks.map(({ span }) => span);
  const cores = marks.map(({ core }) => core);
  // Bars stack from zero on, so that a span across zero cannot be drawn as one; then its ends stand in the label alone.
  const drawSpans = spans.some((span) => span !== null) && low >= 0;
  return {
    width,
    height: marks.length * ROW[size] + 8,
    option: {
      ...chartBase,
      grid: {
        left: wide ? room + (low < 0 ? LABELS : 0) : 8,
        right: wide ? LABELS : 8,
        top: wide ? 4 : 12,
        bottom: 4,
        outerBoundsMode: 'none',
      },
      xAxis: hiddenValueAxis(low, high),
      yAxis: {
        type: 'category',
        inverse: true,
        data: marks.map((_, k) => String(k)),
        axisLine: { show: wide, lineStyle: { color: tone('axis') } },
        axisTick: { show: false },
        axisLabel: {
          show: wide,
          margin: low < 0 ? LABELS + 12 : 12,
          width: room - 14,
          overflow: 'break',
          lineHeight: 15,
          ...labelStyle,
          formatter: (_: string, k: number) => marks[k]?.name ?? '',
        },
      },
      series: [
        bars(
          'stem',
          marks.map(({ value, span }) => (drawSpans && span !== null ? 0 : value)),
        ),
        ...(drawSpans
          ? [
              bars(
                'blank',
                spans.map((span) => span?.low ?? 0),
              ),
              bars(
                'span',
                spans.map((span) => (span === null ? 0 : span.high - span.low)),
              ),
              ...(cores.some((core) => core !== undefined)
                ? [
                    bars(
                      'blank',
                      cores.map((core) => core?.low ?? 0),
                      'core',
                    ),
                    bars(
                      'span',
                      cores.map((core) => (core === undefined ? 0 : core.high - core.low)),
                      'core',
                    ),
                  ]
                : []),
            ]
          : []),
        {
          type: 'scatter',
          silent: true,
          symbolSize: 12,
          z: 4,
          data: marks.map(({ name, value, span, label, tone: colour, symbol, hollow }, k) => ({
            value: [value, k],
            symbol,
            itemStyle: {
              color: hollow ? tone('paper') : tone(colour),
              borderColor: tone(colour),
              borderWidth: 2,
              opacity: 1,
            },
            label: {
              show: wide,
              position: value < 0 ? 'left' : 'right',
              // Behind the end of the span, not on it.
              offset:
                drawSpans && span !== null && wide
                  ? [((span.high - value) / (high - low || 1)) * (width - room - LABELS), 0]
                  : [0, 0],
              ...labelStyle,
              formatter: () => label,
            },
            name,
          })),
        },
        ...(wide
          ? []
          : [
              {
                type: 'bar',
                silent: true,
                barWidth: 1,
                barGap: '-100%',
                data: marks.map(({ name, label }) => ({
                  value: 0,
                  itemStyle: { color: 'transparent' },
                  label: {
                    show: true,
                    position: [0, -16],
                    verticalAlign: 'middle',
                    align: 'left',
                    ...labelStyle,
                    formatter: () => `${shortened(name, label)}  ${label}`,
                  },
                })),
              },
            ]),
      ],
    },
  };
}
