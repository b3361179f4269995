import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCentre, type TestCentre } from '../open-test-centre.ts';
import { databaseFaults } from './check-database.ts';

let open: TestCentre;
let client: pg.Client;
beforeAll(async () => {
  open = await openTestCentre({ jobs: 0 });
  const house = await open.organisation('House');
  const ann = await open.person('Ann', { [house]: ['administrator', 'analyst'] });
  const document =
    'spillway: scenario/1\ntitle: T\neconomy: kor-2014\nshocks:\n  - { kind: outage, industry: C29, days: 1 }\n';
  const given = { owner: house, label: { tlp: 'AMBER' } };
  for (const [url, payload] of [
    ['scenarios', { ...given, document }],
    ['scenarios', { ...given, document }],
    ['estimates', { ...given, scenario: { document } }],
    ['groups', { owner: house, name: 'G', hidesMembers: false, organisations: [] }],
    [`organisations/${house}/holds`, { kind: 'economy', reason: 'r' }],
  ] as const) {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const made = await ann.ask({ method: 'POST', url: `/api/v1/${url}`, headers, payload });
    expect(made.statusCode, made.body).toBe(201);
    if (url === 'scenarios' && payload.document === document) {
      const { id } = made.json<{ id: string }>();
      await ann.ask({
        method: 'PUT',
        url: `/api/v1/scenarios/${id}`,
        headers: { 'if-match': '*' },
        payload: { document },
      });
    }
  }
  const { id } = (await ann.ask({ url: '/api/v1/scenarios?limit=1' })).json<{ items: { id: string }[] }>()
    .items[0];
  await ann.ask({ method: 'DELETE', url: `/api/v1/scenarios/${id}`, headers: { 'if-match': '*' } });
  await open.settled();
  client = new pg.Client({ connectionString: open.database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await open.close();
});

it('finds nothing where nothing is wrong', async () => {
  expect(await databaseFaults(client)).toEqual([]);
});

it.each([
  ['an object without a version', `delete from spillway.record_version`],
  [
    'the newest version is not what it shows',
    `update spillway.record set title_en = 'other' where removed_at is null`,
  ],
  [
    'content of an object that was deleted',
    `update spillway.record set removed_at = now() where kind = 'estimate'`,
  ],
  ['still says something', `update spillway.record set facts = '{"a":1}' where removed_at is not null`],
  ['an estimate without its assessment', `delete from spillway.record_file where name = 'assessment'`],
  ['an economy without its table', `delete from spillway.record_file where name = 'table'`],
  ['did not see made once', `update spillway.audit_entry set action = 'x' where action = 'scenario.create'`],
  ['version is not its deeds', `update spillway.record set version = version + 1 where kind = 'scenario'`],
  ['went without a trace', `update spillway.audit_entry set action = 'x' where action = 'scenario.delete'`],
  ['that never was', `update spillway.audit_entry set object_id = 'x' where action = 'estimate.create'`],
  ['a group that the trail', `update spillway.audit_entry set action = 'x' where action = 'group.create'`],
  ['a group whose version', `update spillway.sharing_group set version = 7`],
  ['a hold or invitation', `update spillway.audit_entry set action = 'x' where action = 'hold.place'`],
  ['whose object never was', `update spillway.idempotency set body = '{"id":"x"}'`],
  ['whose job never was', `update spillway.idempotency set status = 202, body = '{"job":"x"}'`],
  ['that is no success', `update spillway.idempotency set status = 500`],
  ['neither stands in the chain nor waits', `delete from spillway.audit_link`],
  ['a member of no account', `update spillway.membership set person = 'x'`],
  ['nobody administers', `update spillway.membership set roles = '{viewer}'`],
  ['a lock that is held', `select pg_advisory_xact_lock(1)`],
])('finds %s', async (what, plant) => {
  await client.query('begin');
  try {
    await client.query(`alter table spillway.audit_entry disable trigger user;
      alter table spillway.audit_link disable trigger user`);
    await client.query(plant);
    expect((await databaseFaults(client)).some((fault) => fault.includes(what))).toBe(true);
  } finally {
    await client.query('rollback');
  }
});

it('finds a transaction that was left open', async () => {
  const other = new pg.Client({ connectionString: open.database.ownerUrl });
  await other.connect();
  await other.query('begin');
  await other.query('select 1');
  expect((await databaseFaults(client)).some((fault) => fault.includes('a connection that waits'))).toBe(
    true,
  );
  await other.end();
});
