import {
  internetShutdown,
  lossOfHours,
  productionLostLoad,
  sovereignInterest,
  trustDays,
} from '@spillway/core/damage';
import { describe, expect, it } from 'vitest';

describe('outside cross-checks', () => {
  it('T23 values lost load and a day without internet', () => {
    expect(productionLostLoad(100e9, 50e6)).toBeCloseTo(2000, 9);
    expect(internetShutdown(2550e12, 0.019, 1) / 1e9).toBeCloseTo(132.74, 2);
  });
});

describe('working hours', () => {
  it('T28 by the production function', () => {
    expect(lossOfHours(1, 0.02, 0.4)).toBeCloseTo(0.0120485, 7);
    expect(lossOfHours(1, 1e-7, 0.4) / 1e-7).toBeCloseTo(0.6, 6);
  });
});

describe('sovereign rating', () => {
  const base = { notches: 1, debt: 1000, refinanced: 0.15, years: 7, discountRate: 0.03, heldAbroad: 0.2 };

  it('T29 pays a quarter of a point on what is refinanced', () => {
    const { perYear, all, abroad, residents } = sovereignInterest({
      ...base,
      rule: { kind: 'absolute', perNotch: 25 },
    });
    [0.375, 0.75, 1.125, 1.5, 1.875, 2.25, 2.5].forEach((value, k) =>
      expect(perYear[k]).toBeCloseTo(value, 12),
    );
    expect(all.total).toBeCloseTo(10.375, 12);
    expect(all.presentValue).toBeCloseTo(8.967749, 6);
    expect(abroad.total + residents.total).toBeCloseTo(10.375, 12);
    expect(abroad.total).toBeCloseTo(2.075, 12);
  });

  it('T29 widens spreads by a quarter a notch', () => {
    const rule = { kind: 'relative', basisPoints: 40, perNotch: 0.25 } as const;
    expect(sovereignInterest({ ...base, rule }).basisPoints).toBeCloseTo(10, 12);
    expect(sovereignInterest({ ...base, notches: 2, rule }).basisPoints).toBeCloseTo(22.5, 12);
    expect(sovereignInterest({ ...base, notches: 0, rule }).all.total).toBe(0);
  });
});

describe('trust', () => {
  it('T29 loses days of final demand', () => {
    expect(trustDays(0.1, 60, 365)).toBeCloseTo(5.986317, 6);
  });
});
