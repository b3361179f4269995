import { Type } from 'typebox';
import { liftHold, listHolds, placeHold } from '../../centre/holds.ts';
import { createOnce } from '../create-once.ts';
import {
  Id,
  IdParams,
  itemsOf,
  KindShape,
  Nullable,
  OnceKey,
  problems,
  Time,
  WithinParams,
} from '../shapes.ts';
import type { App, Centre } from './centre-context.ts';

const HoldShape = Type.Object({
  id: Id,
  organisation: Id,
  record: Nullable(Id),
  kind: Nullable(KindShape),
  reason: Type.String(),
  placedAt: Time,
});

export function holdRoutes(app: App, { storage }: Centre): void {
  app.get(
    '/api/v1/organisations/:id/holds',
    {
      schema: {
        operationId: 'listHolds',
        summary: 'What must not be deleted just now',
        tags: ['organisations'],
        params: IdParams,
        response: { 200: itemsOf(HoldShape), ...problems },
      },
    },
    async (request) => ({ items: [...(await listHolds(storage, request.caller, request.params.id))] }),
  );

  app.post(
    '/api/v1/organisations/:id/holds',
    {
      schema: {
        operationId: 'placeHold',
        summary: 'Keep an object, or every object of a kind, from being deleted',
        tags: ['organisations'],
        params: IdParams,
        body: Type.Object(
          {
            record: Type.Optional(Id),
            kind: Type.Optional(KindShape),
            reason: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }),
          },
          { additionalProperties: false },
        ),
        headers: OnceKey,
        response: { 201: HoldShape, ...problems },
      },
    },
    (request, reply) =>
      createOnce(request, reply, storage, async (stores) => {
        const { record = null, kind = null, reason } = request.body;
        return {
          status: 201,
          body: await placeHold(stores, request.caller, request.params.id, { record, kind, reason }),
        };
      }),
  );

  app.delete(
    '/api/v1/organisations/:id/holds/:other',
    {
      schema: {
        operationId: 'liftHold',
        summary: 'Lift a hold',
        tags: ['organisations'],
        params: WithinParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id, other } = request.params;
      await storage.write((stores) => liftHold(stores, request.caller, id, other));
      return reply.code(204).send(null);
    },
  );
}
