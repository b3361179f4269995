import { Type } from 'typebox';
import {
  changeOrganisation,
  createOrganisation,
  listOrganisations,
  readOrganisation,
} from '../../centre/organisations.ts';
import { createOnce } from '../create-once.ts';
import { Id, IdParams, IfMatch, itemsOf, Nullable, OnceKey, problems, Time } from '../shapes.ts';
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

export function organisationRoutes(app: App, { storage }: Centre): void {
  app.get(
    '/api/v1/organisations',
    {
      schema: {
        operationId: 'listOrganisations',
        summary: 'Organisations at this centre, by name',
        tags: ['organisations'],
        response: { 200: itemsOf(OrganisationShape), ...problems },
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
}
