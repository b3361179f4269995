import {
  type CentreAction,
  decide,
  decideAt,
  type Decision,
  type Guarded,
  mayAtCentre,
  mayCreate,
  type OrganisationAction,
  type RecordAction,
  type RecordKind,
  type Scope,
} from '@spillway/core/access';
import type { RecordHead } from '@spillway/core/records';
import { SpillwayError } from '@spillway/core/shared';
import type { Caller } from './caller.ts';

/** What is said of everything a caller may not know of, whether it is there or not. */
export const absent = (): SpillwayError =>
  new SpillwayError('access/not-found', 'there is nothing here, or nothing that you may see');

const refused = (caller: Caller, what: string): SpillwayError =>
  caller.viewer.kind === 'nobody'
    ? new SpillwayError('access/not-signed-in', `sign in to ${what}`)
    : new SpillwayError('access/refused', `your roles, or the scopes of your key, do not let you ${what}`);

/** The object as the policy sees it. */
export const guarded = (head: RecordHead) => ({
  kind: head.kind,
  owner: head.owner.id,
  author: head.author?.id ?? null,
  label: head.label,
  history: head.history,
});

function require(caller: Caller, decision: Decision, what: string): void {
  if (decision.allowed) return;
  throw decision.seen ? refused(caller, what) : absent();
}

/** @throws SpillwayError `access/not-found` where the caller may not know of it, `access/refused` where it may not do this. */
export function requireRecord(
  caller: Caller,
  action: RecordAction,
  head: RecordHead | null,
): asserts head is RecordHead {
  if (head === null) throw absent();
  require(caller, decide(caller.viewer, action, guarded(head)), `${action} this ${head.kind}`);
}

/** Of something that is only just being made. @throws SpillwayError `access/refused`, also to a key that may not read. */
export function requireShare(caller: Caller, object: Guarded<RecordKind>): void {
  if (!decide(caller.viewer, 'share', object).allowed) throw refused(caller, `share this ${object.kind}`);
}

/** @throws SpillwayError as {@link requireRecord}. */
export const requireAt = (caller: Caller, action: OrganisationAction, organisation: string): void =>
  require(caller, decideAt(caller.viewer, action, organisation), action.replaceAll('-', ' '));

/** @throws SpillwayError `access/not-signed-in`, `access/refused`. */
export function requireAtCentre(caller: Caller, action: CentreAction): void {
  if (!mayAtCentre(caller.viewer, action)) throw refused(caller, action.replaceAll('-', ' '));
}

/** @throws SpillwayError `access/not-signed-in`; `access/refused`, also for an organisation that is not there. */
export function requireCreate(caller: Caller, kind: RecordKind, owner: string): void {
  if (!mayCreate(caller.viewer, kind, owner)) throw refused(caller, `make a ${kind} for this organisation`);
}

/** Whether a key lets its holder do this; a session does. */
const keyLets = ({ viewer }: Caller, scope: Scope): boolean =>
  viewer.kind !== 'person' || viewer.scopes === null || viewer.scopes.includes(scope);

/** @throws SpillwayError `access/not-signed-in` unless a person asks; `access/refused` by a key without the scope. */
export function requirePersonWith(caller: Caller, scope: Scope): string {
  const person = requirePerson(caller);
  if (!keyLets(caller, scope)) throw refused(caller, scope);
  return person;
}

/** @throws SpillwayError `access/not-signed-in` unless a person asks. */
export function requirePerson(caller: Caller): string {
  if (caller.viewer.kind !== 'person') throw refused(caller, 'do this');
  return caller.viewer.person;
}
