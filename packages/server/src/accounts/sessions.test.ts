import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../test/account-browser.ts';
import { type AccountsInTest, accountsInTest, PASSWORD } from '../../../../test/accounts-in-test.ts';

let here: AccountsInTest;
beforeAll(async () => {
  here = await accountsInTest();
});
afterAll(() => here.close());

interface Session {
  readonly id: string;
  readonly token: string;
  readonly ipAddress: string;
}

const sessionsOf = async (browser: Browser): Promise<readonly Session[]> =>
  (await browser.get('/list-sessions')).body as Session[];

const present = async (browser: Browser): Promise<Session> =>
  ((await browser.get('/get-session')).body as { session: Session }).session;

async function twoBrowsers() {
  const made = await here.person();
  const other = here.browser();
  await other.post('/sign-in/email', { email: made.email, password: PASSWORD });
  return { ...made, other };
}

test('a page asks who is signed in, and hears null for nobody', async () => {
  const { person, email, browser } = await here.person('Ada Kim');
  expect((await browser.get('/get-session')).body).toMatchObject({
    user: { id: person, name: 'Ada Kim', email, twoFactorEnabled: false },
  });
  expect(await here.browser().get('/get-session')).toMatchObject({ status: 200, body: { text: 'null' } });
});

test('a person sees every session with the address it was opened from', async () => {
  const { browser, other } = await twoBrowsers();
  const sessions = await sessionsOf(browser);
  expect(sessions.map(({ id }) => id).sort()).toEqual(
    [(await present(browser)).id, (await present(other)).id].sort(),
  );
  const mine = await present(other);
  expect(sessions.find(({ id }) => id === mine.id)?.ipAddress).toMatch(/^198\.51\.\d+\.\d+$/);
});

test('a session that is ended is nobody at once, on every server', async () => {
  const { person, browser, other } = await twoBrowsers();
  const elsewhere = here.open();
  expect(await elsewhere.identify(other.headers())).toMatchObject({ person });
  const { token } = await present(other);
  expect((await browser.post('/revoke-session', { token })).status).toBe(200);
  expect(here.events.at(-1)).toMatchObject({ kind: 'session-ended', person });
  expect(await here.accounts.identify(other.headers())).toBeNull();
  expect(await elsewhere.identify(other.headers())).toBeNull();
  expect(await here.accounts.identify(browser.headers())).toMatchObject({ person });
});

test('all others can be ended, and all', async () => {
  const { browser, other, person } = await twoBrowsers();
  await browser.post('/revoke-other-sessions');
  expect(await here.accounts.identify(other.headers())).toBeNull();
  expect(await here.accounts.identify(browser.headers())).toMatchObject({ person });
  await browser.post('/revoke-sessions');
  expect(await here.accounts.identify(browser.headers())).toBeNull();
});

test("nobody ends another person's session", async () => {
  const [one, two] = [await here.person(), await here.person()];
  const { token } = await present(two.browser);
  await one.browser.post('/revoke-session', { token });
  expect(await here.accounts.identify(two.browser.headers())).toMatchObject({ person: two.person });
  expect((await here.browser().post('/revoke-session', { token })).status).toBe(401);
});

test('each request is taken for whom better-auth itself takes it', async () => {
  const [good, revoked, old, gone] = await Promise.all([1, 2, 3, 4].map(() => here.person()));
  const { token } = await present(revoked.browser);
  await revoked.browser.post('/revoke-session', { token });
  await here.pool.query(`update accounts.session set "expiresAt" = now() where "userId" = $1`, [old.person]);
  await here.accounts.erasePerson(gone.person);
  const [[name, value]] = good.browser.cookies;
  const plain = name.replace('__Secure-', '');
  const [number, signature] = decodeURIComponent(value).split('.');
  const cookies = [
    `${name}=${value}`,
    `theme=dark; ${name}=${value}; lang=ko`,
    `${name}="${value}"`,
    `${name}=${value.toLowerCase()}`,
    `${name}=${number}`,
    `${name}=${number}.`,
    `${name}=.${signature}`,
    `${name}=${encodeURIComponent(`${number}x.${signature}`)}`,
    `${name}=${encodeURIComponent(`${number}.${signature.replace(/=$/, '')}`)}`,
    `${name}=%E0%A4%A`,
    `${plain}=${value}`,
    `__Host-${plain}=${value}`,
    `x${name}=${value}`,
    '',
    ';;=;',
    ...[revoked, old, gone].map(({ browser }) => browser.headers().get('cookie') ?? `${name}=`),
  ];
  const seen: (string | null)[] = [];
  for (const cookie of cookies) {
    const ours = (await here.accounts.identify(new Headers({ cookie })))?.person ?? null;
    const theirs = await here.browser().call('GET', '/get-session', undefined, { cookie });
    const { user } = theirs.body as { user?: { id: string } };
    expect(ours, cookie).toBe(user?.id ?? null);
    seen.push(ours);
  }
  expect(seen.slice(0, 3)).toEqual([good.person, good.person, good.person]);
  expect(seen.slice(3).every((person) => person === null)).toBe(true);
});

test('a session that has run out is nobody', async () => {
  const { browser, person } = await here.person();
  await here.pool.query(
    `update accounts.session set "expiresAt" = now() - interval '1 second' where "userId" = $1`,
    [person],
  );
  expect(await here.accounts.identify(browser.headers())).toBeNull();
});

test('what has run out is taken away, and nothing else', async () => {
  const { browser, person } = await here.person();
  await browser.post('/api-key/create', { name: 'k', metadata: { scopes: ['read'] } });
  await here.accounts.resetLink(person);
  const count = async (): Promise<readonly number[]> => {
    const { rows } = await here.pool.query<{ n: number }>(
      `select count(*)::int as n from accounts.session where "userId" = $1
        union all select count(*)::int from accounts.verification where value = $1
        union all select count(*)::int from accounts.apikey where "referenceId" = $1`,
      [person],
    );
    return rows.map(({ n }) => n);
  };
  await here.accounts.forgetExpired();
  expect(await count()).toEqual([1, 1, 1]);
  expect(await here.accounts.identify(browser.headers())).toMatchObject({ person });
  for (const table of ['session', 'verification', 'apikey'])
    await here.pool.query(`update accounts.${table} set "expiresAt" = now() - interval '1 second'`);
  await here.accounts.forgetExpired();
  expect(await count()).toEqual([0, 0, 0]);
});

test('asking who is signed in prolongs a session; asking on every request does not write', async () => {
  const { browser, person } = await here.person();
  const expiry = async (): Promise<number> =>
    (
      await here.pool.query<{ expiresAt: Date }>(
        'select "expiresAt" from accounts.session where "userId" = $1',
        [person],
      )
    ).rows[0].expiresAt.getTime();
  await here.pool.query(
    `update accounts.session set "expiresAt" = now() + interval '2 days' where "userId" = $1`,
    [person],
  );
  const before = await expiry();
  await here.accounts.identify(browser.headers());
  expect(await expiry()).toBe(before);
  const answer = await browser.get('/get-session');
  expect(answer.headers.getSetCookie().join()).toMatch(/session_token=/);
  expect(await expiry()).toBeGreaterThan(before + 4 * 86_400_000);
});

test('an old sign-in must be made anew before sessions are shown', async () => {
  const { browser, person } = await here.person();
  await here.pool.query(
    `update accounts.session set "createdAt" = now() - interval '25 hours' where "userId" = $1`,
    [person],
  );
  expect(await browser.get('/list-sessions')).toMatchObject({
    status: 403,
    body: { code: 'SESSION_NOT_FRESH' },
  });
});

test('while the database is away, nobody is told they are nobody', async () => {
  const { browser } = await here.person();
  const { Pool } = (await import('pg')).default;
  const url = new URL(here.database.appUrl);
  url.port = '1';
  const pool = new Pool({ connectionString: url.href });
  const accounts = here.open({ pool });
  try {
    await expect(accounts.identify(browser.headers())).rejects.toMatchObject({ code: 'storage/unreachable' });
    const key = new Headers({ authorization: 'Bearer spw_whatever' });
    await expect(accounts.identify(key)).rejects.toMatchObject({ code: 'storage/unreachable' });
    const request = new Request('https://centre.example/api/auth/get-session', {
      headers: browser.headers(),
    });
    await expect(accounts.handle(request, '198.51.100.1')).rejects.toMatchObject({
      code: 'storage/unreachable',
    });
  } finally {
    await pool.end();
  }
});
