import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandStep, trustPath } from './demand-path.ts';

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('lost trust', () => {
  it('loses (1 − σ) θ τ days in all, and the means of e^(−t/τ) on the way', () => {
    fc.assert(
      fc.property(
        unit,
        fc.double({ min: 0.5, max: 300, noNaN: true }),
        unit,
        fc.double({ min: 0, max: 30, noNaN: true }),
        (fall, days, substitution, start) => {
          const { change, beyond } = trustPath({ fall, days, substitution, start }, 60);
          expect(sum(change) + beyond!).toBeCloseTo(-(1 - substitution) * fall * days, 9);
          for (let day = 0; day < 60; day += 7) {
            let mean = 0;
            for (let k = 0; k < 4000; k++) {
              const t = day + (k + 0.5) / 4000 - start;
              if (t > 0) mean -= ((1 - substitution) * fall * Math.exp(-t / days)) / 4000;
            }
            expect(change[day]).toBeCloseTo(mean, 3);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('nothing is lost where all of it moves to rivals at home', () => {
    expect(sum(trustPath({ fall: 0.2, days: 60, substitution: 1, start: 0 }, 100).change)).toBe(0);
  });
});

describe('a step of demand', () => {
  it('counts parts of days', () => {
    const { change, beyond } = demandStep({ change: -0.2, from: 0.25, to: 2.5 }, 4);
    [-0.15, -0.2, -0.1, 0].forEach((value, day) => expect(change[day]).toBeCloseTo(value, 12));
    expect(beyond).toBeCloseTo(0, 12);
  });

  it('tells what lies beyond, and that a lasting one has no end', () => {
    expect(demandStep({ change: 0.1, from: 0, to: 30 }, 10).beyond).toBeCloseTo(2, 12);
    expect(demandStep({ change: 0.1, from: 0, to: null }, 10).beyond).toBeNull();
  });
});

it.each([
  ['fall', () => trustPath({ fall: 1.1, days: 60, substitution: 0, start: 0 }, 9)],
  ['days of trust', () => trustPath({ fall: 0.1, days: 0, substitution: 0, start: 0 }, 9)],
  ['substitution', () => trustPath({ fall: 0.1, days: 60, substitution: -1, start: 0 }, 9)],
  ['start', () => trustPath({ fall: 0.1, days: 60, substitution: 0, start: Number.NaN }, 9)],
  ['change', () => demandStep({ change: -1.5, from: 0, to: 1 }, 9)],
  ['to', () => demandStep({ change: 0.1, from: 3, to: 1 }, 9)],
  ['days', () => demandStep({ change: 0.1, from: 0, to: 1 }, 0)],
])('names %s', (field, run) => {
  expect(run).toThrow(expect.objectContaining({ details: expect.objectContaining({ field }) }));
});
