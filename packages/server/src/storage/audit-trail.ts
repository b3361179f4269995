import { type AuditEntry, type AuditLink, type AuditTrail, EMPTY_CHAIN } from '@spillway/core/audit';
import { canonicalJson } from '@spillway/core/shared';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** An entry's columns, with times as text to the microsecond, as its hash takes them. */
export const ENTRY = sql`audit_entry.entry,
  to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at,
  to_char(stated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as stated_at,
  actor, via, action, object_kind, object_id, audit_entry.organisation, before, after, detail, request`;

export interface EntryRow {
  entry: string;
  recorded_at: string;
  stated_at: string | null;
  actor: string | null;
  via: AuditEntry['via'];
  action: string;
  object_kind: string;
  object_id: string;
  organisation: string | null;
  before: string | null;
  after: string | null;
  detail: string;
  request: string | null;
}

export const entryOf = (row: EntryRow): AuditEntry => ({
  entry: Number(row.entry),
  recordedAt: row.recorded_at,
  statedAt: row.stated_at,
  actor: row.actor,
  via: row.via,
  action: row.action,
  objectKind: row.object_kind,
  objectId: row.object_id,
  organisation: row.organisation,
  before: row.before,
  after: row.after,
  detail: JSON.parse(row.detail) as Record<string, unknown>,
  request: row.request,
});

interface LinkRow extends EntryRow {
  position: string;
  hash: string;
  organisation_position: string;
  organisation_hash: string;
}

const linkOf = (row: LinkRow): AuditLink => ({
  entry: entryOf(row),
  position: Number(row.position),
  hash: row.hash,
  organisationPosition: Number(row.organisation_position),
  organisationHash: row.organisation_hash,
});

/** The trail in `audit_entry` and `audit_link`; an entry waits in `audit_waiting` until it has its place. */
export function auditTrail(db: Db): AuditTrail {
  return {
    async append(entry) {
      await sql`with added as (
          insert into spillway.audit_entry
            (stated_at, actor, via, action, object_kind, object_id, organisation, before, after, detail, request)
          values (${entry.statedAt}::timestamptz, ${entry.actor}, ${entry.via}, ${entry.action}, ${entry.objectKind},
            ${entry.objectId}, ${entry.organisation}::uuid, ${entry.before}, ${entry.after},
            ${canonicalJson(entry.detail)}, ${entry.request})
          returning entry)
        insert into spillway.audit_waiting (entry) select entry from added`.execute(db);
    },
    async read({ after, limit, organisation }) {
      const own =
        organisation === undefined
          ? sql``
          : organisation === null
            ? sql`and audit_link.organisation is null`
            : sql`and audit_link.organisation = ${organisation}::uuid`;
      const { rows } =
        await sql<LinkRow>`select ${ENTRY}, position, hash, organisation_position, organisation_hash
        from spillway.audit_link join spillway.audit_entry using (entry)
        where position > ${after} ${own} order by position limit ${limit}`.execute(db);
      return rows.map(linkOf);
    },
    async anchor(organisation) {
      const { rows } = await (organisation === null
        ? sql<{ position: string; hash: string }>`select position, hash from spillway.audit_link
            order by position desc limit 1`
        : sql<{
            position: string;
            hash: string;
          }>`select organisation_position as position, organisation_hash as hash
            from spillway.audit_link where organisation = ${organisation}::uuid
            order by organisation_position desc limit 1`
      ).execute(db);
      return rows.length === 0 ? EMPTY_CHAIN : { position: Number(rows[0].position), hash: rows[0].hash };
    },
    async end() {
      const { rows } = await sql<{ position: string | null }>`
        select max(position) as position from spillway.audit_link`.execute(db);
      return Number(rows[0].position ?? 0);
    },
  };
}
