import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { atCase, isUncertain } from './at-case.ts';
import type { UncertainNumber } from './uncertain-number.ts';

const all = (number: UncertainNumber): number[] =>
  (['low', 'mode', 'high'] as const).map((which) => atCase(number, which));

it('gives each kind of distribution its low, mode and high', () => {
  expect(all(0.3)).toEqual([0.3, 0.3, 0.3]);
  expect(all({ fixed: 2 })).toEqual([2, 2, 2]);
  expect(all({ low: 1, mode: 2, high: 5 })).toEqual([1, 2, 5]);
  expect(all({ quantiles: { '0.05': 5, '0.95': 50 } })[1]).toBeCloseTo(27.5, 12);
  expect(all({ quantiles: { '0.25': 5, '0.75': 50 } })[1]).toBeCloseTo(27.5, 12);
  expect(all({ quantiles: { '0.1': 4, '0.5': 5, '0.9': 9 } })).toEqual([4, 5, 9]);
  expect(all({ quantiles: { '0.6': 4, '0.9': 9 } })).toEqual([4, 4, 9]);
  expect(all({ uniform: [2, 6] })).toEqual([2, 4, 6]);
  expect(all({ empirical: [5, 1, 3] })).toEqual([1, 3, 5]);
  // 5 and 95 % points of the standard normal distribution, from any table of it.
  const normal = all({ normal: { mean: 10, sd: 2 } });
  expect(normal[0]).toBeCloseTo(10 - 2 * 1.6449, 3);
  expect(normal[2]).toBeCloseTo(10 + 2 * 1.6449, 3);
  // T24 of the methods: median 0.2 and 90th percentile 20 have a 95th percentile of 73.7908.
  const lognormal = all({ lognormal: { median: 0.2, p90: 20 } });
  expect(lognormal[1]).toBe(0.2);
  expect(lognormal[2]).toBeCloseTo(73.7908, 3);
  const beta = all({ beta: { alpha: 2, beta: 2, low: 10, high: 20 } });
  expect(beta[1]).toBe(15);
  expect(beta[0]).toBeGreaterThanOrEqual(10);
  expect(beta[2]).toBeLessThanOrEqual(20);
});

it('keeps low, mode and high in order', () => {
  const positive = fc.double({ min: 0.01, max: 100, noNaN: true });
  const kinds = fc.oneof(
    fc.record({ normal: fc.record({ mean: fc.double({ min: -9, max: 9, noNaN: true }), sd: positive }) }),
    fc.record({ empirical: fc.array(positive, { minLength: 1, maxLength: 9 }) }),
    fc.record({ beta: fc.record({ alpha: positive, beta: positive }) }),
  );
  fc.assert(
    fc.property(kinds, (number) => {
      const [low, mode, high] = all(number);
      expect(low).toBeLessThanOrEqual(mode);
      expect(mode).toBeLessThanOrEqual(high);
    }),
  );
});

it('finds uncertainty wherever it stands, and none in a span of no width', () => {
  expect(isUncertain({ low: 1, mode: 1, high: 1 })).toBe(false);
});
