import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { resilienceCoefficients } from './resilience-coefficients.ts';

it('leaves the share it was made for after the recovery time, own use included', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 300, noNaN: true }),
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.double({ min: 0.001, max: 0.5, noNaN: true }),
      (days, own, left) => {
        const [k] = resilienceCoefficients(Float64Array.of(own), Float64Array.of(days), left);
        expect(Math.exp(-k * (1 - own) * days)).toBeCloseTo(left, 9);
      },
    ),
  );
});

it.each([
  ['recoveryDays[0]', () => resilienceCoefficients(Float64Array.of(0), Float64Array.of(0))],
  ['recoveryDays[0]', () => resilienceCoefficients(Float64Array.of(0), Float64Array.of(Number.NaN))],
  ['resilience of recoveryDays[0]', () => resilienceCoefficients(Float64Array.of(0), Float64Array.of(1e-4))],
  ['own use A[0][0]', () => resilienceCoefficients(Float64Array.of(1), Float64Array.of(1))],
  ['left', () => resilienceCoefficients(Float64Array.of(0), Float64Array.of(1), 1)],
])('names %s', (field, run) => {
  expect(run).toThrow(expect.objectContaining({ details: expect.objectContaining({ field }) }));
});
