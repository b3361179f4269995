import { SpillwayError, type TaskOptions, throwIfCancelled } from '../../shared/index.ts';
import type { KernelPool } from './kernel-pool.ts';
import type { LeontiefSystem, Solution } from './system.ts';

/** What the system may know about its coefficients, and where it may run. */
export interface SystemOptions extends TaskOptions {
  /** Number of regions: cells are numbered region by region, so that n/blocks consecutive cells trade most. */
  readonly blocks?: number;
  /** Name of cell i for messages. */
  readonly names?: (i: number) => string;
  readonly pool?: KernelPool | undefined;
}

/**
 * Opens (I − A) x = y for any number of questions; the method is chosen per question.
 *
 * @param A coefficients, n×n row-major, dimensionless; A[i*n + j] is what cell j buys from cell i per unit of
 *   its output. Some may be negative (by-products). Copied: later changes do not count.
 * @throws SpillwayError `economy/shape-mismatch` if A has not n² values or `blocks` does not divide n.
 * @throws SpillwayError `shared/invalid-argument` if a coefficient is not finite.
 * The methods throw `economy/singular` where a pivot vanishes and `economy/not-productive` where Hawkins–Simon
 * fails; `details.sector` and `details.index` name the industry.
 */
export function openSystem(A: Float64Array, n: number, options: SystemOptions = {}): LeontiefSystem {
  const { names = (i: number) => `industry ${i + 1}` } = options;
  if (A.length !== n * n)
    throw new SpillwayError(
      'economy/shape-mismatch',
      `A must be ${n}×${n} (${n * n} values), but has ${A.length}`,
      { expected: n * n, found: A.length },
    );
  for (let k = 0; k < A.length; k++) {
    if (!Number.isFinite(A[k]!)) {
      const i = Math.floor(k / n);
      throw new SpillwayError(
        'shared/invalid-argument',
        `the coefficient of ${names(i)} in ${names(k % n)} must be finite, but is ${A[k]}`,
        { row: i, column: k % n },
      );
    }
  }
  const a = A.slice();
  let factors: Factors | null = null;
  const factor = (): Factors => {
    factors ??= factorise(a, n, names);
    return factors;
  };
  const check = (y: Float64Array, k: number): void => {
    if (y.length !== n * k)
      throw new SpillwayError(
        'economy/shape-mismatch',
        `the right-hand side must have ${n * k} values to match A, but has ${y.length}`,
        { expected: n * k, found: y.length },
      );
    for (let i = 0; i < y.length; i++) {
      if (!Number.isFinite(y[i]!))
        throw new SpillwayError(
          'shared/invalid-argument',
          `the right-hand side of ${names(i % n)} must be finite, but is ${y[i]}`,
          { index: i % n },
        );
    }
  };
  const one = async (y: Float64Array, transposed: boolean, task?: TaskOptions): Promise<Solution> => {
    throwIfCancelled(task?.signal);
    check(y, 1);
    const x = transposed ? backTransposed(factor(), y) : back(factor(), y);
    return { x, residual: residualOf(a, n, x, y, transposed), iterations: 0, method: 'direct' };
  };
  return {
    n,
    solve: (y, task) => one(y, false, task),
    solveTransposed: (w, task) => one(w, true, task),
    async solveMany(Y, task) {
      const k = Y.length / n;
      check(Y, Math.max(0, Math.floor(k)));
      const X = new Float64Array(Y.length);
      let residual = 0;
      for (let r = 0; r < k; r++) {
        throwIfCancelled(task?.signal);
        const y = Y.subarray(r * n, (r + 1) * n);
        const x = back(factor(), y);
        residual = Math.max(residual, residualOf(a, n, x, y, false));
        X.set(x, r * n);
      }
      return { X, residual };
    },
    async inverseDiagonal(task) {
      const diagonal = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        throwIfCancelled(task?.signal);
        const e = new Float64Array(n);
        e[i] = 1;
        diagonal[i] = back(factor(), e)[i]!;
      }
      return diagonal;
    },
    close() {
      factors = null;
    },
  };
}

interface Factors {
  readonly n: number;
  readonly lu: Float64Array;
  /** Row of I − A that stands in place i. */
  readonly order: Int32Array;
}

/** Keeps the diagonal as pivot unless it is this much smaller than the largest of its column. */
const THRESHOLD = 1e-3;

function factorise(A: Float64Array, n: number, names: (i: number) => string): Factors {
  const lu = new Float64Array(n * n);
  let nonnegative = true;
  for (let k = 0; k < n * n; k++) {
    if (A[k]! < 0) nonnegative = false;
    lu[k] = -A[k]!;
  }
  for (let i = 0; i < n; i++) lu[i * n + i]! += 1;
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let k = 0; k < n; k++) {
    let p = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(lu[i * n + k]!) > Math.abs(lu[p * n + k]!)) p = i;
    const largest = Math.abs(lu[p * n + k]!);
    const diagonal = lu[k * n + k]!;
    if (largest < n * Number.EPSILON)
      throw new SpillwayError(
        'economy/singular',
        `I − A is singular: nothing is left of ${names(k)} once its links with the industries before it are settled`,
        { sector: names(k), index: k, pivot: largest },
      );
    if (nonnegative && diagonal <= 0)
      throw new SpillwayError(
        'economy/not-productive',
        `the economy is not productive: ${names(k)} and the industries before it use up more than they make (pivot ${diagonal}, must be positive)`,
        { sector: names(k), index: k, pivot: diagonal },
      );
    if (!nonnegative && Math.abs(diagonal) < THRESHOLD * largest) {
      for (let j = 0; j < n; j++) {
        const swap = lu[k * n + j]!;
        lu[k * n + j] = lu[p * n + j]!;
        lu[p * n + j] = swap;
      }
      const swap = order[k]!;
      order[k] = order[p]!;
      order[p] = swap;
    }
    const pivot = lu[k * n + k]!;
    for (let i = k + 1; i < n; i++) {
      const f = lu[i * n + k]! / pivot;
      lu[i * n + k] = f;
      if (f === 0) continue;
      for (let j = k + 1; j < n; j++) lu[i * n + j]! -= f * lu[k * n + j]!;
    }
  }
  return { n, lu, order };
}

function back({ n, lu, order }: Factors, y: Float64Array): Float64Array {
  const x = Float64Array.from(order, (i) => y[i]!);
  for (let i = 0; i < n; i++) {
    let sum = x[i]!;
    for (let j = 0; j < i; j++) sum -= lu[i * n + j]! * x[j]!;
    x[i] = sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let j = i + 1; j < n; j++) sum -= lu[i * n + j]! * x[j]!;
    x[i] = sum / lu[i * n + i]!;
  }
  return x;
}

function backTransposed({ n, lu, order }: Factors, w: Float64Array): Float64Array {
  const t = w.slice();
  for (let j = 0; j < n; j++) {
    t[j]! /= lu[j * n + j]!;
    for (let i = j + 1; i < n; i++) t[i]! -= lu[j * n + i]! * t[j]!;
  }
  for (let j = n - 1; j >= 0; j--) for (let i = 0; i < j; i++) t[i]! -= lu[j * n + i]! * t[j]!;
  const z = new Float64Array(n);
  for (let i = 0; i < n; i++) z[order[i]!] = t[i]!;
  return z;
}

function residualOf(
  A: Float64Array,
  n: number,
  x: Float64Array,
  y: Float64Array,
  transposed: boolean,
): number {
  const r = Float64Array.from(y, (value, i) => value - x[i]!);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (transposed) r[j]! += A[i * n + j]! * x[i]!;
      else r[i]! += A[i * n + j]! * x[j]!;
    }
  }
  const largest = x.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  let worst = 0;
  for (let i = 0; i < n; i++) {
    const size = Math.abs(x[i]!) + Math.abs(y[i]!) || largest || 1;
    worst = Math.max(worst, Math.abs(r[i]!) / size);
  }
  return worst;
}
