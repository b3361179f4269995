import { type Distribution, quantilePoints } from './distribution.ts';
import { lognormalOf } from './lognormal.ts';

/** Kinds of the kernels' records; from `smooth` on they are evaluated from a table. */
export const KIND = {
  constant: 0,
  uniform: 1,
  triangular: 2,
  steps: 3,
  points: 4,
  smooth: 8,
  normal: 8,
  lognormal: 9,
  beta: 10,
  pareto: 11,
} as const;

/** A quantile function as the kernels take it: kind, up to 4 parameters, and a list. */
export interface QuantileRecord {
  readonly kind: number;
  readonly parameters: readonly number[];
  readonly list: readonly number[];
  /** Entries of the list: values, or points of two doubles. */
  readonly entries: number;
}

/**
 * Whether a smooth quantile function has a table: one that is good to 1e-9 of every value. Measured against the exact
 * function, a table is good to 1e-12 for a normal and for shapes of a beta from 0.2 on, 3e-11 for a lognormal with
 * sigma 3.6, 4e-10 with 6, 2e-10 for a beta with a shape of 0.1 and for a Pareto tail with xi = 3.
 */
export function isTabled({ kind, parameters: [a, b, xi] }: QuantileRecord): boolean {
  if (kind === KIND.lognormal) return b <= 6;
  if (kind === KIND.beta) return Math.min(a, b) >= 0.1;
  return kind === KIND.pareto ? Math.abs(xi) <= 3 : kind >= KIND.smooth;
}

const record = (kind: number, ...parameters: readonly number[]): QuantileRecord => ({
  kind,
  parameters,
  list: [],
  entries: 0,
});

/** Beta on [low, high]; a range of no width is a point. */
const betaRecord = (alpha: number, beta: number, low: number, high: number): QuantileRecord =>
  low === high ? record(KIND.constant, low) : record(KIND.beta, alpha, beta, low, high - low);

/** Shapes of PERT: alpha = 1 + 4 (mode − low)/(high − low), beta = 6 − alpha. */
export function pertShape(low: number, mode: number, high: number): readonly [alpha: number, beta: number] {
  const alpha = high > low ? 1 + (4 * (mode - low)) / (high - low) : 3;
  return [alpha, 6 - alpha];
}

/** The record of a distribution without faults. */
export function quantileRecord(distribution: Distribution): QuantileRecord {
  if (typeof distribution === 'number') return record(KIND.constant, distribution);
  if ('fixed' in distribution) return record(KIND.constant, distribution.fixed);
  if ('low' in distribution) {
    const { low, mode, high, shape } = distribution;
    if (shape !== 'pert') return record(KIND.triangular, low, mode, high);
    return betaRecord(...pertShape(low, mode, high), low, high);
  }
  if ('quantiles' in distribution) {
    const points = quantilePoints(distribution.quantiles);
    return { kind: KIND.points, parameters: [], list: points.flat(), entries: points.length };
  }
  if ('uniform' in distribution)
    return record(KIND.uniform, distribution.uniform[0], distribution.uniform[1]);
  if ('normal' in distribution) {
    const { mean, sd } = distribution.normal;
    return sd === 0 ? record(KIND.constant, mean) : record(KIND.normal, mean, sd);
  }
  if ('lognormal' in distribution) {
    const { mu, sigma } = lognormalOf(distribution.lognormal);
    return record(KIND.lognormal, mu, sigma);
  }
  if ('beta' in distribution) {
    const { alpha, beta, low = 0, high = 1 } = distribution.beta;
    return betaRecord(alpha, beta, low, high);
  }
  const values = distribution.empirical.toSorted((a, b) => a - b);
  return { kind: KIND.steps, parameters: [], list: values, entries: values.length };
}
