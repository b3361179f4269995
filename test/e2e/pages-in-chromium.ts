import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

interface ChromiumPages {
  /** Opens the page with or without shared memory, asks it, and closes it. */
  ask<T>(shared: boolean, question: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Serves an empty page that runs a script of this folder, in a headless Chromium: once plain and once isolated, where
 * pages have shared memory.
 *
 * @param script TypeScript that imports from this folder; bundled for browsers.
 */
export async function openPages(script: string): Promise<ChromiumPages> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: import.meta.dirname, loader: 'ts' },
    absWorkingDir: resolve(import.meta.dirname, '../..'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    conditions: ['source'],
    write: false,
    logLevel: 'silent',
  });
  const bundled = outputFiles[0].text;
  const server = createServer((request, response) => {
    const isolated = request.url?.startsWith('/isolated') ? ISOLATED : {};
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...isolated });
    response.end(`<!doctype html><title>kernels</title><script>${bundled}</script>`);
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const browser = await launchChromium();
  return {
    async ask(shared, question) {
      const page = await browser.newPage();
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}${shared ? '/isolated' : '/plain'}`);
      const isolated = await page.evaluate('typeof SharedArrayBuffer !== "undefined"');
      if (isolated !== shared)
        throw new Error(`shared memory: expected ${shared}, found ${String(isolated)}`);
      const answer = await question(page);
      await page.close();
      return answer;
    },
    async close() {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}
