import type { Chunk, DeadLetter, Job, Work } from '@spillway/core/scenarios';
import { sql } from 'kysely';
import type { Db } from '../storage/database.ts';
import { CHUNKS, DEAD, SCHEMA } from './queue.ts';

/** A job as it is kept, with what it is to do. */
export interface KeptJob {
  readonly id: string;
  readonly work_hash: string;
  readonly work: string;
  readonly state: Job['state'];
  readonly total: number;
}

interface JobRow {
  readonly id: string;
  readonly kind: Work['kind'];
  readonly work_hash: string;
  readonly state: Job['state'];
  readonly submitted_by: string;
  readonly total: number;
  readonly done: number;
  readonly attempts: number;
  readonly submitted_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly error_code: string | null;
  readonly error_message: string | null;
}

const jobOf = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  hash: row.work_hash,
  state: row.state,
  by: row.submitted_by,
  done: row.done,
  total: row.total,
  attempts: row.attempts,
  submittedAt: row.submitted_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  error: row.error_message === null ? null : { code: row.error_code, message: row.error_message },
});

/** Chunks of a job that are there; all of them once it is done, when they are kept no more. */
export const DONE = sql`case when j.state = 'done' then j.total else (
  select count(*)::integer from spillway.job_chunk c join spillway.chunk_result r
    on r.work_hash = j.work_hash and r.item = c.item and r.part = c.part
      and r.range_start = c.range_start and r.range_end = c.range_end
  where c.job = j.id) end`;

/** The newest first. */
export async function readJobs(
  db: Db,
  { id, by, limit = 100 }: { readonly id?: string; readonly by?: string; readonly limit?: number },
): Promise<Job[]> {
  const { rows } = await sql<JobRow>`
    select j.id, j.kind, j.work_hash, j.state, j.submitted_by, j.total, ${DONE} as done,
      coalesce((select max(c.attempts) from spillway.job_chunk c where c.job = j.id), 0) as attempts,
      j.submitted_at, j.started_at, j.ended_at, j.error_code, j.error_message
    from spillway.job j
    where ${id === undefined ? sql`true` : sql`j.id = ${id}`}
      and ${by === undefined ? sql`true` : sql`j.submitted_by = ${by}`}
    order by j.submitted_at desc, j.id limit ${limit}`.execute(db);
  return rows.map(jobOf);
}

interface ChunkRow {
  readonly item: number;
  readonly part: Chunk['part'];
  readonly range_start: string;
  readonly range_end: string;
}

export const chunkOf = ({ item, part, range_start, range_end }: ChunkRow): Chunk => ({
  item,
  part,
  first: Number(range_start),
  end: Number(range_end),
});

/** A job, with one of its chunks and whether that has been computed; null for the number after the last. */
export interface KeptChunk extends KeptJob {
  readonly chunk: Chunk | null;
  readonly computed: boolean;
}

export async function readKept(db: Db, id: string, lock = false): Promise<KeptJob | null> {
  const { rows } = await sql<KeptJob>`
    select id, work_hash, work, state, total from spillway.job where id = ${id}
    ${lock ? sql`for update` : sql``}`.execute(db);
  return rows[0] ?? null;
}

export async function readChunk(db: Db, job: string, number: number): Promise<KeptChunk | null> {
  const { rows } = await sql<KeptJob & { [K in keyof ChunkRow]: ChunkRow[K] | null } & { computed: boolean }>`
    select j.id, j.work_hash, j.work, j.state, j.total, c.item, c.part, c.range_start, c.range_end,
      exists (select from spillway.chunk_result r where r.work_hash = j.work_hash and r.item = c.item
        and r.part = c.part and r.range_start = c.range_start and r.range_end = c.range_end) as computed
    from spillway.job j left join spillway.job_chunk c on c.job = j.id and c.number = ${number}
    where j.id = ${job}`.execute(db);
  if (rows.length === 0) return null;
  const { item, part, range_start, range_end, ...rest } = rows[0];
  return {
    ...rest,
    chunk: part === null ? null : chunkOf({ item, part, range_start, range_end } as ChunkRow),
  };
}

/** Numbers of a job's chunks that have not been computed. */
export async function missingChunks(db: Db, job: string): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select c.number from spillway.job j join spillway.job_chunk c on c.job = j.id
    where j.id = ${job} and not exists (select from spillway.chunk_result r
      where r.work_hash = j.work_hash and r.item = c.item and r.part = c.part
        and r.range_start = c.range_start and r.range_end = c.range_end)
    order by c.number`.execute(db);
  return rows.map(({ number }) => number);
}

/** Entries of the queue that belong to a job and have not ended. */
export async function openEntries(db: Db, job: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select q.id from ${sql.table(`${SCHEMA}.job`)} q
    where q.name = ${CHUNKS} and q.state < 'completed' and q.data ->> 'job' = ${job}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Takes a job's dead letters out of the queue. */
export const dropDeadLetters = (db: Db, job: string): Promise<unknown> =>
  sql`delete from ${sql.table(`${SCHEMA}.job`)} where name = ${DEAD} and data ->> 'job' = ${job}`.execute(db);

interface DeadRow {
  readonly job: string;
  readonly number: number;
  readonly item: number | null;
  readonly part: string | null;
  readonly range_start: string | null;
  readonly range_end: string | null;
  readonly attempts: number | null;
  readonly message: string | null;
  readonly created_on: Date;
}

export async function readDeadLetters(db: Db): Promise<DeadLetter[]> {
  const { rows } = await sql<DeadRow>`
    select q.data ->> 'job' as job, (q.data ->> 'number')::integer as number, c.item, c.part, c.range_start, c.range_end,
      c.attempts, coalesce(q.output ->> 'message', q.output -> 'value' ->> 'message') as message, q.created_on
    from ${sql.table(`${SCHEMA}.job`)} q
    left join spillway.job_chunk c on c.job = (q.data ->> 'job')::uuid and c.number = (q.data ->> 'number')::integer
    where q.name = ${DEAD} order by q.created_on, q.id`.execute(db);
  return rows.map((row) => ({
    job: row.job,
    chunk: row.part === null ? 'combine' : `${row.item}/${row.part}/${row.range_start}-${row.range_end}`,
    attempts: row.attempts ?? 0,
    message: row.message ?? 'it ended without a word',
    at: row.created_on.toISOString(),
  }));
}
