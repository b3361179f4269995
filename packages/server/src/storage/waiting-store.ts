import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Entries of the trail that have no place yet. */
export interface WaitingStore {
  count(): Promise<number>;
  /** Entries that neither stand in the chain nor wait, the first few: someone took them out of the queue. */
  lost(): Promise<readonly number[]>;
}

export function waitingStore(db: Db): WaitingStore {
  return {
    async count() {
      const { rows } = await sql<{ count: string }>`select count(*) from spillway.audit_waiting`.execute(db);
      return Number(rows[0].count);
    },
    async lost() {
      const { rows } = await sql<{ entry: string }>`select entry from spillway.audit_entry
        where not exists (select from spillway.audit_link where audit_link.entry = audit_entry.entry)
          and not exists (select from spillway.audit_waiting where audit_waiting.entry = audit_entry.entry)
        order by entry limit 20`.execute(db);
      return rows.map(({ entry }) => Number(entry));
    },
  };
}
