import { netPresentValue, optimalSpend, protectionGap, returnOnSecurity } from '@spillway/core/prevention';
import { describe, expect, it } from 'vitest';

describe('T31, what security is worth', () => {
  it('class I has the printed optimum', () => {
    const { spend, breachProbability, netBenefit, bound } = optimalSpend(
      { class: 'I', vulnerability: 0.65, productivity: 1e-5, power: 1 },
      400_000,
    );
    expect(spend).toBeCloseTo(61_245.155, 3);
    expect(breachProbability).toBeCloseTo(0.403113, 6);
    expect(netBenefit).toBeCloseTo(37_509.69, 2);
    expect(bound).toBeCloseTo(95_648.65, 2);
  });

  it('class II comes within its bound', () => {
    const { spend, bound } = optimalSpend(
      { class: 'II', vulnerability: 0.65, productivity: 1e-5 },
      1_000_000,
    );
    expect(spend).toBeCloseTo(239_018.575, 3);
    expect(bound).toBeCloseTo(239_121.637, 3);
  });

  it('the externality is the optimum of all less that of one', () => {
    const breach = { class: 'I', vulnerability: 0.65, productivity: 1e-5, power: 1 } as const;
    const { gap } = protectionGap(breach, 400_000, 800_000);
    // z = (√(v β α L) − 1)/α by hand: √5.2 − √2.6, over 1e-5.
    expect(gap).toBeCloseTo((Math.sqrt(5.2) - Math.sqrt(2.6)) * 1e5, 6);
  });

  it('ROSI and NPV are as printed', () => {
    expect(returnOnSecurity(300, 300 * 0.4, 100)).toBeCloseTo(0.8, 12);
    expect(netPresentValue(100, [40, 40, 40], 0.05)).toBeCloseTo(8.929921, 6);
    expect(() => returnOnSecurity(1, 0, 0)).toThrow(
      expect.objectContaining({ code: 'prevention/invalid-input' }),
    );
    expect(() => netPresentValue(1, [Number.NaN], 0.05)).toThrow(
      expect.objectContaining({ code: 'prevention/invalid-input' }),
    );
  });
});
