import type { Language } from '@spillway/core/shared';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { remember, remembered } from './storage.ts';

export const LANGUAGES: readonly Language[] = ['en', 'ko'];
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };

const isLanguage = (value: unknown): value is Language => value === 'en' || value === 'ko';

/** The language asked for in the address, else the one chosen here before, else the browser's. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isLanguage(asked)) return asked;
  const before = remembered('language');
  if (isLanguage(before)) return before;
  return navigator.language.startsWith('ko') ? 'ko' : 'en';
}

interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      setLanguage: (next: Language) => {
        remember('language', next);
        choose(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguageChoice(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (choice === null) throw new Error('useLanguageChoice is asked outside of LanguageProvider');
  return choice;
}

export const useLanguage = (): Language => useLanguageChoice().language;

/** The words of a page in the reader's language. */
export const useWords = <T,>(words: Readonly<Record<Language, T>>): T => words[useLanguage()];
