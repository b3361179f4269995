import type { IoTable } from '../../economy/index.ts';
import { DAYS_OF_YEAR } from '../../shared/index.ts';
import { runArio } from '../ario/run-ario.ts';
import type { TimedShocks } from '../dynamics/timed-shocks.ts';
import { REASONS } from '../loss-models/reasons.ts';
import { spreadOverRest } from '../paths/calendar.ts';
import type { DynamicModel } from './dynamic-model.ts';

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
export const ario: DynamicModel = {
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
