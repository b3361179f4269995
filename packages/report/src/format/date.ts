import type { Language } from '@spillway/core/shared';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day of the calendar. `month` counts from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `15 April 2014`, `2014년 4월 15일`. */
export const formatDate = ({ year, month, day }: CalendarDay, language: Language): string =>
  language === 'en' ? `${day} ${MONTHS[month - 1]} ${year}` : `${year}년 ${month}월 ${day}일`;

/**
 * An instant on the wall clock of a zone, with the zone named, since a clock depends on it:
 * `15 April 2014, 09:30 (Asia/Seoul)`, `2014년 4월 15일 09:30 (Asia/Seoul)`.
 *
 * @param epochMs milliseconds since 1970-01-01T00:00Z.
 * @param zone IANA zone.
 */
export function formatInstant(epochMs: number, zone: string, language: Language): string {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const day = formatDate(
    { year: Number(part('year')), month: Number(part('month')), day: Number(part('day')) },
    language,
  );
  const time = `${part('hour')}:${part('minute')}`;
  return language === 'en' ? `${day}, ${time} (${zone})` : `${day} ${time} (${zone})`;
}
