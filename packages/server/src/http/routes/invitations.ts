import { SpillwayError } from '@spillway/core/shared';
import { Type } from 'typebox';
import { PROGRAM } from '../../centre/caller.ts';
import { requirePersonWith } from '../../centre/guard.ts';
import {
  acceptInvitation,
  invite,
  listInvitations,
  openInvitation,
  revokeInvitation,
} from '../../centre/invitations.ts';
import { withCookies } from '../cookies.ts';
import {
  Id,
  IdParams,
  itemsOf,
  NewPerson,
  problems,
  RolesShape,
  SomeRoles,
  Time,
  TokenParams,
  WithinParams,
} from '../shapes.ts';
import type { App, Centre } from './centre-context.ts';

const InvitationShape = Type.Object({
  id: Id,
  organisation: Id,
  email: Type.String(),
  roles: RolesShape,
  createdAt: Time,
  expiresAt: Time,
  state: Type.Unsafe<'open' | 'accepted' | 'revoked' | 'expired'>({
    type: 'string',
    enum: ['open', 'accepted', 'revoked', 'expired'],
  }),
});

export function invitationRoutes(app: App, { storage, accounts, origin }: Centre): void {
  app.get(
    '/api/v1/organisations/:id/invitations',
    {
      schema: {
        operationId: 'listInvitations',
        summary: 'Who was asked to join',
        tags: ['organisations'],
        params: IdParams,
        response: { 200: itemsOf(InvitationShape), ...problems },
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
            roles: SomeRoles,
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
    '/api/v1/invitations/:token',
    {
      schema: {
        operationId: 'readInvitation',
        summary: 'What an invitation’s link asks to',
        tags: ['people'],
        params: TokenParams,
        response: {
          200: Type.Object({
            organisation: Type.Object({ id: Id, name: Type.String() }),
            email: Type.String(),
            roles: RolesShape,
            expiresAt: Time,
          }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const { stores } = storage;
      const invitation = await openInvitation(stores, request.params.token);
      const organisation = await stores.organisations.get(invitation.organisation);
      return {
        organisation: { id: invitation.organisation, name: organisation?.name ?? '' },
        email: invitation.email,
        roles: [...invitation.roles],
        expiresAt: invitation.expiresAt,
      };
    },
  );

  app.post(
    '/api/v1/invitations/:token',
    {
      schema: {
        operationId: 'acceptInvitation',
        summary: 'Join: with a new account, or with the one signed in',
        tags: ['people'],
        params: TokenParams,
        body: Type.Object(
          { name: Type.Optional(NewPerson.name), password: Type.Optional(NewPerson.password) },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ person: Type.String(), organisation: Id }), ...problems },
      },
    },
    async (request, reply) => {
      const { token } = request.params;
      const { name, password } = request.body;
      if (name === undefined || password === undefined) {
        const person = requirePersonWith(request.caller, 'administer');
        const { organisation } = await storage.write((stores) =>
          acceptInvitation(stores, request.caller, token, person),
        );
        return reply.code(201).send({ person, organisation });
      }
      const caller = { ...PROGRAM, request: request.id };
      const joined = await storage.write(async (stores) => {
        const { email } = await openInvitation(stores, token);
        const made = await accounts.createPerson({ name, email, password }, stores.db);
        const { organisation } = await acceptInvitation(stores, caller, token, made.person);
        return { ...made, organisation };
      });
      return withCookies(reply, joined.headers)
        .code(201)
        .send({ person: joined.person, organisation: joined.organisation });
    },
  );
}
