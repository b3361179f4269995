import { blockOffset, least, NB, solveBlock } from './packed';
import { tile } from './tile';

// M = I − A is factored as L U without exchanging rows: a matrix with non-negative A that needs an exchange is
// not productive, since its pivots in natural order are quotients of the Hawkins–Simon minors. L goes to a
// packed lower triangle, U' to another; the work matrix keeps only what is still to be factored.

/** Rows [first, last) of I − A, padded with the identity to N, row-major with `pitch` bytes a row. */
export function startFactor(n: i32, N: i32, a: usize, pitch: usize, work: usize, first: i32, last: i32): void {
  for (let i = first; i < last; i++) {
    const source = a + <usize>i * pitch;
    const target = work + <usize>i * pitch;
    const zero = f64x2.splat(0);
    for (let j: usize = 0; j < (<usize>N) << 3; j += 16) {
      v128.store(target + j, i < n ? f64x2.sub(zero, v128.load(source + j)) : zero);
    }
    const d = target + ((<usize>i) << 3);
    store<f64>(d, load<f64>(d) + 1);
  }
}

/**
 * Factors the diagonal block at j0 and computes L below it, both into packed form; U' of the diagonal block
 * goes to its packed place too. `status` (two doubles) receives 1 + the row and the value of the first pivot
 * not above `floor`.
 */
export function factorPanel(
  N: i32,
  work: usize,
  pitch: usize,
  lower: usize,
  upper: usize,
  j0: i32,
  floor: f64,
  status: usize,
): void {
  const kb = least(NB, N - j0);
  const row = (<usize>kb) << 5;
  const corner = work + <usize>j0 * pitch + ((<usize>j0) << 3);
  for (let k = 0; k < kb; k++) {
    const pk = corner + <usize>k * pitch;
    const pivot = load<f64>(pk + ((<usize>k) << 3));
    if (!(pivot > floor) && load<f64>(status) == 0) {
      store<f64>(status, <f64>(j0 + k + 1));
      store<f64>(status, pivot, 8);
    }
    const reciprocal = 1 / pivot;
    for (let i = k + 1; i < kb; i++) eliminate(pk, corner + <usize>i * pitch, k, kb, reciprocal);
  }
  const l = lower + blockOffset(N, j0);
  const u = upper + blockOffset(N, j0);
  packDiagonal(kb, corner, pitch, l, u);
  // L21 U11 = A21, transposed: U11' is lower, and 4 rows of A21 are its right-hand sides.
  for (let i = kb; i < N - j0; i += 4) {
    const target = l + ((<usize>i) >> 2) * row;
    packRows(kb, corner + <usize>i * pitch, pitch, target);
    solveBlock(kb, u, target);
  }
}

/** One row of the diagonal block minus its multiple of row k. */
export function eliminate(pk: usize, pi: usize, k: i32, kb: i32, reciprocal: f64): void {
  const at = (<usize>k) << 3;
  const factor = load<f64>(pi + at) * reciprocal;
  store<f64>(pi + at, factor);
  for (let j: usize = at + 8; j < (<usize>kb) << 3; j += 8) {
    store<f64>(pi + j, load<f64>(pi + j) - factor * load<f64>(pk + j));
  }
}

export function packDiagonal(kb: i32, corner: usize, pitch: usize, l: usize, u: usize): void {
  for (let i = 0; i < kb; i++) {
    for (let k = 0; k < kb; k++) {
      const at = ((<usize>((i >> 2) * kb + k)) << 5) + ((<usize>(i & 3)) << 3);
      const below = load<f64>(corner + <usize>i * pitch + ((<usize>k) << 3));
      const above = load<f64>(corner + <usize>k * pitch + ((<usize>i) << 3));
      store<f64>(l + at, k < i ? below : k == i ? 1 : 0);
      store<f64>(u + at, k < i ? above : k == i ? 1 / above : 0);
    }
  }
}

/** 4 rows of a row-major matrix side by side. */
export function packRows(k: i32, from: usize, pitch: usize, to: usize): void {
  const r1 = from + pitch;
  const r2 = r1 + pitch;
  const r3 = r2 + pitch;
  for (let j: usize = 0; j < (<usize>k) << 3; j += 16) {
    const v0 = v128.load(from + j);
    const v1 = v128.load(r1 + j);
    const v2 = v128.load(r2 + j);
    const v3 = v128.load(r3 + j);
    v128.store(to, i64x2.shuffle(v0, v1, 0, 2));
    v128.store(to, i64x2.shuffle(v2, v3, 0, 2), 16);
    v128.store(to, i64x2.shuffle(v0, v1, 1, 3), 32);
    v128.store(to, i64x2.shuffle(v2, v3, 1, 3), 48);
    to += 64;
  }
}

/** 4 columns of a row-major matrix side by side: a strip of each of its k rows. */
export function packColumns(k: i32, from: usize, pitch: usize, to: usize): void {
  for (let i = 0; i < k; i++) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    from += pitch;
    to += 32;
  }
}

/**
 * Columns [first, last) of the step at j0: U12 into its packed place, and the trailing rows of the work matrix
 * less L21 U12.
 */
export function updateStripe(
  N: i32,
  work: usize,
  pitch: usize,
  lower: usize,
  upper: usize,
  j0: i32,
  first: i32,
  last: i32,
): void {
  const kb = least(NB, N - j0);
  const row = (<usize>kb) << 5;
  const l = lower + blockOffset(N, j0);
  const u = upper + blockOffset(N, j0);
  const top = work + <usize>j0 * pitch;
  for (let c = first; c < last; c += 4) {
    const target = u + ((<usize>(c - j0)) >> 2) * row;
    packColumns(kb, top + ((<usize>c) << 3), pitch, target);
    solveBlock(kb, l, target);
  }
  const u0 = u + ((<usize>(first - j0)) >> 2) * row;
  const columns = (last - first) >> 2;
  for (let i = kb; i < N - j0; i += 4) {
    updateRows(kb, l + ((<usize>i) >> 2) * row, u0, top + <usize>i * pitch + ((<usize>first) << 3), pitch, columns);
  }
}

export function updateRows(kb: i32, l: usize, u: usize, c: usize, pitch: usize, columns: i32): void {
  const row = (<usize>kb) << 5;
  for (let s = 0; s < columns; s++) {
    tile(kb, l, u, c, pitch);
    u += row;
    c += 32;
  }
}

/** A stripe of a step; with `panel` also the panel of the next step, which is that stripe. */
export function updateStripes(
  N: i32,
  work: usize,
  pitch: usize,
  lower: usize,
  upper: usize,
  j0: i32,
  first: i32,
  last: i32,
  panel: i32,
  floor: f64,
  status: usize,
): void {
  updateStripe(N, work, pitch, lower, upper, j0, first, last);
  if (panel) factorPanel(N, work, pitch, lower, upper, first, floor, status);
}
