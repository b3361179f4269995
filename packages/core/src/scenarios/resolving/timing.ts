import type { Recovery } from '../../damage/index.ts';
import { dayNumber, HOURS_OF_DAY } from '../../shared/index.ts';
import type { ScenarioShock } from '../document/shocks.ts';
import type { UncertainNumber } from '../document/uncertain-number.ts';
import type { Choose } from './choose.ts';

interface Lasting {
  readonly days?: UncertainNumber;
  readonly hours?: UncertainNumber;
  readonly until?: string;
}

type Timed = Extract<ScenarioShock, { start?: unknown }>;

/** Days from the beginning of the scenario to a date; both are known to exist. */
const daysTo = (date: string, begins: string | undefined): number =>
  dayNumber(date)! - dayNumber(begins ?? date)!;

/** Day on which a shock starts, counted from the beginning of the scenario; may be a fraction. */
export function startDay(shock: Timed, begins: string | undefined, choose: Choose): number {
  const { start } = shock;
  if (start === undefined) return 0;
  if (typeof start === 'string') return daysTo(start, begins);
  if (typeof start === 'object' && 'hours' in start) return choose(start.hours, 'less-loss') / HOURS_OF_DAY;
  return choose(start, 'less-loss');
}

/** Days that something lasts from a given day on, or null where nothing is said. */
function lastingDays(
  given: Lasting,
  from: number,
  begins: string | undefined,
  choose: Choose,
): number | null {
  if (given.days !== undefined) return choose(given.days);
  if (given.hours !== undefined) return choose(given.hours) / HOURS_OF_DAY;
  if (given.until !== undefined) return Math.max(0, daysTo(given.until, begins) - from);
  return null;
}

/** Days at full depth, or null where the shock holds for a whole year. */
export const fullDays = (shock: Timed & Lasting, begins: string | undefined, choose: Choose): number | null =>
  lastingDays(shock, startDay(shock, begins, choose), begins, choose);

/** The recovery after the full stop, at chosen numbers. */
export function recoveryOf(
  shock: Extract<ScenarioShock, { recovery?: unknown }>,
  begins: string | undefined,
  choose: Choose,
): Recovery | null {
  const { recovery } = shock;
  if (recovery === undefined) return null;
  if (recovery.shape === 'points') return { shape: 'points', points: recovery.points as [number, number][] };
  const end = startDay(shock, begins, choose) + (fullDays(shock, begins, choose) ?? 0);
  return { shape: recovery.shape, days: lastingDays(recovery, end, begins, choose) ?? 0 };
}
