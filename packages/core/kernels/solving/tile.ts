// Hot loops of the dense algebra. Each stands in an exported function of its own: V8 optimises a WebAssembly
// function between calls, never during one, and an exported function is not inlined into its only caller.
//
// A tile is 4×4 doubles. A packed operand holds, for every k, 4 neighbouring doubles: 4 rows of the left
// factor, or 4 columns of the right one. Every sum runs in rising k, so that the bits depend on nothing else.

/** C −= A B: A packed 4×k, B packed k×4, C has its 4 rows `ldc` bytes apart. */
export function tile(k: i32, a: usize, b: usize, c: usize, ldc: usize): void {
  const c1 = c + ldc;
  const c2 = c1 + ldc;
  const c3 = c2 + ldc;
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(c1);
  let s11 = v128.load(c1, 16);
  let s20 = v128.load(c2);
  let s21 = v128.load(c2, 16);
  let s30 = v128.load(c3);
  let s31 = v128.load(c3, 16);
  const end = a + ((<usize>k) << 5);
  while (a < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load64_splat(a);
    s00 = f64x2.sub(s00, f64x2.mul(a0, b0));
    s01 = f64x2.sub(s01, f64x2.mul(a0, b1));
    const a1 = v128.load64_splat(a, 8);
    s10 = f64x2.sub(s10, f64x2.mul(a1, b0));
    s11 = f64x2.sub(s11, f64x2.mul(a1, b1));
    const a2 = v128.load64_splat(a, 16);
    s20 = f64x2.sub(s20, f64x2.mul(a2, b0));
    s21 = f64x2.sub(s21, f64x2.mul(a2, b1));
    const a3 = v128.load64_splat(a, 24);
    s30 = f64x2.sub(s30, f64x2.mul(a3, b0));
    s31 = f64x2.sub(s31, f64x2.mul(a3, b1));
    a += 32;
    b += 32;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

/** C −= A B as `tile`, but A is a piece of a row-major matrix whose rows are `lda` bytes apart; C packed. */
export function tileOfRows(k: i32, a: usize, lda: usize, b: usize, c: usize): void {
  let p1 = a + lda;
  let p2 = p1 + lda;
  let p3 = p2 + lda;
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(c, 32);
  let s11 = v128.load(c, 48);
  let s20 = v128.load(c, 64);
  let s21 = v128.load(c, 80);
  let s30 = v128.load(c, 96);
  let s31 = v128.load(c, 112);
  const end = a + ((<usize>k) << 3);
  while (a < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load64_splat(a);
    s00 = f64x2.sub(s00, f64x2.mul(a0, b0));
    s01 = f64x2.sub(s01, f64x2.mul(a0, b1));
    const a1 = v128.load64_splat(p1);
    s10 = f64x2.sub(s10, f64x2.mul(a1, b0));
    s11 = f64x2.sub(s11, f64x2.mul(a1, b1));
    const a2 = v128.load64_splat(p2);
    s20 = f64x2.sub(s20, f64x2.mul(a2, b0));
    s21 = f64x2.sub(s21, f64x2.mul(a2, b1));
    const a3 = v128.load64_splat(p3);
    s30 = f64x2.sub(s30, f64x2.mul(a3, b0));
    s31 = f64x2.sub(s31, f64x2.mul(a3, b1));
    a += 8;
    p1 += 8;
    p2 += 8;
    p3 += 8;
    b += 32;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c, s10, 32);
  v128.store(c, s11, 48);
  v128.store(c, s20, 64);
  v128.store(c, s21, 80);
  v128.store(c, s30, 96);
  v128.store(c, s31, 112);
}

/** X := T⁻¹ X for one tile: T packed 4×4 lower triangular with the reciprocals on its diagonal, X packed. */
export function solveTile(t: usize, x: usize): void {
  let d = v128.load64_splat(t);
  const x00 = f64x2.mul(v128.load(x), d);
  const x01 = f64x2.mul(v128.load(x, 16), d);
  v128.store(x, x00);
  v128.store(x, x01, 16);
  let l = v128.load64_splat(t, 8);
  let p0 = f64x2.sub(v128.load(x, 32), f64x2.mul(l, x00));
  let p1 = f64x2.sub(v128.load(x, 48), f64x2.mul(l, x01));
  d = v128.load64_splat(t, 40);
  const x10 = f64x2.mul(p0, d);
  const x11 = f64x2.mul(p1, d);
  v128.store(x, x10, 32);
  v128.store(x, x11, 48);
  l = v128.load64_splat(t, 16);
  p0 = f64x2.sub(v128.load(x, 64), f64x2.mul(l, x00));
  p1 = f64x2.sub(v128.load(x, 80), f64x2.mul(l, x01));
  l = v128.load64_splat(t, 48);
  p0 = f64x2.sub(p0, f64x2.mul(l, x10));
  p1 = f64x2.sub(p1, f64x2.mul(l, x11));
  d = v128.load64_splat(t, 80);
  const x20 = f64x2.mul(p0, d);
  const x21 = f64x2.mul(p1, d);
  v128.store(x, x20, 64);
  v128.store(x, x21, 80);
  l = v128.load64_splat(t, 24);
  p0 = f64x2.sub(v128.load(x, 96), f64x2.mul(l, x00));
  p1 = f64x2.sub(v128.load(x, 112), f64x2.mul(l, x01));
  l = v128.load64_splat(t, 56);
  p0 = f64x2.sub(p0, f64x2.mul(l, x10));
  p1 = f64x2.sub(p1, f64x2.mul(l, x11));
  l = v128.load64_splat(t, 88);
  p0 = f64x2.sub(p0, f64x2.mul(l, x20));
  p1 = f64x2.sub(p1, f64x2.mul(l, x21));
  d = v128.load64_splat(t, 120);
  v128.store(x, f64x2.mul(p0, d), 96);
  v128.store(x, f64x2.mul(p1, d), 112);
}
