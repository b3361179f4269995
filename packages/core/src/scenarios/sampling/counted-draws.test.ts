import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countDraws, countedSummary, DRAW_BLOCK } from './counted-draws.ts';
import { summarise } from './sampled-figures.ts';

/** Numbers of a plain generator (Park & Miller 1988), apart from those of the library. */
function plainDraws(count: number, seed: number, turn: (u: number) => number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return turn(state / 2_147_483_647);
  });
}

const cut = (sample: Float64Array, size: number): Float64Array[] =>
  Array.from({ length: Math.ceil(sample.length / size) }, (_, k) => sample.slice(k * size, (k + 1) * size));

it.each<[string, (u: number) => number]>([
  ['losses over many octaves', (u) => Math.exp(12 * u - 4)],
  ['gains and losses', (u) => 100 * (u - 0.4) ** 3],
  ['gains alone', (u) => -5 - 3 * u],
  ['one value', () => 7.25],
  ['mostly nothing', (u) => (u < 0.9 ? 0 : u)],
])('tells what the sample itself says, to 2⁻¹¹: %s', (_, turn) => {
  const sample = plainDraws(5 * DRAW_BLOCK + 123, 11, turn);
  const exact = summarise(sample);
  const found = countedSummary(cut(sample, 2 * DRAW_BLOCK).map(countDraws));
  for (const key of Object.keys(exact) as (keyof typeof exact)[]) {
    const allowed = key.startsWith('p')
      ? 2 ** -11 * Math.abs(exact[key])
      : 1e-11 * (Math.abs(exact.mean) + exact.sd);
    // Half of the draws between two of a thin bin may stand between a quantile and its neighbour.
    expect(Math.abs(found[key] - exact[key])).toBeLessThanOrEqual(allowed + 1e-4 * exact.sd);
  }
});

it('has the same bits however draws were cut at blocks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 30 }), fc.integer({ min: 1, max: 4 }), (seed, blocks) => {
      const sample = plainDraws(4 * DRAW_BLOCK + 77, seed, (u) => Math.exp(8 * u) - 20);
      const whole = countedSummary([countDraws(sample)]);
      expect(countedSummary(cut(sample, blocks * DRAW_BLOCK).map(countDraws))).toEqual(whole);
    }),
    { numRuns: 10 },
  );
});
