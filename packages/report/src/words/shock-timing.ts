import { atCase, isUncertain, type UncertainNumber } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { countRange, hasSize, sizeWords } from './shock-numbers.ts';

/** How long something lasts: days, hours, or until a date. */
export interface Lasting {
  readonly days?: UncertainNumber | undefined;
  readonly hours?: UncertainNumber | undefined;
  readonly until?: string | undefined;
}

type Start = UncertainNumber | { readonly hours: UncertainNumber } | string;

/** The parts of a shock that say when it holds. */
export interface Timed extends Lasting {
  readonly start?: Start | undefined;
}

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

/** A date in words: `8 October 2025`, `2025년 10월 8일`; without its year where that is known. */
export function dateWords(date: string, language: Language, withYear = true): string {
  const [year, month, day] = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date.split('-').map(Number) : [];
  const name = MONTHS[(month ?? 0) - 1];
  // What is no date is told as it was written.
  if (name === undefined) return date;
  if (language === 'ko') return `${withYear ? `${year}년 ` : ''}${month}월 ${day}일`;
  return `${day} ${name}${withYear ? ` ${year}` : ''}`;
}

const UNIT = { days: { en: 'day', ko: '일' }, hours: { en: 'hour', ko: '시간' } } as const;

const unitOf = (given: Lasting): 'days' | 'hours' | null =>
  given.days !== undefined ? 'days' : given.hours !== undefined ? 'hours' : null;

/** A length with its bounds: `3 days (1 to 7)`, `9시간`; null where it is given by a date, or not at all. */
export function lengthRange(given: Lasting, language: Language): string | null {
  const unit = unitOf(given);
  return unit === null ? null : countRange(given[unit]!, UNIT[unit], language);
}

/** The most likely length, alone: `37-day`, `9시간`. */
export function lengthWords(given: Lasting, language: Language): string | null {
  const unit = unitOf(given);
  if (unit === null) return null;
  const count = sizeWords(given[unit]!, language);
  return language === 'en' ? `${count}-${UNIT[unit].en}` : `${count}${UNIT[unit].ko}`;
}

/** The most likely length as a noun: `37 days`, `1 hour`, `9시간`. */
export function lengthNoun(given: Lasting, language: Language): string | null {
  const words = lengthWords(given, language);
  if (words === null || language === 'ko') return words;
  const [count, unit] = words.split('-') as [string, string];
  return `${count} ${unit}${count === '1' ? '' : 's'}`;
}

/** `from 1 September to 8 October 2025`, `2025년 9월 1일부터 10월 8일까지`. */
function betweenDates(from: string, to: string, language: Language): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return language === 'en'
    ? `from ${dateWords(from, 'en', !sameYear)} to ${dateWords(to, 'en')}`
    : `${dateWords(from, 'ko')}부터 ${dateWords(to, 'ko', !sameYear)}까지`;
}

/** A start that is no date: `from day 3 on`, `6시간 뒤부터`; null where it is the beginning. */
function startWords(
  start: UncertainNumber | { readonly hours: UncertainNumber },
  language: Language,
): string | null {
  const hours = typeof start === 'object' && 'hours' in start;
  const number = hours ? start.hours : start;
  if (!isUncertain(number) && atCase(number, 'mode') === 0) return null;
  if (language === 'ko') return `${countRange(number, UNIT[hours ? 'hours' : 'days'], 'ko')} 뒤부터`;
  const size = countRange(number, null, 'en');
  return `from ${hours ? 'hour' : 'day'} ${size} on`;
}

/**
 * When a shock holds, as far as dates or a later start say it: `from 1 September to 8 October 2025`, `until 8 October
 * 2025`, `from day 3 on`; null where it holds from the beginning for a length or a year.
 *
 * @param begins date of day 0, where it is known: it opens a shock that only says until when.
 */
export function periodWords(shock: Timed, begins: string | null, language: Language): string | null {
  const { start, until } = shock;
  const from = typeof start === 'string' ? start : !hasSize(start) ? begins : null;
  if (until !== undefined && unitOf(shock) === null) {
    if (from !== null) return betweenDates(from, until, language);
    const end = language === 'en' ? `until ${dateWords(until, 'en')}` : `${dateWords(until, 'ko')}까지`;
    const late = start === undefined || typeof start === 'string' ? null : startWords(start, language);
    return late === null ? end : language === 'en' ? `${late}, ${end}` : `${late} ${end}`;
  }
  if (start === undefined) return null;
  if (typeof start === 'string')
    return language === 'en' ? `from ${dateWords(start, 'en')} on` : `${dateWords(start, 'ko')}부터`;
  return startWords(start, language);
}
