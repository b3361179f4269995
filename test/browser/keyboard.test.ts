import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../e2e/chromium.ts';
import { type BrowserCentre, openBrowserCentre } from './open-browser-centre.ts';
import { focusShows } from './page-faults.ts';
import { newContext, settled, watch } from './watched-page.ts';

let centre: BrowserCentre;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [centre, browser] = await Promise.all([openBrowserCentre(), launchChromium()]);
  const someone = await centre.person('Ada Kim', { [centre.host]: ['administrator', 'analyst'] });
  const context = await newContext(browser, centre.origin, { someone });
  page = await context.newPage();
  complaints = watch(page);
  // Nothing here may be done by pointing.
  for (const name of ['click', 'tap', 'hover'] as const)
    page[name] = () => Promise.reject(new Error('this test is done by the keyboard alone'));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await centre?.close();
});

/** What has the focus, as a screen reader would name it. */
const focused = (): Promise<string> =>
  page.evaluate<string>(`(() => {
    const each = document.activeElement;
    if (each === null || each === document.body) return '';
    return [each.getAttribute('aria-label'), ...[...(each.labels ?? [])].map((label) => label.textContent), each.textContent].join(' ').trim();
  })()`);

/** Tabs on to what is named so, seeing at each stop that the focus shows. */
async function tabTo(name: RegExp, most = 120): Promise<void> {
  for (let k = 0; k < most; k++) {
    await page.keyboard.press('Tab');
    const now = await focused();
    if (now !== '' && !(await focusShows(page)))
      throw new Error(`the focus does not show on: ${now.slice(0, 80)}`);
    if (name.test(now)) return;
  }
  throw new Error(`nothing named ${name} is reached by Tab`);
}

/** Until an expression of the page is true; the page's policy lets nothing else be run in it. */
const becomes = (expression: string) =>
  expect.poll(() => page.evaluate<boolean>(expression), { timeout: 10_000 }).toBe(true);
const answered = () => page.waitForSelector('[data-answered="whole"]');
const answer = async (): Promise<string> =>
  (await page.locator('[data-answered]').innerText()).slice(0, 200).replaceAll('\u00a0', ' ');

// Each step begins where the one before ended.
it('skips the rail, finds a scenario by its search, and opens it', async () => {
  await page.goto('/');
  await settled(page, 'Situation');
  await tabTo(/Skip to the page/, 1);
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('page');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).waitFor();
  await becomes('document.activeElement?.getAttribute("role") === "combobox"');
  await page.keyboard.type('항만');
  await page.getByRole('option', { name: /port/i }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/scenarios/port-terminal**');
  await answered();
  expect(complaints).toEqual([]);
});

it('changes a number by the keys of its slider, takes it back, and keeps all of it in its address', async () => {
  const before = await answer();
  await tabTo(/Users without the service: .*Change/);
  await page.keyboard.press('Enter');
  await becomes('document.activeElement?.type === "range"');
  expect(await focusShows(page)).toBe(true);
  const slider = page.getByRole('slider', { name: /most likely/ });
  for (let k = 0; k < 4 && !/most likely/.test(await focused()); k++) await page.keyboard.press('Tab');
  const was = Number(await slider.inputValue());
  for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight');
  expect(Number(await slider.inputValue())).toBeGreaterThan(was);
  await expect.poll(answer).not.toBe(before);
  await expect.poll(() => page.url()).toContain('d=');
  await answered();
  const after = await answer();
  const address = page.url();
  await page.keyboard.press('Escape');
  await expect.poll(focused).toMatch(/Users without the service/);
  await page.keyboard.press('Control+z');
  await expect.poll(answer).toBe(before);
  await expect.poll(() => page.url()).not.toContain('d=');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(answer).toBe(after);
  await page.goto(address);
  await answered();
  expect(await answer()).toBe(after);
  expect(complaints).toEqual([]);
});

it('opens the table of a chart', async () => {
  await answered();
  await tabTo(/^Table$/);
  const figure = page.locator('figure:focus-within');
  expect(await figure.getByRole('table').count()).toBe(0);
  await page.keyboard.press('Enter');
  await figure.getByRole('table').waitFor();
  expect(complaints).toEqual([]);
});

it('lists its keys, goes to pages by their numbers and switches parts', async () => {
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys of this page' });
  await help.getByText('Go to Economy').waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await page.keyboard.press('3');
  await settled(page, 'Economy');
  await tabTo(/^Linkages$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**part=linkages**');
  await settled(page, 'Economy');
  expect(complaints).toEqual([]);
});

it('moves a number of the forecast, and reads its chart by the arrow keys', async () => {
  await page.keyboard.press('6');
  await settled(page, 'Forecast');
  await tabTo(/^Share of GDP lost/);
  await page.keyboard.press('Enter');
  await becomes('document.activeElement?.closest("[role=dialog]") !== null');
  for (let k = 0; k < 4 && !(await focused()).startsWith('Share of GDP lost'); k++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/share=0\.0105/);
  await page.keyboard.press('Escape');
  await page.getByRole('slider').waitFor({ state: 'detached' });
  await tabTo(/^share of GDP \d/);
  await page.keyboard.press('End');
  await page.getByText(/^2035 /).waitFor();
  expect(complaints).toEqual([]);
});

it('builds the published case from an empty page', async () => {
  await page.goto('/scenarios/new?economy=kor-2011');
  await page.getByRole('button', { name: 'Add a shock' }).waitFor();
  await tabTo(/Add a shock/);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /Demand changes/ }).waitFor();
  for (let k = 0; k < 8 && !/Demand changes/.test(await focused()); k++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // The field that must be filled in has the focus.
  await becomes('document.activeElement?.tagName === "INPUT"');
  await page.keyboard.type('자동차 motor');
  await page.getByRole('option', { name: /C29/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await answered();
  const told = await answer();
  expect(told).toContain('A 10 % fall in final demand for domestic motor vehicles');
  // KIET (2014): a tenth less demand for cars costs 24 trillion won or more of output.
  const trillions = Number(/([\d.]+) trillion won of output/.exec(told)?.[1]);
  expect(trillions).toBeGreaterThan(20);
  expect(trillions).toBeLessThan(25);
  expect(complaints).toEqual([]);
});

it('finds an economy by its search', async () => {
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('/');
  await becomes('document.activeElement?.getAttribute("role") === "combobox"');
  await page.keyboard.type('germany');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /Germany/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/economy\?.*economy=deu-2014/);
  await settled(page, 'Economy');
  expect(complaints).toEqual([]);
});

it('changes the language and finds the same page in the other', async () => {
  await tabTo(/^Language: /);
  await page.keyboard.press('Enter');
  await becomes('document.activeElement?.closest("[role=menu]") !== null');
  for (let k = 0; k < 3 && !/한국어/.test(await focused()); k++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await settled(page, '경제');
  expect(await page.evaluate('document.documentElement.lang')).toBe('ko');
  expect(complaints).toEqual([]);
});
