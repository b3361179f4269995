import { type Part, compositionChart } from '../charts/composition.ts';
import { exceedanceChart } from '../charts/exceedance.ts';
import { MODEL_MARKS, type ToneName } from '../charts/palette.ts';
import { formatNumber, formatPercent, tableScale } from '../format/index.ts';
import {
  annualFigures,
  curveTable,
  type InsuredRow,
  insuredRows,
  insuredSentence,
} from '../view/annual-rows.ts';
import type { AnnualLoss } from '../view/assessment-fields.ts';
import { figureWords } from '../view/figure-rows.ts';
import { inLanguage } from '../view/labels.ts';
import { MILLION } from '../view/money-unit.ts';
import { ANNUAL_WORDS } from '../words/annual-words.ts';
import { MEASURE_WORDS } from '../words/measures.ts';
import { MODEL_WORDS } from '../words/models.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { dataTable } from './data-table.ts';
import { chartFigure } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { figureFoot, type SectionContext, section } from './section.ts';

/** The three figures of a year: what to expect, what is passed rarely, and how bad those years are. */
function yearKeys({ assessment, language }: SectionContext, annual: AnnualLoss): Markup {
  const words = ANNUAL_WORDS[language];
  const figures = annualFigures(assessment, annual, language);
  const keys = [
    [words.expected, figures.expected, `${words.expectedUnit}; ${words.error(figures.expectedError)}`],
    [words.atRisk(figures.years), figures.atRisk, words.error(figures.atRiskError)],
    [words.tail(figures.years), figures.tail, words.error(figures.tailError)],
  ] as const;
  return html`<dl class="keys year">${keys.map(
    ([name, amount, error]) =>
      html`<div><dt>${name}</dt><dd>${amount}</dd><dd class="of">${error}</dd></div>`,
  )}</dl>`;
}

function curve(context: SectionContext, annual: AnnualLoss): Markup {
  const { assessment, language } = context;
  const words = ANNUAL_WORDS[language];
  const { unit, rows } = curveTable(assessment, annual, language);
  const factor =
    MILLION /
    tableScale(
      annual.curve.flatMap(({ occurrence, aggregate }) => [occurrence * MILLION, aggregate * MILLION]),
      language,
    ).factor;
  const line = (which: 'aggregate' | 'occurrence') => ({
    name: words[which],
    dashed: which === 'occurrence',
    points: annual.curve.map((point) => [point.returnPeriod, point[which] * factor] as const),
  });
  const picture = {
    curves: [line('aggregate'), line('occurrence')],
    ...MODEL_MARKS[annual.model],
    unit,
    yearsAxis: words.axisYears,
    chanceAxis: words.axisChance,
    format: (value: number) => formatNumber(value, language),
    formatYears: (years: number) => formatNumber(years, language),
    formatChance: (share: number) => formatPercent(share, language),
  };
  return html`<h3>${words.curve}</h3><p class="lead">${words.curveLead}</p>${chartFigure(
    (size) => exceedanceChart(picture, size),
    {
      id: 'exceedance',
      title: words.curve,
      description: words.curveText(
        rows.map(({ period, aggregate }) => `${period} ${words.years}: ${aggregate} ${unit}`).join('; '),
      ),
      foot: `${MEASURE_WORDS.valueAdded.name[language]} · ${figureFoot(context, MODEL_WORDS[annual.model].name[language], unit)}`,
    },
  )}${dataTable(
    words.curve,
    [
      { head: words.returnPeriod, unit: words.years },
      { head: words.chance, unit: words.chanceUnit, numeric: true },
      { head: words.aggregate, unit, numeric: true },
      { head: words.occurrence, unit, numeric: true },
    ],
    rows.map(({ period, chance, aggregate, occurrence }) => ({
      cells: [period, chance, aggregate, occurrence],
    })),
  )}`;
}

/** The expected loss a year, and how often an amount is passed. */
export function annualSection(context: SectionContext): Markup {
  const { assessment, language } = context;
  const { annual } = assessment;
  if (annual === null) return NOTHING;
  const words = ANNUAL_WORDS[language];
  const { rate } = annualFigures(assessment, annual, language);
  const source = annual.source === null ? '' : ` ${words.source(annual.source)}`;
  return section('annual', words.heading, words.lead(MODEL_WORDS[annual.model].name[language]), [
    yearKeys(context, annual),
    html`<p class="foot">${rate}${source}</p>`,
    annual.curve.length < 2 ? NOTHING : curve(context, annual),
  ]);
}

const TONES: Readonly<Record<InsuredRow['part'], ToneName>> = {
  directInsured: 'gain',
  directUninsured: 'direct',
  spilloverInsured: 'gainIndirect',
  spilloverUninsured: 'indirect',
};

/** Who bears the loss, as one whole: direct and spillover, each insured and not. */
export function insuranceSection(context: SectionContext): Markup {
  const { assessment, language } = context;
  const { insurance } = assessment;
  if (insurance === null) return NOTHING;
  const words = ANNUAL_WORDS[language];
  const rows = insuredRows(assessment, insurance, language);
  const total = rows.reduce((sum, { amount }) => sum + amount, 0);
  const parts = rows
    .filter(({ amount }) => amount > 0)
    .map(
      ({ part, amount }): Part => ({
        share: amount / total,
        label: `${words[part]} ${figureWords(amount, 'valueAdded', language)}`,
        amount: figureWords(amount, 'valueAdded', language),
        tone: TONES[part],
      }),
    );
  // Parts of a whole can be drawn only where none is a gain.
  const drawn = total > 0 && rows.every(({ amount }) => amount >= 0);
  const name = `${MEASURE_WORDS.valueAdded.name[language]}  ${figureWords(total, 'valueAdded', language)}`;
  const model = MODEL_WORDS[insurance.model].name[language];
  return section('insurance', words.insurance, words.insuranceLead(model), [
    html`<p>${insuredSentence(assessment, insurance, language)}</p>`,
    drawn
      ? chartFigure((size) => compositionChart([{ name, parts }], size), {
          id: 'insured',
          title: words.insurance,
          description: words.insuranceText(
            rows.map(({ part, words: amount, share }) => `${words[part]}: ${amount} (${share})`).join('; '),
          ),
          foot: figureFoot(context, model),
        })
      : NOTHING,
    dataTable(
      words.insurance,
      [
        { head: REPORT_WORDS[language].item },
        { head: REPORT_WORDS[language].amount, numeric: true },
        { head: REPORT_WORDS[language].share, numeric: true },
      ],
      rows.map(({ part, words: amount, share }) => ({
        cells: [html`<span class="mark ${part}"></span>${words[part]}`, amount, share],
      })),
    ),
    html`<p class="foot">${inLanguage(insurance.terms, language)}</p>`,
  ]);
}
