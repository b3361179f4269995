import { parseScenario, type Scenario } from '@spillway/core/scenarios';
import type { LocalText } from '@spillway/core/shared';
import { bothLanguages } from '@spillway/core/shared';
import type { StoredHead } from '../store/scenario-store.ts';

/** A scenario of the list, from the library or from the centre. */
export interface LibraryEntry {
  readonly id: string;
  readonly scenario: Scenario;
  readonly title: LocalText;
  readonly story: LocalText;
  readonly industries: readonly string[];
  readonly economy: string | null;
  readonly head: StoredHead | null;
}

/** Codes of the industries that a scenario hits, in its order. */
const industriesOf = (scenario: Scenario): readonly string[] => [
  ...new Set(
    scenario.shocks.flatMap((shock) =>
      'industry' in shock ? [shock.industry].flat() : 'on' in shock ? [shock.on] : [],
    ),
  ),
];

export const entryOf = (id: string, scenario: Scenario, head: StoredHead | null): LibraryEntry => ({
  id,
  scenario,
  title: bothLanguages(scenario.title),
  story: scenario.story === undefined ? { en: '', ko: '' } : bothLanguages(scenario.story),
  industries: industriesOf(scenario),
  economy: scenario.economy ?? null,
  head,
});

/** A stored document as an entry; null where it can no longer be read. */
export function storedEntry(head: StoredHead, document: string): LibraryEntry | null {
  const { scenario } = parseScenario(document, head.id);
  return scenario === null ? null : entryOf(head.id, scenario, head);
}

export interface Filter {
  readonly words: string;
  readonly industry: string | null;
  readonly economy: string | null;
}

/** Entries that have every word asked for in their title, story or industries, in either language. */
export function matching(
  entries: readonly LibraryEntry[],
  { words, industry, economy }: Filter,
  nameOf: (code: string) => string,
): readonly LibraryEntry[] {
  const asked = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (industry !== null && !entry.industries.includes(industry)) return false;
    if (economy !== null && entry.economy !== economy) return false;
    const text = [
      ...Object.values(entry.title),
      ...Object.values(entry.story),
      ...entry.industries.map((code) => `${code} ${nameOf(code)}`),
      entry.id,
    ]
      .join(' ')
      .toLocaleLowerCase();
    return asked.every((word) => text.includes(word));
  });
}
