import type { Assessment, ModelResult } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { type AnsweredResult, isAnswered } from '../headline/headline-result.ts';
import { COEFFICIENT_WORDS, MODEL_WORDS } from '../words/models.ts';
import { inLanguage } from './labels.ts';

/** Models that have no answer for one and the same reason. */
export interface DeclinedModels {
  /** With the kind of coefficients where the model answers with the other kind. */
  readonly names: readonly string[];
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

/** Why models have no answer, one entry for each reason: those that do not apply, or those whose run stopped. */
export function declinedModels(
  assessment: Assessment,
  language: Language,
  which: 'not-applicable' | 'stopped' = 'not-applicable',
): readonly DeclinedModels[] {
  const reasons = new Map<string, Set<string>>();
  const declined = assessment.results.filter(
    (result) => !isAnswered(result) && (result.status === 'stopped') === (which === 'stopped'),
  );
  for (const { model, coefficients, why } of declined) {
    const reason = why === null ? '' : inLanguage(why, language);
    const alone = assessment.results.some((other) => other.model === model && isAnswered(other));
    const name = MODEL_WORDS[model].name[language];
    const names = reasons.get(reason) ?? new Set();
    names.add(alone ? `${name} (${COEFFICIENT_WORDS[coefficients].name[language]})` : name);
    reasons.set(reason, names);
  }
  return [...reasons].map(([why, names]) => ({ names: [...names], why }));
}

/** `Ghosh supply model, Pinned output: the scenario …`. */
export const declinedSentence = ({ names, why }: DeclinedModels): string => `${names.join(', ')}: ${why}`;

/** What must be known to read the figures of models that do answer, one sentence each. */
export const answeredRemarks = (
  results: readonly AnsweredResult[],
  language: Language,
): readonly string[] => [
  ...new Set(
    results.flatMap(({ model, why }) =>
      why === null ? [] : [`${MODEL_WORDS[model].name[language]}: ${inLanguage(why, language)}`],
    ),
  ),
];
