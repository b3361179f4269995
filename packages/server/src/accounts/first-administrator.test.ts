import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AccountsInTest, accountsInTest, PASSWORD } from '../../../../test/accounts-in-test.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { organisationStore } from '../storage/organisation-store.ts';
import { type FirstAdministrator, firstAdministrator } from './index.ts';

let here: AccountsInTest;
let database: Database;
let first: FirstAdministrator;

beforeEach(async () => {
  here = await accountsInTest();
  database = openDatabase(here.database.appUrl);
  first = firstAdministrator(database.db, here.accounts, organisationStore);
});
afterEach(async () => {
  await database.close();
  await here.close();
});

const input = {
  name: 'Ada Kim',
  email: 'ada@example.org',
  password: PASSWORD,
  organisation: { name: 'Centre', industry: null, sector: null, country: 'KR' },
};

const people = async (): Promise<number> =>
  (await here.pool.query('select count(*)::int as n from accounts."user"')).rows[0].n;

test('the link makes a person who administers the centre, and is signed in', async () => {
  const token = (await first.offer())!;
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(await first.isOpen(token)).toBe(true);
  const told: unknown[] = [];
  const { person, organisation, headers } = await first.take(token, input, async (_tx, taken) => {
    told.push(taken);
  });
  expect(told).toEqual([{ person, organisation }]);
  const store = organisationStore(database.db);
  expect(await store.membershipsOf(person)).toEqual([
    { organisation, name: 'Centre', roles: ['administrator'], host: true },
  ]);
  const browser = here.browser();
  browser.keep(headers);
  expect(await here.accounts.identify(browser.headers())).toMatchObject({ person, name: 'Ada Kim' });
  expect(
    (await here.browser().post('/sign-in/email', { email: input.email, password: PASSWORD })).status,
  ).toBe(200);
});

test('only its hash is stored', async () => {
  const token = (await first.offer())!;
  const { rows } = await here.pool.query(
    'select row_to_json(t)::text as text from accounts.first_administrator t',
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].text).not.toContain(token);
});

test('it works once, and then there is none', async () => {
  const token = (await first.offer())!;
  await first.take(token, input);
  await expect(first.take(token, { ...input, email: 'eve@example.org' })).rejects.toMatchObject({
    code: 'access/not-found',
  });
  expect(await first.isOpen(token)).toBe(false);
  expect(await first.offer()).toBeNull();
  expect(await people()).toBe(1);
});

test('of several people who use it at the same moment, on two servers, one is first', async () => {
  const token = (await first.offer())!;
  const other = openDatabase(here.database.appUrl);
  try {
    const second = firstAdministrator(other.db, here.open(), organisationStore);
    const taken = await Promise.allSettled(
      [first, second, first, second].map((each, k) =>
        each.take(token, { ...input, email: `p${k}@example.org` }),
      ),
    );
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of taken)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'access/not-found' });
    expect(await people()).toBe(1);
    expect(await organisationStore(database.db).list()).toHaveLength(1);
  } finally {
    await other.close();
  }
});

test('it is no good once there is an administrator by another way', async () => {
  const token = (await first.offer())!;
  const id = '7b1c1e58-2a3e-4a0e-9a52-4bb2b1f1a002';
  const store = organisationStore(database.db);
  await store.create(id, input.organisation, true);
  const { person } = await here.person();
  await store.setRoles(id, person, ['analyst']);
  expect(await first.isOpen(token)).toBe(true);
  await store.setRoles(id, person, ['administrator']);
  expect(await first.isOpen(token)).toBe(false);
  await expect(first.take(token, input)).rejects.toMatchObject({ code: 'access/not-found' });
  expect(await people()).toBe(1);
});

test('each start makes a new one and voids the one before', async () => {
  const old = (await first.offer())!;
  const token = (await first.offer())!;
  expect(token).not.toBe(old);
  expect(await first.isOpen(old)).toBe(false);
  await expect(first.take(old, input)).rejects.toMatchObject({ code: 'access/not-found' });
  await first.take(token, input);
});

test('what fails on the way leaves nothing behind and the link good', async () => {
  const token = (await first.offer())!;
  await expect(first.take(token, { ...input, password: 'short' })).rejects.toMatchObject({
    code: 'accounts/refused',
    details: { reason: 'PASSWORD_TOO_SHORT' },
  });
  const crash = first.take(token, input, () => Promise.reject(new Error('the trail is away')));
  await expect(crash).rejects.toThrow('the trail is away');
  expect(await people()).toBe(0);
  expect(await organisationStore(database.db).list()).toEqual([]);
  await first.take(token, input);
});

test('an organisation that runs the centre already stays', async () => {
  const id = '7b1c1e58-2a3e-4a0e-9a52-4bb2b1f1a001';
  const store = organisationStore(database.db);
  await store.create(id, { ...input.organisation, name: 'Here before' }, true);
  const { organisation } = await first.take((await first.offer())!, input);
  expect(organisation).toBe(id);
  expect(await store.list()).toHaveLength(1);
});

test('where the only administrator has been erased, there is a way in again', async () => {
  const { person } = await first.take((await first.offer())!, input);
  await here.accounts.erasePerson(person);
  const token = await first.offer();
  expect(token).not.toBeNull();
  await first.take(token!, input);
});

test('another word is no link', async () => {
  for (const wrong of ['', 'x', `${(await first.offer())!}x`]) {
    expect(await first.isOpen(wrong)).toBe(false);
    await expect(first.take(wrong, input)).rejects.toMatchObject({ code: 'access/not-found' });
  }
});
