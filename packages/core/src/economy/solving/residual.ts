/**
 * Largest residual of any industry as {@link Solution} defines it. With `transposed`, A' stands for A.
 *
 * @param target where |r_i| / (|x_i| + |y_i|) exceeds it, the size of cancelling terms is looked at.
 */
export function largestResidual(
  A: Float64Array,
  n: number,
  x: Float64Array,
  y: Float64Array,
  transposed: boolean,
  target: number,
): number {
  const r = Float64Array.from(y, (value, i) => value - x[i]);
  const sizes = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const [from, to] = transposed ? [i, j] : [j, i];
      const term = A[i * n + j] * x[from];
      r[to] += term;
      sizes[to] += Math.abs(term);
    }
  }
  const largest = x.reduce((max, value) => Math.max(max, Math.abs(value)), 0) || 1;
  const worst = (size: (i: number) => number): number =>
    r.reduce((max, miss, i) => {
      const scale = Math.abs(y[i]) + size(i);
      return Math.max(max, Math.abs(miss) / (scale > 0 ? scale : largest));
    }, 0);
  const strict = worst((i) => Math.abs(x[i]));
  return strict <= target ? strict : worst((i) => Math.max(Math.abs(x[i]), sizes[i]));
}
