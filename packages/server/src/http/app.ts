import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { randomUUID } from 'node:crypto';
import { accountRoutes } from './account-routes.ts';
import { identifyCallers } from './identify.ts';
import { countRequests, type Metrics } from './metrics.ts';
import { describeRoutes } from './openapi.ts';
import { refuseExpectations, refuseMalformed } from './malformed.ts';
import { packAnswers } from './pack-answers.ts';
import { answerError, answerProblems, sendAbsent, tooMany } from './problem.ts';
import type { App, Centre } from './routes/centre-context.ts';
import { ROUTES } from './routes/index.ts';
import { refuseForeignChanges } from './same-origin.ts';
import { checkStrictly } from './validation.ts';
import { servePages } from './serve-pages.ts';

export interface AppOptions {
  readonly centre: Centre;
  readonly logger: FastifyBaseLogger | false;
  readonly metrics: Metrics;
  /** Folder of the built pages; null where there are none. */
  readonly pages: string | null;
  /** Further origins whose pages are ours. */
  readonly trustedOrigins: readonly string[];
  /** Whether requests come through a proxy that says in headers whom it speaks for. */
  readonly behindProxy: boolean;
  readonly requestsPerMinute: number;
}

/** Longest body that is read where a route does not say otherwise. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;
const REQUEST_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** The server: every route, behind the same checks in the same order. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { centre } = options;
  const app = Fastify({
    ...(options.logger === false ? { logger: false } : { loggerInstance: options.logger }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    bodyLimit: MAX_BODY_BYTES,
    // Of a request to arrive, and of a connection to send something.
    requestTimeout: 60_000,
    connectionTimeout: 120_000,
    keepAliveTimeout: 30_000,
    handlerTimeout: 120_000,
    routerOptions: { maxParamLength: 300 },
    trustProxy: options.behindProxy,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    clientErrorHandler: refuseMalformed,
    // Addresses that cannot be read get to no route and no handler of its errors.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as App;

  checkStrictly(app);
  answerProblems(app);
  refuseExpectations(app.server);
  // A page of another site may send text without asking first; nothing here is sent as text.
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser(
    ['application/octet-stream', 'text/csv', 'application/zip'],
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  );
  countRequests(app, options.metrics);
  await app.register(helmet, {
    global: true,
    // Pages have a policy of their own, with a nonce; what is no page may do nothing at all.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
    },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    strictTransportSecurity: centre.origin.startsWith('https:'),
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  await describeRoutes(app);
  packAnswers(app);
  identifyCallers(app, centre.accounts);
  refuseForeignChanges(app, [centre.origin, ...options.trustedOrigins]);
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    hook: 'preHandler',
    keyGenerator: ({ caller, ip }) => (caller.viewer.kind === 'person' ? caller.viewer.person : ip),
    errorResponseBuilder: (_request, { after }) => tooMany(`too many requests: try again in ${after}`),
  });
  await app.register(multipart, { limits: { fields: 20, parts: 80, headerPairs: 100 } });
  await app.register(async (scope) => {
    for (const add of ROUTES) add(scope, centre);
  });
  accountRoutes(app, centre);
  if (options.pages === null) app.setNotFoundHandler(sendAbsent);
  else await servePages(app, options.pages);
  return app;
}
