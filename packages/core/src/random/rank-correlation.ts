import { SpillwayError } from '../shared/index.ts';
import { expectSample, meanAndSquares } from './sample-summary.ts';

/** Ranks from 1, equal values sharing the mean of their ranks. */
function ranks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: values.length }, (_, k) => k).sort(
    (a, b) => values[a] - values[b],
  );
  const found = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]] === values[order[first]]) last += 1;
    for (let k = first; k <= last; k++) found[order[k]] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return found;
}

/**
 * Spearman's rank correlation: Pearson's of the ranks.
 *
 * @returns −1 to 1, or null where one of the two does not vary.
 * @throws SpillwayError `shared/invalid-argument` if lengths differ, are under 2, or a value is not finite.
 */
export function rankCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  expectSample('x', x, 2);
  expectSample('y', y, 2);
  if (x.length !== y.length)
    throw new SpillwayError(
      'shared/invalid-argument',
      `x and y must be of one length, but have ${x.length} and ${y.length} values`,
      { field: 'y', expected: x.length, found: y.length },
    );
  const rx = ranks(x);
  const ry = ranks(y);
  const [meanX, squaresX] = meanAndSquares(rx);
  const [meanY, squaresY] = meanAndSquares(ry);
  if (squaresX === 0 || squaresY === 0) return null;
  let products = 0;
  for (let k = 0; k < rx.length; k++) products += (rx[k] - meanX) * (ry[k] - meanY);
  return Math.max(-1, Math.min(1, products / Math.sqrt(squaresX * squaresY)));
}
