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
 * Bounded kinds (low–mode–high, uniform, empirical) give their ends and their middle (the mode, the midpoint,
 * the median); quantiles give the outermost they name and the median, interpolated between its neighbours;
 * normal and lognormal give their 5, 50 and 95 % points; a beta gives its mean and two standard deviations
 * to each side, kept inside its bounds.
 */
export function atCase(number: UncertainNumber, which: NumberCase): number {
  if (typeof number === 'number') return number;
  if ('fixed' in number) return number.fixed;
  if ('low' in number) return at(which, number.low, number.mode, number.high);
  if ('quantiles' in number) {
    const levels = Object.keys(number.quantiles).sort((a, b) => Number(a) - Number(b));
    const points = levels.map((level) => [Number(level), number.quantiles[level]] as const);
    return at(which, points[0][1], interpolatedMedian(points), points.at(-1)![1]);
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
  const half = (sorted.length - 1) / 2;
  return at(which, sorted[0], (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2, sorted.at(-1)!);
}

/**
 * The median of a distribution given by some of its quantiles: linear between the two levels around 0.5, or the
 * outermost where all lie on one side of it.
 */
function interpolatedMedian(points: readonly (readonly [level: number, value: number])[]): number {
  const above = points.findIndex(([level]) => level >= 0.5);
  if (above < 0) return points.at(-1)![1];
  if (above === 0) return points[0][1];
  const [[below, low], [next, high]] = [points[above - 1], points[above]];
  return low + ((0.5 - below) / (next - below)) * (high - low);
}

/** The other end: of a change of demand, where the greater number is the lesser loss. */
export const mirrored = (which: NumberCase): NumberCase =>
  which === 'low' ? 'high' : which === 'high' ? 'low' : 'mode';

/** Whether a number is uncertain: its low and its high differ. */
export const isUncertain = (number: UncertainNumber): boolean =>
  atCase(number, 'low') !== atCase(number, 'high');
