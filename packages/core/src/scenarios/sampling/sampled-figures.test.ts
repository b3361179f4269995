import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { directionsOf, quantileOf, summarise, summaryAt, weightedSum } from './sampled-figures.ts';

it('has the quantiles that statistics packages give by default', () => {
  // R: quantile(c(1, 2, 4, 8, 16), c(.05, .25, .5, .75, .95)) is 1.2 2 4 8 14.4, sd 6.099180
  const { mean, sd, p5, p25, p50, p75, p95 } = summarise(Float64Array.of(8, 1, 16, 2, 4));
  expect([mean, p25, p50, p75]).toEqual([6.2, 2, 4, 8]);
  expect(p5).toBeCloseTo(1.2, 12);
  expect(p95).toBeCloseTo(14.4, 12);
  expect(sd).toBeCloseTo(6.09918, 5);
  expect(quantileOf(Float64Array.of(3), 0.95)).toBe(3);
});

it('summarises each weighted sum as if it were formed by itself', () => {
  const value = fc.double({ min: -100, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 40 }),
      fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 6 }),
      (draws, sets) => {
        const sizes = [0, 1, 2].map((t) => Float64Array.from(draws, (draw) => draw[t]));
        const all = [...sets, ...sets.map((set) => set.map((weight) => -2.5 * weight))];
        const { shares, places } = directionsOf(all);
        const summaries = shares.map((weights) => summarise(weightedSum(weights, sizes)));
        for (const [k, weights] of all.entries()) {
          const direct = summarise(
            Float64Array.from(draws, (draw) => draw.reduce((sum, size, t) => sum + size * weights[t], 0)),
          );
          const found = summaryAt(summaries, places[k]);
          for (const key of Object.keys(direct) as (keyof typeof direct)[])
            expect(Math.abs(found[key] - direct[key])).toBeLessThan(1e-6);
        }
      },
    ),
  );
});
