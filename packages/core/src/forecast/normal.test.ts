import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalCdf, normalQuantile } from './normal.ts';

/** Tables of Φ to 16 digits, which math.erfc of the C library agrees with to 14. */
it.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [1.959963984540054, 0.975],
  [-3, 0.0013498980316300946],
  [-6, 9.865876450376981e-10],
  [-8, 6.220960574271784e-16],
])('Φ(%d) = %d', (z, p) => {
  expect(normalCdf(z) / p).toBeCloseTo(1, 12);
});

it.each([
  [0.9, 1.2815515655446008],
  [0.975, 1.9599639845400536],
  [0.001, -3.090232306167813],
  [1e-12, -7.034483825301131],
])('Φ⁻¹(%d) = %d', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 9);
});

it('goes there and back, and is odd', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), (p) => {
      expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 11);
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 5);
    }),
  );
});

it.each([0, 1, -0.1, Number.NaN])('has no quantile of %d', (p) => {
  expect(() => normalQuantile(p)).toThrow(expect.objectContaining({ code: 'forecast/invalid-input' }));
});
