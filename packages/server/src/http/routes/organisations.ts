import { SpillwayError } from '@spillway/core/shared';
import { Type } from 'typebox';
import {
  changeOrganisation,
  createOrganisation,
  listMembers,
  listOrganisations,
  readOrganisation,
  setMemberRoles,
} from '../../centre/organisations.ts';
import { invite, listInvitations, revokeInvitation } from '../../centre/invitations.ts';
import { liftHold, listHolds, placeHold } from '../../centre/holds.ts';
import { createOnce } from '../create-once.ts';
import { Id, IdParams, IfMatch, KindShape, Nullable, OnceKey, problems, RoleShape, Time } from '../shapes.ts';
import { tagged, versionSeen } from '../versions.ts';
import type { App, Centre } from './centre-context.ts';

const Name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const Optional = (maxLength: number, pattern?: string) =>
  Nullable(Type.String({ minLength: 1, maxLength, ...(pattern === undefined ? {} : { pattern }) }));

const Fields = {
  name: Name,
  industry: Optional(20),
  sector: Optional(100),
  country: Optional(2, '^[A-Z]{2}$'),
};

const OrganisationShape = Type.Object({
  id: Id,
  ...Fields,
  host: Type.Boolean({ description: 'runs this centre' }),
  version: Type.Integer(),
  createdAt: Time,
});

const Roles = Type.Array(RoleShape, { uniqueItems: true, maxItems: 6 });

const MemberShape = Type.Object({
  person: Type.String(),
  name: Type.String(),
  email: Type.String(),
  roles: Roles,
  since: Time,
});

const InvitationShape = Type.Object({
  id: Id,
  organisation: Id,
  email: Type.String(),
  roles: Roles,
  createdAt: Time,
  expiresAt: Time,
  state: Type.Unsafe<'open' | 'accepted' | 'revoked' | 'expired'>({
    type: 'string',
    enum: ['open', 'accepted', 'revoked', 'expired'],
  }),
});

const HoldShape = Type.Object({
  id: Id,
  organisation: Id,
  record: Nullable(Id),
  kind: Nullable(KindShape),
  reason: Type.String(),
  placedAt: Time,
});

const items = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  Type.Object({ items: Type.Array(item) });
const PersonParams = Type.Object({
  id: IdParams.properties.id,
  person: Type.String({ minLength: 1, maxLength: 100 }),
});
const WithinParams = Type.Object({
  id: IdParams.properties.id,
  other: Type.String({ minLength: 1, maxLength: 100 }),
});

export function organisationRoutes(app: App, { storage, origin }: Centre): void {
  app.get(
    '/api/v1/organisations',
    {
      schema: {
        operationId: 'listOrganisations',
        summary: 'Organisations at this centre, by name',
        tags: ['organisations'],
        response: { 200: items(OrganisationShape), ...problems },
      },
    },
    async (request) => ({ items: [...(await listOrganisations(storage, request.caller))] }),
  );

  app.post(
    '/api/v1/organisations',
    {
      schema: {
        operationId: 'createOrganisation',
        summary: 'Take in an organisation; whoever does is its administrator until it has another',
        tags: ['organisations'],
        body: Type.Object(
          {
            name: Name,
            industry: Type.Optional(Fields.industry),
            sector: Type.Optional(Fields.sector),
            country: Type.Optional(Fields.country),
          },
          { additionalProperties: false },
        ),
        headers: OnceKey,
        response: { 201: OrganisationShape, ...problems },
      },
    },
    (request, reply) =>
      createOnce(request, reply, storage, async (stores) => {
        const { name, industry = null, sector = null, country = null } = request.body;
        const body = await createOrganisation(stores, request.caller, { name, industry, sector, country });
        return { status: 201, body, headers: { location: `/api/v1/organisations/${body.id}`, etag: '"1"' } };
      }),
  );

  app.get(
    '/api/v1/organisations/:id',
    {
      schema: {
        operationId: 'readOrganisation',
        summary: 'An organisation',
        tags: ['organisations'],
        params: IdParams,
        response: { 200: OrganisationShape, ...problems },
      },
    },
    async (request, reply) =>
      tagged(reply, await readOrganisation(storage, request.caller, request.params.id)),
  );

  app.patch(
    '/api/v1/organisations/:id',
    {
      schema: {
        operationId: 'changeOrganisation',
        summary: 'Change what an organisation is',
        tags: ['organisations'],
        params: IdParams,
        body: Type.Partial(Type.Object(Fields), { additionalProperties: false, minProperties: 1 }),
        headers: IfMatch,
        response: { 200: OrganisationShape, ...problems },
      },
    },
    async (request, reply) => {
      const seen = versionSeen(request);
      return tagged(
        reply,
        await storage.write((stores) =>
          changeOrganisation(stores, request.caller, request.params.id, request.body, seen),
        ),
      );
    },
  );

  app.get(
    '/api/v1/organisations/:id/members',
    {
      schema: {
        operationId: 'listMembers',
        summary: 'Who belongs to it',
        tags: ['organisations'],
        params: IdParams,
        response: { 200: items(MemberShape), ...problems },
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
        body: Type.Object(
          { roles: Type.Array(RoleShape, { minItems: 1, uniqueItems: true, maxItems: 6 }) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ roles: Roles }), ...problems },
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

  app.get(
    '/api/v1/organisations/:id/invitations',
    {
      schema: {
        operationId: 'listInvitations',
        summary: 'Who was asked to join',
        tags: ['organisations'],
        params: IdParams,
        response: { 200: items(InvitationShape), ...problems },
      },
    },
    async (request) => {
      const invitations = await listInvitations(storage, request.caller, request.params.id);
      return { items: invitations.map((each) => ({ ...each, roles: [...each.roles] })) };
    },
  );

  app.post(
    '/api/v1/organisations/:id/invitations',
    {
      schema: {
        operationId: 'createInvitation',
        summary: 'Ask someone to join; the link is told this once',
        tags: ['organisations'],
        params: IdParams,
        body: Type.Object(
          {
            email: Type.String({ format: 'email', maxLength: 254 }),
            roles: Type.Array(RoleShape, { minItems: 1, uniqueItems: true, maxItems: 6 }),
          },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Intersect([InvitationShape, Type.Object({ link: Type.String() })]),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      // The link is a secret that is not kept: a create that is asked for again makes another.
      if (request.headers['idempotency-key'] !== undefined)
        throw new SpillwayError(
          'shared/invalid-argument',
          'an invitation takes no Idempotency-Key, for its link is not kept: revoke one that got lost',
        );
      const { invitation, token } = await storage.write((stores) =>
        invite(stores, request.caller, request.params.id, request.body.email, request.body.roles, new Date()),
      );
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...invitation, roles: [...invitation.roles], link: `${origin}/invitation/${token}` });
    },
  );

  app.delete(
    '/api/v1/organisations/:id/invitations/:other',
    {
      schema: {
        operationId: 'revokeInvitation',
        summary: 'Take an open invitation back',
        tags: ['organisations'],
        params: WithinParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id, other } = request.params;
      await storage.write((stores) => revokeInvitation(stores, request.caller, id, other));
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/v1/organisations/:id/holds',
    {
      schema: {
        operationId: 'listHolds',
        summary: 'What must not be deleted just now',
        tags: ['organisations'],
        params: IdParams,
        response: { 200: items(HoldShape), ...problems },
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
