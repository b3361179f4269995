import { largestRatio } from './many';

// One right-hand side: passes over the matrix, bound by memory. The single-precision copy halves the bytes
// of a pass that only has to bring the next digits; the residual is always taken in double precision.

/** Rows [first, last) of A in single precision with the diagonal blocks of order `block` emptied. */
export function toSingle(
  n: i32,
  a: usize,
  pitch: usize,
  block: i32,
  to: usize,
  toPitch: usize,
  first: i32,
  last: i32,
): void {
  for (let i = first; i < last; i++) {
    const from = a + <usize>i * pitch;
    const target = to + <usize>i * toPitch;
    for (let j = 0; j < n; j++) {
      store<f32>(target + ((<usize>j) << 2), <f32>load<f64>(from + ((<usize>j) << 3)));
    }
    const start = (i / block) * block;
    const bytes = (<usize>(min(start + block, n) - start)) << 2;
    memory.fill(target + ((<usize>start) << 2), 0, bytes);
  }
}

/** The same of A': row i of the copy is column i of A. */
export function toSingleTransposed(
  n: i32,
  a: usize,
  pitch: usize,
  block: i32,
  to: usize,
  toPitch: usize,
  first: i32,
  last: i32,
): void {
  for (let j0 = 0; j0 < n; j0 += 16) {
    const end = min(j0 + 16, n);
    for (let i = first; i < last; i++) {
      const target = to + <usize>i * toPitch;
      const from = a + ((<usize>i) << 3);
      for (let j = j0; j < end; j++) {
        store<f32>(target + ((<usize>j) << 2), <f32>load<f64>(from + <usize>j * pitch));
      }
    }
  }
  for (let i = first; i < last; i++) {
    const start = (i / block) * block;
    const bytes = (<usize>(min(start + block, n) - start)) << 2;
    memory.fill(to + <usize>i * toPitch + ((<usize>start) << 2), 0, bytes);
  }
}

/**
 * Σ_j a_j x_j over one row in single precision; `columns` is a multiple of 4. One row at a time, since memory is
 * read fastest in one stream.
 */
export function productSingle(columns: i32, a: usize, x: usize): f32 {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  const all = (<usize>columns) << 2;
  const whole = all & ~63;
  let j: usize = 0;
  for (; j < whole; j += 64) {
    s0 = f32x4.add(s0, f32x4.mul(v128.load(a + j), v128.load(x + j)));
    s1 = f32x4.add(s1, f32x4.mul(v128.load(a + j, 16), v128.load(x + j, 16)));
    s2 = f32x4.add(s2, f32x4.mul(v128.load(a + j, 32), v128.load(x + j, 32)));
    s3 = f32x4.add(s3, f32x4.mul(v128.load(a + j, 48), v128.load(x + j, 48)));
  }
  for (; j < all; j += 16) s0 = f32x4.add(s0, f32x4.mul(v128.load(a + j), v128.load(x + j)));
  s0 = f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3));
  s0 = f32x4.add(s0, f32x4.shuffle(s0, s0, 2, 3, 0, 1));
  return f32x4.extract_lane(s0, 0) + f32x4.extract_lane(s0, 1);
}

/**
 * A block Gauss–Seidel sweep: for each diagonal block b in turn
 * x_b := (I − A_bb)⁻¹ (y_b + Σ_{j∉b} A_bj x_j), the blocks before b already new.
 *
 * `a` from `toSingle`; `inverse` holds the inverses of the diagonal blocks, each block×block of rows `side` apart
 * (`side` = block rounded up to 4); with `fromZero` x is taken as zero and need not be. `t` has room for
 * side values, `x` for n rounded up to 4, zero past n.
 */
export function sweep(
  n: i32,
  a: usize,
  pitch: usize,
  block: i32,
  inverse: usize,
  side: i32,
  y: usize,
  x: usize,
  t: usize,
  fromZero: i32,
): void {
  const all = (n + 3) & ~3;
  const bytes = (<usize>side) << 2;
  if (fromZero) memory.fill(x, 0, (<usize>all) << 2);
  memory.fill(t, 0, bytes);
  for (let b = 0; b < n; b += block) {
    const size = min(block, n - b);
    const columns = fromZero ? min((b + 3) & ~3, all) : all;
    for (let i = 0; i < size; i++) {
      const at = (<usize>(b + i)) << 2;
      const sum = productSingle(columns, a + <usize>(b + i) * pitch, x);
      store<f32>(t + ((<usize>i) << 2), load<f32>(y + at) + sum);
    }
    for (let i = 0; i < size; i++) {
      store<f32>(x + ((<usize>(b + i)) << 2), productSingle(side, inverse + <usize>i * bytes, t));
    }
    inverse += <usize>side * bytes;
  }
}

/**
 * r := y − (I − A) x in double precision; returns the largest |r| / (|y| + max(|x|, |A| |x|)). With `sizes` 0 the
 * term |A| |x| is left out, which for A ≥ 0 and a y of one sign is never the larger one.
 */
export function residual(n: i32, a: usize, pitch: usize, y: usize, x: usize, r: usize, sizes: usize): f64 {
  for (let i = 0; i < n; i++) {
    const row = a + <usize>i * pitch;
    const at = (<usize>i) << 3;
    store<f64>(r + at, product(n, row, x));
    if (sizes != 0) store<f64>(sizes + at, productSize(n, row, x));
  }
  finish(n, y, x, r);
  return largestRatio(n, x, y, r, 8, sizes);
}

/** The same of A', reading A by rows. */
export function residualTransposed(
  n: i32,
  a: usize,
  pitch: usize,
  y: usize,
  x: usize,
  r: usize,
  sizes: usize,
): f64 {
  memory.fill(r, 0, (<usize>(n + 3)) << 3);
  if (sizes != 0) memory.fill(sizes, 0, (<usize>(n + 3)) << 3);
  for (let i = 0; i < n; i += 4) {
    const rows = a + <usize>i * pitch;
    const at = (<usize>i) << 3;
    spreadRows(n, rows, pitch, x + at, r);
    if (sizes != 0) {
      for (let k: usize = 0; k < 4; k++) spreadSize(n, rows + k * pitch, load<f64>(x + at + (k << 3)), sizes);
    }
  }
  finish(n, y, x, r);
  return largestRatio(n, x, y, r, 8, sizes);
}

/** Σ_j |a_j x_j| over one row. */
export function productSize(n: i32, a: usize, x: usize): f64 {
  let sum = f64x2.splat(0);
  for (let j: usize = 0; j < (<usize>n) << 3; j += 16) {
    sum = f64x2.add(sum, f64x2.abs(f64x2.mul(v128.load(a + j), v128.load(x + j))));
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** sizes += |a x| for one row and its x. */
export function spreadSize(n: i32, a: usize, x: f64, sizes: usize): void {
  const size = f64x2.splat(x);
  for (let j: usize = 0; j < (<usize>n) << 3; j += 16) {
    const more = f64x2.abs(f64x2.mul(v128.load(a + j), size));
    v128.store(sizes + j, f64x2.add(v128.load(sizes + j), more));
  }
}

export function finish(n: i32, y: usize, x: usize, r: usize): void {
  for (let i: usize = 0; i < (<usize>n) << 3; i += 8) {
    store<f64>(r + i, load<f64>(y + i) - load<f64>(x + i) + load<f64>(r + i));
  }
}

/** Σ_j a_j x_j over one row, whose entries past n are zero up to a multiple of 4, and x there readable. */
export function product(n: i32, a: usize, x: usize): f64 {
  let s0 = f64x2.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  const all = ((<usize>n) << 3) + 31 & ~31;
  const whole = all & ~63;
  let j: usize = 0;
  for (; j < whole; j += 64) {
    s0 = f64x2.add(s0, f64x2.mul(v128.load(a + j), v128.load(x + j)));
    s1 = f64x2.add(s1, f64x2.mul(v128.load(a + j, 16), v128.load(x + j, 16)));
    s2 = f64x2.add(s2, f64x2.mul(v128.load(a + j, 32), v128.load(x + j, 32)));
    s3 = f64x2.add(s3, f64x2.mul(v128.load(a + j, 48), v128.load(x + j, 48)));
  }
  if (j < all) {
    s0 = f64x2.add(s0, f64x2.mul(v128.load(a + j), v128.load(x + j)));
    s1 = f64x2.add(s1, f64x2.mul(v128.load(a + j, 16), v128.load(x + j, 16)));
  }
  s0 = f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3));
  return f64x2.extract_lane(s0, 0) + f64x2.extract_lane(s0, 1);
}

/** r += A_rows' x_rows for 4 rows. */
export function spreadRows(n: i32, a: usize, pitch: usize, x: usize, r: usize): void {
  const a1 = a + pitch;
  const a2 = a1 + pitch;
  const a3 = a2 + pitch;
  const x0 = v128.load64_splat(x);
  const x1 = v128.load64_splat(x, 8);
  const x2 = v128.load64_splat(x, 16);
  const x3 = v128.load64_splat(x, 24);
  for (let j: usize = 0; j < (<usize>n) << 3; j += 16) {
    let s = v128.load(r + j);
    s = f64x2.add(s, f64x2.mul(x0, v128.load(a + j)));
    s = f64x2.add(s, f64x2.mul(x1, v128.load(a1 + j)));
    s = f64x2.add(s, f64x2.mul(x2, v128.load(a2 + j)));
    s = f64x2.add(s, f64x2.mul(x3, v128.load(a3 + j)));
    v128.store(r + j, s);
  }
}
