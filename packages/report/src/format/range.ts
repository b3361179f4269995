import type { Language } from '@spillway/core/shared';
import { currencyName } from './currency.ts';
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
 * A range of money: `18–31, most likely 24 trillion won`, `18조~31조 원, 가장 유력한 값 24조 원`.
 *
 * English names the unit once, of the largest value; Korean names it with each value. A range that reads the same
 * at both ends is said once. Where an end is negative, English parts the ends by "to", so that no minus
 * follows a dash.
 *
 * @param spread in units of the currency.
 */
export function formatMoneyRange(spread: Spread, currency: string, language: Language): string {
  const low = Math.min(spread.low, spread.high);
  const high = Math.max(spread.low, spread.high);
  const { mode } = spread;
  if (language === 'ko') {
    const [from, to] = [formatScaled(low, 'ko'), formatScaled(high, 'ko')];
    const likely =
      mode === undefined ? '' : `, 가장 유력한 값 ${withCurrency(formatScaled(mode, 'ko'), currency, 'ko')}`;
    return from === to
      ? withCurrency(to, currency, 'ko')
      : `${withCurrency(`${from}~${to}`, currency, 'ko')}${likely}`;
  }
  const scale = scaleOf(toSignificant(Math.max(Math.abs(low), Math.abs(high))), 'en');
  const [from, to] = [inScale(low, scale, 'en'), inScale(high, scale, 'en')];
  const unit =
    scale.word === '' ? currencyName(currency, 'en') : `${scale.word} ${currencyName(currency, 'en')}`;
  if (from === to) return `${to} ${unit}`;
  const likely = mode === undefined ? '' : `, most likely ${inScale(mode, scale, 'en')}`;
  return `${from}${low < 0 ? ' to ' : '–'}${to}${likely} ${unit}`;
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
