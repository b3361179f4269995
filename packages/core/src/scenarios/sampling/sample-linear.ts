import { enoughDraws, rankCorrelation, sobolIndices } from '../../random/index.ts';
import type { TaskOptions } from '../../shared/index.ts';
import type { LossRange, Sampled, SampledModel } from '../assessment/assessment-range.ts';
import type { UncertainNumber } from '../document/uncertain-number.ts';
import { chooseDrawn } from '../resolving/choose.ts';
import type { ShockTerm } from '../resolving/shock-terms.ts';
import type { OpenInput } from './draw-inputs.ts';
import { type LinearAnswer, type Part, PARTS } from './linear-answers.ts';
import { directionsOf, summaryAt } from './sampled-figures.ts';

/** Relative half-width of a 95 % interval of the mean that is good enough to quote three digits of it (judgement). */
const GOAL = 0.01;
/** Draws of the variance split; its standard errors are told. */
const SOBOL_DRAWS = 4096;

/** Sizes of every term for draws of the inputs, one array a term. */
export function termSizes(
  terms: readonly ShockTerm[],
  inputs: readonly OpenInput[],
  draws: readonly Float64Array[],
  count: number,
): Float64Array[] {
  const values = new Map<UncertainNumber, number>();
  const choose = chooseDrawn(values);
  const sizes = terms.map(() => new Float64Array(count));
  for (let d = 0; d < count; d++) {
    inputs.forEach(({ input }, k) => values.set(input.number, draws[k][d]));
    terms.forEach((term, t) => (sizes[t][d] = term.size(choose)));
  }
  return sizes;
}

/** Whether there were enough draws for a mean. */
export function enoughOf(
  sampled: SampledModel['total']['valueAdded'],
  draws: number,
): SampledModel['enough'] {
  const { mean, standardError } = sampled;
  const said = enoughDraws({ value: mean, standardError }, draws, GOAL);
  return {
    // A mean of zero has no relative error: all of it is open.
    relativeError: said.relativeHalfWidth ?? 1,
    goal: said.goal,
    ok: said.enough,
    needed: said.drawsNeeded ?? draws,
  };
}

/** What models answer to the terms, as weights of their sizes: of each model its parts, in output and value added. */
export const weightSets = (answers: readonly LinearAnswer[]): readonly (readonly number[])[] =>
  answers.flatMap(({ terms }) =>
    PARTS.flatMap((part) =>
      (['output', 'valueAdded'] as const).map((measure) => terms.map((term) => term[part][measure])),
    ),
  );

/** Samples of all linear models: each loss is the sum of the terms' sizes times what the model answers to them. */
export function sampledModels(
  answers: readonly LinearAnswer[],
  summaries: readonly Sampled[],
  draws: number,
): SampledModel[] {
  const { places } = directionsOf(weightSets(answers));
  return answers.map(({ model, coefficients }, k) => {
    const part = (p: number) => {
      const at = 2 * (PARTS.length * k + p);
      return { output: summaryAt(summaries, places[at]), valueAdded: summaryAt(summaries, places[at + 1]) };
    };
    const [initial, direct, indirect, total] = [0, 1, 2, 3].map(part);
    return {
      model,
      coefficients,
      draws,
      method: 'linear',
      initial,
      direct,
      indirect,
      total,
      enough: enoughOf(total.valueAdded, draws),
    };
  });
}

/** Loss of value added of one model for each draw. */
export function lossOfDraws(
  answer: LinearAnswer,
  sizes: readonly Float64Array[],
  part: Part = 'total',
): Float64Array {
  const loss = new Float64Array(sizes[0].length);
  answer.terms.forEach((unit, t) => {
    const weight = unit[part].valueAdded;
    for (let d = 0; d < loss.length; d++) loss[d] += weight * sizes[t][d];
  });
  return loss;
}

/**
 * Which numbers drive the loss of one model: rank correlation with it, and the share of its variance that each explains
 * alone (first-order Sobol index), strongest first.
 */
export async function driversOf(
  answer: LinearAnswer,
  terms: readonly ShockTerm[],
  inputs: readonly OpenInput[],
  draws: readonly Float64Array[],
  losses: Float64Array,
  seed: number,
  options: TaskOptions,
): Promise<LossRange['drivers']> {
  const indices = await sobolIndices(
    inputs,
    (values) => lossOfDraws(answer, termSizes(terms, inputs, values, values[0].length)),
    { ...options, seed, draws: SOBOL_DRAWS },
  );
  return inputs
    .map(({ input }, k) => ({
      path: input.pointer,
      rankCorrelation: rankCorrelation(draws[k], losses) ?? 0,
      // An estimate may miss its bounds by its error.
      sobolFirst: Math.min(1, Math.max(0, indices?.first[k].value ?? 0)),
      sobolError: indices?.first[k].standardError ?? 0,
    }))
    .toSorted((a, b) => b.sobolFirst - a.sobolFirst);
}
