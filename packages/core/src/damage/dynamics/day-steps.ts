import { SpillwayError, type TaskOptions, throwIfCancelled } from '../../shared/index.ts';
import { openRowProducts } from './row-products.ts';

/** A run of n cells over days. Losses are money a day, in the table's unit; a fall is positive. */
export interface StepPlan {
  readonly n: number;
  /** Coefficients, n×n row-major. */
  readonly A: Float64Array;
  /** Resilience, length n, per day. */
  readonly k: Float64Array;
  readonly days: number;
  /** Cells whose loss is given: cell → mean loss of each day. */
  readonly given: ReadonlyMap<number, Float64Array>;
  /** Loss of final demand: cell → mean loss of each day. */
  readonly demand: ReadonlyMap<number, Float64Array>;
  /** Loss at the begin, length n. */
  readonly start: Float64Array;
}

export interface StepResult {
  /** Mean loss of each day, days×n row-major. */
  readonly loss: Float64Array;
  /** Loss at the end of the last day, length n; 0 where it is given. */
  readonly end: Float64Array;
  /** What the cells sent on over all days, the sum that the accounts hold for, length n. */
  readonly sent: Float64Array;
}

/** How many steps a day cells with k ≥ 1 take among those that are stepped. */
export function fastParts(k: Float64Array, given: { has(cell: number): boolean }): number {
  let fastest = 0;
  k.forEach((value, i) => void (fastest = given.has(i) ? fastest : Math.max(fastest, value)));
  return Math.max(1, Math.ceil(2 * fastest));
}

/**
 * Steps dℓ/dt = K (A ℓ + c − ℓ) day by day: ℓ(t+1) = ℓ(t) + K [A ℓ(t) + c(t+1) − ℓ(t)], c(t+1) being the mean of the
 * day between. It is the dynamic inoperability model in money, ℓ = (x/365) ∘ q, which K and diag(x) leave the same. The
 * loss of a day is the mean of both its ends.
 *
 * A step needs 0 < k dt < 1. Cells with k ≥ 1 take m = ⌈2 max k⌉ steps a day among themselves (k dt ≤ 1/2), while the others hold
 * what they had in the morning; the others then take their one step with what the fast ones sent on average over the
 * day. Cells with a given loss send its mean of the day. Where nothing is fast this is the textbook step. Every cell is
 * counted once in each direction, so that the days add up: with s what was sent, over all days,
 * (I − A) s = Σ c − K⁻¹ (ℓ(end) − ℓ(0)) in all cells that are not given, and no shock is lost or gained by stepping.
 */
export function stepDays(plan: StepPlan, options?: TaskOptions): StepResult {
  const { n, A, k, days, given, demand } = plan;
  const cells = Array.from({ length: n }, (_, i) => i);
  const free = cells.filter((i) => !given.has(i));
  const fast = Int32Array.from(free.filter((i) => k[i] >= 1));
  const slow = Int32Array.from(free.filter((i) => k[i] < 1));
  const parts = fastParts(k, given);
  const whole = openRowProducts(n, (i) => A.subarray(i * n, (i + 1) * n));
  const inner = openRowProducts(fast.length, (f) => Float64Array.from(fast, (j) => A[fast[f] * n + j]));
  const everyFast = Int32Array.from(fast, (_, f) => f);
  const inflow = new Float64Array(n);
  const innerInflow = new Float64Array(fast.length);
  const quick = new Float64Array(fast.length);
  const loss = new Float64Array(days * n);
  const sent = new Float64Array(n);
  const now = plan.start.slice();
  /** What each cell sends on this day. */
  const sends = new Float64Array(n);
  const c = new Float64Array(n);
  try {
    for (let day = 0; day < days; day++) {
      throwIfCancelled(options?.signal);
      for (const [cell, path] of demand) c[cell] = path[day];
      for (const [cell, path] of given) sends[cell] = path[day];
      for (let at = 0; at < slow.length; at++) sends[slow[at]] = now[slow[at]];
      const today = loss.subarray(day * n, (day + 1) * n);
      if (fast.length > 0) {
        for (const i of fast) sends[i] = 0;
        whole.multiply(fast, sends, inflow);
        fast.forEach((i, f) => void (quick[f] = now[i]));
        for (let part = 0; part < parts; part++) {
          inner.multiply(everyFast, quick, innerInflow);
          for (let f = 0; f < fast.length; f++) {
            const i = fast[f];
            const before = quick[f];
            quick[f] += (k[i] / parts) * (inflow[i] + innerInflow[f] + c[i] - before);
            sends[i] += before / parts;
            today[i] += (before + quick[f]) / (2 * parts);
          }
        }
        fast.forEach((i, f) => void (now[i] = quick[f]));
      }
      whole.multiply(slow, sends, inflow);
      for (let at = 0; at < slow.length; at++) {
        const i = slow[at];
        const before = now[i];
        now[i] += k[i] * (inflow[i] + c[i] - before);
        today[i] = (before + now[i]) / 2;
      }
      for (const [cell, path] of given) today[cell] = path[day];
      for (let i = 0; i < n; i++) sent[i] += sends[i];
      options?.onProgress?.({ stage: 'simulating', done: day + 1, total: days, unit: 'days' });
    }
  } finally {
    whole.close();
    inner.close();
  }
  const lost = now.findIndex((value) => !Number.isFinite(value));
  if (lost >= 0)
    throw new SpillwayError('economy/not-productive', `the loss of cell ${lost} grows without end`, {
      cell: lost,
    });
  for (const cell of given.keys()) now[cell] = 0;
  return { loss, end: now, sent };
}
