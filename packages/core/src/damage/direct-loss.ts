import { DAYS_OF_YEAR, SpillwayError } from '../shared/index.ts';

/** How output comes back after the full stop. `points` are (day after the full stop, lost share of the depth). */
export type Recovery =
  | { readonly shape: 'step' | 'linear' | 'exponential'; readonly days: number }
  | { readonly shape: 'points'; readonly points: readonly (readonly [day: number, level: number])[] };

/**
 * Area of a recovery curve in days at full depth. For a length T: step T; linear T/2; exponential reaching
 * 1 % at T: 0.99 T / ln 100; a table of points by the trapezium rule.
 *
 * @throws SpillwayError `shared/invalid-argument` if days run backwards.
 */
export function recoveryArea(recovery: Recovery): number {
  switch (recovery.shape) {
    case 'step':
      return recovery.days;
    case 'linear':
      return recovery.days / 2;
    case 'exponential':
      return (0.99 * recovery.days) / Math.log(100);
    case 'points': {
      let area = 0;
      recovery.points.forEach(([day, level], k) => {
        if (k === 0) return;
        const [before, levelBefore] = recovery.points[k - 1];
        if (day < before) {
          throw new SpillwayError(
            'shared/invalid-argument',
            `days of a recovery must not run backwards, but ${day} follows ${before}`,
            { k },
          );
        }
        area += ((level + levelBefore) / 2) * (day - before);
      });
      return area;
    }
  }
}

/** Days from the end of the full stop until output is back. */
function recoveryDays(recovery: Recovery | null): number {
  if (recovery === null) return 0;
  return recovery.shape === 'points' ? recovery.points.at(-1)![0] : recovery.days;
}

export interface Outage {
  /** Yearly output of the industry, in the table's unit. */
  readonly yearlyOutput: number;
  /** Share of the industry behind the process that stopped (the bottleneck, not the firm attacked), 0 to 1. */
  readonly share: number;
  /** Share of that output lost while the stop is full, 0 to 1. */
  readonly depth: number;
  readonly fullDays: number;
  readonly recovery: Recovery | null;
  /** Days at full depth where they are not the full days and the area of the recovery: under a calendar of working days. */
  readonly effectiveDays?: number;
  readonly recapture: Recapture;
}

export interface Recapture {
  /** Share of the gross loss that is said to be made up later. */
  readonly asked: number;
  /** Highest use of capacity over normal, for example 1.05 to 1.25. */
  readonly capacity: number;
  /** Days, counted from the start, in which buyers still wait. */
  readonly horizonDays: number;
}

export interface DirectOutageLoss {
  readonly effectiveDays: number;
  /** Output lost before recapture, in the table's unit, positive: the headline. */
  readonly gross: number;
  /** Share of it that spare capacity can make up within the horizon. */
  readonly recaptureCap: number;
  readonly recaptureUsed: number;
  readonly recaptured: number;
  readonly net: number;
}

const daysAtDepth = ({ effectiveDays, fullDays, recovery }: Outage): number =>
  effectiveDays ?? fullDays + (recovery === null ? 0 : recoveryArea(recovery));

/**
 * Output an industry itself loses by an outage: gross = (x/365) · share · depth · D, with D the full days and
 * the area of the recovery, or what of them falls on working days; net = gross · (1 − R).
 *
 * R is capped by what the victim's own spare capacity can catch up once output is back to normal:
 * (capacity − 1) · (x/365) · share a day until the horizon.
 */
export function outageLoss(outage: Outage): DirectOutageLoss {
  const effectiveDays = daysAtDepth(outage);
  const daily = (outage.yearlyOutput / DAYS_OF_YEAR) * outage.share;
  const gross = daily * outage.depth * effectiveDays;
  const daysLeft = Math.max(
    outage.recapture.horizonDays - outage.fullDays - recoveryDays(outage.recovery),
    0,
  );
  const reachable = (outage.recapture.capacity - 1) * daily * daysLeft;
  const recaptureCap = gross > 0 ? Math.min(1, reachable / gross) : 0;
  const recaptureUsed = Math.min(outage.recapture.asked, recaptureCap);
  return {
    effectiveDays,
    gross,
    recaptureCap,
    recaptureUsed,
    recaptured: gross * recaptureUsed,
    net: gross * (1 - recaptureUsed),
  };
}

/**
 * Days it takes the victim alone to catch up a gross loss with a given spare capacity.
 *
 * @returns Infinity where there is no spare capacity.
 */
export const catchUpDays = (outage: Outage): number =>
  (outage.depth * daysAtDepth(outage)) / (outage.recapture.capacity - 1);
