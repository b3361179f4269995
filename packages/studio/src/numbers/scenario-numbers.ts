import {
  type Amount,
  atCase,
  isUncertain,
  isUncertainNumber,
  type Scenario,
  type UncertainNumber,
} from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { type NumberKind, numberKind } from './number-kinds.ts';

/** A number of a scenario that a person may move. */
export interface MovableNumber {
  /** JSON Pointer into the scenario. */
  readonly pointer: string;
  /** Position of its shock, or −1 for a number of the document. */
  readonly shock: number;
  readonly number: UncertainNumber;
  readonly kind: NumberKind;
  /** What an amount is counted in. */
  readonly amount: Pick<Amount, 'currency' | 'unit'> | null;
}

function within(
  value: unknown,
  path: string,
  at: { shock: number; shockKind: string | null; base: string; parent: unknown },
): MovableNumber[] {
  if (isUncertainNumber(value)) {
    const kind = numberKind(at.shockKind, path);
    if (kind === null) return [];
    const amount = kind.unit === 'money' ? (at.parent as Amount) : null;
    return [{ pointer: `${at.base}/${path}`, shock: at.shock, number: value, kind, amount }];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    within(item, path === '' ? key : `${path}/${key}`, { ...at, parent: value }),
  );
}

/** All numbers of a scenario that a person may move, in the order of the document. */
export const movableNumbers = (scenario: Scenario): readonly MovableNumber[] => [
  ...scenario.shocks.flatMap((shock, k) =>
    within(shock, '', { shock: k, shockKind: shock.kind, base: `/shocks/${k}`, parent: null }),
  ),
  ...within({ frequency: scenario.frequency ?? {} }, '', {
    shock: -1,
    shockKind: null,
    base: '',
    parent: null,
  }),
];

/** The scenario with other numbers, by JSON Pointer; pointers must be those of `movableNumbers`. */
export function withNumbers(
  scenario: Scenario,
  numbers: Readonly<Record<string, UncertainNumber>>,
): Scenario {
  const copy = structuredClone(scenario);
  for (const [pointer, number] of Object.entries(numbers)) {
    const keys = pointer.split('/').slice(1);
    const last = keys.pop()!;
    let at = copy as unknown as Record<string, unknown>;
    for (const key of keys) at = at[key] as Record<string, unknown>;
    at[last] = number;
  }
  return copy;
}

function atModes(value: unknown): unknown {
  if (isUncertainNumber(value)) return atCase(value, 'mode');
  if (Array.isArray(value)) return value.map(atModes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, atModes(item)]));
}

/**
 * The scenario with every uncertain number at its mode, and nothing that is drawn: how often it comes and who pays. It is
 * what a moving slider asks.
 */
export function atTheirModes(scenario: Scenario): Scenario {
  const { frequency: _, insurance: __, ...rest } = scenario;
  return atModes(rest) as Scenario;
}

/** Whether any number of the scenario is uncertain. */
export function hasUncertain(value: unknown): boolean {
  if (isUncertainNumber(value)) return isUncertain(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUncertain);
}

/** Whether the whole scenario says more than it does at its modes. */
export const hasMoreToSay = (scenario: Scenario): boolean =>
  scenario.frequency !== undefined || scenario.insurance !== undefined || hasUncertain(scenario);

/** What a number is called; a part of a user's output with the code of its industry. */
export function numberLabel({ kind, pointer }: MovableNumber, language: Language): string {
  const code = /\/importance\/(.+)$/.exec(pointer)?.[1];
  if (code === undefined) return kind.label[language];
  return `${kind.label[language]} (${code === 'default' ? { en: 'others', ko: '그 밖' }[language] : code})`;
}
