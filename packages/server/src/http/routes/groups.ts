import { Type } from 'typebox';
import { changeGroup, createGroup, listGroups, readGroup, removeGroup } from '../../centre/groups.ts';
import { createOnce } from '../create-once.ts';
import { Id, IdParams, itemsOf, IfMatch, OnceKey, problems, Time } from '../shapes.ts';
import { tagged, versionSeen } from '../versions.ts';
import type { App, Centre } from './centre-context.ts';

const Named = Type.Object({ id: Id, name: Type.String() });
const GroupShape = Type.Object({
  id: Id,
  name: Type.String(),
  owner: Named,
  hidesMembers: Type.Boolean({ description: 'members do not see each other; the owner sees all' }),
  organisations: Type.Array(Named),
  version: Type.Integer(),
  updatedAt: Time,
});
const Fields = {
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  hidesMembers: Type.Boolean(),
  organisations: Type.Array(Id, { maxItems: 5000, uniqueItems: true }),
};

type Group = Awaited<ReturnType<typeof readGroup>>;
const plain = (group: Group) => ({ ...group, organisations: [...group.organisations] });

export function groupRoutes(app: App, { storage }: Centre): void {
  app.get(
    '/api/v1/groups',
    {
      schema: {
        operationId: 'listGroups',
        summary: 'Sharing groups that one’s organisations own or belong to',
        tags: ['groups'],
        response: { 200: itemsOf(GroupShape), ...problems },
      },
    },
    async (request) => ({ items: (await listGroups(storage, request.caller)).map(plain) }),
  );

  app.post(
    '/api/v1/groups',
    {
      schema: {
        operationId: 'createGroup',
        summary: 'Make a sharing group',
        tags: ['groups'],
        body: Type.Object({ owner: Id, ...Fields }, { additionalProperties: false }),
        headers: OnceKey,
        response: { 201: GroupShape, ...problems },
      },
    },
    (request, reply) =>
      createOnce(request, reply, storage, async (stores) => {
        const { owner, ...fields } = request.body;
        const body = plain(await createGroup(stores, request.caller, owner, fields));
        return {
          status: 201,
          body,
          headers: { location: `/api/v1/groups/${body.id}`, etag: `"${body.version}"` },
        };
      }),
  );

  app.get(
    '/api/v1/groups/:id',
    {
      schema: {
        operationId: 'readGroup',
        summary: 'A sharing group',
        tags: ['groups'],
        params: IdParams,
        response: { 200: GroupShape, ...problems },
      },
    },
    async (request, reply) =>
      tagged(reply, plain(await readGroup(storage, request.caller, request.params.id))),
  );

  app.patch(
    '/api/v1/groups/:id',
    {
      schema: {
        operationId: 'changeGroup',
        summary: 'Change a sharing group',
        tags: ['groups'],
        params: IdParams,
        body: Type.Partial(Type.Object(Fields), { additionalProperties: false, minProperties: 1 }),
        headers: IfMatch,
        response: { 200: GroupShape, ...problems },
      },
    },
    async (request, reply) => {
      const seen = versionSeen(request);
      return tagged(
        reply,
        plain(
          await storage.write((stores) =>
            changeGroup(stores, request.caller, request.params.id, request.body, seen),
          ),
        ),
      );
    },
  );

  app.delete(
    '/api/v1/groups/:id',
    {
      schema: {
        operationId: 'deleteGroup',
        summary: 'Dissolve a sharing group',
        tags: ['groups'],
        params: IdParams,
        headers: IfMatch,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const seen = versionSeen(request);
      await storage.write((stores) => removeGroup(stores, request.caller, request.params.id, seen));
      return reply.code(204).send(null);
    },
  );
}
