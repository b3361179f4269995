import type { GroupFields, SharingGroup } from '@spillway/core/records';
import { SpillwayError } from '@spillway/core/shared';
import type { Storage, Stores } from '../storage/storage.ts';
import type { Caller } from './caller.ts';
import { absent, requireAt, requirePersonWith } from './guard.ts';
import { newId } from './new-id.ts';
import { requireId, requireSeen, type Seen } from './record-deeds.ts';
import { tell } from './trail.ts';

const ownOf = ({ viewer }: Caller): readonly string[] =>
  viewer.kind === 'person'
    ? viewer.memberships.filter(({ roles }) => roles.length > 0).map(({ organisation }) => organisation)
    : [];

/** A group as a caller may see it: where members are hidden, only the caller's own organisations and the owner. */
function asSeen(caller: Caller, group: SharingGroup): SharingGroup {
  const own = ownOf(caller);
  if (!group.hidesMembers || own.includes(group.owner.id)) return group;
  return { ...group, organisations: group.organisations.filter(({ id }) => own.includes(id)) };
}

export async function listGroups({ stores }: Storage, caller: Caller): Promise<readonly SharingGroup[]> {
  requirePersonWith(caller, 'read');
  return (await stores.groups.listOf(ownOf(caller))).map((group) => asSeen(caller, group));
}

/** A key that may not read is answered as if nothing were there. */
function requireReading({ viewer }: Caller): void {
  if (viewer.kind === 'person' && viewer.scopes !== null && !viewer.scopes.includes('read')) throw absent();
}

function requireGroup(caller: Caller, group: SharingGroup | null): SharingGroup {
  requireReading(caller);
  const own = ownOf(caller);
  if (
    group === null ||
    !(own.includes(group.owner.id) || group.organisations.some(({ id }) => own.includes(id)))
  )
    throw absent();
  return group;
}

export async function readGroup({ stores }: Storage, caller: Caller, id: string): Promise<SharingGroup> {
  return asSeen(caller, requireGroup(caller, await stores.groups.get(requireId(id))));
}

async function requireOrganisations(stores: Stores, organisations: readonly string[]): Promise<void> {
  for (const [k, id] of organisations.entries()) {
    if ((await stores.organisations.get(id)) !== null) continue;
    throw new SpillwayError('shared/invalid-argument', `there is no organisation ${id}`, {
      findings: [
        {
          code: 'access/unknown-organisation',
          severity: 'error',
          path: `/organisations/${k}`,
          message: `there is no organisation ${id}`,
          value: id,
        },
      ],
    });
  }
}

export async function createGroup(
  stores: Stores,
  caller: Caller,
  owner: string,
  fields: GroupFields,
): Promise<SharingGroup> {
  requireAt(caller, 'manage-groups', requireId(owner));
  await requireOrganisations(stores, fields.organisations);
  const group = await stores.groups.create(newId(), owner, {
    ...fields,
    organisations: [...new Set(fields.organisations)],
  });
  await tell(stores, caller, {
    action: 'group.create',
    kind: 'group',
    id: group.id,
    organisation: owner,
    detail: { organisations: fields.organisations, hidesMembers: fields.hidesMembers },
  });
  return group;
}

async function holdGroup(stores: Stores, caller: Caller, id: string, seen: Seen): Promise<SharingGroup> {
  const group = requireGroup(caller, await stores.groups.hold(requireId(id)));
  if (!ownOf(caller).includes(group.owner.id))
    throw new SpillwayError('access/refused', 'a group is changed by the organisation that owns it');
  requireAt(caller, 'manage-groups', group.owner.id);
  requireSeen(group, seen);
  return group;
}

export async function changeGroup(
  stores: Stores,
  caller: Caller,
  id: string,
  fields: Partial<GroupFields>,
  seen: Seen,
): Promise<SharingGroup> {
  const before = await holdGroup(stores, caller, id, seen);
  const next: GroupFields = {
    name: fields.name ?? before.name,
    hidesMembers: fields.hidesMembers ?? before.hidesMembers,
    organisations: [...new Set(fields.organisations ?? before.organisations.map((each) => each.id))],
  };
  await requireOrganisations(stores, next.organisations);
  const after = await stores.groups.change(id, next);
  await tell(stores, caller, {
    action: 'group.change',
    kind: 'group',
    id,
    organisation: before.owner.id,
    detail: { organisations: next.organisations, hidesMembers: next.hidesMembers },
  });
  return after;
}

/** Objects shared with the group stay; they are then shared with nobody through it. */
export async function removeGroup(stores: Stores, caller: Caller, id: string, seen: Seen): Promise<void> {
  const group = await holdGroup(stores, caller, id, seen);
  await stores.groups.remove(id);
  await tell(stores, caller, { action: 'group.delete', kind: 'group', id, organisation: group.owner.id });
}
