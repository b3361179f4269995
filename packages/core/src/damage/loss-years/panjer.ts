import { exp, log } from '../../random/index.ts';
import { SpillwayError } from '../../shared/index.ts';

/** Counts that Panjer's recursion knows: Poisson, or negative binomial with mean m and size k. */
export type PanjerCounts =
  | { readonly kind: 'poisson'; readonly rate: number }
  | { readonly kind: 'negative-binomial'; readonly mean: number; readonly size: number };

/**
 * Distribution of the yearly sum of losses on an even grid, by Panjer's recursion: with p(n)/p(n − 1) = a + b/n,
 *
 *   g_s = Σ_{j=1..s} (a + b j/s) h_j g_{s−j} / (1 − a h_0),  g_0 = the generating function of the counts at h_0.
 *
 * Poisson: a = 0, b = λ, hence g_s = (λ/s) Σ j h_j g_{s−j}. Negative binomial: a = m/(m + k), b = (k − 1) a.
 *
 * @param severity h, h[j] the probability that an event costs j steps; its sum is 1.
 * @param length values wanted of g, from 0 steps on.
 * @throws SpillwayError `damage/invalid-loss-model` if h is no distribution, counts are out of range, or g_0 is too
 *   small to start from (a rate of more than about 700).
 * @see Panjer (1981), ASTIN Bulletin 12:22.
 */
export function panjer(counts: PanjerCounts, severity: ArrayLike<number>, length: number): Float64Array {
  const invalid = (field: string, expected: string, found: unknown): SpillwayError =>
    new SpillwayError('damage/invalid-loss-model', `${field} must be ${expected}, but is ${String(found)}`, {
      field,
      expected,
      found,
    });
  let whole = 0;
  for (let j = 0; j < severity.length; j++) {
    if (!(severity[j] >= 0)) throw invalid(`severity[${j}]`, 'a probability', severity[j]);
    whole += severity[j];
  }
  if (!(Math.abs(whole - 1) <= 1e-9)) throw invalid('the sum of severity', '1', whole);
  if (!Number.isInteger(length) || length < 1)
    throw invalid('length', 'a whole number of at least 1', length);
  const [mean, size] = counts.kind === 'poisson' ? [counts.rate, 1] : [counts.mean, counts.size];
  if (!(mean >= 0 && Number.isFinite(mean))) throw invalid('the mean of counts', 'at least 0', mean);
  if (!(size > 0 && Number.isFinite(size))) throw invalid('size', 'above 0', size);

  const poisson = counts.kind === 'poisson';
  const a = poisson ? 0 : mean / (mean + size);
  const b = poisson ? mean : (size - 1) * a;
  const h0 = severity[0];
  const g = new Float64Array(length);
  g[0] = poisson ? exp(-mean * (1 - h0)) : exp(-size * log(1 + (mean / size) * (1 - h0)));
  if (!(g[0] > 0))
    throw invalid('the rate', 'small enough that a year without events has a probability', mean);
  for (let s = 1; s < length; s++) {
    let sum = 0;
    const last = Math.min(s, severity.length - 1);
    for (let j = 1; j <= last; j++) sum += (a + (b * j) / s) * severity[j] * g[s - j];
    g[s] = sum / (1 - a * h0);
  }
  return g;
}

/** P(S ≥ s steps) of a distribution on a grid: 1 less what lies below, which is all that the grid need hold. */
export function aggregateExceedance(g: Float64Array, steps: number): number {
  let below = 0;
  for (let s = 0; s < Math.min(steps, g.length); s++) below += g[s];
  return Math.max(0, 1 - below);
}
