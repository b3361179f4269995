import type { TimedShocks } from '../dynamics/timed-shocks.ts';
import type { IdentityCheck } from '../loss-models/loss-model.ts';
import type { ArioParameters } from './parameters.ts';
import type { ArioState } from './produce.ts';
import type { ArioSystem } from './system.ts';

/** Of the turnover of the run: what rounding may leave of an identity. */
const TOLERANCE = 1e-9;

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Adds a run up day by day, to hold its unmet demand against its lost output and its stocks. */
export interface ArioAccount {
  /** A day's output and demand, once they are known. */
  add(day: number): void;
  /** @param imported what was bought abroad over the run. */
  checks(imported: number): IdentityCheck[];
}

/**
 * What leaves the circle of industries must add up whatever happens inside. Over the whole run, a_j = Σ_p a_pj:
 *
 *   Σ unmet = Σ change of final demand + Σ_j (1 − a_j)(x_j − xa_j) + rise of stocks − bought abroad
 *     + what nobody took of old stocks
 *
 * Where inputs need not bind (criticality), output goes on without what is not there, and unmet demand is at most that.
 */
export function openAccount(
  system: ArioSystem,
  parameters: ArioParameters,
  state: ArioState,
  shocks: TimedShocks,
): ArioAccount {
  const { n, x, inputs } = system;
  const stocksBefore = system.stockTotal();
  let expected = 0;
  let asked = 0;
  let clipped = 0;
  return {
    add(day) {
      for (const [cell, changes] of shocks.demand) {
        const after = state.finalDemand[cell] + changes[day];
        expected += Math.max(after, 0) - state.finalDemand[cell];
        asked += Math.abs(changes[day]);
        clipped += Math.max(-after, 0);
      }
      for (let j = 0; j < n; j++) expected += (1 - inputs[j]) * (x[j] - state.output[j]) + state.untaken[j];
    },
    checks(imported) {
      const rise = system.stockTotal() - stocksBefore;
      const miss = sum(state.unmet) - (expected + rise - imported);
      const turnover = Math.max(sum(x) * shocks.days, Number.MIN_VALUE);
      const value = (parameters.criticality === null ? Math.abs(miss) : Math.max(miss, 0)) / turnover;
      const beyond = asked > 0 ? clipped / asked : 0;
      return [
        { name: 'unmet-demand-equals-lost-output-and-stocks', ok: value <= TOLERANCE, value },
        { name: 'falls-of-demand-within-final-demand', ok: beyond <= TOLERANCE, value: beyond },
      ];
    },
  };
}
