/**
 * Inverses of the diagonal blocks of I − A (or of I − A'), in single precision, by Gauss–Jordan elimination.
 *
 * @param block order of a block; the last may be smaller.
 * @param side row length of a stored inverse: `block` rounded up to a multiple of 4.
 * @returns one side×side matrix a block, zero-padded; null where a block has a pivot that is not positive, so
 *   that it can serve nobody as an approximate solver.
 */
export function blockInverses(
  row: (i: number) => Float64Array,
  n: number,
  block: number,
  side: number,
  transposed: boolean,
): Float32Array | null {
  const blocks = Math.ceil(n / block);
  const inverses = new Float32Array(blocks * side * side);
  for (let b = 0; b < blocks; b++) {
    const start = b * block;
    const size = Math.min(block, n - start);
    const m = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      const source = row(start + i);
      for (let j = 0; j < size; j++) {
        m[transposed ? j * size + i : i * size + j] = (i === j ? 1 : 0) - source[start + j];
      }
    }
    if (!invert(m, size)) return null;
    for (let i = 0; i < size; i++) {
      inverses.set(m.subarray(i * size, (i + 1) * size), b * side * side + i * side);
    }
  }
  return inverses;
}

/** Inverts in place; false where a pivot is not positive. */
function invert(m: Float64Array, size: number): boolean {
  for (let k = 0; k < size; k++) {
    const pivot = m[k * size + k];
    if (!(pivot > 1e-9)) return false;
    m[k * size + k] = 1;
    for (let j = 0; j < size; j++) m[k * size + j] /= pivot;
    for (let i = 0; i < size; i++) {
      const factor = m[i * size + k];
      if (i === k || factor === 0) continue;
      m[i * size + k] = 0;
      for (let j = 0; j < size; j++) m[i * size + j] -= factor * m[k * size + j];
    }
  }
  return true;
}
