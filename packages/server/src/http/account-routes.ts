import { SpillwayError } from '@spillway/core/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App, Centre } from './routes/centre-context.ts';
import { UNSTORABLE_MESSAGE, unstorableText } from '../storage/unstorable-text.ts';
import { withCookies } from './cookies.ts';
import { headersOf } from './identify.ts';

/** Longest body of a request to accounts. */
const MAX_BODY_BYTES = 64 * 1024;

/** Sign-in, second factors, passkeys, sessions and keys, which the account library answers by its own routes. */
export function accountRoutes(app: App, { accounts, origin }: Centre): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const at = unstorableText([request.body, request.query]);
    if (at !== null) throw new SpillwayError('shared/invalid-argument', `a text ${UNSTORABLE_MESSAGE}`);
    const body =
      request.method === 'GET' || request.body === undefined || request.body === null
        ? null
        : JSON.stringify(request.body);
    const headers = headersOf(request.headers);
    headers.delete('content-length');
    const response = await accounts.handle(
      new Request(new URL(request.url, origin), { method: request.method, headers, body }),
      request.ip,
    );
    for (const [name, value] of response.headers)
      if (name !== 'set-cookie' && name !== 'content-length') void reply.header(name, value);
    return withCookies(reply, response.headers)
      .code(response.status)
      .send(Buffer.from(await response.arrayBuffer()));
  };
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    bodyLimit: MAX_BODY_BYTES,
    schema: { hide: true },
    handler: answer,
  });
}
