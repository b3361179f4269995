import type { Language } from '@spillway/core/shared';
import { currencyName } from './currency.ts';
import { groupThousands, plainDecimal, toSignificant } from './digits.ts';
import { formatNumber } from './number.ts';
import { type Scale, scaleOf } from './scale.ts';
import { UNKNOWN } from './unknown.ts';

/** `23.9 trillion`, `23.9조`: a number with its scale word, without the currency. */
export function formatScaled(value: number | null, language: Language, digits = 3): string {
  if (value === null || !Number.isFinite(value)) return UNKNOWN;
  const rounded = toSignificant(value, digits);
  const scale = scaleOf(rounded, language);
  const number = formatNumber(rounded / scale.factor, language, digits);
  if (scale.word === '') return number;
  return language === 'en' ? `${number} ${scale.word}` : `${number}${scale.word}`;
}

/** Puts a currency behind a number in words. Korean sets it off only from 조, 억, 만: `23.9조 원`, `9,850원`. */
export function withCurrency(words: string, currency: string, language: Language): string {
  const name = currencyName(currency, language, words !== '1');
  const apart = language === 'en' || !/\d$/.test(words) || name === currency;
  return `${words}${apart ? ' ' : ''}${name}`;
}

/**
 * An amount of money in words: `23.9 trillion won`, `23.9조 원`. Three significant digits; decimals of the
 * largest scale word and never a second one.
 *
 * @param amount in units of the currency (not millions); null is unknown and gives a dash.
 */
export function formatMoney(amount: number | null, currency: string, language: Language, digits = 3): string {
  if (amount === null || !Number.isFinite(amount)) return UNKNOWN;
  return withCurrency(formatScaled(amount, language, digits), currency, language);
}

/** The head of a money column: `billion won`, `억 원`. */
export const moneyUnit = (scale: Scale, currency: string, language: Language): string =>
  scale.word === '' ? currencyName(currency, language) : `${scale.word} ${currencyName(currency, language)}`;

/**
 * A cell of a column whose largest figure is `largest`: at most three significant digits and as many decimals as the
 * largest has, so that points stand above each other. What is not nothing but would round to it is `<1`.
 * A gain (negative) is named as one.
 *
 * @param value @param largest in the column's scale.
 */
export function formatCell(value: number | null, largest: number, gain: string): string {
  if (value === null || !Number.isFinite(value)) return UNKNOWN;
  if (value === 0) return '0';
  const top = Math.abs(toSignificant(largest));
  const decimals = top === 0 ? 2 : Math.max(0, Math.min(3, 2 - Math.floor(Math.log10(top))));
  const step = 10 ** -decimals;
  const exact = Math.abs(value);
  // Rounded once: to three digits where those end before the column's decimals, else to the decimals.
  const size = exact >= 10 ** (3 - decimals) ? toSignificant(exact) : exact;
  const text = size < step / 2 ? `<${plainDecimal(step)}` : groupThousands(plainFixed(size, decimals));
  return value < 0 ? `${gain} ${text}` : text;
}

/** `toFixed` without its switch to exponents from 1e21 on. */
const plainFixed = (value: number, decimals: number): string =>
  value >= 1e21 ? plainDecimal(value) : value.toFixed(decimals);
