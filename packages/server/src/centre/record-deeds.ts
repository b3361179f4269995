import {
  type Label,
  labelFindings,
  organisationsOf,
  plainLabel,
  type RecordAction,
  type RecordKind,
  widens,
} from '@spillway/core/access';
import type { NewRecord, NewVersion, RecordHead } from '@spillway/core/records';
import { SpillwayError } from '@spillway/core/shared';
import type { Stores } from '../storage/storage.ts';
import { type Caller, personOf } from './caller.ts';
import { ceilingIn, requireCeiling } from './ceiling.ts';
import { absent, requireCreate, requireRecord, requireShare } from './guard.ts';
import { isId, newId } from './new-id.ts';
import { type Deed, newSalt, saltedHash, tell } from './trail.ts';
import { wrongField } from './wrong-field.ts';

/** @throws SpillwayError `access/not-found` if the text is no id: what has no id is not there. */
export function requireId(id: string): string {
  if (!isId(id)) throw absent();
  return id;
}

/** The version a caller had seen; null where it did not say. */
export type Seen = number | null;

/** @throws SpillwayError `records/changed-meanwhile` if someone else changed it since. */
export function requireSeen(head: { readonly version: number }, seen: Seen): void {
  if (seen === null || seen === head.version) return;
  throw new SpillwayError(
    'records/changed-meanwhile',
    `it was changed meanwhile: you had version ${seen}, it is at version ${head.version}; read it again`,
    { seen, version: head.version },
  );
}

/** @throws SpillwayError `shared/invalid-argument` with findings, if the label cannot be. */
function requireLabel(label: Label): void {
  const findings = labelFindings(label, '/label');
  if (findings.length > 0)
    throw new SpillwayError('shared/invalid-argument', findings[0].message, { findings });
}

/** Reads an object for a caller. @throws SpillwayError `access/not-found`. */
export async function read(
  stores: Stores,
  caller: Caller,
  kind: RecordKind,
  id: string,
): Promise<RecordHead> {
  const head = await stores.records.get(kind, requireId(id));
  requireRecord(caller, 'read', head);
  return head;
}

/** Holds an object for a change. @throws SpillwayError `access/not-found`, `access/refused`, `records/changed-meanwhile`. */
export async function hold(
  stores: Stores,
  caller: Caller,
  action: RecordAction,
  kind: RecordKind,
  id: string,
  seen: Seen,
): Promise<RecordHead> {
  const head = await stores.records.hold(kind, requireId(id));
  requireChange(caller, action, head);
  requireSeen(head, seen);
  return head;
}

function requireChange(
  caller: Caller,
  action: RecordAction,
  head: RecordHead | null,
): asserts head is RecordHead {
  requireRecord(caller, action, head);
  if (head.shipped && caller.viewer.kind !== 'program')
    throw new SpillwayError(
      'access/refused',
      'what came with Spillway stays as it is: duplicate it to change it',
    );
}

/** What {@link hold} requires, asked before work that only who may do it shall cause. @throws SpillwayError as {@link hold}. */
export async function requireHolding(
  stores: Stores,
  caller: Caller,
  action: RecordAction,
  kind: RecordKind,
  id: string,
): Promise<void> {
  requireChange(caller, action, await stores.records.get(kind, requireId(id)));
}

const deedOf = (verb: string, head: RecordHead): Pick<Deed, 'action' | 'kind' | 'id' | 'organisation'> => ({
  action: `${head.kind}.${verb}`,
  kind: head.kind,
  id: head.id,
  organisation: head.owner.id,
});

/**
 * Whether an object may be made: its label may reach beyond the house at once only if the caller may share, and no further
 * than what it is made from.
 *
 * @throws SpillwayError `access/refused`, `shared/invalid-argument`.
 */
export async function requireNew(
  stores: Stores,
  caller: Caller,
  { kind, owner, label, facts }: Pick<NewRecord, 'kind' | 'owner' | 'label' | 'facts'>,
): Promise<void> {
  requireCreate(caller, kind, owner);
  if (widens(plainLabel('AMBER'), label))
    requireShare(caller, { kind, owner, author: personOf(caller), label });
  requireCeiling(ceilingIn(facts), label);
  requireLabel(label);
  await requireRecipients(stores, caller, label);
}

/** Makes an object. @throws SpillwayError as {@link requireNew}. */
export async function create(
  stores: Stores,
  caller: Caller,
  record: Omit<NewRecord, 'id' | 'author' | 'shipped' | 'salt' | 'contentHash'> & {
    readonly id?: string;
    readonly shipped?: boolean;
  },
  detail: Readonly<Record<string, unknown>> = {},
): Promise<RecordHead> {
  await requireNew(stores, caller, record);
  const salt = newSalt();
  const contentHash = saltedHash(salt, record.content);
  const head = await stores.records.create({
    ...record,
    salt,
    contentHash,
    id: record.id ?? newId(),
    author: personOf(caller),
    shipped: record.shipped ?? false,
  });
  await tell(stores, caller, {
    ...deedOf('create', head),
    after: contentHash,
    detail: { version: head.version, tlp: head.label.tlp, ...detail },
  });
  return head;
}

/** Makes a new version of a held object's content. */
export async function replace(
  stores: Stores,
  caller: Caller,
  head: RecordHead,
  next: Omit<NewVersion, 'author' | 'contentHash'>,
): Promise<RecordHead> {
  const contentHash = saltedHash(head.salt, next.content);
  const after = await stores.records.replace(head.id, { ...next, contentHash, author: personOf(caller) });
  await tell(stores, caller, {
    ...deedOf('change', after),
    before: head.contentHash,
    after: contentHash,
    detail: { version: after.version },
  });
  return after;
}

/** @throws SpillwayError `shared/invalid-argument` if a label names someone the caller cannot know of. */
async function requireRecipients(stores: Stores, caller: Caller, label: Label): Promise<void> {
  const wrong = (field: string, id: string): SpillwayError =>
    wrongField(
      'access/unknown-recipient',
      `/label/${field}`,
      `label/${field}: there is no recipient ${JSON.stringify(id)}`,
      id,
    );
  for (const id of label.organisations)
    if (!isId(id) || (await stores.organisations.get(id)) === null) throw wrong('organisations', id);
  if (label.groups.length > 0) {
    const known = new Set((await stores.groups.listOf(organisationsOf(caller.viewer))).map(({ id }) => id));
    for (const id of label.groups)
      if (!known.has(id) && caller.viewer.kind !== 'program') throw wrong('groups', id);
  }
  const known = await stores.people.known(label.persons);
  for (const id of label.persons) if (!known.has(id)) throw wrong('persons', id);
}

/**
 * Gives an object another label. Whoever may write it may close it further; letting it out takes the right to share.
 *
 * @throws SpillwayError `access/not-found`, `access/refused`, `records/changed-meanwhile`, `shared/invalid-argument`.
 */
export async function relabel(
  stores: Stores,
  caller: Caller,
  kind: RecordKind,
  id: string,
  label: Label,
  seen: Seen,
): Promise<RecordHead> {
  // Whether it may be done comes before whether it was changed meanwhile.
  const head = await hold(stores, caller, 'read', kind, id, null);
  requireRecord(caller, widens(head.label, label) ? 'share' : 'write', head);
  requireSeen(head, seen);
  requireCeiling(ceilingIn(head.facts), label);
  requireLabel(label);
  await requireRecipients(stores, caller, label);
  const wider = widens(head.label, label);
  const after = await stores.records.relabel(id, label, {
    house: wider && head.label.tlp === 'RED',
    others: wider,
  });
  await tell(stores, caller, {
    ...deedOf('label', after),
    detail: {
      version: after.version,
      from: head.label.tlp,
      to: label.tlp,
      organisations: label.organisations,
      groups: label.groups,
      persons: label.persons.length,
    },
  });
  return after;
}

/** @throws SpillwayError `records/held` if a legal hold keeps it, and as {@link hold}. */
export async function remove(
  stores: Stores,
  caller: Caller,
  kind: RecordKind,
  id: string,
  seen: Seen,
): Promise<void> {
  const head = await hold(stores, caller, 'delete', kind, id, seen);
  if (await stores.holds.keeps(id))
    throw new SpillwayError(
      'records/held',
      'a legal hold keeps it from being deleted until the hold is lifted',
    );
  await stores.records.remove(id);
  await tell(stores, caller, {
    ...deedOf('delete', head),
    before: head.contentHash,
    detail: { version: head.version },
  });
}
