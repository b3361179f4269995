import type { Role } from '@spillway/core/access';
import type { Invitation } from '@spillway/core/records';
import { hashBytes } from '@spillway/core/shared';
import { randomBytes } from 'node:crypto';
import type { Storage, Stores } from '../storage/storage.ts';
import { type Caller, personOf } from './caller.ts';
import { absent, requireAt } from './guard.ts';
import { newId } from './new-id.ts';
import { beginMembership } from './organisations.ts';
import { requireId } from './record-deeds.ts';
import { tell } from './trail.ts';

/** Days an invitation stands open. */
const OPEN_DAYS = 14;

const hashOf = (token: string): string => hashBytes(new TextEncoder().encode(token));

/** Asks someone to join. @returns the secret of the link, told this once and kept as a hash. */
export async function invite(
  stores: Stores,
  caller: Caller,
  organisation: string,
  email: string,
  roles: readonly Role[],
  now: Date,
): Promise<{ readonly invitation: Invitation; readonly token: string }> {
  requireAt(caller, 'change-members', requireId(organisation));
  const token = randomBytes(32).toString('base64url');
  const invitation = await stores.organisations.invite({
    id: newId(),
    organisation,
    email,
    roles: [...new Set(roles)],
    tokenHash: hashOf(token),
    createdBy: personOf(caller),
    expiresAt: new Date(now.getTime() + OPEN_DAYS * 86_400_000).toISOString(),
  });
  await tell(stores, caller, {
    action: 'invitation.create',
    kind: 'invitation',
    id: invitation.id,
    organisation,
    detail: { roles: invitation.roles },
  });
  return { invitation, token };
}

export async function listInvitations(
  { stores }: Storage,
  caller: Caller,
  organisation: string,
): Promise<readonly Invitation[]> {
  requireAt(caller, 'change-members', requireId(organisation));
  return stores.organisations.invitations(organisation);
}

export async function revokeInvitation(
  stores: Stores,
  caller: Caller,
  organisation: string,
  id: string,
): Promise<void> {
  requireAt(caller, 'change-members', requireId(organisation));
  requireId(id);
  const open = (await stores.organisations.invitations(organisation)).find((each) => each.id === id);
  if (open === undefined || open.state !== 'open') throw absent();
  await stores.organisations.closeInvitation(id, 'revoked');
  await tell(stores, caller, { action: 'invitation.revoke', kind: 'invitation', id, organisation });
}

/** The open invitation behind a link's secret, held until the transaction ends. @throws SpillwayError `access/not-found`. */
export async function openInvitation(stores: Stores, token: string): Promise<Invitation> {
  const invitation = await stores.organisations.invitationByToken(hashOf(token));
  if (invitation === null || invitation.state !== 'open') throw absent();
  return invitation;
}

/** Makes the person a member, and the link worthless. Roles a member has already stay. */
export async function acceptInvitation(
  stores: Stores,
  caller: Caller,
  token: string,
  person: string,
): Promise<Invitation> {
  const invitation = await openInvitation(stores, token);
  const { organisation, roles, id } = invitation;
  await stores.organisations.closeInvitation(id, 'accepted');
  await tell(stores, caller, { action: 'invitation.accept', kind: 'invitation', id, organisation });
  await beginMembership(stores, caller, organisation, person, roles);
  return invitation;
}
