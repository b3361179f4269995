import { type CoefficientKind, cellCount, type IoTable } from '../../economy/index.ts';
import { DAYS_OF_YEAR, SpillwayError, type TaskOptions } from '../../shared/index.ts';
import type { IdentityCheck } from '../loss-models/loss-model.ts';
import { requireDays, requireNumber, requireNumbers } from '../require-number.ts';
import { stepDays } from './day-steps.ts';
import type { DynamicEffect } from './dynamic-effect.ts';
import { requireProductive } from './productive.ts';
import { MOST_RESILIENCE } from './resilience-coefficients.ts';
import type { TimedShocks } from './timed-shocks.ts';

/** What both models of inoperability over time need beside table and shocks. */
export interface InoperabilitySettings {
  /** Resilience k of each cell, length n, per day (`resilienceCoefficients`). */
  readonly resilience: Float64Array;
  /**
   * Which coefficients A holds. Under domestic ones a cell cannot lose more than it makes, and the loss is cut there;
   * under total ones a part of it falls on suppliers abroad and nothing is cut.
   */
  readonly coefficients: CoefficientKind;
  /** Inoperability at the begin of the first day, 0 to 1: cell → q(0). */
  readonly initial?: ReadonlyMap<number, number>;
}

/** Effect of a model of inoperability over time. */
export interface InoperabilityCourse extends DynamicEffect {
  /**
   * What each cell still loses a day at the end of the last day, length n, in the table's unit a day, positive; see
   * `lossAfterHorizon`.
   */
  readonly end: Float64Array;
  /** Cells whose loss was cut at their whole output on some day. */
  readonly clipped: number;
}

/** Results of days × cells are not larger than this, 400 MB. */
const MOST_VALUES = 5e7;
/** Single precision of coefficients leaves some 1e-7 of the accounts of a large table open. */
const ACCOUNTS_TOLERANCE = 1e-6;

type Cells = Pick<IoTable, 'x' | 'industries' | 'regions'>;

function requirePaths(
  field: string,
  paths: ReadonlyMap<number, Float64Array>,
  n: number,
  days: number,
  least?: number,
  most?: number,
): void {
  for (const [cell, path] of paths) {
    if (!Number.isInteger(cell) || cell < 0 || cell >= n)
      throw new SpillwayError(
        'shared/invalid-argument',
        `${field} must name cells from 0 to ${n - 1}, but has ${cell}`,
        { field, found: cell },
      );
    requireNumbers(`${field} of cell ${cell}`, path, days, least, most);
  }
}

/** How far (I − A) s = Σ c − K⁻¹ (ℓ(end) − ℓ(0)) is missed in any free cell, over the largest s. */
function accountsCheck(gaps: Float64Array, sent: Float64Array): IdentityCheck {
  const largest = sent.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const gap = gaps.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const value = largest > 0 ? gap / largest : gap;
  return { name: 'days-add-up', ok: value <= ACCOUNTS_TOLERANCE, value };
}

/**
 * Runs the steps from shocks of a table and puts their result into an effect.
 *
 * @param given cells whose lost share is given day by day.
 */
export function inoperabilityCourse(
  table: Cells,
  A: Float64Array,
  shocks: TimedShocks,
  given: ReadonlyMap<number, Float64Array>,
  settings: InoperabilitySettings,
  options?: TaskOptions,
): InoperabilityCourse {
  const n = cellCount(table);
  const days = requireDays('days', shocks.days);
  requireNumber('days times cells', days * n, 1, MOST_VALUES);
  requireNumbers('x', table.x, n, 0);
  requireNumbers('resilience', settings.resilience, n, Number.MIN_VALUE, MOST_RESILIENCE);
  requirePaths('demand', shocks.demand, n, days);
  requirePaths('capacity', given, n, days, 0, DAYS_OF_YEAR);
  for (const [cell, q] of settings.initial ?? [])
    requirePaths('initial', new Map([[cell, Float64Array.of(q)]]), n, 1, 0, 1);
  requireProductive(A, n);

  const daily = table.x.map((output) => output / DAYS_OF_YEAR);
  const start = new Float64Array(n);
  for (const [cell, q] of settings.initial ?? []) if (!given.has(cell)) start[cell] = q * daily[cell];
  const demand = new Map(
    [...shocks.demand]
      .filter(([cell]) => !given.has(cell))
      .map(([cell, path]) => [cell, path.map((change) => 0 - change)]),
  );
  const open = settings.coefficients === 'total';
  const limit = daily.map((whole, i) =>
    open || given.has(i) ? Number.POSITIVE_INFINITY : whole * (1 + 1e-12),
  );
  const { loss, end, sent } = stepDays(
    {
      n,
      A,
      k: settings.resilience,
      days,
      given: new Map([...given].map(([cell, path]) => [cell, path.map((share) => share * daily[cell])])),
      demand,
      start,
    },
    options,
  );

  const left = sent.map((value, i) => {
    let bought = 0;
    for (let j = 0, at = i * n; j < n; j++, at++) bought += A[at] * sent[j];
    return value - bought;
  });
  const gaps = left.map((value, i) => {
    if (given.has(i)) return 0;
    const shock = demand.get(i)?.reduce((sum, change) => sum + change, 0) ?? 0;
    return value - shock + (end[i] - start[i]) / settings.resilience[i];
  });
  const unmet = given.size === 0 ? null : left.map((value, i) => (given.has(i) ? Math.max(0, value) : 0));

  const cut = new Set<number>();
  // In place: the result of a large economy is hundreds of megabytes.
  for (let at = 0; at < loss.length; at += n) {
    for (let i = 0; i < n; i++) {
      const value = loss[at + i];
      const cuts = limit[i] < value;
      if (cuts) cut.add(i);
      loss[at + i] = 0 - (cuts ? daily[i] : value);
    }
  }
  return {
    output: loss,
    unmet,
    stopped: null,
    checks: [accountsCheck(gaps, sent)],
    end,
    clipped: cut.size,
  };
}
