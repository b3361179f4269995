import { SpillwayError } from './error.ts';

/** Bounds in words: `of at least 0 and at most 1`; the smallest number there is stands for "more than 0". */
function boundsWords(least: number, most: number): string {
  const words = [
    ...(least === Number.MIN_VALUE ? ['more than 0'] : least > -Infinity ? [`at least ${least}`] : []),
    ...(most < Infinity ? [`at most ${most}`] : []),
  ];
  return words.length === 0 ? '' : ` of ${words.join(' and ')}`;
}

/**
 * A guard for numbers given to one domain.
 *
 * @returns a function that throws SpillwayError `<domain>/invalid-input` if a number is not finite or leaves
 *   [least, most].
 */
export const numberGuard =
  (domain: 'forecast' | 'prevention') =>
  (value: number, name: string, least = -Infinity, most = Infinity): void => {
    if (Number.isFinite(value) && value >= least && value <= most) return;
    throw new SpillwayError(
      `${domain}/invalid-input`,
      `${name} must be a finite number${boundsWords(least, most)}, but is ${value}`,
      { name, value },
    );
  };
