import { SpillwayError } from '../../shared/index.ts';

/** Days before the first of March of a year, in years that begin in March, so that the leap day is the last. */
const DAYS_OF_FOUR_CENTURIES = 146_097;
/** Number of 1970-01-01 counted from 0000-03-01. */
const EPOCH = 719_468;

/** Number of the day of year, month, day (proleptic Gregorian); 1970-01-01 is 0. */
function countDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * DAYS_OF_FOUR_CENTURIES +
    ofEra * 365 +
    Math.floor(ofEra / 4) -
    Math.floor(ofEra / 100) +
    ofYear -
    EPOCH
  );
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The date of a day counted from 1970-01-01, as `YYYY-MM-DD`. */
export function dateOfDay(day: number): string {
  const z = day + EPOCH;
  const era = Math.floor(z / DAYS_OF_FOUR_CENTURIES);
  const ofEra = z - era * DAYS_OF_FOUR_CENTURIES;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const date = ofYear - Math.floor((153 * m + 2) / 5) + 1;
  return `${pad(era * 400 + year + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/**
 * Number of a date's day, counted from 1970-01-01. Calendar days alone: no time of day, no zone, no clock.
 *
 * @param date `YYYY-MM-DD` in the (proleptic) Gregorian calendar.
 * @param field name of the input, as the message gives it.
 * @throws SpillwayError `shared/invalid-argument` if there is no such date.
 */
export function dayOfDate(date: string, field = 'date'): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const day = parts === null ? null : countDays(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  // A day that does not exist counts over into the next month, and a month that does not exist into another.
  if (day !== null && dateOfDay(day) === date) return day;
  throw new SpillwayError(
    'shared/invalid-argument',
    `${field} must be a date that exists, as YYYY-MM-DD, but is "${date}"`,
    { field, found: date },
  );
}

/** Day of the week, Monday 0 to Sunday 6. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
