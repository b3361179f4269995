import { SpillwayError } from '../shared/index.ts';

/** A figure out of random draws with its standard error; the error is null where the draws are too few to tell. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number | null;
}

/** Values in rising order, in whatever way they are kept. */
export interface Ordered {
  readonly count: number;
  /** The value of rank 1 to count. */
  atRank(rank: number): number;
}

/**
 * Quantile of a sample: the order statistic of rank ⌈np⌉. Its standard error is half of what lies between the ranks
 * np ± √(np(1 − p)), since the number of values below the true quantile is binomial; null where a rank falls
 * outside of the sample.
 */
export function sampleQuantile(ordered: Ordered, p: number): Estimate {
  const n = ordered.count;
  // The product may come out a hair above a whole number that it stands for.
  const rank = Math.min(n, Math.max(1, Math.ceil(n * p - 1e-9)));
  const reach = Math.sqrt(n * p * (1 - p));
  const low = Math.floor(rank - reach);
  const high = Math.ceil(rank + reach);
  return {
    value: ordered.atRank(rank),
    standardError:
      low < 1 || high > n || high === low
        ? null
        : ((ordered.atRank(high) - ordered.atRank(low)) * reach) / (high - low),
  };
}

export interface SampleSummary {
  readonly count: number;
  readonly mean: Estimate;
  readonly sd: number;
  readonly least: number;
  readonly greatest: number;
  readonly quantiles: readonly (Estimate & { readonly level: number })[];
}

/** @throws SpillwayError `shared/invalid-argument` if the sample is empty or has values that are not finite. */
export function expectSample(name: string, sample: ArrayLike<number>, least = 1): void {
  if (sample.length < least)
    throw new SpillwayError(
      'shared/invalid-argument',
      `${name} must have at least ${least} values, but has ${sample.length}`,
      { field: name, expected: least, found: sample.length },
    );
  for (let k = 0; k < sample.length; k++)
    if (!Number.isFinite(sample[k]))
      throw new SpillwayError(
        'shared/invalid-argument',
        `${name}[${k}] must be a finite number, but is ${sample[k]}`,
        { field: `${name}[${k}]`, expected: 'a finite number', found: sample[k] },
      );
}

/** Mean and the sum of squared deviations from it, in the order of the values. */
export function meanAndSquares(sample: ArrayLike<number>): readonly [mean: number, squares: number] {
  let sum = 0;
  for (let k = 0; k < sample.length; k++) sum += sample[k];
  const mean = sum / sample.length;
  let squares = 0;
  for (let k = 0; k < sample.length; k++) squares += (sample[k] - mean) ** 2;
  return [mean, squares];
}

/**
 * Mean and sum of squared deviations of samples put together, out of those of each, in their order (Chan, Golub and
 * LeVeque 1979).
 */
export function mergeMoments(
  samples: Iterable<readonly [count: number, mean: number, squares: number]>,
): readonly [mean: number, squares: number] {
  let before = 0;
  let mean = 0;
  let squares = 0;
  for (const [count, own, ownSquares] of samples) {
    const difference = own - mean;
    mean += (difference * count) / (before + count);
    squares += ownSquares + (difference * difference * before * count) / (before + count);
    before += count;
  }
  return [mean, squares];
}

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];

/**
 * What a sample says: mean with s/√n, standard deviation with n − 1, and quantiles.
 *
 * @throws SpillwayError `shared/invalid-argument`
 */
export function summarizeSample(
  sample: ArrayLike<number>,
  levels: readonly number[] = LEVELS,
): SampleSummary {
  expectSample('sample', sample);
  const sorted = Float64Array.from(sample).sort();
  const n = sorted.length;
  const [mean, squares] = meanAndSquares(sorted);
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
  const ordered = { count: n, atRank: (rank: number) => sorted[rank - 1] };
  return {
    count: n,
    mean: { value: mean, standardError: n > 1 ? sd / Math.sqrt(n) : null },
    sd,
    least: sorted[0],
    greatest: sorted[n - 1],
    quantiles: levels.map((level) => ({ level, ...sampleQuantile(ordered, level) })),
  };
}
