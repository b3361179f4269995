import { requireNumber } from './check-input.ts';

/**
 * How the probability of a breach falls with what is spent, z:
 * class I  S = v / (αz + 1)^β, class II  S = v^(αz + 1).
 */
export type BreachFunction =
  | {
      readonly class: 'I';
      /** v, the probability without spending, 0 to 1. */
      readonly vulnerability: number;
      /** α, per unit of money. */
      readonly productivity: number;
      /** β > 0. */
      readonly power: number;
    }
  | { readonly class: 'II'; readonly vulnerability: number; readonly productivity: number };

function requireBreach(breach: BreachFunction): void {
  requireNumber('the vulnerability v', breach.vulnerability, 0, 1);
  requireNumber('the productivity α', breach.productivity, Number.MIN_VALUE);
  if (breach.class === 'I') requireNumber('the power β', breach.power, Number.MIN_VALUE);
}

/** S(z), the probability of a breach after spending z ≥ 0. */
export function breachProbability(breach: BreachFunction, spend: number): number {
  requireBreach(breach);
  requireNumber('spending', spend, 0);
  const { vulnerability: v, productivity: alpha } = breach;
  return breach.class === 'I' ? v / (alpha * spend + 1) ** breach.power : v ** (alpha * spend + 1);
}

/** Loss averted by the next unit of money, −S'(z) L. Dimensionless: money for money. */
export function marginalBenefit(breach: BreachFunction, loss: number, spend: number): number {
  requireBreach(breach);
  requireNumber('the loss', loss, 0);
  requireNumber('spending', spend, 0);
  const { vulnerability: v, productivity: alpha } = breach;
  if (v === 0) return 0;
  return breach.class === 'I'
    ? (v * breach.power * alpha * loss) / (alpha * spend + 1) ** (breach.power + 1)
    : -Math.log(v) * alpha * loss * v ** (alpha * spend + 1);
}

/**
 * The spending at which the next unit of money averts exactly `price`: −S'(z) L = λ, and 0 where even the first averts
 * less. With λ = 1 this is the optimum of Gordon and Loeb:
 * z_I = ((vβαL/λ)^(1/(β+1)) − 1)/α, z_II = ln(λ/(−αvL ln v)) / (α ln v).
 */
export function spendAtPrice(breach: BreachFunction, loss: number, price: number): number {
  requireNumber('the price', price, Number.MIN_VALUE);
  if (marginalBenefit(breach, loss, 0) <= price) return 0;
  const { vulnerability: v, productivity: alpha } = breach;
  if (breach.class === 'I')
    return (((v * breach.power * alpha * loss) / price) ** (1 / (breach.power + 1)) - 1) / alpha;
  const log = Math.log(v);
  return Math.log(price / (-alpha * v * loss * log)) / (alpha * log);
}

export interface SpendOptimum {
  /** z* in the unit of the loss. */
  readonly spend: number;
  readonly breachProbability: number;
  /** (v − S(z*)) L − z*. */
  readonly netBenefit: number;
  /** No optimum passes v L / e (36.8 % of the expected loss). */
  readonly bound: number;
}

/**
 * The spending that is worth most to whoever bears the loss: max (v − S(z)) L − z.
 *
 * @throws SpillwayError `prevention/invalid-input` for v outside [0, 1], α or β not positive, L negative.
 * @see Gordon & Loeb (2002), ACM Trans. Inf. Syst. Secur. 5:438.
 */
export function optimalSpend(breach: BreachFunction, loss: number): SpendOptimum {
  const spend = spendAtPrice(breach, loss, 1);
  const after = breachProbability(breach, spend);
  return {
    spend,
    breachProbability: after,
    netBenefit: (breach.vulnerability - after) * loss - spend,
    bound: (breach.vulnerability * loss) / Math.E,
  };
}

/** What pays for the firm, what pays for all, and the gap between: the externality. */
export interface ProtectionGap {
  readonly private: SpendOptimum;
  readonly social: SpendOptimum;
  /** Social less private spending; never negative while the social loss is not less than the private. */
  readonly gap: number;
}

/** @param socialLoss the loss with what spills over; in the unit of `privateLoss`. */
export function protectionGap(
  breach: BreachFunction,
  privateLoss: number,
  socialLoss: number,
): ProtectionGap {
  const own = optimalSpend(breach, privateLoss);
  const social = optimalSpend(breach, socialLoss);
  return { private: own, social, gap: social.spend - own.spend };
}
