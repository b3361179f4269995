import { type AuditLink, type ChainEnds, EMPTY_CHAIN, linkEntries } from '@spillway/core/audit';
import { sql } from 'kysely';
import { ENTRY, entryOf, type EntryRow } from './audit-trail.ts';
import type { Db } from './database.ts';

/** Of the advisory lock that lets one program at a time lengthen the chain. */
const LOCK = 7_281_515;
/** Told on when the chain has grown; the payload is its last position. */
export const CHANGE_CHANNEL = 'spillway_change';

const END = sql`organisation, position, hash, organisation_position, organisation_hash`;

interface EndRow {
  organisation: string | null;
  position: string;
  hash: string;
  organisation_position: string;
  organisation_hash: string;
  /** Whether it is the centre's end; it may be an organisation's as well. */
  last: boolean;
}

/** Ends of the centre's chain and of some organisations'. */
async function endsOf(tx: Db, organisations: readonly (string | null)[]): Promise<ChainEnds> {
  const { rows } = await sql<EndRow>`
    (select ${END}, true as last from spillway.audit_link order by position desc limit 1)
    union all
    select ends.* from unnest(${[...new Set(organisations)].filter((each) => each !== null)}::uuid[]) wanted,
      lateral (select ${END}, false as last from spillway.audit_link where organisation = wanted
        order by organisation_position desc limit 1) ends
    union all
    (select ${END}, false as last from spillway.audit_link where organisation is null
      order by organisation_position desc limit 1)`.execute(tx);
  const last = rows.find((row) => row.last);
  return {
    centre: last === undefined ? EMPTY_CHAIN : { position: Number(last.position), hash: last.hash },
    organisations: new Map(
      rows
        .filter((row) => !row.last)
        .map((row) => [
          row.organisation ?? '',
          { position: Number(row.organisation_position), hash: row.organisation_hash },
        ]),
    ),
  };
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
    const { links } = linkEntries(
      await endsOf(
        tx,
        rows.map(({ organisation }) => organisation),
      ),
      rows.map(entryOf),
    );
    await sql`with linked as (insert into spillway.audit_link
        (position, entry, hash, organisation, organisation_position, organisation_hash)
      select * from unnest(
        ${links.map(({ position }) => position)}::bigint[], ${links.map(({ entry }) => entry.entry)}::bigint[],
        ${links.map(({ hash }) => hash)}::text[], ${links.map(({ entry }) => entry.organisation)}::uuid[],
        ${links.map(({ organisationPosition }) => organisationPosition)}::bigint[],
        ${links.map(({ organisationHash }) => organisationHash)}::text[]))
      select pg_notify(${CHANGE_CHANNEL}, ${String(links.at(-1)!.position)})`.execute(tx);
    return links;
  });
}
