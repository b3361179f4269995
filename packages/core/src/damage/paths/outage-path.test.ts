import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Recovery, recoveryArea } from '../direct-loss.ts';
import { type OutageTiming, outagePath } from './outage-path.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const days = fc.double({ min: 0, max: 60, noNaN: true });
const recovery: fc.Arbitrary<Recovery | null> = fc.oneof(
  fc.constant(null),
  fc.record({ shape: fc.constantFrom('step', 'linear', 'exponential'), days }),
  fc
    .array(fc.tuple(fc.double({ min: 0, max: 20, noNaN: true }), share), { maxLength: 6 })
    .map((steps): Recovery => {
      let day = 0;
      return {
        shape: 'points',
        points: [[0, 1], ...steps.map(([gap, level]): [number, number] => [(day += gap), level])],
      };
    }),
);
const outage: fc.Arbitrary<OutageTiming> = fc.record({
  start: fc.double({ min: 0, max: 50, noNaN: true }),
  full: days,
  recovery,
  share,
  depth: share,
});

/** The level of an outage at one moment, straight from its description. */
function level({ start, full, recovery: back, share, depth }: OutageTiming, t: number): number {
  if (t < start) return 0;
  const top = share * depth;
  const s = t - start - full;
  if (s < 0) return top;
  if (back === null) return 0;
  if (back.shape === 'points') {
    for (let k = 1; k < back.points.length; k++) {
      const [[from, a], [to, b]] = [back.points[k - 1], back.points[k]];
      if (s >= from && s < to) return top * (a + ((b - a) * (s - from)) / (to - from));
    }
    return 0;
  }
  if (s >= back.days) return 0;
  if (back.shape === 'step') return top;
  return top * (back.shape === 'linear' ? 1 - s / back.days : 100 ** (-s / back.days));
}
const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

describe('the path of one stop', () => {
  it('adds up to share · depth · effective days, whatever the horizon', () => {
    fc.assert(
      fc.property(outage, fc.integer({ min: 1, max: 300 }), (stop, horizon) => {
        const { lost, beyond } = outagePath([stop], horizon);
        const area = stop.full + (stop.recovery === null ? 0 : recoveryArea(stop.recovery));
        expect(sum(lost) + beyond).toBeCloseTo(stop.share * stop.depth * area, 9);
        expect(lost.every((value) => value >= 0 && value <= 1 + 1e-12)).toBe(true);
      }),
    );
  });

  it('has the mean of its level on every day', () => {
    fc.assert(
      fc.property(outage, (stop) => {
        const { lost } = outagePath([stop], 40);
        for (let day = 0; day < 40; day++) {
          let mean = 0;
          for (let k = 0; k < 2000; k++) mean += level(stop, day + (k + 0.5) / 2000) / 2000;
          // A jump inside a day is missed by one part of it, for each jump.
          expect(Math.abs(lost[day] - mean)).toBeLessThan(4e-3);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('counts hours as parts of a day', () => {
    const { lost } = outagePath([{ start: 20 / 24, full: 9 / 24, recovery: null, share: 1, depth: 1 }], 3);
    expect(lost[0]).toBeCloseTo(4 / 24, 12);
    expect(lost[1]).toBeCloseTo(5 / 24, 12);
    expect(lost[2]).toBe(0);
  });

  it('ends an exponential recovery at its length, where 1 % is left', () => {
    const stop: OutageTiming = {
      start: 0,
      full: 0,
      recovery: { shape: 'exponential', days: 10 },
      share: 1,
      depth: 1,
    };
    const { lost } = outagePath([stop], 12);
    expect(lost[9]).toBeCloseTo((10 / Math.log(100)) * (100 ** -0.9 - 0.01), 12);
    expect(lost[10]).toBe(0);
  });
});

describe('several stops of one industry', () => {
  it('take each its share of what the others leave, at every moment', () => {
    fc.assert(
      fc.property(fc.array(outage, { minLength: 2, maxLength: 4 }), (stops) => {
        const { lost } = outagePath(stops, 30);
        for (let day = 0; day < 30; day++) {
          let mean = 0;
          for (let k = 0; k < 2000; k++) {
            const t = day + (k + 0.5) / 2000;
            mean += (1 - stops.reduce((left, stop) => left * (1 - level(stop, t)), 1)) / 2000;
          }
          expect(Math.abs(lost[day] - mean)).toBeLessThan(1e-2);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('lose a whole day by two halves of it, and never more than all', () => {
    const half = { full: 0.5, recovery: null, share: 1, depth: 1 };
    expect(
      outagePath(
        [
          { ...half, start: 0 },
          { ...half, start: 0.5 },
        ],
        1,
      ).lost[0],
    ).toBeCloseTo(1, 12);
    const whole = { start: 0, full: 5, recovery: null, share: 0.8, depth: 1 };
    expect(outagePath([whole, whole], 5).lost[2]).toBeCloseTo(1 - 0.2 ** 2, 12);
  });

  it('are one stop beside one that loses nothing, in any order and beyond the horizon', () => {
    fc.assert(
      fc.property(outage, outage, (a, b) => {
        const nothing = { ...b, share: 0 };
        const one = outagePath([a], 20);
        for (const both of [outagePath([a, nothing], 20), outagePath([nothing, a], 20)]) {
          both.lost.forEach((value, day) => expect(value).toBeCloseTo(one.lost[day], 9));
          expect(both.beyond).toBeCloseTo(one.beyond, 9);
        }
      }),
    );
  });

  it('none lose nothing', () => {
    expect(outagePath([], 3)).toEqual({ lost: new Float64Array(3), beyond: 0 });
  });
});

describe('hostile input', () => {
  const stop = { start: 0, full: 1, recovery: null, share: 1, depth: 1 } as const;
  it.each([
    ['outages[0].share', { ...stop, share: 1.2 }],
    ['outages[0].share', { ...stop, share: Number.NaN }],
    ['outages[0].depth', { ...stop, depth: -0.1 }],
    ['outages[0].start', { ...stop, start: -1 }],
    ['outages[0].full', { ...stop, full: Number.POSITIVE_INFINITY }],
    ['outages[0].recovery.days', { ...stop, recovery: { shape: 'linear', days: -1 } as const }],
    ['outages[0].recovery.points', { ...stop, recovery: { shape: 'points', points: [[1, 1]] } as const }],
    ['outages[0].recovery.points', { ...stop, recovery: { shape: 'points', points: [] } as const }],
    [
      'outages[0].recovery.points[1] day',
      {
        ...stop,
        recovery: {
          shape: 'points',
          points: [
            [0, 1],
            [-1, 0],
          ],
        } as const,
      },
    ],
  ])('names %s', (field, wrong) => {
    expect(() => outagePath([wrong], 10)).toThrow(
      expect.objectContaining({
        code: 'shared/invalid-argument',
        details: expect.objectContaining({ field }),
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN, 1e9])('refuses a horizon of %s days', (horizon) => {
    expect(() => outagePath([stop], horizon)).toThrow(/days must be a whole number/);
  });
});
