import type { Chunk } from '@spillway/core/scenarios';
import { hashBytes } from '@spillway/core/shared';
import { sql } from 'kysely';
import type { Db } from '../storage/database.ts';
import { chunkOf } from './job-rows.ts';

/** Days that chunks of works which never ended are kept for. */
const KEPT_DAYS = 14;

const isChunk = ({ item, part, first, end }: Chunk) =>
  sql`item = ${item} and part = ${part} and range_start = ${first} and range_end = ${end}`;

/**
 * Keeps the bytes of a chunk, the first time; whether they are the ones that are kept. A chunk that was run twice must
 * have given the same bytes.
 */
export async function keepResult(
  db: Db,
  workHash: string,
  chunk: Chunk,
  bytes: Uint8Array,
): Promise<boolean> {
  const hash = hashBytes(bytes);
  const { item, part, first, end } = chunk;
  const { rows } = await sql`insert into spillway.chunk_result
      (work_hash, item, part, range_start, range_end, bytes, hash)
    values (${workHash}, ${item}, ${part}, ${first}, ${end}, ${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)}, ${hash})
    on conflict do nothing returning 1`.execute(db);
  if (rows.length > 0) return true;
  const { rows: kept } = await sql<{ hash: string }>`select hash from spillway.chunk_result
    where work_hash = ${workHash} and ${isChunk(chunk)}`.execute(db);
  return kept.length === 0 || kept[0].hash === hash;
}

interface ResultRow {
  readonly item: number;
  readonly part: Chunk['part'];
  readonly range_start: string;
  readonly range_end: string;
  readonly bytes: Uint8Array;
}

/** All chunks of a job with their bytes. */
export async function readResults(db: Db, job: string): Promise<{ chunk: Chunk; bytes: Uint8Array }[]> {
  const { rows } = await sql<ResultRow>`
    select c.item, c.part, c.range_start, c.range_end, r.bytes
    from spillway.job j join spillway.job_chunk c on c.job = j.id join spillway.chunk_result r
      on r.work_hash = j.work_hash and r.item = c.item and r.part = c.part
        and r.range_start = c.range_start and r.range_end = c.range_end
    where j.id = ${job} order by c.number`.execute(db);
  return rows.map(({ bytes, ...row }) => ({ chunk: chunkOf(row), bytes }));
}

/** Lets go of a work's chunks unless another job still needs them. */
export const dropResults = (db: Db, workHash: string): Promise<unknown> =>
  sql`delete from spillway.chunk_result where work_hash = ${workHash} and not exists (
    select from spillway.job where work_hash = ${workHash} and state in ('waiting', 'running', 'dead'))`.execute(
    db,
  );

/** Lets go of chunks that no open job needs and that are old. */
export const dropOldResults = (db: Db): Promise<unknown> =>
  sql`delete from spillway.chunk_result r where r.created_at < now() - ${KEPT_DAYS} * interval '1 day'
    and not exists (select from spillway.job j
      where j.work_hash = r.work_hash and j.state in ('waiting', 'running', 'dead'))`.execute(db);
