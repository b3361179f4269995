import type { History, Label, RecordKind } from '../access/index.ts';
import type { LocalText } from '../shared/index.ts';

/** An object of the centre without its content: what lists show and the policy needs. */
export interface RecordHead {
  readonly id: string;
  readonly kind: RecordKind;
  /** The organisation it belongs to. */
  readonly owner: { readonly id: string; readonly name: string };
  /** Who made it; null where that was the program, or someone who was erased. */
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly label: Label;
  readonly title: LocalText;
  /** Counted from 1; each change of content or label makes the next. */
  readonly version: number;
  /** UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Whether it came with Spillway; such a record stays as it is. */
  readonly shipped: boolean;
  /** What lists show and filter by, by kind: the economy of a scenario, the headline of an estimate. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly history: History;
  /** Random; salts the hashes of its content in the trail. Leaves the centre never. */
  readonly salt: string;
  /** Salted hash of its content, as the trail knows it. */
  readonly contentHash: string;
}

/** What a new object is made of. */
export interface NewRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly owner: string;
  readonly author: string | null;
  readonly label: Label;
  readonly title: LocalText;
  readonly shipped: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
  /** JSON. */
  readonly content: unknown;
  readonly salt: string;
  readonly contentHash: string;
}

/** What changes with a new version. */
export interface NewVersion {
  readonly author: string | null;
  readonly title: LocalText;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly content: unknown;
  readonly contentHash: string;
}

/** A version that once was, or is, the newest. */
export interface RecordVersion {
  readonly version: number;
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly title: LocalText;
  readonly at: string;
}
