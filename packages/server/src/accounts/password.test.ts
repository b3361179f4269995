import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser, ORIGIN } from '../../../../test/account-browser.ts';
import { type AccountsInTest, accountsInTest, PASSWORD } from '../../../../test/accounts-in-test.ts';

let here: AccountsInTest;
beforeAll(async () => {
  here = await accountsInTest();
});
afterAll(() => here.close());

describe('signing in with a password', () => {
  test('gives a session in a cookie that scripts and other sites do not get', async () => {
    const { person, email } = await here.person('Ada Kim');
    const browser = here.browser();
    const answer = await browser.post('/sign-in/email', { email: email.toUpperCase(), password: PASSWORD });
    expect(answer.status).toBe(200);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-spillway\.session_token=/);
    expect(cookie.split('; ')).toEqual(
      expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']),
    );
    expect(await here.accounts.identify(browser.headers())).toEqual({
      person,
      name: 'Ada Kim',
      email,
      via: 'session',
      scopes: null,
      twoFactor: false,
      standing: { memberships: [], groups: [] },
    });
    expect(here.events.at(-1)).toEqual({ kind: 'signed-in', person, detail: { by: 'password' } });
  });

  test('over plain http its cookie is not marked secure, or the browser would drop it', async () => {
    const { email } = await here.person();
    const accounts = here.open({ baseUrl: 'http://localhost:4000' });
    const response = await accounts.handle(
      new Request('http://localhost:4000/api/auth/sign-in/email', {
        method: 'POST',
        headers: { origin: 'http://localhost:4000', 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: PASSWORD }),
      }),
      '127.0.0.1',
    );
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()[0]).toMatch(/^spillway\.session_token=/);
    expect(response.headers.getSetCookie()[0]).not.toMatch(/Secure/);
  });

  test('lasts for the browser alone where it is not to be remembered', async () => {
    const { email } = await here.person();
    const answer = await here
      .browser()
      .post('/sign-in/email', { email, password: PASSWORD, rememberMe: false });
    expect(answer.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]*; Max-Age/);
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const { person, email } = await here.person();
    const wrong = await here.browser().post('/sign-in/email', { email, password: 'not my password' });
    expect(here.events.at(-1)).toEqual({ kind: 'sign-in-failed', person, detail: { by: 'password' } });
    const unknown = await here.browser().post('/sign-in/email', { email: `x${email}`, password: PASSWORD });
    expect(here.events.at(-1)).toEqual({ kind: 'sign-in-failed', person: null, detail: { by: 'password' } });
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(unknown.body).toEqual(wrong.body);
    const names = (headers: Headers) => [...headers.keys()].sort();
    expect(names(unknown.headers)).toEqual(names(wrong.headers));
  });

  test('and take about as long, since both hash a password', async () => {
    const { email } = await here.person();
    const least = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
    const attempt = async (which: keyof typeof least, address: string): Promise<void> => {
      const from = performance.now();
      await here.browser().post('/sign-in/email', { email: address, password: 'not my password' });
      least[which] = Math.min(least[which], performance.now() - from);
    };
    const areAlike = (): boolean => least.known / least.unknown < 2 && least.unknown / least.known < 2;
    // The shortest of some tries is what the work itself takes; a busy machine needs more tries to show it. An answer
    // without a hash takes a twentieth.
    for (let k = 0; k < 20 && (k < 3 || !areAlike()); k += 1) {
      await attempt('known', email);
      await attempt('unknown', `x${email}`);
    }
    expect(areAlike(), JSON.stringify(least)).toBe(true);
  });

  test('signing out ends the session', async () => {
    const { person, browser } = await here.person();
    const before = browser.headers();
    expect((await browser.post('/sign-out')).status).toBe(200);
    expect(browser.cookies.size).toBe(0);
    expect(await here.accounts.identify(before)).toBeNull();
    expect(here.events.at(-1)).toEqual({ kind: 'signed-out', person, detail: {} });
  });

  test('an answer is an error where the event cannot be written down', async () => {
    const { email } = await here.person();
    const accounts = here.open({ onEvent: () => Promise.reject(new Error('the trail is away')) });
    const browser = here.browser(accounts);
    expect((await browser.post('/sign-in/email', { email, password: PASSWORD })).status).toBe(500);
    expect(browser.cookies.size).toBe(0);
    expect(here.logged.at(-1)).toContain('the trail is away');
  });
});

describe('who may not come in', () => {
  test.each([
    ['POST', '/sign-up/email', { name: 'Eve', email: 'eve@example.org', password: PASSWORD }],
    ['POST', '/request-password-reset', { email: 'eve@example.org' }],
    ['POST', '/sign-up//email', { name: 'Eve', email: 'eve@example.org', password: PASSWORD }],
    ['POST', '/sign-up/email/', { name: 'Eve', email: 'eve@example.org', password: PASSWORD }],
    ['POST', '/change-email', { newEmail: 'eve@example.org' }],
    ['GET', '/get-access-token', undefined],
    ['GET', '/ok', undefined],
  ] as const)('%s %s is not there', async (method, path, body) => {
    const { browser } = await here.person();
    expect((await browser.call(method, path, body)).status).toBe(404);
    const { rows } = await here.pool.query(`select from accounts."user" where email = 'eve@example.org'`);
    expect(rows).toHaveLength(0);
  });

  test.each([
    ['another site', { origin: 'https://centre.example.evil.org' }],
    ['another port', { origin: `${ORIGIN}:8443` }],
    ['plain http', { origin: 'http://centre.example' }],
    ['nowhere it would say', { origin: 'null' }],
    ['no page', { origin: null }],
    ['no page, with the address of one of ours before it', { origin: null, referer: `${ORIGIN}/` }],
  ])('a request that changes something from %s is refused', async (_from, headers) => {
    const { email, browser } = await here.person();
    const signIn = { email, password: PASSWORD };
    for (const who of [browser, here.browser()]) {
      const answer = await who.call('POST', '/sign-in/email', signIn, headers);
      expect(answer.status).toBe(403);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await browser.call('POST', '/sign-out', {}, headers)).status).toBe(403);
    expect(await here.accounts.identify(browser.headers())).not.toBeNull();
  });

  test.each([
    ['no JSON', '{"email":', 'application/json', 400],
    ['no fields', '{}', 'application/json', 400],
    ['other types', '{"email":{"a":1},"password":["b"]}', 'application/json', 400],
    ['another kind of content', 'email=a', 'text/plain', 415],
  ])('a body with %s is refused', async (_what, body, type, status) => {
    const request = new Request(`${ORIGIN}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': type },
      body,
    });
    expect((await here.accounts.handle(request, '198.51.100.99')).status).toBe(status);
  });

  test('a page of a trusted origin may', async () => {
    const { email } = await here.person();
    const accounts = here.open({ trustedOrigins: ['https://desk.example'] });
    const browser = here.browser(accounts);
    const from = { origin: 'https://desk.example' };
    expect((await browser.call('POST', '/sign-in/email', { email, password: PASSWORD }, from)).status).toBe(
      200,
    );
  });

  test('a cookie with a changed token or signature is nobody', async () => {
    const { browser } = await here.person();
    const [[name, value]] = browser.cookies;
    for (const changed of [
      `x${value}`,
      value.slice(0, -8),
      value.replace(/\..*/, '.AAAA'),
      '',
      value.split('.')[0],
    ]) {
      browser.cookies.set(name, changed);
      expect(await here.accounts.identify(browser.headers())).toBeNull();
    }
    browser.cookies.set(name, value);
    expect(await here.accounts.identify(browser.headers())).not.toBeNull();
  });
});

describe('rates', () => {
  test('of signing in are counted for an address over all servers, whatever it says about itself', async () => {
    const { email } = await here.person();
    const servers = [here.accounts, here.open()].map((accounts) => new Browser(accounts, '203.0.113.7'));
    const answers: number[] = [];
    for (let k = 0; k < 12; k += 1) {
      const forged = {
        'x-forwarded-for': `192.0.2.${k}`,
        'x-spillway-address': `192.0.2.${k}`,
        'x-real-ip': `192.0.2.${k}`,
      };
      const attempt = { email, password: 'not my password' };
      answers.push((await servers[k % 2].call('POST', '/sign-in/email', attempt, forged)).status);
    }
    expect(answers).toEqual([...Array(10).fill(401), 429, 429]);
    // Servers in one process would share a count in memory too: other processes see what is in the database.
    const { rows } = await here.pool.query(
      `select count from accounts."rateLimit" where key = '203.0.113.7|/sign-in/email'`,
    );
    expect(rows).toEqual([{ count: 10 }]);
    const late = await servers[0].post('/sign-in/email', { email, password: PASSWORD });
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('x-retry-after'))).toBeGreaterThan(0);
    // From elsewhere the owner still comes in.
    expect((await here.browser().post('/sign-in/email', { email, password: PASSWORD })).status).toBe(200);
  });
});

describe('passwords', () => {
  test.each([
    ['short', 'elevenchars', 'PASSWORD_TOO_SHORT'],
    ['long', 'a'.repeat(129), 'PASSWORD_TOO_LONG'],
  ])('that are too %s are refused everywhere', async (_how, password, reason) => {
    const made = here.accounts.createPerson({ name: 'Eve', email: `${reason}@example.org`, password });
    await expect(made).rejects.toMatchObject({ code: 'accounts/refused', details: { reason } });
    const { person, browser } = await here.person();
    const changed = await browser.post('/change-password', {
      currentPassword: PASSWORD,
      newPassword: password,
    });
    expect(changed).toMatchObject({ status: 400, body: { code: reason } });
    const token = await here.accounts.resetLink(person);
    expect(await here.browser().post('/reset-password', { newPassword: password, token })).toMatchObject({
      status: 400,
      body: { code: reason },
    });
  });

  test('are stored as scrypt hashes alone', async () => {
    const { person } = await here.person();
    const { rows } = await here.pool.query('select password from accounts.account where "userId" = $1', [
      person,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0].password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });

  test('are changed by whoever knows them, and other sessions end', async () => {
    const { person, email, browser } = await here.person();
    const other = here.browser();
    await other.post('/sign-in/email', { email, password: PASSWORD });
    const next = 'nine white herons at dawn';
    const wrong = await browser.post('/change-password', {
      currentPassword: 'not my password',
      newPassword: next,
    });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'INVALID_PASSWORD' } });
    const body = { currentPassword: PASSWORD, newPassword: next, revokeOtherSessions: true };
    expect((await browser.post('/change-password', body)).status).toBe(200);
    expect(here.events.at(-1)).toMatchObject({ kind: 'password-changed', person });
    expect(await here.accounts.identify(browser.headers())).toMatchObject({ person });
    expect(await here.accounts.identify(other.headers())).toBeNull();
    expect((await here.browser().post('/sign-in/email', { email, password: PASSWORD })).status).toBe(401);
    expect((await here.browser().post('/sign-in/email', { email, password: next })).status).toBe(200);
  });

  test('are set anew by a link that works once and ends all sessions', async () => {
    const { person, email, browser } = await here.person();
    const token = await here.accounts.resetLink(person);
    const { rows } = await here.pool.query('select identifier from accounts.verification where value = $1', [
      person,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    const next = 'nine white herons at dawn';
    const set = () => here.browser().post('/reset-password', { newPassword: next, token });
    const [one, two] = await Promise.all([set(), set()]);
    expect([one.status, two.status].sort((a, b) => a - b)).toEqual([200, 400]);
    expect((await set()).body).toMatchObject({ code: 'INVALID_TOKEN' });
    expect(here.events.filter(({ kind }) => kind === 'password-reset').map((event) => event.person)).toEqual([
      person,
    ]);
    expect(await here.accounts.identify(browser.headers())).toBeNull();
    expect((await here.browser().post('/sign-in/email', { email, password: next })).status).toBe(200);
    expect((await here.browser().post('/sign-in/email', { email, password: PASSWORD })).status).toBe(401);
  });

  test('cannot be set by an old link, by one for nobody, or by the server itself with a wrong one', async () => {
    const { person, email } = await here.person();
    const token = await here.accounts.resetLink(person);
    await here.pool.query(
      `update accounts.verification set "expiresAt" = now() - interval '1 second' where value = $1`,
      [person],
    );
    const next = 'nine white herons at dawn';
    await expect(here.accounts.resetPassword(token, next)).rejects.toMatchObject({
      code: 'accounts/refused',
      details: { reason: 'INVALID_TOKEN' },
    });
    await expect(here.accounts.resetLink('nobody')).rejects.toMatchObject({ code: 'accounts/refused' });
    expect((await here.browser().post('/sign-in/email', { email, password: PASSWORD })).status).toBe(200);
    await here.accounts.resetPassword(await here.accounts.resetLink(person), next);
    expect((await here.browser().post('/sign-in/email', { email, password: next })).status).toBe(200);
  });
});

test('a second person with the same address is refused', async () => {
  const { email } = await here.person();
  const again = here.accounts.createPerson({ name: 'Eve', email: email.toUpperCase(), password: PASSWORD });
  await expect(again).rejects.toMatchObject({ code: 'accounts/refused' });
});
