import type { RecordKind } from '@spillway/core/access';
import { SpillwayError } from '@spillway/core/shared';
import type { LegalHold } from '../storage/hold-store.ts';
import type { Storage, Stores } from '../storage/storage.ts';
import { type Caller, personOf, PROGRAM } from './caller.ts';
import { absent, requireAt, requireAtCentre } from './guard.ts';
import { newId } from './new-id.ts';
import { requireId } from './record-deeds.ts';
import { tell } from './trail.ts';

export async function listHolds(
  { stores }: Storage,
  caller: Caller,
  organisation: string,
): Promise<readonly LegalHold[]> {
  requireAt(caller, 'hold', requireId(organisation));
  return stores.holds.list(organisation);
}

/** Keeps an object, or every object of a kind, of an organisation from being deleted. */
export async function placeHold(
  stores: Stores,
  caller: Caller,
  organisation: string,
  what: { readonly record: string | null; readonly kind: RecordKind | null; readonly reason: string },
): Promise<LegalHold> {
  requireAt(caller, 'hold', requireId(organisation));
  if ((what.record === null) === (what.kind === null))
    throw new SpillwayError('shared/invalid-argument', 'a hold names either one object or a kind of objects');
  if (what.record !== null && !(await stores.holds.has(organisation, requireId(what.record)))) throw absent();
  const hold = await stores.holds.place({ id: newId(), organisation, ...what }, personOf(caller));
  await tell(stores, caller, {
    action: 'hold.place',
    kind: 'hold',
    id: hold.id,
    organisation,
    detail: { record: hold.record, kind: hold.kind },
  });
  return hold;
}

export async function liftHold(
  stores: Stores,
  caller: Caller,
  organisation: string,
  id: string,
): Promise<void> {
  requireAt(caller, 'hold', requireId(organisation));
  const hold = await stores.holds.get(requireId(id));
  if (hold === null || hold.organisation !== organisation) throw absent();
  await stores.holds.lift(id);
  await tell(stores, caller, { action: 'hold.lift', kind: 'hold', id, organisation });
}

/** Says how many days objects of a kind are kept after their last change; null keeps them. */
export async function setRetention(
  stores: Stores,
  caller: Caller,
  kind: RecordKind,
  days: number | null,
): Promise<void> {
  requireAtCentre(caller, 'change-settings');
  await stores.holds.setRetention(kind, days);
  await tell(stores, caller, {
    action: 'retention.set',
    kind: 'retention',
    id: kind,
    organisation: null,
    detail: { days },
  });
}

/** Deletes what is past its time and under no hold, a few at a time. @returns how many went. */
export function deleteOverdue(storage: Storage, most = 100): Promise<number> {
  return storage.write(async (stores) => {
    const overdue = await stores.holds.overdue(most);
    for (const { id, kind, owner, contentHash: before } of overdue) {
      await stores.records.remove(id);
      await tell(stores, PROGRAM, {
        action: `${kind}.expire`,
        kind,
        id,
        organisation: owner,
        before,
      });
    }
    return overdue.length;
  });
}
