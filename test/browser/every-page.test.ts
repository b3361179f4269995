import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../e2e/chromium.ts';
import { type Account, type BrowserCentre, openBrowserCentre } from './open-browser-centre.ts';
import { seriousFaults, sideways, untranslated } from './page-faults.ts';
import { DOORS, PAGES } from './pages.ts';
import { newContext, settled, watch } from './watched-page.ts';

/** What a first visit may fetch, in packed bytes. */
const FIRST_PAGE_BYTES = 350 * 1024;

/** Sources are cited by the names that their publishers gave them, and what numbers rest on in the words of the document. */
const CITED = [/^자료: /, /^National Input-Output Tables/, /i-KIET Issues & Analysis/, /^연평균 .* 근거: /];

let centre: BrowserCentre;
let browser: Browser;
let administrator: Account;

beforeAll(async () => {
  [centre, browser] = await Promise.all([openBrowserCentre(), launchChromium()]);
  administrator = await centre.person('Ada Kim', { [centre.host]: ['administrator', 'analyst'] });
  await fill(centre, administrator);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await centre?.close();
});

/** Something for every list to show: a neighbour, a colleague, a group, an open invitation, and the trail of it all. */
async function fill({ origin, host, ...made }: BrowserCentre, { cookies }: Account): Promise<void> {
  const neighbour = await made.organisation('Harbour');
  await made.person('Bo Park', { [host]: ['coordinator'] });
  const context = await newContext(browser, origin, { someone: { cookies } });
  const posts = [
    ['groups', { owner: host, name: 'Ports', hidesMembers: false, organisations: [host, neighbour] }],
    [`organisations/${host}/invitations`, { email: 'chan@plant.example', roles: ['operator'] }],
  ] as const;
  for (const [path, data] of posts) {
    const answer = await context.request.post(`/api/v1/${path}`, {
      data,
      headers: { origin, 'x-spillway-csrf': '1' },
    });
    expect(answer.status(), await answer.text()).toBe(201);
  }
  await context.close();
}

/** Faults of what a page shows now in one appearance. */
async function faultsIn(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme });
  return (await seriousFaults(page)).map((fault) => `${colorScheme}: ${fault}`);
}

const faultsInBoth = async (page: Page): Promise<readonly string[]> => [
  ...(await faultsIn(page, 'light')),
  ...(await faultsIn(page, 'dark')),
];

// Both languages together see each width in each appearance.
describe.each([
  ['en', { wide: 'light', narrow: 'dark' }],
  ['ko', { wide: 'dark', narrow: 'light' }],
] as const)('every page in %s', (language, appearance) => {
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    page = await (await newContext(browser, centre.origin, { language, someone: administrator })).newPage();
    complaints = watch(page);
  });
  afterAll(() => page.context().close());

  it.each(PAGES)('%s works for all, wide and narrow, light and dark', async (path, titles) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await settled(page, titles[language]);
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    expect(await faultsIn(page, appearance.wide)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page, titles[language]);
    expect(await sideways(page)).toEqual([]);
    expect(await faultsIn(page, appearance.narrow)).toEqual([]);
    if (language === 'ko') expect(await untranslated(page, CITED)).toEqual([]);
    expect(complaints.splice(0)).toEqual([]);
  });

  it.each(['/scenarios/port-terminal', '/scenarios/new'])('%s as well', async (path) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const stands = () => page.waitForSelector(path.endsWith('new') ? 'main h2' : '[data-answered="whole"]');
    await stands();
    expect(await faultsIn(page, appearance.wide)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await stands();
    expect(await sideways(page)).toEqual([]);
    expect(await faultsIn(page, appearance.narrow)).toEqual([]);
    if (language === 'ko') expect(await untranslated(page, CITED)).toEqual([]);
    expect(complaints.splice(0)).toEqual([]);
  });
});

describe('dialogs', () => {
  it('have no serious fault and close by Escape', async () => {
    const context = await newContext(browser, centre.origin, { someone: administrator });
    const page = await context.newPage();
    const complaints = watch(page);
    const look = async (): Promise<void> => {
      await page.getByRole('dialog').waitFor();
      expect(await faultsInBoth(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await page.goto('/governance?part=organisations');
    await page.getByRole('button', { name: 'Take in an organisation' }).click();
    await look();
    await page.keyboard.press('?');
    await look();
    await page.keyboard.press('/');
    await look();
    await page.goto('/governance?part=groups');
    await page.getByRole('button', { name: 'Make a group' }).click();
    await look();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('before the door', () => {
  it.each(DOORS)(
    '%s works for all, wide and narrow, light and dark, in both languages',
    async (path, titles) => {
      for (const language of ['en', 'ko'] as const) {
        const context = await newContext(browser, centre.origin, { language });
        const page = await context.newPage();
        const complaints = watch(page);
        await page.goto(path);
        await settled(page, titles[language]);
        expect(await faultsInBoth(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await sideways(page)).toEqual([]);
        expect(await faultsInBoth(page)).toEqual([]);
        if (language === 'ko') expect(await untranslated(page)).toEqual([]);
        const refused = path.startsWith('/invitation') ? ['404 /api/v1/invitations/never-made'] : [];
        expect(complaints).toEqual(refused);
        await context.close();
      }
    },
  );
});

describe('a first visit', () => {
  it.each([
    ['/sign-in', 'en', 'Sign in'],
    ['/sign-in', 'ko', '로그인'],
    ['/', 'en', 'Situation'],
    ['/', 'ko', '상황판'],
  ] as const)('to %s in %s fetches no more than is allowed', async (path, language, title) => {
    const someone = path === '/' ? { someone: administrator } : {};
    const context = await newContext(browser, centre.origin, { language, ...someone });
    const page = await context.newPage();
    const fetched: Promise<readonly [path: string, bytes: number]>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      // The stream of changes does not end; the engine starts in its worker when a page first asks it something.
      if (pathname.endsWith('/events') || /worker-/.test(pathname)) return;
      // Fonts are packed in themselves.
      const size = (body: Buffer) => (pathname.endsWith('.woff2') ? body.length : gzipSync(body).length);
      fetched.push(response.body().then((body) => [pathname, size(body)] as const));
    });
    await page.goto(path);
    await settled(page, title);
    const all = (await Promise.all(fetched)).toSorted((a, b) => b[1] - a[1]);
    const sum = (some: typeof all): number => some.reduce((bytes, each) => bytes + each[1], 0);
    // Data are as many as the centre holds; the page itself is what can be kept small.
    const [data, files] = [true, false].map((wanted) =>
      all.filter(([name]) => name.startsWith('/api/') === wanted),
    );
    const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KiB`;
    console.log(
      `first visit to ${path} in ${language}: page ${kibibytes(sum(files))}, data ${kibibytes(sum(data))}`,
    );
    expect(files.some(([name]) => name.endsWith('.css'))).toBe(true);
    expect(sum(files), files.map(([name, bytes]) => `${bytes} ${name}`).join('\n')).toBeLessThanOrEqual(
      FIRST_PAGE_BYTES,
    );
    await context.close();
  });
});
