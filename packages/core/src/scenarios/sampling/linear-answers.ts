import { kindsOf, LOSS_MODELS, type LossModel } from '../../damage/index.ts';
import type { CoefficientKind, IoTable } from '../../economy/index.ts';
import type { TaskOptions } from '../../shared/index.ts';
import type { LossScales } from '../answering/loss-scales.ts';
import type { PreparedEconomies } from '../answering/prepared-economies.ts';
import type { Measures, ModelResult } from '../assessment/assessment.ts';
import { sumTerms } from '../resolving/resolve-shocks.ts';
import type { ShockTerm } from '../resolving/shock-terms.ts';

/** Parts of a loss that are sampled. */
export const PARTS = ['initial', 'direct', 'indirect', 'total'] as const;
export type Part = (typeof PARTS)[number];

/** What a linear model answers to each term at size 1: a loss is the sum of sizes times these. */
export interface LinearAnswer {
  readonly model: LossModel['id'];
  readonly coefficients: CoefficientKind;
  /** One entry a term, in the order of terms. */
  readonly terms: readonly Readonly<Record<Part, Measures>>[];
}

/** Extraction answers more than in proportion, and stays out of every range. */
const LINEAR = LOSS_MODELS.filter(({ id }) => id !== 'extraction');

/**
 * Answers of all linear models to the terms of a scenario, one solution a term and model, however many samples are
 * drawn afterwards. Only models that answered the scenario itself are asked. A loss that inoperability cuts back to the
 * whole of an industry's output is not cut here: no sum of terms could be.
 */
export async function linearAnswers(
  terms: readonly ShockTerm[],
  hit: ReadonlySet<number>,
  results: readonly ModelResult[],
  economies: PreparedEconomies,
  table: IoTable,
  scales: LossScales,
  options: TaskOptions,
): Promise<LinearAnswer[]> {
  const answers: LinearAnswer[] = [];
  for (const result of results) {
    const model = LINEAR.find(({ id }) => id === result.model);
    if (model === undefined || result.status !== 'ok' || result.clipped > 0) continue;
    const economy = economies.get(result.coefficients);
    const units: Record<Part, Measures>[] = [];
    for (const term of terms) {
      const shocks = sumTerms(table, terms, hit, (other) => (other === term ? 1 : 0));
      const effect = await model.run(economy, shocks, options);
      const initial = scales.over(effect.initial, () => true);
      units.push({
        initial:
          effect.initialCounts === 'primary-inputs' || kindsOf(shocks).has('primary')
            ? { ...initial, valueAdded: initial.output }
            : initial,
        direct: scales.over(effect.total, (cell) => hit.has(cell)),
        indirect: scales.over(effect.total, (cell) => !hit.has(cell)),
        total: scales.over(effect.total, () => true),
      });
    }
    answers.push({ model: model.id, coefficients: result.coefficients, terms: units });
  }
  return answers;
}
