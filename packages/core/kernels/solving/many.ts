import { least, NB, solveLower } from './packed';
import { tileOfRows } from './tile';

/** Rows of a k-block of the residual product: a panel of it stays in the first cache. */
const DEPTH: i32 = 256;

/**
 * X for a group of right-hand sides: x = U⁻¹ L⁻¹ y, with the largest residual of any industry.
 *
 * `y` and `x` are count×n row-major (rows of 8n bytes). `scratch` holds 3 panels of ceil(count/4) stripes of
 * N×4. `back` is U packed by `packReversed`. With `correct` not zero the solution is refined once with its own
 * residual. `status` receives the largest |r| / (|x| + |y|).
 */
export function solveGroup(
  n: i32,
  N: i32,
  a: usize,
  pitch: usize,
  lower: usize,
  back: usize,
  y: usize,
  x: usize,
  count: i32,
  scratch: usize,
  correct: i32,
  status: usize,
): void {
  const stripes = (count + 3) >> 2;
  const size = (<usize>N) << 5;
  const front = scratch;
  const turned = scratch + <usize>stripes * size;
  const result = turned + <usize>stripes * size;
  for (let s = 0; s < stripes; s++) {
    takeStripe(n, N, y + ((<usize>(4 * s * n)) << 3), least(4, count - 4 * s), front + <usize>s * size);
  }
  solveLower(N, lower, 0, front, stripes, size);
  for (let s = 0; s < stripes; s++) turn(N, front + <usize>s * size, turned + <usize>s * size);
  solveLower(N, back, 0, turned, stripes, size);
  for (let s = 0; s < stripes; s++) turn(N, turned + <usize>s * size, result + <usize>s * size);
  for (let pass = 0; ; pass++) {
    for (let s = 0; s < stripes; s++) {
      takeStripe(n, N, y + ((<usize>(4 * s * n)) << 3), least(4, count - 4 * s), front + <usize>s * size);
      lessThan(N, result + <usize>s * size, front + <usize>s * size);
    }
    multiply(n, N, a, pitch, result, front, stripes, size);
    if (pass >= correct) break;
    // front holds −r: x := x − (−M⁻¹ r).
    solveLower(N, lower, 0, front, stripes, size);
    for (let s = 0; s < stripes; s++) turn(N, front + <usize>s * size, turned + <usize>s * size);
    solveLower(N, back, 0, turned, stripes, size);
    for (let s = 0; s < stripes; s++) {
      turn(N, turned + <usize>s * size, front + <usize>s * size);
      takeAway(N, front + <usize>s * size, result + <usize>s * size);
    }
  }
  let worst: f64 = 0;
  for (let k = 0; k < count; k++) {
    const lane = ((<usize>(k & 3)) << 3) + <usize>(k >> 2) * size;
    const target = x + ((<usize>(k * n)) << 3);
    giveColumn(n, result + lane, target);
    const ratio = largestRatio(n, target, y + ((<usize>(k * n)) << 3), front + lane, 32, 0);
    if (ratio > worst || isNaN(ratio)) worst = ratio;
  }
  store<f64>(status, worst);
}

/** Up to 4 rows of y (8n bytes each) side by side, padded with zeros to N×4. */
export function takeStripe(n: i32, N: i32, y: usize, count: i32, to: usize): void {
  const bytes = (<usize>n) << 3;
  for (let i = 0; i < N; i++) {
    for (let lane = 0; lane < 4; lane++) {
      const inside = i < n && lane < count;
      store<f64>(to + ((<usize>lane) << 3), inside ? load<f64>(y + <usize>lane * bytes + ((<usize>i) << 3)) : 0);
    }
    to += 32;
  }
}

/** A panel with its rows in reverse order. */
export function turn(N: i32, from: usize, to: usize): void {
  to += (<usize>N) << 5;
  for (let i = 0; i < N; i++) {
    to -= 32;
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    from += 32;
  }
}

/** y := x − y. */
export function lessThan(N: i32, x: usize, y: usize): void {
  for (let i: usize = 0; i < (<usize>N) << 5; i += 16) {
    v128.store(y + i, f64x2.sub(v128.load(x + i), v128.load(y + i)));
  }
}

/** x := x − d. */
export function takeAway(N: i32, d: usize, x: usize): void {
  for (let i: usize = 0; i < (<usize>N) << 5; i += 16) {
    v128.store(x + i, f64x2.sub(v128.load(x + i), v128.load(d + i)));
  }
}

/** C −= A X over all stripes; A has N rows and columns, zero past n. */
export function multiply(
  n: i32,
  N: i32,
  a: usize,
  pitch: usize,
  x: usize,
  c: usize,
  stripes: i32,
  size: usize,
): void {
  for (let k = 0; k < N; k += DEPTH) {
    const depth = least(DEPTH, N - k);
    const xk = x + ((<usize>k) << 5);
    for (let i = 0; i < n; i += 4) {
      multiplyRows(depth, a + <usize>i * pitch + ((<usize>k) << 3), pitch, xk, c + ((<usize>i) << 5), stripes, size);
    }
  }
}

export function multiplyRows(
  depth: i32,
  a: usize,
  pitch: usize,
  x: usize,
  c: usize,
  stripes: i32,
  size: usize,
): void {
  for (let s = 0; s < stripes; s++) {
    tileOfRows(depth, a, pitch, x, c);
    x += size;
    c += size;
  }
}

export function giveColumn(n: i32, from: usize, to: usize): void {
  for (let i = 0; i < n; i++) store<f64>(to + ((<usize>i) << 3), load<f64>(from + ((<usize>i) << 5)));
}

/**
 * max_i |r_i| / (|y_i| + max(|x_i|, sizes_i)); where that is zero |r_i| / max|x|. r has `step` bytes between
 * entries; sizes are taken as zero where the address is 0.
 */
export function largestRatio(n: i32, x: usize, y: usize, r: usize, step: usize, sizes: usize): f64 {
  let worst: f64 = 0;
  let largest: f64 = 0;
  let stray: f64 = 0;
  for (let i = 0; i < n; i++) {
    const at = (<usize>i) << 3;
    let size = abs(load<f64>(x + at));
    if (size > largest) largest = size;
    if (sizes != 0) size = max(size, load<f64>(sizes + at));
    const miss = abs(load<f64>(r + <usize>i * step));
    const scale = size + abs(load<f64>(y + at));
    if (scale > 0) {
      const ratio = miss / scale;
      if (ratio > worst || isNaN(ratio)) worst = ratio;
    } else if (miss > stray || isNaN(miss)) stray = miss;
  }
  if (stray > 0 || isNaN(stray)) {
    const ratio = stray / largest;
    if (ratio > worst || isNaN(ratio)) worst = ratio;
  }
  return worst;
}

/**
 * Diagonal entries [j0, j0 + kb) of (L U)⁻¹: the columns j0.. of L⁻¹ and the rows j0.. of U⁻¹ meet from row
 * j0 on only. `scratch` holds two times kb/4 stripes of (N − j0)×4.
 */
export function inverseDiagonalBlock(
  n: i32,
  N: i32,
  lower: usize,
  upper: usize,
  j0: i32,
  scratch: usize,
  diagonal: usize,
): void {
  const kb = least(NB, N - j0);
  const stripes = kb >> 2;
  const size = (<usize>(N - j0)) << 5;
  const right = scratch + <usize>stripes * size;
  memory.fill(scratch, 0, 2 * <usize>stripes * size);
  for (let c = 0; c < kb; c++) {
    const at = <usize>(c >> 2) * size + ((<usize>c) << 5) + ((<usize>(c & 3)) << 3);
    store<f64>(scratch + at, 1);
    store<f64>(right + at, 1);
  }
  solveLower(N, lower, j0, scratch, stripes, size);
  solveLower(N, upper, j0, right, stripes, size);
  for (let c = 0; c < least(kb, n - j0); c++) {
    const at = <usize>(c >> 2) * size + ((<usize>(c & 3)) << 3);
    store<f64>(diagonal + ((<usize>(j0 + c)) << 3), dotLane(N - j0, scratch + at, right + at));
  }
}

export function dotLane(count: i32, x: usize, y: usize): f64 {
  let sum: f64 = 0;
  for (let i = 0; i < count; i++) {
    sum += load<f64>(x) * load<f64>(y);
    x += 32;
    y += 32;
  }
  return sum;
}
