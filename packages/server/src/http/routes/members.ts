import { Type } from 'typebox';
import { listMembers, setMemberRoles } from '../../centre/organisations.ts';
import { removeSecondFactorOf, resetPasswordOf } from '../../centre/persons.ts';
import { IdParams, itemsOf, PersonId, problems, RolesShape, SomeRoles, Time } from '../shapes.ts';
import type { App, Centre } from './centre-context.ts';

const MemberShape = Type.Object({
  person: Type.String(),
  name: Type.String(),
  email: Type.String(),
  roles: RolesShape,
  since: Time,
});
const PersonParams = Type.Object({ id: IdParams.properties.id, person: PersonId });

export function memberRoutes(app: App, { storage, accounts, origin }: Centre): void {
  app.get(
    '/api/v1/organisations/:id/members',
    {
      schema: {
        operationId: 'listMembers',
        summary: 'Who belongs to it',
        tags: ['organisations'],
        params: IdParams,
        response: { 200: itemsOf(MemberShape), ...problems },
      },
    },
    async (request) => {
      const members = await listMembers(storage, request.caller, request.params.id);
      return { items: members.map((member) => ({ ...member, roles: [...member.roles] })) };
    },
  );

  app.put(
    '/api/v1/organisations/:id/members/:person',
    {
      schema: {
        operationId: 'setMemberRoles',
        summary: 'Give a member other roles',
        tags: ['organisations'],
        params: PersonParams,
        body: Type.Object({ roles: SomeRoles }, { additionalProperties: false }),
        response: { 200: Type.Object({ roles: RolesShape }), ...problems },
      },
    },
    async (request) => {
      const { id, person } = request.params;
      const roles = await storage.write((stores) =>
        setMemberRoles(stores, request.caller, id, person, request.body.roles),
      );
      return { roles: [...roles] };
    },
  );

  app.delete(
    '/api/v1/organisations/:id/members/:person',
    {
      schema: {
        operationId: 'removeMember',
        summary: 'Take a member out',
        tags: ['organisations'],
        params: PersonParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id, person } = request.params;
      await storage.write((stores) => setMemberRoles(stores, request.caller, id, person, []));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/v1/organisations/:id/members/:person/reset-link',
    {
      schema: {
        operationId: 'makeResetLink',
        summary: 'A one-time link by which a member sets a new password',
        tags: ['people'],
        params: PersonParams,
        response: { 201: Type.Object({ link: Type.String() }), ...problems },
      },
    },
    async (request, reply) => {
      const { id, person } = request.params;
      const code = await resetPasswordOf(storage, accounts, request.caller, id, person);
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ link: `${origin}/reset-password/${code}` });
    },
  );

  app.delete(
    '/api/v1/organisations/:id/members/:person/second-factor',
    {
      schema: {
        operationId: 'removeSecondFactor',
        summary: 'Take second factor and passkeys off the account of a member who lost them',
        tags: ['people'],
        params: PersonParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id, person } = request.params;
      await removeSecondFactorOf(storage, accounts, request.caller, id, person);
      return reply.code(204).send(null);
    },
  );
}
