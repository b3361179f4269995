import type { Language } from '@spillway/core/shared';

export const SECRET_WORDS: Readonly<Record<Language, { readonly copy: string; readonly copied: string }>> = {
  en: { copy: 'Copy', copied: 'Copied' },
  ko: { copy: '복사', copied: '복사함' },
};
