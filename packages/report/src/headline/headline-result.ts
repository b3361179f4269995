import type { Assessment, Measures, ModelId, ModelResult } from '@spillway/core/scenarios';

/** A result that has an answer. */
export type AnsweredResult = ModelResult & {
  readonly initial: Measures;
  readonly direct: Measures;
  readonly indirect: Measures;
  readonly total: Measures;
};

export const isAnswered = (result: ModelResult): result is AnsweredResult =>
  result.status === 'ok' &&
  result.initial !== null &&
  result.direct !== null &&
  result.indirect !== null &&
  result.total !== null;

/** Which model speaks first where several answer. */
const ORDER: readonly ModelId[] = [
  'leontief',
  'iim-demand',
  'pinned',
  'pinned-dynamic',
  'dynamic-inoperability',
  'ario',
  'extraction',
  'ghosh',
  'iim-supply',
  'leontief-households',
];

/** Backward before both before forward: the forward models are proportions only. */
const DIRECTION_RANK = { backward: 0, both: 50, forward: 100 } as const;

/**
 * The one result a headline is made of: backward before both ways before forward, domestic coefficients before total ones, then
 * by the order of models.
 *
 * @returns null where no model has an answer.
 */
export function headlineResult(assessment: Pick<Assessment, 'results'>): AnsweredResult | null {
  const rank = (result: ModelResult): number =>
    DIRECTION_RANK[result.direction] +
    (result.coefficients === 'domestic' ? 0 : 20) +
    ORDER.indexOf(result.model);
  return assessment.results.filter(isAnswered).toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}
