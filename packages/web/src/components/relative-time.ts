import type { Language } from '@spillway/core/shared';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From here on hours say nothing. */
const DAYS_ALONE = 7 * DAY;

/** "3 h 20 min", "3시간 20분": the two largest units, minutes at the least; from a week on, days alone. */
export function durationWords(milliseconds: number, language: Language): string {
  const size = Math.abs(milliseconds);
  const parts: readonly (readonly [number, 'day' | 'hour' | 'minute'])[] =
    size >= DAY
      ? [
          [Math.floor(size / DAY), 'day'],
          [size >= DAYS_ALONE ? 0 : Math.floor((size % DAY) / HOUR), 'hour'],
        ]
      : [
          [Math.floor(size / HOUR), 'hour'],
          [Math.floor((size % HOUR) / MINUTE), 'minute'],
        ];
  const names = {
    en: { day: (n: number) => `${n} d`, hour: (n: number) => `${n} h`, minute: (n: number) => `${n} min` },
    ko: { day: (n: number) => `${n}일`, hour: (n: number) => `${n}시간`, minute: (n: number) => `${n}분` },
  }[language];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => names[unit](count))
    .join(' ');
}

/** "in 3 h 20 min", "3시간 20분 뒤"; within a minute it is now. */
export function relativeWords(at: number, now: number, language: Language): string {
  if (Math.abs(at - now) < MINUTE) return language === 'en' ? 'now' : '지금';
  const words = durationWords(at - now, language);
  if (language === 'en') return at > now ? `in ${words}` : `${words} ago`;
  return at > now ? `${words} 뒤` : `${words} 전`;
}

/** "12 Mar 2026, 14:30 KST": day, minute and zone. */
export const absoluteWords = (at: number, language: Language, zone?: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ko-KR', {
    year: 'numeric',
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(at);
