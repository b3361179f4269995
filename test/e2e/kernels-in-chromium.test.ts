import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type SolvingAnswers, solvingAnswers } from './solving-answers.ts';

const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

let browser: Browser;
let server: Server;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { solvingAnswers } from './solving-answers.ts'; globalThis.solvingAnswers = solvingAnswers;`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    absWorkingDir: resolve(import.meta.dirname, '../..'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    conditions: ['source'],
    write: false,
    logLevel: 'silent',
  });
  const script = outputFiles[0].text;
  server = createServer((request, response) => {
    const isolated = request.url?.startsWith('/isolated') ? ISOLATED : {};
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...isolated });
    response.end(`<!doctype html><title>kernels</title><script>${script}</script>`);
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await new Promise((closed) => server.close(closed));
});

async function answersOfPage(path: string, shared: boolean): Promise<readonly SolvingAnswers[]> {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const isolated = await page.evaluate('typeof SharedArrayBuffer !== "undefined"');
  expect(isolated).toBe(shared);
  const ask = SIZES.map(([regions, industries]) => `solvingAnswers(${regions}, ${industries}, ${shared})`);
  const answers = await page.evaluate<readonly SolvingAnswers[]>(`Promise.all([${ask.join(',')}])`);
  await page.close();
  return answers;
}

/** Plain elimination, kernels with padding, kernels over several block columns. */
const SIZES = [
  [2, 40],
  [7, 31],
  [12, 56],
] as const;

describe('the kernels in Chromium', () => {
  it('give the bits they give in Node, without shared memory', async () => {
    const here = await Promise.all(SIZES.map(([r, s]) => solvingAnswers(r, s, false)));
    expect(await answersOfPage('/plain', false)).toEqual(here);
    for (const { residuals } of here) expect(Math.max(...residuals)).toBeLessThanOrEqual(1e-10);
  });

  it('give the bits they give in Node, with shared memory', async () => {
    const here = await Promise.all(SIZES.map(([r, s]) => solvingAnswers(r, s, true)));
    expect(await answersOfPage('/isolated', true)).toEqual(here);
    expect(here).toEqual(await Promise.all(SIZES.map(([r, s]) => solvingAnswers(r, s, false))));
  });
});
