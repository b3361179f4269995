import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountsInTest, accountsInTest, PASSWORD } from '../../../../test/accounts-in-test.ts';
import { openDatabase } from '../storage/database.ts';
import { codeFor } from '../../../../test/totp-code.ts';

let here: AccountsInTest;
beforeAll(async () => {
  here = await accountsInTest();
});
afterAll(() => here.close());

/** Every row of the schema in which one of these texts stands. */
async function rowsWith(texts: readonly string[]): Promise<readonly string[]> {
  const { rows: tables } = await here.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'accounts'`,
  );
  expect(tables.length).toBeGreaterThan(7);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await here.pool.query<{ text: string }>(
      `select row_to_json(t)::text as text from accounts."${name}" t`,
    );
    for (const { text } of rows) if (texts.some((each) => text.includes(each))) found.push(`${name} ${text}`);
  }
  return found;
}

async function fullPerson() {
  const made = await here.person('Ada Kim');
  const { browser, person } = made;
  const { body } = await browser.post('/two-factor/enable', { password: PASSWORD });
  await browser.post('/two-factor/verify-totp', { code: codeFor((body as { totpURI: string }).totpURI) });
  const key = await browser.post('/api-key/create', { name: 'k', metadata: { scopes: ['read'] } });
  await browser.get('/passkey/generate-register-options');
  await here.accounts.resetLink(person);
  const waiting = here.browser();
  await waiting.post('/sign-in/email', { email: made.email, password: PASSWORD });
  return { ...made, bearer: new Headers({ authorization: `Bearer ${(key.body as { key: string }).key}` }) };
}

test('a person who is erased leaves nothing, and nothing opens', async () => {
  const one = await fullPerson();
  const two = await fullPerson();
  expect((await rowsWith([one.person, one.email])).length).toBeGreaterThan(6);
  const others = (await rowsWith([two.person, two.email])).length;
  await here.accounts.erasePerson(one.person);
  expect(await rowsWith([one.person, one.email])).toEqual([]);
  expect(await rowsWith([two.person, two.email])).toHaveLength(others);
  expect(await here.accounts.identify(one.browser.headers())).toBeNull();
  expect(await here.accounts.identify(one.bearer)).toBeNull();
  const again = await here.browser().post('/sign-in/email', { email: one.email, password: PASSWORD });
  expect(again.status).toBe(401);
});

test('within a transaction that is taken back, nobody is made and nobody erased', async () => {
  const database = openDatabase(here.database.appUrl);
  try {
    const { person, browser } = await here.person();
    const made = database.db.transaction().execute(async (tx) => {
      await here.accounts.erasePerson(person, tx);
      const eve = await here.accounts.createPerson(
        { name: 'Eve', email: 'eve@example.org', password: PASSWORD },
        tx,
      );
      expect(eve.headers.getSetCookie().join()).toMatch(/session_token=/);
      throw new Error('taken back');
    });
    await expect(made).rejects.toThrow('taken back');
    expect(await here.accounts.identify(browser.headers())).toMatchObject({ person });
    expect(await rowsWith(['eve@example.org'])).toEqual([]);
  } finally {
    await database.close();
  }
});

test('within a transaction that is kept, the session that was made is good afterwards', async () => {
  const database = openDatabase(here.database.appUrl);
  try {
    const { person, headers } = await database.db
      .transaction()
      .execute((tx) =>
        here.accounts.createPerson({ name: 'Joe', email: 'joe@example.org', password: PASSWORD }, tx),
      );
    const browser = here.browser();
    browser.keep(headers);
    expect(await here.accounts.identify(browser.headers())).toMatchObject({
      person,
      email: 'joe@example.org',
    });
  } finally {
    await database.close();
  }
});
