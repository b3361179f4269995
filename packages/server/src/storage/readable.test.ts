import {
  decide,
  type Label,
  type PersonViewer,
  ROLES,
  SCOPES,
  TLP,
  type Viewer,
} from '@spillway/core/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/postgres.ts';
import { numbers } from '../../../../test/seeded-numbers.ts';
import { type Database, openDatabase } from './database.ts';
import { storesOf, type Stores } from './storage.ts';

const RECORDS = 400;
const VIEWERS = 120;

let fresh: FreshDatabase;
let database: Database;
let stores: Stores;
const ids: string[] = [];
const removed = new Set<string>();

const random = numbers(20_260_101);
const below = (n: number): number => Math.floor(random() * n);
const oneOf = <T>(all: readonly T[]): T => all[below(all.length)];
/** None half of the time, for most labels name nobody. */
const someOf = <T>(all: readonly T[]): T[] => (random() < 0.5 ? [] : all.filter(() => random() < 0.3));

const organisations = Array.from({ length: 6 }, () => crypto.randomUUID());
const persons = Array.from({ length: 8 }, () => crypto.randomUUID());
const mailboxes = Array.from({ length: 3 }, () => crypto.randomUUID());
const groups = Array.from({ length: 5 }, (_, k) => ({ id: crypto.randomUUID(), hidesMembers: k % 2 === 0 }));

/** Any label at all, also those that may not be given: what stands in the database is decided on as it stands. */
const anyLabel = (): Label => ({
  tlp: oneOf(TLP),
  persons: someOf(persons),
  organisations: someOf(organisations),
  groups: someOf(groups.map(({ id }) => id)),
});

beforeAll(async () => {
  fresh = await freshDatabase();
  database = openDatabase(fresh.appUrl, { connections: 4 });
  stores = storesOf(database.db);
  for (const [k, id] of organisations.entries())
    await stores.organisations.create(
      id,
      { name: `O${k}`, industry: null, sector: null, country: null },
      k === 0,
    );
  for (const { id, hidesMembers } of groups)
    await stores.groups.create(id, oneOf(organisations), {
      name: 'G',
      hidesMembers,
      organisations: organisations.filter(() => random() < 0.5),
    });
  for (const person of persons)
    for (const organisation of organisations)
      if (random() < 0.25) await stores.organisations.setRoles(organisation, person, [oneOf(ROLES)]);
  for (let k = 0; k < RECORDS; k++) {
    const id = crypto.randomUUID();
    ids.push(id);
    await stores.records.create({
      id,
      kind: random() < 0.9 ? 'scenario' : 'estimate',
      owner: oneOf(organisations),
      author: random() < 0.8 ? oneOf(persons) : null,
      label: anyLabel(),
      title: { en: `R${k}`, ko: `R${k}` },
      shipped: false,
      facts: {},
      content: {},
      salt: 'salt',
      contentHash: 'hash',
    });
    if (random() < 0.2)
      await database.db
        .updateTable('record')
        .set({ mailbox: oneOf(mailboxes) })
        .where('id', '=', id)
        .execute();
  }
  for (const id of ids)
    if (random() < 0.1) {
      removed.add(id);
      await stores.records.remove(id);
    } else if (random() < 0.2) await stores.records.relabel(id, anyLabel());
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

/** A person as the server knows it, by a session or by a key, and at times one it has never heard of. */
async function anyPerson(): Promise<PersonViewer> {
  const person = random() < 0.95 ? oneOf(persons) : crypto.randomUUID();
  return {
    kind: 'person',
    person,
    ...(await stores.organisations.standingOf(person)),
    scopes: random() < 0.7 ? null : SCOPES.filter(() => random() < 0.6),
  };
}

async function anyViewer(): Promise<Viewer> {
  const kind = random();
  if (kind < 0.05) return { kind: 'nobody' };
  if (kind < 0.1) return { kind: 'program' };
  if (kind < 0.2) return { kind: 'mailbox', mailbox: oneOf(mailboxes) };
  const viewer = await anyPerson();
  // Someone who was let go while the request was on its way, and someone with memberships of no role.
  if (kind < 0.25) return { ...viewer, memberships: [] };
  if (kind < 0.3)
    return { ...viewer, memberships: viewer.memberships.map((each) => ({ ...each, roles: [] })) };
  return viewer;
}

/** Every page, to the end. */
async function listAll(viewer: Viewer, limit: number, owner?: string): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await stores.records.list({
      kind: 'scenario',
      viewer,
      limit,
      cursor: cursor ?? undefined,
      owner,
    });
    expect(page.records.length).toBeLessThanOrEqual(limit);
    found.push(...page.records.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

/** What the policy allows, newest change first. */
async function allowed(viewer: Viewer): Promise<{ id: string; owner: string; masked: boolean }[]> {
  const order = await database.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'scenario')
    .orderBy('change', 'desc')
    .execute();
  const objects = await stores.guards.of(ids);
  return order.flatMap(({ id }) => {
    const object = objects.get(id)!;
    const decision = decide(viewer, 'read', object);
    return decision.allowed && !removed.has(id)
      ? [{ id, owner: object.owner, masked: decision.owner === 'masked' }]
      : [];
  });
}

describe('a list', () => {
  it('holds what the policy lets its viewer read, each once, in order, whatever the length of its pages', async () => {
    let shown = 0;
    let hidden = 0;
    for (let k = 0; k < VIEWERS; k++) {
      const viewer = await anyViewer();
      const expected = (await allowed(viewer)).map(({ id }) => id);
      expect(await listAll(viewer, 1 + below(60)), JSON.stringify(viewer)).toEqual(expected);
      shown += expected.length;
      hidden += RECORDS - expected.length;
    }
    expect(shown).toBeGreaterThan(1000);
    expect(hidden).toBeGreaterThan(1000);
  });

  it('by owner leaves out those whose owner its viewer may not be told', async () => {
    let masked = 0;
    for (let k = 0; k < VIEWERS / 2; k++) {
      const viewer = await anyPerson();
      const all = await allowed(viewer);
      masked += all.filter((each) => each.masked).length;
      for (const owner of organisations)
        expect(await listAll(viewer, 50, owner), JSON.stringify(viewer)).toEqual(
          all.filter((each) => each.owner === owner && !each.masked).map(({ id }) => id),
        );
    }
    expect(masked).toBeGreaterThan(20);
  });
});
