import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, ORIGIN } from '../../../../test/account-browser.ts';
import { type AccountsInTest, accountsInTest } from '../../../../test/accounts-in-test.ts';
import { type Claims, identityProvider, type IdentityProvider } from '../../../../test/identity-provider.ts';
import { type Accounts, parseOidcProviders } from './index.ts';

let here: AccountsInTest;
let provider: IdentityProvider;
let accounts: Accounts;

beforeAll(async () => {
  [here, provider] = await Promise.all([accountsInTest(), identityProvider()]);
  accounts = withProvider();
});
afterAll(() => Promise.all([here.close(), provider.close()]));

const withProvider = (trusted = false): Accounts => {
  const { issuer, clientId, clientSecret } = provider;
  return here.open({ oidc: [{ id: 'house', name: 'The house', issuer, clientId, clientSecret, trusted }] });
};

const claimsFor = (email: string, more: Partial<Claims> = {}): Claims => ({
  sub: `subject of ${email}`,
  email,
  email_verified: true,
  name: 'Ada at the house',
  ...more,
});

/** Signs in by the provider; where the browser ends up. */
async function through(
  browser: Browser,
  claims: Claims,
  forge: Readonly<Record<string, unknown>> = {},
  path = '/sign-in/social',
): Promise<string> {
  const started = await browser.post(path, {
    provider: 'house',
    callbackURL: '/',
    errorCallbackURL: '/sign-in',
  });
  expect(started.status).toBe(200);
  const back = provider.authorise((started.body as { url: string }).url, claims, forge);
  const answer = await browser.get(back.replace(`${ORIGIN}/api/auth`, ''));
  expect(answer.status).toBe(302);
  return answer.headers.get('location')!;
}

describe('an identity provider', () => {
  test('is offered by name', async () => {
    expect((await here.browser(accounts).get('/providers')).body).toEqual([
      { id: 'house', name: 'The house' },
    ]);
    expect((await here.browser().get('/providers')).body).toEqual([]);
  });

  test('signs in who has an account with the address it has verified', async () => {
    const { person, email } = await here.person();
    const browser = here.browser(accounts);
    expect(await through(browser, claimsFor(email))).toBe('/');
    expect(await accounts.identify(browser.headers())).toMatchObject({ person, via: 'session' });
    expect(here.events.slice(-2)).toEqual([
      { kind: 'provider-linked', person, detail: { provider: 'house' } },
      { kind: 'signed-in', person, detail: { by: 'provider house' } },
    ]);
    const again = here.browser(accounts);
    expect(
      await through(again, claimsFor(email, { email: 'moved@example.org', sub: `subject of ${email}` })),
    ).toBe('/');
    expect(await accounts.identify(again.headers())).toMatchObject({ person });
  });

  test('leaves none of its tokens here', async () => {
    const { person, email } = await here.person();
    for (let k = 0; k < 2; k += 1) await through(here.browser(accounts), claimsFor(email));
    const { rows } = await here.pool.query(
      `select * from accounts.account where "userId" = $1 and "providerId" = 'house'`,
      [person],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ accessToken: null, refreshToken: null, idToken: null });
  });

  test('brings nobody in who has no account', async () => {
    const browser = here.browser(accounts);
    const location = await through(browser, claimsFor('stranger@example.org'));
    expect(location).toMatch(/^\/sign-in\?error=signup_disabled/);
    expect(await accounts.identify(browser.headers())).toBeNull();
    const { rowCount } = await here.pool.query(
      `select from accounts."user" where email = 'stranger@example.org'`,
    );
    expect(rowCount).toBe(0);
  });

  test('does not join an account by an address it has not verified, unless it is trusted', async () => {
    const { person, email } = await here.person();
    const claims = claimsFor(email, { email_verified: false });
    const browser = here.browser(accounts);
    expect(await through(browser, claims)).toMatch(/^\/sign-in\?error=account_not_linked/);
    expect(await accounts.identify(browser.headers())).toBeNull();
    const trusting = withProvider(true);
    const trusted = here.browser(trusting);
    expect(await through(trusted, claims)).toBe('/');
    expect(await trusting.identify(trusted.headers())).toMatchObject({ person });
  });

  test.each([
    ['for another program', { aud: 'another' }],
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['of an earlier sign-in', { nonce: 'another' }],
    ['that has run out', { exp: Math.floor(Date.now() / 1000) - 600 }],
  ])('is not believed in a token %s', async (_what, forge) => {
    const { email } = await here.person();
    const browser = here.browser(accounts);
    expect(await through(browser, claimsFor(email), forge)).toMatch(/error=/);
    expect(await accounts.identify(browser.headers())).toBeNull();
  });

  test('answers the browser that began alone', async () => {
    const { email } = await here.person();
    const began = here.browser(accounts);
    const started = await began.post('/sign-in/social', {
      provider: 'house',
      callbackURL: '/',
      errorCallbackURL: '/sign-in',
    });
    const back = provider.authorise((started.body as { url: string }).url, claimsFor(email));
    const other = here.browser(accounts);
    const answer = await other.get(back.replace(`${ORIGIN}/api/auth`, ''));
    expect(answer.headers.get('location')).toMatch(/error=/);
    expect(await accounts.identify(other.headers())).toBeNull();
  });

  test('is not a way to send people elsewhere', async () => {
    const body = { provider: 'house', callbackURL: 'https://evil.example/', errorCallbackURL: '/sign-in' };
    expect((await here.browser(accounts).post('/sign-in/social', body)).status).toBe(403);
  });

  test('that is away keeps nobody else out, and is asked again later', async () => {
    provider.fail(true);
    const late = withProvider();
    const { person, browser } = await here.person();
    expect(await late.identify(browser.headers())).toMatchObject({ person });
    const body = { provider: 'house', callbackURL: '/', errorCallbackURL: '/sign-in' };
    expect((await here.browser(late).post('/sign-in/social', body)).status).toBe(404);
    provider.fail(false);
    expect((await here.browser(late).post('/sign-in/social', body)).status).toBe(200);
    const asked = provider.asked();
    expect((await here.browser(late).post('/sign-in/social', body)).status).toBe(200);
    expect(provider.asked()).toBe(asked);
  });
});

describe('the list of providers', () => {
  const good = {
    id: 'house',
    name: 'The house',
    issuer: 'https://id.example',
    clientId: 'a',
    clientSecret: 'secret-b',
  };

  test('is read from JSON', () => {
    expect(parseOidcProviders(JSON.stringify([{ ...good, scopes: ['groups'], trusted: true }]))).toEqual([
      { ...good, scopes: ['groups'], trusted: true },
    ]);
    expect(parseOidcProviders('[]')).toEqual([]);
  });

  test.each([
    ['not JSON', '{', 'not JSON'],
    ['no list', '{}', 'expected a list'],
    [
      'a field is missing',
      JSON.stringify([{ ...good, issuer: undefined }]),
      'provider 1, issuer: expected text',
    ],
    ['a field is unknown', JSON.stringify([{ ...good, clientid: 'a' }]), '"clientid"'],
    ['an id comes twice', JSON.stringify([good, good]), 'provider 2, id'],
    [
      'an issuer is no address',
      JSON.stringify([{ ...good, issuer: 'ftp://id.example' }]),
      'expected an address',
    ],
  ])('is refused where %s, without telling a secret', (_what, text, told) => {
    const read = () => parseOidcProviders(text);
    expect(read).toThrow(told);
    expect(read).not.toThrow('secret-b');
  });
});
