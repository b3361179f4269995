import type { LocalText } from '@spillway/core/shared';

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
  /** Number of the newest change the page knows of. */
  readonly change: string;
}
