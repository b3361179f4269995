import type { Language } from '@spillway/core/shared';
import { groupThousands, plainDecimal, toSignificant } from './digits.ts';
import { UNKNOWN } from './unknown.ts';

/** Below this a number is only said to be smaller than it. */
const SMALLEST = 0.001;

/** `under 0.001`, in the order of words of the language. */
export const under = (bound: string, language: Language): string =>
  language === 'en' ? `under ${bound}` : `${bound} 미만`;

/**
 * A number with three significant digits, thousands apart, never in scientific notation. A number that is not
 * finite, or null, is a dash.
 */
export function formatNumber(value: number | null, language: Language, digits = 3): string {
  if (value === null || !Number.isFinite(value)) return UNKNOWN;
  if (value !== 0 && Math.abs(value) < SMALLEST) return under(String(SMALLEST), language);
  return groupThousands(plainDecimal(toSignificant(value, digits)));
}

/** A share as a percentage: 0.1 is `10 %` in English (with a space that does not break) and `10%` in Korean. */
export function formatPercent(share: number | null, language: Language, digits = 3): string {
  if (share === null || !Number.isFinite(share)) return UNKNOWN;
  const sign = language === 'en' ? '\u00a0%' : '%';
  const percent = toSignificant(share * 100, digits);
  return percent !== 0 && Math.abs(percent) < SMALLEST
    ? under(`${SMALLEST}${sign}`, language)
    : `${groupThousands(plainDecimal(percent))}${sign}`;
}

/** A whole quantity that is not grouped, such as a year or a seed. */
export const formatPlain = (value: number | null): string => (value === null ? UNKNOWN : plainDecimal(value));

/**
 * How far an identity is missed. Such figures are of the order 1e-16, so they are said as a bound.
 */
export function formatGap(value: number, language: Language): string {
  const gap = Math.abs(value);
  if (!Number.isFinite(gap)) return UNKNOWN;
  if (gap === 0) return language === 'en' ? 'exact' : '정확히 일치';
  if (gap < 1e-12) return language === 'en' ? 'under one part in a trillion' : '1조분의 1 미만';
  if (gap < 1e-9) return language === 'en' ? 'under one part in a billion' : '10억분의 1 미만';
  if (gap < 1e-6) return language === 'en' ? 'under one part in a million' : '100만분의 1 미만';
  return formatPercent(gap, language);
}
