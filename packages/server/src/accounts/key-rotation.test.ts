import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Accounts } from './index.ts';
import {
  type AccountsInTest,
  accountsInTest,
  PASSWORD,
  randomKey,
} from '../../../../test/accounts-in-test.ts';
import { codeFor } from '../../../../test/totp-code.ts';

let here: AccountsInTest;
beforeEach(async () => {
  here = await accountsInTest();
});
afterEach(() => here.close());

async function withSecondFactor() {
  const made = await here.person();
  const { body } = await made.browser.post('/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = body as { totpURI: string; backupCodes: string[] };
  await made.browser.post('/two-factor/verify-totp', { code: codeFor(totpURI) });
  return { ...made, totpURI, backupCodes };
}

/** Status of the second step of signing in, where the first went well. */
async function signIn(accounts: Accounts, email: string, path: string, code: string): Promise<number> {
  const browser = here.browser(accounts);
  const first = await browser.post('/sign-in/email', { email, password: PASSWORD });
  expect(first.body).toMatchObject({ twoFactorRedirect: true });
  return (await browser.post(path, { code })).status;
}

test('after a rotation second factors, keys of programs and links work; sessions are asked to sign in again', async () => {
  const { person, email, browser, totpURI, backupCodes } = await withSecondFactor();
  const { body } = await browser.post('/api-key/create', { name: 'k', metadata: { scopes: ['read'] } });
  const bearer = new Headers({ authorization: `Bearer ${(body as { key: string }).key}` });
  const link = await here.accounts.resetLink(person);
  const accounts = here.open({ secrets: { current: randomKey(), previous: [here.sessionKey] } });
  expect(await accounts.identify(browser.headers())).toBeNull();
  expect(await accounts.identify(bearer)).toMatchObject({ person });
  expect(await signIn(accounts, email, '/two-factor/verify-totp', codeFor(totpURI))).toBe(200);
  expect(await signIn(accounts, email, '/two-factor/verify-backup-code', backupCodes[0])).toBe(200);
  await accounts.resetPassword(link, PASSWORD);
});

test('without the old key a second factor cannot be opened', async () => {
  const { email, totpURI } = await withSecondFactor();
  const accounts = here.open({ secrets: { current: randomKey(), previous: [] } });
  expect(await signIn(accounts, email, '/two-factor/verify-totp', codeFor(totpURI))).toBe(500);
});

test('what is sealed again no longer needs the old keys, in whatever order they are named', async () => {
  const { email, totpURI, backupCodes } = await withSecondFactor();
  const [second, third] = [randomKey(), randomKey()];
  const between = here.open({ secrets: { current: second, previous: [here.sessionKey] } });
  // Using a code up seals the codes with the key of the day, and leaves the app's secret as it was.
  expect(await signIn(between, email, '/two-factor/verify-backup-code', backupCodes[0])).toBe(200);
  const rotated = here.open({ secrets: { current: third, previous: [here.sessionKey, second] } });
  expect(await signIn(rotated, email, '/two-factor/verify-backup-code', backupCodes[2])).toBe(200);
  expect(await rotated.resealSecrets()).toEqual({ resealed: 1, unopened: 0 });
  expect(await rotated.resealSecrets()).toEqual({ resealed: 0, unopened: 0 });
  const alone = here.open({ secrets: { current: third, previous: [] } });
  expect(await signIn(alone, email, '/two-factor/verify-totp', codeFor(totpURI))).toBe(200);
  expect(await signIn(alone, email, '/two-factor/verify-backup-code', backupCodes[1])).toBe(200);
});

test('what no key opens is counted and left', async () => {
  const { email, totpURI } = await withSecondFactor();
  const stranger = here.open({ secrets: { current: randomKey(), previous: [randomKey()] } });
  expect(await stranger.resealSecrets()).toEqual({ resealed: 0, unopened: 1 });
  expect(await signIn(here.accounts, email, '/two-factor/verify-totp', codeFor(totpURI))).toBe(200);
});
