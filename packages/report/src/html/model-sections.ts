import type { ModelResult } from '@spillway/core/scenarios';
import { type Mark, markChart } from '../charts/marks.ts';
import { MODEL_MARKS } from '../charts/palette.ts';
import { type AnsweredResult, headlineResult, isAnswered } from '../headline/headline-result.ts';
import { measureColumns } from '../view/column-cells.ts';
import { endsWords } from '../view/ends-words.ts';
import { figureWords, rangeWords } from '../view/figure-rows.ts';
import { shortName } from '../view/model-keys.ts';
import { answeredModels, answeredRemarks, declinedModels, declinedSentence } from '../view/model-rows.ts';
import { caseSpread, modelSpread } from '../view/spreads.ts';
import { FIGURE_WORDS } from '../words/figure-words.ts';
import { MEASURE_WORDS, MEASURES } from '../words/measures.ts';
import { COEFFICIENT_WORDS, DIRECTION_WORDS, MODEL_WORDS } from '../words/models.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { dataTable } from './data-table.ts';
import { chartFigure } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { bulletList, figureFoot, type SectionContext, section } from './section.ts';

const DIRECTIONS: readonly ModelResult['direction'][] = ['backward', 'both', 'forward'];

/** The names of all marks of both directions. */
const markNames = ({ assessment, language }: SectionContext): readonly string[] =>
  assessment.results.filter(isAnswered).map((result) => shortName(result, language));

function markOf({ language }: SectionContext, result: AnsweredResult): Mark {
  const { model, coefficients, total } = result;
  return {
    name: shortName(result, language),
    value: total.valueAdded,
    span: null,
    label: figureWords(total.valueAdded, 'valueAdded', language),
    ...MODEL_MARKS[model],
    hollow: coefficients === 'total',
  };
}

function directionPart(context: SectionContext, direction: ModelResult['direction']): Markup {
  const { assessment, language } = context;
  const words = REPORT_WORDS[language];
  const results = answeredModels(assessment, direction);
  if (results.length === 0) return NOTHING;
  const headline = headlineResult(assessment);
  const range =
    headline === null || headline.direction !== direction
      ? null
      : rangeWords(
          modelSpread(assessment, headline, 'total', 'valueAdded'),
          'valueAdded',
          assessment.money.currency,
          language,
        );
  const columns = measureColumns(
    results.map(({ total }) => total),
    assessment.money.currency,
    language,
  );
  const heading = DIRECTION_WORDS[direction].explanation[language];
  return html`<h3>${heading}</h3>${chartFigure(
    (size) =>
      markChart(
        results.map((result) => markOf(context, result)),
        size,
        markNames(context),
      ),
    {
      id: `models-${direction}`,
      title: `${words.models}: ${heading}`,
      description: FIGURE_WORDS[language].modelsText(range),
      foot: `${MEASURE_WORDS.valueAdded.name[language]} · ${figureFoot(context, null)}`,
    },
  )}${dataTable(
    `${words.models}: ${heading}`,
    [
      { head: words.model },
      { head: words.coefficients },
      ...columns.map(({ head, unit }) => ({ head, unit, numeric: true })),
    ],
    results.map(({ model, coefficients, total }) => ({
      cells: [
        MODEL_WORDS[model].name[language],
        COEFFICIENT_WORDS[coefficients].short[language],
        ...columns.map(({ measure, cell }) => cell(total[measure])),
      ],
    })),
  )}`;
}

/** Every model's answer, one part for each direction, and why others have none. */
export function modelsSection(context: SectionContext): Markup {
  const { assessment, language } = context;
  const words = REPORT_WORDS[language];
  const declined = (['stopped', 'not-applicable'] as const).map((which) => {
    const rows = declinedModels(assessment, language, which);
    const heading = which === 'stopped' ? words.stopped : words.notApplicable;
    return rows.length === 0 ? NOTHING : html`<h3>${heading}</h3>${bulletList(rows.map(declinedSentence))}`;
  });
  const remarks = answeredRemarks(assessment.results.filter(isAnswered), language);
  return section('models', words.models, FIGURE_WORDS[language].modelsLead, [
    ...DIRECTIONS.map((direction) => directionPart(context, direction)),
    remarks.length === 0 ? NOTHING : bulletList(remarks),
    ...declined,
  ]);
}

/** Low and high cases by model, where the scenario has uncertain numbers. */
export function casesSection(context: SectionContext): Markup {
  const { assessment, language } = context;
  if (assessment.cases === null) return NOTHING;
  const words = REPORT_WORDS[language];
  const { currency } = assessment.money;
  const rows = DIRECTIONS.flatMap((direction) => answeredModels(assessment, direction)).flatMap((result) => {
    const spread = caseSpread(assessment, result, 'total', 'valueAdded');
    return spread === null ? [] : [{ result, spread }];
  });
  if (rows.length === 0) return NOTHING;
  const say = (result: AnsweredResult, measure: (typeof MEASURES)[number]): string =>
    rangeWords(caseSpread(assessment, result, 'total', measure), measure, currency, language) ?? '—';
  const parts = DIRECTIONS.map((direction) => {
    const own = rows.filter(({ result }) => result.direction === direction);
    if (own.length === 0) return NOTHING;
    const heading = DIRECTION_WORDS[direction].explanation[language];
    const marks = own.map(({ result, spread }) => ({
      ...markOf(context, result),
      span: { low: spread.low, high: spread.high },
      label: endsWords(spread.low, spread.high, language),
    }));
    const measures = MEASURES.filter(
      (measure) => measure !== 'jobs' || own.every(({ result }) => result.total.jobs !== null),
    );
    return html`<h3>${heading}</h3>${chartFigure((size) => markChart(marks, size, markNames(context)), {
      id: `cases-${direction}`,
      title: `${words.cases}: ${heading}`,
      description: FIGURE_WORDS[language].casesText(
        marks.map(({ name, label }) => `${name} ${label}`).join('; '),
      ),
      foot: `${MEASURE_WORDS.valueAdded.name[language]} · ${figureFoot(context, null)}`,
    })}${dataTable(
      `${words.cases}: ${heading}`,
      [
        { head: words.model },
        ...measures.map((measure) => ({ head: MEASURE_WORDS[measure].name[language] })),
      ],
      own.map(({ result }) => ({
        cells: [
          html`${MODEL_WORDS[result.model].name[language]} <span class="code">${COEFFICIENT_WORDS[result.coefficients].short[language]}</span>`,
          ...measures.map((measure) => say(result, measure)),
        ],
      })),
    )}`;
  });
  return section('cases', words.cases, FIGURE_WORDS[language].casesLead, parts);
}
