import { decay } from '../decay.ts';
import { requireDays, requireNumber, requireShare } from '../require-number.ts';

/** How final demand for an industry changes day by day. */
export interface DemandPath {
  /** Mean change of each day over what is bought otherwise, signed: −0.05 is a fall by 5 %. */
  readonly change: Float64Array;
  /** What lies after the last day, in days of that demand; null where the change has no end. */
  readonly beyond: number | null;
}

/** Trust that is lost at once and comes back by itself. */
export interface TrustLoss {
  /** θ: share of demand that stays away at first, 0 to 1. */
  readonly fall: number;
  /** τ: days after which 1/e of the fall is left; a half-life h is τ = h / ln 2. */
  readonly days: number;
  /** σ: share of the lost demand that moves to rivals at home, 0 to 1. */
  readonly substitution: number;
  /** Day on which trust is lost, fractional. */
  readonly start: number;
}

/**
 * Demand after a loss of trust: f(t) = f (1 − (1 − σ) θ e^(−t/τ)), t counted from the start. To T days after the start
 * demand for (1 − σ) θ τ (1 − e^(−T/τ)) days is lost.
 *
 * @returns exact means over each day; `beyond` runs to infinity.
 * @throws SpillwayError `shared/invalid-argument` naming the field that is out of its bounds.
 */
export function trustPath(trust: TrustLoss, days: number): DemandPath {
  requireDays('days', days);
  const tau = requireNumber('days of trust', trust.days, 1e-6);
  const start = requireNumber('start', trust.start, 0);
  const scale =
    requireShare('fall', trust.fall) * (1 - requireShare('substitution', trust.substitution)) * tau;
  const left = (day: number): number => scale * decay(Math.max(day - start, 0) / tau);
  const change = new Float64Array(days).map((_, day) => left(day + 1) - left(day));
  return { change, beyond: 0 - left(days) };
}

/** Demand that is changed by the same share from one day to another. */
export interface DemandStep {
  /** Signed: −0.1 is a fall by a tenth; not below −1. */
  readonly change: number;
  /** Days, fractional. */
  readonly from: number;
  /** null: it stays. */
  readonly to: number | null;
}

/**
 * A step of demand, exact over each day.
 *
 * @throws SpillwayError `shared/invalid-argument` naming the field that is out of its bounds.
 */
export function demandStep(step: DemandStep, days: number): DemandPath {
  requireDays('days', days);
  const change = requireNumber('change', step.change, -1);
  const from = requireNumber('from', step.from, 0);
  const to = step.to === null ? Number.POSITIVE_INFINITY : requireNumber('to', step.to, from);
  const path = new Float64Array(days).map(
    (_, day) => change * Math.max(0, Math.min(to, day + 1) - Math.max(from, day)),
  );
  const beyond =
    step.to === null ? (change === 0 ? 0 : null) : change * Math.max(0, to - Math.max(from, days));
  return { change: path, beyond };
}
