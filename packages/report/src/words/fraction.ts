import type { Language } from '@spillway/core/shared';

/** Fractions people say, with how each is said. */
const FRACTIONS: readonly { readonly value: number; readonly en: string; readonly ko: string }[] = [
  { value: 0.05, en: 'a twentieth', ko: '20분의 1' },
  { value: 0.1, en: 'a tenth', ko: '10분의 1' },
  { value: 0.2, en: 'a fifth', ko: '5분의 1' },
  { value: 0.25, en: 'a quarter', ko: '4분의 1' },
  { value: 0.3, en: 'three tenths', ko: '10분의 3' },
  { value: 1 / 3, en: 'a third', ko: '3분의 1' },
  { value: 0.4, en: 'two fifths', ko: '5분의 2' },
  { value: 0.5, en: 'half', ko: '절반' },
  { value: 0.6, en: 'three fifths', ko: '5분의 3' },
  { value: 2 / 3, en: 'two thirds', ko: '3분의 2' },
  { value: 0.7, en: 'seven tenths', ko: '10분의 7' },
  { value: 0.75, en: 'three quarters', ko: '4분의 3' },
  { value: 0.8, en: 'four fifths', ko: '5분의 4' },
  { value: 0.9, en: 'nine tenths', ko: '10분의 9' },
];

const EXACT_WITHIN = 0.01;
/** Outside these a share is said as almost nothing or almost everything. */
const LOWEST = 0.03;
const HIGHEST = 0.95;

/**
 * A share in the words of a sentence, the nearest that people say: 0.427 is `about two fifths`, `약 5분의 2`.
 *
 * @returns null for what is not a share of 0 to 1.
 */
export function fractionWords(share: number, language: Language): string | null {
  if (!(share >= 0 && share <= 1)) return null;
  if (share === 0) return language === 'en' ? 'none' : '0';
  if (share < LOWEST) return language === 'en' ? 'almost none' : '극히 일부';
  if (share > HIGHEST) return language === 'en' ? 'almost all' : '거의 전부';
  const nearest = FRACTIONS.reduce((best, candidate) =>
    Math.abs(candidate.value - share) < Math.abs(best.value - share) ? candidate : best,
  );
  if (Math.abs(nearest.value - share) <= EXACT_WITHIN) return nearest[language];
  return language === 'en' ? `about ${nearest.en}` : `약 ${nearest.ko}`;
}

/** A share that people say as a fraction to the dot: `half`, `4분의 1`; null for any other. */
export const exactFraction = (share: number, language: Language): string | null =>
  FRACTIONS.find(({ value }) => Math.abs(value - share) < 1e-9)?.[language] ?? null;
