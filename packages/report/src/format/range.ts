import type { Language } from '@spillway/core/shared';
import { toSignificant } from './digits.ts';
import { formatScaled, withCurrency } from './money.ts';
import { formatNumber } from './number.ts';
import { type Scale, scaleOf } from './scale.ts';

/** What may come of it: the ends in any order, and the most likely value where one is known. */
export interface Spread {
  readonly low: number;
  readonly high: number;
  readonly mode?: number;
}

const inScale = (value: number, scale: Scale, language: Language): string =>
  formatNumber(toSignificant(value) / scale.factor, language);

/**
 * A range without its unit: `18–31 trillion`, `18조~31조`. English names the scale once, of the largest value; Korean
 * names it with each. A range that reads the same at both ends is said once. Where an end is negative, English
 * parts the ends by "to", so that no minus follows a dash.
 *
 * @param mode said before the scale word: `18–31, most likely 24 trillion`.
 */
export function formatScaledRange({ low: one, high: other, mode }: Spread, language: Language): string {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  if (language === 'ko') {
    const [from, to] = [formatScaled(low, 'ko'), formatScaled(high, 'ko')];
    return from === to ? to : `${from}~${to}`;
  }
  const scale = scaleOf(toSignificant(Math.max(Math.abs(low), Math.abs(high))), 'en');
  const [from, to] = [inScale(low, scale, 'en'), inScale(high, scale, 'en')];
  const word = scale.word === '' ? '' : ` ${scale.word}`;
  if (from === to) return `${to}${word}`;
  const likely = mode === undefined ? '' : `, most likely ${inScale(mode, scale, 'en')}`;
  return `${from}${low < 0 ? ' to ' : '–'}${to}${likely}${word}`;
}

/**
 * A range of money: `18–31, most likely 24 trillion won`, `18조~31조 원, 가장 유력한 값 24조 원`.
 *
 * @param spread in units of the currency.
 */
export function formatMoneyRange(spread: Spread, currency: string, language: Language): string {
  const words = withCurrency(formatScaledRange(spread, language), currency, language);
  if (language === 'en' || spread.mode === undefined || !words.includes('~')) return words;
  return `${words}, 가장 유력한 값 ${withCurrency(formatScaled(spread.mode, 'ko'), currency, 'ko')}`;
}

/** The same without a currency, for jobs and plain numbers. */
export function formatCountRange(spread: Spread, unit: string, language: Language): string {
  const low = Math.min(spread.low, spread.high);
  const high = Math.max(spread.low, spread.high);
  const [from, to] = [formatNumber(low, language), formatNumber(high, language)];
  const tail = language === 'ko' ? unit : ` ${unit}`;
  if (from === to) return `${to}${tail}`;
  if (language === 'ko') {
    const likely =
      spread.mode === undefined ? '' : `, 가장 유력한 값 ${formatNumber(spread.mode, 'ko')}${unit}`;
    return `${from}~${to}${unit}${likely}`;
  }
  const likely = spread.mode === undefined ? '' : `, most likely ${formatNumber(spread.mode, 'en')}`;
  return `${from}${low < 0 ? ' to ' : '–'}${to}${likely}${tail}`;
}
