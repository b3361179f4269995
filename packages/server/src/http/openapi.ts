import swagger from '@fastify/swagger';
import { VERSION } from '@spillway/core/shared';
import type { App } from './routes/centre-context.ts';
import { ProblemShape } from './shapes.ts';

/** Collects every route's schema into one description. */
export async function describeRoutes(app: App): Promise<void> {
  app.addSchema(ProblemShape);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Spillway',
        version: VERSION,
        description:
          'Errors are problem documents (RFC 9457) with the library’s codes. Changes need `If-Match` with the ETag that was read; creates take an `Idempotency-Key`. A session’s changes need the header `X-Spillway-CSRF: 1`; programs use a key as `Authorization: Bearer`. What one may not know of is answered as what is not there.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'spillway.session_token' },
        },
      },
      security: [{ key: [] }, { session: [] }, {}],
    },
    refResolver: {
      buildLocalReference: (json, _uri, _fragment, k) =>
        typeof json['$id'] === 'string' ? json['$id'] : `def-${k}`,
    },
  });
}

/** The description of a server whose routes are all there. */
export const openapiOf = (app: App): object => (app as unknown as { swagger(): object }).swagger();
