import { SpillwayError, type TaskOptions, throwIfCancelled } from '../shared/index.ts';
import type { OpenDistribution } from './open-distribution.ts';
import type { Estimate } from './sample-summary.ts';

/** An input of a model: its distribution and the stream its draws come from. */
export interface SobolInput {
  readonly distribution: OpenDistribution;
  readonly stream: number;
}

/**
 * Evaluates a model for many draws at once: `inputs[i][d]` is input i of draw d; one value a draw comes back.
 */
export type Evaluate = (inputs: readonly Float64Array[]) => Float64Array | Promise<Float64Array>;

export interface SobolIndices {
  /** Share of the variance that each input makes by itself. */
  readonly first: readonly Estimate[];
  /** Share that goes with each input, whatever it does together with others included. */
  readonly total: readonly Estimate[];
  readonly mean: number;
  readonly variance: number;
  /** Evaluations of the model: draws × (inputs + 2). */
  readonly evaluations: number;
}

/**
 * Sobol indices of independent inputs, from two samples A and B and the samples AB_i, which are A with input i from B:
 *
 *   S_i  = mean of f(B)(f(AB_i) − f(A)) / V        (Saltelli and others 2010)
 *   ST_i = mean of (f(A) − f(AB_i))² / 2V           (Jansen 1999)
 *
 * with f less its mean, which takes a common error out of the first, and V the variance over A and B. Standard errors
 * are those of the ratios of means, by linearisation. Draw d of A is number 2d of the input's stream, of B number
 * 2d + 1.
 *
 * @returns null where the model does not vary.
 * @throws SpillwayError `shared/invalid-argument` if draws are under 2, there is no input, two share a stream, or the
 *   model answers with another number of values, or with one that is not finite.
 * @see Saltelli and others (2010), Comput. Phys. Commun. 181:259, table 2 (b) and (f).
 */
export async function sobolIndices(
  inputs: readonly SobolInput[],
  evaluate: Evaluate,
  { seed, draws, ...options }: { readonly seed: number; readonly draws: number } & TaskOptions,
): Promise<SobolIndices | null> {
  const invalid = (field: string, expected: string, found: unknown): SpillwayError =>
    new SpillwayError('shared/invalid-argument', `${field} must be ${expected}, but is ${String(found)}`, {
      field,
      expected,
      found,
    });
  if (!Number.isInteger(draws) || draws < 2) throw invalid('draws', 'a whole number of at least 2', draws);
  if (inputs.length === 0) throw invalid('inputs', 'a list of at least 1 input', 'empty');
  const streams = inputs.map(({ stream }) => stream);
  if (new Set(streams).size < streams.length)
    throw invalid('streams', 'one for each input', streams.join(', '));

  const total = draws * (inputs.length + 2);
  let done = 0;
  const ask = async (given: readonly Float64Array[]): Promise<Float64Array> => {
    throwIfCancelled(options.signal);
    const values = await evaluate(given);
    if (values.length !== draws) throw invalid('the number of values', `${draws}`, values.length);
    const k = values.findIndex((value) => !Number.isFinite(value));
    if (k >= 0) throw invalid(`the value of draw ${k}`, 'a finite number', values[k]);
    done += draws;
    options.onProgress?.({ stage: 'sensitivity', done, total, unit: 'draws' });
    return values;
  };

  const pairs = inputs.map(({ distribution, stream }) => distribution.draw(seed, stream, 0, 2 * draws));
  const A = pairs.map((both) => Float64Array.from({ length: draws }, (_, d) => both[2 * d]));
  const B = pairs.map((both) => Float64Array.from({ length: draws }, (_, d) => both[2 * d + 1]));
  const fA = (await ask(A)).slice();
  const fB = (await ask(B)).slice();
  const varies = fA.some((value) => value !== fA[0]) || fB.some((value) => value !== fA[0]);
  let mean = 0;
  for (let d = 0; d < draws; d++) mean += (fA[d] + fB[d]) / (2 * draws);
  const squares = new Float64Array(draws);
  let variance = 0;
  for (let d = 0; d < draws; d++) {
    fA[d] -= mean;
    fB[d] -= mean;
    squares[d] = (fA[d] * fA[d] + fB[d] * fB[d]) / 2;
    variance += squares[d] / draws;
  }
  const first: Estimate[] = [];
  const all: Estimate[] = [];
  for (let i = 0; i < inputs.length; i++) {
    const given = A.with(i, B[i]);
    const fAB = await ask(given);
    if (!varies) continue;
    const own = Float64Array.from(fAB, (value, d) => fB[d] * (value - mean - fA[d]));
    const whole = Float64Array.from(fAB, (value, d) => (value - mean - fA[d]) ** 2 / 2);
    first.push(ratioOfMeans(own, squares));
    all.push(ratioOfMeans(whole, squares));
  }
  return !varies ? null : { first, total: all, mean, variance, evaluations: total };
}

/** mean(x)/mean(y) with the standard error √(Σ (x − r y)²)/(n mean(y)). */
function ratioOfMeans(x: Float64Array, y: Float64Array): Estimate {
  const n = x.length;
  let sumX = 0;
  let sumY = 0;
  for (let d = 0; d < n; d++) {
    sumX += x[d];
    sumY += y[d];
  }
  const value = sumX / sumY;
  let squares = 0;
  for (let d = 0; d < n; d++) squares += (x[d] - value * y[d]) ** 2;
  return { value, standardError: Math.sqrt(squares) / sumY };
}
