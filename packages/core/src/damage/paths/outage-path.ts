import { SpillwayError } from '../../shared/index.ts';
import type { Recovery } from '../direct-loss.ts';
import { requireDays, requireNumber, requireShare } from '../require-number.ts';
import { integrateProduct } from './level-product.ts';
import { area, type Piece } from './path-piece.ts';

/** When an industry stops and comes back. Hours are given as days / 24. */
export interface OutageTiming {
  /** Days from the begin of the first day, fractional. */
  readonly start: number;
  /** Days at full depth, fractional. */
  readonly full: number;
  readonly recovery: Recovery | null;
  /** Share of the industry behind the process that stopped, 0 to 1. */
  readonly share: number;
  /** Share of that output lost while the stop is full, 0 to 1. */
  readonly depth: number;
}

/** What is lost day by day. */
export interface OutagePath {
  /** Mean lost share of each day, 0 to 1. */
  readonly lost: Float64Array;
  /** What is lost after the last day: days at a loss of everything. */
  readonly beyond: number;
}

/** No time of an outage is longer, in days. */
const LONGEST = 1e6;

/**
 * The stretches of an outage in order of time, none of them empty.
 *
 * @throws SpillwayError `shared/invalid-argument` naming the field.
 */
function piecesOf(outage: OutageTiming, name: string): Piece[] {
  const start = requireNumber(`${name}.start`, outage.start, 0, LONGEST);
  const full = requireNumber(`${name}.full`, outage.full, 0, LONGEST);
  const top = requireShare(`${name}.share`, outage.share) * requireShare(`${name}.depth`, outage.depth);
  const stop = start + full;
  const line = (from: number, to: number, first: number, last: number): Piece => ({
    from,
    to,
    first: first * top,
    last: last * top,
    decayDays: null,
  });
  const pieces = [line(start, stop, 1, 1)];
  const { recovery } = outage;
  if (recovery === null) return pieces.filter(({ from, to }) => to > from);
  if (recovery.shape === 'points') {
    const { points } = recovery;
    if (points.length === 0 || points[0][0] !== 0)
      throw new SpillwayError(
        'shared/invalid-argument',
        `${name}.recovery.points must begin at day 0, but ${points.length === 0 ? 'there are none' : `the first day is ${points[0][0]}`}`,
        { field: `${name}.recovery.points`, found: points[0]?.[0] ?? null },
      );
    points.forEach(([day, level], k) => {
      const before = k === 0 ? 0 : points[k - 1][0];
      requireNumber(`${name}.recovery.points[${k}] day`, day, before, LONGEST);
      requireShare(`${name}.recovery.points[${k}] level`, level);
      if (k > 0) pieces.push(line(stop + before, stop + day, points[k - 1][1], level));
    });
  } else {
    const days = requireNumber(`${name}.recovery.days`, recovery.days, 0, LONGEST);
    if (recovery.shape === 'exponential' && days > 0)
      pieces.push({ ...line(stop, stop + days, 1, 0.01), decayDays: days });
    else pieces.push(line(stop, stop + days, 1, recovery.shape === 'step' ? 1 : 0));
  }
  return pieces.filter(({ from, to }) => to > from);
}

/**
 * Mean lost share of each day of one industry, from its stops.
 *
 * A stop loses share · depth from `start` for `full` days and then comes back: at once after the length of a step,
 * linearly, by a decay that reaches 1 % at its length and is cut to 0 there, or along points. Each day has the exact
 * integral, so that all days and `beyond` add up to share · depth · D, with D the effective days of `outageLoss`.
 *
 * Stops of one industry overlap as if each took its share of what the others leave: 1 − Π(1 − level), at every
 * moment. Two stops of the same process so never lose more than all of it. Where one stop surely hits what the other
 * does not (two plants), give the sum of shares as one stop instead.
 *
 * @param days length of the result.
 * @throws SpillwayError `shared/invalid-argument` naming the field that is out of its bounds.
 */
export function outagePath(outages: readonly OutageTiming[], days: number): OutagePath {
  requireDays('days', days);
  const stops = outages.map((outage, k) => piecesOf(outage, `outages[${k}]`));
  const lost = new Float64Array(days);
  if (stops.length > 1) return { lost, beyond: integrateProduct(stops, lost) };
  let beyond = 0;
  for (const piece of stops.flat()) {
    for (let day = Math.floor(piece.from); day < Math.min(days, piece.to); day++) {
      lost[day] += area(piece, Math.max(piece.from, day), Math.min(piece.to, day + 1));
    }
    if (piece.to > days) beyond += area(piece, Math.max(piece.from, days), piece.to);
  }
  return { lost, beyond };
}
