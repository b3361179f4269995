import { SpillwayError } from '../../shared/index.ts';
import { requireSquare } from '../require-number.ts';

const MOST_ROUNDS = 60;

/**
 * Refuses coefficients under which losses would grow from round to round. Industries whose columns of |A| sum to less
 * than 1 are enough; else positive vectors v are tried until |A| v < v in every cell, or |A| v ≥ v in every one.
 *
 * @throws SpillwayError `economy/shape-mismatch`, `shared/invalid-argument` if a coefficient is not finite,
 *   `economy/not-productive`.
 */
export function requireProductive(A: Float64Array, n: number): void {
  requireSquare(A, n);
  const columns = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0, at = i * n; j < n; j++, at++) columns[j] += Math.abs(A[at]);
  const wrong = columns.findIndex((sum) => !Number.isFinite(sum));
  if (wrong >= 0)
    throw new SpillwayError('shared/invalid-argument', `A must be finite, but column ${wrong} is not`, {
      field: 'A',
      column: wrong,
    });
  if (columns.every((sum) => sum < 1)) return;
  let v = new Float64Array(n).fill(1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    let size = 0;
    const next = v.map((value, i) => {
      let sum = 0;
      for (let j = 0, at = i * n; j < n; j++, at++) sum += Math.abs(A[at]) * v[j];
      least = Math.min(least, sum / value);
      most = Math.max(most, sum / value);
      size = Math.max(size, sum + value);
      return sum + value;
    });
    if (most < 1) return;
    if (least >= 1)
      throw new SpillwayError(
        'economy/not-productive',
        'the economy is not productive: every industry and its suppliers use up all they make, so that losses never end',
        { least },
      );
    v = next.map((value) => value / size);
  }
}
