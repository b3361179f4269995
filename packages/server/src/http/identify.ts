import type { Viewer } from '@spillway/core/access';
import type { FastifyInstance } from 'fastify';
import { type Accounts, viewerFrom } from '../accounts/index.ts';
import type { Caller } from '../centre/caller.ts';

/** Who asks, with a name and an address for the page's corner. */
interface Identity {
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly twoFactor: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
    identity: Identity | null;
  }
}

const NOBODY: Viewer = { kind: 'nobody' };

/** Headers of a request as the platform has them. */
export function headersOf(raw: NodeJS.Dict<string | string[]>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    if (value === undefined || name.startsWith(':')) continue;
    for (const each of Array.isArray(value) ? value : [value]) headers.append(name, each);
  }
  return headers;
}

/** Puts on every request who makes it: by the cookie of a session, by a key, or nobody in particular. */
export function identifyCallers(app: FastifyInstance, accounts: Accounts): void {
  app.decorateRequest('caller');
  app.decorateRequest('identity', null);
  app.addHook('onRequest', async (request) => {
    request.caller = { viewer: NOBODY, via: 'nobody', request: request.id };
    // Files of the pages, and the state of the program, are the same for everyone.
    if (!request.url.startsWith('/api/')) return;
    if (request.headers.cookie === undefined && request.headers.authorization === undefined) return;
    const found = await accounts.identify(headersOf(request.headers));
    if (found === null) return;
    request.identity = {
      person: found.person,
      name: found.name,
      email: found.email,
      twoFactor: found.twoFactor,
    };
    request.caller = { viewer: viewerFrom(found), via: found.via, request: request.id };
  });
}
