/** Lognormal by two of its quantiles: the median and the 90th percentile, or any two levels. */
export type LognormalQuantiles =
  | { readonly median: number; readonly p90: number }
  | { readonly quantiles: Readonly<Record<string, number>> };

/**
 * A number that is known, or known only as a distribution. Every scenario's uncertain number is one.
 *
 * `quantiles` is linear between the given levels and flat outside of them: nothing is drawn below the value of the
 * lowest level or above that of the highest, and each of these two has the whole probability beyond it.
 */
export type Distribution =
  | number
  | { readonly fixed: number }
  | {
      readonly low: number;
      readonly mode: number;
      readonly high: number;
      /** A triangle (default), or PERT: a beta curve with mean (low + 4 mode + high)/6. */
      readonly shape?: 'triangular' | 'pert' | undefined;
    }
  | { readonly quantiles: Readonly<Record<string, number>> }
  | { readonly uniform: readonly number[] }
  | { readonly normal: { readonly mean: number; readonly sd: number } }
  | { readonly lognormal: LognormalQuantiles }
  | {
      readonly beta: {
        readonly alpha: number;
        readonly beta: number;
        readonly low?: number | undefined;
        readonly high?: number | undefined;
      };
    }
  | { readonly empirical: readonly number[] };

/** Points (level, value) of a table of quantiles, by level. */
export const quantilePoints = (
  quantiles: Readonly<Record<string, number>>,
): readonly (readonly [level: number, value: number])[] =>
  Object.entries(quantiles)
    .map(([level, value]) => [Number(level), value] as const)
    .sort(([a], [b]) => a - b);
