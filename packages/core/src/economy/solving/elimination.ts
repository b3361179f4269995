import { pivotError, pivotFloor } from './coefficients.ts';

/** I − A = L U, row-major in one n×n array: L below the diagonal (its own diagonal is 1), U from it on. */
export interface Factors {
  readonly n: number;
  readonly lu: Float64Array;
}

/**
 * Plain Gaussian elimination of I − A for small systems, where compiled kernels would not pay for their memory.
 *
 * Rows are not exchanged. For A ≥ 0 an exchange is never needed: elimination of a productive I − A is stable in
 * natural order, keeps small industries as exact as large ones, and a pivot that is not positive is the failure
 * of Hawkins–Simon itself. Every solution carries its residual, which would show the few negative coefficients
 * (by-products) doing harm.
 *
 * @throws SpillwayError `economy/singular`, `economy/not-productive`
 */
export function eliminate(A: Float64Array, n: number, names: (i: number) => string): Factors {
  const lu = Float64Array.from(A, (value) => -value);
  for (let i = 0; i < n; i++) lu[i * n + i] += 1;
  const floor = pivotFloor(n);
  for (let k = 0; k < n; k++) {
    const pivot = lu[k * n + k];
    if (!(pivot > floor)) throw pivotError(k, pivot, floor, names(k));
    for (let i = k + 1; i < n; i++) {
      const factor = lu[i * n + k] / pivot;
      if (factor === 0) continue;
      lu[i * n + k] = factor;
      for (let j = k + 1; j < n; j++) lu[i * n + j] -= factor * lu[k * n + j];
    }
  }
  return { n, lu };
}

/** x = U⁻¹ L⁻¹ y. */
export function substitute({ n, lu }: Factors, y: Float64Array): Float64Array {
  const x = y.slice();
  for (let i = 0; i < n; i++) {
    let sum = x[i];
    for (let j = 0; j < i; j++) sum -= lu[i * n + j] * x[j];
    x[i] = sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i];
    for (let j = i + 1; j < n; j++) sum -= lu[i * n + j] * x[j];
    x[i] = sum / lu[i * n + i];
  }
  return x;
}

/** z = L'⁻¹ U'⁻¹ w. */
export function substituteTransposed({ n, lu }: Factors, w: Float64Array): Float64Array {
  const z = w.slice();
  for (let j = 0; j < n; j++) {
    z[j] /= lu[j * n + j];
    for (let i = j + 1; i < n; i++) z[i] -= lu[j * n + i] * z[j];
  }
  for (let j = n - 1; j >= 0; j--) for (let i = 0; i < j; i++) z[i] -= lu[j * n + i] * z[j];
  return z;
}
