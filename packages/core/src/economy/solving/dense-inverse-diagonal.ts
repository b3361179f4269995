import type { TaskOptions } from '../../shared/index.ts';
import { BLOCK, blockStarts, type DenseFactors } from './dense-factors.ts';
import type { KernelMemory } from '../../kernels/index.ts';
import type { StoredMatrix } from './stored-matrix.ts';

/** Blocks of one round; bounds the scratch memory and how long a cancelled task goes on. */
const ROUND = 16;

/** Diagonal of (L U)⁻¹: 2n³/3 operations on top of the factors. */
export async function inverseDiagonalDense(
  memory: KernelMemory,
  { n, order }: StoredMatrix,
  { lower, upper }: DenseFactors,
  options?: TaskOptions,
): Promise<Float64Array> {
  const start = memory.mark();
  try {
    const diagonal = memory.allocate(order * 8);
    const scratch = memory.mark();
    const blocks = blockStarts(order);
    for (let first = 0; first < blocks.length; first += ROUND) {
      memory.release(scratch);
      const parts = blocks
        .slice(first, first + ROUND)
        .map((j) => [n, order, lower, upper, j, memory.allocate(2 * (order - j) * BLOCK * 8), diagonal]);
      await memory.run('inverseDiagonalBlock', parts, options);
      const done = Math.min(n, (first + ROUND) * BLOCK);
      options?.onProgress?.({ stage: 'inverse diagonal', done, total: n, unit: 'rows' });
    }
    return memory.doubles(diagonal, n).slice();
  } finally {
    memory.release(start);
  }
}
