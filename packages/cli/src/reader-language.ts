import type { Language } from '@spillway/core/shared';

/** The language a person's system asks for: Korean where it says so, English otherwise. */
export function readerLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return asked.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
