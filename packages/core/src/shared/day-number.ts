const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Whole days from 1970-01-01 to a date of the Gregorian calendar, without any clock or zone.
 *
 * @param date `YYYY-MM-DD`.
 * @returns null if the text is no date that exists, such as 2025-02-29.
 * @example dayNumber('1970-01-02') // => 1
 */
export function dayNumber(date: string): number | null {
  const parts = DATE.exec(date);
  if (parts === null) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, day);
  return dateOf(time / 86_400_000) === date ? time / 86_400_000 : null;
}

/** The date of a day number, `YYYY-MM-DD`. */
export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
