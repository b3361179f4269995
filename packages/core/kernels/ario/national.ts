// One day of buyers in an economy of one region: every input has one supplier, so that inputs are taken two at a time.
//
// Stocks are kept per unit of normal use, s = S / (n a), in units of the buyer's output: a buyer without an input has
// s = ∞ there, and nothing is ever divided. A buyer's record holds eight doubles: wish and output of yesterday (what
// its orders were made from), wish and output of today, the least s (written here), and its room up to a line.

/**
 * A day of `buyers` (a multiple of 4): receives what was ordered yesterday, uses what is made today, orders anew.
 *
 * c buyers×columns coefficients, s stocks (rows of 8·columns bytes, `columns` even); for each supplier `share`, the
 * share of its orders that it serves, `restock` n/τ and `drain` 1/n; `orders` receives what industries order of each
 * supplier, added to what is there.
 */
export function nationalDay(
  buyers: i32,
  columns: i32,
  c: usize,
  s: usize,
  share: usize,
  restock: usize,
  drain: usize,
  orders: usize,
  records: usize,
): void {
  const row = (<usize>columns) << 3;
  for (let j = 0; j < buyers; j += 4) {
    nationalFour(row, c, s, share, restock, drain, orders, records);
    c += row << 2;
    s += row << 2;
    records += 256;
  }
}

export function nationalFour(
  row: usize,
  c: usize,
  s: usize,
  share: usize,
  restock: usize,
  drain: usize,
  orders: usize,
  records: usize,
): void {
  const zero = f64x2.splat(0);
  const wasWish0 = v128.load64_splat(records);
  const was0 = v128.load64_splat(records, 8);
  const wish0 = v128.load64_splat(records, 16);
  const out0 = v128.load64_splat(records, 24);
  const wasWish1 = v128.load64_splat(records, 64);
  const was1 = v128.load64_splat(records, 72);
  const wish1 = v128.load64_splat(records, 80);
  const out1 = v128.load64_splat(records, 88);
  const wasWish2 = v128.load64_splat(records, 128);
  const was2 = v128.load64_splat(records, 136);
  const wish2 = v128.load64_splat(records, 144);
  const out2 = v128.load64_splat(records, 152);
  const wasWish3 = v128.load64_splat(records, 192);
  const was3 = v128.load64_splat(records, 200);
  const wish3 = v128.load64_splat(records, 208);
  const out3 = v128.load64_splat(records, 216);
  let c1 = c + row;
  let s1 = s + row;
  let c2 = c1 + row;
  let s2 = s1 + row;
  let c3 = c2 + row;
  let s3 = s2 + row;
  let least0 = f64x2.splat(Infinity);
  let least1 = least0;
  let least2 = least0;
  let least3 = least0;
  const end = share + row;
  while (share < end) {
    const served = v128.load(share);
    const up = v128.load(restock);
    const down = v128.load(drain);
    let sum = v128.load(orders);
    const h0 = v128.load(s);
    const o0 = f64x2.add(f64x2.mul(f64x2.pmax(zero, f64x2.sub(wasWish0, h0)), up), was0);
    const t0 = f64x2.pmax(zero, f64x2.add(h0, f64x2.mul(f64x2.sub(f64x2.mul(o0, served), out0), down)));
    v128.store(s, t0);
    least0 = f64x2.pmin(least0, t0);
    const n0 = f64x2.add(f64x2.mul(f64x2.pmax(zero, f64x2.sub(wish0, t0)), up), out0);
    sum = f64x2.add(sum, f64x2.mul(v128.load(c), n0));
    const h1 = v128.load(s1);
    const o1 = f64x2.add(f64x2.mul(f64x2.pmax(zero, f64x2.sub(wasWish1, h1)), up), was1);
    const t1 = f64x2.pmax(zero, f64x2.add(h1, f64x2.mul(f64x2.sub(f64x2.mul(o1, served), out1), down)));
    v128.store(s1, t1);
    least1 = f64x2.pmin(least1, t1);
    const n1 = f64x2.add(f64x2.mul(f64x2.pmax(zero, f64x2.sub(wish1, t1)), up), out1);
    sum = f64x2.add(sum, f64x2.mul(v128.load(c1), n1));
    const h2 = v128.load(s2);
    const o2 = f64x2.add(f64x2.mul(f64x2.pmax(zero, f64x2.sub(wasWish2, h2)), up), was2);
    const t2 = f64x2.pmax(zero, f64x2.add(h2, f64x2.mul(f64x2.sub(f64x2.mul(o2, served), out2), down)));
    v128.store(s2, t2);
    least2 = f64x2.pmin(least2, t2);
    const n2 = f64x2.add(f64x2.mul(f64x2.pmax(zero, f64x2.sub(wish2, t2)), up), out2);
    sum = f64x2.add(sum, f64x2.mul(v128.load(c2), n2));
    const h3 = v128.load(s3);
    const o3 = f64x2.add(f64x2.mul(f64x2.pmax(zero, f64x2.sub(wasWish3, h3)), up), was3);
    const t3 = f64x2.pmax(zero, f64x2.add(h3, f64x2.mul(f64x2.sub(f64x2.mul(o3, served), out3), down)));
    v128.store(s3, t3);
    least3 = f64x2.pmin(least3, t3);
    const n3 = f64x2.add(f64x2.mul(f64x2.pmax(zero, f64x2.sub(wish3, t3)), up), out3);
    sum = f64x2.add(sum, f64x2.mul(v128.load(c3), n3));
    v128.store(orders, sum);
    share += 16;
    restock += 16;
    drain += 16;
    orders += 16;
    c += 16;
    s += 16;
    c1 += 16;
    s1 += 16;
    c2 += 16;
    s2 += 16;
    c3 += 16;
    s3 += 16;
  }
  store<f64>(records, smaller(least0), 32);
  store<f64>(records, smaller(least1), 96);
  store<f64>(records, smaller(least2), 160);
  store<f64>(records, smaller(least3), 224);
}

// @ts-ignore: decorator
@inline
function smaller(pair: v128): f64 {
  return min(f64x2.extract_lane(pair, 0), f64x2.extract_lane(pair, 1));
}
