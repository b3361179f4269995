import type { LocalText } from '@spillway/core/shared';
import type { components, operations } from '../api/schema.generated.ts';
import { request } from './http.ts';

export const TLP_NAMES = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type TlpName = (typeof TLP_NAMES)[number];

export interface Label {
  readonly tlp: TlpName;
  readonly persons: readonly string[];
  readonly organisations: readonly string[];
  readonly groups: readonly string[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What every object of the centre has. */
export interface ApiObject {
  readonly id: string;
  readonly kind: string;
  /** Null for what comes with Spillway. */
  readonly owner: Named | null;
  readonly label: Label;
  readonly title: LocalText;
  readonly author: Named | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly may: { readonly write: boolean; readonly share: boolean; readonly delete: boolean };
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  /** Position of the trail that the page has seen. */
  readonly change: number;
}

/** The answer of the API to an operation, by its name in docs/openapi.json. */
export type AnswerTo<Name extends keyof operations, Status extends number = 200> = operations[Name] extends {
  readonly responses: {
    readonly [status in Status]: { readonly content: { readonly 'application/json': infer Body } };
  };
}
  ? Body
  : never;

/** An object of the centre with what its list tells of it. */
export type ApiRecord<Facts> = Omit<components['schemas']['Record'], 'facts'> & { readonly facts: Facts };

/** All pages of a list. */
export async function allOf<T>(path: string, signal?: AbortSignal): Promise<Page<T>> {
  const items: T[] = [];
  for (let cursor: string | null = null, change = 0; ; ) {
    const joint = path.includes('?') ? '&' : '?';
    const from: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<T> = await request(`${path}${joint}limit=200${from}`, { signal });
    items.push(...page.items);
    if (cursor === null) change = page.change;
    cursor = page.next;
    if (cursor === null) return { items, next: null, change };
  }
}
