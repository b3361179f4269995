import type { Language } from '@spillway/core/shared';
import { formatScaledRange } from '../format/index.ts';
import { figureWords } from './figure-rows.ts';
import { MILLION } from './money-unit.ts';

/** Two ends of value added as a label: `6.18–10.5 trillion`; where an end is a gain, both are said in full. */
export const endsWords = (low: number, high: number, language: Language): string =>
  low >= 0
    ? formatScaledRange({ low: low * MILLION, high: high * MILLION }, language)
    : [low, high]
        .map((end) => figureWords(end, 'valueAdded', language))
        .join(language === 'en' ? ' to ' : ' ~ ');
