import { requireNumber, requireNumbers, requireSquare } from '../require-number.ts';

/** Faster coefficients are refused: at 1000 a day an industry is back within ten minutes. */
export const MOST_RESILIENCE = 1000;

/**
 * Resilience coefficients from recovery times: k_i = ln(q_i(0)/q_i(T_i)) / (T_i (1 − a*_ii)), per day.
 *
 * The formula sees the industry alone; in the economy it waits for the others too, so that the recovery that is
 * simulated takes longer than T_i.
 *
 * @param A coefficients, n×n row-major; only the diagonal is read, which is that of A* too.
 * @param recoveryDays T, length n, days.
 * @param left q(T)/q(0), the share of the inoperability that is left after that time (1 % by default).
 * @throws SpillwayError `shared/invalid-argument` if a time is not positive, `left` is not between 0 and 1, an industry
 *   uses all it makes itself, or a coefficient passes 1000 a day.
 * @see Lian & Haimes (2006), Systems Eng. 9:241.
 */
export function resilienceCoefficients(
  A: Float64Array,
  recoveryDays: Float64Array,
  left = 0.01,
): Float64Array {
  const n = recoveryDays.length;
  requireSquare(A, n);
  requireNumbers('recoveryDays', recoveryDays, n, Number.MIN_VALUE);
  requireNumber('left', left, Number.MIN_VALUE, 1 - Number.EPSILON);
  const distance = left === 0.01 ? 4.605170185988092 : -Math.log(left);
  return recoveryDays.map((days, i) => {
    requireNumber(`own use A[${i}][${i}]`, A[i * n + i], Number.NEGATIVE_INFINITY, 1 - 1e-9);
    const k = distance / (days * (1 - A[i * n + i]));
    return requireNumber(`resilience of recoveryDays[${i}]`, k, 0, MOST_RESILIENCE);
  });
}
