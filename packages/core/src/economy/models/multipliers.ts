import { SpillwayError, type TaskOptions } from '../../shared/index.ts';
import type { LeontiefSystem } from '../solving/system.ts';
import { cellCount, type IoTable } from '../table.ts';
import { type Measure, measureWeights } from './measure-weights.ts';

/**
 * Multiplier of every cell: what one unit of final demand for it adds to a measure, everywhere:
 * m = L' w. For output this is the column sum of L.
 *
 * @returns length n; dimensionless for output and value added, persons per unit of money for jobs.
 * @throws SpillwayError `economy/missing-data` if the table has no jobs.
 */
export async function multipliers(
  system: LeontiefSystem,
  table: IoTable,
  measure: Measure = 'output',
  options?: TaskOptions,
): Promise<Float64Array> {
  const weights = measureWeights(table, measure);
  if (weights === null) {
    throw new SpillwayError('economy/missing-data', `the table ${table.id} has no jobs by industry`, {
      measure,
    });
  }
  return (await system.solveTransposed(weights, options)).x;
}

/** How strongly each cell is tied to its suppliers and its customers. */
export interface Linkages {
  /** Column sums of L: output everywhere for one unit of the cell's final demand. */
  readonly backward: Float64Array;
  /** Row sums of Ghosh's G: output everywhere for one unit of the cell's primary inputs. */
  readonly forward: Float64Array;
  /** Each over the mean of all cells with output (Rasmussen's normalisation). */
  readonly backwardIndex: Float64Array;
  readonly forwardIndex: Float64Array;
  /** Both indices above 1. */
  readonly key: readonly boolean[];
}

/**
 * Backward and forward linkages, with the key industries: backward_j = Σ_i l_ij, forward_i = Σ_j g_ij
 * = (L x)_i / x_i. Cells without output have 0 and stay out of the means.
 *
 * @see Rasmussen (1956); Miller & Blair (2009), §12.2.
 */
export async function linkages(
  system: LeontiefSystem,
  table: Pick<IoTable, 'x' | 'regions' | 'industries'>,
  options?: TaskOptions,
): Promise<Linkages> {
  const n = cellCount(table);
  const active = (values: Float64Array): Float64Array =>
    values.map((value, i) => (table.x[i] > 0 ? value : 0));
  const columnSums = await system.solveTransposed(new Float64Array(n).fill(1), options);
  const backward = active(columnSums.x);
  const rows = await system.solve(table.x, options);
  const forward = active(rows.x.map((value, i) => value / table.x[i]));
  const count = table.x.reduce((sum, output) => sum + (output > 0 ? 1 : 0), 0);
  const index = (values: Float64Array): Float64Array => {
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    return values.map((value) => value / mean);
  };
  const backwardIndex = index(backward);
  const forwardIndex = index(forward);
  return {
    backward,
    forward,
    backwardIndex,
    forwardIndex,
    key: Array.from(backwardIndex, (value, i) => value > 1 && forwardIndex[i] > 1),
  };
}
