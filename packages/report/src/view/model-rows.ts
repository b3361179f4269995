import type { Assessment, ModelId, ModelResult } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { type AnsweredResult, isAnswered } from '../headline/headline-result.ts';
import { inLanguage } from './labels.ts';

/** A model that has no answer, with its reason; its kinds of coefficients are told together where they agree. */
export interface DeclinedModel {
  readonly model: ModelId;
  readonly coefficients: readonly ModelResult['coefficients'][];
  readonly direction: ModelResult['direction'];
  readonly why: string;
}

/** The models of one direction that have an answer, domestic coefficients first; directions are never added. */
export const answeredModels = (
  assessment: Assessment,
  direction: ModelResult['direction'],
): readonly AnsweredResult[] =>
  assessment.results
    .filter(isAnswered)
    .filter((result) => result.direction === direction)
    .toSorted((a, b) => Number(a.coefficients === 'total') - Number(b.coefficients === 'total'));

export function declinedModels(assessment: Assessment, language: Language): readonly DeclinedModel[] {
  const declined: DeclinedModel[] = [];
  for (const result of assessment.results) {
    if (isAnswered(result)) continue;
    const why = result.why === null ? '' : inLanguage(result.why, language);
    const at = declined.findIndex((other) => other.model === result.model && other.why === why);
    if (at < 0) {
      const { model, coefficients, direction } = result;
      declined.push({ model, coefficients: [coefficients], direction, why });
    } else {
      declined[at] = { ...declined[at], coefficients: [...declined[at].coefficients, result.coefficients] };
    }
  }
  return declined;
}
