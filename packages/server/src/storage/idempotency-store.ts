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
   * Takes a key for this transaction and a request: whoever else has it waits until it ends.
   *
   * @returns the answer that was given to it before, null where it is new.
   */
  take(actor: string, key: string, requestHash: string): Promise<KeptAnswer | null>;
  /** Keeps the answer to a key that was taken in this transaction. */
  keep(actor: string, key: string, answer: Omit<KeptAnswer, 'requestHash'>): Promise<void>;
  /** Lets go of answers that are older than this many hours. */
  forget(hours: number): Promise<void>;
}

export function idempotencyStore(db: Db): IdempotencyStore {
  const store: IdempotencyStore = {
    async take(actor, key, requestHash) {
      // Its row waits for the answer within the transaction; to others it is there with the answer, or not at all.
      const taken = await db
        .insertInto('idempotency')
        .values({ actor, key, request_hash: requestHash, status: 0, body: '', headers: '{}' })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (taken.numInsertedOrUpdatedRows === 1n) return null;
      const row = await db
        .selectFrom('idempotency')
        .select(['request_hash', 'status', 'body', 'headers'])
        .where('actor', '=', actor)
        .where('key', '=', key)
        .executeTakeFirst();
      // Let go of in between, as it was old.
      if (row === undefined) return store.take(actor, key, requestHash);
      return {
        requestHash: row.request_hash,
        status: row.status,
        body: row.body,
        headers: JSON.parse(row.headers) as Record<string, string>,
      };
    },
    async keep(actor, key, { status, body, headers }) {
      await db
        .updateTable('idempotency')
        .set({ status, body, headers: JSON.stringify(headers) })
        .where('actor', '=', actor)
        .where('key', '=', key)
        .execute();
    },
    async forget(hours) {
      await sql`delete from spillway.idempotency where created_at < now() - make_interval(hours => ${hours})`.execute(
        db,
      );
    },
  };
  return store;
}
