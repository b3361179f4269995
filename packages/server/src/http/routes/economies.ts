import { SpillwayError } from '@spillway/core/shared';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { requireCreate, requirePerson } from '../../centre/guard.ts';
import { createEconomy, economyTable, findEconomy, TABLE_MEDIA_TYPE } from '../../centre/economies.ts';
import { shown } from '../../centre/shown.ts';
import { createOnce } from '../create-once.ts';
import { askerOf, untilCut } from '../of-request.ts';
import {
  FindingShape,
  Id,
  IdParams,
  labelOf,
  Nullable,
  OnceKey,
  problems,
  RecordShape,
  TlpShape,
} from '../shapes.ts';
import { tagged } from '../versions.ts';
import type { App, Centre } from './centre-context.ts';
import { labelRoute, listRoute, removeRoute } from './record-routes.ts';

const ReadShape = Type.Object({
  layout: Nullable(Type.String({ description: 'the layout that was recognised' })),
  findings: Type.Array(FindingShape),
  tables: Type.Array(Type.Record(Type.String(), Type.Unknown()), {
    description: 'what was read, as facts of an economy',
  }),
});

/** What an import may be sent as: parts of a form that are files, whatever their names, or one file as it is. */
const IMPORT_BODY = {
  'multipart/form-data': {
    type: 'object',
    properties: { file: { type: 'array', items: { type: 'string', format: 'binary' } } },
  },
  ...Object.fromEntries(
    ['application/octet-stream', 'text/csv', 'application/zip'].map((type) => [
      type,
      { type: 'string', format: 'binary' },
    ]),
  ),
};

/** Files of one import, and their bytes together. */
const MAX_FILES = 50;
const MAX_IMPORT_BYTES = 128 * 1024 * 1024;

/** The files of a form, or the body itself as one file. */
async function filesOf(request: FastifyRequest): Promise<{ name: string; bytes: Uint8Array }[]> {
  if (!request.isMultipart()) {
    if (!(request.body instanceof Uint8Array) || request.body.length === 0)
      throw new SpillwayError(
        'shared/invalid-argument',
        'send the files as multipart/form-data, or one file as the body',
      );
    return [{ name: 'table', bytes: request.body }];
  }
  const files: { name: string; bytes: Uint8Array }[] = [];
  let total = 0;
  try {
    for await (const part of request.files({ limits: { files: MAX_FILES, fileSize: MAX_IMPORT_BYTES } })) {
      const bytes = await part.toBuffer();
      total += bytes.length;
      if (total > MAX_IMPORT_BYTES)
        throw new SpillwayError(
          'sheets/too-large',
          `the files of an import have at most ${MAX_IMPORT_BYTES} bytes together`,
        );
      files.push({ name: part.filename.replace(/^.*[/\\]/, '').slice(0, 200) || 'table', bytes });
    }
  } catch (error) {
    // What the reader of forms throws without a status of its own is a form that breaks off or never was one.
    if (error instanceof SpillwayError || (error instanceof Error && 'statusCode' in error)) throw error;
    throw new SpillwayError('shared/invalid-argument', 'the form cannot be read to its end', {}, error);
  }
  if (files.length === 0) throw new SpillwayError('shared/invalid-argument', 'the form holds no file');
  return files;
}

/** `key=value` lines that a plain csv does not say of itself. */
function metadataOf(lines: readonly string[] | undefined): Record<string, string> {
  return Object.fromEntries(
    (lines ?? []).map((line) => {
      const at = line.indexOf('=');
      if (at < 1)
        throw new SpillwayError(
          'shared/invalid-argument',
          `set must be key=value, but is ${JSON.stringify(line)}`,
        );
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}

export function economyRoutes(app: App, centre: Centre): void {
  const { storage, compute } = centre;
  listRoute(app, centre, 'economy', 'economies', {
    table: Type.Optional(Type.String({ maxLength: 100, description: 'id of the table' })),
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
  });

  app.post(
    '/api/v1/economies',
    {
      bodyLimit: MAX_IMPORT_BYTES,
      config: { describedBody: IMPORT_BODY },
      schema: {
        operationId: 'importEconomies',
        summary: 'Read tables in their publisher’s layout, and keep them',
        description:
          'With `check=true` nothing is kept: the answer tells everything that was found, cell by cell. Otherwise tables without errors are kept (those with errors too with `accept-errors=true`; every result then says so).',
        tags: ['economies'],
        querystring: Type.Object(
          {
            check: Type.Boolean({ default: false }),
            owner: Type.Optional(Id),
            tlp: Type.Optional(TlpShape),
            'accept-errors': Type.Boolean({ default: false }),
            year: Type.Optional(
              Type.Array(Type.Integer({ minimum: 1900, maximum: 2200 }), { maxItems: 200 }),
            ),
            set: Type.Optional(
              Type.Array(Type.String({ maxLength: 300 }), {
                maxItems: 50,
                description: 'key=value, of plain csv',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        headers: OnceKey,
        response: {
          200: ReadShape,
          201: Type.Intersect([ReadShape, Type.Object({ items: Type.Array(RecordShape) })]),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      requirePerson(request.caller);
      const { check, owner, tlp, year, set } = request.query;
      const acceptErrors = request.query['accept-errors'];
      // Before the work of reading.
      if (!check && owner !== undefined) requireCreate(request.caller, 'economy', owner);
      const files = await filesOf(request);
      const read = await compute.run(
        'read',
        { files, metadata: metadataOf(set), years: year },
        untilCut(reply),
        askerOf(request),
      );
      const told = {
        layout: read.layout,
        findings: [...read.findings],
        tables: read.tables.map(({ facts }) => ({ ...facts })),
      };
      if (check) return told;
      if (owner === undefined)
        throw new SpillwayError('shared/invalid-argument', 'say with "owner" whose the table is to be');
      const usable = read.tables.filter(({ facts }) => acceptErrors || !facts.acceptedWithErrors);
      if (usable.length === 0)
        throw new SpillwayError(
          'economy/broken-identity',
          read.tables.length === 0 ? 'no table could be read' : 'nothing was kept: the files have errors',
          { findings: read.findings },
        );
      // The bytes stand for the request: a form's boundary differs each time it is sent.
      request.body = Buffer.from(usable.map(({ facts }) => facts.hash).join());
      return createOnce(request, reply, storage, async (stores) => {
        const items = [];
        for (const table of usable)
          items.push(
            shown(
              request.caller,
              await createEconomy(stores, request.caller, {
                table,
                owner,
                label: labelOf({ tlp: tlp ?? 'AMBER' }),
              }),
            ),
          );
        return { status: 201, body: { ...told, items } };
      });
    },
  );

  app.get(
    '/api/v1/economies/:id',
    {
      schema: {
        operationId: 'readEconomy',
        summary: 'An economy, by its id or that of its table',
        tags: ['economies'],
        params: IdParams,
        response: { 200: RecordShape, ...problems },
      },
    },
    async (request, reply) =>
      tagged(
        reply,
        shown(request.caller, await findEconomy(storage.stores, request.caller, request.params.id)),
      ),
  );

  app.get(
    '/api/v1/economies/:id/table',
    {
      schema: {
        operationId: 'readEconomyTable',
        summary: 'The table itself (docs/table-file.md)',
        tags: ['economies'],
        params: IdParams,
        produces: [TABLE_MEDIA_TYPE],
        response: { 200: Type.Unsafe({ type: 'string', format: 'binary' }), ...problems },
      },
    },
    async (request, reply) => {
      const { facts, bytes } = await economyTable(storage.stores, request.caller, request.params.id);
      const etag = `"${facts.hash}"`;
      void reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply
        .type(TABLE_MEDIA_TYPE)
        .header(
          'content-disposition',
          `attachment; filename="${facts.table.replace(/[^\w.-]/g, '_')}.spillway-table"`,
        )
        .send(bytes);
    },
  );

  labelRoute(app, storage, 'economy', 'economies');
  removeRoute(app, storage, 'economy', 'economies');
}
