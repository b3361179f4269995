import { atCase, isUncertain, type ScenarioShock, type UncertainNumber } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { formatMoney, formatMoneyRange, formatNumber, formatPercent } from '../format/index.ts';

type Amount = Extract<ScenarioShock, { kind: 'cost' }>['amount'];

const UNIT = { one: 1, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 } as const;

/** The size of a number, without its sign, at its low, mode and high; smallest first. */
function sizes(number: UncertainNumber): { low: number; mode: number; high: number } {
  const size = (which: 'low' | 'mode' | 'high'): number => Math.abs(atCase(number, which));
  const [one, other] = [size('low'), size('high')];
  return { low: Math.min(one, other), mode: size('mode'), high: Math.max(one, other) };
}

/** Whether a number is below zero where it is most likely. */
export const isNegative = (number: UncertainNumber): boolean => atCase(number, 'mode') < 0;

/** Whether a share is surely the whole. */
export const isWhole = (share: UncertainNumber): boolean =>
  !isUncertain(share) && atCase(share, 'mode') === 1;

/** The most likely size: `10 %`, `10%`. */
export const percentWords = (number: UncertainNumber, language: Language): string =>
  formatPercent(sizes(number).mode, language);

/** The most likely size with its bounds: `33 % (28.6 to 45 %)`, `33%(28.6~45%)`. */
export function percentRange(number: UncertainNumber, language: Language): string {
  const { low, high } = sizes(number);
  const most = percentWords(number, language);
  if (!isUncertain(number)) return most;
  const from = formatPercent(low, language).replace(/\s?%$/, '');
  const to = formatPercent(high, language);
  return language === 'en' ? `${most} (${from} to ${to})` : `${most}(${from}~${to})`;
}

/** The most likely size as a plain number: `37`. */
export const sizeWords = (number: UncertainNumber, language: Language): string =>
  formatNumber(sizes(number).mode, language);

/** Whether a start is one: neither left out nor surely the beginning. */
export function hasSize(
  number: UncertainNumber | { readonly hours: UncertainNumber } | string | undefined,
): boolean {
  if (number === undefined) return false;
  if (typeof number === 'string') return true;
  const size = typeof number === 'object' && 'hours' in number ? number.hours : number;
  return isUncertain(size) || atCase(size, 'mode') !== 0;
}

/** A count with its bounds: `3 days (1 to 7)`, `3일(1~7일)`; without a unit `3 (1 to 7)`. */
export function countRange(
  number: UncertainNumber,
  unit: { readonly en: string; readonly ko: string } | null,
  language: Language,
): string {
  const { low, mode, high } = sizes(number);
  const words = (value: number): string => formatNumber(value, language);
  const [ko, en] = [unit?.ko ?? '', unit === null ? '' : ` ${unit.en}${mode === 1 ? '' : 's'}`];
  const most = language === 'ko' ? `${words(mode)}${ko}` : `${words(mode)}${en}`;
  if (!isUncertain(number)) return most;
  return language === 'ko'
    ? `${most}(${words(low)}~${words(high)}${ko})`
    : `${most} (${words(low)} to ${words(high)})`;
}

/** The most likely amount: `5.3 trillion won`, `5.3조 원`. */
export const amountWords = ({ value, currency, unit }: Amount, language: Language): string =>
  formatMoney(sizes(value).mode * UNIT[unit ?? 'million'], currency, language);

/** An amount with its bounds: `4–6, most likely 5 trillion won`. */
export function amountRange(amount: Amount, language: Language): string {
  if (!isUncertain(amount.value)) return amountWords(amount, language);
  const scale = UNIT[amount.unit ?? 'million'];
  const { low, mode, high } = sizes(amount.value);
  const spread = { low: low * scale, mode: mode * scale, high: high * scale };
  return formatMoneyRange(spread, amount.currency, language);
}
