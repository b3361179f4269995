import type { Language } from '@spillway/core/shared';
import { amountRange, countRange, percentRange } from '@spillway/report/parts';
import type { MovableNumber } from './scenario-numbers.ts';

const UNITS = {
  days: { en: 'day', ko: '일' },
  hours: { en: 'hour', ko: '시간' },
  count: null,
  'basis-points': { en: 'basis point', ko: 'bp' },
} as const;

/** A number with its bounds, in the words in which reports say it. */
export function numberWords({ number, kind, amount }: MovableNumber, language: Language): string {
  if (kind.unit === 'percent') return percentRange(number, language);
  if (kind.unit === 'money') {
    return amount === null
      ? countRange(number, null, language)
      : amountRange({ ...amount, value: number }, language);
  }
  return countRange(number, UNITS[kind.unit], language);
}
