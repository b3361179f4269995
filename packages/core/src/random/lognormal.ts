import { type LognormalQuantiles, quantilePoints } from './distribution.ts';
import { exp, log, normalQuantile } from './functions.ts';

/** ln X is normal with mean mu and standard deviation sigma. */
export interface Lognormal {
  readonly mu: number;
  readonly sigma: number;
}

/** From two quantiles (p₁, x₁), (p₂, x₂): sigma = ln(x₂/x₁)/(z₂ − z₁), mu = ln x₁ − sigma z₁. */
export function lognormalOf(given: LognormalQuantiles): Lognormal {
  const [[p1, x1], [p2, x2]] =
    'median' in given
      ? [
          [0.5, given.median],
          [0.9, given.p90],
        ]
      : quantilePoints(given.quantiles);
  const z1 = normalQuantile(p1);
  const sigma = (log(x2) - log(x1)) / (normalQuantile(p2) - z1);
  return { mu: log(x1) - sigma * z1, sigma };
}

/** E X = e^(mu + sigma²/2). */
export const lognormalMean = ({ mu, sigma }: Lognormal): number => exp(mu + (sigma * sigma) / 2);
