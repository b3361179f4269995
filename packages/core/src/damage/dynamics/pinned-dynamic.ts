import { type IoTable, type LeontiefSystem, pinOutput } from '../../economy/index.ts';
import type { TaskOptions } from '../../shared/index.ts';
import { fastParts } from './day-steps.ts';
import { coverByStock } from './finished-goods.ts';
import {
  type InoperabilityCourse,
  inoperabilityCourse,
  type InoperabilitySettings,
} from './inoperability-course.ts';
import type { TimedShocks } from './timed-shocks.ts';

export interface PinnedSettings extends InoperabilitySettings {
  /** Finished goods of hit cells at the begin, in days of output (none by default): see `coverByStock`. */
  readonly finishedGoodsDays?: ReadonlyMap<number, number>;
}

/**
 * Output fixed from outside, over time: hit cells stay on their outage curve q_h(t), all others step with
 * q_o(t+1) = q_o(t) + K_oo [A*_oo q_o(t) + A*_oh q_h + c*_o − q_o(t)], q_h being the mean of the day.
 *
 * Over all days, and once all have come to rest, it adds up to the pinned model of the summed outage; that is its rest
 * under a lasting one too. Like there, a hit cell keeps to its curve whatever its customers order, also on days before
 * and after its outage, and changes of demand for it are not counted. With no capacity lost it is
 * `runDynamicInoperability`.
 *
 * `unmet` is df_h = (I − A_hh) dx_h − A_ho dx_o over the run: what the hit cells cannot deliver to final users.
 *
 * @param A coefficients of the table, n×n row-major.
 * @param shocks lost capacity of the hit cells; changes of demand for others may stand beside it.
 * @throws SpillwayError `shared/invalid-argument` naming the input; `economy/not-productive`,
 *   `economy/shape-mismatch`, `shared/cancelled`.
 * @see Miller & Blair (2009), §13.2.
 */
export async function runPinnedDynamic(
  table: Pick<IoTable, 'x' | 'industries' | 'regions'>,
  A: Float64Array,
  shocks: TimedShocks,
  settings: PinnedSettings,
  options?: TaskOptions,
): Promise<InoperabilityCourse> {
  const given = new Map(shocks.capacity);
  for (const [cell, days] of settings.finishedGoodsDays ?? []) {
    const lost = given.get(cell);
    if (lost !== undefined) given.set(cell, coverByStock(lost, days).shown);
  }
  return inoperabilityCourse(table, A, shocks, given, settings, options);
}

/**
 * What a course still loses after its last day, if no shock follows: (I − A_oo)⁻¹ K_oo⁻¹ ℓ_o(end), less half a step
 * of ℓ_o(end) that the last day has counted. With it the days add up to the static answer.
 *
 * @param course of either model, run with the coefficients of `system`.
 * @param resilience as in the run, length n, per day.
 * @param pinned cells whose output was given; they lose nothing more.
 * @returns length n, in the table's unit, positive.
 */
export async function lossAfterHorizon(
  system: LeontiefSystem,
  course: Pick<InoperabilityCourse, 'end'>,
  resilience: Float64Array,
  pinned: readonly number[] = [],
  options?: TaskOptions,
): Promise<Float64Array> {
  const left = course.end.map((loss, i) => loss / resilience[i]);
  const { dx } = await pinOutput(
    system,
    pinned,
    pinned.map(() => 0),
    left,
    options,
  );
  // What is summed is the state in the morning of each day; a day loses the mean of its two ends.
  const parts = fastParts(resilience, new Set(pinned));
  return dx.map((sum, i) => sum - course.end[i] / (2 * (resilience[i] >= 1 ? parts : 1)));
}
