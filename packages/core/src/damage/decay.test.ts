import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decay } from './decay.ts';

it('is e^(−y) to a few units in the last place', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 700, noNaN: true }), (y) => {
      expect(Math.abs(decay(y) / Math.exp(-y) - 1)).toBeLessThan(1e-15);
    }),
  );
  expect(decay(0)).toBe(1);
  expect(decay(1e9)).toBe(0);
});

it('has the digits of tables', () => {
  // Abramowitz & Stegun, table 4.4.
  expect(decay(1)).toBeCloseTo(0.36787944117144233, 15);
  expect(decay(10)).toBeCloseTo(4.5399929762484854e-5, 18);
});
