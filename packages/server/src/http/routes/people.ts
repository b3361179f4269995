import { Type } from 'typebox';
import { acceptInvitation, openInvitation } from '../../centre/invitations.ts';
import { changeOrganisation } from '../../centre/organisations.ts';
import { erasePerson, removeSecondFactorOf, resetPasswordOf } from '../../centre/persons.ts';
import { tell } from '../../centre/trail.ts';
import { requirePersonWith } from '../../centre/guard.ts';
import { PROGRAM } from '../../centre/caller.ts';
import { storesOf } from '../../storage/storage.ts';
import { VERSION } from '@spillway/core/shared';
import type { FastifyReply } from 'fastify';
import { Id, IdParams, Nullable, problems, RoleShape, Time } from '../shapes.ts';
import type { App, Centre } from './centre-context.ts';

const Token = Type.Object({ token: Type.String({ minLength: 1, maxLength: 200 }) });
const NewPerson = {
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  email: Type.String({ format: 'email', maxLength: 254 }),
  password: Type.String({ minLength: 12, maxLength: 128, description: '12 characters or more' }),
};
const Me = Type.Object({
  person: Nullable(
    Type.Object({ id: Type.String(), name: Type.String(), email: Type.String(), twoFactor: Type.Boolean() }),
  ),
  organisations: Type.Array(
    Type.Object({ id: Id, name: Type.String(), roles: Type.Array(RoleShape), host: Type.Boolean() }),
  ),
  scopes: Nullable(Type.Array(Type.String(), { description: 'what the key in use is limited to' })),
  firstRun: Type.Boolean({ description: 'there is no administrator yet' }),
  demo: Type.Boolean({ description: 'what is here is invented' }),
  version: Type.String(),
});

function withCookies(reply: FastifyReply, headers: Headers): FastifyReply {
  for (const cookie of headers.getSetCookie()) void reply.header('set-cookie', cookie);
  return reply.header('cache-control', 'no-store');
}

export function peopleRoutes(app: App, centre: Centre): void {
  const { storage, accounts, first } = centre;

  app.get(
    '/api/v1/me',
    {
      schema: {
        operationId: 'readMe',
        summary: 'Who asks, and what this centre is',
        tags: ['people'],
        response: { 200: Me, ...problems },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const { viewer } = request.caller;
      const person = request.identity;
      const organisations =
        person === null ? [] : await storage.stores.organisations.membershipsOf(person.person);
      return {
        person:
          person === null
            ? null
            : { id: person.person, name: person.name, email: person.email, twoFactor: person.twoFactor },
        organisations: organisations.map(({ organisation, name, roles, host }) => ({
          id: organisation,
          name,
          roles: [...roles],
          host,
        })),
        scopes: viewer.kind === 'person' && viewer.scopes !== null ? [...viewer.scopes] : null,
        firstRun: person === null && !(await centre.hasAdministrator()),
        demo: centre.demo,
        version: VERSION,
      };
    },
  );

  app.post(
    '/api/v1/first-administrator',
    {
      schema: {
        operationId: 'becomeFirstAdministrator',
        summary: 'Take the link that the first start prints',
        tags: ['people'],
        body: Type.Object(
          { ...Token.properties, ...NewPerson, organisation: Type.Optional(NewPerson.name) },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ person: Type.String(), organisation: Id }), ...problems },
      },
    },
    async (request, reply) => {
      const { token, name, email, password, organisation: called } = request.body;
      const taken = await first.take(
        token,
        {
          name,
          email,
          password,
          organisation: { name: called ?? name, industry: null, sector: null, country: null },
        },
        async (tx, { person, organisation }) => {
          const stores = storesOf(tx);
          const caller = { ...PROGRAM, request: request.id };
          if (called !== undefined)
            await changeOrganisation(stores, caller, organisation, { name: called }, null);
          await tell(stores, caller, {
            action: 'membership.begin',
            kind: 'membership',
            id: await stores.people.refOf(person),
            organisation,
            detail: { from: [], to: ['administrator'] },
          });
        },
      );
      centre.changes.poke();
      return withCookies(reply, taken.headers)
        .code(201)
        .send({ person: taken.person, organisation: taken.organisation });
    },
  );

  app.get(
    '/api/v1/invitations/:token',
    {
      schema: {
        operationId: 'readInvitation',
        summary: 'What an invitation’s link asks to',
        tags: ['people'],
        params: Token,
        response: {
          200: Type.Object({
            organisation: Type.Object({ id: Id, name: Type.String() }),
            email: Type.String(),
            roles: Type.Array(RoleShape),
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
        params: Token,
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

  const MemberParams = Type.Object({
    id: IdParams.properties.id,
    person: Type.String({ minLength: 1, maxLength: 100 }),
  });
  app.post(
    '/api/v1/organisations/:id/members/:person/reset-link',
    {
      schema: {
        operationId: 'makeResetLink',
        summary: 'A one-time link by which a member sets a new password',
        tags: ['people'],
        params: MemberParams,
        response: { 201: Type.Object({ link: Type.String() }), ...problems },
      },
    },
    async (request, reply) => {
      const { id, person } = request.params;
      const code = await resetPasswordOf(storage, accounts, request.caller, id, person);
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ link: `${centre.origin}/reset-password/${code}` });
    },
  );

  app.delete(
    '/api/v1/organisations/:id/members/:person/second-factor',
    {
      schema: {
        operationId: 'removeSecondFactor',
        summary: 'Take second factor and passkeys off the account of a member who lost them',
        tags: ['people'],
        params: MemberParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id, person } = request.params;
      await removeSecondFactorOf(storage, accounts, request.caller, id, person);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/v1/persons/:person',
    {
      schema: {
        operationId: 'erasePerson',
        summary: 'Erase a person: one’s own account, or anyone’s for an administrator of the centre',
        tags: ['people'],
        params: Type.Object({ person: MemberParams.properties.person }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await erasePerson(storage, accounts, request.caller, request.params.person);
      return reply.code(204).send(null);
    },
  );
}
