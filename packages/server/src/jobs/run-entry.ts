import { SpillwayError } from '@spillway/core/shared';
import { type Chunk, type Job, type Work, workHash } from '@spillway/core/scenarios';
import type { ChunkTask, ChunkThread } from '@spillway/node/workers';
import { sql } from 'kysely';
import type PgBoss from 'pg-boss';
import type { Database, Db } from '../storage/database.ts';
import { dropResults, keepResult, readResults } from './chunk-results.ts';
import { failJob } from './job-ends.ts';
import { type KeptChunk, type KeptJob, readChunk, readJobs, readKept } from './job-rows.ts';
import { combineWhenAllThere, type QueueOptions } from './open-job-queue.ts';
import type { QueuedChunk } from './queue.ts';
import { tellJob } from './watch-jobs.ts';

/** A job's answer as JSON text: an `Assessment`, a `LibraryAnswer` or a `BacktestReport`. */
export interface JobAnswer {
  readonly job: Job;
  readonly work: Work;
  readonly json: Uint8Array;
}

/** What a worker needs besides the queue. */
export interface WorkerHelp {
  /** The encoded table of a hash (`tableHash`). */
  readonly table: (hash: string) => Promise<Uint8Array>;
  /** Stores an answer, in the transaction that ends the job: exactly once, however many workers come to the end of it. */
  readonly store: (db: Db, answer: JobAnswer) => Promise<void>;
}

/** How an entry ended: done with, or not for this program. */
export type EntryEnd = 'done' | 'other-version';

interface Context extends WorkerHelp {
  readonly database: Database;
  readonly boss: PgBoss;
  readonly thread: ChunkThread;
  readonly queue: QueueOptions;
}

/** An error of the work itself: no other try, only another work, table or program could mend it. */
class Unmendable extends Error {
  readonly of: SpillwayError;

  constructor(of: SpillwayError) {
    super(of.message, { cause: of });
    this.of = of;
  }
}

/** Runs a task on the thread. What a database or a disk does meanwhile is another matter, and may be mended. */
async function onThread(thread: ChunkThread, task: ChunkTask, signal: AbortSignal): Promise<Uint8Array> {
  try {
    return await thread.run(task, signal);
  } catch (error) {
    if (error instanceof SpillwayError && error.code !== 'shared/cancelled') throw new Unmendable(error);
    throw error;
  }
}

/** Counts the try, and says that the job has begun. */
async function begin(db: Db, { id, state }: KeptJob, number: number): Promise<void> {
  await sql`update spillway.job_chunk set attempts = attempts + 1 where job = ${id} and number = ${number}`.execute(
    db,
  );
  if (state !== 'waiting') return;
  const { rows } = await sql`update spillway.job set state = 'running', started_at = now()
    where id = ${id} and state = 'waiting' returning id`.execute(db);
  if (rows.length > 0) await tellJob(db, id);
}

async function computed(
  { thread, table }: Context,
  hash: string,
  work: Work,
  chunk: Chunk,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const bytes = work.kind === 'backtest' || thread.table === work.table ? null : await table(work.table);
  return onThread(thread, { kind: 'run', hash, work, table: bytes, chunk }, signal);
}

async function runChunk(
  context: Context,
  kept: KeptChunk,
  chunk: Chunk,
  work: Work,
  number: number,
  signal: AbortSignal,
): Promise<void> {
  const { boss, database, queue } = context;
  const { db } = database;
  await begin(db, kept, number);
  if (!kept.computed) {
    const bytes = await computed(context, kept.work_hash, work, chunk, signal);
    if (!(await keepResult(db, kept.work_hash, chunk, bytes))) {
      const { item, part, first, end } = chunk;
      await failJob(boss, db, kept.id, {
        code: null,
        message: `chunk ${item}/${part}/${first}-${end} must give the same bytes whenever it is run, but gave others`,
      });
      return;
    }
  }
  const news = await tellJob(db, kept.id);
  if (news !== null && news.done >= news.total) await combineWhenAllThere(boss, database, kept.id, queue);
}

async function combine(
  { database, thread, store }: Context,
  kept: KeptJob,
  work: Work,
  signal: AbortSignal,
): Promise<void> {
  const made = await readResults(database.db, kept.id);
  const json = await onThread(thread, { kind: 'combine', work, made }, signal);
  await database.db.transaction().execute(async (trx) => {
    const now = await readKept(trx, kept.id, true);
    if (now === null || !['waiting', 'running', 'dead'].includes(now.state)) return;
    await sql`update spillway.job set state = 'done', ended_at = now(), error_code = null, error_message = null
      where id = ${kept.id}`.execute(trx);
    const [job] = await readJobs(trx, { id: kept.id });
    await store(trx, { job, work, json }).catch((error: unknown) => {
      // Who asked may no longer have it; a retry by hand asks again.
      throw error instanceof SpillwayError && error.code.startsWith('access/')
        ? new Unmendable(error)
        : error;
    });
    await dropResults(trx, kept.work_hash);
    await tellJob(trx, kept.id);
  });
}

/**
 * Does what an entry of the queue stands for: a chunk, or, after the last one, putting them together.
 *
 * @throws what can be mended by another try; what cannot ends the job.
 */
export async function runEntry(
  context: Context,
  { job, number }: QueuedChunk,
  signal: AbortSignal,
): Promise<EntryEnd> {
  const { boss, database } = context;
  const kept = await readChunk(database.db, job, number);
  if (kept === null || ['done', 'failed', 'cancelled'].includes(kept.state)) return 'done';
  const work = JSON.parse(kept.work) as Work;
  if (workHash(work) !== kept.work_hash) return 'other-version';
  try {
    if (kept.chunk === null) await combine(context, kept, work, signal);
    else await runChunk(context, kept, kept.chunk, work, number, signal);
  } catch (error) {
    if (!(error instanceof Unmendable)) throw error;
    await failJob(boss, database.db, job, { code: error.of.code, message: error.message });
  }
  return 'done';
}
