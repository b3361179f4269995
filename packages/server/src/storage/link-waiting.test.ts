import { type AuditLink, CHAIN_START, linkHash, type NewEntry, verifyChain } from '@spillway/core/audit';
import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/postgres.ts';
import { verifyTrail } from '../centre/audit.ts';
import { type Database, openDatabase } from './database.ts';
import { CHANGE_CHANNEL, linkWaiting } from './link-waiting.ts';
import { openStorage, storesOf } from './storage.ts';

let fresh: FreshDatabase;
let open: Database[] = [];

const database = (connections: number): Database => {
  const made = openDatabase(fresh.appUrl, { connections });
  open.push(made);
  return made;
};

beforeEach(async () => {
  fresh = await freshDatabase();
  return async () => {
    await Promise.all(open.map((each) => each.close()));
    open = [];
    await fresh.drop();
  };
});

const ORGANISATIONS = [null, crypto.randomUUID(), crypto.randomUUID()];

const entryOf = (id: string, organisation: string | null = null): NewEntry => ({
  statedAt: null,
  actor: 'ref',
  via: 'session',
  action: 'scenario.change',
  objectKind: 'scenario',
  objectId: id,
  organisation,
  before: null,
  after: 'hash',
  detail: { version: 1, 한글: 'é' },
  request: null,
});

async function allLinks({ db }: Database): Promise<AuditLink[]> {
  const links: AuditLink[] = [];
  const { audit } = storesOf(db);
  for (;;) {
    const more = await audit.read({ after: links.at(-1)?.position ?? 0, limit: 500 });
    if (more.length === 0) return links;
    links.push(...more);
  }
}

async function linkAll({ db }: Database, most = 1000): Promise<void> {
  while ((await linkWaiting(db, most)).length > 0);
}

const ownerQuery = async (text: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: fresh.ownerUrl });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
};

describe('many who write and many who link at once', () => {
  it('make one chain without gaps that holds every committed entry once and no other', async () => {
    const writers = [database(7), database(7), database(6)];
    const linkers = [database(1), database(1), database(1)];
    const committed: string[] = [];
    const given = new Set<string>();
    let writing = true;
    const write = async (number: number): Promise<void> => {
      const storage = openStorage(writers[number % writers.length]);
      for (let k = 0; k < 25; k++) {
        // One to three entries in a change, and every fifth change taken back.
        const ids = Array.from({ length: 1 + (k % 3) }, (_, each) => `${number}-${k}-${each}`);
        const takenBack = k % 5 === 4;
        await storage
          .write(async ({ audit }) => {
            for (const id of ids) await audit.append(entryOf(id, ORGANISATIONS[(number + k) % 3]));
            if (takenBack) throw new Error('taken back');
          })
          .then(
            () => void committed.push(...ids),
            (error: Error) => expect(error.message).toBe('taken back'),
          );
      }
    };
    const link = async (each: Database): Promise<void> => {
      for (;;) {
        const last = !writing;
        const links = await linkWaiting(each.db, 7);
        for (const { entry } of links) {
          expect(given.has(entry.objectId), `${entry.objectId} given twice`).toBe(false);
          given.add(entry.objectId);
        }
        if (links.length === 0 && last) return;
      }
    };
    const linking = Promise.all(linkers.map(link));
    await Promise.all(Array.from({ length: 20 }, (_, number) => write(number)));
    writing = false;
    await linking;

    const links = await allLinks(linkers[0]);
    expect(links.map(({ position }) => position)).toEqual(links.map((_, k) => k + 1));
    expect(links.map(({ entry }) => entry.objectId).toSorted()).toEqual(committed.toSorted());
    expect([...given].toSorted()).toEqual(committed.toSorted());
    let before = CHAIN_START;
    for (const { position, entry, hash } of links) {
      expect(hash).toBe(linkHash(before, position, entry));
      before = hash;
    }
    for (const organisation of ORGANISATIONS) {
      const own = links.filter(({ entry }) => entry.organisation === organisation);
      expect(own.map((each) => each.organisationPosition)).toEqual(own.map((_, k) => k + 1));
    }
    const { findings, ends } = await verifyTrail(openStorage(linkers[0]));
    expect(findings).toEqual([]);
    expect(await storesOf(linkers[0].db).audit.anchor(null)).toEqual(ends.centre);
    expect(await storesOf(linkers[0].db).waiting.count()).toBe(0);
  });
});

describe('a linker that dies', () => {
  it('loses nothing and gives nothing twice, wherever in its batch its connection is cut', async () => {
    const writer = database(2);
    const { audit } = storesOf(writer.db);
    for (let k = 0; k < 30; k++) await audit.append(entryOf(`e${k}`));
    for (let cut = 0; cut < 4; cut++) {
      const linker = openDatabase(fresh.appUrl, { connections: 1, name: `linker ${cut}` });
      // Cut by the server as a crash cuts it: in the midst of the transaction, which waits for the lock of the chain.
      const holder = new pg.Client({ connectionString: fresh.ownerUrl });
      await holder.connect();
      await holder.query('begin');
      await holder.query('lock table spillway.audit_link in access exclusive mode');
      const dying = linkWaiting(linker.db, 10).then(
        () => 'linked',
        (error: Error) => error.message,
      );
      const waits = `select pid from pg_stat_activity where application_name = 'linker ${cut}' and wait_event_type = 'Lock'`;
      let pid: number | undefined;
      while (pid === undefined) pid = (await ownerQuery(waits)).rows[0]?.pid;
      await ownerQuery(`select pg_terminate_backend(${pid})`);
      expect(await dying).toMatch(/terminat/i);
      await holder.query('rollback');
      await holder.end();
      await linker.close();
      expect(await storesOf(writer.db).waiting.count()).toBe(30 - 5 * cut);
      expect(await linkWaiting(writer.db, 5)).toHaveLength(5);
    }
    await linkAll(writer, 3);
    const links = await allLinks(writer);
    expect(links.map(({ entry }) => entry.objectId)).toEqual(Array.from({ length: 30 }, (_, k) => `e${k}`));
    expect((await verifyTrail(openStorage(writer))).findings).toEqual([]);
  });

  it('leaves an entry whose writer was cut before its commit out for good', async () => {
    const reader = database(1);
    const client = new pg.Client({ connectionString: fresh.appUrl });
    client.on('error', () => {});
    await client.connect();
    await client.query('begin');
    await client.query(`with added as (insert into spillway.audit_entry (via, action, object_kind, object_id, detail)
      values ('session', 'a.b', 'a', 'never', '{}') returning entry)
      insert into spillway.audit_waiting select entry from added`);
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await ownerQuery(`select pg_terminate_backend(${rows[0].pid})`);
    await storesOf(reader.db).audit.append(entryOf('after'));
    await linkAll(reader);
    expect((await allLinks(reader)).map(({ entry }) => entry.objectId)).toEqual(['after']);
  });
});

describe('the trail is append-only', () => {
  const STATEMENTS = ['audit_entry', 'audit_link'].flatMap((table) => [
    `update spillway.${table} set organisation = null`,
    `delete from spillway.${table}`,
    `truncate spillway.${table} cascade`,
  ]);
  beforeEach(async () => {
    const one = database(1);
    await storesOf(one.db).audit.append(entryOf('kept'));
    await linkAll(one);
  });

  it.each(STATEMENTS)('to the role that serves: %s', async (statement) => {
    await expect(database(1).pool.query(statement)).rejects.toMatchObject({
      code: '42501',
      message: expect.stringMatching(/^permission denied for table audit_/),
    });
    expect(await allLinks(database(1))).toHaveLength(1);
  });

  it.each(STATEMENTS)('to the owner of the tables, by a trigger: %s', async (statement) => {
    await expect(ownerQuery(statement)).rejects.toMatchObject({
      code: '42501',
      message: expect.stringMatching(/^the audit trail is append-only/),
    });
    expect(await allLinks(database(1))).toHaveLength(1);
  });

  it('nor may the role that serves take the trigger away, or change what it may do', async () => {
    // A grant of what one does not hold is a warning, and nothing is granted.
    for (const statement of [
      'alter table spillway.audit_entry disable trigger all',
      'drop trigger keep on spillway.audit_link',
      'drop table spillway.audit_link',
      'set session_replication_role = replica',
      'grant delete on spillway.audit_link to public',
      "update spillway.migration set hash = ''",
      'create table spillway.other ()',
    ])
      if (statement.startsWith('grant')) {
        await database(1)
          .pool.query(statement)
          .catch(() => undefined);
        await expect(database(1).pool.query('delete from spillway.audit_link')).rejects.toMatchObject({
          code: '42501',
        });
      } else
        await expect(database(1).pool.query(statement), statement).rejects.toMatchObject({ code: '42501' });
  });

  it('and whoever takes the triggers away as owner is found out', async () => {
    const one = database(2);
    for (const id of ['a', 'b', 'c']) await storesOf(one.db).audit.append(entryOf(id));
    await linkAll(one);
    const codes = async (): Promise<(string | undefined)[]> =>
      (await verifyTrail(openStorage(one))).findings.map(({ code }) => code);
    expect(await codes()).toEqual([]);
    await ownerQuery(`alter table spillway.audit_entry disable trigger user;
      update spillway.audit_entry set action = 'scenario.delete' where object_id = 'b'`);
    expect(await codes()).toContain('audit/broken-chain');
    await ownerQuery(`update spillway.audit_entry set action = 'scenario.change' where object_id = 'b'`);
    expect(await codes()).toEqual([]);
    await ownerQuery(`alter table spillway.audit_link disable trigger user;
      delete from spillway.audit_link where position = 2`);
    expect(await codes()).toEqual(expect.arrayContaining(['audit/gap', 'audit/unlinked-entry']));
  });

  it('and whoever takes an entry out of the queue before it has its place is found out', async () => {
    const one = database(1);
    await storesOf(one.db).audit.append(entryOf('lost'));
    await one.pool.query('delete from spillway.audit_waiting');
    await linkAll(one);
    const { findings } = await verifyTrail(openStorage(one));
    expect(findings.map(({ code }) => code)).toEqual(['audit/unlinked-entry']);
  });
});

describe('what is read', () => {
  it('is what was written, to the microsecond, and its hash holds after a round through the database', async () => {
    const one = database(1);
    const { audit } = storesOf(one.db);
    const entry: NewEntry = {
      ...entryOf('한글 "quoted" \\ \n', ORGANISATIONS[1]),
      statedAt: '2026-02-03T04:05:06.123456Z',
      detail: { b: 1.5, a: [null, { z: 1, y: '𝄞' }], n: 1e21, e: {} },
      request: 'r-1',
    };
    await audit.append(entry);
    await linkAll(one);
    const [link] = await allLinks(one);
    expect(link.entry).toMatchObject(entry);
    expect(link.entry.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    const { findings } = await verifyChain(
      (async function* () {
        yield link;
      })(),
    );
    expect(findings).toEqual([]);
  });

  it('is of one organisation, of the centre alone, or of all, and a page begins behind a position', async () => {
    const one = database(1);
    const { audit } = storesOf(one.db);
    for (let k = 0; k < 9; k++) await audit.append(entryOf(`e${k}`, ORGANISATIONS[k % 3]));
    await linkAll(one);
    const idsOf = async (query: Parameters<typeof audit.read>[0]): Promise<string[]> =>
      (await audit.read(query)).map(({ entry }) => entry.objectId);
    expect(await idsOf({ after: 0, limit: 100, organisation: ORGANISATIONS[1] })).toEqual(['e1', 'e4', 'e7']);
    expect(await idsOf({ after: 0, limit: 100, organisation: null })).toEqual(['e0', 'e3', 'e6']);
    expect(await idsOf({ after: 2, limit: 3 })).toEqual(['e2', 'e3', 'e4']);
    expect(await idsOf({ after: 5, limit: 1, organisation: ORGANISATIONS[1] })).toEqual(['e7']);
    expect(await idsOf({ after: 9, limit: 5 })).toEqual([]);
    expect(await audit.end()).toBe(9);
    expect((await audit.anchor(ORGANISATIONS[2])).position).toBe(3);
    expect((await audit.anchor(null)).position).toBe(9);
    expect(await audit.anchor(crypto.randomUUID())).toEqual({ position: 0, hash: '0'.repeat(64) });
  });

  it('is told of on the channel of changes once it is there', async () => {
    const one = database(1);
    const listener = new pg.Client({ connectionString: fresh.appUrl });
    await listener.connect();
    await listener.query(`listen ${CHANGE_CHANNEL}`);
    const told = new Promise<string | undefined>((resolve) => {
      listener.once('notification', ({ payload }) => resolve(payload));
    });
    await storesOf(one.db).audit.append(entryOf('a'));
    await storesOf(one.db).audit.append(entryOf('b'));
    await linkAll(one);
    expect(await told).toBe('2');
    await listener.end();
  });
});
