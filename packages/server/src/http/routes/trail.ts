import { Type } from 'typebox';
import { viewerFrom } from '../../accounts/index.ts';
import { auditState, readTrail } from '../../centre/audit.ts';
import { listChanges } from '../../centre/changes.ts';
import { headersOf } from '../identify.ts';
import { openEventStream } from '../event-stream.ts';
import { Id, Nullable, problems } from '../shapes.ts';
import type { App, Centre } from './centre-context.ts';

const Position = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, default: 0 });
const ChangeShape = Type.Object({
  position: Type.Integer(),
  at: Type.String(),
  action: Type.String(),
  kind: Type.String(),
  id: Type.String(),
  organisation: Nullable(Type.String()),
  version: Nullable(Type.Integer()),
});
const LinkShape = Type.Object({
  position: Type.Integer(),
  hash: Type.String(),
  organisationPosition: Type.Integer(),
  organisationHash: Type.String(),
  person: Nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  entry: Type.Object({
    entry: Type.Integer(),
    recordedAt: Type.String(),
    statedAt: Nullable(Type.String()),
    actor: Nullable(Type.String({ description: 'salted hash of the person' })),
    via: Type.String(),
    action: Type.String(),
    objectKind: Type.String(),
    objectId: Type.String(),
    organisation: Nullable(Type.String()),
    before: Nullable(Type.String()),
    after: Nullable(Type.String()),
    detail: Type.Record(Type.String(), Type.Unknown()),
    request: Nullable(Type.String()),
  }),
});

export function trailRoutes(app: App, centre: Centre): void {
  const { storage, accounts, changes } = centre;

  app.get(
    '/api/v1/changes',
    {
      schema: {
        operationId: 'listChanges',
        summary: 'What changed after a position, as far as one may know of it; oldest first',
        tags: ['changes'],
        querystring: Type.Object(
          { after: Position, limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }) },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            items: Type.Array(ChangeShape),
            next: Type.Integer({ description: 'position to ask after next' }),
            more: Type.Boolean(),
          }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'private, no-cache');
      const { after, limit } = request.query;
      const page = await listChanges(storage, request.caller, after, limit);
      return { ...page, items: [...page.items] };
    },
  );

  app.get(
    '/api/v1/events',
    {
      // Asked with HEAD it would be held open too, and never say anything.
      exposeHeadRoute: false,
      schema: {
        operationId: 'streamEvents',
        summary: 'Changes and progress as they happen (server-sent events)',
        tags: ['changes'],
        produces: ['text/event-stream'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const stream = openEventStream(request, reply);
      const headers = headersOf(request.headers);
      const lastId = Number(request.headers['last-event-id']);
      const start = Number.isSafeInteger(lastId) && lastId >= 0 ? lastId : changes.position();
      // First everything missed, then what comes; a change between the two may be told twice, and none is missed.
      let now = request.caller;
      const viewer = async () => {
        const found = await accounts.identify(headers);
        if (found === null) return null;
        now = { ...now, viewer: viewerFrom(found) };
        return now.viewer;
      };
      const anonymous = request.caller.viewer.kind === 'nobody';
      const leave = await changes.listen({
        viewer: anonymous ? async () => request.caller.viewer : viewer,
        tell: (all) => stream.send('change', all, all.at(-1)!.position),
        end: () => stream.close(),
      });
      const leaveProgress = centre.progress.listen(
        () => now,
        (progress) => stream.send('progress', progress),
      );
      stream.onClose(() => {
        leave();
        leaveProgress();
      });
      for (let after = start; ; ) {
        const page = await listChanges(storage, request.caller, after, 500);
        if (page.items.length > 0) stream.send('change', page.items, page.items.at(-1)!.position);
        if (!page.more || stream.closed()) break;
        after = page.next;
      }
      return reply;
    },
  );

  app.get(
    '/api/v1/audit',
    {
      schema: {
        operationId: 'readAudit',
        summary: 'The trail of an organisation, or the centre’s own',
        tags: ['audit'],
        querystring: Type.Object(
          {
            organisation: Type.Optional(Id),
            after: Position,
            limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({ items: Type.Array(LinkShape), next: Nullable(Type.Integer()) }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const { organisation, after, limit } = request.query;
      const lines = await readTrail(storage, request.caller, organisation ?? null, after, limit);
      return {
        items: lines.map((line) => ({ ...line, entry: { ...line.entry, detail: { ...line.entry.detail } } })),
        next: lines.length < limit ? null : lines.at(-1)!.position,
      };
    },
  );

  app.get(
    '/api/v1/audit/state',
    {
      schema: {
        operationId: 'readAuditState',
        summary: 'Ends of the chains one may read: what to keep elsewhere as an anchor',
        tags: ['audit'],
        querystring: Type.Object({ organisation: Type.Optional(Id) }, { additionalProperties: false }),
        response: {
          200: Type.Object({
            organisation: Nullable(Type.String()),
            position: Type.Integer(),
            hash: Type.String(),
            at: Type.String(),
            signature: Type.String({
              description: 'Ed25519 over the canonical JSON of the four other fields',
            }),
            publicKey: Type.String({ description: 'SPKI, PEM' }),
          }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return auditState(storage, request.caller, request.query.organisation ?? null, centre.sign);
    },
  );
}
