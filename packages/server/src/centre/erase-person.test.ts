import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT, LARGE_DOCUMENT } from '../../../../test/access/cast.ts';
import {
  FROM_PAGE,
  makeKey,
  openTestCentre,
  type TestCentre,
  type TestPerson,
} from '../../../../test/open-test-centre.ts';
import { verifyTrail } from './audit.ts';

const NAME = 'Quirin Quastenflosser';
const EMAIL = 'quirin.quastenflosser@example.test';
const PASSWORD = 'a long enough password';

let centre: TestCentre;
let house: string;
let other: TestPerson;
let administrator: TestPerson;
let hostAdministrator: TestPerson;

beforeAll(async () => {
  centre = await openTestCentre({ jobs: 0 });
  house = await centre.organisation('House');
  administrator = await centre.person('Ada', { [house]: ['administrator'] });
  other = await centre.person('Olga', { [house]: ['analyst'] });
  hostAdministrator = await centre.person('Hosta', { [await centre.host()]: ['administrator'] });
}, 120_000);
afterAll(() => centre.close());

/** Where in the whole database some text stands, as `schema.table`. */
async function tablesWith(text: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: centre.database.ownerUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ there: boolean }>(
        `select exists (select from ${name} t where strpos(lower(t::text), lower($1)) > 0) as there`,
        [text],
      );
      if (rows[0].there) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}

/** Someone who came by an invitation and has left traces wherever one can. */
async function withTraces(): Promise<TestPerson> {
  const invited = await administrator.ask({
    method: 'POST',
    url: `/api/v1/organisations/${house}/invitations`,
    payload: { email: EMAIL.toUpperCase(), roles: ['coordinator', 'administrator'] },
  });
  const token = invited.json<{ link: string }>().link.split('/').at(-1)!;
  const joined = await centre.ask({
    method: 'POST',
    url: `/api/v1/invitations/${token}`,
    payload: { name: NAME, password: PASSWORD },
  });
  expect(joined.statusCode).toBe(201);
  const cookie = [joined.headers['set-cookie']]
    .flat()
    .map((each) => String(each).split(';')[0])
    .join('; ');
  const id = joined.json<{ person: string }>().person;
  // A second one, which was never taken up.
  await administrator.ask({
    method: 'POST',
    url: `/api/v1/organisations/${house}/invitations`,
    payload: { email: EMAIL, roles: ['viewer'] },
  });
  await centre.ask({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: centre.origin },
    payload: { email: EMAIL, password: 'a wrong password, long enough' },
  });
  return {
    id,
    email: EMAIL,
    password: PASSWORD,
    cookie,
    ask: (wish) => centre.app.inject({ ...wish, headers: { cookie, ...FROM_PAGE, ...wish.headers } }),
  };
}

async function make(person: TestPerson, label: object, key?: string): Promise<string> {
  const response = await person.ask({
    method: 'POST',
    url: '/api/v1/scenarios',
    headers: key === undefined ? {} : { 'idempotency-key': key },
    payload: { document: DOCUMENT, owner: house, label },
  });
  expect(response.statusCode, response.body).toBe(201);
  return response.json<{ id: string }>().id;
}

describe('a person who is erased', () => {
  let person: TestPerson;
  let key: string;
  let objects: Readonly<Record<'amber' | 'alone' | 'shared' | 'onlyNamed' | 'held' | 'versioned', string>>;
  let anchor: { position: number; hash: string };

  beforeAll(async () => {
    person = await withTraces();
    key = await makeKey(person, centre.origin, ['read', 'write']);
    objects = {
      amber: await make(person, { tlp: 'AMBER', persons: [other.id] }, 'once'),
      alone: await make(person, { tlp: 'RED' }),
      shared: await make(person, { tlp: 'RED', persons: [other.id] }),
      onlyNamed: await make(administrator, { tlp: 'AMBER', persons: [person.id] }),
      held: await make(person, { tlp: 'RED' }),
      versioned: await make(person, { tlp: 'AMBER' }),
    };
    await person.ask({
      method: 'PUT',
      url: `/api/v1/scenarios/${objects.versioned}`,
      headers: { 'if-match': '*' },
      payload: { document: `${DOCUMENT}# changed\n` },
    });
    await person.ask({
      method: 'POST',
      url: `/api/v1/organisations/${house}/holds`,
      payload: { record: objects.held, reason: 'a court asked' },
    });
    await person.ask({
      method: 'POST',
      url: '/api/v1/groups',
      headers: { 'idempotency-key': 'group' },
      payload: { owner: house, name: 'Group', hidesMembers: false, organisations: [house] },
    });
    const job = await person.ask({
      method: 'POST',
      url: '/api/v1/estimates',
      headers: { 'idempotency-key': 'job' },
      payload: { scenario: { document: LARGE_DOCUMENT }, owner: house, label: { tlp: 'AMBER' } },
    });
    expect(job.statusCode, job.body).toBe(202);
    await administrator.ask({
      method: 'POST',
      url: `/api/v1/organisations/${house}/members/${person.id}/reset-link`,
    });
    await centre.settled();
    anchor = await centre.centre.storage.stores.audit.anchor(null);
  });

  it('stands in the database before, where it must', async () => {
    expect(await tablesWith(NAME)).toEqual(['accounts."user"', 'spillway.idempotency']);
    expect(await tablesWith(EMAIL)).toEqual(['accounts."user"', 'spillway.invitation']);
    expect((await tablesWith(person.id)).length).toBeGreaterThan(8);
    const line = (await auditLines()).find(({ entry }) => entry.objectId === objects.amber);
    expect(line?.person).toEqual({ id: person.id, name: NAME });
  });

  async function auditLines() {
    const response = await administrator.ask({ url: `/api/v1/audit?organisation=${house}&limit=500` });
    return response.json<{
      items: {
        entry: { objectId: string; actor: string | null; action: string };
        person: { id: string; name: string } | null;
      }[];
    }>().items;
  }

  it('is gone from every table, by name, address and id', async () => {
    const gone = await person.ask({ method: 'DELETE', url: `/api/v1/persons/${person.id}` });
    expect(gone.statusCode, gone.body).toBe(204);
    await centre.settled();
    expect(await tablesWith(NAME)).toEqual([]);
    expect(await tablesWith(EMAIL)).toEqual([]);
    expect(await tablesWith(person.id)).toEqual([]);
  });

  it('leaves a trail that verifies, also against what was written down before, and names nobody for its entries', async () => {
    const { findings } = await verifyTrail(centre.centre.storage, [{ organisation: null, ...anchor }]);
    expect(findings).toEqual([]);
    const lines = await auditLines();
    const made = lines.find(({ entry }) => entry.objectId === objects.amber)!;
    expect(made.entry.actor).toMatch(/^[0-9a-f]{32}$/);
    expect(made.person).toBeNull();
    expect(lines.map(({ entry }) => entry.action)).toContain('membership.end');
  });

  it('takes along what was RED and nobody else could read, and nothing else', async () => {
    const { rows } = await sql<{
      id: string;
      removed: boolean;
      author: string | null;
      versions: string;
      title: string | null;
    }>`
      select id, removed_at is not null as removed, author, title_en as title,
        (select count(*) from spillway.record_version where record = id) as versions
      from spillway.record where id = any(${Object.values(objects)}::uuid[])`.execute(centre.centre.db);
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(byId.get(objects.alone)).toMatchObject({ removed: true, versions: '0', title: null });
    for (const name of ['amber', 'shared', 'onlyNamed', 'held', 'versioned'] as const)
      expect(byId.get(objects[name]), name).toMatchObject({ removed: false });
    for (const name of ['amber', 'shared', 'held', 'versioned'] as const)
      expect(byId.get(objects[name])?.author, name).toBeNull();
    const shared = await other.ask({ url: `/api/v1/scenarios/${objects.shared}` });
    expect(shared.statusCode).toBe(200);
    expect(shared.json()).toMatchObject({ author: null });
    const versions = await other.ask({ url: `/api/v1/scenarios/${objects.versioned}/versions` });
    expect(versions.json<{ items: { author: unknown }[] }>().items.map(({ author }) => author)).toEqual([
      null,
      null,
    ]);
  });

  it('has no way in any more: neither session nor key nor password', async () => {
    expect((await person.ask({ url: '/api/v1/me' })).json()).toMatchObject({ person: null });
    const byKey = await centre.ask({ url: '/api/v1/me', headers: { authorization: `Bearer ${key}` } });
    expect(byKey.json()).toMatchObject({ person: null });
    const signIn = await centre.ask({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { origin: centre.origin },
      payload: { email: EMAIL, password: PASSWORD },
    });
    expect(signIn.statusCode).toBe(401);
  });
});

describe('who may erase', () => {
  const erase = (by: TestPerson, person: string) =>
    by.ask({ method: 'DELETE', url: `/api/v1/persons/${person}` });

  it('is nobody but the person and the administrators of the centre', async () => {
    const someone = await centre.person('Someone', { [house]: ['viewer'] });
    expect((await erase(administrator, someone.id)).statusCode).toBe(403);
    expect((await erase(other, someone.id)).statusCode).toBe(403);
    expect((await erase(hostAdministrator, someone.id)).statusCode).toBe(204);
    expect(await tablesWith(someone.id)).toEqual([]);
    expect((await erase(hostAdministrator, someone.id)).statusCode).toBe(404);
  });

  it('is the administrator of the centre also for one who belongs to no organisation any more', async () => {
    const left = await centre.person('Left', { [house]: ['viewer'] });
    await administrator.ask({ method: 'DELETE', url: `/api/v1/organisations/${house}/members/${left.id}` });
    expect((await erase(hostAdministrator, left.id)).statusCode).toBe(204);
    expect(await tablesWith(left.email)).toEqual([]);
  });

  it('is not the last administrator, of whom two at once leave one', async () => {
    const place = await centre.organisation('Place');
    const pair = [
      await centre.person('One', { [place]: ['administrator'] }),
      await centre.person('Two', { [place]: ['administrator'] }),
    ];
    const statuses = (await Promise.all(pair.map((each) => erase(each, each.id)))).map(
      (each) => each.statusCode,
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([204, 403]);
    expect(await centre.centre.storage.stores.organisations.members(place)).toHaveLength(1);
  });

  it('is nobody by a key', async () => {
    const someone = await centre.person('Keyed', { [house]: ['viewer'] });
    const key = await makeKey(someone, centre.origin, ['read', 'write', 'share', 'administer']);
    const response = await centre.ask({
      method: 'DELETE',
      url: `/api/v1/persons/${someone.id}`,
      headers: { authorization: `Bearer ${key}` },
    });
    expect(response.statusCode).toBe(403);
  });
});
