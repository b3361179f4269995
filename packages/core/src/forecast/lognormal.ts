import { SpillwayError } from '../shared/index.ts';
import { requireNumber } from './check-input.ts';
import { normalCdf, normalQuantile } from './normal.ts';

/** A lognormal loss: ln X is normal with mean `mu` and deviation `sigma`. */
export interface Lognormal {
  readonly mu: number;
  readonly sigma: number;
}

/** By its median and its 90th percentile: σ = ln(p90/median) / z_0.9. */
export function lognormalOf(median: number, p90: number): Lognormal {
  requireNumber(median, 'the median', Number.MIN_VALUE);
  requireNumber(p90, 'the 90th percentile', Number.MIN_VALUE);
  if (p90 < median)
    throw new SpillwayError(
      'forecast/invalid-input',
      `the 90th percentile must not be under the median ${median}, but is ${p90}`,
      { median, p90 },
    );
  return { mu: Math.log(median), sigma: Math.log(p90 / median) / normalQuantile(0.9) };
}

/**
 * Mean of a loss that cannot pass a cap: E[min(X, c)] = e^(μ+σ²/2) Φ((ln c − μ − σ²)/σ) + c (1 − Φ((ln c − μ)/σ)).
 *
 * Published fits have tails so heavy that the mean without a cap says nothing; exposure caps it.
 */
export function limitedMean({ mu, sigma }: Lognormal, cap: number): number {
  requireNumber(cap, 'the cap', 0);
  if (cap === 0) return 0;
  const far = Math.log(cap) - mu;
  if (sigma === 0) return Math.min(Math.exp(mu), cap);
  return (
    Math.exp(mu + (sigma * sigma) / 2) * normalCdf((far - sigma * sigma) / sigma) +
    cap * normalCdf(-far / sigma)
  );
}
