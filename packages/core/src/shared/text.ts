/** The languages Spillway speaks. */
export type Language = 'en' | 'ko';

/** One text in each language, each written for its readers. */
export type LocalText = Readonly<Record<Language, string>>;
