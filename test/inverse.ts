/**
 * inv(I − A) by Gauss–Jordan elimination with partial pivoting: an inverse that shares no code with the library's own solving.
 *
 * @param A n×n, row-major.
 * @returns its rows.
 */
export function inverseOfIdentityMinus(A: ArrayLike<number>, n: number): Float64Array[] {
  const rows = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: 2 * n }, (_, j) =>
      j < n ? Number(i === j) - A[i * n + j] : Number(j - n === i),
    ),
  );
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    rows[k] = rows[k].map((value, _, row) => value / row[k]);
    for (let i = 0; i < n; i++) {
      const factor = rows[i][k];
      if (i !== k && factor !== 0) for (let j = k; j < 2 * n; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  return rows.map((row) => row.slice(n));
}
