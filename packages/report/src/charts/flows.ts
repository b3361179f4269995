import { type Chart, CHART_WIDTH, type ChartSize, chartBase, labelStyle } from './chart.ts';
import { displayWidth, fitWidth } from '../text/display-width.ts';
import { tone } from './palette.ts';

export interface FlowEnd {
  readonly label: string;
  /** The flow in words. */
  readonly amount: string;
  readonly flow: number;
  /** Whether it is one industry, drawn darker than what is gathered. */
  readonly partner: boolean;
}

const HEIGHT = { wide: 400, narrow: 600 } as const;
/** Room for the name of the hit industries above the labels of the first bands. */
const TOP = { wide: 26, narrow: 56 } as const;
const ABOVE = { wide: 5, narrow: 32 } as const;
const MARGIN = { wide: 324, narrow: 118 } as const;
/** So that the label of the thinnest band still has its line, or its three on a telephone. */
const GAP = { wide: 18, narrow: 46 } as const;
/** Columns of text of a label: one line, or two on a telephone. Names in full stand in the table. */
const COLUMNS = { wide: 49, narrow: 30 } as const;

/** From suppliers through the hit industries to customers; the width of a band is its flow. */
export function flowChart(
  hit: string,
  suppliers: readonly FlowEnd[],
  customers: readonly FlowEnd[],
  size: ChartSize,
): Chart {
  const end = (side: string, position: 'left' | 'right') => (each: FlowEnd, k: number) => ({
    name: `${side}${k}`,
    itemStyle: { color: tone(each.partner ? 'accent' : 'grey') },
    label: {
      position,
      ...labelStyle,
      width: MARGIN[size] - 12,
      overflow: 'break',
      lineHeight: 15,
      formatter: () =>
        size === 'wide'
          ? `${fitWidth(each.label, COLUMNS.wide - displayWidth(each.amount) - 2)}  ${each.amount}`
          : `${fitWidth(each.label, COLUMNS.narrow)}\n${each.amount}`,
    },
  });
  const colour = (each: FlowEnd) => ({
    lineStyle: { color: tone(each.partner ? 'band' : 'bandOther'), opacity: 1 },
  });
  return {
    width: CHART_WIDTH[size],
    height: HEIGHT[size],
    option: {
      ...chartBase,
      series: [
        {
          type: 'sankey',
          silent: true,
          left: MARGIN[size],
          right: MARGIN[size],
          top: TOP[size],
          bottom: size === 'wide' ? 8 : 24,
          nodeWidth: 12,
          nodeGap: GAP[size],
          nodeAlign: 'justify',
          layoutIterations: 0,
          draggable: false,
          emphasis: { disabled: true },
          data: [
            ...suppliers.map(end('s', 'left')),
            {
              name: 'hit',
              itemStyle: { color: tone('direct') },
              label: {
                position: 'top',
                distance: ABOVE[size],
                ...labelStyle,
                fontWeight: 600,
                formatter: () => hit,
              },
            },
            ...customers.map(end('c', 'right')),
          ],
          links: [
            ...suppliers.map((each, k) => ({
              source: `s${k}`,
              target: 'hit',
              value: each.flow,
              ...colour(each),
            })),
            ...customers.map((each, k) => ({
              source: 'hit',
              target: `c${k}`,
              value: each.flow,
              ...colour(each),
            })),
          ],
        },
      ],
    },
  };
}
