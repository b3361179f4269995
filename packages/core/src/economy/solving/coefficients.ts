import { SpillwayError } from '../../shared/index.ts';

/** What one look at the coefficients tells. */
export interface CoefficientSurvey {
  readonly nonnegative: boolean;
  /**
   * Every column or every row of |A| sums to less than 1: then the spectral radius is below 1, and the economy
   * is productive whatever else is in A.
   */
  readonly contracting: boolean;
}

/**
 * Looks at every coefficient once.
 *
 * @throws SpillwayError `economy/shape-mismatch` if A has not n² values.
 * @throws SpillwayError `shared/invalid-argument` if one is not finite; `details` has its row and column.
 */
export function surveyCoefficients(
  A: Float64Array,
  n: number,
  names: (i: number) => string,
): CoefficientSurvey {
  if (A.length !== n * n)
    throw new SpillwayError(
      'economy/shape-mismatch',
      `A must be ${n}×${n} (${n * n} values), but has ${A.length}`,
      { expected: n * n, found: A.length },
    );
  const columns = new Float64Array(n);
  let nonnegative = true;
  let rowMaximum = 0;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) {
      const value = A[i * n + j];
      if (value < 0) nonnegative = false;
      const size = Math.abs(value);
      sum += size;
      columns[j] += size;
    }
    if (!Number.isFinite(sum)) throw notFinite(A, n, i, names);
    rowMaximum = Math.max(rowMaximum, sum);
  }
  const columnMaximum = columns.reduce((max, sum) => Math.max(max, sum), 0);
  return { nonnegative, contracting: Math.min(rowMaximum, columnMaximum) < 1 };
}

function notFinite(A: Float64Array, n: number, row: number, names: (i: number) => string): SpillwayError {
  const column = A.subarray(row * n, (row + 1) * n).findIndex((value) => !Number.isFinite(value));
  return new SpillwayError(
    'shared/invalid-argument',
    `the coefficient of ${names(row)} in ${names(column)} must be finite, but is ${A[row * n + column]}`,
    { row, column },
  );
}

/**
 * @throws SpillwayError `economy/shape-mismatch` unless `y` holds whole right-hand sides of n values.
 * @throws SpillwayError `shared/invalid-argument` if one is not finite.
 */
export function checkRightHandSides(
  y: Float64Array,
  n: number,
  count: number,
  names: (i: number) => string,
): void {
  if (!Number.isInteger(count) || y.length !== n * count)
    throw new SpillwayError(
      'economy/shape-mismatch',
      `right-hand sides must have ${n} values each to match A, but there are ${y.length} in all`,
      { expected: n, found: y.length },
    );
  const wrong = y.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0)
    throw new SpillwayError(
      'shared/invalid-argument',
      `the right-hand side of ${names(wrong % n)} must be finite, but is ${y[wrong]}`,
      { index: wrong % n },
    );
}

/**
 * The error of a pivot that is not positive. Pivots in natural order are quotients of the leading principal
 * minors of I − A, which Hawkins and Simon require to be positive; they do not change with the unit of any
 * industry's output, so that `floor` is absolute.
 */
export function pivotError(index: number, pivot: number, floor: number, name: string): SpillwayError {
  const details = { sector: name, index, pivot };
  return Math.abs(pivot) <= floor
    ? new SpillwayError(
        'economy/singular',
        `I − A is singular: the pivot of ${name} must be above ${floor}, but is ${pivot}; it and the industries before it use up all they make`,
        details,
      )
    : new SpillwayError(
        'economy/not-productive',
        `the economy is not productive: the pivot of ${name} must be positive, but is ${pivot}; it and the industries before it use up more than they make`,
        details,
      );
}

/** Pivots not above this are rounding. */
export const pivotFloor = (n: number): number => 4 * n * Number.EPSILON;

/** Residual per industry that every answer is held to. */
export const TARGET_RESIDUAL = 1e-10;
