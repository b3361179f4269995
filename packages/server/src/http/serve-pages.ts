import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sendAbsent } from './problem.ts';
import type { App } from './routes/centre-context.ts';

/** What the built page has where each answer puts a nonce of its own. */
const NONCE = /__CSP_NONCE__/g;

/**
 * What a page may load: its own files; WebAssembly for the engine; style elements with the nonce. Style attributes are let
 * through, for charts place their marks by them; scripts are never inline.
 */
const policyOf = (nonce: string | null): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Serves the built pages: files by their hashed names for ever, and for every other address the one page. */
export async function servePages(app: App, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const sendPage = (reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(18).toString('base64');
    return reply
      .code(200)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policyOf(nonce))
      .header('cache-control', 'no-store')
      .serializer((value: unknown) => value as string)
      .send(page.replace(NONCE, nonce));
  };
  await app.register(async (files) => {
    // A worker obeys the policy its own file comes with.
    files.addHook('onSend', async (request, reply) => {
      // What was no file has become the page, which has a policy of its own.
      if (String(reply.getHeader('content-type')).startsWith('text/html')) return;
      const isHashed = request.url.startsWith('/assets/') && reply.statusCode < 400;
      void reply
        .header('content-security-policy', policyOf(null))
        .header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    });
    await files.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      index: false,
      preCompressed: true,
      decorateReply: false,
      cacheControl: false,
    });
  });
  app.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply));
  app.setNotFoundHandler((request, reply) =>
    request.method === 'GET' &&
    !request.url.startsWith('/api/') &&
    (request.headers.accept ?? '').includes('text/html')
      ? sendPage(reply)
      : sendAbsent(request, reply),
  );
}
