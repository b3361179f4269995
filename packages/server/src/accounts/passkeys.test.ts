import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Browser, ORIGIN } from '../../../../test/account-browser.ts';
import { type AccountsInTest, accountsInTest } from '../../../../test/accounts-in-test.ts';
import { SoftwareAuthenticator } from '../../../../test/software-authenticator.ts';

let here: AccountsInTest;
beforeAll(async () => {
  here = await accountsInTest();
});
afterAll(() => here.close());

async function register(browser: Browser, authenticator: SoftwareAuthenticator): Promise<Answer> {
  const { body } = await browser.get('/passkey/generate-register-options');
  const response = authenticator.create(body as Parameters<SoftwareAuthenticator['create']>[0]);
  return browser.post('/passkey/verify-registration', { response, name: 'My laptop' });
}

async function signIn(browser: Browser, authenticator: SoftwareAuthenticator): Promise<Answer> {
  const { body } = await browser.get('/passkey/generate-authenticate-options');
  const response = authenticator.get(body as Parameters<SoftwareAuthenticator['get']>[0]);
  return browser.post('/passkey/verify-authentication', { response });
}

async function withPasskey() {
  const made = await here.person();
  const authenticator = new SoftwareAuthenticator(ORIGIN);
  const { status, body } = await register(made.browser, authenticator);
  expect(status).toBe(200);
  return { ...made, authenticator, id: (body as { id: string }).id };
}

test('what is asked of an authenticator: this site, a PIN or a finger, a key that finds its account', async () => {
  const { browser } = await here.person();
  expect((await browser.get('/passkey/generate-register-options')).body).toMatchObject({
    rp: { id: 'centre.example', name: 'Spillway' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestation: 'none',
  });
});

test('a passkey signs in without a password', async () => {
  const { person, authenticator, id } = await withPasskey();
  expect(here.events.at(-1)).toEqual({ kind: 'passkey-added', person, detail: { passkey: id } });
  const browser = here.browser();
  expect((await signIn(browser, authenticator)).status).toBe(200);
  expect(await here.accounts.identify(browser.headers())).toMatchObject({ person, via: 'session' });
  expect(here.events.at(-1)).toEqual({ kind: 'signed-in', person, detail: { by: 'passkey' } });
});

test('a mere touch does not', async () => {
  const { authenticator } = await withPasskey();
  authenticator.verifiesUser = false;
  const browser = here.browser();
  expect(await signIn(browser, authenticator)).toMatchObject({
    status: 401,
    body: { code: 'USER_NOT_VERIFIED' },
  });
  expect(await here.accounts.identify(browser.headers())).toBeNull();
  expect(here.events.at(-1)).toMatchObject({ kind: 'sign-in-failed' });
});

test('another key, another site, an old answer do not', async () => {
  const { authenticator } = await withPasskey();
  const browser = here.browser();
  expect((await signIn(browser, new SoftwareAuthenticator(ORIGIN))).status).toBe(401);
  authenticator.origin = 'https://centre.example.evil.org';
  expect((await signIn(browser, authenticator)).status).toBe(400);
  authenticator.origin = ORIGIN;
  const { body } = await browser.get('/passkey/generate-authenticate-options');
  const response = authenticator.get(body as Parameters<SoftwareAuthenticator['get']>[0]);
  const forged = { ...response, response: { ...response.response, signature: 'MEUCIQ' } };
  expect((await browser.post('/passkey/verify-authentication', { response: forged })).status).toBe(400);
  // The question was used up by the forged answer.
  expect((await browser.post('/passkey/verify-authentication', { response })).status).toBe(400);
  expect(await here.accounts.identify(browser.headers())).toBeNull();
  expect((await signIn(browser, authenticator)).status).toBe(200);
});

test('a passkey is added by whoever has signed in lately, for themselves', async () => {
  expect((await here.browser().get('/passkey/generate-register-options')).status).toBe(401);
  const { browser, person } = await here.person();
  await here.pool.query(
    `update accounts.session set "createdAt" = now() - interval '25 hours' where "userId" = $1`,
    [person],
  );
  expect(await browser.get('/passkey/generate-register-options')).toMatchObject({
    status: 403,
    body: { code: 'SESSION_NOT_FRESH' },
  });
});

test('passkeys are listed, named and taken away by their owner alone', async () => {
  const { browser, authenticator, id } = await withPasskey();
  expect((await browser.get('/passkey/list-user-passkeys')).body).toMatchObject([{ id, name: 'My laptop' }]);
  const other = await here.person();
  expect((await other.browser.get('/passkey/list-user-passkeys')).body).toEqual([]);
  expect((await other.browser.post('/passkey/delete-passkey', { id })).status).toBe(401);
  expect((await other.browser.post('/passkey/update-passkey', { id, name: 'mine' })).status).toBe(401);
  expect((await browser.post('/passkey/update-passkey', { id, name: 'Old laptop' })).status).toBe(200);
  expect((await browser.get('/passkey/list-user-passkeys')).body).toMatchObject([{ id, name: 'Old laptop' }]);
  expect((await browser.post('/passkey/delete-passkey', { id })).status).toBe(200);
  expect(here.events.at(-1)).toMatchObject({ kind: 'passkey-removed', detail: { passkey: id } });
  expect((await signIn(here.browser(), authenticator)).status).toBe(401);
});
