import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustPath } from '../paths/demand-path.ts';
import { internetShutdown, lostLoad, productionLostLoad, VALUES_OF_LOST_LOAD } from './lost-load.ts';
import { physicalHarm, transferValueOfLife, VALUES_OF_LIFE } from './physical-harm.ts';
import { PUBLISHED_SPREADS, sovereignInterest, type SovereignShock } from './sovereign.ts';
import { TRUST_DEFAULTS, trustDays } from './trust.ts';
import { lossOfHours } from './working-hours.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const names = (field: string) =>
  expect.objectContaining({
    code: 'shared/invalid-argument',
    details: expect.objectContaining({ field }),
  });

describe('sovereign interest', () => {
  const shock: SovereignShock = {
    notches: 1,
    rule: PUBLISHED_SPREADS[0].rule,
    debt: 1000,
    refinanced: 0.12,
    years: 10,
    discountRate: 0.03,
    heldAbroad: 0.2,
  };

  it('is nothing without notches, splits by holder, and is worth less than its sum', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 }),
        share,
        share,
        share,
        (notches, refinanced, heldAbroad, rate) => {
          const result = sovereignInterest({ ...shock, notches, refinanced, heldAbroad, discountRate: rate });
          if (notches === 0) expect(result.all).toEqual({ total: 0, presentValue: 0 });
          expect(result.abroad.total + result.residents.total).toBeCloseTo(result.all.total, 9);
          expect(result.all.presentValue).toBeLessThanOrEqual(result.all.total * (1 + 1e-12));
          expect(result.abroad.presentValue).toBeCloseTo(heldAbroad * result.all.presentValue, 9);
          result.perYear.forEach((value, k) => {
            if (k > 0) expect(value).toBeGreaterThanOrEqual(result.perYear[k - 1]);
          });
        },
      ),
    );
  });

  it.each([
    ['notches', { notches: 1.5 }],
    ['notches', { notches: -1 }],
    ['years', { years: 0 }],
    ['years', { years: 1e9 }],
    ['debt', { debt: Number.NaN }],
    ['refinanced', { refinanced: 2 }],
    ['discountRate', { discountRate: -1 }],
    ['heldAbroad', { heldAbroad: 1.01 }],
    ['rule.basisPoints', { rule: { kind: 'relative', basisPoints: -1, perNotch: 0.1 } as const }],
    ['rule.perNotch', { rule: { kind: 'absolute', perNotch: Number.POSITIVE_INFINITY } as const }],
  ])('names %s', (field, wrong) => {
    expect(() => sovereignInterest({ ...shock, ...wrong })).toThrow(names(field));
  });
});

describe('trust', () => {
  it('is the sum of its path', () => {
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 400 }), (fall, substitution, horizon) => {
        const { change } = trustPath({ fall, days: 60, substitution, start: 0 }, horizon);
        expect(-change.reduce((a, b) => a + b, 0)).toBeCloseTo(trustDays(fall, 60, horizon, substitution), 9);
      }),
    );
    const { fall, days, substitution } = TRUST_DEFAULTS;
    // A breach at one firm: 0.2 · 0.05 · 60.
    expect(trustDays(fall.mode, days.mode, Number.POSITIVE_INFINITY, substitution['one-firm'])).toBeCloseTo(
      0.6,
      12,
    );
  });

  it('names what is out of bounds', () => {
    expect(() => trustDays(-0.1, 60, 10)).toThrow(names('fall'));
    expect(() => trustDays(0.1, 60, -1)).toThrow(names('horizon'));
    expect(() => trustDays(0.1, 60, 10, 3)).toThrow(names('substitution'));
  });
});

describe('physical harm', () => {
  it('counts deaths and shares of them', () => {
    const injuries = [
      { count: 10, fraction: 0.05 },
      { count: 2, fraction: 0.25 },
    ];
    expect(physicalHarm(3, injuries, 2e6)).toBeCloseTo(8e6, 6);
    expect(physicalHarm(0, [], VALUES_OF_LIFE[0].value)).toBe(0);
  });

  it('moves a value of life with income', () => {
    expect(transferValueOfLife(3e6, 40_000, 40_000, 0.8)).toBe(3e6);
    expect(transferValueOfLife(3e6, 40_000, 20_000, 1)).toBeCloseTo(1.5e6, 6);
    // 2^−0.8 = 0.574349.
    expect(transferValueOfLife(1e6, 40_000, 20_000, 0.8)).toBeCloseTo(574_349.18, 1);
  });

  it('names what is out of bounds', () => {
    expect(() => physicalHarm(-1, [], 1)).toThrow(names('deaths'));
    expect(() => physicalHarm(0, [{ count: 1, fraction: 2 }], 1)).toThrow(names('injuries[0].fraction'));
    expect(() => transferValueOfLife(1, 0, 1, 1)).toThrow(names('baseIncome'));
  });
});

describe('cross-checks from outside', () => {
  it('multiply what was not served', () => {
    const [{ value }] = VALUES_OF_LOST_LOAD;
    expect(lostLoad(1000, value)).toBe(16_940_000);
    expect(internetShutdown(365, 0.01, 2, 0.5)).toBeCloseTo(0.01, 12);
  });

  it('names what is out of bounds', () => {
    expect(() => lostLoad(-1, 1)).toThrow(names('megawattHours'));
    expect(() => productionLostLoad(1, 0)).toThrow(names('megawattHours'));
    expect(() => internetShutdown(1, 0.01, 1, 1.5)).toThrow(names('cutOff'));
  });
});

describe('working hours', () => {
  it('cost more than their share of labour in output, and all of it at most', () => {
    fc.assert(
      fc.property(share, share, (h, a) => {
        const lost = lossOfHours(1, h, a);
        expect(lost).toBeGreaterThanOrEqual((1 - a) * h - 1e-12);
        expect(lost).toBeLessThanOrEqual(1);
      }),
    );
    expect(() => lossOfHours(1, 1.2, 0.4)).toThrow(names('hoursLost'));
    expect(() => lossOfHours(1, 0.2, -0.4)).toThrow(names('capitalShare'));
  });
});
