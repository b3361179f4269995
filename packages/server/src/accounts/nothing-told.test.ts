import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type AccountsInTest,
  accountsInTest,
  PASSWORD,
  randomKey,
} from '../../../../test/accounts-in-test.ts';
import { codeFor } from '../../../../test/totp-code.ts';
import { openDatabase } from '../storage/database.ts';

let here: AccountsInTest;
beforeAll(async () => {
  here = await accountsInTest();
});
afterAll(() => here.close());

/** All of the schema, as it would stand in a backup. */
async function dump(): Promise<string> {
  const { rows: tables } = await here.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'accounts'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await here.pool.query<{ text: string }>(
      `select row_to_json(t)::text as text from accounts."${name}" t`,
    );
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join('\n');
}

test('no secret is in the logs, in events or in the database', async () => {
  const wrongPassword = 'not quite seven herons';
  const { person, email, browser } = await here.person();
  const { body: enrolment } = await browser.post('/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = enrolment as { totpURI: string; backupCodes: string[] };
  await browser.post('/two-factor/verify-totp', { code: codeFor(totpURI) });
  const { body: made } = await browser.post('/api-key/create', { name: 'k', metadata: { scopes: ['read'] } });
  const { key } = made as { key: string };
  const { body: present } = await browser.get('/get-session');
  const token = (present as { session: { token: string } }).session.token;
  const link = await here.accounts.resetLink(person);
  await here.browser().post('/sign-in/email', { email, password: wrongPassword });
  await here.browser().post('/sign-in/email', { email: `x${email}`, password: wrongPassword });
  const waiting = here.browser();
  await waiting.post('/sign-in/email', { email, password: PASSWORD });
  await waiting.post('/two-factor/verify-totp', { code: '123456' });
  await waiting.post('/two-factor/verify-backup-code', { code: backupCodes[0] });
  await waiting.post('/two-factor/verify-backup-code', { code: backupCodes[1] });
  await here.browser().post('/reset-password', { token: link.slice(1), newPassword: wrongPassword });
  await here
    .browser()
    .call('POST', '/sign-in/email', { email, password: PASSWORD }, { origin: 'https://evil.example' });
  await here.accounts.identify(new Headers({ authorization: `Bearer ${key}x` }));
  await here.accounts.createPerson({ name: 'Eve', email, password: PASSWORD }).catch(() => {});
  // The database's own message of a row that is there already names the address.
  const twice = [1, 2].map(() =>
    here.accounts.createPerson({ name: 'Joe', email: 'joe@example.org', password: PASSWORD }),
  );
  expect((await Promise.allSettled(twice)).map(({ status }) => status).sort()).toEqual([
    'fulfilled',
    'rejected',
  ]);
  const stranger = here.open({ secrets: { current: randomKey(), previous: [] } });
  const failing = here.browser(stranger);
  await failing.post('/sign-in/email', { email, password: PASSWORD });
  expect((await failing.post('/two-factor/verify-totp', { code: codeFor(totpURI) })).status).toBe(500);

  expect(here.logged.join('\n')).toContain('user_email_key');
  expect(here.logged.join('\n')).toContain('a request to accounts failed');
  const told = [...here.logged, JSON.stringify(here.events)].join('\n');
  const stored = await dump();
  const secrets = {
    password: PASSWORD,
    wrongPassword,
    'secret of the app': new URL(totpURI).searchParams.get('secret')!,
    'backup code': backupCodes[2],
    'used backup code': backupCodes[0],
    key,
    link,
    'session key': here.sessionKey,
  };
  for (const [what, secret] of Object.entries({
    ...secrets,
    token,
    email,
    'second address': 'joe@example.org',
    'cookie of a browser': [...waiting.cookies.values()].join(),
  }))
    expect(told, `${what} in logs or events`).not.toContain(secret);
  for (const [what, secret] of Object.entries(secrets))
    expect(stored, `${what} in the database`).not.toContain(secret);
  // The number of a session does stand there: what opens is the cookie, which carries a signature beside it.
  expect(stored).toContain(token);
  browser.cookies.set('__Secure-spillway.session_token', token);
  expect(await here.accounts.identify(browser.headers())).toBeNull();
});

test('the tables are those that better-auth asks for', async () => {
  const { getMigrations } = await import('better-auth/db/migration');
  const { makeAuth } = await import('./better-auth.ts');
  const { pool } = openDatabase(here.database.ownerUrl);
  try {
    const settings = {
      baseUrl: 'https://centre.example',
      trustedOrigins: [],
      secrets: { current: here.sessionKey, previous: [] },
      oidc: [],
      log: () => {},
      onEvent: () => Promise.resolve(),
      forgetCodes: () => Promise.resolve(),
    };
    const { toBeCreated, toBeAdded } = await getMigrations(makeAuth(settings, { pool }).options);
    expect(toBeCreated).toEqual([]);
    expect(toBeAdded).toEqual([]);
  } finally {
    await pool.end();
  }
});
