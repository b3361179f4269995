import type { Job } from '@spillway/core/scenarios';
import { sql } from 'kysely';
import type PgBoss from 'pg-boss';
import type { Db } from '../storage/database.ts';
import { openEntries } from './job-rows.ts';
import { CHUNKS, DEAD, SCHEMA, through } from './queue.ts';
import { tellJob } from './watch-jobs.ts';

/** Ends a job that no retry could mend; what of it still waits or runs is given up. */
export async function failJob(
  boss: PgBoss,
  db: Db,
  job: string,
  error: NonNullable<Job['error']>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql`update spillway.job
      set state = 'failed', ended_at = now(), error_code = ${error.code}, error_message = ${error.message}
      where id = ${job} and state in ('waiting', 'running', 'dead') returning id`.execute(trx);
    if (rows.length === 0) return;
    const open = await openEntries(trx, job);
    if (open.length > 0) await boss.cancel(CHUNKS, open as never, { db: through(trx) });
    await tellJob(trx, job);
  });
}

/** Marks jobs of which a chunk has failed as often as it may: they go on when someone retries them. */
export async function markDead(db: Db): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update spillway.job j set state = 'dead', error_code = null, error_message = q.message
    from (select distinct on (data ->> 'job') (data ->> 'job')::uuid as job,
        coalesce(output ->> 'message', output -> 'value' ->> 'message') as message
      from ${sql.table(`${SCHEMA}.job`)} where name = ${DEAD} order by data ->> 'job', created_on) q
    where j.id = q.job and j.state in ('waiting', 'running') returning j.id`.execute(db);
  for (const { id } of rows) await tellJob(db, id);
}
