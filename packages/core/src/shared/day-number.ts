/** Days of four centuries, after which the calendar repeats. */
const ERA = 146_097;
/** Number of 1970-01-01 counted from 0000-03-01. */
const EPOCH = 719_468;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Number of the day of year, month, day, in years that begin in March so that the leap day is the last. */
function countDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - EPOCH;
}

function partsOf(day: number): readonly [year: number, month: number, day: number] {
  const z = day + EPOCH;
  const era = Math.floor(z / ERA);
  const ofEra = z - era * ERA;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return [era * 400 + year + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * m + 2) / 5) + 1];
}

/**
 * Number of a date's day, counted from 1970-01-01, in the (proleptic) Gregorian calendar. Calendar days alone: no time of
 * day, no zone, no clock.
 *
 * @param date `YYYY-MM-DD`.
 * @returns null if the text is no date that exists, such as 2025-02-29.
 * @example dayNumber('1970-01-02') // => 1
 */
export function dayNumber(date: string): number | null {
  const parts = DATE.exec(date);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const number = countDays(year, month, day);
  // A day that does not exist counts over into the next month, and a month that does not exist into another.
  const back = partsOf(number);
  return back[0] === year && back[1] === month && back[2] === day ? number : null;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The date of a day counted from 1970-01-01, `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  const [year, month, date] = partsOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** Day of the week of a day counted from 1970-01-01: Monday 0 to Sunday 6. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
