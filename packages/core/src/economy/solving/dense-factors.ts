import { SpillwayError, type TaskOptions } from '../../shared/index.ts';
import { pivotError, pivotFloor } from './coefficients.ts';
import type { KernelMemory } from './kernel-memory.ts';

/** The coefficients as the kernels see them: n rows and columns padded with zeros to `order`. */
export interface StoredMatrix {
  readonly n: number;
  /** n rounded up to a multiple of 4. */
  readonly order: number;
  readonly at: number;
  /** Bytes from row to row. */
  readonly pitch: number;
}

/** I − A = L U in packed form; L, U' and, made when first asked for, their reversed transposes. */
export interface DenseFactors {
  readonly lower: number;
  readonly upper: number;
  lowerBack: number | null;
  upperBack: number | null;
}

/** Must be NB of the kernels. */
const BLOCK = 64;
const STRIPE = 256;
/** Right-hand sides of one part: 16 panels of 4, enough work for every byte of the factors read. */
const GROUP = 64;
/** Parts of one round; bounds the scratch memory and how long a cancelled task goes on. */
const ROUND = 16;
/** Residual per industry that is aimed at. */
export const TARGET_RESIDUAL = 1e-10;

/** Copies A into kernel memory. */
export function storeMatrix(memory: KernelMemory, A: Float64Array, n: number): StoredMatrix {
  const order = Math.ceil(n / 4) * 4;
  // A row of a whole number of pages would put every row of a tile into the same cache set.
  const pitch = (order % 512 === 0 ? order + 8 : order) * 8;
  const at = memory.allocate(pitch * order);
  const target = memory.doubles(at, (pitch / 8) * order);
  for (let i = 0; i < n; i++) target.set(A.subarray(i * n, (i + 1) * n), (i * pitch) / 8);
  return { n, order, at, pitch };
}

/** Bytes of a packed triangle. */
function packedBytes(order: number): number {
  let values = 0;
  for (let j = 0; j < order; j += BLOCK) values += Math.min(BLOCK, order - j) * (order - j);
  return values * 8;
}

const blockStarts = (order: number): number[] =>
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

async function reversed(
  memory: KernelMemory,
  order: number,
  from: number,
  options?: TaskOptions,
): Promise<number> {
  const to = memory.allocate(packedBytes(order));
  await memory.run(
    'packReversed',
    blockStarts(order).map((j) => [order, from, to, j]),
    options,
  );
  return to;
}

/**
 * Solves for many right-hand sides in groups; a group whose residual is too large is refined with it.
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
  const { n, order, at, pitch } = matrix;
  factors.upperBack ??= await reversed(memory, order, factors.upper, options);
  const count = Y.length / n;
  const X = new Float64Array(Y.length);
  const start = memory.mark();
  let residual = 0;
  try {
    for (let first = 0; first < count; first += GROUP * ROUND) {
      memory.release(start);
      const round = Y.subarray(first * n, Math.min(first + GROUP * ROUND, count) * n);
      const y = memory.allocate(round.byteLength);
      const x = memory.allocate(round.byteLength);
      const status = memory.allocate(8 * ROUND);
      memory.doubles(y, round.length).set(round);
      let parts: number[][] = [];
      for (let k = 0; k * n < round.length; k += GROUP) {
        const size = Math.min(GROUP, round.length / n - k);
        const scratch = memory.allocate(3 * Math.ceil(size / 4) * order * 32);
        const place = [y + k * n * 8, x + k * n * 8, size, scratch];
        parts.push([n, order, at, pitch, factors.lower, factors.upperBack, ...place, 0, status + k / 8]);
      }
      for (let correct = 0; parts.length > 0; correct++) {
        await memory.run('solveGroup', parts, options);
        const worst = parts.map((part) => memory.doubles(part[11], 1)[0]);
        const bad = worst.filter((value) => !(value <= TARGET_RESIDUAL));
        residual = Math.max(residual, ...worst.filter((value) => value <= TARGET_RESIDUAL));
        if (bad.length > 0 && correct === 3) throw notConverged(Math.max(...bad));
        parts = parts
          .filter((_, k) => !(worst[k] <= TARGET_RESIDUAL))
          .map((part) => part.with(10, correct + 1));
      }
      X.set(memory.doubles(x, round.length), first * n);
      options?.onProgress?.({
        stage: 'solve',
        done: Math.min(first + GROUP * ROUND, count),
        total: count,
        unit: 'solutions',
      });
    }
  } finally {
    memory.release(start);
  }
  return { X, residual };
}

const notConverged = (residual: number): SpillwayError =>
  new SpillwayError(
    'economy/not-converged',
    `the residual of every industry must be at most ${TARGET_RESIDUAL}, but refining ends at ${residual}`,
    { residual, expected: TARGET_RESIDUAL },
  );

/** z = L'⁻¹ U'⁻¹ w for one w, refined like the others. */
export async function solveDenseTransposed(
  memory: KernelMemory,
  matrix: StoredMatrix,
  factors: DenseFactors,
  w: Float64Array,
  options?: TaskOptions,
): Promise<{ x: Float64Array; residual: number }> {
  const { n, order, at, pitch } = matrix;
  factors.lowerBack ??= await reversed(memory, order, factors.lower, options);
  const { upper, lowerBack } = factors;
  const start = memory.mark();
  try {
    const [y, x, r, panel, turned] = [8, 8, 8, 32, 32].map((bytes) => memory.allocate(bytes * order)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    for (const place of [y, x, r]) memory.doubles(place, order).fill(0);
    memory.doubles(y, n).set(w);
    memory.doubles(r, n).set(w);
    for (let pass = 0; ; pass++) {
      memory.call('takeStripe', n, order, r, 1, panel);
      memory.call('solveLower', order, upper, 0, panel, 1, order * 32);
      memory.call('turn', order, panel, turned);
      memory.call('solveLower', order, lowerBack, 0, turned, 1, order * 32);
      memory.call('turn', order, turned, panel);
      const z = memory.doubles(x, n);
      const correction = memory.doubles(panel, 4 * n);
      for (let i = 0; i < n; i++) z[i] += correction[4 * i];
      const residual = memory.call('residualTransposed', n, at, pitch, y, x, r);
      if (residual <= TARGET_RESIDUAL) return { x: memory.doubles(x, n).slice(), residual };
      if (pass === 3) throw notConverged(residual);
    }
  } finally {
    memory.release(start);
  }
}

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
