import type { ArioParameters } from './parameters.ts';
import type { ArioSystem } from './system.ts';

/** Smallest share of normal a supplier is taken to be able to make, so that an order always has somewhere to go. */
const LEAST_ABLE = 1e-9;

/** What stands between two days, and what the day made of it; arrays of length n, in the table's unit a day. */
export interface ArioState {
  /** α: most that each cell can make, as a share of normal. */
  readonly alpha: Float64Array;
  /** Final demand in normal times, and what comes out of old stocks each day where that is negative. */
  readonly finalDemand: Float64Array;
  readonly oldStocks: Float64Array;
  /** Part of what comes out of old stocks that nobody orders today: orders have fallen below it. */
  readonly untaken: Float64Array;
  /** What each cell would make if it had all inputs, and what it makes. */
  readonly wish: Float64Array;
  readonly output: Float64Array;
  /** Share of industries' orders that each cell leaves open. */
  readonly missing: Float64Array;
  /** What each cell can make with its capacity and stocks, as a share of normal, at most 1. */
  readonly able: Float64Array;
  /** Final demand left unserved so far. */
  readonly unmet: Float64Array;
}

export function stateAtRest({ n, x, normalOrders }: ArioSystem): ArioState {
  return {
    alpha: new Float64Array(n).fill(1),
    finalDemand: x.map((output, i) => Math.max(output - normalOrders[i], 0)),
    oldStocks: x.map((output, i) => Math.max(normalOrders[i] - output, 0)),
    untaken: new Float64Array(n),
    wish: x.slice(),
    output: x.slice(),
    missing: new Float64Array(n),
    able: new Float64Array(n).fill(1),
    unmet: new Float64Array(n),
  };
}

/**
 * A day's demand, capacity, output and rationing, and what overproduction becomes by it:
 *
 *   D_i = Σ_j O_ij + f_i              cap_j = α_j (1 − δ_j) x_j      xo_j = min(D_j, cap_j)
 *   xa_j = xo_j min(1, min_i S_ij / (ψ n_i a_ij xo_j))              share_i = xa_i / D_i
 *   α_j += (α_max − α_j) z_j / τ_α for z_j = (D_j − xa_j)/D_j > 0, else α_j += (1 − α_j)/τ_α
 *
 * D is taken as x and the departures of orders and final demand from normal, so that rest is kept to the bit. An
 * important input binds at half: xa_j ≤ xo_j (1 + S/need)/2.
 *
 * @param lost δ, share of capacity lost of each cell today.
 * @param change of final demand of each cell today; final demand does not fall below 0.
 */
export function produce(
  system: ArioSystem,
  parameters: ArioParameters,
  state: ArioState,
  lost: Float64Array,
  change: Float64Array,
): void {
  const { n, x, orders, normalOrders, critical, important } = system;
  const { alphaMax, tauAlpha } = parameters;
  const { alpha, finalDemand, oldStocks, untaken, wish, output, missing, able, unmet } = state;
  const first = parameters.rationing === 'industries-first';
  const perPsi = 1 / parameters.psi;
  for (let j = 0; j < n; j++) {
    const f = Math.max(finalDemand[j] + change[j], 0);
    const beyondOldStocks = x[j] + (orders[j] - normalOrders[j]) + (f - finalDemand[j]);
    const demand = Math.max(beyondOldStocks, 0);
    untaken[j] = demand - beyondOldStocks;
    const capacity = alpha[j] * (1 - lost[j]) * x[j];
    const wished = Math.min(demand, capacity);
    const stock = critical[j] * perPsi;
    const halfway = important[j] * perPsi;
    const made = Math.min(wished, stock, (wished + halfway) / 2);
    const open = demand - made;
    const asked = demand + oldStocks[j];
    const ofOrders = asked - f;
    let openToFinal = 0;
    let openToOrders = 0;
    if (open > 0) {
      if (!first) openToOrders = openToFinal = open / asked;
      else {
        if (f > 0) openToFinal = Math.min(open / f, 1);
        if (open > f && ofOrders > 0) openToOrders = Math.min((open - f) / ofOrders, 1);
      }
      unmet[j] += f * openToFinal;
    }
    wish[j] = wished;
    output[j] = made;
    missing[j] = openToOrders;
    if (x[j] === 0) continue;
    const could = Math.min(x[j], stock, (x[j] + halfway) / 2, capacity);
    able[j] = Math.max(could / x[j], LEAST_ABLE);
    alpha[j] += (open > 0 ? (alphaMax - alpha[j]) * (open / demand) : 1 - alpha[j]) / tauAlpha;
  }
}
