import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type SamplingAnswers, samplingAnswers } from './sampling-answers.ts';
import { ONE_THREAD } from './shared-memory.ts';

const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

let browser: Browser;
let server: Server;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { samplingAnswers } from './sampling-answers.ts'; import { ONE_THREAD } from './shared-memory.ts'; globalThis.samplingAnswers = (shared) => samplingAnswers(shared ? ONE_THREAD : undefined);`,
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

async function answersOfPage(path: string, shared: boolean): Promise<SamplingAnswers> {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const isolated = await page.evaluate('typeof SharedArrayBuffer !== "undefined"');
  expect(isolated).toBe(shared);
  const answers = await page.evaluate<SamplingAnswers>(`samplingAnswers(${shared})`);
  await page.close();
  return answers;
}

describe('draws in Chromium', () => {
  it('have the bits they have in Node, without shared memory', async () => {
    expect(await answersOfPage('/plain', false)).toEqual(await samplingAnswers(undefined));
  });

  it('have the bits they have in Node, with shared memory', async () => {
    const here = await samplingAnswers(ONE_THREAD);
    expect(await answersOfPage('/isolated', true)).toEqual(here);
    expect(here).toEqual(await samplingAnswers(undefined));
  });
});
