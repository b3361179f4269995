import { belongsTo, decide, type Label, passOn, type RecordKind } from '@spillway/core/access';
import type { RecordHead } from '@spillway/core/records';
import type { LocalText } from '@spillway/core/shared';
import type { Caller } from './caller.ts';
import { guarded } from './guard.ts';

/** An object as a caller may see it. */
export interface ShownRecord {
  readonly id: string;
  readonly kind: RecordKind;
  /** Null where the group it came by hides its members. */
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly author: { readonly id: string; readonly name: string } | null;
  /** Recipients are shown to the owner's people alone; to others the colour, and what they may do with it. */
  readonly label: Label & { readonly passOn: (typeof passOn)[Label['tlp']] };
  readonly title: LocalText;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly shipped: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly may: { readonly write: boolean; readonly share: boolean; readonly delete: boolean };
}

/**
 * What of an object leaves the house: the one way out for pages, files, exports and events. Persons are named to members
 * of the owner; others read the organisation alone.
 */
export function shown({ viewer }: Caller, head: RecordHead): ShownRecord {
  const object = guarded(head);
  const read = decide(viewer, 'read', object);
  const named = read.allowed && read.owner === 'named';
  const inside = belongsTo(viewer, head.owner.id);
  const may = (action: 'write' | 'share' | 'delete'): boolean =>
    !head.shipped && decide(viewer, action, object).allowed;
  return {
    id: head.id,
    kind: head.kind,
    owner: named ? head.owner : null,
    author: inside ? head.author : null,
    label: {
      tlp: head.label.tlp,
      persons: inside ? head.label.persons : [],
      organisations: inside ? head.label.organisations : [],
      groups: inside ? head.label.groups : [],
      passOn: passOn[head.label.tlp],
    },
    title: head.title,
    version: head.version,
    createdAt: head.createdAt,
    updatedAt: head.updatedAt,
    shipped: head.shipped,
    facts: head.facts,
    may: { write: may('write'), share: may('share'), delete: may('delete') },
  };
}
