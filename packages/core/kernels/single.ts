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

/** to_i := to_i + Σ_j a_ij x_j for 4 rows, j < columns (a multiple of 4), single precision. */
export function addProducts(columns: i32, a: usize, pitch: usize, x: usize, to: usize): void {
  const a1 = a + pitch;
  const a2 = a1 + pitch;
  const a3 = a2 + pitch;
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let t0 = s0;
  let t1 = s0;
  let t2 = s0;
  let t3 = s0;
  const all = (<usize>columns) << 2;
  const even = all & ~31;
  let j: usize = 0;
  for (; j < even; j += 32) {
    const x0 = v128.load(x + j);
    const x1 = v128.load(x + j, 16);
    s0 = f32x4.add(s0, f32x4.mul(v128.load(a + j), x0));
    t0 = f32x4.add(t0, f32x4.mul(v128.load(a + j, 16), x1));
    s1 = f32x4.add(s1, f32x4.mul(v128.load(a1 + j), x0));
    t1 = f32x4.add(t1, f32x4.mul(v128.load(a1 + j, 16), x1));
    s2 = f32x4.add(s2, f32x4.mul(v128.load(a2 + j), x0));
    t2 = f32x4.add(t2, f32x4.mul(v128.load(a2 + j, 16), x1));
    s3 = f32x4.add(s3, f32x4.mul(v128.load(a3 + j), x0));
    t3 = f32x4.add(t3, f32x4.mul(v128.load(a3 + j, 16), x1));
  }
  if (j < all) {
    const x0 = v128.load(x + j);
    s0 = f32x4.add(s0, f32x4.mul(v128.load(a + j), x0));
    s1 = f32x4.add(s1, f32x4.mul(v128.load(a1 + j), x0));
    s2 = f32x4.add(s2, f32x4.mul(v128.load(a2 + j), x0));
    s3 = f32x4.add(s3, f32x4.mul(v128.load(a3 + j), x0));
  }
  s0 = f32x4.add(s0, t0);
  s1 = f32x4.add(s1, t1);
  s2 = f32x4.add(s2, t2);
  s3 = f32x4.add(s3, t3);
  const p = f32x4.add(f32x4.shuffle(s0, s1, 0, 1, 4, 5), f32x4.shuffle(s0, s1, 2, 3, 6, 7));
  const q = f32x4.add(f32x4.shuffle(s2, s3, 0, 1, 4, 5), f32x4.shuffle(s2, s3, 2, 3, 6, 7));
  const sum = f32x4.add(f32x4.shuffle(p, q, 0, 2, 4, 6), f32x4.shuffle(p, q, 1, 3, 5, 7));
  v128.store(to, f32x4.add(v128.load(to), sum));
}

/**
 * A block Gauss–Seidel sweep: for each diagonal block b in turn
 * x_b := (I − A_bb)⁻¹ (y_b + Σ_{j∉b} A_bj x_j), the blocks before b already new.
 *
 * `a` from `toSingle`; `inverse` holds the inverses of the diagonal blocks, each block×block of rows `side` apart
 * (`side` = block rounded up to 4); with `fromZero` x is taken as zero and need not be. `t` has room for
 * 2·side values, `x` for n rounded up to 4, zero past n.
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
  for (let b = 0; b < n; b += block) {
    const size = min(block, n - b);
    memory.fill(t, 0, bytes);
    memory.copy(t, y + ((<usize>b) << 2), (<usize>size) << 2);
    const columns = fromZero ? min((b + 3) & ~3, all) : all;
    for (let i = 0; i < size; i += 4) {
      addProducts(columns, a + <usize>(b + i) * pitch, pitch, x, t + ((<usize>i) << 2));
    }
    // The rows of the next block may have run into t past `size`: they must not enter the product.
    memory.fill(t + ((<usize>size) << 2), 0, bytes - ((<usize>size) << 2));
    const fresh = t + bytes;
    memory.fill(fresh, 0, bytes);
    for (let i = 0; i < size; i += 4) {
      addProducts(side, inverse + <usize>i * bytes, bytes, t, fresh + ((<usize>i) << 2));
    }
    memory.copy(x + ((<usize>b) << 2), fresh, (<usize>size) << 2);
    inverse += <usize>side * bytes;
  }
}

/**
 * r := y − (I − A) x in double precision; returns the largest |r| / (|y| + max(|x|, |A| |x|)). With `sizes` 0 the
 * term |A| |x| is left out, which for A ≥ 0 and a y of one sign is never the larger one.
 */
export function residual(n: i32, a: usize, pitch: usize, y: usize, x: usize, r: usize, sizes: usize): f64 {
  for (let i = 0; i < n; i += 4) {
    const rows = a + <usize>i * pitch;
    const at = (<usize>i) << 3;
    productRows(n, rows, pitch, x, r + at);
    if (sizes != 0) {
      for (let k: usize = 0; k < 4; k++) store<f64>(sizes + at + (k << 3), productSize(n, rows + k * pitch, x));
    }
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

/** 4 rows of A times x; x is zero and readable up to 3 past n, and so are the rows. */
export function productRows(n: i32, a: usize, pitch: usize, x: usize, to: usize): void {
  const a1 = a + pitch;
  const a2 = a1 + pitch;
  const a3 = a2 + pitch;
  let s0 = f64x2.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let t0 = s0;
  let t1 = s0;
  let t2 = s0;
  let t3 = s0;
  for (let j: usize = 0; j < (<usize>n) << 3; j += 32) {
    const x0 = v128.load(x + j);
    const x1 = v128.load(x + j, 16);
    s0 = f64x2.add(s0, f64x2.mul(v128.load(a + j), x0));
    t0 = f64x2.add(t0, f64x2.mul(v128.load(a + j, 16), x1));
    s1 = f64x2.add(s1, f64x2.mul(v128.load(a1 + j), x0));
    t1 = f64x2.add(t1, f64x2.mul(v128.load(a1 + j, 16), x1));
    s2 = f64x2.add(s2, f64x2.mul(v128.load(a2 + j), x0));
    t2 = f64x2.add(t2, f64x2.mul(v128.load(a2 + j, 16), x1));
    s3 = f64x2.add(s3, f64x2.mul(v128.load(a3 + j), x0));
    t3 = f64x2.add(t3, f64x2.mul(v128.load(a3 + j, 16), x1));
  }
  s0 = f64x2.add(s0, t0);
  s1 = f64x2.add(s1, t1);
  s2 = f64x2.add(s2, t2);
  s3 = f64x2.add(s3, t3);
  v128.store(to, f64x2.add(i64x2.shuffle(s0, s1, 0, 2), i64x2.shuffle(s0, s1, 1, 3)));
  v128.store(to, f64x2.add(i64x2.shuffle(s2, s3, 0, 2), i64x2.shuffle(s2, s3, 1, 3)), 16);
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
