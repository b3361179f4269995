import { barChart } from '../charts/bars.ts';
import { markChart } from '../charts/marks.ts';
import { MODEL_MARKS } from '../charts/palette.ts';
import { formatNumber, formatPlain } from '../format/index.ts';
import type { LossRange } from '../view/assessment-fields.ts';
import { endsWords } from '../view/ends-words.ts';
import {
  allTenSentence,
  coefficientRows,
  coefficientsMatter,
  driverRows,
  enoughSentences,
  sampledModels,
  sampledTable,
} from '../view/range-rows.ts';
import { shortName } from '../view/model-keys.ts';
import { MEASURE_WORDS } from '../words/measures.ts';
import { MODEL_WORDS } from '../words/models.ts';
import { RANGE_WORDS } from '../words/range-words.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { dataTable } from './data-table.ts';
import { chartFigure } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { bulletList, figureFoot, plainFoot, type SectionContext, section } from './section.ts';

/** Bands by model: 90 of 100 draws pale, the middle half darker, the median as the mark. */
function bands(context: SectionContext, range: LossRange): Markup {
  const { assessment, language } = context;
  const words = RANGE_WORDS[language];
  const marks = sampledModels(assessment, range).map((model) => {
    const { p5, p25, p50, p75, p95 } = model.total.valueAdded;
    return {
      name: shortName(model, language),
      value: p50,
      span: { low: p5, high: p95 },
      core: { low: p25, high: p75 },
      label: endsWords(p5, p95, language),
      ...MODEL_MARKS[model.model],
      hollow: model.coefficients === 'total',
    };
  });
  return chartFigure((size) => markChart(marks, size), {
    id: 'range-bands',
    title: words.heading,
    description: words.chartText(marks.map(({ name, label }) => `${name}: ${label}`).join('; ')),
    foot: `${MEASURE_WORDS.valueAdded.name[language]} · ${figureFoot(context, null)}`,
  });
}

function bandTable({ assessment, language }: SectionContext, range: LossRange): Markup {
  const words = RANGE_WORDS[language];
  const { unit, heads, rows, gains } = sampledTable(assessment, range, language);
  return dataTable(
    `${words.heading}: ${MEASURE_WORDS.valueAdded.name[language]}, ${unit}${gains ? `. ${words.minus}` : ''}`,
    [
      { head: REPORT_WORDS[language].model },
      { head: words.draws, numeric: true },
      ...heads.map(([head, second]) => ({ head: [head, second].filter(Boolean).join(' '), numeric: true })),
    ],
    rows.map(({ model, name, cells }) => ({
      cells: [name, formatNumber(model.draws, language, 7), ...cells],
    })),
    'many',
  );
}

/** Two charts of the same numbers: what each explains alone, and which way it moves the loss. */
function drivers(context: SectionContext, range: LossRange): Markup {
  const { language } = context;
  const words = RANGE_WORDS[language];
  const rows = driverRows(range, language);
  const model = MODEL_WORDS[range.driversOf].name[language];
  const heading = html`<h3>${words.drivers}</h3>`;
  if (rows.length === 0) return html`${heading}<p class="foot">${words.none}</p>`;
  const sobol = rows.map(({ name, sobol: share, sobolWords }) => ({
    name,
    value: share,
    label: `${sobolWords}${language === 'en' ? '\u00a0%' : '%'}`,
    tone: 'accent' as const,
  }));
  const rank = rows.map(({ name, rank: value, rankWords }) => ({
    name,
    value,
    label: rankWords,
    tone: value < 0 ? ('gain' as const) : ('direct' as const),
  }));
  const foot = (unit: string): string => plainFoot(context, model, unit);
  const text = (bars: readonly { readonly name: string; readonly label: string }[]): string =>
    bars.map(({ name, label }) => `${name}: ${label}`).join('; ');
  return html`${heading}<p class="lead">${words.driversLead(model)} ${words.driversForm}</p>${chartFigure(
    (size) => barChart(sobol, size),
    {
      id: 'sobol',
      title: words.sobol,
      description: text(sobol),
      foot: foot(words.sobolFoot),
    },
  )}${chartFigure((size) => barChart(rank, size), {
    id: 'rank',
    title: words.rank,
    description: text(rank),
    foot: foot(words.rankFoot),
  })}${dataTable(
    words.drivers,
    [
      { head: words.number },
      { head: words.sobol, unit: words.sobolUnit, numeric: true },
      { head: words.rank, unit: words.rankUnit, numeric: true },
    ],
    rows.map(({ name, sobolWords, rankWords }) => ({ cells: [name, sobolWords, rankWords] })),
  )}`;
}

/** How much the table's own coefficients matter. */
function tableSensitivity({ assessment, language }: SectionContext, range: LossRange): Markup {
  const { table } = range;
  if (table === null) return NOTHING;
  const words = RANGE_WORDS[language];
  const rows = coefficientRows(assessment, table, language);
  const coefficients = dataTable(
    words.table,
    [
      { head: words.supplier },
      { head: words.buyer },
      { head: words.coefficient, numeric: true },
      { head: words.elasticity, unit: words.elasticityUnit, numeric: true },
    ],
    rows.map(({ supplier, buyer, coefficient, elasticity }) => ({
      cells: [supplier, buyer, coefficient, elasticity],
    })),
  );
  return html`<h3>${words.table}</h3><p>${allTenSentence(table, language)}</p>${coefficientsMatter(table) ? coefficients : NOTHING}`;
}

/** What the uncertain numbers make of the loss, whether draws suffice, and which numbers drive it. */
export function rangeSection(context: SectionContext): Markup {
  const { assessment, language } = context;
  const { range } = assessment;
  if (range === null) return NOTHING;
  const models = sampledModels(assessment, range);
  if (models.length === 0) return NOTHING;
  const words = RANGE_WORDS[language];
  const draws = formatNumber(Math.max(...models.map((model) => model.draws)), language, 7);
  return section('range', words.heading, words.lead, [
    bands(context, range),
    bandTable(context, range),
    bulletList([
      ...enoughSentences(assessment, range, language).map(({ ok, words: sentence }) =>
        ok ? sentence : html`<span class="few">${sentence}</span>`,
      ),
      ...(models.some(({ method }) => method === 'runs') ? [words.runs] : []),
      words.seed(draws, formatPlain(range.seed)),
    ]),
    drivers(context, range),
    tableSensitivity(context, range),
  ]);
}
