import type { TaskOptions } from '../../shared/index.ts';
import { pivotError, pivotFloor } from './coefficients.ts';
import type { KernelMemory } from '../../kernels/index.ts';
import type { StoredMatrix } from './stored-matrix.ts';

/** I − A = L U in packed form; L, U' and, made when first asked for, their reversed transposes. */
export interface DenseFactors {
  readonly lower: number;
  readonly upper: number;
  lowerBack: number | null;
  upperBack: number | null;
}

/** Must be NB of the kernels. */
export const BLOCK = 64;
const STRIPE = 256;

/** Bytes of a packed triangle. */
export function packedBytes(order: number): number {
  let values = 0;
  for (let j = 0; j < order; j += BLOCK) values += Math.min(BLOCK, order - j) * (order - j);
  return values * 8;
}

/** First rows of the block columns. */
export const blockStarts = (order: number): number[] =>
  Array.from({ length: Math.ceil(order / BLOCK) }, (_, j) => j * BLOCK);

/**
 * Factors I − A by blocks: each step updates the trailing columns in stripes, and whoever updates the first
 * stripe goes on to factor the next panel, which lies in it.
 *
 * @throws SpillwayError `economy/singular`, `economy/not-productive`
 */
export async function factorDense(
  memory: KernelMemory,
  { n, order, at, pitch }: StoredMatrix,
  names: (i: number) => string,
  options?: TaskOptions,
): Promise<DenseFactors> {
  const start = memory.mark();
  try {
    const lower = memory.allocate(packedBytes(order));
    const upper = memory.allocate(packedBytes(order));
    const kept = memory.mark();
    const status = memory.allocate(16);
    const work = memory.allocate(pitch * order);
    memory.doubles(status, 2).fill(0);
    const floor = pivotFloor(n);
    const verify = (): void => {
      const [row, pivot] = memory.doubles(status, 2);
      if (row > 0) throw pivotError(row - 1, pivot, floor, names(row - 1));
    };
    const rows = blockStarts(order).map((i) => [n, order, at, pitch, work, i, Math.min(i + BLOCK, order)]);
    await memory.run('startFactor', rows, options);
    await memory.run('factorPanel', [[order, work, pitch, lower, upper, 0, floor, status]], options);
    for (let j = 0; j + BLOCK < order; j += BLOCK) {
      verify();
      const head = [order, work, pitch, lower, upper, j];
      const next = Math.min(j + 2 * BLOCK, order);
      const width = stripeWidth(order - next, memory.workers);
      const stripes: number[][] = [];
      for (let c = next; c < order; c += width) stripes.push([...head, c, Math.min(c + width, order)]);
      await memory.run(
        'updateStripes',
        [[...head, j + BLOCK, next, 1, floor, status], ...stripes.map((part) => [...part, 0, floor, status])],
        options,
      );
      options?.onProgress?.({ stage: 'factor', done: next, total: order, unit: 'rows' });
    }
    verify();
    memory.release(kept);
    return { lower, upper, lowerBack: null, upperBack: null };
  } catch (error) {
    memory.release(start);
    throw error;
  }
}

/** Columns of a stripe: wide enough to use a packed row again, narrow enough to keep every worker busy. */
function stripeWidth(columns: number, workers: number): number {
  const share = Math.ceil(columns / (3 * workers) / 4) * 4;
  return Math.max(BLOCK, Math.min(STRIPE, share));
}
