import { betaQuantile } from './beta';
import { exp, log, pow } from './elementary';
import { normalQuantile } from './normal';

// A quantile function is a record of doubles: kind, parameters 1 to 4, and where its table or its lists lie.
//
// Smooth kinds are evaluated from a table of polynomials, so that all cost the same. The shorter side s of a
// probability, p or 1 − p, is at least 2⁻⁵³; each of the 53 octaves below 1 is cut into 8 segments by the leading
// bits of s, and a segment holds the polynomial of degree 7 through 8 Chebyshev–Lobatto points: one cache line.
// Quantiles are analytic in s except at 0 and 1, which is 17 half-widths from the middle of every segment, so that
// the polynomial is good to about 34⁻⁸ of what the function varies by. Neighbours share their end points.

const CONSTANT: i32 = 0;
const UNIFORM: i32 = 1;
const TRIANGULAR: i32 = 2;
const STEPS: i32 = 3;
const POINTS: i32 = 4;
const NORMAL: i32 = 8;
const LOGNORMAL: i32 = 9;
const BETA: i32 = 10;
const PARETO: i32 = 11;

/** Segments of one side, and the first one's number: 8 for each octave from 2⁻⁵³. */
export const SEGMENTS: i32 = 424;
const FIRST: u64 = (1023 - 53) << 3;

/** The exact quantile of a smooth kind at p, q = 1 − p. */
export function exactQuantile(record: usize, p: f64, q: f64): f64 {
  const kind = <i32>load<f64>(record);
  const a = load<f64>(record, 8);
  const b = load<f64>(record, 16);
  if (kind == NORMAL) return a + b * normalQuantile(p, q);
  if (kind == LOGNORMAL) return exp(a + b * normalQuantile(p, q));
  if (kind == BETA) return load<f64>(record, 24) + load<f64>(record, 32) * betaQuantile(a, b, p, q);
  // PARETO: threshold a, scale b, shape xi.
  const xi = load<f64>(record, 24);
  return xi == 0 ? a - b * log(q) : a + (b / xi) * (pow(q, -xi) - 1);
}

function atPoint(record: usize, s: f64, upper: i32): f64 {
  return upper ? exactQuantile(record, 1 - s, s) : exactQuantile(record, s, 1 - s);
}

/** Fills segment `k` of the table at `table`, of the lower or the upper side. */
export function fillSegment(record: usize, table: usize, k: i32, upper: i32): void {
  const width = reinterpret<f64>((<u64>(k >> 3) + (1023 - 53)) << 52) * 0.0625;
  const middle = width * (16 + 2 * <f64>(k & 7) + 1);
  const to = table + ((<usize>(upper * SEGMENTS + k)) << 6);
  // Newton's divided differences at cos(πj/7), then powers of t.
  for (let j = 0; j < 8; j++) store<f64>(to + (<usize>j << 3), atPoint(record, middle + width * node(j), upper));
  for (let order = 1; order < 8; order++) {
    for (let j = 7; j >= order; j--) {
      const at = to + (<usize>j << 3);
      store<f64>(at, (load<f64>(at) - load<f64>(at - 8)) / (node(j) - node(j - order)));
    }
  }
  for (let i = 6; i >= 0; i--) {
    for (let j = i; j < 7; j++) {
      const at = to + (<usize>j << 3);
      store<f64>(at, load<f64>(at) - node(i) * load<f64>(at, 8));
    }
  }
}

function node(j: i32): f64 {
  if (j > 3) return -node(7 - j);
  if (j == 0) return 1;
  if (j == 1) return 0.90096886790241912624;
  return j == 2 ? 0.62348980185873353053 : 0.22252093395631440429;
}

/** Fills the whole table, so that workers only read it. */
export function fillTable(record: usize): void {
  if (load<f64>(record) < NORMAL) return;
  const table = <usize>load<f64>(record, 40);
  if (table == 0) return;
  for (let k = 0; k < SEGMENTS; k++) {
    fillSegment(record, table, k, 0);
    fillSegment(record, table, k, 1);
  }
}

/** A table starts empty: a first coefficient that is no number asks for its segment. */
export function emptyTable(table: usize): void {
  for (let k: usize = 0; k < <usize>(2 * SEGMENTS); k++) store<f64>(table + (k << 6), NaN);
}

// @ts-ignore: decorator
@inline
function polynomial(table: usize, s: f64, upper: u64): f64 {
  const bits = reinterpret<u64>(s);
  const at = table + ((<usize>((bits >> 49) - FIRST + upper * SEGMENTS)) << 6);
  const t = 2 * reinterpret<f64>(((bits << 3) & 0x000fffffffffffff) | 0x3ff0000000000000) - 3;
  const t2 = f64x2.splat(t * t);
  let sum = f64x2.add(f64x2.mul(v128.load(at, 48), t2), v128.load(at, 32));
  sum = f64x2.add(f64x2.mul(sum, t2), v128.load(at, 16));
  sum = f64x2.add(f64x2.mul(sum, t2), v128.load(at));
  return f64x2.extract_lane(sum, 0) + t * f64x2.extract_lane(sum, 1);
}

function afterFilling(record: usize, table: usize, s: f64, upper: u64): f64 {
  const k = <i32>((reinterpret<u64>(s) >> 49) - FIRST);
  fillSegment(record, table, k, <i32>upper);
  const value = polynomial(table, s, upper);
  return isNaN(value) ? atPoint(record, s, <i32>upper) : value;
}

/** The quantile of a smooth kind where the shorter side of the probability is s ≥ 2⁻⁵³. */
export function smoothQuantile(record: usize, s: f64, upper: i32): f64 {
  const table = <usize>load<f64>(record, 40);
  const value = polynomial(table, s, upper);
  return isNaN(value) ? afterFilling(record, table, s, upper) : value;
}

/** Turns `count` probabilities in (0, 1), multiples of 2⁻⁵³, into quantiles of a smooth kind. */
export function smoothQuantiles(record: usize, at: usize, count: i32): void {
  const table = <usize>load<f64>(record, 40);
  const end = at + (<usize>count << 3);
  if (table == 0) {
    for (; at < end; at += 8) store<f64>(at, exactQuantile(record, load<f64>(at), 1 - load<f64>(at)));
  }
  for (; at < end; at += 8) {
    const p = load<f64>(at);
    const upper = <u64>(p > 0.5);
    const s = select<f64>(1 - p, p, upper != 0);
    const value = polynomial(table, s, upper);
    store<f64>(at, isNaN(value) ? afterFilling(record, table, s, upper) : value);
  }
}

/** Turns `count` probabilities in (0, 1) into quantiles. */
export function quantiles(record: usize, at: usize, count: i32): void {
  if (load<f64>(record) >= NORMAL) return smoothQuantiles(record, at, count);
  for (let k: usize = 0; k < <usize>count; k++) {
    const p = load<f64>(at + (k << 3));
    store<f64>(at + (k << 3), quantile(record, p, 1 - p));
  }
}

/** The quantile at p in [0, 1], q = 1 − p, of any kind. */
export function quantile(record: usize, p: f64, q: f64): f64 {
  const kind = <i32>load<f64>(record);
  const a = load<f64>(record, 8);
  const b = load<f64>(record, 16);
  if (kind >= NORMAL) {
    const s = min(p, q);
    return s < 1.1102230246251565e-16 || load<f64>(record, 40) == 0 ? exactQuantile(record, p, q) : smoothQuantile(record, s, i32(p > 0.5));
  }
  if (kind == UNIFORM) return p <= 0.5 ? a + p * (b - a) : b - q * (b - a);
  if (kind == TRIANGULAR) {
    const c = load<f64>(record, 24);
    if (c == a) return a;
    return p * (c - a) <= b - a ? a + sqrt(p * (c - a) * (b - a)) : c - sqrt(q * (c - a) * (c - b));
  }
  const count = <i32>load<f64>(record, 48);
  const values = <usize>load<f64>(record, 40);
  if (kind == STEPS) {
    const k = min(<i32>(p * <f64>count), count - 1);
    return load<f64>(values + (<usize>k << 3));
  }
  if (kind == POINTS) return between(values, count, p);
  return a;
}

/** Linear between points (level, value), flat outside of them. */
export function between(points: usize, count: i32, p: f64): f64 {
  let low = 0;
  let high = count - 1;
  if (p <= load<f64>(points)) return load<f64>(points, 8);
  if (p >= load<f64>(points + (<usize>high << 4))) return load<f64>(points + (<usize>high << 4), 8);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (load<f64>(points + (<usize>middle << 4)) <= p) low = middle;
    else high = middle;
  }
  const at = points + (<usize>low << 4);
  const p0 = load<f64>(at);
  const x0 = load<f64>(at, 8);
  return x0 + ((p - p0) / (load<f64>(at, 16) - p0)) * (load<f64>(at, 24) - x0);
}

