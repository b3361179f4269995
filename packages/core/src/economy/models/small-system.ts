import { SpillwayError } from '../../shared/index.ts';

/**
 * Solves a small dense system M z = b by Gaussian elimination with partial pivoting: the k×k block of the
 * hit industries, where k is a handful.
 *
 * @param M k×k row-major; left as it is.
 * @throws SpillwayError `economy/singular` if a pivot vanishes.
 */
export function solveSmall(M: Float64Array, b: Float64Array): Float64Array {
  const k = b.length;
  const a = M.slice();
  const z = b.slice();
  for (let column = 0; column < k; column++) {
    let pivot = column;
    for (let row = column + 1; row < k; row++) {
      if (Math.abs(a[row * k + column]) > Math.abs(a[pivot * k + column])) pivot = row;
    }
    if (!(Math.abs(a[pivot * k + column]) > 0)) {
      throw new SpillwayError(
        'economy/singular',
        `the block of pinned industries is singular at its position ${column}`,
        {
          position: column,
        },
      );
    }
    if (pivot !== column) {
      for (let j = 0; j < k; j++) {
        const keep = a[column * k + j];
        a[column * k + j] = a[pivot * k + j]!;
        a[pivot * k + j] = keep;
      }
      const keep = z[column];
      z[column] = z[pivot]!;
      z[pivot] = keep;
    }
    for (let row = column + 1; row < k; row++) {
      const factor = a[row * k + column] / a[column * k + column];
      if (factor === 0) continue;
      for (let j = column; j < k; j++) a[row * k + j] -= factor * a[column * k + j];
      z[row] -= factor * z[column];
    }
  }
  for (let row = k - 1; row >= 0; row--) {
    let sum = z[row];
    for (let j = row + 1; j < k; j++) sum -= a[row * k + j] * z[j];
    z[row] = sum / a[row * k + row];
  }
  return z;
}
