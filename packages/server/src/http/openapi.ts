import swagger from '@fastify/swagger';
import { VERSION } from '@spillway/core/shared';
import type { App } from './routes/centre-context.ts';
import { SHARED_SHAPES } from './shapes.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A body that the route reads by itself, by media type: described, and not checked against a schema. */
    describedBody?: Readonly<Record<string, object>>;
  }
}

/** What an answer means where its route does not say. */
const ANSWERS: Readonly<Record<string, string>> = {
  200: 'as asked',
  201: 'made',
  202: 'taken as a job',
  204: 'done; there is nothing to tell',
};

interface Operation {
  parameters?: { required?: boolean; in: string; schema?: { default?: unknown } }[];
  responses: Record<string, { description: string }>;
}

/** Corrects what the description says of every operation alike. */
function finish(document: { paths?: object }): void {
  for (const operations of Object.values(document.paths ?? {}) as Record<string, Operation>[])
    for (const { parameters = [], responses } of Object.values(operations)) {
      // What has a default need not be sent.
      for (const parameter of parameters)
        if (parameter.schema?.default !== undefined) parameter.required = false;
      for (const [status, answer] of Object.entries(responses))
        if (answer.description === 'Default Response') answer.description = ANSWERS[status] ?? 'as asked';
    }
}

/** Collects every route's schema into one description. */
export async function describeRoutes(app: App): Promise<void> {
  for (const shape of SHARED_SHAPES) app.addSchema(shape);
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
      servers: [{ url: '/', description: 'the centre that serves this file' }],
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
    transform: ({ schema, url, route }) => {
      const body = route.config?.describedBody;
      if (body === undefined) return { schema, url };
      const content = Object.fromEntries(
        Object.entries(body).map(([type, shape]) => [type, { schema: shape }]),
      );
      return { schema: { ...schema, body: { content } }, url };
    },
    transformObject: (document) => {
      if ('openapiObject' in document) {
        finish(document.openapiObject);
        return document.openapiObject;
      }
      return document.swaggerObject;
    },
  });
}

/** The description of a server whose routes are all there. */
export const openapiOf = (app: App): object => (app as unknown as { swagger(): object }).swagger();
