import { Type } from 'typebox';
import {
  changeScenario,
  createScenario,
  duplicateScenario,
  scenarioDocument,
  scenarioVersions,
} from '../../centre/scenarios.ts';
import { shown } from '../../centre/shown.ts';
import { createOnce } from '../create-once.ts';
import {
  Id,
  IdParams,
  IfMatch,
  LabelInput,
  labelOf,
  Nullable,
  OnceKey,
  problems,
  RecordShape,
  Text,
  Time,
} from '../shapes.ts';
import { tagged, versionSeen } from '../versions.ts';
import type { App, Centre } from './centre-context.ts';
import { labelRoute, listRoute, removeRoute } from './record-routes.ts';

const Document = Type.String({
  minLength: 1,
  maxLength: 1_000_000,
  description: 'scenario document, YAML or JSON',
});
const WithDocument = Type.Intersect([RecordShape, Type.Object({ document: Type.String() })]);

export function scenarioRoutes(app: App, centre: Centre): void {
  const { storage } = centre;
  listRoute(app, centre, 'scenario', 'scenarios', {
    economy: Type.Optional(Type.String({ maxLength: 100, description: 'id of the table it names' })),
  });

  app.post(
    '/api/v1/scenarios',
    {
      schema: {
        operationId: 'createScenario',
        summary: 'Keep a scenario',
        tags: ['scenarios'],
        body: Type.Object(
          { document: Document, owner: Id, label: LabelInput },
          { additionalProperties: false },
        ),
        headers: OnceKey,
        response: { 201: RecordShape, ...problems },
      },
    },
    (request, reply) =>
      createOnce(request, reply, storage, async (stores) => {
        const { document, owner, label } = request.body;
        const head = await createScenario(stores, request.caller, { document, owner, label: labelOf(label) });
        return created(head.id, shown(request.caller, head));
      }),
  );

  app.get(
    '/api/v1/scenarios/:id',
    {
      schema: {
        operationId: 'readScenario',
        summary: 'A scenario with its document',
        tags: ['scenarios'],
        params: IdParams,
        response: { 200: WithDocument, ...problems },
      },
    },
    async (request, reply) => {
      const { head, document } = await scenarioDocument(storage.stores, request.caller, request.params.id);
      return tagged(reply, { ...shown(request.caller, head), document });
    },
  );

  app.put(
    '/api/v1/scenarios/:id',
    {
      schema: {
        operationId: 'changeScenario',
        summary: 'Make a new version of a scenario',
        tags: ['scenarios'],
        params: IdParams,
        body: Type.Object({ document: Document }, { additionalProperties: false }),
        headers: IfMatch,
        response: { 200: RecordShape, ...problems },
      },
    },
    async (request, reply) => {
      const seen = versionSeen(request);
      const head = await storage.write((stores) =>
        changeScenario(stores, request.caller, request.params.id, request.body.document, seen),
      );
      return tagged(reply, shown(request.caller, head));
    },
  );

  app.get(
    '/api/v1/scenarios/:id/document',
    {
      schema: {
        operationId: 'readScenarioDocument',
        summary: 'The document alone, as it was written',
        tags: ['scenarios'],
        params: IdParams,
        produces: ['application/yaml'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const { head, document } = await scenarioDocument(storage.stores, request.caller, request.params.id);
      tagged(reply, head);
      return reply
        .type('application/yaml; charset=utf-8')
        .header('content-disposition', `attachment; filename="scenario-${head.id}.yaml"`)
        .send(document);
    },
  );

  app.get(
    '/api/v1/scenarios/:id/versions',
    {
      schema: {
        operationId: 'listScenarioVersions',
        summary: 'Versions of the document, newest first',
        tags: ['scenarios'],
        params: IdParams,
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                version: Type.Integer(),
                author: Nullable(Type.Object({ id: Type.String(), name: Type.String() })),
                title: Text,
                at: Time,
              }),
            ),
          }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'private, no-cache');
      return { items: await scenarioVersions(storage, request.caller, request.params.id) };
    },
  );

  app.get(
    '/api/v1/scenarios/:id/versions/:version',
    {
      schema: {
        operationId: 'readScenarioVersion',
        summary: 'The document as it was at a version',
        tags: ['scenarios'],
        params: Type.Object({
          id: IdParams.properties.id,
          version: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
        }),
        response: { 200: Type.Object({ version: Type.Integer(), document: Type.String() }), ...problems },
      },
    },
    async (request, reply) => {
      const { id, version } = request.params;
      const { document } = await scenarioDocument(storage.stores, request.caller, id, version);
      void reply.header('cache-control', 'private, no-cache');
      return { version, document };
    },
  );

  app.post(
    '/api/v1/scenarios/:id/duplicate',
    {
      schema: {
        operationId: 'duplicateScenario',
        summary: 'Make a scenario of one’s own from one that may be read',
        tags: ['scenarios'],
        params: IdParams,
        body: Type.Object({ owner: Id }, { additionalProperties: false }),
        headers: OnceKey,
        response: { 201: RecordShape, ...problems },
      },
    },
    (request, reply) =>
      createOnce(request, reply, storage, async (stores) => {
        const head = await duplicateScenario(stores, request.caller, request.params.id, request.body.owner);
        return created(head.id, shown(request.caller, head));
      }),
  );

  labelRoute(app, storage, 'scenario', 'scenarios');
  removeRoute(app, storage, 'scenario', 'scenarios');
}

const created = (id: string, body: { readonly version: number }) => ({
  status: 201,
  body,
  headers: { location: `/api/v1/scenarios/${id}`, etag: `"${body.version}"` },
});
