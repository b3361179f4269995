import type { LocalText } from '../shared/index.ts';

/** A text of a scenario in both languages: the same one where it gives only one. */
export const bothLanguages = (text: string | LocalText): { en: string; ko: string } =>
  typeof text === 'string' ? { en: text, ko: text } : { ...text };
