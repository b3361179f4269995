import { sql } from 'kysely';
import type { Db } from '../storage/database.ts';
import { CHUNKS, SCHEMA } from './queue.ts';

/** An entry of the queue that a worker holds: `attempt` tells it from a later holding of the same entry. */
export interface Held {
  readonly id: string;
  readonly attempt: number;
}

const queued = sql.table(`${SCHEMA}.job`);
const held = ({ id, attempt }: Held) =>
  sql`name = ${CHUNKS} and id = ${id} and state = 'active' and retry_count = ${attempt}`;

/** Whether the entry is still held; its lease begins anew then. */
async function renewLease(db: Db, entry: Held): Promise<boolean> {
  const { rows } =
    await sql`update ${queued} set started_on = now() where ${held(entry)} returning id`.execute(db);
  return rows.length > 0;
}

/** Gives an entry back as if it had never been taken, after a pause where the taker cannot do it. */
export const giveBack = (db: Db, entry: Held, pauseSeconds = 0): Promise<unknown> =>
  sql`update ${queued} set state = 'created', started_on = null, start_after = now() + ${pauseSeconds} * interval '1 s'
    where ${held(entry)}`.execute(db);

/** Renews the lease of an entry until it is ended; `onLost` where it is held no more. */
export function keepLease(db: Db, entry: Held, leaseSeconds: number, onLost: () => void): { end(): void } {
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const turn = (): void => {
    timer = setTimeout(
      () =>
        void renewLease(db, entry).then(
          (kept) => {
            if (ended) return;
            if (kept) turn();
            else onLost();
          },
          // The database is away: if for longer than the lease, someone else will have the entry.
          () => void (ended || turn()),
        ),
      (leaseSeconds * 1000) / 3,
    );
  };
  turn();
  return {
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}
