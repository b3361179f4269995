import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDemo } from '../../tools/build-demo.ts';
import { launchChromium } from './chromium.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

let folder: string;
let browser: Browser;
let server: Server;
let base: string;
/** Files the server pretends not to have. */
const missing = new Set<string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spillway-demo-'));
  const built = buildDemo(folder);
  server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const file = missing.has(path) ? Promise.reject(new Error(path)) : readFile(join(folder, path));
    file.then(
      (content) => {
        response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  [browser] = await Promise.all([launchChromium(), built]);
  const sizes = (await built).filter(
    ({ name }) => !name.startsWith('tables/') && !name.startsWith('LICENSE'),
  );
  console.log(`sizes gzipped: ${sizes.map(({ name, gzipped }) => `${name} ${gzipped}`).join(', ')} bytes`);
});

afterAll(async () => {
  await browser?.close();
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true, force: true });
});

/** A page on an address, with everything it complains of and every place it asks. */
async function open(address: string, width = 1440) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'en-GB' });
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address);
  return { page, complaints, asked };
}

const answered = (page: Page) => page.waitForSelector('main[data-answered="whole"]');
const sentence = async (page: Page) =>
  (await page.locator('.answer-sentence').innerText()).replaceAll('\u00a0', ' ');

describe('the example page', () => {
  it('answers the published case, in English and in Korean, and asks nobody else', async () => {
    const { page, complaints, asked } = await open(base);
    await answered(page);
    // KIET 2014: 24 trillion won or more; 23.9 by this table (docs of the case).
    expect(await sentence(page)).toContain('23.9 trillion won of output, 6.54 of value added');
    expect(await page.locator('.key.main').innerText()).toContain('6.54 trillion won');
    await page.getByRole('button', { name: '한국어' }).click();
    await page.waitForSelector('main[data-answered="whole"]:lang(ko)');
    await expect.poll(() => sentence(page)).toContain('산출액이 23.9조 원');
    expect(await page.getByRole('combobox', { name: '경제' }).inputValue()).toBe('kor-2011');
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(base) && !/^(blob|data):/.test(url))).toEqual([]);
    await page.close();
  });

  it('moves with a slider by keyboard, and its address shows the same thing', async () => {
    const { page, complaints } = await open(base);
    await answered(page);
    const slider = page.getByRole('slider', { name: 'Change of demand' });
    await slider.focus();
    for (let k = 0; k < 20; k++) await page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toBe('20\u00a0%');
    // The model is linear: twice the fall, twice the loss.
    await expect.poll(() => sentence(page)).toContain('A 20 % fall');
    expect(await sentence(page)).toContain('47.7 trillion won');
    await expect.poll(() => page.url()).toContain('0.change=-0.2');
    const second = await open(page.url());
    await answered(second.page);
    expect(await sentence(second.page)).toBe(await sentence(page));
    // Going back undoes the change.
    await page.goBack();
    await expect.poll(() => sentence(page)).toContain('A 10 % fall');
    expect([...complaints, ...second.complaints]).toEqual([]);
    await Promise.all([page.close(), second.page.close()]);
  });

  it('draws what is uncertain, follows the days, and tells other tables and measures', async () => {
    const { page, complaints } = await open(`${base}#s=semiconductor-fab&e=gbr-2014&m=jobs`);
    await answered(page);
    expect(await page.locator('.key.main').innerText()).toContain('job-years');
    expect(await page.locator('.keys').innerText()).toContain('5 to 95 in 100');
    expect(await page.locator('svg.path polyline').count()).toBeGreaterThan(0);
    expect(await page.locator('.editor').getByRole('slider').count()).toBe(3);
    await page.getByRole('button', { name: 'Make it certain' }).click();
    expect(await page.locator('.editor').getByRole('slider').count()).toBe(1);
    const chart = page.getByRole('slider', { name: 'Day by day' });
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.reading').innerText()).toMatch(/^day 0 · .* pounds · stopped/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('has no sideways scroll on a telephone, in both languages, and keeps its figure in sight', async () => {
    const { page } = await open(`${base}#s=port-terminal`, 390);
    for (const language of ['English', '한국어']) {
      await page.getByRole('button', { name: language }).click();
      await answered(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }
    const glance = page.locator('.glance');
    await page.evaluate('scrollTo(0, 0)');
    await glance.waitFor({ state: 'visible' });
    expect(await glance.innerText()).toContain('원');
    await page.close();
  });

  it('says what it could not read and what did not come, and goes on', async () => {
    missing.add('/tables/jpn-2014.js');
    const { page } = await open(`${base}#s=kiet-car&0.change=-7&e=jpn-2014&x=<b>`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('tables/jpn-2014.js');
    expect(await page.locator('main').innerText()).toContain('0.change=-7, x=');
    missing.clear();
    await page.getByRole('button', { name: 'Load again' }).click();
    await answered(page);
    expect(await alert.isVisible()).toBe(false);
    expect(await sentence(page)).toContain('yen');
    await page.close();
  });

  it('works from a folder on disk', async () => {
    const { page, complaints } = await open(pathToFileURL(join(folder, 'index.html')).href);
    await answered(page);
    expect(await sentence(page)).toContain('23.9 trillion won');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('prints how long answers take', async () => {
    const { page } = await open(`${base}#s=semiconductor-fab`);
    await answered(page);
    // One step of the slider to the answer set in the page, both for the static models and for all.
    const times = await page.evaluate<{ first: number[]; all: number[] }>(`(async () => {
      const main = document.querySelector('main');
      const slider = document.querySelector('.thumb.mode');
      const until = (extents) => new Promise((done) => {
        const check = () => extents.includes(main.dataset.answered);
        if (check()) return done();
        const watch = new MutationObserver(() => { if (check()) { watch.disconnect(); done(); } });
        watch.observe(main, { attributes: true });
      });
      const first = [];
      const all = [];
      for (let k = 1; k <= 15; k++) {
        slider.value = String(0.1 + 0.005 * k);
        const start = performance.now();
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await until(['static', 'all-models', 'whole']);
        first.push(performance.now() - start);
        await until(['all-models', 'whole']);
        all.push(performance.now() - start);
      }
      return { first, all };
    })()`);
    const median = (values: number[]): string => values.toSorted((a, b) => a - b)[7].toFixed(1);
    console.log(
      `slider to page in Chromium, median of 15: static models ${median(times.first)} ms, with the models over time ${median(times.all)} ms`,
    );
    await page.close();
  });
});
