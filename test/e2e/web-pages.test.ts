import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { servePages } from './web-server.ts';
import { openStub } from './web-stub.ts';

const WEB = resolve(import.meta.dirname, '../../packages/web');
/** What a first visit may fetch before it shows its page, in bytes as a server sends them. */
const FIRST_PAGE_BYTES = 350 * 1024;

const PAGES = [
  ['/', { en: 'Situation', ko: '상황판' }],
  ['/economy', { en: 'Economy', ko: '경제' }],
  ['/economy?part=day', { en: 'Economy', ko: '경제' }],
  ['/economy?part=linkages', { en: 'Economy', ko: '경제' }],
  ['/economy?part=flows', { en: 'Economy', ko: '경제' }],
  ['/economy?part=source', { en: 'Economy', ko: '경제' }],
  ['/economy?part=tables', { en: 'Economy', ko: '경제' }],
  ['/exposure', { en: 'Exposure', ko: '노출' }],
  ['/cases', { en: 'Cases', ko: '침해사고' }],
  ['/forecast', { en: 'Forecast', ko: '전망' }],
  ['/governance', { en: 'Governance', ko: '거버넌스' }],
  ['/governance?part=organisations', { en: 'Governance', ko: '거버넌스' }],
  ['/governance?part=groups', { en: 'Governance', ko: '거버넌스' }],
  ['/governance?part=audit', { en: 'Governance', ko: '거버넌스' }],
  ['/settings', { en: 'Settings', ko: '설정' }],
  ['/settings?part=signing-in', { en: 'Settings', ko: '설정' }],
  ['/settings?part=keys', { en: 'Settings', ko: '설정' }],
  ['/settings?part=centre', { en: 'Settings', ko: '설정' }],
  ['/design', { en: 'Design', ko: '디자인' }],
] as const;

let folder = '';
let browser: Browser;
let server: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spillway-web-'));
  await promisify(execFile)('npx', ['vite', 'build', '--outDir', folder, '--emptyOutDir'], {
    cwd: WEB,
    env: { ...process.env, NODE_ENV: process.env['SPILLWAY_WEB_BUILD'] ?? 'production' },
  });
  server = await servePages(folder, await openStub());
  browser = await launchChromium();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a page said that it should not have. */
function listenTo(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

/** Nothing is on its way any more: no placeholder stands but the one that is shown as an example, and fonts are there. */
async function settled(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.locator('main:not(:has([aria-busy="true"]:not([data-example] *)))').waitFor({ timeout: 60_000 });
  await page.evaluate('document.fonts.ready');
}

/** Barriers that keep someone from using the page, as axe counts them. */
async function barriers(page: Page): Promise<string[]> {
  // The policy for content lets no script in, so that axe is run by the debugger.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
    const { violations } = await run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

const views = [
  { language: 'en', width: 1440, colorScheme: 'light' },
  { language: 'ko', width: 390, colorScheme: 'dark' },
] as const;

describe.each(views)('in $language at $width px, $colorScheme', ({ language, width, colorScheme }) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      locale: language === 'ko' ? 'ko-KR' : 'en-GB',
    });
  });
  afterAll(() => context.close());

  it.each(PAGES)('%s is whole and open to all', async (path, title) => {
    const page = await context.newPage();
    const said = listenTo(page);
    await page.goto(server.address + path);
    await settled(page, title[language]);
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      'it scrolls sideways',
    ).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });
});

describe.each(['en', 'ko'] as const)('a first visit in %s', (language) => {
  it('fetches no more than is allowed', async () => {
    const context = await browser.newContext({ locale: language === 'ko' ? 'ko-KR' : 'en-GB' });
    const page = await context.newPage();
    const sizes: Promise<[string, number]>[] = [];
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      // The engine starts in its worker when a page first asks it something.
      if (path.startsWith('/api/') || /\/worker-/.test(path)) return;
      sizes.push(
        response.body().then((body) => [path, path.endsWith('.woff2') ? body.length : gzipSync(body).length]),
      );
    });
    await page.goto(server.address);
    await settled(page, language === 'ko' ? '상황판' : 'Situation');
    const files = await Promise.all(sizes);
    if (process.env['SPILLWAY_WEB_SIZES'] !== undefined)
      console.log(
        language,
        files.sort((a, b) => b[1] - a[1]),
      );
    const total = files.reduce((sum, [, size]) => sum + size, 0);
    expect(files.some(([path]) => path.endsWith('.css'))).toBe(true);
    expect(total, files.map(([path, size]) => `${size} ${path}`).join('\n')).toBeLessThanOrEqual(
      FIRST_PAGE_BYTES,
    );
    await context.close();
  });
});

describe('with a keyboard alone', () => {
  it('skips to the page, searches, reads a chart and moves a number', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${server.address}/forecast`);
    await settled(page, 'Forecast');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('page');

    const chart = page.locator('figure svg[tabindex]').first();
    await chart.focus();
    await page.keyboard.press('End');
    await page.getByText(/^2035 /).waitFor();

    await page.getByRole('button', { name: /^Share of GDP lost/ }).press('Enter');
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/share=0\.0105/);
    await page.keyboard.press('Escape');

    await page.locator('h1').click();
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: 'Search' });
    await field.waitFor();
    await field.fill('germany');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/economy\?.*economy=deu-2014/);
    await context.close();
  });
});
