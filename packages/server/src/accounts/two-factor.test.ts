import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../../test/account-browser.ts';
import { type AccountsInTest, accountsInTest, PASSWORD } from '../../../../test/accounts-in-test.ts';
import { codeFor, totpOf } from '../../../../test/totp-code.ts';

let here: AccountsInTest;
beforeAll(async () => {
  here = await accountsInTest();
});
afterAll(() => here.close());

interface Enrolled {
  readonly person: string;
  readonly email: string;
  readonly browser: Browser;
  readonly totpUri: string;
  readonly backupCodes: readonly string[];
}

async function enrolled(): Promise<Enrolled> {
  const made = await here.person();
  const { body } = await made.browser.post('/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = body as { totpURI: string; backupCodes: string[] };
  const on = await made.browser.post('/two-factor/verify-totp', { code: codeFor(totpURI) });
  expect(on.status).toBe(200);
  return { ...made, totpUri: totpURI, backupCodes };
}

/** A browser whose sign-in waits for the second factor. */
async function halfway(email: string): Promise<Browser> {
  const browser = here.browser();
  const answer = await browser.post('/sign-in/email', { email, password: PASSWORD });
  expect(answer).toMatchObject({
    status: 200,
    body: { twoFactorRedirect: true, twoFactorMethods: ['totp'] },
  });
  return browser;
}

const kinds = (person: string): string[] =>
  here.events.filter((event) => event.person === person).map(({ kind }) => kind);

test('the codes of these tests are those of RFC 6238, appendix B', () => {
  const secret = Buffer.from('12345678901234567890');
  expect(totpOf(secret, 59, 8)).toBe('94287082');
  expect(totpOf(secret, 1111111109, 8)).toBe('07081804');
  expect(totpOf(secret, 20000000000, 8)).toBe('65353130');
});

describe('a second factor', () => {
  test('is on once a code has proved that the app has it', async () => {
    const { browser, email, person } = await here.person();
    const { body } = await browser.post('/two-factor/enable', { password: PASSWORD });
    const { totpURI, backupCodes } = body as { totpURI: string; backupCodes: string[] };
    expect(new URL(totpURI).searchParams.get('issuer')).toBe('Spillway');
    expect(new Set(backupCodes).size).toBe(10);
    expect(await here.accounts.identify(browser.headers())).toMatchObject({ twoFactor: false });
    expect(await here.browser().post('/sign-in/email', { email, password: PASSWORD })).toMatchObject({
      body: { token: expect.any(String) as unknown },
    });
    expect((await browser.post('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect((await browser.post('/two-factor/verify-totp', { code: codeFor(totpURI) })).status).toBe(200);
    expect(await here.accounts.identify(browser.headers())).toMatchObject({ person, twoFactor: true });
    expect(kinds(person).slice(-2)).toEqual(['second-factor-failed', 'two-factor-enabled']);
  });

  test('needs the password to be made', async () => {
    const { browser } = await here.person();
    const answer = await browser.post('/two-factor/enable', { password: 'not my password' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_PASSWORD' } });
  });

  test('is asked for before there is a session', async () => {
    const { email, person, totpUri } = await enrolled();
    const before = here.events.length;
    const browser = await halfway(email);
    expect(await here.accounts.identify(browser.headers())).toBeNull();
    expect((await browser.get('/list-sessions')).status).toBe(401);
    expect(here.events.slice(before)).toEqual([]);
    const wrong = await browser.post('/two-factor/verify-totp', { code: '123456' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'INVALID_CODE' } });
    expect(await here.accounts.identify(browser.headers())).toBeNull();
    expect((await browser.post('/two-factor/verify-totp', { code: codeFor(totpUri) })).status).toBe(200);
    expect(await here.accounts.identify(browser.headers())).toMatchObject({ person, twoFactor: true });
    expect(here.events.slice(before).map(({ kind, person: whose }) => [kind, whose])).toEqual([
      ['second-factor-failed', person],
      ['signed-in', person],
    ]);
  });

  test('does not take a code of some minutes ago, or none at all', async () => {
    const { email, totpUri } = await enrolled();
    const browser = await halfway(email);
    for (const code of [codeFor(totpUri, Date.now() / 1000 - 300), '', codeFor(totpUri).slice(1)])
      expect((await browser.post('/two-factor/verify-totp', { code })).status).toBe(401);
  });

  test('without a sign-in before it opens nothing', async () => {
    const { totpUri, backupCodes } = await enrolled();
    const browser = here.browser();
    const code = await browser.post('/two-factor/verify-totp', { code: codeFor(totpUri) });
    expect(code).toMatchObject({ status: 401, body: { code: 'INVALID_TWO_FACTOR_COOKIE' } });
    expect((await browser.post('/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(401);
  });

  test('can be guessed at five times, then the sign-in starts again', async () => {
    const { email, totpUri } = await enrolled();
    const browser = await halfway(email);
    for (let k = 0; k < 5; k += 1)
      expect((await browser.post('/two-factor/verify-totp', { code: '123456' })).status).toBe(401);
    const sixth = await browser.post('/two-factor/verify-totp', { code: codeFor(totpUri) });
    expect(sixth).toMatchObject({ status: 400, body: { code: 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE' } });
    expect((await browser.post('/two-factor/verify-totp', { code: codeFor(totpUri) })).status).toBe(401);
    expect(await here.accounts.identify(browser.headers())).toBeNull();
  });

  test('is locked after ten wrong codes in a row, from wherever they come', async () => {
    const { email, totpUri } = await enrolled();
    for (let k = 0; k < 2; k += 1) {
      const browser = await halfway(email);
      for (let n = 0; n < 5; n += 1) await browser.post('/two-factor/verify-totp', { code: '123456' });
    }
    const browser = await halfway(email);
    const answer = await browser.post('/two-factor/verify-totp', { code: codeFor(totpUri) });
    expect(answer).toMatchObject({ status: 429, body: { code: 'ACCOUNT_TEMPORARILY_LOCKED' } });
  });

  test('has backup codes that work once each', async () => {
    const { email, person, backupCodes } = await enrolled();
    const first = await halfway(email);
    expect((await first.post('/two-factor/verify-backup-code', { code: 'AAAAA-BBBBB' })).status).toBe(401);
    expect((await first.post('/two-factor/verify-backup-code', { code: backupCodes[3] })).status).toBe(200);
    expect(await here.accounts.identify(first.headers())).toMatchObject({ person });
    const second = await halfway(email);
    expect((await second.post('/two-factor/verify-backup-code', { code: backupCodes[3] })).status).toBe(401);
    expect((await second.post('/two-factor/verify-backup-code', { code: backupCodes[4] })).status).toBe(200);
    const { body } = await second.post('/two-factor/generate-backup-codes', { password: PASSWORD });
    const third = await halfway(email);
    expect((await third.post('/two-factor/verify-backup-code', { code: backupCodes[5] })).status).toBe(401);
    const fresh = (body as { backupCodes: string[] }).backupCodes[0];
    expect((await third.post('/two-factor/verify-backup-code', { code: fresh })).status).toBe(200);
  });

  test('is taken off by whoever knows the password', async () => {
    const { email, person, browser } = await enrolled();
    expect((await browser.post('/two-factor/disable', { password: 'not my password' })).status).toBe(400);
    expect((await browser.post('/two-factor/disable', { password: PASSWORD })).status).toBe(200);
    expect(kinds(person).at(-1)).toBe('two-factor-disabled');
    expect(await here.browser().post('/sign-in/email', { email, password: PASSWORD })).toMatchObject({
      body: { token: expect.any(String) as unknown },
    });
  });

  test('is taken off by an administrator where it is lost, which ends all sessions', async () => {
    const { email, person, browser } = await enrolled();
    const waiting = await halfway(email);
    await here.accounts.removeSecondFactor(person);
    expect(await here.accounts.identify(browser.headers())).toBeNull();
    expect((await waiting.post('/two-factor/verify-totp', { code: '123456' })).status).toBe(401);
    const again = here.browser();
    expect((await again.post('/sign-in/email', { email, password: PASSWORD })).status).toBe(200);
    expect(await here.accounts.identify(again.headers())).toMatchObject({ person, twoFactor: false });
  });

  test('is still asked for after the password was set anew', async () => {
    const { email, person } = await enrolled();
    const next = 'nine white herons at dawn';
    await here.accounts.resetPassword(await here.accounts.resetLink(person), next);
    const answer = await here.browser().post('/sign-in/email', { email, password: next });
    expect(answer.body).toMatchObject({ twoFactorRedirect: true });
  });

  test('is not asked for on a device that is trusted, until the password is set anew', async () => {
    const { email, person, totpUri } = await enrolled();
    const browser = await halfway(email);
    await browser.post('/two-factor/verify-totp', { code: codeFor(totpUri), trustDevice: true });
    await browser.post('/sign-out');
    expect((await browser.post('/sign-in/email', { email, password: PASSWORD })).body).toMatchObject({
      token: expect.any(String) as unknown,
    });
    expect(await here.accounts.identify(browser.headers())).toMatchObject({ person });
    await halfway(email);
    await browser.post('/sign-out');
    await here.accounts.resetPassword(await here.accounts.resetLink(person), PASSWORD);
    expect((await browser.post('/sign-in/email', { email, password: PASSWORD })).body).toMatchObject({
      twoFactorRedirect: true,
    });
  });

  test('is sealed in the database', async () => {
    const { person, totpUri, backupCodes } = await enrolled();
    const { rows } = await here.pool.query('select * from accounts."twoFactor" where "userId" = $1', [
      person,
    ]);
    const secret = new URL(totpUri).searchParams.get('secret')!;
    const stored = JSON.stringify(rows);
    expect(rows[0].secret).toMatch(/^\$ba\$\d+\$[0-9a-f]+$/);
    for (const clear of [secret, ...backupCodes]) expect(stored).not.toContain(clear);
  });
});
