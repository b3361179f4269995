import { SpillwayError, type TaskOptions } from '../../shared/index.ts';
import { TARGET_RESIDUAL } from './coefficients.ts';
import { blockStarts, type DenseFactors, packedBytes } from './dense-factors.ts';
import type { KernelMemory } from '../../kernels/index.ts';
import type { StoredMatrix } from './stored-matrix.ts';

/** Right-hand sides of one part: 16 panels of 4, enough work for every byte of the factors read. */
const GROUP = 64;
/** Parts of one round; bounds the scratch memory and how long a cancelled task goes on. */
const ROUND = 8;
const MOST_REFINEMENTS = 3;

/** The transpose of a packed triangle, turned round so that it is lower again: for substitution backwards. */
async function reversed(
  memory: KernelMemory,
  order: number,
  from: number,
  options?: TaskOptions,
): Promise<number> {
  const start = memory.mark();
  try {
    const to = memory.allocate(packedBytes(order));
    const parts = blockStarts(order).map((j) => [order, from, to, j]);
    await memory.run('packReversed', parts, options);
    return to;
  } catch (error) {
    memory.release(start);
    throw error;
  }
}

const notConverged = (residual: number): SpillwayError =>
  new SpillwayError(
    'economy/not-converged',
    `the residual of every industry must be at most ${TARGET_RESIDUAL}, but refining ends at ${residual}`,
    { residual, expected: TARGET_RESIDUAL },
  );

/**
 * Solves for many right-hand sides in groups; a group with too large a residual is refined as a whole.
 *
 * @param Y count×n row-major.
 * @throws SpillwayError `economy/not-converged` if refining does not help.
 */
export async function solveDense(
  memory: KernelMemory,
  matrix: StoredMatrix,
  factors: DenseFactors,
  Y: Float64Array,
  options?: TaskOptions,
): Promise<{ X: Float64Array; residual: number }> {
  const { n, order } = matrix;
  const back = (factors.upperBack ??= await reversed(memory, order, factors.upper, options));
  const count = Y.length / n;
  const X = new Float64Array(Y.length);
  const start = memory.mark();
  let residual = 0;
  try {
    for (let first = 0; first < count; first += GROUP * ROUND) {
      memory.release(start);
      const done = Math.min(first + GROUP * ROUND, count);
      const round = Y.subarray(first * n, done * n);
      const y = memory.allocate(round.byteLength);
      const x = memory.allocate(round.byteLength);
      memory.doubles(y, round.length).set(round);
      const groups: Group[] = [];
      for (let k = 0; k < done - first; k += GROUP) {
        const size = Math.min(GROUP, done - first - k);
        const scratch = memory.allocate(3 * Math.ceil(size / 4) * order * 32);
        groups.push({ y: y + k * n * 8, x: x + k * n * 8, size, scratch, status: memory.allocate(8) });
      }
      residual = Math.max(residual, await solveRound(memory, matrix, factors, back, groups, options));
      X.set(memory.doubles(x, round.length), first * n);
      options?.onProgress?.({ stage: 'solve', done, total: count, unit: 'solutions' });
    }
  } finally {
    memory.release(start);
  }
  return { X, residual };
}

/** Addresses of a group's right-hand sides, solutions, scratch and residual. */
interface Group {
  readonly y: number;
  readonly x: number;
  readonly size: number;
  readonly scratch: number;
  readonly status: number;
}

async function solveRound(
  memory: KernelMemory,
  matrix: StoredMatrix,
  { lower }: DenseFactors,
  back: number,
  groups: readonly Group[],
  options?: TaskOptions,
): Promise<number> {
  const { n, order, at, pitch } = matrix;
  let residual = 0;
  let open = groups;
  for (let refine = 0; open.length > 0; refine++) {
    const parts = open.map(({ y, x, size, scratch, status }) => {
      return [n, order, at, pitch, lower, back, y, x, size, scratch, refine, status];
    });
    await memory.run('solveGroup', parts, options);
    const left: Group[] = [];
    let worst = 0;
    for (const group of open) {
      const strict = memory.doubles(group.status, 1)[0];
      const found = strict <= TARGET_RESIDUAL ? strict : residualBySize(memory, matrix, group);
      if (found <= TARGET_RESIDUAL) residual = Math.max(residual, found);
      else {
        left.push(group);
        worst = Math.max(worst, found);
      }
    }
    if (left.length > 0 && refine === MOST_REFINEMENTS) throw notConverged(worst);
    open = left;
  }
  return residual;
}

/** The residual of a group by the size of cancelling terms; one pass over A for each right-hand side. */
function residualBySize(memory: KernelMemory, { n, order, at, pitch }: StoredMatrix, group: Group): number {
  const start = memory.mark();
  const [y, x, r, sizes] = vectors(memory, order);
  let worst = 0;
  for (let k = 0; k < group.size; k++) {
    memory.doubles(y, n).set(memory.doubles(group.y + k * n * 8, n));
    memory.doubles(x, n).set(memory.doubles(group.x + k * n * 8, n));
    const found = memory.call('residual', n, at, pitch, y, x, r, sizes);
    worst = found <= worst ? worst : found;
  }
  memory.release(start);
  return worst;
}

/** Four vectors of zeros. */
function vectors(memory: KernelMemory, order: number): readonly [number, number, number, number] {
  const bytes = order * 8;
  const first = memory.allocate(4 * bytes);
  memory.doubles(first, 4 * order).fill(0);
  return [first, first + bytes, first + 2 * bytes, first + 3 * bytes];
}

/** z = L'⁻¹ U'⁻¹ w for one w, refined like the others. */
export async function solveDenseTransposed(
  memory: KernelMemory,
  { n, order, at, pitch }: StoredMatrix,
  factors: DenseFactors,
  w: Float64Array,
  options?: TaskOptions,
): Promise<{ x: Float64Array; residual: number }> {
  const back = (factors.lowerBack ??= await reversed(memory, order, factors.lower, options));
  const start = memory.mark();
  try {
    const [y, x, r, sizes] = vectors(memory, order);
    const panel = memory.allocate(32 * order);
    const turned = memory.allocate(32 * order);
    memory.doubles(y, n).set(w);
    memory.doubles(r, n).set(w);
    let residual = 0;
    for (let refine = 0; refine <= MOST_REFINEMENTS; refine++) {
      memory.call('takeStripe', n, order, r, 1, panel);
      memory.call('solveLower', order, factors.upper, 0, panel, 1, order * 32);
      memory.call('turn', order, panel, turned);
      memory.call('solveLower', order, back, 0, turned, 1, order * 32);
      memory.call('turn', order, turned, panel);
      const z = memory.doubles(x, n);
      const correction = memory.doubles(panel, 4 * n);
      for (let i = 0; i < n; i++) z[i] += correction[4 * i];
      for (const place of [0, sizes]) {
        residual = memory.call('residualTransposed', n, at, pitch, y, x, r, place);
        if (residual <= TARGET_RESIDUAL) return { x: z.slice(), residual };
      }
    }
    throw notConverged(residual);
  } finally {
    memory.release(start);
  }
}
