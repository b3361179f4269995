import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../e2e/chromium.ts';
import { identityProvider, type IdentityProvider } from '../identity-provider.ts';
import { type Account, type BrowserCentre, openBrowserCentre } from './open-browser-centre.ts';
import { seriousFaults, sideways, untranslated } from './page-faults.ts';
import { newContext, settled, takeRefusal, watch } from './watched-page.ts';

let provider: IdentityProvider;
let centre: BrowserCentre;
let browser: Browser;
let ada: Account;

beforeAll(async () => {
  provider = await identityProvider();
  const { issuer, clientId, clientSecret } = provider;
  [centre, browser] = await Promise.all([
    openBrowserCentre([{ id: 'house', name: 'Ministry', issuer, clientId, clientSecret }]),
    launchChromium(),
  ]);
  ada = await centre.person('Ada Kim', { [centre.host]: ['administrator'] });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await centre?.close();
  await provider?.close();
});

/** The provider's own page, where someone signs in and is sent back. */
async function signsInThereAs(page: Page, email: string): Promise<void> {
  await page.route(`${provider.issuer}/authorize**`, (route) =>
    route.fulfill({
      status: 302,
      headers: {
        location: provider.authorise(route.request().url(), {
          sub: `subject of ${email}`,
          email,
          email_verified: true,
          name: 'Ada at the house',
        }),
      },
    }),
  );
}

it('lets in whoever has an account here, and goes on to the page they came for', async () => {
  const context = await newContext(browser, centre.origin);
  const page = await context.newPage();
  const complaints = watch(page);
  await signsInThereAs(page, ada.email);
  await page.goto('/sign-in?next=%2Fforecast');
  await page.getByRole('button', { name: 'Sign in with Ministry' }).click();
  await page.waitForURL('**/forecast');
  await settled(page, 'Forecast');
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByText(ada.email).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('says to whoever has none that an invitation is needed', async () => {
  const context = await newContext(browser, centre.origin);
  const page = await context.newPage();
  const complaints = watch(page);
  await signsInThereAs(page, 'stranger@example.org');
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Ministry' }).click();
  await page.getByText('you have no account here').waitFor();
  expect(await page.getByRole('button', { name: 'Sign in with Ministry' }).isEnabled()).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

it('says that a provider did not answer, and leaves the password to sign in with', async () => {
  const context = await newContext(browser, centre.origin, { language: 'ko', width: 390 });
  const page = await context.newPage();
  const complaints = watch(page);
  await page.goto('/sign-in?error=invalid_code');
  await page.getByText('그쪽에서 로그인하지 못했습니다.').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
  expect(await untranslated(page)).toEqual([]);
  await page.route('**/api/auth/sign-in/social', (route) =>
    route.fulfill({ status: 502, contentType: 'application/json', body: '{"message":"no answer"}' }),
  );
  await page.getByRole('button', { name: 'Ministry 계정으로 로그인' }).click();
  await page.getByRole('alert').filter({ hasText: 'no answer' }).waitFor();
  takeRefusal(complaints, '502 /api/auth/sign-in/social');
  await page.getByLabel('이메일').fill(ada.email);
  await page.getByLabel('비밀번호', { exact: true }).fill(ada.password);
  await page.getByRole('button', { name: '로그인', exact: true }).click();
  await settled(page, '상황판');
  expect(complaints).toEqual([]);
  await context.close();
});
