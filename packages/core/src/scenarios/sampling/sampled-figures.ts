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

/** Sets of weights by direction: those that are multiples of others share one sample and one sort. */
export interface Directions {
  /** Weights of which the greatest is 1, one set a direction. */
  readonly shares: readonly (readonly number[])[];
  /** Direction of each set that was given and the multiple it is of it; null of a set of zeros. */
  readonly places: readonly (readonly [direction: number, factor: number] | null)[];
}

/** Tells directions apart: with one term there is one. */
export function directionsOf(sets: readonly (readonly number[])[]): Directions {
  const shares: (readonly number[])[] = [];
  const known = new Map<string, number>();
  const places = sets.map((weights) => {
    const lead = weights.reduce(
      (largest, weight) => (Math.abs(weight) > Math.abs(largest) ? weight : largest),
      0,
    );
    if (lead === 0) return null;
    const own = weights.map((weight) => weight / lead);
    const key = own.map((share) => share.toPrecision(12)).join(' ');
    let direction = known.get(key);
    if (direction === undefined) {
      direction = shares.push(own) - 1;
      known.set(key, direction);
    }
    return [direction, lead] as const;
  });
  return { shares, places };
}

/** Σ_t weight_t size_t of each draw. */
export function weightedSum(weights: readonly number[], sizes: readonly Float64Array[]): Float64Array {
  const sample = new Float64Array(sizes[0].length);
  weights.forEach((weight, t) => {
    if (weight === 0) return;
    const size = sizes[t];
    for (let d = 0; d < sample.length; d++) sample[d] += weight * size[d];
  });
  return sample;
}

/** The summary of a set of weights, out of those of the directions. */
export const summaryAt = (summaries: readonly Sampled[], place: Directions['places'][number]): Sampled =>
  place === null ? summarise(new Float64Array(1)) : scaled(summaries[place[0]], place[1]);
