import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../../test/account-browser.ts';
import { type AccountsInTest, accountsInTest } from '../../../../test/accounts-in-test.ts';

let here: AccountsInTest;
beforeAll(async () => {
  here = await accountsInTest();
});
afterAll(() => here.close());

interface MadeKey {
  readonly id: string;
  readonly key: string;
  readonly expiresAt: string;
}

const make = async (browser: Browser, scopes: readonly string[], more: object = {}): Promise<MadeKey> => {
  const answer = await browser.post('/api-key/create', {
    name: 'nightly import',
    metadata: { scopes },
    ...more,
  });
  expect(answer.status).toBe(200);
  return answer.body as MadeKey;
};

const bearer = (key: string): Headers => new Headers({ authorization: `Bearer ${key}` });

describe('a key', () => {
  test('speaks for its owner within its scopes', async () => {
    const { person, email, browser } = await here.person('Ada Kim');
    const { key } = await make(browser, ['write', 'read']);
    expect(key).toMatch(/^spw_[A-Za-z]{64}$/);
    expect(await here.accounts.identify(bearer(key))).toEqual({
      person,
      name: 'Ada Kim',
      email,
      via: 'key',
      scopes: ['read', 'write'],
      twoFactor: false,
      standing: { memberships: [], groups: [] },
    });
  });

  test('is stored as a hash, and told of without it', async () => {
    const { person, browser } = await here.person();
    const { id, key } = await make(browser, ['read']);
    const { rows } = await here.pool.query('select * from accounts.apikey where "referenceId" = $1', [
      person,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0].key).toBe(createHash('sha256').update(key).digest('base64url'));
    expect(JSON.stringify(rows)).not.toContain(key);
    const { body } = await browser.get('/api-key/list');
    expect(body).toMatchObject({
      apiKeys: [{ id, name: 'nightly import', permissions: { centre: ['read'] } }],
    });
    expect(JSON.stringify(body)).not.toContain(key);
    const event = here.events.at(-1)!;
    expect(event).toMatchObject({
      kind: 'key-made',
      person,
      detail: { key: id, permissions: { centre: ['read'] } },
    });
    expect(JSON.stringify(event)).not.toContain(key);
  });

  test.each([
    ['none', { name: 'k' }],
    ['an empty list', { name: 'k', metadata: { scopes: [] } }],
    ['others', { name: 'k', metadata: { scopes: ['read', 'everything'] } }],
    ['no list', { name: 'k', metadata: { scopes: 'read' } }],
  ])('is not made for scopes that are %s', async (_what, body) => {
    const { browser, person } = await here.person();
    expect(await browser.post('/api-key/create', body)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_SCOPES' },
    });
    const { rowCount } = await here.pool.query('select from accounts.apikey where "referenceId" = $1', [
      person,
    ]);
    expect(rowCount).toBe(0);
  });

  test('cannot be given permissions past its scopes, or another owner', async () => {
    const { browser } = await here.person();
    const other = await here.person();
    const asked = { name: 'k', metadata: { scopes: ['read'] } };
    const more = await browser.post('/api-key/create', { ...asked, permissions: { centre: ['administer'] } });
    expect(more.status).toBe(400);
    expect((await browser.post('/api-key/create', { ...asked, userId: other.person })).status).toBe(401);
    const { rowCount } = await here.pool.query('select from accounts.apikey where "referenceId" = $1', [
      other.person,
    ]);
    expect(rowCount).toBe(0);
  });

  test('ends after ninety days, or when it was said, but within a year', async () => {
    const { browser } = await here.person();
    const days = ({ expiresAt }: MadeKey): number =>
      Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000);
    expect(days(await make(browser, ['read']))).toBe(90);
    expect(days(await make(browser, ['read'], { expiresIn: 30 * 86_400 }))).toBe(30);
    const long = { name: 'k', expiresIn: 366 * 86_400, metadata: { scopes: ['read'] } };
    expect((await browser.post('/api-key/create', long)).status).toBe(400);
  });

  test('that has run out is nobody', async () => {
    const { browser } = await here.person();
    const { id, key } = await make(browser, ['read']);
    await here.pool.query(
      `update accounts.apikey set "expiresAt" = now() - interval '1 second' where id = $1`,
      [id],
    );
    expect(await here.accounts.identify(bearer(key))).toBeNull();
  });

  test('that was revoked is nobody at once', async () => {
    const { person, browser } = await here.person();
    const { id, key } = await make(browser, ['read']);
    expect(await here.accounts.identify(bearer(key))).toMatchObject({ person });
    expect((await browser.post('/api-key/delete', { keyId: id })).status).toBe(200);
    expect(await here.accounts.identify(bearer(key))).toBeNull();
    expect(here.events.at(-1)).toEqual({ kind: 'key-revoked', person, detail: { key: id } });
  });

  test('is revoked by its owner alone', async () => {
    const { person, browser } = await here.person();
    const { id, key } = await make(browser, ['read']);
    const other = await here.person();
    expect((await other.browser.post('/api-key/delete', { keyId: id })).status).toBe(404);
    expect((await here.browser().post('/api-key/delete', { keyId: id })).status).toBe(401);
    expect(await here.accounts.identify(bearer(key))).toMatchObject({ person });
  });

  test('does not become a session, and opens nothing of the account itself', async () => {
    const { browser } = await here.person();
    const { key } = await make(browser, ['read', 'write', 'share', 'administer']);
    for (const headers of [{ authorization: `Bearer ${key}` }, { 'x-api-key': key }]) {
      expect((await here.browser().call('GET', '/api-key/list', undefined, headers)).status).toBe(401);
      expect((await here.browser().call('GET', '/get-session', undefined, headers)).body).toEqual({
        text: 'null',
      });
      const more = { name: 'k', metadata: { scopes: ['administer'] } };
      expect((await here.browser().call('POST', '/api-key/create', more, headers)).status).toBe(401);
    }
  });

  test('that is wrong is nobody, also beside a good cookie', async () => {
    const { browser, person } = await here.person();
    expect(await here.accounts.identify(browser.headers())).toMatchObject({ person });
    for (const authorization of ['Bearer spw_wrong', 'Bearer', 'Basic YTpi', '', 'spw_wrong'])
      expect(await here.accounts.identify(browser.headers({ authorization }))).toBeNull();
  });

  test('notes its last use, at most once a minute', async () => {
    const { browser } = await here.person();
    const { id, key } = await make(browser, ['read']);
    const last = async (): Promise<Date | null> =>
      (await here.pool.query('select "lastRequest" as last from accounts.apikey where id = $1', [id])).rows[0]
        .last;
    expect(await last()).toBeNull();
    await here.accounts.identify(bearer(key));
    const first = await last();
    expect(first).not.toBeNull();
    await here.accounts.identify(bearer(key));
    expect(await last()).toEqual(first);
    await here.pool.query(
      `update accounts.apikey set "lastRequest" = now() - interval '2 minutes' where id = $1`,
      [id],
    );
    await here.accounts.identify(bearer(key));
    expect((await last())!.getTime()).toBeGreaterThanOrEqual(first!.getTime());
  });
});
