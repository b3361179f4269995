import { type Label, opennessOf } from './label.ts';
import {
  type CentreAction,
  ORGANISATION_RIGHTS,
  type OrganisationAction,
  type RecordAction,
  type RecordKind,
  type Scope,
  SHARES,
  WRITES,
} from './roles.ts';
import type { Guarded, PersonViewer, Viewer } from './viewer.ts';

/**
 * What the policy says. Refused and unseen, the object is to be answered for as if it were not there; refused and seen,
 * the person may know that it is there and that this may not be done.
 *
 * `owner` says whether the owner and the author may be named: not where the object is seen only through groups that hide
 * their members from each other.
 */
export type Decision =
  | { readonly allowed: true; readonly owner: 'named' | 'masked' }
  | { readonly allowed: false; readonly seen: boolean };

const UNSEEN: Decision = { allowed: false, seen: false };
const SEEN: Decision = { allowed: false, seen: true };
const NAMED: Decision = { allowed: true, owner: 'named' };
const MASKED: Decision = { allowed: true, owner: 'masked' };

const scopeOf: Readonly<Record<RecordAction, Scope>> = {
  read: 'read',
  write: 'write',
  delete: 'write',
  share: 'share',
};

const within = (viewer: PersonViewer, scope: Scope): boolean =>
  viewer.scopes === null || viewer.scopes.includes(scope);

const rolesAt = (viewer: PersonViewer, organisation: string) =>
  viewer.memberships.find((membership) => membership.organisation === organisation)?.roles ?? [];

const isMember = (viewer: PersonViewer, organisation: string): boolean =>
  rolesAt(viewer, organisation).length > 0;

/** Whether someone belongs to an organisation; the program belongs to all. */
export const belongsTo = (viewer: Viewer, organisation: string): boolean =>
  viewer.kind === 'program' || (viewer.kind === 'person' && isMember(viewer, organisation));

/** The organisations that someone belongs to. */
export const organisationsOf = (viewer: Viewer): readonly string[] =>
  viewer.kind === 'person'
    ? viewer.memberships.filter(({ roles }) => roles.length > 0).map(({ organisation }) => organisation)
    : [];

/** How a person comes to read something, if at all. */
function reading(viewer: PersonViewer, owner: string, author: string | null, label: Label): Decision {
  if (viewer.person === author && isMember(viewer, owner)) return NAMED;
  if (label.persons.includes(viewer.person)) return NAMED;
  if (label.tlp === 'RED') return UNSEEN;
  if (isMember(viewer, owner)) return NAMED;
  const openness = opennessOf(label);
  if (openness === 'everyone') return NAMED;
  if (openness === 'community')
    return viewer.memberships.some(({ roles }) => roles.length > 0) ? NAMED : UNSEEN;
  if (label.organisations.some((organisation) => isMember(viewer, organisation))) return NAMED;
  const through = viewer.groups.filter(
    ({ group, organisation }) => label.groups.includes(group) && isMember(viewer, organisation),
  );
  if (through.length === 0) return UNSEEN;
  return through.some(({ hidesMembers }) => !hidesMembers) ? NAMED : MASKED;
}

function read(viewer: Viewer, { owner, author, label, mailbox }: Guarded): Decision {
  switch (viewer.kind) {
    case 'program':
      return NAMED;
    case 'nobody':
      return opennessOf(label) === 'everyone' ? NAMED : UNSEEN;
    case 'mailbox':
      return mailbox === viewer.mailbox || opennessOf(label) === 'everyone' ? NAMED : UNSEEN;
    case 'person':
      return within(viewer, 'read') ? reading(viewer, owner, author, label) : UNSEEN;
  }
}

/**
 * The one place that says who may do what with an object that carries an owner and a label.
 *
 * Reading: the author and the persons a label names; beside them, unless it is RED, the owner's members and the
 * recipients named; everyone at the centre for a GREEN label without recipients; everyone for CLEAR. Changing and
 * deleting: members of the owner whose role writes this kind and who may read it. Sharing: members whose role lets
 * things leave the house. A key does nothing outside its scopes.
 */
export function decide(viewer: Viewer, action: RecordAction, object: Guarded<RecordKind>): Decision {
  const seen = read(viewer, object);
  if (!seen.allowed || action === 'read' || viewer.kind === 'program') return seen;
  if (viewer.kind !== 'person' || !within(viewer, scopeOf[action])) return SEEN;
  const roles = rolesAt(viewer, object.owner);
  const may =
    action === 'share'
      ? roles.some((role) => SHARES.includes(role))
      : roles.some((role) => WRITES[role].includes(object.kind));
  return may ? NAMED : SEEN;
}

/**
 * Whether someone sees a job: those who belong to the owner of what it makes, and may read that.
 *
 * @param makes the object that will be there when it is done; its author is who asked.
 */
export const seesJob = (viewer: Viewer, makes: Guarded): boolean =>
  belongsTo(viewer, makes.owner) && read(viewer, makes).allowed;

/** What the policy must know of a sharing group. */
interface GuardedGroup {
  readonly owner: string;
  readonly members: readonly string[];
  readonly hidesMembers: boolean;
}

/**
 * The members of a sharing group that someone may know of: all for its owner's people; for its members all, or their own
 * organisations alone where it hides its members; null for others, to whom the group is not there.
 */
export function membersSeen(viewer: Viewer, group: GuardedGroup): readonly string[] | null {
  if (viewer.kind !== 'person' || !within(viewer, 'read')) return null;
  if (isMember(viewer, group.owner)) return group.members;
  const own = group.members.filter((organisation) => isMember(viewer, organisation));
  if (own.length === 0) return null;
  return group.hidesMembers ? own : group.members;
}

/** The first version that someone who may read an object may read of it. */
export function readsFrom(viewer: Viewer, { owner, author, history }: Guarded): number {
  if (history === undefined || viewer.kind === 'program') return 1;
  if (viewer.kind !== 'person' || !isMember(viewer, owner)) return history.openFrom;
  return viewer.person === author ? 1 : history.houseFrom;
}

/** Whether someone may make an object of a kind for an organisation. */
export function mayCreate(viewer: Viewer, kind: RecordKind, owner: string): boolean {
  if (viewer.kind === 'program') return true;
  if (viewer.kind !== 'person' || !within(viewer, 'write')) return false;
  return rolesAt(viewer, owner).some((role) => WRITES[role].includes(kind));
}

/** What may be done at an organisation. To those who are no members, its inside is not there. */
export function decideAt(viewer: Viewer, action: OrganisationAction, organisation: string): Decision {
  if (viewer.kind === 'program') return NAMED;
  if (viewer.kind !== 'person' || !isMember(viewer, organisation)) return UNSEEN;
  const scope: Scope = action === 'see-members' || action === 'read-audit' ? 'read' : 'administer';
  if (!within(viewer, 'read')) return UNSEEN;
  if (!within(viewer, scope)) return SEEN;
  const roles = rolesAt(viewer, organisation);
  return roles.some((role) => ORGANISATION_RIGHTS[role].includes(action)) ? NAMED : SEEN;
}

/** What may be done at the centre as a whole. */
export function mayAtCentre(viewer: Viewer, _action: CentreAction): boolean {
  if (viewer.kind === 'program') return true;
  if (viewer.kind !== 'person' || !within(viewer, 'administer')) return false;
  return viewer.memberships.some(({ host, roles }) => host && roles.includes('administrator'));
}
