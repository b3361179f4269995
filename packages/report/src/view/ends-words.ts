import type { Language } from '@spillway/core/shared';
import { formatScaledRange } from '../format/index.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { figureWords } from './figure-rows.ts';
import { MILLION } from './money-unit.ts';

/**
 * Two ends of value added as a label: `6.18–10.5 trillion`, `gain 6.18–10.5 trillion`; where only one end is a gain, both
 * are said in full.
 */
export function endsWords(low: number, high: number, language: Language): string {
  if (low >= 0) return formatScaledRange({ low: low * MILLION, high: high * MILLION }, language);
  if (high <= 0) {
    return `${REPORT_WORDS[language].gain} ${formatScaledRange({ low: -high * MILLION, high: -low * MILLION }, language)}`;
  }
  return [low, high]
    .map((end) => figureWords(end, 'valueAdded', language))
    .join(language === 'en' ? ' to ' : ' ~ ');
}
