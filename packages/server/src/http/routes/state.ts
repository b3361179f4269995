import { VERSION } from '@spillway/core/shared';
import { Type } from 'typebox';
import { openapiOf } from '../openapi.ts';
import { problems } from '../shapes.ts';
import type { App, Centre } from './centre-context.ts';

export function stateRoutes(app: App, { ready, metrics }: Centre): void {
  app.get(
    '/healthz',
    {
      schema: {
        operationId: 'readHealth',
        summary: 'Whether the program runs',
        tags: ['state'],
        response: { 200: Type.Object({ status: Type.Literal('ok'), version: Type.String() }), ...problems },
      },
    },
    async (_request, reply) => {
      void reply.header('cache-control', 'no-store');
      return { status: 'ok' as const, version: VERSION };
    },
  );
  app.get(
    '/readyz',
    {
      schema: {
        operationId: 'readReadiness',
        summary: 'Whether it can serve: its database answers',
        tags: ['state'],
        response: { 200: Type.Object({ status: Type.Literal('ready') }), ...problems },
      },
    },
    async (_request, reply) => {
      void reply.header('cache-control', 'no-store');
      await ready();
      return { status: 'ready' as const };
    },
  );
  app.get(
    '/metrics',
    {
      schema: {
        operationId: 'readMetrics',
        summary: 'Figures of the program, for Prometheus',
        tags: ['state'],
        produces: ['text/plain'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      metrics.requireReader(request);
      void reply.header('cache-control', 'no-store').type(metrics.registry.contentType);
      return metrics.registry.metrics();
    },
  );
  app.get(
    '/openapi.json',
    {
      schema: {
        operationId: 'readOpenapi',
        summary: 'This interface, described',
        tags: ['state'],
        response: { 200: Type.Unsafe({ type: 'object', additionalProperties: true }), ...problems },
      },
    },
    async (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(openapiOf(app)),
  );
}
