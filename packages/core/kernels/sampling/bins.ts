// A histogram of losses with logarithmic bins: 2048 for each octave from 2⁻⁶⁴ to 2⁶⁴, so that a bin is at most
// 2⁻¹¹ = 0.049 % wide. Bin 0 holds the zeros; what is smaller or greater than the range falls into the first or the
// last bin. Counts are whole numbers: they may be added in any order.

const OCTAVES: i64 = 128;
export const BINS: i32 = 128 * 2048 + 1;
const OFFSET: i64 = ((1023 - 64) << 11) - 1;

/** Adds `count` values, none negative, to the histogram. */
export function countBins(values: usize, count: i32, histogram: usize): void {
  const end = values + (<usize>count << 3);
  for (; values < end; values += 8) {
    const bits = load<i64>(values);
    let bin = (bits >> 41) - OFFSET;
    bin = select<i64>(1, bin, bin < 1);
    bin = select<i64>(OCTAVES * 2048, bin, bin > OCTAVES * 2048);
    bin = select<i64>(bin, 0, bits > 0);
    const at = histogram + (<usize>bin << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
}

/** target += source, word by word, and source = 0; `bytes` is a multiple of 16. */
export function moveCounts(target: usize, source: usize, bytes: i32): void {
  const end = target + <usize>bytes;
  for (; target < end; target += 16) {
    v128.store(target, i32x4.add(v128.load(target), v128.load(source)));
    v128.store(source, i32x4.splat(0));
    source += 16;
  }
}

/** Mean of `count` values and the sum of their squared deviations from it: two doubles at `to`. */
export function moments(values: usize, count: i32, to: usize): void {
  let sums = f64x2.splat(0);
  const pairs = values + ((<usize>count & ~1) << 3);
  const end = values + (<usize>count << 3);
  for (let at = values; at < pairs; at += 16) sums = f64x2.add(sums, v128.load(at));
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  if (pairs < end) sum += load<f64>(pairs);
  const mean = sum / <f64>count;
  sums = f64x2.splat(0);
  for (let at = values; at < pairs; at += 16) {
    const d = f64x2.sub(v128.load(at), f64x2.splat(mean));
    sums = f64x2.add(sums, f64x2.mul(d, d));
  }
  let squares = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  if (pairs < end) squares += (load<f64>(pairs) - mean) * (load<f64>(pairs) - mean);
  store<f64>(to, mean);
  store<f64>(to, squares, 8);
}
