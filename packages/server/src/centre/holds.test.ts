import { plainLabel, type RecordKind } from '@spillway/core/access';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/postgres.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { linkWaiting } from '../storage/link-waiting.ts';
import { openStorage, type Storage } from '../storage/storage.ts';
import { verifyTrail } from './audit.ts';
import type { Caller } from './caller.ts';
import { deleteOverdue, liftHold, placeHold, setRetention } from './holds.ts';
import { remove } from './record-deeds.ts';

let fresh: FreshDatabase;
let database: Database;
let storage: Storage;
const house = crypto.randomUUID();
const other = crypto.randomUUID();
const caller: Caller = {
  via: 'session',
  request: null,
  viewer: {
    kind: 'person',
    person: 'ann',
    memberships: [{ organisation: house, roles: ['administrator'], host: true }],
    groups: [],
    scopes: null,
  },
};

beforeEach(async () => {
  fresh = await freshDatabase();
  database = openDatabase(fresh.appUrl, { connections: 6 });
  storage = openStorage(database);
  for (const [id, host] of [
    [house, true],
    [other, false],
  ] as const)
    await storage.stores.organisations.create(
      id,
      { name: id, industry: null, sector: null, country: null },
      host,
    );
});
afterEach(async () => {
  await database.close();
  await fresh.drop();
});

/** An object whose last change lies some days back. */
async function aged(
  days: number,
  change: { readonly kind?: RecordKind; readonly owner?: string; readonly shipped?: boolean } = {},
): Promise<string> {
  const id = crypto.randomUUID();
  await storage.stores.records.create({
    id,
    kind: change.kind ?? 'scenario',
    owner: change.owner ?? house,
    author: null,
    label: plainLabel('AMBER'),
    title: { en: 'Old', ko: '옛것' },
    shipped: change.shipped ?? false,
    facts: {},
    content: { document: 'x' },
    salt: 'salt',
    contentHash: 'hash',
  });
  await storage.stores.records.attach(id, 'file', 'text/plain', new Uint8Array([1]));
  await database.pool.query(
    `update spillway.record set updated_at = now() - $2 * interval '1 day' where id = $1`,
    [id, days],
  );
  return id;
}

const isThere = async (id: string): Promise<boolean> => (await storage.stores.records.content(id)) !== null;
const hold = (what: { record?: string; kind?: RecordKind }, organisation = house) =>
  storage.write((stores) =>
    placeHold(stores, { ...caller, viewer: { kind: 'program' } }, organisation, {
      record: what.record ?? null,
      kind: what.kind ?? null,
      reason: 'a court asked',
    }),
  );
const removeIt = (id: string): Promise<void> =>
  storage.write((stores) => remove(stores, caller, 'scenario', id, null));

describe('a legal hold', () => {
  it('of an object keeps it from being deleted until it is lifted, and no other', async () => {
    const kept = await aged(0);
    const free = await aged(0);
    const { id } = await hold({ record: kept });
    await expect(removeIt(kept)).rejects.toMatchObject({ code: 'records/held' });
    expect(await isThere(kept)).toBe(true);
    await removeIt(free);
    expect(await isThere(free)).toBe(false);
    await storage.write((stores) => liftHold(stores, caller, house, id));
    await removeIt(kept);
    expect(await isThere(kept)).toBe(false);
    expect(await storage.stores.records.attachment(kept, 'file')).toBeNull();
  });

  it('of a kind keeps every object of that kind, of its organisation alone', async () => {
    const kept = await aged(0);
    const estimate = await aged(0, { kind: 'estimate' });
    await hold({ kind: 'scenario' });
    await expect(removeIt(kept)).rejects.toMatchObject({ code: 'records/held' });
    await storage.write((stores) => remove(stores, caller, 'estimate', estimate, null));
    const free = await aged(0, { owner: other });
    await hold({ kind: 'estimate' }, other);
    expect(await storage.stores.holds.keeps(free)).toBe(false);
    expect(await storage.stores.holds.keeps(kept)).toBe(true);
  });

  it('lasts while one of several does', async () => {
    const kept = await aged(0);
    const first = await hold({ record: kept });
    await hold({ kind: 'scenario' });
    await storage.write((stores) => liftHold(stores, caller, house, first.id));
    await expect(removeIt(kept)).rejects.toMatchObject({ code: 'records/held' });
  });

  it('is lifted once, and not by another organisation', async () => {
    const { id } = await hold({ kind: 'scenario' });
    const theirs = await hold({ kind: 'scenario' }, other);
    const lift = (which: string): Promise<void> =>
      storage.write((stores) => liftHold(stores, caller, house, which));
    await expect(lift(theirs.id)).rejects.toMatchObject({ code: 'access/not-found' });
    await lift(id);
    await expect(lift(id)).rejects.toMatchObject({ code: 'access/not-found' });
    expect(await storage.stores.holds.list(house)).toEqual([]);
    expect(await storage.stores.holds.list(other)).toHaveLength(1);
  });

  it('names one object of the organisation or a kind, not both, not neither, not another’s', async () => {
    const mine = await aged(0);
    const theirs = await aged(0, { owner: other });
    await expect(hold({})).rejects.toMatchObject({ code: 'shared/invalid-argument' });
    await expect(hold({ record: mine, kind: 'scenario' })).rejects.toMatchObject({
      code: 'shared/invalid-argument',
    });
    await expect(hold({ record: theirs })).rejects.toMatchObject({ code: 'access/not-found' });
    await removeIt(mine);
    await expect(hold({ record: mine })).rejects.toMatchObject({ code: 'access/not-found' });
  });
});

describe('what is past its time', () => {
  const keepFor = (days: number | null, kind: RecordKind = 'scenario') =>
    storage.write((stores) => setRetention(stores, caller, kind, days));
  const expireAll = async (most?: number): Promise<number> => {
    let count = 0;
    for (;;) {
      const gone = await deleteOverdue(storage, most);
      if (gone === 0) return count;
      count += gone;
    }
  };

  it('goes, and nothing else: not the young, the held, the shipped, another kind, or what has no time', async () => {
    const old = await aged(31);
    const young = await aged(29);
    const held = await aged(400);
    const shipped = await aged(400, { shipped: true });
    const economy = await aged(400, { kind: 'economy' });
    const theirs = await aged(31, { owner: other });
    const estimate = await aged(10, { kind: 'estimate' });
    await hold({ record: held });
    expect(await expireAll()).toBe(0);
    await keepFor(30);
    await keepFor(5, 'estimate');
    expect(await expireAll()).toBe(3);
    const there = async (ids: readonly string[]): Promise<boolean[]> => Promise.all(ids.map(isThere));
    expect(await there([old, theirs, estimate])).toEqual([false, false, false]);
    expect(await there([young, held, shipped, economy])).toEqual([true, true, true, true]);
  });

  it('goes once its hold is lifted, or the time is shortened, and stays once the time is taken away', async () => {
    const held = await aged(31);
    const kind = await hold({ kind: 'scenario' });
    await keepFor(30);
    expect(await expireAll()).toBe(0);
    await storage.write((stores) => liftHold(stores, caller, house, kind.id));
    await keepFor(null);
    expect(await expireAll()).toBe(0);
    await keepFor(40);
    expect(await expireAll()).toBe(0);
    await keepFor(30);
    expect(await expireAll()).toBe(1);
    expect(await isThere(held)).toBe(false);
  });

  it('goes once, told of once in the trail, however many servers tidy at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => aged(31)));
    await keepFor(30);
    const counts = await Promise.all(Array.from({ length: 4 }, () => expireAll(7)));
    expect(counts.reduce((a, b) => a + b)).toBe(ids.length);
    while ((await linkWaiting(database.db)).length > 0);
    const links = await storage.stores.audit.read({ after: 0, limit: 1000 });
    const expired = links.filter(({ entry }) => entry.action === 'scenario.expire');
    expect(expired.map(({ entry }) => entry.objectId).toSorted()).toEqual(ids.toSorted());
    expect(expired.every(({ entry }) => entry.before !== null && entry.organisation === house)).toBe(true);
    expect((await verifyTrail(storage)).findings).toEqual([]);
  });
});
