import { type Lognormal, exp, log, lognormalMean, lognormalOf, normalTail, pow } from '../../random/index.ts';
import type { ParetoTail, Severity } from './loss-year-model.ts';

/** P(X ≤ x) of a lognormal. */
const below = ({ mu, sigma }: Lognormal, x: number): number => normalTail((mu - log(x)) / sigma);

/** E[X; X ≤ c] of a lognormal: e^(mu + sigma²/2) Φ((ln c − mu − sigma²)/sigma). */
const partialMean = (body: Lognormal, c: number): number =>
  lognormalMean(body) * normalTail((body.mu + body.sigma * body.sigma - log(c)) / body.sigma);

/** E[min(X, c)] of a lognormal. */
const limitedLognormal = (body: Lognormal, c: number): number =>
  c === Number.POSITIVE_INFINITY
    ? lognormalMean(body)
    : partialMean(body, c) + c * normalTail((log(c) - body.mu) / body.sigma);

/** E[min(Y, c)] of the excess Y over the threshold, (β/(1 − ξ)) (1 − (1 + ξ c/β)^(1 − 1/ξ)); ∞ where there is none. */
function limitedExcess({ scale, shape }: ParetoTail, c: number): number {
  if (c === Number.POSITIVE_INFINITY) return shape < 1 ? scale / (1 - shape) : c;
  if (shape === 0) return scale * (1 - exp(-c / scale));
  if (shape === 1) return scale * log(1 + c / scale);
  const reach = Math.max(0, 1 + (shape * c) / scale);
  // A tail with ξ < 0 ends at β/|ξ|.
  return (scale / (1 - shape)) * (1 - (reach === 0 ? 0 : pow(reach, 1 - 1 / shape)));
}

/** P(X > u) of a tail: given, or what the body has there. */
export const tailProbability = (body: Lognormal, tail: ParetoTail): number =>
  tail.probability ?? normalTail((log(tail.above) - body.mu) / body.sigma);

/**
 * E[min(X, c)] in closed form, c being no more than the severity's own cap; with c = ∞ and no cap the mean, which may
 * be infinite.
 *
 * With a tail above u, P(X > u) = ζ: below u the body scaled by g = (1 − ζ)/F(u), hence for c ≤ u
 * g E[X; X ≤ c] + c (1 − g F(c)), and beyond u g E[X; X ≤ u] + ζ (u + E[min(X − u, c − u) | X > u]).
 */
export function limitedMean(severity: Severity, limit: number = Number.POSITIVE_INFINITY): number {
  const c = Math.min(limit, severity.cap ?? Number.POSITIVE_INFINITY);
  if (c <= 0) return 0;
  if ('fixed' in severity.body) return Math.min(severity.body.fixed, c);
  if ('empirical' in severity.body) {
    const { empirical } = severity.body;
    return empirical.reduce((sum, value) => sum + Math.min(value, c) / empirical.length, 0);
  }
  const body = lognormalOf(severity.body.lognormal);
  const { tail } = severity;
  if (!tail) return limitedLognormal(body, c);
  const zeta = tailProbability(body, tail);
  const g = (1 - zeta) / below(body, tail.above);
  if (c <= tail.above) return g * partialMean(body, c) + c * (1 - g * below(body, c));
  return g * partialMean(body, tail.above) + zeta * (tail.above + limitedExcess(tail, c - tail.above));
}

/** VaR_p = u + (β/ξ) (((1 − p)/ζ)^(−ξ) − 1) for 1 − p ≤ ζ. */
export function tailValueAtRisk(tail: ParetoTail & { readonly probability: number }, p: number): number {
  const q = (1 - p) / tail.probability;
  return tail.shape === 0
    ? tail.above - tail.scale * log(q)
    : tail.above + (tail.scale / tail.shape) * (pow(q, -tail.shape) - 1);
}

/** ES_p = (VaR_p + β − ξ u)/(1 − ξ); infinite for ξ ≥ 1. */
export const tailExpectedShortfall = (
  tail: ParetoTail & { readonly probability: number },
  p: number,
): number =>
  tail.shape < 1
    ? (tailValueAtRisk(tail, p) + tail.scale - tail.shape * tail.above) / (1 - tail.shape)
    : Number.POSITIVE_INFINITY;

/**
 * A severity for a firm of another size: amounts grow as (revenue/reference)^gamma, with gamma 0.2 to 0.5, not 1. A cap
 * is an exposure of its own and stays.
 */
export function scaleSeverity(
  severity: Severity,
  revenue: number,
  reference: number,
  gamma: number,
): Severity {
  const factor = pow(revenue / reference, gamma);
  const { body, tail } = severity;
  return {
    ...severity,
    body:
      'fixed' in body
        ? { fixed: body.fixed * factor }
        : 'empirical' in body
          ? { empirical: body.empirical.map((value) => value * factor) }
          : 'median' in body.lognormal
            ? { lognormal: { median: body.lognormal.median * factor, p90: body.lognormal.p90 * factor } }
            : {
                lognormal: {
                  quantiles: Object.fromEntries(
                    Object.entries(body.lognormal.quantiles).map(([level, value]) => [level, value * factor]),
                  ),
                },
              },
    tail: tail && { ...tail, above: tail.above * factor, scale: tail.scale * factor },
  };
}
