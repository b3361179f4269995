import type { RecordKind } from '@spillway/core/access';
import { type TSchema, Type } from 'typebox';
import { relabel, remove } from '../../centre/record-deeds.ts';
import { shown } from '../../centre/shown.ts';
import type { Storage } from '../../storage/storage.ts';
import {
  IdParams,
  IfMatch,
  LabelInput,
  labelOf,
  ListQuery,
  pageOf,
  problems,
  RecordShape,
} from '../shapes.ts';
import { tagged, versionSeen } from '../versions.ts';
import type { App, Centre } from './centre-context.ts';

const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);

/** `GET /<plural>`: what the caller may read of a kind, newest change first. `filters` are facts to filter by. */
export function listRoute(
  app: App,
  { storage, changes }: Centre,
  kind: RecordKind,
  plural: string,
  filters: Readonly<Record<string, TSchema>>,
): void {
  app.get(
    `/api/v1/${plural}`,
    {
      schema: {
        operationId: `list${capital(plural)}`,
        summary: `What there is of ${plural}, newest change first`,
        tags: [plural],
        querystring: Type.Object({ ...ListQuery.properties, ...filters }, { additionalProperties: false }),
        response: { 200: pageOf(RecordShape), ...problems },
      },
    },
    async (request, reply) => {
      const query = request.query as unknown as {
        limit: number;
        cursor?: string;
        q?: string;
        owner?: string;
        tlp?: never;
        shipped?: boolean;
        'changed-since'?: number;
      } & Record<string, unknown>;
      const facts = Object.fromEntries(
        Object.keys(filters).flatMap((name) => {
          const value = query[name];
          return typeof value === 'string' ? [[name, value]] : [];
        }),
      );
      // What the page has seen is at least this: a change between the two is told of again, and none is missed.
      const change = changes.position();
      const { records, next } = await storage.stores.records.list({
        kind,
        viewer: request.caller.viewer,
        limit: query.limit,
        cursor: query.cursor,
        text: query.q,
        owner: query.owner,
        tlp: query.tlp,
        shipped: query.shipped,
        changedSince: query['changed-since'],
        facts: Object.keys(facts).length === 0 ? undefined : facts,
      });
      void reply.header('cache-control', 'private, no-cache');
      return { items: records.map((head) => shown(request.caller, head)), next, change };
    },
  );
}

/** `PUT /<plural>/:id/label`. */
export function labelRoute(app: App, storage: Storage, kind: RecordKind, plural: string): void {
  app.put(
    `/api/v1/${plural}/:id/label`,
    {
      schema: {
        operationId: `label${capital(kind)}`,
        summary: 'Say to whom it may be told',
        tags: [plural],
        params: IdParams,
        body: LabelInput,
        headers: IfMatch,
        response: { 200: RecordShape, ...problems },
      },
    },
    async (request, reply) => {
      const seen = versionSeen(request);
      const head = await storage.write((stores) =>
        relabel(stores, request.caller, kind, request.params.id, labelOf(request.body), seen),
      );
      return tagged(reply, shown(request.caller, head));
    },
  );
}

/** `DELETE /<plural>/:id`. */
export function removeRoute(app: App, storage: Storage, kind: RecordKind, plural: string): void {
  app.delete(
    `/api/v1/${plural}/:id`,
    {
      schema: {
        operationId: `delete${capital(kind)}`,
        summary: 'Take its content away; the trail keeps that it was there',
        tags: [plural],
        params: IdParams,
        headers: IfMatch,
        response: { 204: Type.Null({ description: 'gone' }), ...problems },
      },
    },
    async (request, reply) => {
      const seen = versionSeen(request);
      await storage.write((stores) => remove(stores, request.caller, kind, request.params.id, seen));
      return reply.code(204).send(null);
    },
  );
}
