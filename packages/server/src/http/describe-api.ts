import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import { describeRoutes, openapiOf } from './openapi.ts';
import type { App, Centre } from './routes/centre-context.ts';
import { ROUTES } from './routes/index.ts';
import { checkStrictly } from './validation.ts';

/** The OpenAPI 3.1 document of the interface, without opening anything: routes are put up, and none is asked. */
export async function describeApi(): Promise<object> {
  const app = Fastify({ logger: false }).withTypeProvider<TypeBoxTypeProvider>() as unknown as App;
  checkStrictly(app);
  await describeRoutes(app);
  const nothingOpen = {} as Centre;
  await app.register(async (scope) => {
    for (const add of ROUTES) add(scope, nothingOpen);
  });
  await app.ready();
  return openapiOf(app);
}
