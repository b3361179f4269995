// Philox4x32-10 of Salmon, Moraes, Dror and Shaw (SC 2011), four counters side by side.
//
// The key is the seed; the counter is (c0, c1, stream, purpose): every number has an address of its own and needs
// no other number to be made.

const M0: i32 = <i32>0xd2511f53;
const M1: i32 = <i32>0xcd9e8d57;
const W0: i32 = <i32>0x9e3779b9;
const W1: i32 = <i32>0xbb67ae85;

/** Purposes of a counter: numbers by index, events of a year, their durations, clusters, clients hit at once. */
export const BY_INDEX: u32 = 0;
export const SEVERITIES: u32 = 1;
export const DURATIONS: u32 = 2;
export const CLUSTERS: u32 = 3;
export const HITS: u32 = 4;

/** Ten rounds on four counters, given and left word by word: 16 bytes for each of the words 0 to 3 at `at`. */
export function philoxRounds(at: usize, key0: u32, key1: u32): void {
  let a = v128.load(at);
  let b = v128.load(at, 16);
  let c = v128.load(at, 32);
  let d = v128.load(at, 48);
  let k0 = i32x4.splat(key0);
  let k1 = i32x4.splat(key1);
  for (let round = 0; round < 10; round++) {
    const low0 = i64x2.extmul_low_i32x4_u(a, i32x4.splat(M0));
    const high0 = i64x2.extmul_high_i32x4_u(a, i32x4.splat(M0));
    const low1 = i64x2.extmul_low_i32x4_u(c, i32x4.splat(M1));
    const high1 = i64x2.extmul_high_i32x4_u(c, i32x4.splat(M1));
    a = v128.xor(v128.xor(i32x4.shuffle(low1, high1, 1, 3, 5, 7), b), k0);
    c = v128.xor(v128.xor(i32x4.shuffle(low0, high0, 1, 3, 5, 7), d), k1);
    b = i32x4.shuffle(low1, high1, 0, 2, 4, 6);
    d = i32x4.shuffle(low0, high0, 0, 2, 4, 6);
    k0 = i32x4.add(k0, i32x4.splat(W0));
    k1 = i32x4.add(k1, i32x4.splat(W1));
  }
  v128.store(at, a);
  v128.store(at, b, 16);
  v128.store(at, c, 32);
  v128.store(at, d, 48);
}

/**
 * The words of four counters become eight numbers in (0, 1), counter by counter: (x + ½) 2⁻⁵² with x the upper 52
 * bits of two words. 1 − u is exact.
 */
export function toUniforms(at: usize): void {
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const ab0 = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const ab1 = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cd0 = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const cd1 = i32x4.shuffle(c, d, 2, 6, 3, 7);
  storeUniforms(at, i64x2.shuffle(ab0, cd0, 0, 2));
  storeUniforms(at + 16, i64x2.shuffle(ab0, cd0, 1, 3));
  storeUniforms(at + 32, i64x2.shuffle(ab1, cd1, 0, 2));
  storeUniforms(at + 48, i64x2.shuffle(ab1, cd1, 1, 3));
}

// @ts-ignore: decorator
@inline
function storeUniforms(at: usize, words: v128): void {
  const oneToTwo = v128.or(i64x2.shr_u(words, 12), i64x2.splat(0x3ff0000000000000));
  v128.store(at, f64x2.add(f64x2.sub(oneToTwo, f64x2.splat(1)), f64x2.splat(1.1102230246251565e-16)));
}

/** Numbers of a stream by index, from 8 · group on, 8 · groups of them. */
export function fillByIndex(seed0: u32, seed1: u32, stream: u32, group: f64, groups: i32, to: usize): void {
  let block = (<u64>group) << 2;
  for (let g = 0; g < groups; g++) {
    v128.store(to, i32x4.add(i32x4.splat(<i32>block), i32x4(0, 1, 2, 3)));
    v128.store(to, i32x4.splat(<i32>(block >> 32)), 16);
    v128.store(to, i32x4.splat(stream), 32);
    v128.store(to, i32x4.splat(BY_INDEX), 48);
    philoxRounds(to, seed0, seed1);
    toUniforms(to);
    block += 4;
    to += 64;
  }
}

/** Two numbers for each pair (c0, c1) of two lists of words; the lists are read, and `to` written, in fours. */
export function fillListed(
  seed0: u32,
  seed1: u32,
  stream: u32,
  purpose: u32,
  c0: usize,
  c1: usize,
  count: i32,
  to: usize,
): void {
  for (let k = 0; k < count; k += 4) {
    v128.store(to, v128.load(c0));
    v128.store(to, v128.load(c1), 16);
    v128.store(to, i32x4.splat(stream), 32);
    v128.store(to, i32x4.splat(purpose), 48);
    philoxRounds(to, seed0, seed1);
    toUniforms(to);
    c0 += 16;
    c1 += 16;
    to += 64;
  }
}

/** Four blocks of numbers of one c0, from block c1 on: eight numbers. */
export function fillRun(seed0: u32, seed1: u32, stream: u32, purpose: u32, c0: u32, c1: u32, to: usize): void {
  v128.store(to, i32x4.splat(c0));
  v128.store(to, i32x4.add(i32x4.splat(c1), i32x4(0, 1, 2, 3)), 16);
  v128.store(to, i32x4.splat(stream), 32);
  v128.store(to, i32x4.splat(purpose), 48);
  philoxRounds(to, seed0, seed1);
  toUniforms(to);
}
