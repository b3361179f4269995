import { SpillwayError, type TaskOptions } from '../../shared/index.ts';
import { surveyCoefficients } from './coefficients.ts';
import type { KernelPool } from '../../kernels/index.ts';
import { largeSystem } from './large-system.ts';
import { smallSystem } from './small-system.ts';
import type { LeontiefSystem } from './system.ts';

/**
 * What the caller may know about the coefficients, and where the work may run. `signal` and `onProgress` hold for
 * every question that brings none of its own.
 */
export interface SystemOptions extends TaskOptions {
  /**
   * Number of regions (1 by default): cells are numbered region by region, and those of one region trade most
   * with each other.
   */
  readonly blocks?: number;
  /** Name of cell i in messages. */
  readonly names?: (i: number) => string;
  /** Workers for factors and for many right-hand sides. The caller closes it. */
  readonly pool?: KernelPool | undefined;
}

/** Up to this order plain elimination is done before compiled kernels have their memory. */
const SMALL = 160;
/** Regions of more industries than this are solved exactly in pieces: inverting them would cost more than it saves. */
const LARGEST_BLOCK = 200;
const DEFAULT_BLOCK = 64;

/**
 * Opens (I − A) x = y for any number of questions. How each is answered is decided inside.
 *
 * @param A coefficients, n×n row-major, dimensionless; A[i*n + j] is what cell j buys from cell i per unit of its
 *   output. Copied. A few may be negative (by-products), rows and columns may be zero.
 * @throws SpillwayError `economy/shape-mismatch` if A has not n² values or `blocks` does not divide n.
 * @throws SpillwayError `shared/invalid-argument` if a coefficient is not finite.
 *
 * What is asked of the system throws `economy/singular` where a pivot of I − A vanishes and `economy/not-productive`
 * where one is negative (Hawkins–Simon fails), with `details.sector` and `details.index`;
 * `economy/not-converged` where no method reaches a residual of 1e-10 for every industry.
 *
 * @example demand moves from (350, 1700) to (600, 1500) (Miller & Blair, ch. 2)
 * const system = openSystem(Float64Array.of(0.15, 0.25, 0.2, 0.05), 2);
 * const { x } = await system.solve(Float64Array.of(600, 1500)); // => ≈ [1247.52, 1841.58]
 */
export function openSystem(A: Float64Array, n: number, options: SystemOptions = {}): LeontiefSystem {
  const { blocks = 1, names = (i: number) => `industry ${i + 1}`, pool } = options;
  const survey = surveyCoefficients(A, n, names);
  if (!Number.isInteger(n / blocks) || n < 1)
    throw new SpillwayError(
      'economy/shape-mismatch',
      `the number of regions must divide the ${n} cells, but is ${blocks}`,
      { cells: n, regions: blocks },
    );
  const region = n / blocks;
  const block = region <= LARGEST_BLOCK ? region : DEFAULT_BLOCK;
  const system = n <= SMALL ? smallSystem(A, n, names) : largeSystem(A, n, survey, block, names, pool);
  const task = (own: TaskOptions | undefined): TaskOptions => ({
    signal: own?.signal ?? options.signal,
    onProgress: own?.onProgress ?? options.onProgress,
  });
  return {
    n,
    solve: (y, own) => system.solve(y, task(own)),
    solveTransposed: (w, own) => system.solveTransposed(w, task(own)),
    solveMany: (Y, own) => system.solveMany(Y, task(own)),
    inverseDiagonal: (own) => system.inverseDiagonal(task(own)),
    close: () => system.close(),
  };
}
