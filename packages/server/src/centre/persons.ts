import { decideAt } from '@spillway/core/access';
import { SpillwayError } from '@spillway/core/shared';
import type { Accounts } from '../accounts/index.ts';
import type { Storage, Stores } from '../storage/storage.ts';
import { type Caller, PROGRAM } from './caller.ts';
import { absent, requireAt, requireAtCentre } from './guard.ts';
import { requireId } from './record-deeds.ts';
import { tell } from './trail.ts';

/**
 * An administrator may help those whose every organisation is one the administrator administers, so that nobody opens an
 * account by way of an organisation it is a guest in; administrators of the centre may help everyone.
 */
async function requireHelping(
  stores: Stores,
  caller: Caller,
  organisation: string,
  person: string,
): Promise<void> {
  requireAt(caller, 'change-members', requireId(organisation));
  if ((await stores.organisations.rolesOf(organisation, person)).length === 0) throw absent();
  for (const each of await stores.organisations.membershipsOf(person)) {
    if (each.organisation === organisation) continue;
    if (each.host)
      throw new SpillwayError(
        'access/refused',
        'this person also belongs to the organisation that runs the centre',
      );
    if (!decideAt(caller.viewer, 'change-members', each.organisation).allowed)
      requireAtCentre(caller, 'change-settings');
  }
}

/** Makes a one-time link that sets a member's password. @returns its code. */
export async function resetPasswordOf(
  storage: Storage,
  accounts: Accounts,
  caller: Caller,
  organisation: string,
  person: string,
): Promise<string> {
  await requireHelping(storage.stores, caller, organisation, person);
  const code = await accounts.resetLink(person);
  await storage.write(async (stores) =>
    tell(stores, caller, {
      action: 'account.reset-link',
      kind: 'account',
      id: await stores.people.refOf(person),
      organisation,
    }),
  );
  return code;
}

/** Takes second factor and passkeys off a member's account whose owner has lost them. */
export async function removeSecondFactorOf(
  storage: Storage,
  accounts: Accounts,
  caller: Caller,
  organisation: string,
  person: string,
): Promise<void> {
  await requireHelping(storage.stores, caller, organisation, person);
  await storage.write(async (stores) =>
    tell(stores, caller, {
      action: 'account.second-factor-removed',
      kind: 'account',
      id: await stores.people.refOf(person),
      organisation,
    }),
  );
  await accounts.removeSecondFactor(person);
}

/**
 * Erases a person: account, memberships, and the tie to the trail, which goes on to verify. Objects stay with their
 * organisations, without an author; those labelled RED that nobody else may read go too.
 */
export async function erasePerson(
  storage: Storage,
  accounts: Accounts,
  caller: Caller,
  person: string,
): Promise<void> {
  const own =
    caller.viewer.kind === 'person' && caller.viewer.person === person && caller.viewer.scopes === null;
  if (!own) requireAtCentre(caller, 'change-settings');
  // The erased stand nowhere in the trail, not even as who did it.
  const program: Caller = { ...caller, viewer: PROGRAM.viewer };
  await storage.write(async (stores) => {
    const memberships = await stores.organisations.membershipsOf(person);
    if (!(await stores.people.known([person])).has(person)) throw absent();
    for (const { organisation, roles } of memberships) {
      if (!roles.includes('administrator')) continue;
      // As in every change of members: two administrators cannot erase each other.
      await stores.organisations.hold(organisation);
      const members = await stores.organisations.members(organisation);
      if (!members.some((member) => member.person !== person && member.roles.includes('administrator')))
        throw new SpillwayError(
          'access/refused',
          'this person is the only administrator of an organisation: name another first',
        );
    }
    const ref = await stores.people.refOf(person);
    for (const { organisation } of memberships)
      await tell(stores, program, {
        action: 'membership.end',
        kind: 'membership',
        id: ref,
        organisation,
        detail: { erased: true },
      });
    await tell(stores, own ? program : caller, {
      action: 'account.erase',
      kind: 'account',
      id: ref,
      organisation: null,
    });
    for (const { id, kind, owner } of await stores.people.alone(person)) {
      if (await stores.holds.keeps(id)) continue;
      await stores.records.remove(id);
      await tell(stores, program, { action: `${kind}.delete`, kind, id, organisation: owner });
    }
    await stores.people.erase(person);
    await accounts.erasePerson(person, stores.db);
  });
}
