import { DAYS_OF_YEAR } from '../../shared/index.ts';
import { runPinnedDynamic } from '../dynamics/pinned-dynamic.ts';
import { resilienceCoefficients } from '../dynamics/resilience-coefficients.ts';
import type { TimedShocks } from '../dynamics/timed-shocks.ts';
import { REASONS } from '../loss-models/reasons.ts';
import type { DynamicModel, DynamicSettings } from './dynamic-model.ts';

/**
 * Adds what the users of a failed service lose by their own dependence: pinned to it, they would lose no orders on other
 * days. No user loses more than it makes in a day.
 */
function withUsers(output: Float64Array, shocks: TimedShocks, x: Float64Array): Float64Array {
  const n = x.length;
  const total = output.slice();
  for (const [cell, path] of shocks.capacity) {
    if (shocks.hit.has(cell) || shocks.apart?.has(cell) !== true) continue;
    const daily = x[cell] / DAYS_OF_YEAR;
    path.forEach((share, day) => {
      const at = day * n + cell;
      total[at] = Math.min(total[at], Math.max(-daily, total[at] - share * daily));
    });
  }
  return total;
}

/** Goods of the part that stops alone: rivals' stock is sold to their own customers. Days of the whole industry's output. */
const ownStock = (
  days: DynamicSettings['finishedGoodsDays'],
  { capacity }: TimedShocks,
): DynamicSettings['finishedGoodsDays'] =>
  new Map(
    [...days].map(([cell, own]) => [
      cell,
      own * (capacity.get(cell)?.reduce((most, share) => Math.max(most, share), 0) ?? 0),
    ]),
  );

/** Output of the hit industries given day by day; suppliers follow. A failed service and its users are run apart from the rest. */
export const pinnedDynamic: DynamicModel = {
  id: 'pinned-dynamic',
  direction: 'backward',
  declines: (shocks) => (shocks.capacity.size > 0 ? null : REASONS.noOutputGiven),
  async run({ table, kind, A }, shocks, { recoveryDays, finishedGoodsDays }, options) {
    const resilience = resilienceCoefficients(A, recoveryDays);
    const { apart = new Set() } = shocks;
    const run = (include: (cell: number) => boolean, demand: TimedShocks['demand']) =>
      runPinnedDynamic(
        table,
        A,
        { ...shocks, demand, capacity: new Map([...shocks.capacity].filter(([cell]) => include(cell))) },
        { resilience, coefficients: kind, finishedGoodsDays: ownStock(finishedGoodsDays, shocks) },
        options,
      );
    const effect = await run((cell) => !apart.has(cell), shocks.demand);
    const services = [...apart].filter((cell) => shocks.hit.has(cell));
    if (services.length > 0) {
      const failed = await run((cell) => services.includes(cell), new Map());
      failed.output.forEach((change, at) => void (effect.output[at] += change));
    }
    return { ...effect, output: withUsers(effect.output, shocks, table.x) };
  },
};
