import {
  decide,
  decideAt,
  type Guarded,
  RECORD_KINDS,
  readsFrom,
  type RecordKind,
  type Viewer,
} from '@spillway/core/access';
import type { AuditLink } from '@spillway/core/audit';
import type { Storage } from '../storage/storage.ts';
import type { Caller } from './caller.ts';

/** That something changed, told to those who may see it. What it is now is asked for by its id. */
export interface Change {
  readonly position: number;
  readonly at: string;
  /** `kind.verb`. */
  readonly action: string;
  readonly kind: string;
  readonly id: string;
  readonly organisation: string | null;
  readonly version: number | null;
}

const isRecord = (kind: string): kind is RecordKind => (RECORD_KINDS as readonly string[]).includes(kind);

/** Ids in a batch whose owner and label must be known. */
export const recordIds = (links: readonly AuditLink[]): readonly string[] => [
  ...new Set(links.filter(({ entry }) => isRecord(entry.objectKind)).map(({ entry }) => entry.objectId)),
];

/**
 * Which of some links a viewer is told of. Of an object: who may read it as it is labelled now (one that was deleted, as it
 * was labelled last). Of an organisation's inside: its members. Of sign-ins and persons: nobody, the trail is for that.
 */
export function changesFor(
  viewer: Viewer,
  links: readonly AuditLink[],
  objects: ReadonlyMap<string, Guarded<RecordKind>>,
): readonly Change[] {
  return links.flatMap(({ position, entry }): Change[] => {
    const { objectKind: kind, objectId: id, organisation } = entry;
    let named: boolean;
    if (isRecord(kind)) {
      const object = objects.get(id);
      if (object === undefined) return [];
      const decision = decide(viewer, 'read', object);
      if (!decision.allowed) return [];
      const told = entry.detail['version'];
      if (typeof told === 'number' && told < readsFrom(viewer, object)) return [];
      named = decision.owner === 'named';
    } else {
      if (!['organisation', 'membership', 'invitation', 'group', 'hold', 'job'].includes(kind)) return [];
      if (organisation === null) return [];
      const action = kind === 'invitation' ? 'change-members' : kind === 'hold' ? 'hold' : 'see-members';
      if (!decideAt(viewer, action, organisation).allowed) return [];
      named = true;
    }
    const version = entry.detail['version'];
    return [
      {
        position,
        at: entry.recordedAt,
        action: entry.action,
        kind,
        id,
        organisation: named ? organisation : null,
        version: typeof version === 'number' ? version : null,
      },
    ];
  });
}

/** Links looked through for one page at the most, so that one who may see little does not make the program read it all. */
const MOST = 5000;
const BATCH = 500;

/** What changed after a position, oldest first, and the position to ask from next. */
export async function listChanges(
  { stores }: Storage,
  { viewer }: Caller,
  after: number,
  limit: number,
): Promise<{ readonly items: readonly Change[]; readonly next: number; readonly more: boolean }> {
  const items: Change[] = [];
  let position = after;
  // Most pages are full of what one may see; only one who sees little needs to look far.
  let batch = Math.min(BATCH, limit + 1);
  for (let looked = 0; looked < MOST; looked += batch, batch = Math.min(BATCH, 4 * batch)) {
    const links = await stores.audit.read({ after: position, limit: batch });
    const objects = await stores.guards.of(recordIds(links));
    for (const change of changesFor(viewer, links, objects)) {
      if (items.length === limit) return { items, next: items.at(-1)!.position, more: true };
      items.push(change);
    }
    position = links.at(-1)?.position ?? position;
    if (links.length < batch) return { items, next: position, more: false };
  }
  return { items, next: position, more: true };
}
