import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KernelMemory, SAMPLING_KERNELS } from '../kernels/index.ts';
import { fillUniform, openStream, streamOf } from './stream.ts';

const M = [0xd2511f53n, 0xcd9e8d57n];
const W = [0x9e3779b9n, 0xbb67ae85n];
const WORD = 0xffffffffn;

/** Philox4x32-10 word by word, as the paper has it. */
function philox(counter: readonly bigint[], key: readonly bigint[]): bigint[] {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < 10; round++) {
    const p0 = c0 * M[0];
    const p1 = c2 * M[1];
    [c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & WORD, (p0 >> 32n) ^ c3 ^ k1, p0 & WORD];
    k0 = (k0 + W[0]) & WORD;
    k1 = (k1 + W[1]) & WORD;
  }
  return [c0, c1, c2, c3];
}

/** Number `index` of a stream, from the definition. */
function uniform(seed: bigint, stream: bigint, index: bigint): number {
  const block = index >> 1n;
  const words = philox([block & WORD, block >> 32n, stream, 0n], [seed & WORD, seed >> 32n]);
  const half = Number(index & 1n) * 2;
  const upper = (words[half] | (words[half + 1] << 32n)) >> 12n;
  return (Number(upper) + 0.5) * 2 ** -52;
}

const seeds = fc.bigInt({ min: 0n, max: 2n ** 53n - 1n });
const streams = fc.bigInt({ min: 0n, max: 2n ** 32n - 1n });

describe('Philox4x32-10', () => {
  // kat_vectors of Random123: counter, key, result.
  it.each([
    ['00000000 00000000 00000000 00000000', '00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    ['ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    ['243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0', 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ])('has the published answer for %s', (counter, key, expected) => {
    const words = (text: string): number[] => text.split(' ').map((word) => Number.parseInt(word, 16));
    const memory = new KernelMemory(SAMPLING_KERNELS, undefined);
    const at = memory.allocate(64);
    const lanes = memory.words(at, 16);
    words(counter).forEach((word, w) => lanes.fill(word, 4 * w, 4 * w + 4));
    const [k0, k1] = words(key);
    memory.call('philoxRounds', at, k0, k1);
    for (let lane = 0; lane < 4; lane++)
      expect(words(expected)).toEqual([0, 1, 2, 3].map((w) => lanes[4 * w + lane]));
    const plain = philox(words(counter).map(BigInt), words(key).map(BigInt));
    expect(plain.map(Number)).toEqual(words(expected));
  });
});

describe('streams', () => {
  it('give the number that the definition gives, at any address', () => {
    fc.assert(
      fc.property(
        seeds,
        streams,
        fc.bigInt({ min: 0n, max: 2n ** 52n - 20n }),
        fc.integer({ min: 1, max: 19 }),
        (seed, stream, first, count) => {
          const found = fillUniform(Number(seed), Number(stream), Number(first), count);
          const expected = Float64Array.from({ length: count }, (_, d) =>
            uniform(seed, stream, first + BigInt(d)),
          );
          expect(found).toEqual(expected);
          expect(openStream(Number(seed), Number(stream)).uniform(Number(first))).toBe(expected[0]);
        },
      ),
    );
  });

  it('come in chunks of any size', () => {
    const whole = fillUniform(7, 3, 5, 40_000);
    const parts = [0, 1, 8184, 8185, 20_000].map((from, k, all) =>
      fillUniform(7, 3, 5 + from, (all[k + 1] ?? 40_000) - from),
    );
    expect(Float64Array.from(parts.flatMap((part) => [...part]))).toEqual(whole);
  });

  it('are even, and strangers to each other', () => {
    const n = 1_000_000;
    const a = fillUniform(1, streamOf('a'), 0, n);
    const b = fillUniform(1, streamOf('b'), 0, n);
    const sum = (of: (k: number) => number): number => a.reduce((all, _, k) => all + of(k), 0);
    // Five standard errors each: 1/√12n, 1/√180n, 1/(12√n).
    expect(Math.abs(sum((k) => a[k]) / n - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(sum((k) => (a[k] - 0.5) ** 2) / n - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / n));
    expect(Math.abs(sum((k) => (a[k] - 0.5) * (b[k] - 0.5)) / n)).toBeLessThan(5 / 12 / Math.sqrt(n));
    expect(Math.abs(sum((k) => (a[k] - 0.5) * (a[(k + 1) % n] - 0.5)) / n)).toBeLessThan(
      5 / 12 / Math.sqrt(n),
    );
    expect(a.every((u) => u > 0 && u < 1)).toBe(true);
  });

  it('are named by FNV-1a', () => {
    // Of the empty text the offset basis; of "a" the published 32-bit value carried on by a zero byte.
    expect(streamOf('')).toBe(0x811c9dc5);
    expect(streamOf('a')).toBe(Math.imul(0xe40c292c, 0x01000193) >>> 0);
  });

  it.each([
    [-1, 0, 0, 1, 'seed'],
    [0.5, 0, 0, 1, 'seed'],
    [2 ** 53, 0, 0, 1, 'seed'],
    [Number.NaN, 0, 0, 1, 'seed'],
    [1, 2 ** 32, 0, 1, 'stream'],
    [1, 0, 2 ** 52, 1, 'first'],
    [1, 0, -1, 1, 'first'],
    [1, 0, 0, 1.5, 'count'],
  ])('refuse seed %d, stream %d, first %d, count %d', (seed, stream, first, count, field) => {
    expect(() => fillUniform(seed, stream, first, count)).toThrowError(
      expect.objectContaining({
        code: 'shared/invalid-argument',
        details: expect.objectContaining({ field }),
      }),
    );
  });
});
