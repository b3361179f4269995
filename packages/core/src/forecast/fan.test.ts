import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fanBands, fanDeviation } from './fan.ts';

const width = fc.record({
  level: fc.double({ min: 0, max: 2, noNaN: true }),
  growth: fc.double({ min: 0, max: 0.3, noNaN: true }),
});

it('widens with the years ahead, never narrows', () => {
  fc.assert(
    fc.property(width, fc.nat(100), fc.nat(100), (fan, one, other) => {
      const [near, far] = [Math.min(one, other), Math.max(one, other)];
      expect(fanDeviation(fan, far)).toBeGreaterThanOrEqual(fanDeviation(fan, near));
    }),
  );
});

it('has bands that hold one another, with the centre in their logarithmic middle', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e15, noNaN: true }), width, fc.nat(50), (centre, fan, ahead) => {
      const bands = fanBands(centre, fanDeviation(fan, ahead));
      bands.forEach(({ low, high }, k) => {
        expect(Math.sqrt(low * high) / centre).toBeCloseTo(1, 9);
        if (k === 0) return;
        expect(low).toBeLessThanOrEqual(bands[k - 1].low);
        expect(high).toBeGreaterThanOrEqual(bands[k - 1].high);
      });
    }),
  );
});

it.each([
  [{ level: -1, growth: 0 }, 1],
  [{ level: 0, growth: Number.NaN }, 1],
  [{ level: 0, growth: 0 }, -1],
])('refuses %o, %d years ahead', (fan, ahead) => {
  expect(() => fanDeviation(fan, ahead)).toThrow(expect.objectContaining({ code: 'forecast/invalid-input' }));
});
