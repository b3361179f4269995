import { Type } from 'typebox';
import {
  changeScenario,
  createScenario,
  duplicateScenario,
  scenarioDocument,
  scenarioVersions,
} from '../../centre/scenarios.ts';
import { shown } from '../../centre/shown.ts';
import { requireCreate } from '../../centre/guard.ts';
import { requireHolding } from '../../centre/record-deeds.ts';
import { LONGEST_DOCUMENT } from '../../compute/read-document.ts';
import { createOnce } from '../create-once.ts';
import { readFor } from '../of-request.ts';
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
  maxLength: LONGEST_DOCUMENT,
  description: 'scenario document, YAML or JSON',
});
const WithDocument = Type.Intersect([RecordShape, Type.Object({ document: Type.String() })]);

export function scenarioRoutes(app: App, centre: Centre): void {
  const { storage, compute } = centre;
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
    async (request, reply) => {
      const { caller } = request;
      const { document, owner, label } = request.body;
      // Rights first: nobody makes the program read what they may not keep.
      requireCreate(caller, 'scenario', owner);
      const scenario = await readFor(compute, request, reply)(document);
      return createOnce(request, reply, storage, async (stores) => {
        const input = { document, scenario, owner, label: labelOf(label) };
        const head = await createScenario(stores, caller, input);
        return created(head.id, shown(caller, head));
      });
    },
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
      const { caller } = request;
      const { id } = request.params;
      const { document } = request.body;
      const seen = versionSeen(request);
      await requireHolding(storage.stores, caller, 'write', 'scenario', id);
      const scenario = await readFor(compute, request, reply)(document);
      const head = await storage.write((stores) =>
        changeScenario(stores, caller, id, document, seen, scenario),
      );
      return tagged(reply, shown(caller, head));
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
