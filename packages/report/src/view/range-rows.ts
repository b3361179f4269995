import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { formatCell, formatNumber, formatPercent, moneyUnit, tableScale } from '../format/index.ts';
import type { AnsweredResult } from '../headline/headline-result.ts';
import { MODEL_WORDS } from '../words/models.ts';
import { bandWords } from '../words/between.ts';
import { pointerWords } from '../words/pointer.ts';
import { RANGE_WORDS } from '../words/range-words.ts';
import type { LossRange, Sampled, SampledModel } from './assessment-fields.ts';
import { isMultiRegional, placeName } from './labels.ts';
import { hasStopped, sameKey, shortName } from './model-keys.ts';
import { MILLION } from './money-unit.ts';

const LEVELS = [5, 25, 50, 75, 95] as const;
/** Numbers drawn and listed at most. */
const DRIVERS = 8;
const COEFFICIENTS = 8;
/** Below this, in percent for each percent, no coefficient is worth a line. */
const LEAST_ELASTICITY = 0.01;

/** The sampled models, without runs that stopped. */
export const sampledModels = (assessment: Assessment, range: LossRange): readonly SampledModel[] =>
  range.models.filter((model) => !hasStopped(assessment, model));

/** What was drawn of one result; null where nothing was, or not of it. */
export const sampledOf = (assessment: Assessment, result: AnsweredResult): SampledModel | null =>
  assessment.range?.models.find((model) => sameKey(model, result)) ?? null;

/** The band of the total in output and in value added: `between 18 and 31 trillion won (5 to 95 in 100)`. */
export function bandLines(
  assessment: Assessment,
  result: AnsweredResult,
  language: Language,
): readonly { readonly measure: 'output' | 'valueAdded'; readonly words: string }[] {
  const sampled = sampledOf(assessment, result);
  if (sampled === null) return [];
  return (['output', 'valueAdded'] as const).map((measure) => {
    const { p5, p95 } = sampled.total[measure];
    const spread = { low: p5 * MILLION, high: p95 * MILLION };
    return { measure, words: bandWords(spread, assessment.money.currency, language) };
  });
}

/** Stands for the word of a gain until a minus takes its place: a table of many columns has no room for words. */
const GAIN = '\u2212';
const withMinus = (cell: string): string => cell.replace(`${GAIN} `, GAIN);

export interface SampledTable {
  /** Whether any figure is below zero, which must be explained. */
  readonly gains: boolean;
  /** `billion won`. */
  readonly unit: string;
  /** Each in two lines. */
  readonly heads: readonly (readonly [string, string])[];
  readonly rows: readonly {
    readonly model: SampledModel;
    readonly name: string;
    readonly cells: readonly string[];
  }[];
}

/** Mean, percentiles and standard error of the total loss of value added, in one scale. */
export function sampledTable(assessment: Assessment, range: LossRange, language: Language): SampledTable {
  const words = RANGE_WORDS[language];
  const figures = ({ mean, p5, p25, p50, p75, p95, standardError }: Sampled): readonly number[] => [
    mean,
    p5,
    p25,
    p50,
    p75,
    p95,
    standardError,
  ];
  const models = sampledModels(assessment, range);
  const amounts = models.flatMap(({ total }) => figures(total.valueAdded).map((value) => value * MILLION));
  const scale = tableScale(amounts, language);
  const largest = Math.max(0, ...amounts.map((value) => Math.abs(value) / scale.factor));
  return {
    unit: moneyUnit(scale, assessment.money.currency, language),
    heads: [[words.mean, ''], ...LEVELS.map(words.percentile), words.standardErrorLines],
    rows: models.map((model) => ({
      model,
      name: shortName(model, language),
      cells: figures(model.total.valueAdded).map((value) =>
        withMinus(formatCell((value * MILLION) / scale.factor, largest, GAIN)),
      ),
    })),
    gains: models.some(({ total }) => Math.min(...figures(total.valueAdded)) < 0),
  };
}

/** Whether there were enough draws, one sentence for each model; models with the same draws and error share one. */
export function enoughSentences(
  assessment: Assessment,
  range: LossRange,
  language: Language,
  models: readonly SampledModel[] = sampledModels(assessment, range),
): readonly { readonly ok: boolean; readonly words: string }[] {
  const words = RANGE_WORDS[language];
  const groups = new Map<string, { model: SampledModel; names: string[] }>();
  for (const model of models) {
    const { relativeError, goal, ok } = model.enough;
    const key = [model.draws, formatPercent(relativeError, language, 2), goal, ok].join('|');
    const group = groups.get(key) ?? { model, names: [] };
    group.names.push(shortName(model, language));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ model, names }) => {
    const { relativeError, goal, ok, needed } = model.enough;
    const draws = formatNumber(model.draws, language, 7);
    const error = formatPercent(relativeError, language, 2);
    const name = names.join('; ');
    return {
      ok,
      words: ok
        ? words.enough(name, draws, error)
        : words.tooFew(
            name,
            draws,
            error,
            formatPercent(goal, language, 2),
            formatNumber(needed, language, 2),
          ),
    };
  });
}

export interface DriverRow {
  readonly name: string;
  readonly sobol: number;
  /** With its standard error. */
  readonly sobolWords: string;
  readonly rank: number;
  readonly rankWords: string;
}

const signed = (value: number): string => {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== '0.00' ? `\u2212${text}` : text;
};

/** The numbers of the scenario that drive the loss, strongest first. A share below its own error is told as it is. */
export const driverRows = (range: LossRange, language: Language): readonly DriverRow[] =>
  range.drivers.slice(0, DRIVERS).map(({ path, rankCorrelation, sobolFirst, sobolError }) => {
    const percent = (share: number): string => (100 * Math.max(0, share)).toFixed(1);
    return {
      name: pointerWords(path, language),
      sobol: Math.max(0, sobolFirst),
      sobolWords: `${percent(sobolFirst)} ± ${percent(sobolError)}`,
      rank: rankCorrelation,
      rankWords: signed(rankCorrelation),
    };
  });

export interface CoefficientRow {
  readonly supplier: string;
  readonly buyer: string;
  readonly coefficient: string;
  readonly elasticity: string;
}

/** Whether any one coefficient moves the loss so far that it can be seen. */
export const coefficientsMatter = ({ coefficients }: NonNullable<LossRange['table']>): boolean =>
  coefficients.some(({ elasticity }) => Math.abs(elasticity) >= LEAST_ELASTICITY);

/** The table's coefficients that matter most. */
export function coefficientRows(
  assessment: Assessment,
  table: NonNullable<LossRange['table']>,
  language: Language,
): readonly CoefficientRow[] {
  const withRegion = isMultiRegional(assessment);
  const shown = table.coefficients.slice(0, COEFFICIENTS);
  const largest = Math.max(0, ...shown.map(({ elasticity }) => Math.abs(elasticity)));
  return shown.map(({ supplier, buyer, coefficient, elasticity }) => ({
    supplier: placeName(supplier, language, withRegion),
    buyer: placeName(buyer, language, withRegion),
    coefficient: coefficient.toFixed(3),
    elasticity: withMinus(formatCell(elasticity, largest, GAIN)),
  }));
}

/** What all coefficients together would do, as a sentence. */
export function allTenSentence(table: NonNullable<LossRange['table']>, language: Language): string {
  const name = MODEL_WORDS[table.model].name[language];
  const change = formatPercent(Math.abs(table.allTenPercent), language);
  const words = RANGE_WORDS[language];
  const then = coefficientsMatter(table)
    ? words.mostMatter
    : words.noneMatters(formatNumber(LEAST_ELASTICITY, language));
  return `${words.allTen(name, change, table.allTenPercent >= 0)} ${then}`;
}
