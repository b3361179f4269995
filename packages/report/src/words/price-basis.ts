import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';

type PriceBasis = Assessment['economy']['priceBasis'];

const BASIS = {
  basic: { en: 'basic prices', ko: '기초가격' },
  producers: { en: 'producers’ prices', ko: '생산자가격' },
  purchasers: { en: 'purchasers’ prices', ko: '구매자가격' },
  unknown: { en: 'price basis not stated', ko: '가격 기준 미상' },
} as const satisfies Record<PriceBasis, Readonly<Record<Language, string>>>;

/** Whose prices of which year: `prices of 2011, basic prices`, `2011년 기초가격`. A year of 0 is one not stated. */
export function pricesWords(year: number, basis: PriceBasis, language: Language): string {
  const words = BASIS[basis][language];
  if (language === 'en') return `${year === 0 ? 'price year not stated' : `prices of ${year}`}, ${words}`;
  if (year === 0) return `가격 연도 미상, ${words}`;
  return basis === 'unknown' ? `${year}년 가격, ${words}` : `${year}년 ${words}`;
}
