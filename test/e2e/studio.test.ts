import { readFile } from 'node:fs/promises';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newContext, watch } from '../browser/watched-page.ts';
import { builtPages } from '../built-pages.ts';
import { launchChromium } from './chromium.ts';
import { servePages } from './web-server.ts';
import { openStub } from './web-stub.ts';

let browser: Browser;
let pages: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  const folder = await builtPages();
  [pages, browser] = await Promise.all([
    openStub().then((stub) => servePages(folder, stub)),
    launchChromium(),
  ]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

interface OpenOptions {
  readonly language?: 'en' | 'ko';
  /** Answers of the API that stand for the stub's. */
  readonly routes?: Readonly<Record<string, (route: Route) => Promise<void>>>;
}

/** A page on an address, with everything it complains of. */
async function open(path: string, { language = 'en', routes = {} }: OpenOptions = {}) {
  const page = await (await newContext(browser, pages.address, { language })).newPage();
  const complaints = watch(page);
  for (const [pattern, answer] of Object.entries(routes)) await page.route(pattern, answer);
  await page.goto(path);
  return { page, complaints };
}

const answered = (page: Page) => page.waitForSelector('[data-answered="whole"]');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const answer = async (page: Page) => plain(await page.locator('[data-answered]').innerText());
const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  (route: Route) =>
    route.fulfill({ status, contentType: 'application/json', headers, body: JSON.stringify(body) });

describe('the studio', () => {
  it('makes a number uncertain in several ways and answers each', async () => {
    const { page, complaints } = await open('/scenarios/steel-works');
    await answered(page);
    await page
      .getByRole('button', { name: /How long it lasts: .*Change/ })
      .first()
      .click();
    const form = page.getByRole('combobox', { name: 'Known as' });
    if (!(await form.isVisible())) await page.getByRole('button', { name: 'Make it uncertain' }).click();
    for (const way of ['pert', 'uniform', 'normal', 'lognormal', 'quantiles', 'beta', 'empirical']) {
      await form.selectOption(way);
      await expect.poll(() => form.inputValue()).toBe(way);
      await answered(page);
      expect(await page.locator('[role=alert]').count()).toBe(0);
    }
    await page.getByRole('button', { name: 'Make it certain' }).click();
    await expect.poll(() => form.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('takes a document by pasting, and names what is wrong with it by its line', async () => {
    const { page } = await open('/scenarios/new');
    await page.getByRole('button', { name: 'Document (YAML)' }).click();
    const text = page.getByRole('textbox', { name: 'The document' });
    await text.fill(
      'spillway: scenario/1\ntitle: Pasted\neconomy: kor-2014\nshocks:\n  - { kind: outage, industry: C29, share: 2, days: 3 }\n',
    );
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('scenario:5:').waitFor();
    await text.fill(
      'spillway: scenario/1\ntitle: Pasted\neconomy: kor-2014\nshocks:\n  - { kind: outage, industry: C29, share: 0.2, days: 3 }\n',
    );
    await page.getByRole('button', { name: 'Apply' }).click();
    await answered(page);
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Pasted');
    await page.context().close();
  });

  it('hands over the report, the figures and the document', async () => {
    const { page } = await open('/scenarios/port-terminal');
    await answered(page);
    const take = async (name: string): Promise<string> => {
      await page.getByRole('button', { name: 'Download' }).first().click();
      const item = page.getByRole('menuitem', { name });
      await expect.poll(() => item.isEnabled()).toBe(true);
      const [download] = await Promise.all([page.waitForEvent('download'), item.click()]);
      return readFile(await download.path(), 'utf8');
    };
    expect(await take('Report (HTML)')).toContain('<!doctype html>');
    expect(await take('Figures (CSV)')).toContain('pinned');
    expect(await take('Scenario (YAML)')).toContain('spillway: scenario/1');
    const figure = page.getByRole('figure').filter({ hasText: 'Loss by industry' }).first();
    await figure.getByRole('button', { name: 'Download' }).click();
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /SVG/ }).click(),
    ]);
    expect(await readFile(await svg.path(), 'utf8')).toContain('<svg');
    await figure.getByRole('button', { name: 'Table' }).click();
    expect(await figure.getByRole('table').innerText()).toContain('H52');
    await page.context().close();
  });

  it('says that someone else saved meanwhile, and loses neither version', async () => {
    const document =
      'spillway: scenario/1\ntitle: Ours\neconomy: kor-2014\nshocks:\n  - { kind: outage, industry: C29, share: 0.1, days: 3 }\n';
    const theirs = document.replace('Ours', 'Theirs');
    let version = 1;
    const head = {
      id: 's-1',
      kind: 'scenario',
      owner: { id: 'org-host', name: 'National Centre' },
      author: null,
      label: { tlp: 'AMBER', persons: [], organisations: [], groups: [] },
      title: { en: 'Ours', ko: 'Ours' },
      createdAt: '2026-03-12T05:30:00.000Z',
      updatedAt: '2026-03-12T05:30:00.000Z',
      shipped: false,
      facts: {},
      may: { write: true, share: true, delete: true },
    };
    const saved: string[] = [];
    const { page } = await open('/scenarios/s-1', {
      routes: {
        '**/api/v1/scenarios/s-1': async (route) => {
          if (route.request().method() === 'GET')
            return json({ ...head, version, document: version === 1 ? document : theirs }, 200, {
              etag: `"${version}"`,
            })(route);
          if (route.request().headers()['if-match'] !== `"${version}"`)
            return json(
              { type: 'about:blank', title: 'changed meanwhile', status: 412, code: 'records/changed' },
              412,
            )(route);
          saved.push((route.request().postDataJSON() as { document: string }).document);
          version += 1;
          return json({ ...head, version }, 200, { etag: `"${version}"` })(route);
        },
      },
    });
    await answered(page);
    const title = page.getByRole('textbox', { name: 'Title' });
    await title.fill('Mine');
    version = 2;
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Someone else saved this scenario meanwhile.').waitFor();
    expect(await title.inputValue()).toBe('Mine');
    await page.getByRole('button', { name: /Take theirs/ }).click();
    await expect.poll(() => title.inputValue()).toBe('Theirs');
    await page.keyboard.press('Control+z');
    await expect.poll(() => title.inputValue()).toBe('Mine');
    expect(saved).toEqual([]);
    await page.context().close();
  });

  it('asks the centre for what is too much for a page, shows how far it is, and cancels it', async () => {
    const asked: string[] = [];
    const { page } = await open('/scenarios/port-terminal', {
      routes: {
        '**/api/v1/estimates': json({ job: 'job-1' }, 202),
        '**/api/v1/events': (route) => route.fulfill({ status: 204 }),
        '**/api/v1/jobs/job-1': json({
          id: 'job-1',
          state: 'running',
          done: 3,
          total: 10,
          estimates: [],
          error: null,
        }),
        '**/api/v1/jobs/job-1/cancel': (route) => {
          asked.push(route.request().method());
          return json({})(route);
        },
      },
    });
    await answered(page);
    await page.getByText('How it is answered').click();
    await page.getByRole('spinbutton', { name: 'Draws' }).fill('2000000');
    await page.getByRole('button', { name: 'Ask the centre' }).click();
    await page.getByText('30 %', { exact: false }).waitFor();
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('30');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled. Nothing was kept.').waitFor();
    expect(asked).toEqual(['POST']);
    await page.context().close();
  });

  it('works without a centre', async () => {
    const { page } = await open('/scenarios', { routes: { '**/api/**': (route) => route.abort() } });
    await page.getByText('45 scenarios').waitFor();
    await page.getByText('The centre cannot be reached').waitFor();
    await page.getByRole('link', { name: /Container port/ }).click();
    await answered(page);
    expect(await answer(page)).toContain('billion won');
    await page.context().close();
  });
});

describe('the library and the comparison', () => {
  it('find a story by Korean words, and set two side by side on one scale', async () => {
    const { page, complaints } = await open('/scenarios', { language: 'ko' });
    await page.getByText('시나리오 45개').waitFor();
    await page.getByRole('searchbox').fill('병원');
    await page.getByRole('checkbox', { name: /병원 그룹/ }).check();
    await page.getByRole('searchbox').fill('항만');
    await page.getByRole('checkbox', { name: /항만/ }).first().check();
    await page.locator('li svg polyline').first().waitFor();
    await page.getByRole('button', { name: '2개 비교' }).click();
    await page.getByRole('figure').nth(1).waitFor();
    await page
      .getByText(/피해가 가장 큰 것은 .+배입니다/)
      .first()
      .waitFor();
    expect(page.url()).toMatch(/ids=hospital(,|%2C)port-terminal/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
