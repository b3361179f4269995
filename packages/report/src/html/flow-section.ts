import { flowChart } from '../charts/flows.ts';
import { formatCell, formatMoney, moneyUnit, tableScale } from '../format/index.ts';
import { percentCells } from '../view/column-cells.ts';
import { type FlowBand, moneyFlows } from '../view/money-flows.ts';
import { MILLION } from '../view/money-unit.ts';
import { figureWords } from '../view/figure-rows.ts';
import { FIGURE_WORDS } from '../words/figure-words.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { dataTable } from './data-table.ts';
import { chartFigure } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { figureFoot, type SectionContext, section } from './section.ts';

/** Flows between hit industries smaller than this share of their output need no word. */
const WORTH_A_NOTE = 0.005;

/** Who sells to the hit industries and who buys from them, in a year without the shock. */
export function flowSection(context: SectionContext): Markup {
  const { assessment, language } = context;
  const words = REPORT_WORDS[language];
  const figure = FIGURE_WORDS[language];
  const { hit, suppliers, customers } = moneyFlows(assessment, language);
  if (suppliers.length === 0 || customers.length === 0) return NOTHING;
  const { trade, money } = assessment;
  const end = (band: FlowBand) => ({
    label: band.label,
    amount: figureWords(band.flow, 'output', language),
    flow: band.flow,
    partner: band.kind === 'partner',
  });
  const scale = tableScale(
    [...suppliers, ...customers].map(({ flow }) => flow * MILLION),
    language,
  );
  const largest = Math.max(
    ...[...suppliers, ...customers].map(({ flow }) => (flow * MILLION) / scale.factor),
  );
  const table = (caption: string, bands: readonly FlowBand[]): Markup => {
    const shares = percentCells(
      bands.map(({ flow }) => (trade.output > 0 ? flow / trade.output : null)),
      words.gain,
    );
    return dataTable(
      caption,
      [
        { head: words.industry },
        { head: words.flow, unit: moneyUnit(scale, money.currency, language), numeric: true },
        { head: words.share, unit: words.ofOutput, numeric: true },
      ],
      bands.map(({ label, flow }, k) => ({
        cells: [label, formatCell((flow * MILLION) / scale.factor, largest, words.gain), shares[k]],
      })),
    );
  };
  const most = (bands: readonly FlowBand[]): string | null => {
    const band = bands.filter(({ kind }) => kind === 'partner').toSorted((a, b) => b.flow - a.flow)[0];
    return band === undefined ? null : `${band.label} (${figureWords(band.flow, 'output', language)})`;
  };
  const between = trade.output - customers.reduce((sum, { flow }) => sum + flow, 0);
  return section('flows', words.flows, figure.flowsLead, [
    chartFigure((size) => flowChart(hit, suppliers.map(end), customers.map(end), size), {
      id: 'flow',
      title: words.flows,
      description: figure.flowsText(hit, most(suppliers), most(customers)),
      foot: figureFoot(context, null),
    }),
    html`${table(words.suppliers, suppliers)}${table(words.customers, customers)}`,
    between > WORTH_A_NOTE * trade.output
      ? html`<p class="foot">${figure.flowsNote(formatMoney(between * MILLION, money.currency, language))}</p>`
      : NOTHING,
  ]);
}
