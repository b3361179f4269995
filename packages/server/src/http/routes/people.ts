import { VERSION } from '@spillway/core/shared';
import { Type } from 'typebox';
import { PROGRAM } from '../../centre/caller.ts';
import { changeOrganisation } from '../../centre/organisations.ts';
import { erasePerson } from '../../centre/persons.ts';
import { tell } from '../../centre/trail.ts';
import { storesOf } from '../../storage/storage.ts';
import { withCookies } from '../cookies.ts';
import { Id, NewPerson, Nullable, PersonId, problems, RolesShape, TokenParams } from '../shapes.ts';
import type { App, Centre } from './centre-context.ts';

const Me = Type.Object({
  person: Nullable(
    Type.Object({ id: Type.String(), name: Type.String(), email: Type.String(), twoFactor: Type.Boolean() }),
  ),
  organisations: Type.Array(
    Type.Object({ id: Id, name: Type.String(), roles: RolesShape, host: Type.Boolean() }),
  ),
  scopes: Nullable(Type.Array(Type.String(), { description: 'what the key in use is limited to' })),
  firstRun: Type.Boolean({ description: 'there is no administrator yet' }),
  demo: Type.Boolean({ description: 'what is here is invented' }),
  version: Type.String(),
});

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
          { ...TokenParams.properties, ...NewPerson, organisation: Type.Optional(NewPerson.name) },
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

  app.delete(
    '/api/v1/persons/:person',
    {
      schema: {
        operationId: 'erasePerson',
        summary: 'Erase a person: one’s own account, or anyone’s for an administrator of the centre',
        tags: ['people'],
        params: Type.Object({ person: PersonId }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await erasePerson(storage, accounts, request.caller, request.params.person);
      return reply.code(204).send(null);
    },
  );
}
