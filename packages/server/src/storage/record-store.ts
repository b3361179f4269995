import type { RecordKind, Tlp } from '@spillway/core/access';
import type { RecordHead, RecordStore } from '@spillway/core/records';
import { SpillwayError } from '@spillway/core/shared';
import { type RawBuilder, sql } from 'kysely';
import { readCursor, writeCursor } from './cursor.ts';
import type { Db } from './database.ts';
import { isTaken } from './postgres-errors.ts';
import { readable, readableByOwner } from './readable.ts';

/** A record's columns with the names of those it belongs to. */
const HEAD = sql`
  record.id, record.kind, record.owner, organisation.name as owner_name, record.author, person.name as author_name,
  record.tlp, record.persons, record.organisations, record.groups, record.title_en, record.title_ko, record.version,
  record.created_at, record.updated_at, record.shipped, record.facts, record.change, record.salt,
  record.content_hash, record.house_from, record.open_from`;
const withNames = (rows: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  ${rows} record join spillway.organisation on organisation.id = record.owner
  left join accounts."user" person on person.id = record.author`;
const FROM = withNames(sql`spillway.record`);
/** What every change sets. */
const TOUCHED = sql`change = nextval('spillway.record_change'), updated_at = now()`;

interface HeadRow {
  id: string;
  kind: RecordKind;
  owner: string;
  owner_name: string;
  author: string | null;
  author_name: string | null;
  tlp: Tlp;
  persons: string[];
  organisations: string[];
  groups: string[];
  title_en: string;
  title_ko: string;
  version: number;
  created_at: Date;
  updated_at: Date;
  shipped: boolean;
  facts: Record<string, unknown>;
  change: string;
  salt: string;
  content_hash: string;
  house_from: number;
  open_from: number;
}

const headOf = (row: HeadRow): RecordHead => ({
  id: row.id,
  kind: row.kind,
  owner: { id: row.owner, name: row.owner_name },
  author: row.author === null || row.author_name === null ? null : { id: row.author, name: row.author_name },
  label: { tlp: row.tlp, persons: row.persons, organisations: row.organisations, groups: row.groups },
  title: { en: row.title_en, ko: row.title_ko },
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  shipped: row.shipped,
  facts: row.facts,
  salt: row.salt,
  contentHash: row.content_hash,
  history: { houseFrom: row.house_from, openFrom: row.open_from },
});

/** Words that `like` takes as they are. */
const literally = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Objects in the tables `record`, `record_version` and `record_file`. */
export function recordStore(db: Db): RecordStore {
  const head = async (kind: RecordKind, id: string, end: RawBuilder<unknown>): Promise<RecordHead | null> => {
    const { rows } = await sql<HeadRow>`select ${HEAD} from ${FROM}
      where record.id = ${id}::uuid and record.kind = ${kind} and record.removed_at is null ${end}`.execute(
      db,
    );
    return rows.length === 0 ? null : headOf(rows[0]);
  };
  /** Makes one change, in one statement with the version that it may make, and gives back the record with its names. */
  const changed = async (
    change: RawBuilder<unknown>,
    version?: { readonly author: string | null; readonly content: unknown },
  ): Promise<RecordHead> => {
    const kept =
      version === undefined
        ? sql``
        : sql`, kept as (
            insert into spillway.record_version (record, version, author, title_en, title_ko, content)
            select id, version, ${version.author}, title_en, title_ko, ${JSON.stringify(version.content)}::jsonb
            from changed)`;
    const { rows } = await sql<HeadRow>`with changed as (${change} returning *) ${kept}
      select ${HEAD} from ${withNames(sql`changed`)}`.execute(db);
    return headOf(rows[0]);
  };
  return {
    async create(record) {
      const { tlp, persons, organisations, groups } = record.label;
      try {
        return await changed(
          sql`insert into spillway.record (id, kind, owner, author, tlp, persons, organisations, groups, title_en,
              title_ko, shipped, facts, salt, content_hash)
            values (${record.id}::uuid, ${record.kind}, ${record.owner}::uuid, ${record.author}, ${tlp},
              ${[...persons]}::text[], ${[...organisations]}::uuid[], ${[...groups]}::uuid[], ${record.title.en},
              ${record.title.ko}, ${record.shipped}, ${JSON.stringify(record.facts)}::jsonb, ${record.salt},
              ${record.contentHash})`,
          { author: record.author, content: record.content },
        );
      } catch (error) {
        if (isTaken(error))
          throw new SpillwayError('records/taken', `there is a ${record.kind} ${record.id} already`, {
            id: record.id,
          });
        throw error;
      }
    },
    get: (kind, id) => head(kind, id, sql``),
    hold: (kind, id) => head(kind, id, sql`for update of record`),
    async list(query) {
      const where = [
        sql`record.kind = ${query.kind}`,
        sql`record.removed_at is null`,
        query.owner === undefined ? readable(query.viewer) : readableByOwner(query.viewer),
      ];
      if (query.cursor !== undefined) where.push(sql`record.change < ${readCursor(query.cursor)}::bigint`);
      if (query.text !== undefined) where.push(sql`record.words like lower(${literally(query.text)})`);
      if (query.owner !== undefined) where.push(sql`record.owner = ${query.owner}::uuid`);
      if (query.tlp !== undefined) where.push(sql`record.tlp = ${query.tlp}`);
      if (query.shipped !== undefined) where.push(sql`record.shipped = ${query.shipped}`);
      if (query.facts !== undefined) where.push(sql`record.facts @> ${JSON.stringify(query.facts)}::jsonb`);
      if (query.changedSince !== undefined)
        where.push(sql`record.id in (
          select audit_entry.object_id::uuid from spillway.audit_link join spillway.audit_entry using (entry)
          where audit_link.position > ${query.changedSince} and audit_entry.object_kind = ${query.kind})`);
      const { rows } = await sql<HeadRow>`select ${HEAD} from ${FROM}
        where ${sql.join(where, sql` and `)} order by record.change desc limit ${query.limit + 1}`.execute(
        db,
      );
      const page = rows.slice(0, query.limit);
      return {
        records: page.map(headOf),
        next: rows.length > query.limit ? writeCursor(page.at(-1)!.change) : null,
      };
    },
    async content(id, version) {
      const { rows } = await sql<{ content: unknown }>`select content from spillway.record_version
        where record = ${id}::uuid ${version === undefined ? sql`` : sql`and version <= ${version}`}
        order by version desc limit 1`.execute(db);
      return rows.length === 0 ? null : rows[0].content;
    },
    async versions(id) {
      const { rows } = await sql<{
        version: number;
        author: string | null;
        name: string | null;
        title_en: string;
        title_ko: string;
        created_at: Date;
      }>`select version, author, person.name, title_en, title_ko, record_version.created_at
        from spillway.record_version left join accounts."user" person on person.id = author
        where record = ${id}::uuid order by version desc`.execute(db);
      return rows.map((row) => ({
        version: row.version,
        author: row.author === null || row.name === null ? null : { id: row.author, name: row.name },
        title: { en: row.title_en, ko: row.title_ko },
        at: row.created_at.toISOString(),
      }));
    },
    replace: (id, next) =>
      changed(
        sql`update spillway.record set version = version + 1, title_en = ${next.title.en}, title_ko = ${next.title.ko},
            facts = ${JSON.stringify(next.facts)}::jsonb, content_hash = ${next.contentHash}, ${TOUCHED}
          where id = ${id}::uuid`,
        { author: next.author, content: next.content },
      ),
    relabel: (id, { tlp, persons, organisations, groups }, lets = { house: false, others: false }) =>
      changed(
        sql`update spillway.record set version = version + 1, tlp = ${tlp}, persons = ${[...persons]}::text[],
            organisations = ${[...organisations]}::uuid[], groups = ${[...groups]}::uuid[],
            house_from = case when ${lets.house}::boolean then version + 1 else house_from end,
            open_from = case when ${lets.others}::boolean then version + 1 else open_from end, ${TOUCHED}
          where id = ${id}::uuid`,
      ),
    async remove(id) {
      await db.deleteFrom('record_file').where('record', '=', id).execute();
      await db.deleteFrom('record_version').where('record', '=', id).execute();
      await sql`update spillway.record set removed_at = now(), title_en = null, title_ko = null, salt = null, content_hash = null,
        author = null, facts = '{}', ${TOUCHED}
        where id = ${id}::uuid`.execute(db);
    },
    async attach(id, name, mediaType, bytes) {
      await sql`insert into spillway.record_file (record, name, media_type, bytes)
        values (${id}::uuid, ${name}, ${mediaType}, ${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)})
        on conflict (record, name) do update set media_type = excluded.media_type, bytes = excluded.bytes`.execute(
        db,
      );
    },
    async attachment(id, name) {
      const row = await db
        .selectFrom('record_file')
        .select(['media_type', 'bytes'])
        .where('record', '=', id)
        .where('name', '=', name)
        .executeTakeFirst();
      return row === undefined ? null : { mediaType: row.media_type, bytes: row.bytes };
    },
  };
}
