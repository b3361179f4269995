import { coefficientElasticities, type ShockSet } from '../../damage/index.ts';
import { type IoTable, measureWeights, pinnedAdjoint, pinOutput } from '../../economy/index.ts';
import type { TaskOptions } from '../../shared/index.ts';
import type { PreparedEconomies } from '../answering/prepared-economies.ts';
import type { LossRange } from '../assessment/assessment-range.ts';
import type { ModelResult } from '../assessment/assessment.ts';
import { labelOf } from '../resolving/industry-cells.ts';

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
  const { services, users } = shocks;
  // A service apart from stops elsewhere would need an adjoint of its own.
  const given = shocks.output.size > 0 ? shocks.output : services;
  const pinned = result.model === 'pinned' ? [...given.keys()] : [];
  const m = await pinnedAdjoint(economy.system, pinned, w, options);
  const { dx } = await pinOutput(
    economy.system,
    pinned,
    pinned.map((cell) => given.get(cell)!),
    shocks.demand,
    options,
  );
  const { all, largest } = coefficientElasticities(economy.A, m, w, dx, TOLD);
  // What users lose by their dependence is in the total and rests on no coefficient.
  const lost = dx.reduce((sum, change, i) => sum + w[i] * change, 0);
  let altogether = lost;
  for (const [cell, change] of users) altogether += w[cell] * change;
  if (given !== services) for (const [cell, change] of services) altogether += w[cell] * change;
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
