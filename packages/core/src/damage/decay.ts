/** ln 2 in two parts, the first short enough that a small multiple of it is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * e^(−y) for y ≥ 0, to 2 units in the last place.
 *
 * From additions, multiplications and divisions alone, so that it has the same bits in every engine, which
 * `Math.exp` has not: y = k ln 2 − r, |r| ≤ ln 2 / 2, a Taylor sum for e^r, then k halvings.
 */
export function decay(y: number): number {
  if (y > 745) return 0;
  const k = Math.round(y / Math.LN2);
  const r = k * LN2_HIGH - y + k * LN2_LOW;
  let sum = 1;
  for (let term = 14; term >= 1; term--) sum = 1 + (r / term) * sum;
  let left = k;
  for (; left >= 30; left -= 30) sum /= 1_073_741_824;
  for (; left > 0; left--) sum /= 2;
  return sum;
}
