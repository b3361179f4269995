import { type AuditLink, type ChainEnd, EMPTY_CHAIN, linkEntries } from '@spillway/core/audit';
import { sql } from 'kysely';
import { ENTRY, entryOf, type EntryRow } from './audit-trail.ts';
import type { Db } from './database.ts';

/** Of the advisory lock that lets one program at a time lengthen the chain. */
const LOCK = 7_281_515;
/** Told on when the chain has grown; the payload is its last position. */
export const CHANGE_CHANNEL = 'spillway_change';

interface EndRow {
  organisation: string | null;
  position: string;
  hash: string;
}

/**
 * Gives entries that wait their places, in one batch and one transaction. An entry waits from the commit of its change on,
 * so none is seen before its change, and none is lost if the program dies in between.
 *
 * @returns the new links; empty where none waited.
 */
export async function linkWaiting(db: Db, most = 1000): Promise<readonly AuditLink[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    const { rows } = await sql<EntryRow>`with taken as (
        delete from spillway.audit_waiting where entry in (
          select entry from spillway.audit_waiting order by entry limit ${most}) returning entry)
      select ${ENTRY} from spillway.audit_entry join taken using (entry) order by entry`.execute(tx);
    if (rows.length === 0) return [];
    const centre = await sql<EndRow>`select organisation, position, hash from spillway.audit_link
      order by position desc limit 1`.execute(tx);
    const wanted = [...new Set(rows.map(({ organisation }) => organisation))];
    const ends = await Promise.all(
      wanted.map(async (organisation) => {
        const { rows: found } = await sql<EndRow>`select organisation, organisation_position as position,
            organisation_hash as hash from spillway.audit_link
          where ${organisation === null ? sql`organisation is null` : sql`organisation = ${organisation}::uuid`}
          order by organisation_position desc limit 1`.execute(tx);
        return found[0];
      }),
    );
    const endOf = (row: EndRow): ChainEnd => ({ position: Number(row.position), hash: row.hash });
    const { links } = linkEntries(
      {
        centre: centre.rows.length === 0 ? EMPTY_CHAIN : endOf(centre.rows[0]),
        organisations: new Map(
          ends.filter((row) => row !== undefined).map((row) => [row.organisation ?? '', endOf(row)]),
        ),
      },
      rows.map(entryOf),
    );
    await sql`insert into spillway.audit_link
        (position, entry, hash, organisation, organisation_position, organisation_hash)
      select * from unnest(
        ${links.map(({ position }) => position)}::bigint[], ${links.map(({ entry }) => entry.entry)}::bigint[],
        ${links.map(({ hash }) => hash)}::text[], ${links.map(({ entry }) => entry.organisation)}::uuid[],
        ${links.map(({ organisationPosition }) => organisationPosition)}::bigint[],
        ${links.map(({ organisationHash }) => organisationHash)}::text[])`.execute(tx);
    await sql`select pg_notify(${CHANGE_CHANNEL}, ${String(links.at(-1)!.position)})`.execute(tx);
    return links;
  });
}
