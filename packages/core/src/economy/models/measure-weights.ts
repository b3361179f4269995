import { valueAdded } from '../accounts.ts';
import { cellCount, type IoTable } from '../table.ts';

/** The measures a loss is told in; they are never summed. */
export type Measure = 'output' | 'valueAdded' | 'jobs';

/**
 * What one unit of output of each cell carries of a measure, length n: 1, value added over output
 * (dimensionless), or persons per unit of the table's money. A cell without output carries 0.
 *
 * @returns null for jobs where the table lacks them for any cell with output: a national sum with holes
 *   would be read as if it had none.
 */
export function measureWeights(table: IoTable, measure: Measure): Float64Array | null {
  const n = cellCount(table);
  const perOutput = (values: ArrayLike<number>): Float64Array =>
    Float64Array.from({ length: n }, (_, j) => (table.x[j] > 0 ? values[j] / table.x[j] : 0));
  if (measure === 'output') return new Float64Array(n).fill(1);
  if (measure === 'valueAdded') return perOutput(valueAdded(table));
  const jobs = table.satellites.find((satellite) => satellite.code === 'jobs');
  if (jobs === undefined || jobs.values.some((value, j) => value === null && table.x[j] > 0)) return null;
  return perOutput(jobs.values.map((value) => (value ?? 0) * jobs.scale));
}
