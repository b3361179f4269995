import { exp, log } from '../../random/index.ts';
import type { Frequency, SimpleFrequency } from './loss-year-model.ts';

/** Counts from `first` on with their cumulative probabilities; the last is 1. */
export interface CountTable {
  readonly first: number;
  readonly cumulative: Float64Array;
}

/** Entries of the longest table: rates to about 10¹⁰. */
const LONGEST = 2 ** 22;

/** What is left out of a table on either side, of what is in it: under the step of a random number. */
const NEGLIGIBLE = 1e-19;

/**
 * Table of a distribution with one mode, from the quotients of neighbouring probabilities: `up(k)` is p(k + 1)/p(k),
 * and `limit` what it rises to where it rises.
 * Starting at the mode with 1 and scaling afterwards needs no factorial and cannot underflow.
 *
 * @returns null where the table would be too long.
 */
function tableFrom(mode: number, up: (k: number) => number, limit = 0): CountTable | null {
  const above = [1];
  let sum = 1;
  for (let k = mode; ; k++) {
    const next = above[above.length - 1] * up(k);
    if (!(next > 0)) break;
    above.push(next);
    sum += next;
    const quotient = Math.max(up(k + 1), limit);
    if (quotient < 1 && (next * quotient) / (1 - quotient) < NEGLIGIBLE * sum) break;
    if (above.length > LONGEST) return null;
  }
  const below: number[] = [];
  for (let k = mode - 1, value = 1; k >= 0; k--) {
    value /= up(k);
    if (value < NEGLIGIBLE * NEGLIGIBLE || below.length > LONGEST) break;
    below.push(value);
    sum += value;
  }
  const probabilities = below.toReversed().concat(above);
  const cumulative = new Float64Array(probabilities.length);
  let reached = 0;
  probabilities.forEach((value, k) => {
    reached += value;
    cumulative[k] = reached / sum;
  });
  for (let k = 0; k < cumulative.length; k++) cumulative[k] = Math.min(1, cumulative[k]);
  cumulative[cumulative.length - 1] = 1;
  return { first: mode - below.length, cumulative };
}

const certain = (count: number): CountTable => ({ first: count, cumulative: Float64Array.of(1) });

const poissonTable = (rate: number): CountTable | null =>
  rate === 0 ? certain(0) : tableFrom(Math.floor(rate), (k) => rate / (k + 1));

/** p(k + 1)/p(k) = (k + size)/(k + 1) · m/(m + size). */
function negativeBinomialTable(mean: number, size: number): CountTable | null {
  if (mean === 0) return certain(0);
  const odds = mean / (mean + size);
  const mode = size > 1 ? Math.floor(((size - 1) * mean) / size) : 0;
  return tableFrom(mode, (k) => ((k + size) / (k + 1)) * odds, odds);
}

/** p(k + 1)/p(k) = (n − k)/(k + 1) · p/(1 − p). */
export function binomialTable(n: number, p: number): CountTable | null {
  if (p === 0 || n === 0) return certain(0);
  if (p === 1) return certain(n);
  return tableFrom(Math.min(n, Math.floor((n + 1) * p)), (k) => ((n - k) / (k + 1)) * (p / (1 - p)));
}

/** The table of a year that is `active` with some probability and has no event otherwise. */
function inflate({ first, cumulative }: CountTable, active: number): CountTable {
  const from0 = new Float64Array(first + cumulative.length);
  for (let k = 0; k < from0.length; k++)
    from0[k] = 1 - active + active * (k < first ? 0 : cumulative[k - first]);
  return { first: 0, cumulative: from0 };
}

const simpleTable = (frequency: SimpleFrequency): CountTable | null => {
  switch (frequency.kind) {
    case 'poisson':
      return poissonTable(frequency.rate);
    case 'negative-binomial':
      return negativeBinomialTable(frequency.mean, frequency.size);
    case 'bernoulli':
      return binomialTable(1, frequency.probability);
  }
};

/** Years before the year in question that still matter to it: after B years e^(−β (1 − n) B) = 2⁻²⁰ is left. */
const settledAfter = (beta: number, n: number): number => (20 * log(2)) / (beta * (1 - n));

/** What the kernels need of a Hawkes process: the number of immigrants, and how they go on. */
export interface HawkesPlan {
  readonly immigrants: CountTable | null;
  readonly before: number;
  readonly none: number;
  readonly beta: number;
  readonly n: number;
  /** Events to follow for one year, on average. */
  readonly effort: number;
}

export function hawkesPlan({ mu, alpha, beta, start }: Extract<Frequency, { kind: 'hawkes' }>): HawkesPlan {
  const n = alpha / beta;
  const before = start === 'empty' ? 0 : settledAfter(beta, n);
  return {
    immigrants: poissonTable(mu * (1 + before)),
    before,
    none: exp(-n),
    beta,
    n,
    effort: (mu * (1 + before)) / (1 - n),
  };
}

/** The table of a frequency that has one; null where it would be too long. */
export function countTable(frequency: Exclude<Frequency, { kind: 'hawkes' }>): CountTable | null {
  if (frequency.kind !== 'zero-inflated') return simpleTable(frequency);
  const given = simpleTable(frequency.given);
  return given && inflate(given, frequency.active);
}

/** Events a year on average. A Hawkes process that starts empty has μ/(1 − n) (1 − n (1 − e^(−γ))/γ), γ = β − α. */
export function meanFrequency(frequency: Frequency): number {
  switch (frequency.kind) {
    case 'poisson':
      return frequency.rate;
    case 'negative-binomial':
      return frequency.mean;
    case 'bernoulli':
      return frequency.probability;
    case 'zero-inflated':
      return frequency.active * meanFrequency(frequency.given);
    case 'hawkes': {
      const { mu, alpha, beta, start } = frequency;
      const n = alpha / beta;
      if (start !== 'empty') return mu / (1 - n);
      const gamma = beta - alpha;
      return (mu / (1 - n)) * (1 - (n * (1 - exp(-gamma))) / gamma);
    }
  }
}

/** What a Hawkes process comes to in the long run: mean n, rate, cluster and variance over mean. */
export function hawkesLongRun(mu: number, alpha: number, beta: number) {
  const n = alpha / beta;
  return { branching: n, rate: mu / (1 - n), cluster: 1 / (1 - n), varianceRatio: 1 / (1 - n) ** 2 };
}
