import {
  extractCells,
  extractionLoss,
  finalDeliveries,
  ghoshEffect,
  pinnedAllocation,
  pinOutput,
  supplyInoperability,
} from '../../economy/index.ts';
import { kindsOf, type ShockSet } from '../shock-set.ts';
import { allocationCheck, balanceCheck, residualCheck } from './identities.ts';
import type { LossModel } from './loss-model.ts';
import { REASONS } from './reasons.ts';

/** The shock itself: output given in the cells where it starts, beside changes of demand elsewhere; users are no part of it. */
function startingLoss(shocks: ShockSet, n: number, demand?: Float64Array): Float64Array {
  const initial = demand?.slice() ?? new Float64Array(n);
  for (const [cell, change] of shocks.output) initial[cell] = change;
  for (const [cell, change] of shocks.services) initial[cell] += change;
  return initial;
}

/** Users of a failed service lose output by their own dependence: a forward model would count them again. */
const usersGiven = (shocks: ShockSet): boolean => shocks.users.size > 0;

/**
 * Output of the hit industries is given; their suppliers lose the orders that go with it.
 *
 * A failed service is pinned apart from stops elsewhere, and what its users lose by their own dependence comes on top:
 * a service that is out for hours still loses the orders of a maker that stands for weeks, and so do its users. In the
 * hours themselves a user that stands and loses the service's orders too is counted for both, which for the largest
 * services is under one per cent of the sum.
 */
export const pinned: LossModel = {
  id: 'pinned',
  direction: 'backward',
  coefficients: ['domestic', 'total'],
  declines(shocks) {
    const kinds = kindsOf(shocks);
    if (kinds.has('primary')) return kinds.size > 1 ? REASONS.mixed : REASONS.primaryOnlyForward;
    return kinds.has('output') ? null : REASONS.noOutputGiven;
  },
  async run(economy, shocks, options) {
    const given = (change: ReadonlyMap<number, number>, demand: Float64Array) =>
      pinOutput(economy.system, [...change.keys()], [...change.values()], demand, options);
    const first = await given(shocks.output, shocks.demand);
    const { df } = first;
    const total = first.dx.slice();
    let { residual } = first;
    if (shocks.services.size > 0) {
      const apart = await given(shocks.services, new Float64Array(total.length));
      apart.dx.forEach((change, i) => {
        total[i] += change;
        df[i] += apart.df[i];
      });
      residual = Math.max(residual, apart.residual);
    }
    const pinnedLoss = total.slice();
    for (const [cell, change] of shocks.users) total[cell] += change;
    const initial = startingLoss(shocks, shocks.demand.length, shocks.demand);
    return {
      initial,
      initialCounts: 'output',
      total,
      clipped: 0,
      checks: [residualCheck(residual), balanceCheck(economy, df, pinnedLoss)],
    };
  },
};

/** A perturbation is a share of output; only a shock of primary inputs counts as value added itself. */
const countsOf = (shocks: ShockSet): 'output' | 'primary-inputs' =>
  kindsOf(shocks).has('primary') ? 'primary-inputs' : 'output';

/** What the forward models start from: a change of primary inputs, or an inoperability taken as one of supply. */
const supplySide = (shocks: ShockSet): Float64Array =>
  shocks.primary.map((value, i) => value + shocks.perturbation[i]);

/**
 * Ghosh: customers make less in proportion to what they are sent less. No bound: an input that nothing replaces costs
 * its users far more. Never added to backward effects.
 */
export const ghosh: LossModel = {
  id: 'ghosh',
  direction: 'forward',
  coefficients: ['domestic'],
  declines(shocks) {
    const kinds = kindsOf(shocks);
    if (kinds.size > 1) return REASONS.mixed;
    if (kinds.has('demand')) return REASONS.demandNotForward;
    if (usersGiven(shocks)) return REASONS.usersGiven;
    return kinds.size === 0 ? REASONS.noShock : null;
  },
  async run(economy, shocks, options) {
    const { x } = economy.table;
    if (shocks.output.size === 0) {
      const dv = supplySide(shocks);
      const { dx, solution } = await ghoshEffect(economy.system, x, dv, options);
      return {
        initial: dv,
        initialCounts: countsOf(shocks),
        total: dx,
        clipped: 0,
        checks: [residualCheck(solution.residual), allocationCheck(economy, dv, dx)],
      };
    }
    const cells = [...shocks.output.keys()].filter((cell) => x[cell] > 0);
    const shares = cells.map((cell) => shocks.output.get(cell)! / x[cell]);
    const { dx: p, df: cost, residual } = await pinnedAllocation(economy.system, cells, shares, options);
    const initial = startingLoss(shocks, x.length);
    const total = p.map((share, i) => share * x[i]);
    const dv = cost.map((share, i) => share * x[i]);
    return {
      initial,
      initialCounts: 'output',
      total,
      clipped: 0,
      checks: [residualCheck(residual), allocationCheck(economy, dv, total)],
    };
  },
};

/** Supply-side inoperability: a price model, the figures of Ghosh in shares, cut where they pass 1. */
export const iimSupply: LossModel = {
  id: 'iim-supply',
  direction: 'forward',
  coefficients: ['domestic'],
  declines(shocks) {
    const kinds = kindsOf(shocks);
    if (kinds.size > 1) return REASONS.mixed;
    if (kinds.has('demand')) return REASONS.demandNotForward;
    if (kinds.has('output')) return REASONS.noPrimaryInput;
    return kinds.size === 0 ? REASONS.noShock : null;
  },
  async run(economy, shocks, options) {
    const { x } = economy.table;
    const dv = supplySide(shocks);
    const cost = dv.map((value, i) => (x[i] > 0 ? -value / x[i] : 0));
    const { q, raw, clipped, solution } = await supplyInoperability(economy.system, cost, options);
    const change = (shares: Float64Array): Float64Array => shares.map((share, i) => -share * x[i]);
    return {
      initial: dv,
      initialCounts: countsOf(shocks),
      total: change(q),
      clipped: clipped.length,
      checks: [residualCheck(solution.residual), allocationCheck(economy, dv, change(raw))],
    };
  },
};

/** The lost share of the hit industries is taken out of the table, with its purchases and its sales. */
export const extraction: LossModel = {
  id: 'extraction',
  direction: 'backward',
  coefficients: ['domestic'],
  declines(shocks, table) {
    const kinds = kindsOf(shocks);
    if (!kinds.has('output')) return REASONS.noOutputGiven;
    if (kinds.size > 1) return REASONS.mixed;
    if (usersGiven(shocks)) return REASONS.usersGiven;
    for (const [cell, change] of shocks.output) {
      if (change > 0 || -change > table.x[cell]) return REASONS.rise;
    }
    return null;
  },
  async run(economy, shocks, options) {
    const { x } = economy.table;
    const n = x.length;
    const share = new Float64Array(n);
    const initial = startingLoss(shocks, n);
    for (const [cell, change] of shocks.output) share[cell] = x[cell] > 0 ? -change / x[cell] : 0;
    const f = finalDeliveries(economy.A, x);
    const extracted = extractCells(economy.A, f, share);
    const system = economy.open(extracted.A, n);
    try {
      const { loss, solution } = await extractionLoss(system, x, extracted.f, options);
      return {
        initial,
        initialCounts: 'output',
        total: loss.map((value) => -value),
        clipped: 0,
        checks: [residualCheck(solution.residual)],
      };
    } finally {
      system.close();
    }
  },
};
