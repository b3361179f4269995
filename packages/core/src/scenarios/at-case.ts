import type { UncertainNumber } from './uncertain-number.ts';

/** Which value of each uncertain number an estimate is run at. */
export type NumberCase = 'low' | 'mode' | 'high';

/** z of the 5 % and 95 % points of the standard normal distribution. */
const Z95 = 1.6448536269514722;
/** z of the 90 % point. */
const Z90 = 1.2815515655446004;

const at = <T>(which: NumberCase, low: T, mode: T, high: T): T =>
  which === 'low' ? low : which === 'mode' ? mode : high;

/**
 * An uncertain number at its low, its mode or its high.
 *
 * Bounded kinds (low–mode–high, uniform, empirical) give their ends and their middle; quantiles give the
 * outermost they name and the one nearest the median; normal and lognormal give their 5, 50 and 95 %
 * points (the mean of a normal is its median); a beta gives its mean and two standard deviations to each
 * side, kept inside its bounds.
 */
export function atCase(number: UncertainNumber, which: NumberCase): number {
  if (typeof number === 'number') return number;
  if ('fixed' in number) return number.fixed;
  if ('low' in number) return at(which, number.low, number.mode, number.high);
  if ('quantiles' in number) {
    const levels = Object.keys(number.quantiles).sort((a, b) => Number(a) - Number(b));
    const middle = levels.reduce((best, level) =>
      Math.abs(Number(level) - 0.5) < Math.abs(Number(best) - 0.5) ? level : best,
    );
    return number.quantiles[at(which, levels[0], middle, levels.at(-1)!)];
  }
  if ('uniform' in number) {
    const [low, high] = number.uniform as [number, number];
    return at(which, low, (low + high) / 2, high);
  }
  if ('normal' in number) {
    const { mean, sd } = number.normal;
    return at(which, mean - Z95 * sd, mean, mean + Z95 * sd);
  }
  if ('lognormal' in number) {
    const { median, p90 } = number.lognormal;
    const sigma = Math.log(p90 / median) / Z90;
    return median * at(which, Math.exp(-Z95 * sigma), 1, Math.exp(Z95 * sigma));
  }
  if ('beta' in number) {
    const { alpha, beta, low = 0, high = 1 } = number.beta;
    const mean = alpha / (alpha + beta);
    const sd = Math.sqrt((mean * (1 - mean)) / (alpha + beta + 1));
    const share = at(which, Math.max(mean - 2 * sd, 0), mean, Math.min(mean + 2 * sd, 1));
    return low + share * (high - low);
  }
  const sorted = number.empirical.toSorted((a, b) => a - b);
  return at(which, sorted[0], sorted[Math.floor((sorted.length - 1) / 2)], sorted.at(-1)!);
}

/** Whether a number is uncertain: its low and its high differ. */
export const isUncertain = (number: UncertainNumber): boolean =>
  atCase(number, 'low') !== atCase(number, 'high');

const DISTRIBUTION_KEYS = ['low', 'quantiles', 'uniform', 'normal', 'lognormal', 'beta', 'empirical'];

/** Whether any number in a value, at any depth, is uncertain. */
export function holdsUncertainty(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (DISTRIBUTION_KEYS.some((key) => Object.hasOwn(value, key)))
    return isUncertain(value as UncertainNumber);
  return Object.values(value).some(holdsUncertainty);
}
