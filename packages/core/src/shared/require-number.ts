import { type ErrorCode, SpillwayError } from './error.ts';

function rangeWords(least: number, most: number): string {
  if (most < Infinity)
    return least === Number.MIN_VALUE
      ? `a number of more than 0 and at most ${most}`
      : least > -Infinity
        ? `a number from ${least} to ${most}`
        : `a number of at most ${most}`;
  if (least === Number.MIN_VALUE) return 'a finite number of more than 0';
  return least > -Infinity ? `a finite number not below ${least}` : 'a finite number';
}

/**
 * A guard for the numbers given to one domain.
 *
 * @param code what the guard throws.
 * @returns a function that gives back the number `field`, and throws a SpillwayError of that code which names the
 *   field if the number is not finite or leaves [least, most]. A least of `Number.MIN_VALUE` stands for "more than 0".
 */
export const numberGuard =
  (code: ErrorCode) =>
  (field: string, value: number, least = -Infinity, most = Infinity): number => {
    if (Number.isFinite(value) && value >= least && value <= most) return value;
    throw new SpillwayError(code, `${field} must be ${rangeWords(least, most)}, but is ${value}`, {
      field,
      least,
      most,
      found: value,
    });
  };
