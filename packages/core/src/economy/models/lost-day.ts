import { DAYS_OF_YEAR, type TaskOptions } from '../../shared/index.ts';
import { finalDemandTotals } from '../accounts.ts';
import type { LeontiefSystem } from '../solving/system.ts';
import { cellCount, type IoTable } from '../table.ts';
import { extractionLossOfEach } from './extraction.ts';
import { type Measure, measureWeights } from './measure-weights.ts';

/** A day is 1/365 of a year. */
/**
 * What the economy loses for one day of full outage of each industry, in one measure.
 *
 * - `pinned`: its output for the day is gone, suppliers lose its orders: (x_j/365) m_j / l_jj
 * - `extraction`: it is extracted for 1/365 of the year, its customers' orders for it included
 * - `finalDemand`: its customers outside industry stay away for a day (Leontief): (f_j/365) m_j
 * - `demandPerturbation`: demand for it falls by a day of its output (inoperability): (x_j/365) m_j
 * - `forward`: customers make less in proportion to its missing output (Ghosh: no bound, never added to the
 *   others): (L (w ∘ x))_j / (365 l_jj)
 *
 * with m = L' w. All of them need of L only its diagonal, one adjoint and one solve.
 */
export interface LostDay {
  readonly measure: Measure;
  /** The industry's own loss, x_j w_j / 365. */
  readonly own: Float64Array;
  readonly pinned: Float64Array;
  readonly extraction: Float64Array;
  readonly finalDemand: Float64Array;
  readonly demandPerturbation: Float64Array;
  readonly forward: Float64Array;
}

/**
 * The value of a lost day for all cells of a table at once.
 *
 * @param A the coefficients the system was made of, n×n row-major.
 * @param within count only losses of these regions (all by default): for a multi-regional table, what an
 *   outage anywhere costs one country.
 * @returns one entry for each measure the table has; length n, in the table's unit (persons for jobs), positive.
 */
export async function valueOfLostDay(
  system: LeontiefSystem,
  table: IoTable,
  A: Float64Array,
  within: readonly string[] | null = null,
  options?: TaskOptions,
): Promise<readonly LostDay[]> {
  const n = cellCount(table);
  const S = table.industries.length;
  const { x } = table;
  const counts = table.regions.map((region) => within === null || within.includes(region.code));
  const f = finalDemandTotals(table);
  const diagonal = await system.inverseDiagonal(options);
  const selfUse = Float64Array.from({ length: n }, (_, j) => A[j * n + j]);
  const days: LostDay[] = [];
  for (const measure of ['output', 'valueAdded', 'jobs'] as const) {
    const weights = measureWeights(table, measure)?.map((value, i) =>
      counts[Math.floor(i / S)] ? value : 0,
    );
    if (weights === undefined) continue;
    const adjoint = (await system.solveTransposed(weights, options)).x;
    const spread = (
      await system.solve(
        x.map((value, i) => value * weights[i]),
        options,
      )
    ).x;
    const perDay = (value: (j: number) => number): Float64Array =>
      Float64Array.from({ length: n }, (_, j) => (x[j] === 0 ? 0 : value(j) / DAYS_OF_YEAR));
    days.push({
      measure,
      own: perDay((j) => x[j] * weights[j]),
      pinned: perDay((j) => (x[j] * adjoint[j]) / diagonal[j]),
      extraction: extractionLossOfEach(x, weights, diagonal, adjoint, selfUse, 1 / DAYS_OF_YEAR),
      finalDemand: perDay((j) => f[j] * adjoint[j]),
      demandPerturbation: perDay((j) => x[j] * adjoint[j]),
      forward: perDay((j) => spread[j] / diagonal[j]),
    });
  }
  return days;
}
