import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../e2e/chromium.ts';
import { describeWithData, realData } from '../real-data.ts';
import { type Account, type BrowserCentre, openBrowserCentre } from './open-browser-centre.ts';
import { seriousFaults } from './page-faults.ts';
import { newContext, takeRefusal, watch } from './watched-page.ts';

let centre: BrowserCentre;
let browser: Browser;
let page: Page;
let complaints: string[];
let neighbour: Account;
/** Addresses of what was saved, as the first steps leave them. */
let amber: string;
let green: string;

beforeAll(async () => {
  [centre, browser] = await Promise.all([openBrowserCentre(), launchChromium()]);
  const analyst = await centre.person('Ada Kim', { [centre.host]: ['analyst', 'coordinator'] });
  const other = await centre.organisation('Institute Next Door');
  neighbour = await centre.person('Bo Lee', { [other]: ['analyst'] });
  page = await (await newContext(browser, centre.origin, { someone: analyst })).newPage();
  complaints = watch(page);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await centre?.close();
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const answered = (on: Page) => on.waitForSelector('[data-answered="whole"]');
const answer = async (): Promise<string> => plain(await page.locator('[data-answered]').innerText());
const trillions = async (): Promise<number> =>
  Number(/([\d.]+) trillion won of output/.exec(await answer())?.[1]);
const save = async (button: string): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click();
};
const titled = async (title: string): Promise<void> => {
  const field = page.getByRole('textbox', { name: 'Title' });
  await field.fill(title);
  await expect.poll(() => field.inputValue()).toBe(title);
};

// Each step begins where the one before ended.
describe('a scenario by hand', () => {
  it('builds the published case from an empty page and reads its damage', async () => {
    await page.goto('/scenarios?economy=kor-2011');
    await page.getByRole('link', { name: 'New scenario' }).click();
    await page.getByRole('button', { name: 'Add a shock' }).click();
    await page.getByRole('menuitem', { name: /Demand changes/ }).click();
    const industry = page.getByRole('combobox', { name: 'Industry' }).or(page.getByLabel('Industry').first());
    await industry.first().fill('C29');
    await page.getByRole('option', { name: /^C29/ }).click();
    await page.keyboard.press('Escape');
    await answered(page);
    await titled('Cars by hand');
    await answered(page);
    // KIET (2014): a tenth less demand for cars costs 24 trillion won or more of output.
    expect(await trillions()).toBeGreaterThan(20);
    expect(await trillions()).toBeLessThan(25);
    expect(await answer()).toContain('A 10 % fall in final demand for domestic motor vehicles');
    expect(complaints).toEqual([]);
  });

  it('keeps it at the centre, for the house alone, and finds it in the library', async () => {
    await save('Save at the centre');
    const dialog = page.getByRole('dialog', { name: 'Save at the centre' });
    await dialog.getByRole('radio', { name: /TLP:AMBER(?!\+)/ }).check();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/scenarios\/[0-9a-f-]{36}/);
    amber = new URL(page.url()).pathname;
    await answered(page);
    expect(await trillions()).toBeGreaterThan(20);
    await page.getByRole('link', { name: 'All scenarios' }).click();
    await page.getByRole('searchbox').fill('cars by hand');
    await page.getByRole('link', { name: 'Cars by hand' }).waitFor();
    await page.getByRole('link', { name: /Container port/ }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Cars by hand' }).click();
    await answered(page);
    expect(complaints).toEqual([]);
  });

  it('duplicates it, halves the fall and keeps a second version', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await page.waitForURL('**/scenarios/new**');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Title' }).inputValue())
      .toBe('Cars by hand (copy)');
    await save('Save at the centre');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.waitForURL((url) => /\/scenarios\/[0-9a-f-]{36}/.test(url.pathname) && url.pathname !== amber);
    green = new URL(page.url()).pathname;
    await answered(page);
    const whole = await trillions();
    await page
      .getByRole('button', { name: /Change/ })
      .first()
      .click();
    const typed = page.getByRole('group').getByRole('spinbutton').first();
    await typed.fill('5');
    // The open system answers in proportion.
    await expect.poll(trillions).toBeCloseTo(whole / 2, 0);
    await titled('Cars, half as bad');
    await save('Save');
    await page.getByText('Saved as version 2.').waitFor();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Versions' }).click();
    await page.getByRole('dialog').getByText('Version 1').waitFor();
    await page.getByRole('dialog').getByText('Version 2').waitFor();
    await answered(page);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('sets the two side by side and says how they differ', async () => {
    await page.goto('/scenarios?q=cars');
    await page.getByRole('checkbox', { name: 'Compare: Cars by hand' }).check();
    await page.getByRole('checkbox', { name: 'Compare: Cars, half as bad' }).check();
    await page.getByRole('button', { name: 'Compare 2' }).click();
    await page.getByText(/“Cars by hand” costs most/).waitFor();
    await page.getByText(/2(\.0)? times as much as “Cars, half as bad”/).waitFor();
    await page.getByRole('figure').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('shares one with the community, having shown what others will see', async () => {
    await page.goto(green);
    await answered(page);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: 'Who may see this scenario' });
    await dialog.getByRole('radio', { name: /TLP:GREEN/ }).check();
    await dialog
      .getByText('They will see the title, the story, every number with its source, and the label TLP:GREEN.')
      .waitFor();
    await dialog.getByText('Cars, half as bad').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Share' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('status').filter({ hasText: 'TLP:GREEN' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is seen next door as far as it was shared, and no further', async () => {
    const context = await newContext(browser, centre.origin, { someone: neighbour });
    const theirs = await context.newPage();
    const theirComplaints = watch(theirs);
    await theirs.goto('/scenarios?q=cars');
    await theirs.getByRole('link', { name: 'Cars, half as bad' }).waitFor();
    expect(await theirs.getByRole('link', { name: 'Cars by hand' }).count()).toBe(0);
    await theirs.goto(green);
    await answered(theirs);
    expect(plain(await theirs.locator('[data-answered]').innerText())).toContain('trillion won of output');
    // What they change becomes theirs: the original is not.
    await theirs.getByRole('button', { name: 'More', exact: true }).click();
    await theirs.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
    expect(await theirs.getByRole('menuitem', { name: 'Share' }).count()).toBe(0);
    expect(await theirs.getByRole('menuitem', { name: 'Delete' }).count()).toBe(0);
    expect(theirComplaints).toEqual([]);
    await theirs.goto(amber);
    await theirs.getByText('This scenario could not be opened.').waitFor();
    expect(await theirs.getByText('Cars by hand').count()).toBe(0);
    takeRefusal(theirComplaints, `404 /api/v1${amber}`);
    expect(theirComplaints).toEqual([]);
    await context.close();
  });
});

describeWithData('a real table', () => {
  it('is read in the browser with what is wrong in it, kept by choice, and opened', async () => {
    await page.goto('/economy?part=tables');
    await page.locator('input[type=file]').setInputFiles({
      name: 'BEL2020ttl.csv',
      mimeType: 'text/csv',
      buffer: await readFile(realData('io/oecd/BEL2020ttl.csv')),
    });
    // The checks beside the data found 50 industries, and output that is 595 more than its column in professional services.
    await page
      .getByText(/50 industries/)
      .first()
      .waitFor();
    await page.getByText(/the column of M .* a gap of -595\.4/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep it all the same' }).click();
    await page.getByRole('row', { name: /Belg/ }).waitFor();
    expect(complaints).toEqual([]);
  });
});
