import type { Language } from '@spillway/core/shared';
import { currencyName } from '@spillway/report/parts';
import type { MovableNumber } from './scenario-numbers.ts';

/** How a number is typed: what stands behind the field, and how many of that one unit of the scenario is. */
export interface TypedUnit {
  readonly words: string;
  readonly factor: number;
}

/** Korean counts in 조, 억 and 만: a billion is ten 억. */
const KOREAN = {
  one: { scale: '', factor: 1 },
  thousand: { scale: '', factor: 1000 },
  million: { scale: '만 ', factor: 100 },
  billion: { scale: '억 ', factor: 10 },
  trillion: { scale: '조 ', factor: 1 },
} as const;

const PLAIN = {
  days: { en: 'days', ko: '일' },
  hours: { en: 'hours', ko: '시간' },
  count: { en: '', ko: '' },
  'basis-points': { en: 'basis points', ko: 'bp' },
} as const;

export function typedUnit({ kind, amount }: MovableNumber, language: Language): TypedUnit {
  if (kind.unit === 'percent') return { words: '%', factor: 100 };
  if (kind.unit !== 'money') return { words: PLAIN[kind.unit][language], factor: 1 };
  if (amount === null) return { words: '', factor: 1 };
  const { unit = 'million', currency } = amount;
  const name = currencyName(currency, language);
  if (language === 'en') return { words: unit === 'one' ? name : `${unit} ${name}`, factor: 1 };
  const { scale, factor } = KOREAN[unit];
  return { words: `${scale}${name}`, factor };
}
