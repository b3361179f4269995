/** The languages Spillway speaks. */
export type Language = 'en' | 'ko';

/** One text in each language, each written for its readers. */
export type LocalText = Readonly<Record<Language, string>>;

/** A text for each language out of one that may be the same in all. */
export const bothLanguages = (text: string | LocalText): Record<Language, string> =>
  typeof text === 'string' ? { en: text, ko: text } : { ...text };
