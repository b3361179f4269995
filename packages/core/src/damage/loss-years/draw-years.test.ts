import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../../../test/e2e/sampling-answers.ts';
import { drawLossYears, lossYearsOf } from './draw-loss-years.ts';
import { drawYears } from './draw-years.ts';

const BLOCK = 16_384;
const MEASURES = ['direct', 'total', 'uninsured', 'insured'] as const;

describe('years drawn in parts', () => {
  it.each([
    { draws: 60_000, kept: true },
    { draws: 300_000, kept: false },
  ])('give the bits of years drawn at once: $draws years', async ({ draws, kept }) => {
    const options = { seed: 7, draws, measures: MEASURES };
    const whole = await drawLossYears(EVERYTHING, options);
    for (const blocks of [1, 3, 100]) {
      const parts = [];
      for (let first = 0; first < draws; first += blocks * BLOCK)
        parts.push(await drawYears(EVERYTHING, options, first, Math.min(draws, first + blocks * BLOCK)));
      expect(parts.every((part) => (part.kept !== null) === kept)).toBe(true);
      expect(lossYearsOf(EVERYTHING, options, parts)).toEqual(whole);
    }
  });

  it('must begin and end with blocks, and be all there', async () => {
    const options = { seed: 7, draws: 50_000 };
    for (const [first, end] of [
      [1, 50_000],
      [0, 20_000],
      [BLOCK, BLOCK],
      [0, 4 * BLOCK],
    ])
      await expect(drawYears(EVERYTHING, options, first, end)).rejects.toThrowError(
        `a part must begin and end at multiples of 16384 years or at the last, but is ${first} to ${end} of 50000`,
      );
    const [one, two] = [
      await drawYears(EVERYTHING, options, 0, BLOCK),
      await drawYears(EVERYTHING, options, BLOCK, 50_000),
    ];
    for (const parts of [[], [one], [two], [two, one], [one, one, two]])
      expect(() => lossYearsOf(EVERYTHING, options, parts)).toThrowError(
        'parts must hold all 50000 years in their order',
      );
  });
});
