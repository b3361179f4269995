import type { Language } from '@spillway/core/shared';
import {
  formatScaled,
  formatScaledRange,
  scaleOf,
  type Spread,
  toSignificant,
  withCurrency,
} from '../format/index.ts';
import { lossRangeWords } from './loss.ts';

/** What a band of 90 in 100 is called behind its ends. */
const BAND = { en: '5 to 95 in 100', ko: '5~95백분위' } as const;

/** `between 18 and 31 trillion won`, `18조~31조 원 사이`; gains are named, and a band that reads as one figure is one. */
function betweenWords(spread: Spread, currency: string, language: Language): string {
  const low = Math.min(spread.low, spread.high);
  const high = Math.max(spread.low, spread.high);
  if (low < 0) {
    const words = lossRangeWords({ low, high }, currency, language);
    return language === 'en' ? words.replace('–', ' to ') : words;
  }
  const range = formatScaledRange({ low, high }, language);
  if (language === 'ko') {
    const words = withCurrency(range, currency, 'ko');
    return range.includes('~') ? `${words} 사이` : words;
  }
  const scale = (value: number): string => scaleOf(toSignificant(value), 'en').word;
  // Ends of two scales are each told in their own.
  if (low > 0 && scale(low) !== scale(high))
    return withCurrency(`between ${formatScaled(low, 'en')} and ${formatScaled(high, 'en')}`, currency, 'en');
  const [from, to] = range.split('–') as [string, string | undefined];
  return withCurrency(to === undefined ? from : `between ${from} and ${to}`, currency, 'en');
}

/** A band with how much of the draws it holds: `between 18 and 31 trillion won (5 to 95 in 100)`. */
export const bandWords = (spread: Spread, currency: string, language: Language): string =>
  language === 'en'
    ? `${betweenWords(spread, currency, 'en')} (${BAND.en})`
    : `${betweenWords(spread, currency, 'ko')}(${BAND.ko})`;
