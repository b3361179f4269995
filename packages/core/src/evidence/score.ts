import type { LowModeHigh } from '../shared/index.ts';
import type { PublishedNumbers } from './rows/backtest-row.ts';
import { middleOf } from './rows/shock-numbers.ts';

/** A published figure as a range (rules 22 and 23). */
export interface PublishedRange {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** One figure was published: its ends are ± 10 %. */
  readonly single: boolean;
}

/** By which a single published figure may be off. */
const SINGLE = 0.1;

/** The range of what was published, or null where there is no number above 0. */
export function publishedRange(numbers: PublishedNumbers): PublishedRange | null {
  const mid = middleOf(numbers);
  if (mid === null || !(mid > 0)) return null;
  const known = [numbers.low, numbers.mid, numbers.high].filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high
    ? { low: mid * (1 - SINGLE), mid, high: mid * (1 + SINGLE), single: true }
    : { low, mid, high, single: false };
}

/** How far a model is from what was published. */
export interface Score {
  /** Model over published, mode over middle. */
  readonly ratio: number;
  readonly lnRatio: number;
  /** The model's mode lies in the published range. */
  readonly inside: boolean;
  /** The two ranges meet. */
  readonly overlap: boolean;
  readonly within2: boolean;
  readonly within3: boolean;
}

/** @param model all of it above 0. */
export function scoreOf(model: LowModeHigh, published: PublishedRange): Score {
  const ratio = model.mode / published.mid;
  return {
    ratio,
    lnRatio: Math.log(ratio),
    inside: model.mode >= published.low && model.mode <= published.high,
    overlap: model.low <= published.high && model.high >= published.low,
    within2: ratio >= 1 / 2 && ratio <= 2,
    within3: ratio >= 1 / 3 && ratio <= 3,
  };
}

/** Scores of several tests together; shares are fractions from 0 to 1. Null where there is no test. */
export interface Summary {
  /** Tests, not rows. */
  readonly n: number;
  readonly inside: number | null;
  readonly overlap: number | null;
  readonly within2: number | null;
  readonly within3: number | null;
  readonly medianAbsLnRatio: number | null;
  /** Mean of ln ratio: positive where the model says more than was published. */
  readonly bias: number | null;
}

/** Middle of some numbers, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
}

/** Rule 24. */
export function summarize(scores: readonly Score[]): Summary {
  const n = scores.length;
  if (n === 0)
    return {
      n,
      inside: null,
      overlap: null,
      within2: null,
      within3: null,
      medianAbsLnRatio: null,
      bias: null,
    };
  const part = (of: 'inside' | 'overlap' | 'within2' | 'within3'): number =>
    scores.filter((score) => score[of]).length / n;
  return {
    n,
    inside: part('inside'),
    overlap: part('overlap'),
    within2: part('within2'),
    within3: part('within3'),
    medianAbsLnRatio: median(scores.map(({ lnRatio }) => Math.abs(lnRatio))),
    bias: scores.reduce((sum, { lnRatio }) => sum + lnRatio, 0) / n,
  };
}
