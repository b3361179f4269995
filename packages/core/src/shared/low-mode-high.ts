import { type ErrorCode, SpillwayError } from './error.ts';

/** A number known by its least, most likely and greatest value: a triangle between them. */
export interface LowModeHigh {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** A known number as one. */
export const lowModeHigh = (value: number): LowModeHigh => ({ low: value, mode: value, high: value });

/** Mean of the triangle: (low + mode + high) / 3. */
export const triangularMean = ({ low, mode, high }: LowModeHigh): number => (low + mode + high) / 3;

/** Variance of the triangle: (a² + b² + c² − ab − ac − bc) / 18, written so that it is never negative. */
export const triangularVariance = ({ low, mode, high }: LowModeHigh): number =>
  ((mode - low) ** 2 + (high - mode) ** 2 + (high - low) ** 2) / 36;

/** @throws SpillwayError of the given code if the three are not finite, not in order, or leave [least, most]. */
export function checkLowModeHigh(
  code: ErrorCode,
  field: string,
  value: LowModeHigh,
  least = -Infinity,
  most = Infinity,
): void {
  const { low, mode, high } = value;
  if ([low, mode, high].every(Number.isFinite) && low <= mode && mode <= high && low >= least && high <= most)
    return;
  throw new SpillwayError(
    code,
    `${field} must be low ≤ mode ≤ high${least > -Infinity ? `, from ${least}` : ''}${most < Infinity ? ` to ${most}` : ''}, but is ${low}, ${mode}, ${high}`,
    { field, low, mode, high },
  );
}
