import type { IoTable } from '../../economy/index.ts';
import { type TaskOptions, throwIfCancelled } from '../../shared/index.ts';
import type { DynamicEffect } from '../dynamics/dynamic-effect.ts';
import type { TimedShocks } from '../dynamics/timed-shocks.ts';
import { openAccount } from './account.ts';
import { checkParameters, checkShocks } from './check-input.ts';
import { explainStop, openGuard } from './guard.ts';
import type { ArioParameters } from './parameters.ts';
import { produce, stateAtRest } from './produce.ts';
import { openArioSystem } from './system.ts';

const DAYS_BETWEEN_REPORTS = 30;

/** What ARIO says of a shock; `stocks` and `alpha` stand as on the evening of the last day. */
export interface ArioEffect extends DynamicEffect {
  /** Stock of each product that each cell holds, product by cell, S×n, in the table's unit. */
  readonly stocks: Float64Array;
  /** Overproduction of each cell: the most it could make as a share of normal, length n, 1 at rest. */
  readonly alpha: Float64Array;
  /** Inputs bought abroad in place of what home left open, in the table's unit. */
  readonly imported: number;
}

/**
 * ARIO (Hallegatte 2008, 2014): output day by day while stocks bridge what suppliers leave open, for national and
 * multi-regional tables. Stocks are pooled by product over regions of origin.
 *
 * Each day, in this order: demand (orders and final demand), capacity, wish, limit by stocks, rationing, stocks, new
 * orders, overproduction; `produce` and the kernels give the equations. The table's yearly flows over 365 are those of
 * a day. Only flows within the table's regions bind: inputs from outside are never short.
 *
 * A run whose stocks cannot fill again is stopped and told (`stopped`): then `output` ends at that day or at the last
 * one asked for, `unmet` is null, and nothing of it is a result. So that a run that ends early hides no collapse, one
 * that ends with a cell short of inputs is carried on unseen, without shocks, until it comes back or runs down.
 *
 * @throws SpillwayError `shared/invalid-argument` for parameters or shocks out of range, with field, expected, found.
 * @throws SpillwayError `economy/no-domestic-flows` if the table's flows hold imports too.
 * @throws SpillwayError `shared/cancelled` by `options.signal`.
 * @see Hallegatte (2008), Risk Analysis 28:779; (2014) 34:152; BoARIO documentation; Guan et al. (2020) for order shares
 *   that adapt; Pichler et al. (2022) for criticality.
 */
export async function runArio(
  table: IoTable,
  shocks: TimedShocks,
  parameters: ArioParameters,
  options?: TaskOptions,
): Promise<ArioEffect> {
  checkParameters(table, parameters);
  checkShocks(table, shocks);
  throwIfCancelled(options?.signal);
  const { days } = shocks;
  const system = openArioSystem(table, parameters);
  const { n, x } = system;
  const state = stateAtRest(system);
  const guard = openGuard(system, parameters, state);
  const account = openAccount(system, parameters, state, shocks);
  const lost = new Float64Array(n);
  const change = new Float64Array(n);
  const output = new Float64Array(days * n);
  let imported = 0;

  for (let day = 0; day < days; day++) {
    throwIfCancelled(options?.signal);
    const left = setShocks(shocks, day, state.finalDemand, lost, change);
    produce(system, parameters, state, lost, change);
    for (let j = 0; j < n; j++) output[day * n + j] = state.output[j] - x[j];
    account.add(day);
    const cell = guard.look(left);
    if (cell >= 0) return stop(day, cell);
    imported += deliver();
    if ((day + 1) % DAYS_BETWEEN_REPORTS === 0 || day + 1 === days)
      options?.onProgress?.({ stage: 'ario', done: day + 1, total: days, unit: 'days' });
  }
  const effect: ArioEffect = {
    output,
    unmet: state.unmet.slice(),
    stopped: null,
    checks: account.checks(imported),
    stocks: system.stocks(),
    alpha: state.alpha.slice(),
    imported,
  };
  return carryOn() ?? effect;

  /** Steps 5 to 7: what home leaves open may be bought abroad; then stocks and new orders. Returns what was bought. */
  function deliver(): number {
    const bought = buyAbroad(system.orders, state.missing, parameters.importsSubstitute);
    system.step(state.missing, state.wish, state.output, state.able);
    return bought;
  }

  /** Days past the end, without shocks, while any cell is short of inputs; what is wrong, or null if it comes back. */
  function carryOn(): ArioEffect | null {
    const ended = state.output.slice();
    lost.fill(0);
    change.fill(0);
    for (let day = days; guard.limited(); day++) {
      throwIfCancelled(options?.signal);
      produce(system, parameters, state, lost, change);
      const late = day - days >= guard.longest;
      const cell = Math.max(guard.look(1), late ? guard.notBackFrom(ended) : -1);
      if (cell >= 0) return stop(day, cell);
      if (late) break;
      deliver();
    }
    return null;
  }

  function stop(day: number, cell: number): ArioEffect {
    const product = guard.lacks(cell);
    return {
      output: output.subarray(0, (day + 1) * n),
      unmet: null,
      stopped: { day, cell, why: explainStop(table, parameters, { day, cell, product, days }) },
      checks: [],
      stocks: system.stocks(),
      alpha: state.alpha.slice(),
      imported,
    };
  }
}

/**
 * Puts a day's shocks into place. Returns the share of capacity and of final demand that they leave every cell at
 * least, 1 on a day without shocks.
 */
function setShocks(
  shocks: TimedShocks,
  day: number,
  finalDemand: Float64Array,
  lost: Float64Array,
  change: Float64Array,
): number {
  let left = 1;
  for (const [cell, shares] of shocks.capacity) {
    lost[cell] = shares[day];
    left = Math.min(left, 1 - shares[day]);
  }
  for (const [cell, changes] of shocks.demand) {
    change[cell] = changes[day];
    if (changes[day] < 0) left = Math.min(left, Math.max(1 + changes[day] / finalDemand[cell], 0));
  }
  return left;
}

/** Takes the part of open orders that imports replace out of `missing`, and returns what that is, a day. */
function buyAbroad(orders: Float64Array, missing: Float64Array, substitute: Float64Array | null): number {
  if (substitute === null) return 0;
  let bought = 0;
  for (let i = 0; i < orders.length; i++) {
    const share = missing[i] * substitute[i % substitute.length];
    bought += orders[i] * share;
    missing[i] -= share;
  }
  return bought;
}
