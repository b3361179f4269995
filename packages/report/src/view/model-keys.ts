import type { Assessment, ModelResult } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { COEFFICIENT_WORDS, MODEL_WORDS } from '../words/models.ts';

/** What tells one result from another. */
export type ModelKey = Pick<ModelResult, 'model' | 'coefficients'>;

export const sameKey = (a: ModelKey, b: ModelKey): boolean =>
  a.model === b.model && a.coefficients === b.coefficients;

/** `ARIO`, `Leontief (total)`: a short name for an axis, with the kind of coefficients where it is not the usual one. */
export const shortName = ({ model, coefficients }: ModelKey, language: Language): string =>
  `${MODEL_WORDS[model].short[language]}${coefficients === 'total' ? ` (${COEFFICIENT_WORDS.total.short[language]})` : ''}`;

/** A run that collapsed reports no figures anywhere, whatever it left behind. */
export const hasStopped = (assessment: Assessment, key: ModelKey): boolean =>
  assessment.results.some((result) => result.status === 'stopped' && sameKey(result, key));
