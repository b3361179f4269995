import { SpillwayError } from '@spillway/core/shared';
import type { FastifyInstance } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site makes a browser send with its cookies: a change by a session needs a header that a
 * foreign page cannot set, and an origin, where the browser names one, that is ours. Keys are sent by programs and by hand.
 */
export function refuseForeignChanges(app: FastifyInstance, origins: readonly string[]): void {
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method) || request.url.startsWith('/api/auth/')) return;
    if (request.headers.cookie === undefined && request.caller.via !== 'session') return;
    const { origin } = request.headers;
    if (request.headers['x-spillway-csrf'] === '1' && (origin === undefined || origins.includes(origin)))
      return;
    throw new SpillwayError(
      'access/foreign-request',
      'a change by a session needs the header X-Spillway-CSRF: 1 and must come from this site',
    );
  });
}
