import { numberGuard, SpillwayError } from '../shared/index.ts';

/** @throws SpillwayError `shared/invalid-argument` that names the field, if it is not finite or leaves its bounds. */
export const requireNumber = numberGuard('shared/invalid-argument');

/** A share of something: 0 to 1. */
export const requireShare = (field: string, value: number): number => requireNumber(field, value, 0, 1);

/** The longest time that is looked at, a century. */
const MOST_DAYS = 36_525;

/** A number of whole days from 1 to a century. */
export function requireDays(field: string, value: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= MOST_DAYS) return value;
  throw new SpillwayError(
    'shared/invalid-argument',
    `${field} must be a whole number of days from 1 to ${MOST_DAYS}, but is ${value}`,
    { field, least: 1, most: MOST_DAYS, found: value },
  );
}

/** @throws SpillwayError `shared/invalid-argument` unless there are `n` finite values within the bounds. */
export function requireNumbers(
  field: string,
  values: ArrayLike<number>,
  n: number,
  least?: number,
  most?: number,
): void {
  if (values.length !== n)
    throw new SpillwayError(
      'shared/invalid-argument',
      `${field} must have ${n} values, but has ${values.length}`,
      { field, expected: n, found: values.length },
    );
  for (let i = 0; i < n; i++) requireNumber(`${field}[${i}]`, values[i], least, most);
}

/** @throws SpillwayError `economy/shape-mismatch` unless A has n×n values. */
export function requireSquare(A: Float64Array, n: number): void {
  if (A.length === n * n) return;
  throw new SpillwayError(
    'economy/shape-mismatch',
    `A must be ${n}×${n} (${n * n} values), but has ${A.length}`,
    { expected: n * n, found: A.length },
  );
}
