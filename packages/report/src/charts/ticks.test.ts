import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundTicks, spreadOut } from './ticks.ts';

describe('roundTicks', () => {
  it.each([
    [[0, 143_000], 5, { low: 0, high: 150_000, places: [0, 50_000, 100_000, 150_000] }],
    [[1, 98], 5, { low: 0, high: 100, places: [0, 20, 40, 60, 80, 100] }],
    [[0], 4, { low: 0, high: 0.25, places: [0, 0.25] }],
  ])('%j', (values, count, ticks) => expect(roundTicks(values, count)).toEqual(ticks));

  it('gives what lies a little below zero only the room it needs', () => {
    const { low, places } = roundTicks([-4000, 143_000], 5);
    expect(low).toBeLessThan(-4000);
    expect(low).toBeGreaterThan(-50_000);
    expect(places[0]).toBeCloseTo(0, 12);
  });

  it('holds every value', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
        const { low, high } = roundTicks(values, 5);
        for (const value of values)
          expect(value >= low - 1e-9 && value <= high * (1 + 1e-12) + 1e-9).toBe(true);
        expect(high).toBeGreaterThan(low);
      }),
    ));
});

describe('spreadOut', () => {
  it('moves apart what lies too near and keeps the order', () => {
    expect(spreadOut([100, 100, 100], 20, 0, 200)).toEqual([100, 120, 140]);
    expect(spreadOut([200, 198, 20], 20, 0, 200)).toEqual([200, 180, 20]);
  });
});
