import type { Language } from '@spillway/core/shared';

/** A word that stands for a power of ten. The word of 1 is empty. */
export interface Scale {
  readonly factor: number;
  readonly word: string;
}

const SCALES: Readonly<Record<Language, readonly Scale[]>> = {
  en: [
    { factor: 1e12, word: 'trillion' },
    { factor: 1e9, word: 'billion' },
    { factor: 1e6, word: 'million' },
    { factor: 1, word: '' },
  ],
  ko: [
    { factor: 1e12, word: '조' },
    { factor: 1e8, word: '억' },
    { factor: 1e4, word: '만' },
    { factor: 1, word: '' },
  ],
};

/** From what size on a table's money is told in each scale, so that its largest figure keeps its digits. */
const TABLE_SCALES: Readonly<Record<Language, readonly (readonly [from: number, scale: Scale])[]>> = {
  en: [
    [1e15, { factor: 1e12, word: 'trillion' }],
    [1e12, { factor: 1e9, word: 'billion' }],
    [1e9, { factor: 1e6, word: 'million' }],
    [1e6, { factor: 1e3, word: 'thousand' }],
  ],
  ko: [
    [1e16, { factor: 1e12, word: '조' }],
    [1e9, { factor: 1e8, word: '억' }],
    [1e6, { factor: 1e4, word: '만' }],
  ],
};

/** The scale a number is said in: the largest that does not exceed it. Round first: 999.95 million is a billion. */
export function scaleOf(value: number, language: Language): Scale {
  const size = Math.abs(value);
  return SCALES[language].find(({ factor }) => size >= factor) ?? SCALES[language].at(-1)!;
}

/** One scale for a whole column, from its largest figure. */
export function tableScale(values: readonly (number | null)[], language: Language): Scale {
  const largest = values.reduce<number>(
    (max, value) => (value !== null && Number.isFinite(value) ? Math.max(max, Math.abs(value)) : max),
    0,
  );
  return TABLE_SCALES[language].find(([from]) => largest >= from)?.[1] ?? { factor: 1, word: '' };
}
