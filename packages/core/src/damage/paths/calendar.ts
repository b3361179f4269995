import { dayNumber, DAYS_OF_YEAR, SpillwayError, weekdayOf } from '../../shared/index.ts';
import { requireDays } from '../require-number.ts';
import { HOLIDAY_YEARS } from './public-holidays.generated.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** On which days an industry works. */
export interface WorkCalendar {
  readonly week: readonly Weekday[];
  /** Dates that are not worked, `YYYY-MM-DD`; those that fall on a day of rest do nothing. */
  readonly holidays: readonly string[];
}

/** Number of a date's day. @throws SpillwayError `shared/invalid-argument` naming the field if there is no such date. */
function dayOfDate(field: string, date: string): number {
  const day = dayNumber(date);
  if (day !== null) return day;
  throw new SpillwayError(
    'shared/invalid-argument',
    `${field} must be a date that exists, as YYYY-MM-DD, but is "${date}"`,
    { field, found: date },
  );
}

/**
 * What each day from `begin` on carries of an industry's output, over that of the mean day x/365: 0 on a day of rest
 * and 365/W on a working day, W being the working days of its span of 365 days, counted from `begin`.
 *
 * A whole span so carries 365 mean days, and a year that is lost altogether is a year, whatever the calendar.
 * Holidays of a span that is only begun count too: the list should reach to its end.
 *
 * @returns length `days`, dimensionless.
 * @throws SpillwayError `shared/invalid-argument` if a date does not exist, a weekday is unknown or no day is worked.
 */
export function workingDayWeights(calendar: WorkCalendar, begin: string, days: number): Float64Array {
  requireDays('days', days);
  const first = dayOfDate('begin', begin);
  const worked = WEEKDAYS.map((weekday) => calendar.week.includes(weekday));
  const unknown = calendar.week.find((weekday) => !WEEKDAYS.includes(weekday));
  if (unknown !== undefined)
    throw new SpillwayError(
      'shared/invalid-argument',
      `week must name days among ${WEEKDAYS.join(', ')}, but has "${unknown}"`,
      { field: 'week', found: unknown },
    );
  const holidays = new Set(calendar.holidays.map((date, k) => dayOfDate(`holidays[${k}]`, date)));
  const weights = new Float64Array(Math.ceil(days / DAYS_OF_YEAR) * DAYS_OF_YEAR).map((_, day) =>
    worked[weekdayOf(first + day)] && !holidays.has(first + day) ? 1 : 0,
  );
  for (let from = 0; from < weights.length; from += DAYS_OF_YEAR) {
    const span = weights.subarray(from, from + DAYS_OF_YEAR);
    const count = span.reduce((sum, weight) => sum + weight, 0);
    if (count === 0)
      throw new SpillwayError(
        'shared/invalid-argument',
        `a calendar must have working days, but has none in the ${DAYS_OF_YEAR} days from day ${from} on`,
        { field: 'week', from },
      );
    for (let day = 0; day < DAYS_OF_YEAR; day++) span[day] *= DAYS_OF_YEAR / count;
  }
  return weights.slice(0, days);
}

/**
 * The lost share of each day in mean days of output: nothing is lost on a day of rest. Values pass 1 where a working
 * day carries more than the mean day; see {@link spreadOverRest} for models that cannot have that.
 */
export function lostOnWorkingDays(lost: Float64Array, weights: Float64Array): Float64Array {
  if (lost.length !== weights.length)
    throw new SpillwayError(
      'shared/invalid-argument',
      `weights must have one value for each of ${lost.length} days, but has ${weights.length}`,
      { field: 'weights', expected: lost.length, found: weights.length },
    );
  return lost.map((share, day) => share * weights[day]);
}

/**
 * The same loss for a model in which every day is a mean day: what passes a whole mean day is lost on the next days
 * with room, which are the days of rest. The sum stays.
 *
 * @returns `beyond`: what found no room before the end, in mean days.
 */
export function spreadOverRest(lost: Float64Array): { readonly lost: Float64Array; readonly beyond: number } {
  let carried = 0;
  const spread = lost.map((share) => {
    const wanted = share + carried;
    const now = Math.min(1, wanted);
    carried = wanted - now;
    return now;
  });
  return { lost: spread, beyond: carried };
}

/**
 * Days of the spans of 365 days begun from `begin` on for which the shipped public holidays say nothing: above 0, a
 * calendar that rests on them should be told about.
 */
export function daysWithoutHolidays(begin: string, days: number): number {
  const from = dayOfDate('begin', begin);
  const to = from + Math.ceil(requireDays('days', days) / DAYS_OF_YEAR) * DAYS_OF_YEAR;
  const first = dayNumber(`${HOLIDAY_YEARS.first}-01-01`)!;
  const end = dayNumber(`${HOLIDAY_YEARS.last}-12-31`)! + 1;
  return to - from - Math.max(0, Math.min(to, end) - Math.max(from, first));
}
