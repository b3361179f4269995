import { samplingEngine } from './engine.ts';

// Functions that give the same bits in every engine, since they are compiled in; `Math.exp` and its kin do not.
// Against 40-digit values exp, log and pow are off by less than 1 unit in the last place, the others by less than
// 1e-14 of their value (logGamma: 1e-14 absolute near its zeros at 1 and 2).

const call = (kernel: string, ...parameters: readonly number[]): number =>
  samplingEngine().memory.call(kernel, ...parameters);

/** e^x. */
export const exp = (x: number): number => call('exp', x);

/** ln x; −∞ at 0, NaN below. */
export const log = (x: number): number => call('log', x);

/** x^y. */
export const pow = (x: number, y: number): number => call('pow', x, y);

/** ln Γ(x), x > 0; NaN otherwise. */
export const logGamma = (x: number): number => call('logGamma', x);

/** P(Z > x) of a standard normal Z; far out it keeps its digits. */
export const normalTail = (x: number): number => call('normalTail', x);

/** z with P(Z ≤ z) = p; give q = 1 − p where p is near 1. */
export const normalQuantile = (p: number, q: number = 1 - p): number => call('normalQuantile', p, q);
