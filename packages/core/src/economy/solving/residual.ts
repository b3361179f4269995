/**
 * Largest residual of any industry, max_i |r_i| / (|x_i| + |y_i|) with r = y − (I − A) x; an industry where both
 * are zero counts |r_i| / max|x|. With `transposed`, A' stands for A.
 */
export function largestResidual(
  A: Float64Array,
  n: number,
  x: Float64Array,
  y: Float64Array,
  transposed: boolean,
): number {
  const r = Float64Array.from(y, (value, i) => value - x[i]);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (transposed) r[j] += A[i * n + j] * x[i];
      else r[i] += A[i * n + j] * x[j];
    }
  }
  const largest = x.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  return r.reduce((worst, miss, i) => {
    const size = Math.abs(x[i]) + Math.abs(y[i]) || largest || 1;
    return Math.max(worst, Math.abs(miss) / size);
  }, 0);
}
