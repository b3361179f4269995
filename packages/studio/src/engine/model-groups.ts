import type { Assessment, ModelResult } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import {
  type AnsweredResult,
  answeredModels,
  caseSpread,
  COEFFICIENT_WORDS,
  DIRECTION_WORDS,
  headlineResult,
  figureWords,
  MODEL_MARKS,
  MODEL_WORDS,
  rangeWords,
  sampledOf,
} from '@spillway/report/parts';
import type { Measure } from '../measure.ts';
import type { ModelGroup, ModelRow } from './view.ts';

const DIRECTIONS: readonly ModelResult['direction'][] = ['backward', 'both', 'forward'];

/** 5 to 95 in 100 draws where the model was sampled; otherwise from the least case to the most. */
function spreadOf(
  assessment: Assessment,
  result: AnsweredResult,
  measure: Measure,
): { readonly low: number; readonly high: number } | null {
  const sampled = measure === 'jobs' ? null : (sampledOf(assessment, result)?.total[measure] ?? null);
  return sampled === null
    ? caseSpread(assessment, result, 'total', measure)
    : { low: sampled.p5, high: sampled.p95 };
}

/**
 * Every model's answer in one measure on one common axis, by direction; directions are never added. The axis begins at
 * zero and runs to the largest answer or range; gains and losses together run from the least.
 */
export function modelGroups(
  assessment: Assessment,
  measure: Measure,
  language: Language,
): readonly ModelGroup[] {
  const headline = headlineResult(assessment);
  const results = DIRECTIONS.flatMap((direction) => answeredModels(assessment, direction));
  const spreads = new Map(results.map((result) => [result, spreadOf(assessment, result, measure)]));
  const ends = results.flatMap((result) => {
    const spread = spreads.get(result) ?? null;
    return [result.total[measure] ?? 0, ...(spread === null ? [] : [spread.low, spread.high])];
  });
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  // Where all is gain, the axis runs from zero to the right as well.
  const turned = -low > high;
  const at = (value: number): number =>
    high === low ? 0 : turned ? (high - value) / (high - low) : (value - low) / (high - low);
  const row = (result: AnsweredResult): ModelRow => {
    const { model, coefficients, total } = result;
    const spread = spreads.get(result) ?? null;
    const value = total[measure];
    const [from, to] = spread === null ? [null, null] : [at(spread.low), at(spread.high)];
    return {
      model,
      name: MODEL_WORDS[model].name[language],
      coefficients: COEFFICIENT_WORDS[coefficients].short[language],
      explanation: `${MODEL_WORDS[model].explanation[language]} ${COEFFICIENT_WORDS[coefficients].explanation[language]}`,
      ...MODEL_MARKS[model],
      hollow: coefficients === 'total',
      value,
      between: spread,
      at: value === null ? null : at(value),
      low: from === null || to === null ? null : Math.min(from, to),
      high: from === null || to === null ? null : Math.max(from, to),
      figure: figureWords(value, measure, language, turned ? 'gain' : 'loss'),
      range: rangeWords(spread, measure, assessment.money.currency, language),
      headline: result === headline,
    };
  };
  return DIRECTIONS.map((direction) => ({
    heading: DIRECTION_WORDS[direction].explanation[language],
    rows: answeredModels(assessment, direction).map(row),
  })).filter(({ rows }) => rows.length > 0);
}
