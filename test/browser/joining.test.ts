import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../e2e/chromium.ts';
import { codeFor } from '../totp-code.ts';
import { type BrowserCentre, openBrowserCentre } from './open-browser-centre.ts';
import { seriousFaults } from './page-faults.ts';
import { newContext, takeRefusal, watch } from './watched-page.ts';

const ADMINISTRATOR = {
  name: 'Seo Yun',
  email: 'seo.yun@example.test',
  password: 'five herons over wet fields',
};
const ANALYST = { name: 'Han Jiwon', email: 'han.jiwon@example.test', password: 'two kettles sing at once' };

let centre: BrowserCentre;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let totpUri: string;

beforeAll(async () => {
  [centre, browser] = await Promise.all([openBrowserCentre(), launchChromium()]);
  context = await newContext(browser, centre.origin);
  page = await context.newPage();
  complaints = watch(page);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await centre?.close();
});

const signOut = async (): Promise<void> => {
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
};
const enterPassword = async (password: string): Promise<void> => {
  await page.getByLabel('Email').fill(ADMINISTRATOR.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};
const enterCode = async (code: string): Promise<void> => {
  await page.getByLabel('Code of your authenticator').fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};
/** Six digits that are not the code of any moment near. */
const wrongCode = (): string => {
  const near = [-60, -30, 0, 30, 60].map((seconds) => codeFor(totpUri, Date.now() / 1000 + seconds));
  return ['123456', '234567', '345678', '456789', '567890', '678901'].find((code) => !near.includes(code))!;
};

// Each step begins where the one before ended.
describe('joining a centre, from its first start on', () => {
  it('says that there is no administrator yet, and lets the one with the link become it', async () => {
    await page.goto('/sign-in');
    await page.getByText('This centre has no administrator yet.').waitFor();
    const code = await centre.offerFirst();
    await page.goto(`/first/${code}`);
    await page.getByLabel('Your name').fill(ADMINISTRATOR.name);
    await page.getByLabel('Email').fill(ADMINISTRATOR.email);
    await page.getByLabel('Password', { exact: true }).fill('too short');
    await page.getByLabel(/Organisation that runs/).fill('Office for Trials');
    await page.getByRole('button', { name: 'Open the centre' }).click();
    await page.getByText('At least 12 characters').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(ADMINISTRATOR.password);
    await page.getByRole('button', { name: 'Open the centre' }).click();
    await page.waitForURL('**/settings');
    await page.getByText(`${ADMINISTRATOR.name}, your account opens with a password alone`).waitFor();
    expect(await centre.offerFirst()).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('turns a second factor on by the code of an authenticator, and shows backup codes once', async () => {
    await page
      .getByRole('button', { name: 'Signing in' })
      .or(page.getByRole('link', { name: 'Signing in' }))
      .click();
    await page.getByLabel('Your password, to be sure it is you').fill(ADMINISTRATOR.password);
    await page.getByRole('button', { name: 'Turn on' }).click();
    const link = page.getByRole('link', { name: 'Open an authenticator on this device' });
    totpUri = (await link.getAttribute('href'))!;
    // What is typed by hand is what the picture holds.
    const typed = (await page.locator('form code').innerText()).replaceAll(' ', '');
    expect(new URL(totpUri).searchParams.get('secret')).toBe(typed);
    await page.getByLabel('Code it shows now').fill(codeFor(totpUri));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('It is on.').waitFor();
    const codes = await page
      .getByRole('status')
      .filter({ hasText: 'Backup codes' })
      .locator('code')
      .innerText();
    expect(new Set(codes.split('\n')).size).toBe(10);
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('adds a passkey of a device that knows its owner', async () => {
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.getByLabel('Name of the passkey').fill('Desk key');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('row', { name: /Desk key/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('signs in with password and code, and says what does not fit', async () => {
    await signOut();
    await enterPassword('a wrong one altogether');
    await page.getByRole('alert').filter({ hasText: 'Email or password does not fit.' }).waitFor();
    takeRefusal(complaints, '401 /api/auth/sign-in/email');
    await enterPassword(ADMINISTRATOR.password);
    await enterCode(wrongCode());
    await page.getByRole('alert').filter({ hasText: 'The code does not fit.' }).waitFor();
    takeRefusal(complaints, '401 /api/auth/two-factor/verify-totp');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await enterCode(codeFor(totpUri));
    await page.getByRole('heading', { level: 1, name: 'Situation' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('signs in with the passkey alone', async () => {
    await signOut();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { level: 1, name: 'Situation' }).waitFor();
    await page.getByRole('button', { name: `Account: ${ADMINISTRATOR.name}` }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('invites a person, who joins by the link and may do what was said', async () => {
    await page.getByRole('link', { name: 'Governance' }).click();
    await page.getByText('1 person belongs to Office for Trials').waitFor();
    await page.getByRole('button', { name: 'Invite someone' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite someone' });
    await dialog.getByLabel('Email').fill(ANALYST.email);
    await dialog
      .getByRole('checkbox', { name: /analyst/ })
      .first()
      .check();
    await dialog.getByRole('checkbox', { name: /viewer/ }).uncheck();
    await dialog.getByText('“Office for Trials asks you to join”, as analyst').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Invite someone' }).click();
    const link = await page
      .getByRole('status')
      .filter({ hasText: 'Link of the invitation' })
      .locator('code')
      .innerText();
    expect(link.startsWith(`${centre.origin}/invitation/`)).toBe(true);

    const theirs = await newContext(browser, centre.origin, { language: 'ko' });
    const invited = await theirs.newPage();
    const theirComplaints = watch(invited);
    await invited.goto(link);
    await invited.getByText('Office for Trials에서 초대했습니다.').waitFor();
    await invited.getByLabel('이름').fill(ANALYST.name);
    await invited.getByLabel('비밀번호', { exact: true }).fill(ANALYST.password);
    await invited.getByRole('button', { name: '참여하기' }).click();
    await invited.getByRole('button', { name: `계정: ${ANALYST.name}` }).waitFor();
    await invited.goto(link);
    await invited.getByText('더는 쓸 수 없는 링크입니다.').waitFor();
    takeRefusal(
      theirComplaints,
      `404 ${new URL(link).pathname.replace('/invitation/', '/api/v1/invitations/')}`,
    );
    expect(theirComplaints).toEqual([]);
    await theirs.close();

    await page.reload();
    await page.getByText('2 people belong to Office for Trials').waitFor();
    await page
      .getByRole('row', { name: new RegExp(ANALYST.email) })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });
});
