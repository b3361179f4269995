import pg from 'pg';
import type { Job } from '@spillway/core/scenarios';
import { sql } from 'kysely';
import type { Database, Db } from '../storage/database.ts';
import { DONE } from './job-rows.ts';

/** Where news of jobs are told. */
const CHANNEL = 'spillway_job';
const LONGEST_PAUSE = 5000;

/** How far a job is, as it is told to whoever listens. */
export interface JobNews {
  readonly job: string;
  readonly state: Job['state'];
  readonly done: number;
  readonly total: number;
}

/**
 * Tells how far a job is; within a transaction it is told when that commits.
 *
 * @returns what was told; null where there is no such job.
 */
export async function tellJob(db: Db, job: string): Promise<JobNews | null> {
  const { rows } = await sql<JobNews>`
    with news as (select j.id as job, j.state, ${DONE} as done, j.total from spillway.job j where j.id = ${job})
    select news.*, pg_notify(${CHANNEL}, row_to_json(news)::text) from news`.execute(db);
  return rows[0] ?? null;
}

/**
 * Hears news of jobs on a connection of its own, which is made again when it is cut.
 *
 * @param onNews called for each; news of a time without connection are missed, so whoever must know asks too.
 * @param onReady called whenever listening begins.
 */
export function watchJobs(
  { pool }: Database,
  onNews: (news: JobNews) => void,
  onReady: () => void = () => {},
): { close(): Promise<void> } {
  let closed = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let pause = 100;
  const again = (): void => {
    if (closed) return;
    timer = setTimeout(() => void connect(), pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  };
  const connect = async (): Promise<void> => {
    const own = new pg.Client({ ...pool.options, statement_timeout: 0 });
    client = own;
    let lost = false;
    const onLost = (): void => {
      if (lost) return;
      lost = true;
      void own.end().catch(() => {});
      again();
    };
    own.on('error', onLost).on('end', onLost);
    own.on('notification', ({ channel, payload }) => {
      if (channel === CHANNEL && payload !== undefined) onNews(JSON.parse(payload) as JobNews);
    });
    try {
      await own.connect();
      await own.query(`listen ${CHANNEL}`);
      pause = 100;
      onReady();
    } catch {
      onLost();
    }
  };
  const connecting = connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await connecting;
      await client?.end().catch(() => {});
    },
  };
}
