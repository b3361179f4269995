import { requireNumber } from './check-input.ts';

/**
 * Return on security spending: (ALE before − ALE after − cost) / cost.
 *
 * @param before @param after expected loss of a year. @throws SpillwayError `prevention/invalid-input` if cost is not positive.
 */
export function returnOnSecurity(before: number, after: number, cost: number): number {
  requireNumber('the loss before', before, 0);
  requireNumber('the loss after', after, 0);
  requireNumber('the cost', cost, Number.MIN_VALUE);
  return (before - after - cost) / cost;
}

/**
 * Net present value: −C + Σ_t a_t / (1 + r)^t, t = 1, 2, …
 *
 * @param averted loss averted at the end of each year. @param rate a year; 0.045 for Korean public projects (unverified).
 */
export function netPresentValue(cost: number, averted: readonly number[], rate: number): number {
  requireNumber('the cost', cost);
  requireNumber('the discount rate', rate, -0.99);
  return averted.reduce((sum, each, t) => {
    requireNumber(`the loss averted in year ${t + 1}`, each);
    return sum + each / (1 + rate) ** (t + 1);
  }, -cost);
}
