import { runArio } from '../ario/run-ario.ts';
import type { IoTable } from '../../economy/index.ts';
import { DAYS_OF_YEAR } from '../../shared/index.ts';
import { REASONS } from '../loss-models/reasons.ts';
import { spreadOverRest } from '../paths/calendar.ts';
import { runDynamicInoperability } from './dynamic-inoperability.ts';
import type { DynamicModel, DynamicSettings } from './dynamic-model.ts';
import { runPinnedDynamic } from './pinned-dynamic.ts';
import { resilienceCoefficients } from './resilience-coefficients.ts';
import type { TimedShocks } from './timed-shocks.ts';

const dynamicInoperability: DynamicModel = {
  id: 'dynamic-inoperability',
  direction: 'backward',
  declines(shocks) {
    if (shocks.capacity.size > 0) return REASONS.outputNotDemand;
    return shocks.demand.size > 0 ? null : REASONS.noShock;
  },
  run({ table, kind, A }, shocks, settings, options) {
    const resilience = resilienceCoefficients(A, settings.recoveryDays);
    return runDynamicInoperability(table, A, shocks, { resilience, coefficients: kind }, options);
  },
};

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

const pinnedDynamic: DynamicModel = {
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

/** Whether demand for a cell falls by more than final users buy of it: orders of industries follow their own output. */
function beyondFinalDemand({ demand }: TimedShocks, { x, Z }: IoTable): boolean {
  const n = x.length;
  for (const [cell, path] of demand) {
    let ordered = 0;
    for (let j = 0; j < n; j++) ordered += Z[cell * n + j];
    const bought = Math.max(0, x[cell] - ordered) / DAYS_OF_YEAR;
    // What is over by rounding is within what the model's own check allows.
    if (path.some((change) => -change > bought * (1 + 1e-9) + 1e-12 * x[cell])) return true;
  }
  return false;
}

/** Stocks, orders and capacity day by day; follows what suppliers and customers lose alike. */
const ario: DynamicModel = {
  id: 'ario',
  direction: 'both',
  declines(shocks, table) {
    if (table.flows === 'total') return REASONS.noDomesticFlows;
    if (beyondFinalDemand(shocks, table)) return REASONS.beyondFinalDemand;
    return shocks.capacity.size > 0 || shocks.demand.size > 0 ? null : REASONS.noShock;
  },
  run({ table }, shocks, settings, options) {
    // A working day may carry more than a mean day, which no capacity can lose: the rest is lost on days of rest.
    const capacity = new Map(
      [...shocks.capacity].map(([cell, path]) => [cell, spreadOverRest(path).lost] as const),
    );
    return runArio(table, { ...shocks, capacity }, settings.ario, options);
  },
};

/** All models over time, in the order in which they are shown. */
export const DYNAMIC_MODELS: readonly DynamicModel[] = [dynamicInoperability, pinnedDynamic, ario];
