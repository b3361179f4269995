import type { FastifyInstance } from 'fastify';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/**
 * Writes down every route of the servers that are built from now on, as `METHOD /address`, the hidden ones and the twins
 * for HEAD too; {@link RouteCollection.stop} ends it.
 */
export interface RouteCollection {
  readonly routes: Set<string>;
  stop(): void;
}

const CHANNEL = 'fastify.initialization';

export function collectRoutes(): RouteCollection {
  const routes = new Set<string>();
  const onServer = (message: unknown): void => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) routes.add(`${each} ${url}`);
    });
  };
  subscribe(CHANNEL, onServer);
  return { routes, stop: () => void unsubscribe(CHANNEL, onServer) };
}
