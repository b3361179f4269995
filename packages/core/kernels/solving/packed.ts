import { solveTile, tile } from './tile';

// A packed lower triangle of order N (a multiple of 4) is cut into block columns NB wide (the last may be
// narrower). A block column holds its row tiles from the diagonal down; a row tile holds, for each of the
// block's k, its 4 rows side by side. Diagonal entries are stored as reciprocals.
export const NB: i32 = 64;

export function least(a: i32, b: i32): i32 {
  return a < b ? a : b;
}

/** Bytes before block column `j0 / NB`. */
export function blockOffset(N: i32, j0: i32): usize {
  const j = <usize>(j0 / NB);
  return (<usize>NB * (j * <usize>N - (<usize>NB * (j * (j - 1))) / 2)) << 3;
}

/** X := T⁻¹ X for a diagonal block of order kb, kb×4 packed right-hand sides. */
export function solveBlock(kb: i32, t: usize, x: usize): void {
  const row = (<usize>kb) << 5;
  for (let k = 0; k < kb; k += 4) {
    const at = (<usize>k) << 5;
    tile(k, t, x, x + at, 32);
    solveTile(t + at, x + at);
    t += row;
  }
}

/**
 * X := T⁻¹ X for the trailing rows from `start` (a multiple of NB): T packed lower triangle of order N, X
 * `stripes` packed panels of (N − start)×4, each `pitch` bytes after the last.
 */
export function solveLower(N: i32, t: usize, start: i32, x: usize, stripes: i32, pitch: usize): void {
  for (let j0 = start; j0 < N; j0 += NB) {
    const kb = least(NB, N - j0);
    const row = (<usize>kb) << 5;
    const block = t + blockOffset(N, j0);
    const xj = x + ((<usize>(j0 - start)) << 5);
    for (let s = 0; s < stripes; s++) solveBlock(kb, block, xj + <usize>s * pitch);
    updateBelow(kb, N - j0 - kb, block + ((<usize>kb) >> 2) * row, xj, stripes, pitch);
  }
}

/** X_below −= T_below X_block, the rows below following the block directly in X. */
export function updateBelow(kb: i32, rows: i32, t: usize, xj: usize, stripes: i32, pitch: usize): void {
  const row = (<usize>kb) << 5;
  let xi = xj + row;
  for (let i = 0; i < rows; i += 4) {
    for (let s = 0; s < stripes; s++) tile(kb, t, xj + <usize>s * pitch, xi + <usize>s * pitch, 32);
    t += row;
    xi += 128;
  }
}

/**
 * Packs R with R[i'][k'] = P[k][i], i' = N−1−i and k' = N−1−k: the transpose of the lower triangle P, turned
 * round so that it is lower again. One call fills the block column that starts at j0.
 */
export function packReversed(N: i32, from: usize, to: usize, j0: i32): void {
  const kb = least(NB, N - j0);
  let target = to + blockOffset(N, j0);
  for (let row = j0; row < N; row += 4) {
    for (let c = 0; c < kb; c++) {
      // Source: row r of P, columns i..i−3 (falling); entries above the diagonal of the result are zero.
      const r = N - 1 - (j0 + c);
      for (let lane = 0; lane < 4; lane++) {
        const i = N - 1 - (row + lane);
        let value: f64 = 0;
        if (i <= r) {
          const b0 = (i / NB) * NB;
          const width = least(NB, N - b0);
          value = load<f64>(
            from +
              blockOffset(N, b0) +
              ((<usize>(((r - b0) >> 2) * width + (i - b0))) << 5) +
              ((<usize>((r - b0) & 3)) << 3),
          );
        }
        store<f64>(target, value);
        target += 8;
      }
    }
  }
}
