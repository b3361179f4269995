import { randomBytes, randomUUID } from 'node:crypto';
import {
  type Chunk,
  chunksOf,
  type ChunkSizes,
  type JobQueue,
  type Work,
  workHash,
} from '@spillway/core/scenarios';
import { sql } from 'kysely';
import type PgBoss from 'pg-boss';
import type { Database, Db } from '../storage/database.ts';
import {
  dropDeadLetters,
  missingChunks,
  openEntries,
  readDeadLetters,
  readJobs,
  readKept,
} from './job-rows.ts';
import { CHUNKS, openQueue, type QueuedChunk, through } from './queue.ts';
import { tellJob } from './watch-jobs.ts';

export interface QueueOptions {
  /** How often a chunk is begun again after it failed, or its worker was gone. */
  readonly retries?: number;
  /** Seconds after which a chunk whose worker gives no sign of life is given to another. */
  readonly leaseSeconds?: number;
  /** Seconds to the first retry; each later one waits about twice as long. */
  readonly retryDelay?: number;
  readonly sizes?: ChunkSizes;
}

const DEFAULTS = { retries: 3, leaseSeconds: 30, retryDelay: 1 };

/** Ids for entries of one job, rising with the number: entries of one moment are taken in the order of ids. */
function entryIds(): (number: number) => string {
  const head = randomBytes(10).toString('hex');
  return (number) =>
    `${head}${number.toString(16).padStart(12, '0')}`.replace(
      /(.{8})(.{4})(.{4})(.{4})(.{12})/,
      '$1-$2-$3-$4-$5',
    );
}

/** Puts chunks of a job into the queue, in the transaction of `db`. */
async function enqueue(
  boss: PgBoss,
  db: Db,
  job: string,
  numbers: readonly number[],
  options: QueueOptions,
): Promise<ReadonlyMap<number, string>> {
  const { retries, leaseSeconds, retryDelay } = { ...DEFAULTS, ...options };
  const idOf = entryIds();
  const ids = new Map(numbers.map((number) => [number, idOf(number)]));
  if (ids.size === 0) return ids;
  await boss.insert(
    [...ids].map(([number, id]) => ({
      id,
      name: CHUNKS,
      data: { job, number } satisfies QueuedChunk,
      retryLimit: retries,
      retryDelay,
      retryBackoff: retryDelay > 0,
      expireInSeconds: leaseSeconds,
    })),
    { db: through(db) },
  );
  return ids;
}

/**
 * Has a job's chunks put together once all of them are there; whoever stores the last one finds them so.
 *
 * Chunks are committed before this is asked, so that of two that finish at once at least the later sees both.
 */
export async function combineWhenAllThere(
  boss: PgBoss,
  { db }: Database,
  job: string,
  options: QueueOptions,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ total: number; combining: string | null }>`
      select total, combining from spillway.job
      where id = ${job} and state in ('waiting', 'running', 'dead') for update`.execute(trx);
    if (rows.length === 0 || rows[0].combining !== null) return;
    if ((await missingChunks(trx, job)).length > 0) return;
    const number = rows[0].total;
    const ids = await enqueue(boss, trx, job, [number], options);
    await sql`update spillway.job set combining = ${ids.get(number)!} where id = ${job}`.execute(trx);
    await tellJob(trx, job);
  });
}

async function insertChunks(
  db: Db,
  job: string,
  chunks: readonly Chunk[],
  ids: ReadonlyMap<number, string>,
): Promise<void> {
  const rows = chunks.map(({ item, part, first, end }, number) => ({
    number,
    item,
    part,
    first,
    end,
    queued: ids.get(number),
  }));
  await sql`insert into spillway.job_chunk (job, number, item, part, range_start, range_end, queued)
    select ${job}::uuid, number, item, part, first, "end", queued
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as x (number integer, item integer, part text, first bigint, "end" bigint, queued uuid)`.execute(db);
}

/** A queue that also takes a work in a transaction of its caller's. */
export interface DatabaseQueue extends JobQueue {
  submitIn(trx: Db, work: Work, by: string): Promise<string>;
}

/** Jobs over the database's queue. @throws where the queue has not been installed. */
export async function openJobQueue(database: Database, options: QueueOptions = {}): Promise<DatabaseQueue> {
  const boss = await openQueue(database);
  const { db } = database;
  const submitIn = async (trx: Db, work: Work, by: string): Promise<string> => {
    const id = randomUUID();
    const chunks = chunksOf(work, options.sizes);
    await sql`insert into spillway.job (id, kind, work_hash, work, submitted_by, total)
      values (${id}, ${work.kind}, ${workHash(work)}, ${JSON.stringify(work)}, ${by}, ${chunks.length})`.execute(
      trx,
    );
    const ids = await enqueue(boss, trx, id, [...chunks.keys()], options);
    await insertChunks(trx, id, chunks, ids);
    await tellJob(trx, id);
    return id;
  };
  return {
    submitIn,
    submit: (work, by) => db.transaction().execute((trx) => submitIn(trx, work, by)),
    async job(id) {
      return (await readJobs(db, { id }))[0] ?? null;
    },
    list: (filter = {}) => readJobs(db, filter),
    cancel: (id) =>
      db.transaction().execute(async (trx) => {
        const { rows } = await sql`update spillway.job set state = 'cancelled', ended_at = now()
          where id = ${id} and state in ('waiting', 'running', 'dead') returning id`.execute(trx);
        if (rows.length === 0) return false;
        const open = await openEntries(trx, id);
        if (open.length > 0) await boss.cancel(CHUNKS, open as never, { db: through(trx) });
        await dropDeadLetters(trx, id);
        await tellJob(trx, id);
        return true;
      }),
    async retry(id) {
      const done = await db.transaction().execute(async (trx) => {
        const kept = await readKept(trx, id, true);
        if (kept === null || !['failed', 'dead', 'cancelled'].includes(kept.state)) return false;
        const open = await openEntries(trx, id);
        if (open.length > 0) await boss.cancel(CHUNKS, open as never, { db: through(trx) });
        await dropDeadLetters(trx, id);
        await sql`update spillway.job set state = 'waiting', combining = null, error_code = null, error_message = null,
          started_at = null, ended_at = null where id = ${id}`.execute(trx);
        const ids = await enqueue(boss, trx, id, await missingChunks(trx, id), options);
        const rows = [...ids].map(([number, queued]) => ({ number, queued }));
        await sql`update spillway.job_chunk c set queued = x.queued, attempts = 0, error = null
          from json_to_recordset(${JSON.stringify(rows)}::json) as x (number integer, queued uuid)
          where c.job = ${id} and c.number = x.number`.execute(trx);
        await tellJob(trx, id);
        return true;
      });
      if (done) await combineWhenAllThere(boss, database, id, options);
      return done;
    },
    deadLetters: () => readDeadLetters(db),
  };
}
