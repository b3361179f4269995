import { meanAndSquares } from '../../random/index.ts';
import type { Sampled } from '../assessment/assessment-range.ts';

/**
 * Value at a level of a sorted sample, between its two neighbours (type 7 of Hyndman & Fan 1996).
 *
 * Not the order statistic of `sampleQuantile`: models over time are run a hundred times or so, and a value between two
 * runs moves less with the seed than a run itself. It also turns round with its sign, q(−x, p) = −q(x, 1 − p), so that
 * one sorted sample serves weights of both signs.
 */
export function quantileOf(sorted: Float64Array, level: number): number {
  const at = (sorted.length - 1) * level;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** Mean, spread and quantiles of a sample. */
export function summarise(sample: Float64Array): Sampled {
  const n = sample.length;
  const [mean, squares] = meanAndSquares(sample);
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
  const sorted = sample.toSorted();
  const [p5, p25, p50, p75, p95] = [0.05, 0.25, 0.5, 0.75, 0.95].map((level) => quantileOf(sorted, level));
  return { mean, sd, standardError: sd / Math.sqrt(n), p5, p25, p50, p75, p95 };
}

const scaled = (sampled: Sampled, factor: number): Sampled => {
  const times = (value: number): number => value * factor;
  // A negative factor turns the order of quantiles round.
  const [p5, p25, p75, p95] =
    factor < 0
      ? [sampled.p95, sampled.p75, sampled.p25, sampled.p5]
      : [sampled.p5, sampled.p25, sampled.p75, sampled.p95];
  return {
    mean: times(sampled.mean),
    sd: Math.abs(times(sampled.sd)),
    standardError: Math.abs(times(sampled.standardError)),
    p5: times(p5),
    p25: times(p25),
    p50: times(sampled.p50),
    p75: times(p75),
    p95: times(p95),
  };
};

/**
 * Summaries of weighted sums Σ_t w_t size_t over draws, for many sets of weights.
 *
 * Weights that are multiples of others share one sample and one sort: with one term all of them do.
 *
 * @param sizes one array of draws a term.
 */
export function weightedSums(sizes: readonly Float64Array[]): (weights: readonly number[]) => Sampled {
  const draws = sizes[0].length;
  const known = new Map<string, Sampled>();
  return (weights) => {
    const lead = weights.reduce(
      (largest, weight) => (Math.abs(weight) > Math.abs(largest) ? weight : largest),
      0,
    );
    if (lead === 0) return summarise(new Float64Array(1));
    const shares = weights.map((weight) => weight / lead);
    const key = shares.map((share) => share.toPrecision(12)).join(' ');
    let found = known.get(key);
    if (found === undefined) {
      const sample = new Float64Array(draws);
      shares.forEach((share, t) => {
        if (share === 0) return;
        const size = sizes[t];
        for (let d = 0; d < draws; d++) sample[d] += share * size[d];
      });
      found = summarise(sample);
      known.set(key, found);
    }
    return scaled(found, lead);
  };
}
