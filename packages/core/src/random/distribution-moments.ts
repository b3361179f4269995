import { type Distribution, quantilePoints } from './distribution.ts';
import { exp } from './functions.ts';
import { lognormalMean, lognormalOf } from './lognormal.ts';
import { pertShape } from './quantile-record.ts';

export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

function betaMoments(alpha: number, beta: number, low: number, high: number): Moments {
  const sum = alpha + beta;
  return {
    mean: low + ((high - low) * alpha) / sum,
    sd: ((high - low) / sum) * Math.sqrt((alpha * beta) / (sum + 1)),
  };
}

/** Of a quantile function that is linear between points and flat outside. */
function pointMoments(points: readonly (readonly [number, number])[]): Moments {
  const all = [[0, points[0][1]], ...points, [1, points[points.length - 1][1]]];
  let mean = 0;
  for (let k = 1; k < all.length; k++)
    mean += (all[k][0] - all[k - 1][0]) * ((all[k][1] + all[k - 1][1]) / 2);
  let variance = 0;
  for (let k = 1; k < all.length; k++) {
    const a = all[k - 1][1] - mean;
    const b = all[k][1] - mean;
    variance += (all[k][0] - all[k - 1][0]) * ((a * a + a * b + b * b) / 3);
  }
  return { mean, sd: Math.sqrt(variance) };
}

/** Mean and standard deviation of a distribution without faults, in closed form. */
export function distributionMoments(distribution: Distribution): Moments {
  if (typeof distribution === 'number') return { mean: distribution, sd: 0 };
  if ('fixed' in distribution) return { mean: distribution.fixed, sd: 0 };
  if ('low' in distribution) {
    const { low: a, mode: b, high: c, shape } = distribution;
    if (shape === 'pert') return betaMoments(...pertShape(a, b, c), a, c);
    const [u, v, w] = [b - a, c - b, c - a];
    return { mean: (a + b + c) / 3, sd: Math.sqrt((u * u + v * v + w * w) / 36) };
  }
  if ('quantiles' in distribution) return pointMoments(quantilePoints(distribution.quantiles));
  if ('uniform' in distribution) {
    const [a, b] = distribution.uniform;
    return { mean: a + (b - a) / 2, sd: (b - a) / Math.sqrt(12) };
  }
  if ('normal' in distribution) return distribution.normal;
  if ('lognormal' in distribution) {
    const given = lognormalOf(distribution.lognormal);
    const mean = lognormalMean(given);
    return { mean, sd: mean * Math.sqrt(exp(given.sigma * given.sigma) - 1) };
  }
  if ('beta' in distribution) {
    const { alpha, beta, low = 0, high = 1 } = distribution.beta;
    return betaMoments(alpha, beta, low, high);
  }
  const { empirical } = distribution;
  const mean = empirical.reduce((sum, value) => sum + value / empirical.length, 0);
  return {
    mean,
    sd: Math.sqrt(empirical.reduce((sum, value) => sum + (value - mean) ** 2 / empirical.length, 0)),
  };
}
