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
  const { demand, output, services, users } = shocks;
  const answered = async (given: ReadonlyMap<number, number>, change: Float64Array) => {
    const pinned = result.model === 'pinned' ? [...given.keys()] : [];
    const m = await pinnedAdjoint(economy.system, pinned, w, options);
    const { dx } = await pinOutput(
      economy.system,
      pinned,
      pinned.map((cell) => given.get(cell)!),
      change,
      options,
    );
    return { m, dx };
  };
  const systems = [await answered(output, demand)];
  // A failed service is pinned apart from stops elsewhere.
  if (services.size > 0) systems.push(await answered(services, new Float64Array(demand.length)));
  let total = 0;
  for (const { dx } of systems) total += dx.reduce((sum, change, i) => sum + w[i] * change, 0);
  // What users lose by their dependence is in the total and rests on no coefficient.
  for (const [cell, change] of users) total += w[cell] * change;
  const { all, largest } = coefficientElasticities(economy.A, systems, total, TOLD);
  return {
    model: result.model,
    allTenPercent: all / 10,
    coefficients: largest.map(({ supplier, buyer, coefficient, elasticity }) => ({
      supplier: labelOf(table, supplier),
      buyer: labelOf(table, buyer),
      coefficient,
      elasticity,
    })),
  };
}
