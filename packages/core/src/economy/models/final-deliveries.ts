/**
 * What is left for final demand when every cell has bought its inputs: x − A x, length n, in the unit of x.
 *
 * @param A coefficients, n×n row-major.
 */
export function finalDeliveries(A: Float64Array, x: Float64Array): Float64Array {
  const n = x.length;
  return x.map((output, i) => {
    let used = 0;
    for (let j = 0; j < n; j++) used += A[i * n + j] * x[j];
    return output - used;
  });
}
