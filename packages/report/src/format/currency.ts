import type { Language } from '@spillway/core/shared';

interface CurrencyNames {
  readonly one: string;
  readonly many: string;
  readonly ko: string;
}

const NAMES: Readonly<Record<string, CurrencyNames>> = {
  KRW: { one: 'won', many: 'won', ko: '원' },
  USD: { one: 'US dollar', many: 'US dollars', ko: '달러' },
  GBP: { one: 'pound', many: 'pounds', ko: '파운드' },
  EUR: { one: 'euro', many: 'euros', ko: '유로' },
  JPY: { one: 'yen', many: 'yen', ko: '엔' },
  CNY: { one: 'yuan', many: 'yuan', ko: '위안' },
  // ISO 4217: no currency, as a table has that names none.
  XXX: { one: 'currency unit', many: 'currency units', ko: '통화 단위' },
};

/** The name of a currency in a sentence; a currency without one here keeps its ISO 4217 code. */
export function currencyName(code: string, language: Language, plural = true): string {
  const names = Object.hasOwn(NAMES, code) ? NAMES[code] : undefined;
  if (names === undefined) return code;
  if (language === 'ko') return names.ko;
  return plural ? names.many : names.one;
}
