import { coefficientElasticities, type ShockSet } from '../damage/index.ts';
import { type IoTable, measureWeights, pinnedAdjoint, pinOutput } from '../economy/index.ts';
import type { TaskOptions } from '../shared/index.ts';
import type { ModelResult } from './assessment.ts';
import type { LossRange } from './assessment-range.ts';
import { labelOf } from './industry-cells.ts';
import type { PreparedEconomies } from './prepared-economies.ts';

/** Coefficients that are told. */
const TOLD = 8;

/**
 * How the lost value added of one model answers to the table's own coefficients, to first order; null for models that
 * are not Leontief's or the pinned one.
 */
export async function tableSensitivity(
  result: ModelResult,
  shocks: ShockSet,
  economies: PreparedEconomies,
  table: IoTable,
  options: TaskOptions,
): Promise<LossRange['table']> {
  if (result.model !== 'leontief' && result.model !== 'pinned') return null;
  const economy = economies.get(result.coefficients);
  const w = measureWeights(table, 'valueAdded')!;
  const given = result.model === 'pinned' ? [...shocks.output].filter(([cell]) => shocks.hit.has(cell)) : [];
  const pinned = given.map(([cell]) => cell);
  const m = await pinnedAdjoint(economy.system, pinned, w, options);
  const { dx } = await pinOutput(
    economy.system,
    pinned,
    given.map(([, change]) => change),
    shocks.demand,
    options,
  );
  const { all, largest } = coefficientElasticities(economy.A, m, w, dx, TOLD);
  // What users lose by their dependence is in the total and rests on no coefficient.
  const lost = dx.reduce((sum, change, i) => sum + w[i] * change, 0);
  let altogether = lost;
  for (const [cell, change] of shocks.output) if (!shocks.hit.has(cell)) altogether += w[cell] * change;
  const part = altogether === 0 ? 0 : lost / altogether;
  return {
    model: result.model,
    allTenPercent: (all * part) / 10,
    coefficients: largest.map(({ supplier, buyer, coefficient, elasticity }) => ({
      supplier: labelOf(table, supplier),
      buyer: labelOf(table, buyer),
      coefficient,
      elasticity: elasticity * part,
    })),
  };
}
