import type { TaskOptions } from '../../shared/index.ts';
import type { LeontiefSystem, Solution } from '../solving/system.ts';

/**
 * Coefficients and final demand with some cells extracted, wholly or in part: rows and columns of A and
 * the final demand of cell h are scaled by 1 − e_h (cells on the diagonal once).
 *
 * @param A n×n row-major.
 * @param share extracted share of each cell, length n, 0 (stays) to 1 (gone).
 * @see Dietzenbacher & Lahr (2013); Miller & Blair (2009), §12.2.6.
 */
export function extractCells(
  A: Float64Array,
  f: Float64Array,
  share: Float64Array,
): { A: Float64Array; f: Float64Array } {
  const n = f.length;
  const keep = share.map((e) => 1 - e);
  const extracted = A.slice();
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const scale = i === j ? keep[i] : keep[i] * keep[j];
      if (scale !== 1) extracted[i * n + j] *= scale;
    }
  }
  return { A: extracted, f: f.map((value, i) => value * keep[i]) };
}

/** Output lost by an extraction: x − x⁻, length n, in the table's unit. */
export async function extractionLoss(
  extracted: LeontiefSystem,
  x: Float64Array,
  f: Float64Array,
  options?: TaskOptions,
): Promise<{ loss: Float64Array; solution: Solution }> {
  const solution = await extracted.solve(f, options);
  return { loss: x.map((value, i) => value - solution.x[i]), solution };
}

/**
 * Loss of a measure when one cell is extracted by the share e, for every cell at once, from the diagonal
 * of L and one adjoint only.
 *
 * The extracted system differs from the whole one by a matrix of rank two, e (e_j r' + c e_j') with r and c
 * the cell's row and column of A; its inverse then needs of L only l_jj and m_j = (w' L)_j.
 *
 * @param diagonal l_jj, length n. @param adjoint m = L' w, length n. @param selfUse a_jj, length n.
 * @returns w · (x − x⁻ʲ) for every j, length n.
 */
export function extractionLossOfEach(
  x: Float64Array,
  weights: Float64Array,
  diagonal: Float64Array,
  adjoint: Float64Array,
  selfUse: Float64Array,
  e: number,
): Float64Array {
  return x.map((output, j) => {
    if (output === 0) return 0;
    if (e === 1) return (output / diagonal[j]) * adjoint[j];
    const g = 1 / (1 - e) - selfUse[j];
    const K = (e * output * (1 + g)) / (1 - e + e * diagonal[j] * (1 + g));
    const left = (output - K * diagonal[j]) / (1 - e);
    return K * adjoint[j] - e * left * weights[j];
  });
}
