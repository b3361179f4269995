import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkBackup } from '../../packages/server/src/archive/check-backup.ts';
import { type RunningPostgres, startEmbedded } from '../../packages/server/src/storage/postgres/index.ts';
import { newHome, queryOnce, removeHome } from '../embedded-home.ts';
import { runCli } from '../run-cli.ts';
import { type ServeProcess, startServing } from '../serve-process.ts';

/** One story: a centre is started, worked with, copied, moved, and tampered with. Each test goes on where the one before ended. */
const home = newHome();
const restored = newHome();
const moved = newHome();
const files = mkdtempSync(join(tmpdir(), 'spillway-archives-'));
const file = (name: string): string => join(files, name);
const cli = (...args: string[]) => runCli(args);

const SCENARIO = readFileSync(resolve(import.meta.dirname, '../../examples/kiet-car.yaml'), 'utf8');
let cookie = '';
let organisation = '';

const ask = (centre: ServeProcess, path: string, body?: unknown): Promise<Response> =>
  fetch(`${centre.origin}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      cookie,
      origin: centre.origin,
      'x-spillway-csrf': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const asOwner = async <T extends object>(where: string, statements: string): Promise<T[]> => {
  const running = await startEmbedded({ home: where });
  try {
    return await queryOnce<T>(running.ownerUrl, statements);
  } finally {
    await running.stop();
  }
};

let keptRunning: ServeProcess | null = null;
/** PostgreSQL of these folders, so that commands that follow each other find it running. */
const held: RunningPostgres[] = [];
const hold = async (where: string): Promise<void> => {
  held.push(await startEmbedded({ home: where, restarts: false }));
};
afterAll(async () => {
  await keptRunning?.stop('SIGKILL');
  for (const each of held) await each.stop();
  for (const each of [home, restored, moved]) await removeHome(each);
  rmSync(files, { recursive: true, force: true });
});

test('a first start tells where to go and makes an administrator; a signal ends it when it has done what it said', async () => {
  const centre = await startServing(home);
  keptRunning = centre;
  expect((await ask(centre, '/readyz')).status).toBe(200);
  expect(centre.said).toContain(home);
  const token = centre.first!.split('/').at(-1)!;
  const taken = await ask(centre, '/api/v1/first-administrator', {
    token,
    name: 'Ada',
    email: 'ada@example.test',
    password: 'a long enough password',
    organisation: 'Institute of Tests',
  });
  expect(taken.status).toBe(201);
  ({ organisation } = (await taken.json()) as { organisation: string });
  cookie = taken.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const label = { tlp: 'AMBER', persons: [], organisations: [], groups: [] };
  const made = await ask(centre, '/api/v1/scenarios', { document: SCENARIO, owner: organisation, label });
  expect(made.status).toBe(201);
  const { id } = (await made.json()) as { id: string };
  const estimated = await ask(centre, '/api/v1/estimates', { scenario: { id }, owner: organisation, label });
  expect(estimated.status).toBe(201);
  expect(await centre.stop()).toBe(0);
});

test('a second start serves what was acknowledged, and offers no link any more', async () => {
  const centre = await startServing(home);
  await hold(home);
  keptRunning = centre;
  process.stdout.write(`second start: first answer after ${Math.round(centre.startedIn)} ms\n`);
  expect(centre.first).toBeNull();
  const { items } = (await (await ask(centre, '/api/v1/scenarios?q=smart-car&shipped=false')).json()) as {
    items: { owner: { id: string } }[];
  };
  expect(items.some(({ owner }) => owner.id === organisation)).toBe(true);
});

test('a backup taken meanwhile, put back elsewhere, holds the same rows and a trail that verifies', async () => {
  const backup = file('centre.tar.gz');
  expect(cli('backup', backup, '--home', home)).toMatchObject({ status: 0 });
  const refused = cli('restore', backup, '--home', home, '--replace');
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('stop it first') as unknown });
  expect(await keptRunning!.stop('SIGINT')).toBe(0);
  keptRunning = null;

  await hold(restored);
  expect(cli('restore', backup, '--home', restored)).toMatchObject({ status: 0, stderr: '' });
  const verified = cli('audit', 'verify', '--home', restored);
  expect(verified).toMatchObject({ status: 0, stderr: '' });
  expect(cli('backup', file('again.tar.gz'), '--home', restored)).toMatchObject({ status: 0 });
  const contents = async (path: string) =>
    (await checkBackup(path)).tables.map(
      ({ schema, name, rows, sha256 }) => `${schema}.${name} ${rows} ${sha256}`,
    );
  const before = await contents(backup);
  expect(await contents(file('again.tar.gz'))).toEqual(before);
  expect(before.find((line) => line.startsWith('accounts.user '))).toContain('accounts.user 1 ');
});

test('a backup is not put over anyone’s work, nor one that was damaged anywhere', () => {
  expect(cli('restore', file('again.tar.gz'), '--home', restored)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('1 people and 0 organisations') as unknown,
  });
  const bytes = readFileSync(file('again.tar.gz'));
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  writeFileSync(file('damaged.tar.gz'), bytes);
  expect(cli('restore', file('damaged.tar.gz'), '--home', restored, '--replace')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('[archive/damaged]') as unknown,
  });
  expect(cli('restore', file('again.tar.gz'), '--home', restored, '--replace')).toMatchObject({ status: 0 });
});

test('an export comes in elsewhere, and goes out from there as it was', async () => {
  await hold(moved);
  expect(cli('export', file('out'), '--home', home)).toMatchObject({ status: 0 });
  const dry = cli('import', file('out'), '--home', moved, '--dry-run');
  expect(dry.stdout).toBe(
    'would be imported: 0 organisations, 0 people, 0 groups, 0 economies, 1 scenarios, 1 estimates\n',
  );
  expect(cli('import', file('out'), '--home', moved).stdout).toBe(
    dry.stdout.replace('would be imported', 'imported'),
  );
  expect(cli('import', file('out'), '--home', moved).stdout).toContain('0 scenarios, 0 estimates');
  expect(cli('export', file('back'), '--home', moved)).toMatchObject({ status: 0 });
  type Own = {
    id: string;
    shipped: boolean;
    label: unknown;
    title: unknown;
    createdAt: string;
    facts: object;
  };
  const own = (folder: string, list: string) =>
    (JSON.parse(readFileSync(join(file(folder), `${list}.json`), 'utf8')) as Own[])
      .filter(({ shipped }) => !shipped)
      .map(({ id, label, title, createdAt, facts }) => ({ id, label, title, createdAt, facts }));
  expect(own('out', 'scenarios')).toHaveLength(1);
  expect(own('back', 'scenarios')).toEqual(own('out', 'scenarios'));
  expect(own('back', 'estimates')).toEqual(own('out', 'estimates'));
  const { id } = own('out', 'estimates')[0];
  for (const path of [`estimates/${id}.json`, `scenarios/${own('out', 'scenarios')[0].id}/v1.yaml`])
    expect(readFileSync(join(file('back'), path), 'utf8')).toBe(
      readFileSync(join(file('out'), path), 'utf8'),
    );
  expect(readFileSync(join(file('out'), 'index.json'), 'utf8')).not.toContain('persons.json');
  for (const list of ['scenarios', 'estimates', 'organisations'])
    expect(readFileSync(join(file('out'), `${list}.json`), 'utf8')).not.toContain('ada@example.test');
});

test('whoever changes the trail, or cuts off its end, is found out', async () => {
  expect(cli('audit', 'anchor', '--home', home, '--out', file('anchor.json'))).toMatchObject({ status: 0 });
  expect(cli('audit', 'verify', '--home', home, '--anchors', file('anchor.json'))).toMatchObject({
    status: 0,
    stderr: '',
  });
  const forged = readFileSync(file('anchor.json'), 'utf8').replace(/"position":(\d+)/, '"position":1');
  writeFileSync(file('forged.json'), forged);
  expect(cli('audit', 'verify', '--home', home, '--anchors', file('forged.json'))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('[audit/forged-anchor]') as unknown,
  });

  const unguarded = (change: string) => `
    alter table spillway.audit_entry disable trigger user;
    alter table spillway.audit_link disable trigger user;
    ${change};
    alter table spillway.audit_entry enable trigger user;
    alter table spillway.audit_link enable trigger user`;
  await asOwner(
    home,
    unguarded(`delete from spillway.audit_link where position = (select max(position) from spillway.audit_link);
      delete from spillway.audit_entry where not exists
        (select from spillway.audit_link where audit_link.entry = audit_entry.entry)`),
  );
  expect(cli('audit', 'verify', '--home', home)).toMatchObject({ status: 0 });
  expect(cli('audit', 'verify', '--home', home, '--anchors', file('anchor.json'))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('[audit/cut-off]') as unknown,
  });
  await asOwner(
    home,
    unguarded(`update spillway.audit_entry set action = 'scenario.delete' where entry = 5`),
  );
  expect(cli('audit', 'verify', '--home', home)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^\/5: error: entry 5 .*\[audit\/broken-chain\]/m) as unknown,
  });
});

test('a database of a later version is left alone', async () => {
  await asOwner(
    home,
    `insert into spillway.migration (step, name, hash) select max(step) + 1, 'later', 'f' from spillway.migration`,
  );
  await expect(startServing(home)).rejects.toThrow('[storage/newer-database]');
  expect(cli('migrate', '--home', home)).toMatchObject({ status: 1 });
});

test.runIf(process.getuid?.() === 0)('an ordinary user starts it as well', async () => {
  const nobody = { uid: 65_534, gid: 65_534 };
  const own = newHome();
  chownSync(own, nobody.uid, nobody.gid);
  try {
    const centre = await startServing(own, { user: nobody });
    expect(await centre.stop()).toBe(0);
  } finally {
    await removeHome(own);
  }
});
