import type { Finding, Language } from '@spillway/core/shared';
import { SCENARIO_WORDS } from '../scenario-words.ts';

/** What is wrong at a place of the document or below it. */
export const findingsAt = (findings: readonly Finding[], pointer: string): readonly Finding[] =>
  findings.filter(({ path }) => path === pointer || path.startsWith(`${pointer}/`));

export interface FieldFault {
  /** In the reader's language. */
  readonly words: string;
  /** What the core says, in English; null where the words say it all. */
  readonly detail: string | null;
}

/** A finding in words a person can act on. */
export function faultOf(
  { path, code, message, value }: Finding,
  language: Language,
  economy: string,
): FieldFault {
  const words = SCENARIO_WORDS[language].studio;
  if (/\/(industry|on)(\/\d+)?$/.test(path)) {
    if (code.startsWith('economy/')) return { words: words.notOfTable(economy), detail: message };
    if (value === '' || value === null) return { words: words.needsIndustry, detail: null };
  }
  if (/\/(label|title)$/.test(path) && value === '') return { words: words.needsName, detail: null };
  if (/ begins: /.test(message)) return { words: words.needsBegins, detail: null };
  if (value === '') return { words: words.needsValue, detail: null };
  if (code === 'scenarios/missing-key') return { words: words.needsValue, detail: message };
  return { words: words.wrongValue, detail: message };
}
