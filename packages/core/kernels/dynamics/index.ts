// One day of a model over time is one pass over the coefficients. They and the state of the day are read in
// single precision, four at a time; sums are single over 64 columns and double from there on.

/** out[i] := Σ_j a_ij z_j for the listed rows; `columns` a multiple of 64, a and z zero past the last one. */
export function multiplyRows(
  count: i32,
  rows: usize,
  a: usize,
  pitch: usize,
  columns: i32,
  z: usize,
  out: usize,
): void {
  for (let r = 0; r < count; r++) {
    const i = <usize>load<i32>(rows + ((<usize>r) << 2));
    store<f64>(out + (i << 3), productMixed(columns, a + i * pitch, z));
  }
}

/** Σ_j a_j z_j over one row. */
export function productMixed(columns: i32, a: usize, z: usize): f64 {
  let low = f64x2.splat(0);
  let high = low;
  const end = a + ((<usize>columns) << 2);
  while (a < end) {
    let s0 = f32x4.mul(v128.load(a), v128.load(z));
    let s1 = f32x4.mul(v128.load(a, 16), v128.load(z, 16));
    let s2 = f32x4.mul(v128.load(a, 32), v128.load(z, 32));
    let s3 = f32x4.mul(v128.load(a, 48), v128.load(z, 48));
    s0 = f32x4.add(s0, f32x4.mul(v128.load(a, 64), v128.load(z, 64)));
    s1 = f32x4.add(s1, f32x4.mul(v128.load(a, 80), v128.load(z, 80)));
    s2 = f32x4.add(s2, f32x4.mul(v128.load(a, 96), v128.load(z, 96)));
    s3 = f32x4.add(s3, f32x4.mul(v128.load(a, 112), v128.load(z, 112)));
    s0 = f32x4.add(s0, f32x4.mul(v128.load(a, 128), v128.load(z, 128)));
    s1 = f32x4.add(s1, f32x4.mul(v128.load(a, 144), v128.load(z, 144)));
    s2 = f32x4.add(s2, f32x4.mul(v128.load(a, 160), v128.load(z, 160)));
    s3 = f32x4.add(s3, f32x4.mul(v128.load(a, 176), v128.load(z, 176)));
    s0 = f32x4.add(s0, f32x4.mul(v128.load(a, 192), v128.load(z, 192)));
    s1 = f32x4.add(s1, f32x4.mul(v128.load(a, 208), v128.load(z, 208)));
    s2 = f32x4.add(s2, f32x4.mul(v128.load(a, 224), v128.load(z, 224)));
    s3 = f32x4.add(s3, f32x4.mul(v128.load(a, 240), v128.load(z, 240)));
    s0 = f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3));
    low = f64x2.add(low, f64x2.promote_low_f32x4(s0));
    high = f64x2.add(high, f64x2.promote_low_f32x4(i32x4.shuffle(s0, s0, 2, 3, 2, 3)));
    a += 256;
    z += 256;
  }
  low = f64x2.add(low, high);
  return f64x2.extract_lane(low, 0) + f64x2.extract_lane(low, 1);
}
