import type { Measures } from '@spillway/core/scenarios';
import { barChart } from '../charts/bars.ts';
import { type Composition, compositionChart, type Part } from '../charts/composition.ts';
import { effectTone } from '../charts/palette.ts';
import { formatPercent, moneyUnit, withCurrency } from '../format/index.ts';
import type { AnsweredResult } from '../headline/headline-result.ts';
import { resultName } from '../view/basis.ts';
import { measureColumns, percentCells } from '../view/column-cells.ts';
import {
  facingOf,
  figureRows,
  figureWords,
  rangeLines,
  rangeName,
  shareOfEconomy,
} from '../view/figure-rows.ts';
import { industryRows } from '../view/industry-rows.ts';
import { isMultiRegional } from '../view/labels.ts';
import { FIGURE_WORDS } from '../words/figure-words.ts';
import { EFFECT_WORDS, MEASURE_WORDS, MEASURES, type Measure } from '../words/measures.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { dataTable } from './data-table.ts';
import { chartFigure } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { bulletList, figureFoot, type SectionContext, section } from './section.ts';

/** Industries drawn and listed one by one, in each group. */
const SHOWN = 12;

const known = (result: AnsweredResult): readonly Measure[] =>
  MEASURES.filter((measure) => measure !== 'jobs' || result.total.jobs !== null);

/** The three large figures: value added first, since it is the national damage. */
function keyFigures({ assessment, language }: SectionContext, result: AnsweredResult): Markup {
  const { currency } = assessment.money;
  const money = (value: number): string =>
    withCurrency(figureWords(value, 'output', language, facingOf(result)), currency, language);
  const share = shareOfEconomy(assessment, result, language);
  const words = REPORT_WORDS[language];
  const figure = FIGURE_WORDS[language];
  const gain = result.total.valueAdded < 0;
  const name = isMultiRegional(assessment)
    ? figure[gain ? 'commonGain' : 'commonDamage']
    : figure[gain ? 'nationalGain' : 'nationalDamage'];
  return html`<dl class="keys"><div><dt>${name}</dt><dd>${money(result.total.valueAdded)}</dd>${share === null ? NOTHING : html`<dd class="of">${share}</dd>`}</div><div><dt>${MEASURE_WORDS.output.name[language]}</dt><dd>${money(result.total.output)}</dd></div><div><dt>${MEASURE_WORDS.jobs.name[language]}</dt><dd>${figureWords(result.total.jobs, 'jobs', language, facingOf(result))}</dd>${result.total.jobs === null ? html`<dd class="of">${words.noJobs}</dd>` : NOTHING}</div></dl>`;
}

/** The parts of one measure as shares of its total; null where they do not make up a whole (signs differ). */
function compositionOf(
  { language }: SectionContext,
  result: AnsweredResult,
  measure: Measure,
): Composition | null {
  const words = FIGURE_WORDS[language];
  const of = (measures: Measures): number => measures[measure] ?? 0;
  const [initial, direct, indirect, total] = [
    of(result.initial),
    of(result.direct),
    of(result.indirect),
    of(result.total),
  ];
  if (total === 0) return null;
  const gain = total < 0;
  const part = (value: number, name: string, light: boolean): Part => ({
    share: value / total,
    label: `${name} ${figureWords(Math.abs(value), measure, language)}`,
    amount: figureWords(Math.abs(value), measure, language),
    tone: gain ? (light ? 'gainIndirect' : 'gain') : light ? 'indirect' : 'direct',
  });
  const feedback = direct - initial;
  // Feedback is a part of the direct loss only where it has the loss's sign.
  const split = initial / total >= 0 && feedback / total > 0.005;
  const parts = [
    ...(split
      ? [part(initial, words.initial, false), part(feedback, words.feedback, false)]
      : [part(direct, words.direct, false)]),
    part(indirect, words.indirect, true),
  ].filter(({ share }) => share !== 0);
  if (parts.some(({ share }) => share < 0)) return null;
  return {
    name: `${MEASURE_WORDS[measure].name[language]}  ${figureWords(total, measure, language, facingOf(result))}`,
    parts,
  };
}

/** The loss in figures: what it is, how it divides, and how far it is uncertain. */
export function figuresSection(context: SectionContext, result: AnsweredResult): Markup {
  const { assessment, language } = context;
  const words = REPORT_WORDS[language];
  const figure = FIGURE_WORDS[language];
  const heading = facingOf(result) === 'gain' ? words.figuresGain : words.figures;
  const measures = known(result);
  const { currency } = assessment.money;
  const unit = moneyUnit({ factor: 1, word: '' }, currency, language);
  const rows = measures.map((measure) => compositionOf(context, result, measure));
  const drawn = rows.filter((row) => row !== null);
  const described = drawn.map(
    ({ name, parts }) =>
      `${name}: ${parts.map(({ label, share }) => `${label} (${formatPercent(share, language, 2)})`).join(', ')}.`,
  );
  const table = dataTable(
    `${heading}: ${resultName(result, language)}`,
    [
      { head: words.effect },
      ...measures.map((measure) => ({
        head: MEASURE_WORDS[measure].name[language],
        unit: measure === 'jobs' ? '' : unit,
        numeric: true,
      })),
    ],
    figureRows(result, language).map(({ effect, cells }) => ({
      cells: [
        html`${EFFECT_WORDS[effect].name[language]} <span class="code">${EFFECT_WORDS[effect].explanation[language]}</span>`,
        ...measures.map((measure) => cells[measure]),
      ],
      sum: effect === 'total',
    })),
  );
  const ranges = rangeLines(assessment, result, language).map(
    ({ of, ranges: each }) =>
      html`<strong>${rangeName(of, language)}.</strong> ${each
        .map(({ measure, words: range }) => `${MEASURE_WORDS[measure].name[language]} ${range}`)
        .join('; ')}`,
  );
  return section('figures', heading, figure.compositionLead, [
    keyFigures(context, result),
    drawn.length === measures.length
      ? chartFigure((size) => compositionChart(drawn, size), {
          id: 'composition',
          title: words.mainFigure,
          description: figure.compositionText(described.join(' ')),
          foot: figureFoot(context, resultName(result, language)),
        })
      : NOTHING,
    table,
    ranges.length === 0 ? NOTHING : bulletList(ranges),
  ]);
}

/** Direct and indirect loss by industry: chart and table. */
export function industriesSection(context: SectionContext, result: AnsweredResult): Markup {
  const { assessment, language } = context;
  const words = REPORT_WORDS[language];
  const figure = FIGURE_WORDS[language];
  const heading = facingOf(result) === 'gain' ? words.byIndustryGain : words.byIndustry;
  const rows = industryRows(assessment, result, language, SHOWN);
  if (rows.length === 0) return NOTHING;
  const columns = measureColumns(
    [result.total, ...rows.map(({ total }) => total)],
    assessment.money.currency,
    language,
    facingOf(result),
  );
  const shares = percentCells(
    rows.map(({ inoperability }) => inoperability),
    words.gain,
  );
  const withShares = shares.some((share) => share !== '');
  const bars = rows.map(({ kind, name, total }) => ({
    name,
    value: total.output,
    label: figureWords(total.output, 'output', language, facingOf(result)),
    tone: effectTone(kind === 'hit', total.output),
  }));
  const first = bars
    .slice(0, 3)
    .map(({ name, label }) => `${name}: ${label}`)
    .join('; ');
  const table = dataTable(
    `${heading}: ${resultName(result, language)}`,
    [
      { head: words.industry },
      ...columns.map(({ head, unit }) => ({ head, unit, numeric: true })),
      ...(withShares ? [{ head: words.shareOfOutput, unit: words.shareOfOutputUnit, numeric: true }] : []),
    ],
    [
      ...rows.map(({ kind, label, code, total }, k) => ({
        cells: [
          html`<span class="mark ${kind}${total.output < 0 ? ' gain' : ''}"></span>${code === null ? NOTHING : html`<span class="code">${code}</span>`}${label}`,
          ...columns.map(({ measure, cell }) => cell(total[measure])),
          ...(withShares ? [shares[k]] : []),
        ],
      })),
      {
        cells: [
          EFFECT_WORDS.total.name[language],
          ...columns.map(({ measure, cell }) => cell(result.total[measure])),
        ],
        sum: true,
      },
    ],
  );
  return section('industries', heading, figure.industriesLead, [
    chartFigure((size) => barChart(bars, size), {
      id: 'bars',
      title: heading,
      description: figure.industriesText(first),
      foot: figureFoot(context, resultName(result, language)),
    }),
    table,
  ]);
}
