import { isLarge, ModelIdSchema } from '@spillway/core/scenarios';
import { SpillwayError } from '@spillway/core/shared';
import { gunzipSync } from 'node:zlib';
import { Type } from 'typebox';
import {
  ASSESSMENT_FILE,
  type PreparedEstimate,
  prepareEstimate,
  storeEstimate,
} from '../../centre/estimates.ts';
import { submitEstimates } from '../../centre/estimate-jobs.ts';
import { requireCreate } from '../../centre/guard.ts';
import { read } from '../../centre/record-deeds.ts';
import { shown } from '../../centre/shown.ts';
import { LONGEST_DOCUMENT } from '../../compute/read-document.ts';
import { createOnce } from '../create-once.ts';
import { askerOf, readFor, untilCut } from '../of-request.ts';
import { takesPacked } from '../pack-answers.ts';
import { Id, IdParams, LabelInput, labelOf, OnceKey, problems, RecordShape } from '../shapes.ts';
import { tagged } from '../versions.ts';
import type { App, Centre } from './centre-context.ts';
import { labelRoute, listRoute, removeRoute } from './record-routes.ts';

const MODELS = ModelIdSchema.anyOf.map((option) => option.const);

const EconomyName = Type.String({
  minLength: 1,
  maxLength: 100,
  description: 'id of an economy, or of its table',
});
/** What every estimate may be asked for. */
const Wish = {
  models: Type.Optional(
    Type.Array(Type.Unsafe<(typeof MODELS)[number]>({ type: 'string', enum: MODELS }), {
      minItems: 1,
      uniqueItems: true,
    }),
  ),
  currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
  owner: Id,
  label: LabelInput,
};

export function estimateRoutes(app: App, centre: Centre): void {
  const { storage, compute } = centre;
  listRoute(app, centre, 'estimate', 'estimates', {
    scenario: Type.Optional(Id),
    table: Type.Optional(Type.String({ maxLength: 100, description: 'id of the table' })),
  });

  app.post(
    '/api/v1/estimates',
    {
      schema: {
        operationId: 'createEstimate',
        summary: 'Estimate what a scenario costs, and keep the answer',
        description:
          'A large one (10⁶ draws or more, 200 runs over time or more) becomes a job: the answer is then 202 with the job, and the estimate is there when the job is done.',
        tags: ['estimates'],
        body: Type.Object(
          {
            scenario: Type.Union([
              Type.Object({ id: Id }, { additionalProperties: false }),
              Type.Object(
                { document: Type.String({ minLength: 1, maxLength: LONGEST_DOCUMENT }) },
                { additionalProperties: false },
              ),
            ]),
            economy: Type.Optional(EconomyName),
            ...Wish,
          },
          { additionalProperties: false },
        ),
        headers: OnceKey,
        response: { 201: RecordShape, 202: Type.Object({ job: Type.String() }), ...problems },
      },
    },
    async (request, reply) => {
      const { caller, body } = request;
      const input = { ...body, label: labelOf(body.label) };
      requireCreate(caller, 'estimate', input.owner);
      const prepared = await prepareEstimate(storage.stores, caller, input, readFor(compute, request, reply));
      if (isLarge(prepared.scenario)) {
        return createOnce(request, reply, storage, async (stores) => ({
          status: 202,
          body: { job: await submitEstimates(stores, caller, centre.queue, [prepared]) },
        }));
      }
      const { hash } = prepared.economy;
      const answer = await compute.run(
        'assess',
        {
          table: { hash, bytes: prepared.table },
          scenario: prepared.scenario,
          models: input.models,
          currency: input.currency,
        },
        untilCut(reply),
        askerOf(request),
      );
      return createOnce(request, reply, storage, async (stores) => {
        const head = await storeEstimate(stores, caller, prepared, answer);
        return {
          status: 201,
          body: shown(caller, head),
          headers: { location: `/api/v1/estimates/${head.id}`, etag: `"${head.version}"` },
        };
      });
    },
  );

  app.post(
    '/api/v1/estimates/batch',
    {
      schema: {
        operationId: 'createEstimates',
        summary: 'Estimate many scenarios in one economy, as a job',
        tags: ['estimates'],
        body: Type.Object(
          {
            scenarios: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }),
            economy: EconomyName,
            ...Wish,
          },
          { additionalProperties: false },
        ),
        headers: OnceKey,
        response: { 202: Type.Object({ job: Type.String() }), ...problems },
      },
    },
    async (request, reply) => {
      const { caller } = request;
      const { scenarios, ...wish } = request.body;
      requireCreate(caller, 'estimate', wish.owner);
      const prepared: PreparedEstimate[] = [];
      for (const id of scenarios) {
        const input = { ...wish, scenario: { id }, label: labelOf(wish.label) };
        prepared.push(await prepareEstimate(storage.stores, caller, input, readFor(compute, request, reply)));
      }
      return createOnce(request, reply, storage, async (stores) => ({
        status: 202,
        body: { job: await submitEstimates(stores, caller, centre.queue, prepared) },
      }));
    },
  );

  app.get(
    '/api/v1/estimates/:id',
    {
      schema: {
        operationId: 'readEstimate',
        summary: 'An estimate’s figures in short, and the scenario document it answers',
        tags: ['estimates'],
        params: IdParams,
        response: {
          200: Type.Intersect([RecordShape, Type.Object({ document: Type.String() })]),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const head = await read(storage.stores, request.caller, 'estimate', request.params.id);
      const content = (await storage.stores.records.content(head.id)) as { document: string } | null;
      return tagged(reply, { ...shown(request.caller, head), document: content?.document ?? '' });
    },
  );

  const assessmentOf = async (caller: Parameters<typeof read>[1], id: string) => {
    const head = await read(storage.stores, caller, 'estimate', id);
    const file = await storage.stores.records.attachment(head.id, ASSESSMENT_FILE);
    if (file === null)
      throw new SpillwayError('economy/missing-data', `the assessment of estimate ${id} is missing`, { id });
    return { head, bytes: file.bytes };
  };

  app.get(
    '/api/v1/estimates/:id/assessment',
    {
      schema: {
        operationId: 'readAssessment',
        summary: 'The whole answer (docs/schema/assessment-1.json)',
        tags: ['estimates'],
        params: IdParams,
        response: { 200: Type.Unsafe({ type: 'object' }), ...problems },
      },
    },
    async (request, reply) => {
      const { head, bytes } = await assessmentOf(request.caller, request.params.id);
      tagged(reply, head);
      const packed = takesPacked(request);
      if (packed) void reply.header('content-encoding', 'gzip');
      return reply.type('application/json; charset=utf-8').send(packed ? bytes : gunzipSync(bytes));
    },
  );

  for (const [file, as, mediaType] of [
    ['report.html', 'html', 'text/html; charset=utf-8'],
    ['data.csv', 'csv', 'text/csv; charset=utf-8'],
  ] as const) {
    app.get(
      `/api/v1/estimates/:id/${file}`,
      {
        schema: {
          operationId: as === 'html' ? 'readEstimateReport' : 'readEstimateData',
          summary: as === 'html' ? 'The report, one file to mail' : 'The figures as one tidy table',
          tags: ['estimates'],
          params: IdParams,
          querystring: Type.Object(
            { language: Type.Unsafe<'en' | 'ko'>({ type: 'string', enum: ['en', 'ko'], default: 'en' }) },
            { additionalProperties: false },
          ),
          produces: [mediaType.split(';')[0]],
          response: { 200: Type.String(), ...problems },
        },
      },
      async (request, reply) => {
        const { head, bytes } = await assessmentOf(request.caller, request.params.id);
        const text = await compute.run(
          'render',
          { assessment: bytes, as, language: request.query.language },
          untilCut(reply),
          askerOf(request),
        );
        tagged(reply, head);
        return reply
          .type(mediaType)
          .header('content-disposition', `attachment; filename="estimate-${head.id}.${as}"`)
          .send(text);
      },
    );
  }

  labelRoute(app, storage, 'estimate', 'estimates');
  removeRoute(app, storage, 'estimate', 'estimates');
}
