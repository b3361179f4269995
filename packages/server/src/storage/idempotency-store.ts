import { sql } from 'kysely';
import type { Db } from './database.ts';

/** An answer that was given to a create, kept for those who ask again with the same key. */
interface KeptAnswer {
  readonly requestHash: string;
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface IdempotencyStore {
  /**
   * Takes a key for this transaction: whoever else has it waits until it ends.
   *
   * @returns the answer that was given to it before, null where it is new.
   */
  take(actor: string, key: string): Promise<KeptAnswer | null>;
  keep(actor: string, key: string, answer: KeptAnswer): Promise<void>;
  /** Lets go of answers that are older than this many hours. */
  forget(hours: number): Promise<void>;
}

export function idempotencyStore(db: Db): IdempotencyStore {
  return {
    async take(actor, key) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor}\n${key}`}, 0))`.execute(db);
      const row = await db
        .selectFrom('idempotency')
        .select(['request_hash', 'status', 'body', 'headers'])
        .where('actor', '=', actor)
        .where('key', '=', key)
        .executeTakeFirst();
      return row === undefined
        ? null
        : {
            requestHash: row.request_hash,
            status: row.status,
            body: row.body,
            headers: JSON.parse(row.headers) as Record<string, string>,
          };
    },
    async keep(actor, key, { requestHash, status, body, headers }) {
      await db
        .insertInto('idempotency')
        .values({ actor, key, request_hash: requestHash, status, body, headers: JSON.stringify(headers) })
        .execute();
    },
    async forget(hours) {
      await sql`delete from spillway.idempotency where created_at < now() - make_interval(hours => ${hours})`.execute(
        db,
      );
    },
  };
}
