import type { IoTable } from '../../economy/index.ts';
import { SpillwayError, type TaskOptions } from '../../shared/index.ts';
import {
  type InoperabilityCourse,
  inoperabilityCourse,
  type InoperabilitySettings,
} from './inoperability-course.ts';
import type { TimedShocks } from './timed-shocks.ts';

/**
 * Dynamic inoperability (demand side): q(t+1) = q(t) + K [A* q(t) + c*(t+1) − q(t)], c* = −365 · demand / x.
 *
 * The static answer is its rest: a lasting shock moves every cell to it, at a speed of k, and the days of a shock that
 * has passed add up to what the static model says of it once all have come to rest. What is to come after the last
 * day tells `lossAfterHorizon`. A* = diag(x)⁻¹ A diag(x); the run is in money, which is the same (see `stepDays`, also
 * for industries that recover within a day).
 *
 * @param A coefficients of the table, n×n row-major.
 * @param shocks changes of demand only. What an industry cannot make is no demand: give it to `runPinnedDynamic`.
 * @throws SpillwayError `shared/invalid-argument` naming the input, or if `shocks` holds capacity;
 *   `economy/not-productive`, `economy/shape-mismatch`, `shared/cancelled`.
 * @see Lian & Haimes (2006), Systems Eng. 9:241; Haimes et al. (2005), J. Infrastruct. Syst. 11:67.
 */
export async function runDynamicInoperability(
  table: Pick<IoTable, 'x' | 'industries' | 'regions'>,
  A: Float64Array,
  shocks: TimedShocks,
  settings: InoperabilitySettings,
  options?: TaskOptions,
): Promise<InoperabilityCourse> {
  if (shocks.capacity.size > 0)
    throw new SpillwayError(
      'shared/invalid-argument',
      'the dynamic inoperability model takes changes of demand, but some cells lose capacity: pin their output instead',
      { field: 'capacity', cells: [...shocks.capacity.keys()] },
    );
  return inoperabilityCourse(table, A, shocks, new Map(), settings, options);
}
