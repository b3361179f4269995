/**
 * Least stock of each buyer over its critical and over its important inputs, into the fifth and sixth double of its
 * record; ∞ where it has none. `ranks` buyers×(pitch/8) bytes: 2 critical, 1 important, 0 neither.
 */
export function lowestByRank(buyers: i32, products: i32, s: usize, pitch: usize, ranks: usize, records: usize): void {
  for (let j = 0; j < buyers; j++) {
    lowestOf(products, s, ranks, records);
    s += pitch;
    ranks += pitch >> 3;
    records += 64;
  }
}

export function lowestOf(products: i32, s: usize, ranks: usize, records: usize): void {
  let critical: f64 = Infinity;
  let important: f64 = Infinity;
  for (let p = 0; p < products; p++) {
    const t = load<f64>(s + ((<usize>p) << 3));
    const rank = load<u8>(ranks + <usize>p);
    const c = rank == 2 ? t : Infinity;
    const i = rank == 1 ? t : Infinity;
    critical = c < critical ? c : critical;
    important = i < important ? i : important;
  }
  store<f64>(records, critical, 32);
  store<f64>(records, important, 40);
}
