import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BreachFunction,
  breachProbability,
  marginalBenefit,
  optimalSpend,
  protectionGap,
  spendAtPrice,
} from './gordon-loeb.ts';

const vulnerability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const productivity = fc.double({ min: -8, max: 0, noNaN: true }).map((exponent) => 10 ** exponent);
const breach: fc.Arbitrary<BreachFunction> = fc.oneof(
  fc.record({
    class: fc.constant('I' as const),
    vulnerability,
    productivity,
    power: fc.double({ min: 0.1, max: 10, noNaN: true }),
  }),
  fc.record({ class: fc.constant('II' as const), vulnerability, productivity }),
);
const loss = fc.double({ min: 0, max: 9, noNaN: true }).map((exponent) => 10 ** exponent);

describe('the optimum of Gordon and Loeb', () => {
  it('never passes v L / e', () => {
    fc.assert(
      fc.property(breach, loss, (of, amount) => {
        const { spend, bound } = optimalSpend(of, amount);
        expect(spend).toBeLessThanOrEqual(bound * (1 + 1e-9));
      }),
      { numRuns: 2000 },
    );
  });

  it('beats its neighbours, and spending nothing', () => {
    fc.assert(
      fc.property(breach, loss, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (of, amount, step) => {
        const best = optimalSpend(of, amount);
        const worth = (z: number): number => (of.vulnerability - breachProbability(of, z)) * amount - z;
        const slack = 1e-9 * (amount + 1);
        expect(best.netBenefit).toBeCloseTo(worth(best.spend), 6);
        for (const z of [0, best.spend * (1 - step), best.spend * (1 + step), best.spend + step])
          expect(best.netBenefit).toBeGreaterThanOrEqual(worth(z) - slack);
      }),
    );
  });

  it('has a marginal benefit that is the slope', () => {
    fc.assert(
      fc.property(breach, fc.double({ min: 0, max: 3, noNaN: true }), (of, scaled) => {
        const z = scaled / of.productivity;
        const h = 1e-4 / of.productivity;
        const slope =
          (breachProbability(of, z) - breachProbability(of, z + 2 * h)) / (2 * h * of.productivity);
        expect(marginalBenefit(of, 1, z + h) / of.productivity).toBeCloseTo(slope, 5);
      }),
    );
  });

  it('spends to where the next unit averts the price', () => {
    fc.assert(
      fc.property(breach, loss, fc.double({ min: 0.01, max: 100, noNaN: true }), (of, amount, price) => {
        const z = spendAtPrice(of, amount, price);
        if (z > 0) expect(marginalBenefit(of, amount, z) / price).toBeCloseTo(1, 6);
        else expect(marginalBenefit(of, amount, 0)).toBeLessThanOrEqual(price);
      }),
    );
  });

  it('leaves a gap that is never negative while the social loss is the larger', () => {
    fc.assert(
      fc.property(breach, loss, fc.double({ min: 1, max: 10, noNaN: true }), (of, amount, multiplier) => {
        expect(protectionGap(of, amount, amount * multiplier).gap).toBeGreaterThanOrEqual(-1e-6);
        expect(protectionGap(of, amount, amount).gap).toBe(0);
      }),
    );
  });

  it('spends nothing where there is nothing to avert, or nothing to be done', () => {
    const of = { class: 'II', productivity: 1e-5 } as const;
    expect(optimalSpend({ ...of, vulnerability: 0 }, 1e9)).toMatchObject({ spend: 0, netBenefit: 0 });
    expect(optimalSpend({ ...of, vulnerability: 1 }, 1e9)).toMatchObject({ spend: 0, netBenefit: 0 });
    expect(optimalSpend({ ...of, vulnerability: 0.5 }, 0)).toMatchObject({ spend: 0, netBenefit: 0 });
  });

  it.each([
    [{ class: 'I', vulnerability: 1.1, productivity: 1, power: 1 }, 1],
    [{ class: 'I', vulnerability: 0.5, productivity: 0, power: 1 }, 1],
    [{ class: 'I', vulnerability: 0.5, productivity: 1, power: -1 }, 1],
    [{ class: 'II', vulnerability: Number.NaN, productivity: 1 }, 1],
    [{ class: 'II', vulnerability: 0.5, productivity: 1 }, -1],
    [{ class: 'II', vulnerability: 0.5, productivity: 1 }, Number.POSITIVE_INFINITY],
  ] as const)('refuses %o with a loss of %d', (of, amount) => {
    expect(() => optimalSpend(of, amount)).toThrow(
      expect.objectContaining({ code: 'prevention/invalid-input' }),
    );
  });
});
