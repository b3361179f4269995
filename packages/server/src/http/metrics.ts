import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import { absent } from '../centre/guard.ts';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly duration: Histogram<'method' | 'route' | 'status'>;
  readonly streams: Gauge;
  readonly unforeseen: Counter;
  /** @throws SpillwayError `access/not-found` unless the request is from this machine, or has the token. */
  requireReader(request: FastifyRequest): void;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** @param token with which other machines may read; null lets this machine alone. */
export function openMetrics(token: string | null): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'spillway_' });
  return {
    registry,
    duration: new Histogram({
      name: 'spillway_http_request_seconds',
      help: 'time to answer, by route',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.06, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
      registers: [registry],
    }),
    streams: new Gauge({ name: 'spillway_event_streams', help: 'open event streams', registers: [registry] }),
    unforeseen: new Counter({
      name: 'spillway_unforeseen_errors_total',
      help: 'answers 500',
      registers: [registry],
    }),
    requireReader({ headers, socket }) {
      const given = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
      if (token !== null && given !== undefined && timingSafeEqual(digest(given), digest(token))) return;
      const here = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');
      // Through a proxy everyone seems to be here.
      if (token === null && here && headers['x-forwarded-for'] === undefined) return;
      throw absent();
    },
  };
}

/** Measures every answer, and writes one line of log for it. */
export function countRequests(app: FastifyInstance, { duration, unforeseen }: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    duration.labels(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000);
    if (reply.statusCode === 500) unforeseen.inc();
    request.log.info(
      {
        method: request.method,
        // The route, not the address: an address may hold the secret of a link.
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
  });
}
