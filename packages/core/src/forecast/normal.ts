import { requireNumber } from './check-input.ts';

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
const density = (z: number): number => Math.exp((-z * z) / 2) / ROOT_TWO_PI;

/** Where the series gives way to the continued fraction. */
const FAR = 2;
const FRACTION_TERMS = 60;

/**
 * Distribution function of the standard normal, Φ(z).
 *
 * Near 0 by the series ½ + φ(z) (z + z³/3 + z⁵/(3·5) + …), far out by the continued fraction of Mills' ratio, so
 * that the small tail keeps its digits.
 *
 * @see Marsaglia (2004), Evaluating the Normal Distribution, J. Stat. Softw. 11(4).
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (Math.abs(z) > FAR) {
    const size = Math.abs(z);
    let fraction = size;
    for (let k = FRACTION_TERMS; k > 0; k--) fraction = size + k / fraction;
    const tail = density(size) / fraction;
    return z > 0 ? 1 - tail : tail;
  }
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + density(z) * sum;
}

/**
 * Quantile of the standard normal: the z with Φ(z) = p.
 *
 * A rational start (Abramowitz & Stegun 26.2.23, error under 4.5e-4), then two steps of Halley's rule.
 *
 * @throws SpillwayError `forecast/invalid-input` unless 0 < p < 1.
 */
export function normalQuantile(p: number): number {
  requireNumber(p, 'a probability', Number.MIN_VALUE, 1 - Number.EPSILON / 2);
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let z = -(
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  );
  for (let step = 0; step < 3; step++) {
    const error = (normalCdf(z) - p) / density(z);
    if (!Number.isFinite(error)) break;
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}
