import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Response, spreadBudget } from './budget.ts';
import { breachProbability } from './gordon-loeb.ts';

const breach = (id: string): fc.Arbitrary<Response> =>
  fc.record({
    kind: fc.constant('breach' as const),
    id: fc.constant(id),
    breach: fc.oneof(
      fc.record({
        class: fc.constant('I' as const),
        vulnerability: fc.double({ min: 0.05, max: 1, noNaN: true }),
        productivity: fc.double({ min: 0.01, max: 2, noNaN: true }),
        power: fc.double({ min: 0.3, max: 3, noNaN: true }),
      }),
      fc.record({
        class: fc.constant('II' as const),
        vulnerability: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        productivity: fc.double({ min: 0.01, max: 2, noNaN: true }),
      }),
    ),
    loss: fc.double({ min: 0, max: 200, noNaN: true }),
    spent: fc.double({ min: 0, max: 5, noNaN: true }),
  });
const control = (id: string): fc.Arbitrary<Response> =>
  fc.record({
    kind: fc.constant('control' as const),
    id: fc.constant(id),
    cost: fc.double({ min: 0.1, max: 10, noNaN: true }),
    averted: fc.double({ min: 0, max: 50, noNaN: true }),
  });
const responses = fc.tuple(breach('a'), breach('b'), control('c'), control('d'));
const money = fc.double({ min: 0, max: 30, noNaN: true });

/** What money averts in one place, from the definition. */
function averted(response: Response, z: number): number {
  if (response.kind === 'control') return (Math.min(z, response.cost) / response.cost) * response.averted;
  const { breach: of, spent, loss } = response;
  return (breachProbability(of, spent) - breachProbability(of, spent + z)) * loss;
}

/** The best plan on a grid of 40 steps in each place: plain enumeration. */
function bruteForce(budget: number, all: readonly Response[]): number {
  const steps = 40;
  let best = [...new Float64Array(steps + 1)];
  for (const response of all) {
    const here = Array.from({ length: steps + 1 }, (_, k) => averted(response, (k * budget) / steps));
    best = best.map((_, k) => Math.max(...here.slice(0, k + 1).map((value, own) => value + best[k - own])));
  }
  return best[steps];
}

describe('a budget spread over industries and controls', () => {
  it('averts at least what the best plan of a grid does', () => {
    fc.assert(
      fc.property(money, responses, (budget, all) => {
        const plan = spreadBudget(budget, all, 0);
        expect(plan.averted).toBeGreaterThanOrEqual(bruteForce(budget, all) * (1 - 1e-9) - 1e-9);
        const spent = plan.shares.reduce((sum, { spend }) => sum + spend, 0);
        expect(spent).toBeLessThanOrEqual(budget * (1 + 1e-9) + 1e-9);
        plan.shares.forEach(({ spend, averted: own }, k) => {
          expect(spend).toBeGreaterThanOrEqual(0);
          expect(own).toBeCloseTo(averted(all[k], spend), 9);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('ends where the next unit averts the same wherever money went', () => {
    fc.assert(
      fc.property(money, fc.tuple(breach('a'), breach('b'), breach('c')), (budget, all) => {
        const { shares, marginal, left } = spreadBudget(budget, all, 1);
        for (const { spend, marginal: own } of shares) {
          if (spend > 1e-9) expect(own / marginal).toBeCloseTo(1, 6);
          expect(own).toBeLessThanOrEqual(marginal);
        }
        if (left > 1e-6) expect(marginal).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('averts no less with more money', () => {
    fc.assert(
      fc.property(money, money, responses, (one, other, all) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(spreadBudget(more, all).averted).toBeGreaterThanOrEqual(
          spreadBudget(less, all).averted - 1e-9,
        );
      }),
    );
  });

  it('keeps back what would avert less than itself', () => {
    const plan = spreadBudget(100, [
      { kind: 'control', id: 'good', cost: 10, averted: 30 },
      { kind: 'control', id: 'poor', cost: 10, averted: 9 },
      { kind: 'control', id: 'idle', cost: 10, averted: 0 },
    ]);
    expect(plan).toMatchObject({ spent: 10, left: 90, averted: 30 });
    expect(plan.shares.map(({ spend }) => spend)).toEqual([10, 0, 0]);
  });

  it('pays the last control in part', () => {
    const plan = spreadBudget(15, [
      { kind: 'control', id: 'second', cost: 10, averted: 20 },
      { kind: 'control', id: 'first', cost: 10, averted: 30 },
    ]);
    expect(plan.shares.map(({ spend }) => spend)).toEqual([5, 10]);
    expect(plan).toMatchObject({ spent: 15, left: 0, averted: 40, marginal: 2 });
  });

  it('does nothing with no money, or nowhere to put it', () => {
    expect(spreadBudget(0, [{ kind: 'control', id: 'x', cost: 1, averted: 2 }])).toMatchObject({
      spent: 0,
      averted: 0,
    });
    expect(spreadBudget(5, [])).toMatchObject({ spent: 0, left: 5, averted: 0, marginal: 0 });
  });

  it.each([
    ['a negative budget', -1, []],
    ['a budget that is none', Number.NaN, []],
    ['a control for nothing', 1, [{ kind: 'control', id: 'x', cost: 0, averted: 1 }]],
    [
      'an id given twice',
      1,
      [
        { kind: 'control', id: 'x', cost: 1, averted: 1 },
        { kind: 'control', id: 'x', cost: 1, averted: 1 },
      ],
    ],
  ] as const)('refuses %s', (_, budget, all) => {
    expect(() => spreadBudget(budget, all)).toThrow(
      expect.objectContaining({ code: 'prevention/invalid-input' }),
    );
  });
});
