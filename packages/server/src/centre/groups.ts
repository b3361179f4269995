import { belongsTo, membersSeen, organisationsOf } from '@spillway/core/access';
import type { GroupFields, SharingGroup } from '@spillway/core/records';
import { SpillwayError } from '@spillway/core/shared';
import type { Storage, Stores } from '../storage/storage.ts';
import type { Caller } from './caller.ts';
import { absent, requireAt, requirePersonWith } from './guard.ts';
import { newId } from './new-id.ts';
import { requireId, requireSeen, type Seen } from './record-deeds.ts';
import { tell } from './trail.ts';
import { wrongField } from './wrong-field.ts';

/** A group as a caller may see it; null where it is not there for them. */
function asSeen({ viewer }: Caller, group: SharingGroup): SharingGroup | null {
  const { owner, hidesMembers, organisations } = group;
  const seen = membersSeen(viewer, {
    owner: owner.id,
    hidesMembers,
    members: organisations.map(({ id }) => id),
  });
  return seen === null
    ? null
    : { ...group, organisations: organisations.filter(({ id }) => seen.includes(id)) };
}

export async function listGroups({ stores }: Storage, caller: Caller): Promise<readonly SharingGroup[]> {
  requirePersonWith(caller, 'read');
  const groups = await stores.groups.listOf(organisationsOf(caller.viewer));
  return groups.map((group) => asSeen(caller, group)).filter((group) => group !== null);
}

function requireGroup(caller: Caller, group: SharingGroup | null): SharingGroup {
  const seen = group === null ? null : asSeen(caller, group);
  if (seen === null) throw absent();
  return seen;
}

export async function readGroup({ stores }: Storage, caller: Caller, id: string): Promise<SharingGroup> {
  return requireGroup(caller, await stores.groups.get(requireId(id)));
}

async function requireOrganisations(stores: Stores, organisations: readonly string[]): Promise<void> {
  for (const [k, id] of organisations.entries()) {
    if ((await stores.organisations.get(id)) !== null) continue;
    throw wrongField(
      'access/unknown-organisation',
      `/organisations/${k}`,
      `there is no organisation ${id}`,
      id,
    );
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
  if (!belongsTo(caller.viewer, group.owner.id))
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
