import type { Assessment } from '@spillway/core/scenarios';
import type { Spread } from '../format/index.ts';
import { type AnsweredResult, isAnswered } from '../headline/headline-result.ts';
import type { Effect, Measure } from '../words/measures.ts';

/**
 * The results a headline figure may be compared with: same direction, same coefficients. Extraction measures how much
 * hangs on an industry and counts a small share about twice: it is no estimate to lie between.
 */
const comparable = (assessment: Assessment, result: AnsweredResult): readonly AnsweredResult[] =>
  assessment.results
    .filter(isAnswered)
    .filter(
      ({ model, direction, coefficients }) =>
        model !== 'extraction' && direction === result.direction && coefficients === result.coefficients,
    );

/** Below this share two figures are one: models that are the same by their equations differ by rounding only. */
const SAME = 1e-6;

/**
 * How far the models lie apart on one figure. Null where fewer than two say it, where they all say the same, or where
 * the table lacks it. Extraction lies in no range and has none.
 */
export function modelSpread(
  assessment: Assessment,
  result: AnsweredResult,
  effect: Effect,
  measure: Measure,
): Spread | null {
  if (result.model === 'extraction') return null;
  const values = comparable(assessment, result).map((other) => other[effect][measure]);
  if (values.length < 2 || values.some((value) => value === null)) return null;
  const told = values as number[];
  const [low, high] = [Math.min(...told), Math.max(...told)];
  return high - low > SAME * Math.max(Math.abs(low), Math.abs(high)) ? { low, high } : null;
}

/**
 * What one figure of a result is with every uncertain number at its low and at its high. `low` is the
 * least loss; the ends are put in order for gains. Null where the scenario has no uncertain number.
 */
export function caseSpread(
  assessment: Assessment,
  result: AnsweredResult,
  effect: Effect,
  measure: Measure,
): Required<Spread> | null {
  if (assessment.cases === null) return null;
  const at = (which: 'low' | 'mode' | 'high'): number | null =>
    assessment.cases
      ?.find((each) => each.case === which)
      ?.results.find(
        ({ model, coefficients }) => model === result.model && coefficients === result.coefficients,
      )?.[effect][measure] ?? null;
  const [low, mode, high] = [at('low'), at('mode') ?? result[effect][measure], at('high')];
  if (low === null || mode === null || high === null) return null;
  return { low: Math.min(low, high), mode, high: Math.max(low, high) };
}
