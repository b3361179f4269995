import { checkScenario, type Scenario } from '@spillway/core/scenarios';
import type { Finding, Language } from '@spillway/core/shared';
import { type Draft, emptyDraft, SHOCK_KINDS, type ShockKind } from '@spillway/studio';
import { SCENARIO_WORDS } from '../scenario-words.ts';

/** A shock as it is edited: of a known kind, with anything else in it. */
export type DraftShock = Draft & { readonly kind: ShockKind };

/** A scenario as it is edited. What the forms must be able to rest on: shocks in a list, each of a known kind. */
export interface ScenarioDraft extends Draft {
  readonly shocks: readonly DraftShock[];
}

const isShock = (value: unknown): value is DraftShock =>
  value !== null &&
  typeof value === 'object' &&
  SHOCK_KINDS.some((kind) => kind === (value as { kind?: unknown }).kind);

/** The document as one that can be edited; null where it is too far from a scenario. */
export function asDraft(value: Draft | null): ScenarioDraft | null {
  if (value === null || value['spillway'] !== 'scenario/1') return null;
  const shocks = value['shocks'];
  return Array.isArray(shocks) && shocks.every(isShock) ? (value as ScenarioDraft) : null;
}

/** A new scenario: a name in both languages, so that nothing but a shock is missing. */
export const freshDraft = (economy: string | null): ScenarioDraft =>
  ({
    ...emptyDraft(economy),
    title: { en: SCENARIO_WORDS.en.studio.untitled, ko: SCENARIO_WORDS.ko.studio.untitled },
  }) as unknown as ScenarioDraft;

export interface CheckedDraft {
  /** Null while something is missing or wrong. */
  readonly scenario: Scenario | null;
  readonly findings: readonly Finding[];
}

/** What is missing or wrong; a scenario without a shock is empty rather than wrong. */
export function checkDraft(draft: ScenarioDraft): CheckedDraft {
  const findings = checkScenario(draft);
  if (findings.length === 0) return { scenario: draft as unknown as Scenario, findings };
  return { scenario: null, findings: draft.shocks.length === 0 ? [] : findings };
}

/** A text of a document in one language; both languages may be one. */
export function textIn(value: unknown, language: Language): string {
  if (typeof value === 'string') return value;
  const both = value as Partial<Record<Language, string>> | null | undefined;
  return both?.[language] ?? '';
}

/** The same text with what a person typed in their language. */
export const withText = (value: unknown, language: Language, text: string): unknown =>
  value !== null && typeof value === 'object' ? { ...value, [language]: text } : text;
