import { RECORD_KINDS, type RecordKind } from '@spillway/core/access';
import { Type } from 'typebox';
import { setRetention } from '../../centre/holds.ts';
import { changeSettings, readSettings } from '../../centre/settings.ts';
import { IfMatch, KindShape, Nullable, problems } from '../shapes.ts';
import { tagged, versionSeen } from '../versions.ts';
import type { App, Centre } from './centre-context.ts';

const Settings = {
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'of the centre' }),
  language: Type.Unsafe<'en' | 'ko'>({ type: 'string', enum: ['en', 'ko'] }),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  economy: Type.String({ minLength: 1, maxLength: 100, description: 'table that pages open with' }),
};
const Retention = Type.Partial(
  Type.Object(
    Object.fromEntries(RECORD_KINDS.map((kind) => [kind, Type.Integer()])) as Record<
      RecordKind,
      ReturnType<typeof Type.Integer>
    >,
  ),
);

export function settingRoutes(app: App, { storage }: Centre): void {
  const SettingsShape = Type.Object({
    ...Settings,
    version: Type.Integer(),
    retention: Type.Unsafe<Partial<Record<RecordKind, number>>>(Retention),
  });
  app.get(
    '/api/v1/settings',
    {
      schema: {
        operationId: 'readSettings',
        summary: 'What pages open with, and how long things are kept',
        tags: ['settings'],
        response: { 200: SettingsShape, ...problems },
      },
    },
    async (_request, reply) => tagged(reply, await readSettings(storage.stores)),
  );

  app.patch(
    '/api/v1/settings',
    {
      schema: {
        operationId: 'changeSettings',
        summary: 'Change settings of the centre',
        tags: ['settings'],
        body: Type.Partial(Type.Object(Settings), { additionalProperties: false, minProperties: 1 }),
        headers: IfMatch,
        response: { 200: SettingsShape, ...problems },
      },
    },
    async (request, reply) => {
      const seen = versionSeen(request);
      return tagged(
        reply,
        await storage.write((stores) => changeSettings(stores, request.caller, request.body, seen)),
      );
    },
  );

  app.put(
    '/api/v1/settings/retention/:kind',
    {
      schema: {
        operationId: 'setRetention',
        summary: 'Days that objects of a kind are kept after their last change; null keeps them',
        tags: ['settings'],
        params: Type.Object({ kind: KindShape }),
        body: Type.Object(
          { days: Nullable(Type.Integer({ minimum: 1, maximum: 36_500 })) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await storage.write((stores) =>
        setRetention(stores, request.caller, request.params.kind, request.body.days),
      );
      return reply.code(204).send(null);
    },
  );
}
