import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../e2e/chromium.ts';
import { LARGE_SCENARIO } from '../large-scenario.ts';
import { type BrowserCentre, openBrowserCentre } from './open-browser-centre.ts';
import { newContext, settled, watch } from './watched-page.ts';

let centre: BrowserCentre;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [centre, browser] = await Promise.all([openBrowserCentre(), launchChromium()]);
  const someone = await centre.person('Ada Kim', { [centre.host]: ['administrator', 'analyst'] });
  page = await (await newContext(browser, centre.origin, { someone })).newPage();
  complaints = watch(page);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await centre?.close();
});

async function ask(path: string, wish: object): Promise<void> {
  const answer = await page.request.post(`/api/v1/${path}`, {
    headers: { origin: centre.origin, 'x-spillway-csrf': '1' },
    data: { owner: centre.host, label: { tlp: 'AMBER' }, ...wish },
  });
  expect(answer.status(), await answer.text()).toBe(202);
}

it('shows how far a large estimate is, cancels it, and begins it again', async () => {
  await page.goto('/governance?part=jobs');
  await settled(page, 'Governance');
  await page.getByText('None has been asked for.').waitFor();
  await page.getByText('No part has been given up.').waitFor();
  // Listed as the stream of changes tells of it.
  const library = await page.request.get('/api/v1/scenarios?limit=50');
  const { items } = (await library.json()) as { items: { id: string }[] };
  await ask('estimates/batch', { economy: 'kor-2014', scenarios: items.map(({ id }) => id) });
  const row = page.getByRole('table', { name: 'Large estimates' }).getByRole('row').nth(1);
  await row.getByText('being computed').waitFor();
  await row.getByText(/[1-9]\d* of \d+/).waitFor();
  await row.getByRole('button', { name: 'Cancel' }).click();
  await row.getByText('cancelled').waitFor();
  const parts = await row.getByText(/\d+ of \d+/).innerText();
  await row.getByRole('button', { name: 'Begin again' }).click();
  await row.getByText('being computed').waitFor();
  // What was there is kept.
  expect(Number.parseInt(await row.getByText(/\d+ of \d+/).innerText(), 10)).toBeGreaterThanOrEqual(
    Number.parseInt(parts, 10),
  );
  await row.getByRole('button', { name: 'Cancel' }).click();
  await row.getByText('cancelled').waitFor();
  await ask('estimates', { scenario: { document: LARGE_SCENARIO } });
  await row.getByText('done').waitFor();
  expect(await row.getByRole('button').count()).toBe(0);
  expect(complaints).toEqual([]);
});
