import type { Role } from '@spillway/core/access';
import type { Member, Organisation, OrganisationFields } from '@spillway/core/records';
import { SpillwayError } from '@spillway/core/shared';
import type { Storage, Stores } from '../storage/storage.ts';
import { type Caller, personOf } from './caller.ts';
import { absent, requireAt, requireAtCentre, requirePersonWith } from './guard.ts';
import { newId } from './new-id.ts';
import { requireId, requireSeen, type Seen } from './record-deeds.ts';
import { tell } from './trail.ts';

/**
 * Organisations are known to everyone with an account, by name, so that things can be shared with them; who belongs to them
 * is not.
 */
export async function listOrganisations(
  { stores }: Storage,
  caller: Caller,
): Promise<readonly Organisation[]> {
  requirePersonWith(caller, 'read');
  return stores.organisations.list();
}

export async function readOrganisation(
  { stores }: Storage,
  caller: Caller,
  id: string,
): Promise<Organisation> {
  requirePersonWith(caller, 'read');
  const organisation = await stores.organisations.get(requireId(id));
  if (organisation === null) throw absent();
  return organisation;
}

/** Makes a person a member, or gives a member these roles beside those they have. */
export async function beginMembership(
  stores: Stores,
  caller: Caller,
  organisation: string,
  person: string,
  roles: readonly Role[],
): Promise<void> {
  const before = await stores.organisations.rolesOf(organisation, person);
  const after = [...new Set([...before, ...roles])];
  await stores.organisations.setRoles(organisation, person, after);
  await tell(stores, caller, {
    action: 'membership.begin',
    kind: 'membership',
    id: await stores.people.refOf(person),
    organisation,
    detail: { from: before, to: after },
  });
}

/**
 * Takes in an organisation. Whoever does is its administrator until they hand it over: they invite its people, and leave
 * once it has another administrator.
 */
export async function createOrganisation(
  stores: Stores,
  caller: Caller,
  fields: OrganisationFields,
  host = false,
): Promise<Organisation> {
  requireAtCentre(caller, 'create-organisation');
  const organisation = await stores.organisations.create(newId(), fields, host);
  await tell(stores, caller, {
    action: 'organisation.create',
    kind: 'organisation',
    id: organisation.id,
    organisation: organisation.id,
    detail: { ...fields },
  });
  const person = personOf(caller);
  if (person !== null) await beginMembership(stores, caller, organisation.id, person, ['administrator']);
  return organisation;
}

export async function changeOrganisation(
  stores: Stores,
  caller: Caller,
  id: string,
  fields: Partial<OrganisationFields>,
  seen: Seen,
): Promise<Organisation> {
  requireAt(caller, 'change-organisation', requireId(id));
  const before = await stores.organisations.hold(id);
  if (before === null) throw absent();
  requireSeen(before, seen);
  const { name, industry, sector, country } = { ...before, ...fields };
  const after = await stores.organisations.change(id, { name, industry, sector, country });
  await tell(stores, caller, {
    action: 'organisation.change',
    kind: 'organisation',
    id,
    organisation: id,
    detail: { name, industry, sector, country },
  });
  return after;
}

export async function listMembers(
  { stores }: Storage,
  caller: Caller,
  id: string,
): Promise<readonly Member[]> {
  requireAt(caller, 'see-members', requireId(id));
  return stores.organisations.members(id);
}

/** @throws SpillwayError `access/refused` if nobody would be left to administer the organisation. */
async function requireAdministrator(stores: Stores, organisation: string): Promise<void> {
  const members = await stores.organisations.members(organisation);
  if (members.some(({ roles }) => roles.includes('administrator'))) return;
  throw new SpillwayError('access/refused', 'an organisation keeps at least one administrator');
}

/** Gives a member other roles; none take the person out. */
export async function setMemberRoles(
  stores: Stores,
  caller: Caller,
  organisation: string,
  person: string,
  roles: readonly Role[],
): Promise<readonly Role[]> {
  requireAt(caller, 'change-members', requireId(organisation));
  // One change of an organisation's members after the other, so that two administrators cannot take each other out.
  if ((await stores.organisations.hold(organisation)) === null) throw absent();
  const before = await stores.organisations.rolesOf(organisation, person);
  if (before.length === 0) throw absent();
  const after = [...new Set(roles)];
  await stores.organisations.setRoles(organisation, person, after);
  await requireAdministrator(stores, organisation);
  await tell(stores, caller, {
    action: after.length === 0 ? 'membership.end' : 'membership.change',
    kind: 'membership',
    id: await stores.people.refOf(person),
    organisation,
    detail: { from: before, to: after },
  });
  return after;
}
