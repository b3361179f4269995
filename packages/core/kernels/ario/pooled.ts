// One day of buyers in a world of several regions: stocks are pooled by product, orders split over its regions of
// origin. The regions of a product lie side by side, so that what was received is a dot product and what is ordered
// an addition over the same few values while they are in the first cache: one read of the coefficients a day.
//
// Records and stocks are as in `national.ts`, but stocks have one value a product.

/**
 * A day of `buyers` (a multiple of 2) with fixed shares of order. c buyers×products×regions (`regions` even, padded with
 * zeros); `missing` and `orders` products×regions; s and `inverse` (1 / Σ_r c, zero where nothing is bought)
 * buyers×`pitch` bytes; `restock` and `drain` by product.
 */
export function pooledDay(
  buyers: i32,
  products: i32,
  regions: i32,
  c: usize,
  s: usize,
  inverse: usize,
  pitch: usize,
  missing: usize,
  restock: usize,
  drain: usize,
  orders: usize,
  records: usize,
): void {
  const row = ((<usize>products) * (<usize>regions)) << 3;
  for (let j = 0; j < buyers; j += 2) {
    pooledPair(products, (<usize>regions) << 3, c, row, s, inverse, pitch, missing, restock, drain, orders, records);
    c += row << 1;
    s += pitch << 1;
    inverse += pitch << 1;
    records += 128;
  }
}

export function pooledPair(
  products: i32,
  span: usize,
  c: usize,
  row: usize,
  s: usize,
  inverse: usize,
  pitch: usize,
  missing: usize,
  restock: usize,
  drain: usize,
  orders: usize,
  records: usize,
): void {
  const wasWish0 = load<f64>(records);
  const was0 = load<f64>(records, 8);
  const wish0 = load<f64>(records, 16);
  const out0 = load<f64>(records, 24);
  const wasWish1 = load<f64>(records, 64);
  const was1 = load<f64>(records, 72);
  const wish1 = load<f64>(records, 80);
  const out1 = load<f64>(records, 88);
  let least0: f64 = Infinity;
  let least1: f64 = Infinity;
  for (let p = 0; p < products; p++) {
    let m0 = f64x2.splat(0);
    let m1 = m0;
    for (let k: usize = 0; k < span; k += 16) {
      const open = v128.load(missing + k);
      m0 = f64x2.add(m0, f64x2.mul(v128.load(c + k), open));
      m1 = f64x2.add(m1, f64x2.mul(v128.load(c + row + k), open));
    }
    const up = load<f64>(restock);
    const down = load<f64>(drain);
    const share0 = 1 - (f64x2.extract_lane(m0, 0) + f64x2.extract_lane(m0, 1)) * load<f64>(inverse);
    const share1 = 1 - (f64x2.extract_lane(m1, 0) + f64x2.extract_lane(m1, 1)) * load<f64>(inverse + pitch);
    let t0 = load<f64>(s);
    let t1 = load<f64>(s + pitch);
    t0 = t0 + ((above(wasWish0 - t0) * up + was0) * share0 - out0) * down;
    t1 = t1 + ((above(wasWish1 - t1) * up + was1) * share1 - out1) * down;
    t0 = above(t0);
    t1 = above(t1);
    store<f64>(s, t0);
    store<f64>(s + pitch, t1);
    least0 = t0 < least0 ? t0 : least0;
    least1 = t1 < least1 ? t1 : least1;
    const o0 = f64x2.splat(above(wish0 - t0) * up + out0);
    const o1 = f64x2.splat(above(wish1 - t1) * up + out1);
    for (let k: usize = 0; k < span; k += 16) {
      let sum = f64x2.add(v128.load(orders + k), f64x2.mul(v128.load(c + k), o0));
      sum = f64x2.add(sum, f64x2.mul(v128.load(c + row + k), o1));
      v128.store(orders + k, sum);
    }
    c += span;
    missing += span;
    orders += span;
    s += 8;
    inverse += 8;
    restock += 8;
    drain += 8;
  }
  store<f64>(records, least0, 32);
  store<f64>(records, least1, 96);
}

// @ts-ignore: decorator
@inline
function above(value: f64): f64 {
  return value > 0 ? value : 0;
}

/**
 * The same where orders follow what suppliers can make, `able` (products×regions): of an order each origin gets
 * c·able / Σ_r c·able. `missing` holds able × the open share of yesterday, `inverse` 1 / Σ_r c·able of yesterday, written anew;
 * `whole` Σ_r c. `orders` must be multiplied by `able` afterwards.
 */
export function adaptingDay(
  buyers: i32,
  products: i32,
  regions: i32,
  c: usize,
  s: usize,
  inverse: usize,
  whole: usize,
  pitch: usize,
  missing: usize,
  able: usize,
  restock: usize,
  drain: usize,
  orders: usize,
  records: usize,
): void {
  const span = (<usize>regions) << 3;
  const row = (<usize>products) * span;
  for (let j = 0; j < buyers; j++) {
    adaptingBuyer(products, span, c, s, inverse, whole, missing, able, restock, drain, orders, records);
    c += row;
    s += pitch;
    inverse += pitch;
    whole += pitch;
    records += 64;
  }
}

export function adaptingBuyer(
  products: i32,
  span: usize,
  c: usize,
  s: usize,
  inverse: usize,
  whole: usize,
  missing: usize,
  able: usize,
  restock: usize,
  drain: usize,
  orders: usize,
  records: usize,
): void {
  const wasWish = load<f64>(records);
  const was = load<f64>(records, 8);
  const wish = load<f64>(records, 16);
  const out = load<f64>(records, 24);
  let least: f64 = Infinity;
  for (let p = 0; p < products; p++) {
    let m = f64x2.splat(0);
    let w = m;
    for (let k: usize = 0; k < span; k += 16) {
      const value = v128.load(c + k);
      m = f64x2.add(m, f64x2.mul(value, v128.load(missing + k)));
      w = f64x2.add(w, f64x2.mul(value, v128.load(able + k)));
    }
    const up = load<f64>(restock);
    const share = 1 - (f64x2.extract_lane(m, 0) + f64x2.extract_lane(m, 1)) * load<f64>(inverse);
    const weights = f64x2.extract_lane(w, 0) + f64x2.extract_lane(w, 1);
    const over = weights > 0 ? 1 / weights : 0;
    store<f64>(inverse, over);
    let t = load<f64>(s);
    t = above(t + ((above(wasWish - t) * up + was) * share - out) * load<f64>(drain));
    store<f64>(s, t);
    least = t < least ? t : least;
    const all = load<f64>(whole);
    // Where every origin is whole the weights are Σ c itself, and each gets exactly its own share.
    const o = f64x2.splat((above(wish - t) * up + out) * (weights == all ? 1 : all * over));
    for (let k: usize = 0; k < span; k += 16) {
      v128.store(orders + k, f64x2.add(v128.load(orders + k), f64x2.mul(v128.load(c + k), o)));
    }
    c += span;
    missing += span;
    able += span;
    orders += span;
    s += 8;
    inverse += 8;
    whole += 8;
    restock += 8;
    drain += 8;
  }
  store<f64>(records, least, 32);
}
