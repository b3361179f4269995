import {
  type Chart,
  CHART_WIDTH,
  type ChartSize,
  chartBase,
  hiddenValueAxis,
  labelStyle,
  nameRoom,
  shortened,
} from './chart.ts';
import { type ToneName, tone } from './palette.ts';
import type { Api } from './plot.ts';

/** A bar whose form says what it is: hatched is secondary damage, outlined a transfer. */
export interface FormBar {
  readonly name: string;
  readonly value: number;
  readonly label: string;
  /** The same without its bounds, for a telephone. */
  readonly short: string;
  readonly tone: ToneName;
  readonly form: 'hatched' | 'outlined';
  /** A part at its start that is set apart by a line; null where there is none. */
  readonly part: number | null;
}

const ROW = { wide: 32, narrow: 46 } as const;
const THICK = 16;
const MOST_NAMES = 270;
const LABELS = 330;
const HATCH = 6;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines at 45 degrees inside a box, cut at its edges: a pattern would need an address inside the page. */
function hatching({ x, y, width, height }: Box): [[number, number], [number, number]][] {
  const lines: [[number, number], [number, number]][] = [];
  for (let at = HATCH; at < width + height; at += HATCH) {
    const from: [number, number] = at <= height ? [x, y + at] : [x + at - height, y + height];
    const to: [number, number] = at <= width ? [x + at, y] : [x + width, y + at - width];
    lines.push([from, to]);
  }
  return lines;
}

function shapes(box: Box, { tone: colour, form }: FormBar, partWidth: number | null) {
  const stroke = tone(colour);
  const hatches =
    form === 'hatched'
      ? hatching(box).map((points) => ({
          type: 'polyline',
          shape: { points },
          style: { stroke, lineWidth: 1.2, fill: 'none' },
        }))
      : [];
  const part =
    partWidth === null || partWidth <= 0
      ? []
      : [
          {
            type: 'rect',
            shape: { ...box, width: partWidth },
            style: { fill: tone('bandOther'), stroke, lineWidth: 1.5 },
          },
        ];
  return [
    { type: 'rect', shape: box, style: { fill: tone('paper'), stroke, lineWidth: 1.5 } },
    ...hatches,
    ...part,
  ];
}

/** Bars from zero whose form carries a meaning, each labelled; negative values have no bar, only their label. */
export function formBarChart(bars: readonly FormBar[], size: ChartSize): Chart {
  const wide = size === 'wide';
  const width = CHART_WIDTH[size];
  const room = nameRoom(
    bars.map(({ name }) => name),
    MOST_NAMES,
  );
  const high = Math.max(0, ...bars.map(({ value }) => value)) || 1;
  const draw = (params: { readonly dataIndex: number }, api: Api) => {
    const bar = bars[params.dataIndex];
    const [left, middle] = api.coord([0, params.dataIndex]);
    const [right] = api.coord([Math.max(0, bar.value), params.dataIndex]);
    const [partEnd] = api.coord([Math.max(0, Math.min(bar.part ?? 0, bar.value)), params.dataIndex]);
    const box = {
      x: left + 1,
      y: wide ? middle - THICK / 2 : middle - 2,
      width: Math.max(right - left - 1, 2),
      height: THICK,
    };
    return {
      type: 'group',
      silent: true,
      children: shapes(box, bar, bar.part === null ? null : partEnd - left - 1),
    };
  };
  return {
    width,
    height: bars.length * ROW[size] + 8,
    option: {
      ...chartBase,
      grid: {
        left: wide ? room : 1,
        right: wide ? LABELS : 2,
        top: 4,
        bottom: 4,
        outerBoundsMode: 'none',
      },
      xAxis: hiddenValueAxis(0, high),
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map((_, k) => String(k)),
        axisLine: { show: wide, lineStyle: { color: tone('axis') } },
        axisTick: { show: false },
        axisLabel: {
          show: wide,
          margin: 10,
          width: room - 12,
          overflow: 'break',
          lineHeight: 15,
          ...labelStyle,
          formatter: (_: string, k: number) => bars[k]?.name ?? '',
        },
      },
      series: [
        {
          type: 'custom',
          silent: true,
          clip: false,
          data: bars.map((_, k) => [0, k]),
          renderItem: draw,
        },
        {
          type: 'scatter',
          silent: true,
          clip: false,
          symbolSize: 0,
          itemStyle: { color: tone('paper') },
          data: bars.map(({ name, value, label, short }, k) => ({
            value: [wide ? Math.max(0, value) : 0, k],
            label: {
              show: true,
              ...labelStyle,
              ...(wide
                ? { position: 'right', distance: 10, formatter: () => label }
                : {
                    position: [0, -14],
                    verticalAlign: 'middle',
                    formatter: () => `${shortened(name, short)}  ${short}`,
                  }),
            },
          })),
        },
      ],
    },
  };
}
