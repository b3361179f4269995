import type { Assessment, ModelId, ModelResult } from '@spillway/core/scenarios';
import { formatCell, moneyUnit, tableScale } from '../format/index.ts';
import type { AnsweredResult } from '../headline/headline-result.ts';
import { resultName } from '../view/basis.ts';
import { measureColumns, percentCells } from '../view/column-cells.ts';
import { facingOf, figureRows, rangeLines, rangeName, shareOfEconomy } from '../view/figure-rows.ts';
import { industryRows } from '../view/industry-rows.ts';
import { isMultiRegional, placeCells } from '../view/labels.ts';
import { answeredModels, answeredRemarks, declinedModels, declinedSentence } from '../view/model-rows.ts';
import { MILLION } from '../view/money-unit.ts';
import { regionRows } from '../view/region-rows.ts';
import { FIGURE_WORDS } from '../words/figure-words.ts';
import { EFFECT_WORDS, MEASURE_WORDS, MEASURES } from '../words/measures.ts';
import { COEFFICIENT_WORDS, DIRECTION_WORDS, MODEL_WORDS } from '../words/models.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import type { TextPage } from './text-page.ts';
import type { TextColumn } from './text-table.ts';

/** How many suppliers and customers a page of text names. */
const PARTNERS = 5;
/** What stands before a row of industries or regions. */
const MARK = { hit: '●', other: '○', rest: '' } as const;

/** Models whose figures must not be read as estimates beside the others without a word. */
const EXPLAINED: readonly ModelId[] = ['leontief-households', 'extraction', 'ario'];

/** A name with its code before it. */
const coded = ({ code, label }: { readonly code: string | null; readonly label: string }): string =>
  code === null ? label : `${code} ${label}`;

const left = (head: string, gives = false): TextColumn => ({ head, align: 'left', gives });
const right = (head: string, unit = ''): TextColumn => ({ head, unit, align: 'right' });

/** Initial, direct, indirect and total, and how far they lie apart. */
export function figuresSection(page: TextPage, assessment: Assessment, result: AnsweredResult): void {
  const { language } = page;
  const words = REPORT_WORDS[language];
  const { currency } = assessment.money;
  const measures = MEASURES.filter((measure) => measure !== 'jobs' || result.total.jobs !== null);
  const name = (measure: (typeof MEASURES)[number]): string => MEASURE_WORDS[measure].name[language];
  page.heading(
    `${facingOf(result) === 'gain' ? words.figuresGain : words.figures}: ${resultName(result, language)}`,
  );
  const unit = moneyUnit({ factor: 1, word: '' }, currency, language);
  page.table(
    [
      left(words.effect),
      left('', true),
      ...measures.map((measure) => right(name(measure), measure === 'jobs' ? '' : unit)),
    ],
    figureRows(result, language).map(({ effect, cells }) => [
      EFFECT_WORDS[effect].name[language],
      EFFECT_WORDS[effect].explanation[language],
      ...measures.map((measure) => cells[measure]),
    ]),
    1,
  );
  const share = shareOfEconomy(assessment, result, language);
  if (share !== null) page.item(`${name('valueAdded')}: ${share}`);
  const lines = rangeLines(assessment, result, language);
  for (const { of, ranges } of lines) {
    const parts = ranges.map(({ measure, words: range }) =>
      language === 'en'
        ? `${name(measure).toLowerCase()} ${measure === 'jobs' ? range.replace(/ job-years$/, '') : range}`
        : `${name(measure)} ${range}`,
    );
    page.item(`${rangeName(of, language)}: ${parts.join('; ')}`);
  }
  if (result.total.jobs === null) page.item(`${name('jobs')}: — (${words.noJobs})`);
  if (lines.some(({ of }) => of === 'cases')) page.quiet(FIGURE_WORDS[language].casesMeaning);
}

/** Every model with its total, one table for each direction; models without an answer with their reason. */
export function modelsSection(page: TextPage, assessment: Assessment): void {
  const { language } = page;
  const words = REPORT_WORDS[language];
  page.heading(words.models);
  const directions: readonly ModelResult['direction'][] = ['backward', 'both', 'forward'];
  for (const direction of directions) {
    const rows = answeredModels(assessment, direction);
    if (rows.length === 0) continue;
    const columns = measureColumns(
      rows.map(({ total }) => total),
      assessment.money.currency,
      language,
    );
    page.subheading(DIRECTION_WORDS[direction].explanation[language]);
    page.table(
      [
        left(words.model, true),
        left(words.coefficients),
        ...columns.map(({ head, unit }) => right(head, unit)),
      ],
      rows.map(({ model, coefficients, total }) => [
        MODEL_WORDS[model].name[language],
        COEFFICIENT_WORDS[coefficients].short[language],
        ...columns.map(({ measure, cell }) => cell(total[measure])),
      ]),
    );
    for (const model of EXPLAINED.filter((each) => rows.some((row) => row.model === each)))
      page.quiet(`${MODEL_WORDS[model].name[language]}: ${MODEL_WORDS[model].explanation[language]}`);
    for (const remark of answeredRemarks(rows, language)) page.quiet(remark);
  }
  for (const which of ['stopped', 'not-applicable'] as const) {
    const declined = declinedModels(assessment, language, which);
    if (declined.length > 0) page.subheading(which === 'stopped' ? words.stopped : words.notApplicable);
    for (const each of declined) page.item(declinedSentence(each));
  }
}

/** The hit industries and the ten next. */
export function industriesSection(page: TextPage, assessment: Assessment, result: AnsweredResult): void {
  const { language } = page;
  const words = REPORT_WORDS[language];
  const rows = industryRows(assessment, result, language);
  const columns = measureColumns(
    [result.total, ...rows.map(({ total }) => total)],
    assessment.money.currency,
    language,
    facingOf(result),
  );
  const shares = rows.some(({ inoperability }) => inoperability !== null);
  const cells = percentCells(
    rows.map(({ inoperability }) => inoperability),
    words.gain,
  );
  page.heading(facingOf(result) === 'gain' ? words.byIndustryGain : words.byIndustry);
  page.table(
    [
      left(''),
      left(words.industry, true),
      ...columns.map(({ head, unit }) => right(head, unit)),
      ...(shares ? [right(words.shareOfOutput, words.shareOfOutputUnit)] : []),
    ],
    [
      ...rows.map(({ kind, label, code, total }, k) => [
        MARK[kind],
        coded({ code, label }),
        ...columns.map(({ measure, cell }) => cell(total[measure])),
        ...(shares ? [cells[k]] : []),
      ]),
      [
        '',
        EFFECT_WORDS.total.name[language],
        ...columns.map(({ measure, cell }) => cell(result.total[measure])),
        ...(shares ? [''] : []),
      ],
    ],
    1,
  );
  page.quiet(`${MARK.hit} ${words.hitMark} · ${MARK.other} ${words.otherMark}`);
}

/** The regions hit, the eight next and the rest; nothing for a national table. */
export function regionsSection(page: TextPage, assessment: Assessment, result: AnsweredResult): void {
  const { language } = page;
  const words = REPORT_WORDS[language];
  const rows = regionRows(assessment, result, language);
  if (rows.length === 0) return;
  const columns = measureColumns(
    [result.total, ...rows.map(({ total }) => total)],
    assessment.money.currency,
    language,
    facingOf(result),
  );
  page.heading(facingOf(result) === 'gain' ? words.byRegionGain : words.byRegion);
  page.table(
    [left(''), left(words.region, true), ...columns.map(({ head, unit }) => right(head, unit))],
    [
      ...rows.map(({ kind, label, code, total }) => [
        MARK[kind],
        coded({ code, label }),
        ...columns.map(({ measure, cell }) => cell(total[measure])),
      ]),
      [
        '',
        EFFECT_WORDS.total.name[language],
        ...columns.map(({ measure, cell }) => cell(result.total[measure])),
      ],
    ],
    1,
  );
  page.quiet(`${MARK.hit} ${words.hitRegionMark} · ${MARK.other} ${words.otherRegionMark}`);
}

/** The largest suppliers and customers of the hit industries. */
export function flowsSection(page: TextPage, assessment: Assessment): void {
  const { language } = page;
  const words = REPORT_WORDS[language];
  const { trade, money } = assessment;
  if (trade.suppliers.length === 0 && trade.customers.length === 0) return;
  const withRegion = isMultiRegional(assessment);
  const lists = [trade.suppliers.slice(0, PARTNERS), trade.customers.slice(0, PARTNERS)] as const;
  const amounts = lists.flat().map(({ flow }) => flow * MILLION);
  const scale = tableScale(amounts, language);
  const largest = Math.max(0, ...amounts) / scale.factor;
  page.heading(words.flows);
  for (const [k, list] of lists.entries()) {
    if (list.length === 0) continue;
    const shares = percentCells(
      list.map(({ flow }) => (trade.output > 0 ? flow / trade.output : null)),
      words.gain,
    );
    page.subheading(k === 0 ? words.suppliers : words.customers);
    page.table(
      [
        left(words.industry, true),
        right(words.flow, moneyUnit(scale, money.currency, language)),
        right(words.share, words.ofOutput),
      ],
      list.map((partner, at) => [
        coded(placeCells(partner, language, withRegion)),
        formatCell((partner.flow * MILLION) / scale.factor, largest, words.gain),
        shares[at],
      ]),
    );
  }
}
