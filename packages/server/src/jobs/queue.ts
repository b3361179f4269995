import { CompiledQuery } from 'kysely';
import pg from 'pg';
import PgBoss from 'pg-boss';
import type { Database, Db } from '../storage/database.ts';

/** Schema of the queue's own tables. */
export const SCHEMA = 'jobs';
/** Chunks that wait for a worker, and those that failed as often as they may. */
export const CHUNKS = 'chunk';
export const DEAD = 'chunk-dead';

/** What the queue holds of a chunk: where its work stands. The number after the last is that of putting all together. */
export interface QueuedChunk {
  readonly job: string;
  readonly number: number;
}

/** Runs the queue's statements where ours run, in the same transaction. */
export const through = (db: Db): PgBoss.Db => ({
  async executeSql(text, values) {
    const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
    return { rows };
  },
});

const OPTIONS = { schema: SCHEMA, schedule: false, supervise: false } as const;

/** The queue as the serving role uses it: it makes no tables. @throws where it has not been installed. */
export async function openQueue({ pool }: Database): Promise<PgBoss> {
  // The pool itself, since some of its statements are several at once.
  const boss = new PgBoss({
    ...OPTIONS,
    migrate: false,
    db: { executeSql: (text, values) => pool.query(text, values) },
  });
  boss.on('error', () => {});
  return boss.start();
}

/**
 * Makes or brings up to date the queue's own tables, by the role that owns the database, and lets the serving role use
 * them. To be done whenever the database is migrated.
 */
export async function installQueue(ownerUrl: string, appRole: string | null): Promise<void> {
  const boss = new PgBoss({ ...OPTIONS, connectionString: ownerUrl, max: 1 });
  const failed: Error[] = [];
  boss.on('error', (error) => void failed.push(error));
  await boss.start();
  try {
    await boss.createQueue(DEAD, { name: DEAD, retentionDays: 3650 });
    await boss.createQueue(CHUNKS, { name: CHUNKS, deadLetter: DEAD, retentionDays: 3650 });
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failed.length > 0) throw failed[0];
  if (appRole === null) return;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const role = pg.escapeIdentifier(appRole);
    await client.query(`grant usage on schema ${SCHEMA} to ${role};
      grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${role}`);
  } finally {
    await client.end();
  }
}
