import { formBarChart } from '../charts/form-bars.ts';
import { harmRows, secondaryRows, supposesDowngrade, transferRows } from '../view/secondary-rows.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { SECONDARY_WORDS } from '../words/secondary-words.ts';
import { dataTable } from './data-table.ts';
import { chartFigure } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { figureFoot, type SectionContext, section } from './section.ts';

/** Secondary damage: hatched bars that are never added, and a line each. */
export function secondarySection(context: SectionContext): Markup {
  const { assessment, language } = context;
  const rows = secondaryRows(assessment, language);
  if (rows.length === 0) return NOTHING;
  const words = SECONDARY_WORDS[language];
  // What is most likely nothing has a row of the table and no bar.
  const drawn = rows.filter(({ value }) => value !== 0);
  const bars = drawn.map(({ label, value, amount, short }) => ({
    name: label,
    value,
    label: amount,
    short,
    tone: value < 0 ? ('gain' as const) : ('direct' as const),
    form: 'hatched' as const,
    part: null,
  }));
  return section('secondary', words.heading, words.lead, [
    supposesDowngrade(assessment)
      ? html`<p class="warnings"><strong>${words.hypothetical}</strong> ${words.hypotheticalText}</p>`
      : NOTHING,
    drawn.length === 0
      ? NOTHING
      : chartFigure((size) => formBarChart(bars, size), {
          id: 'secondary-bars',
          title: words.heading,
          description: words.text(
            drawn.map(({ label, amount, what }) => `${label}: ${amount} (${what})`).join('; '),
          ),
          foot: figureFoot(context, null),
        }),
    dataTable(
      `${words.heading}. ${REPORT_WORDS[language].outsideTotals}`,
      [
        { head: REPORT_WORDS[language].item },
        { head: REPORT_WORDS[language].kind },
        { head: words.measure },
        { head: REPORT_WORDS[language].amount },
      ],
      rows.map(({ kind, label, what, amount, details, notes }) => ({
        cells: [
          label,
          words.kind[kind],
          what,
          html`${amount}${[...details, ...notes].map((each) => html`<span class="detail line">${each}</span>`)}`,
        ],
      })),
    ),
  ]);
}

/** Money that only changes hands: outlined bars, with what leaves the country set apart. */
export function transfersSection(context: SectionContext): Markup {
  const { assessment, language } = context;
  const rows = transferRows(assessment, language);
  if (rows.length === 0) return NOTHING;
  const words = SECONDARY_WORDS[language];
  const bars = rows.map(({ label, value, amount, short, abroad, abroadValue }) => ({
    name: label,
    value,
    label: abroadValue === null ? amount : `${amount} · ${words.ofWhichAbroad(abroad)}`,
    short: abroadValue === null ? short : `${short} · ${words.ofWhichAbroad(abroad)}`,
    tone: 'grey' as const,
    form: 'outlined' as const,
    part: abroadValue,
  }));
  return section('transfers', words.transfers, words.transfersLead, [
    chartFigure((size) => formBarChart(bars, size), {
      id: 'transfer-bars',
      title: words.transfers,
      description: words.transfersText(bars.map(({ name, label }) => `${name}: ${label}`).join('; ')),
      foot: figureFoot(context, null),
    }),
    dataTable(
      `${words.transfers}. ${REPORT_WORDS[language].outsideTotals}`,
      [
        { head: REPORT_WORDS[language].item },
        { head: REPORT_WORDS[language].amount, numeric: true },
        { head: words.abroad, numeric: true },
      ],
      rows.map(({ label, amount, abroad }) => ({ cells: [label, amount, abroad] })),
    ),
  ]);
}

/** Physical harm at a stated value, outside every total; no chart, since people are no bar. */
export function harmSection(context: SectionContext): Markup {
  const { assessment, language } = context;
  const rows = harmRows(assessment, language);
  if (rows.length === 0) return NOTHING;
  const words = SECONDARY_WORDS[language];
  return section('harm', words.harm, words.harmLead, [
    dataTable(
      `${words.harm}. ${REPORT_WORDS[language].outsideTotals}`,
      [
        { head: REPORT_WORDS[language].item },
        { head: words.deaths, numeric: true },
        { head: words.injuries, numeric: true },
        { head: words.value, numeric: true },
      ],
      rows.map(({ label, deaths, injuries, value }) => ({ cells: [label, deaths, injuries, value] })),
    ),
  ]);
}
