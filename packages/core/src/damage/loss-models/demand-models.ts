import { borderWithHouseholds, demandInoperability, householdAccounts } from '../../economy/index.ts';
import type { LocalText } from '../../shared/index.ts';
import { kindsOf, type ShockSet } from '../shock-set.ts';
import { balanceCheck, residualCheck } from './identities.ts';
import type { LossModel } from './loss-model.ts';
import { REASONS } from './reasons.ts';

/** Demand-driven models take changes of demand and nothing else. */
function declinesAllButDemand(shocks: ShockSet): LocalText | null {
  const kinds = kindsOf(shocks);
  if (kinds.has('output')) return REASONS.supplyLossIntoLeontief;
  if (kinds.has('primary')) return kinds.size > 1 ? REASONS.mixed : REASONS.primaryOnlyForward;
  return kinds.size > 0 ? null : REASONS.noShock;
}

/** Leontief: dx = L df. */
export const leontief: LossModel = {
  id: 'leontief',
  direction: 'backward',
  coefficients: ['domestic', 'total'],
  declines: declinesAllButDemand,
  async run(economy, shocks, options) {
    const solution = await economy.system.solve(shocks.demand, options);
    return {
      initial: shocks.demand,
      initialCounts: 'output',
      total: solution.x,
      clipped: 0,
      checks: [residualCheck(solution.residual), balanceCheck(economy, shocks.demand, solution.x)],
    };
  },
};

/** Leontief with households inside (type II): an upper bound, since all income lost is taken as not spent. */
export const leontiefHouseholds: LossModel = {
  id: 'leontief-households',
  direction: 'backward',
  coefficients: ['domestic'],
  declines: (shocks, table) =>
    declinesAllButDemand(shocks) ?? (householdAccounts(table) === null ? REASONS.noHouseholds : null),
  async run(economy, shocks, options) {
    const { h, c } = householdAccounts(economy.table)!;
    const n = shocks.demand.length;
    const closed = borderWithHouseholds(economy.A, h, c, economy.table.regions.length);
    const system = economy.open(closed.A, closed.size);
    try {
      const df = new Float64Array(closed.size);
      df.set(shocks.demand);
      const solution = await system.solve(df, options);
      return {
        initial: shocks.demand,
        initialCounts: 'output',
        total: solution.x.slice(0, n),
        clipped: 0,
        checks: [residualCheck(solution.residual)],
      };
    } finally {
      system.close();
    }
  },
};

/** Demand-side inoperability: Leontief in shares of output, cut where a loss passes an industry's whole output. */
export const iimDemand: LossModel = {
  id: 'iim-demand',
  direction: 'backward',
  coefficients: ['domestic', 'total'],
  declines: declinesAllButDemand,
  async run(economy, shocks, options) {
    const { x } = economy.table;
    const cStar = shocks.demand.map((value, i) => (x[i] > 0 ? -value / x[i] : 0));
    const { q, clipped, solution } = await demandInoperability(economy.system, x, cStar, options);
    // Under total coefficients a part of the loss falls on suppliers abroad: it may pass what home makes.
    const total = economy.kind === 'total';
    return {
      initial: shocks.demand,
      initialCounts: 'output',
      total: total ? solution.x.map((loss) => 0 - loss) : q.map((share, i) => -share * x[i]),
      clipped: total ? 0 : clipped.length,
      checks: [
        residualCheck(solution.residual),
        // Before the clip: a loss cut back to an industry's output no longer balances, and is told as clipped.
        balanceCheck(
          economy,
          shocks.demand,
          solution.x.map((loss) => -loss),
        ),
      ],
    };
  },
};
