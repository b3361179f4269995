import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Stub } from './web-stub.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.spillway-table': 'application/octet-stream',
};

/** The policy under which a centre serves its pages. */
const contentPolicy = (nonce: string): string =>
  [
    `default-src 'self'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `worker-src 'self'`,
    `connect-src 'self'`,
    `font-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** Serves built pages as a centre does, under its policy for content, with the API answered by a stub. */
export async function servePages(folder: string, stub: Stub) {
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (await stub(request, response)) return;
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
      const type = TYPES[extname(path)];
      const nonce = randomBytes(16).toString('base64');
      response.setHeader('content-security-policy', contentPolicy(nonce));
      if (type === undefined) {
        const page = await readFile(join(folder, 'index.html'), 'utf8');
        response.setHeader('content-type', TYPES['.html']);
        response.end(page.replaceAll('__CSP_NONCE__', nonce));
        return;
      }
      response.setHeader('content-type', type);
      response.end(await readFile(join(folder, path)));
    };
    answer().catch((error: unknown) => {
      response.statusCode = 404;
      response.end(String(error));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
