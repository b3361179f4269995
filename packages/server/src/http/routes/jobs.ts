import { Type } from 'typebox';
import { listDeadLetters, listJobs, readJob, steerJob } from '../../centre/estimate-jobs.ts';
import { Id, IdParams, itemsOf, Nullable, problems, Time } from '../shapes.ts';
import type { App, Centre } from './centre-context.ts';

const JobShape = Type.Object({
  id: Id,
  kind: Type.String(),
  state: Type.Unsafe<'waiting' | 'running' | 'done' | 'failed' | 'dead' | 'cancelled'>({
    type: 'string',
    enum: ['waiting', 'running', 'done', 'failed', 'dead', 'cancelled'],
  }),
  owner: Id,
  estimates: Type.Array(Id, { description: 'ids of the estimates that are there once it is done' }),
  done: Type.Integer({ description: 'parts that are there' }),
  total: Type.Integer(),
  attempts: Type.Integer({ description: 'most times that any part was begun' }),
  submittedAt: Time,
  startedAt: Nullable(Time),
  endedAt: Nullable(Time),
  error: Nullable(Type.Object({ code: Nullable(Type.String()), message: Type.String() })),
});

export function jobRoutes(app: App, { storage, queue }: Centre): void {
  app.get(
    '/api/v1/jobs',
    {
      schema: {
        operationId: 'listJobs',
        summary: 'Large estimates that are computed, newest first',
        tags: ['jobs'],
        querystring: Type.Object(
          { limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }) },
          { additionalProperties: false },
        ),
        response: { 200: itemsOf(JobShape), ...problems },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const jobs = await listJobs(storage, request.caller, queue, request.query.limit);
      return { items: jobs.map((job) => ({ ...job, estimates: [...job.estimates] })) };
    },
  );

  app.get(
    '/api/v1/jobs/dead',
    {
      schema: {
        operationId: 'listDeadLetters',
        summary: 'Parts that failed as often as they may',
        tags: ['jobs'],
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                job: Id,
                chunk: Type.String(),
                attempts: Type.Integer(),
                message: Type.String(),
                at: Time,
              }),
            ),
          }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return { items: [...(await listDeadLetters(request.caller, queue))] };
    },
  );

  app.get(
    '/api/v1/jobs/:id',
    {
      schema: {
        operationId: 'readJob',
        summary: 'How far a job is',
        tags: ['jobs'],
        params: IdParams,
        response: { 200: JobShape, ...problems },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const job = await readJob(storage, request.caller, queue, request.params.id);
      return { ...job, estimates: [...job.estimates] };
    },
  );

  for (const what of ['cancel', 'retry'] as const) {
    app.post(
      `/api/v1/jobs/:id/${what}`,
      {
        schema: {
          operationId: `${what}Job`,
          summary: what === 'cancel' ? 'Stop a job' : 'Begin a job again that failed or was stopped',
          tags: ['jobs'],
          params: IdParams,
          response: {
            200: Type.Object({ done: Type.Boolean({ description: 'whether there was anything to do' }) }),
            ...problems,
          },
        },
      },
      async (request) => ({ done: await steerJob(storage, request.caller, queue, request.params.id, what) }),
    );
  }
}
