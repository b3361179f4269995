import { lostOnWorkingDays, type OutageTiming, outagePath } from '../../damage/index.ts';
import { HOURS_OF_DAY } from '../../shared/index.ts';
import type { ShockOf } from '../document/shocks.ts';
import type { Choose } from './choose.ts';
import { fullDays, recoveryOf, startDay } from './timing.ts';
import { dayWeights } from './work-calendar.ts';

/** A stop of everything, without its share and depth. */
export function timingOf(
  shock: ShockOf<'outage' | 'dependency'>,
  begins: string | undefined,
  choose: Choose,
): OutageTiming {
  return {
    start: startDay(shock, begins, choose),
    full: fullDays(shock, begins, choose) ?? 0,
    recovery: recoveryOf(shock, begins, choose),
    share: 1,
    depth: 1,
  };
}

/**
 * The stop as the users of a service feel it: they go on for `bufferHours`, and what comes after is the same. A buffer
 * that outlasts the full stop leaves nothing, since the recovery then finds them supplied.
 */
export function timingOfUsers(
  shock: ShockOf<'dependency'>,
  begins: string | undefined,
  choose: Choose,
): OutageTiming {
  const timing = timingOf(shock, begins, choose);
  const buffer = shock.bufferHours === undefined ? 0 : choose(shock.bufferHours, 'less-loss') / HOURS_OF_DAY;
  if (buffer === 0) return timing;
  return buffer >= timing.full
    ? { ...timing, full: 0, recovery: null }
    : { ...timing, start: timing.start + buffer, full: timing.full - buffer };
}

/** Days that a stop and its recovery take, from the beginning of the scenario. */
export function lastDay({ start, full, recovery }: OutageTiming): number {
  const back =
    recovery === null ? 0 : recovery.shape === 'points' ? recovery.points.at(-1)![0] : recovery.days;
  return start + full + back;
}

/** Lost share of each day of a stop, on working days only where the shock has a calendar. */
export function lostByDay(
  shock: ShockOf<'outage' | 'dependency'>,
  timing: OutageTiming,
  begins: string | undefined,
  days: number,
): { readonly lost: Float64Array; readonly beyond: number } {
  const path = outagePath([timing], days);
  if (shock.kind !== 'outage' || shock.calendar === undefined) return path;
  return {
    lost: lostOnWorkingDays(path.lost, dayWeights(shock.calendar, begins!, days)),
    beyond: path.beyond,
  };
}
