import type PgBoss from 'pg-boss';
import { type ChunkThread, openChunkThread } from '@spillway/node/workers';
import type { Database } from '../storage/database.ts';
import { dropOldResults } from './chunk-results.ts';
import { markDead } from './job-ends.ts';
import { giveBack, keepLease } from './lease.ts';
import type { QueueOptions } from './open-job-queue.ts';
import { CHUNKS, openQueue, type QueuedChunk } from './queue.ts';
import { runEntry, type WorkerHelp } from './run-entry.ts';
import { watchJobs } from './watch-jobs.ts';

export interface WorkerOptions extends WorkerHelp, QueueOptions {
  readonly database: Database;
  /** Chunks at a time, each on a thread of its own; the thread of the caller stays free. */
  readonly concurrency?: number;
  /** Stops the worker as `stop` does. */
  readonly signal?: AbortSignal;
  /** Told of what went wrong with a chunk or with the database; the worker goes on. */
  readonly onError?: (error: unknown) => void;
}

export interface Worker {
  /** Stops at once and gives back what has not been finished, so that another may take it. */
  stop(): Promise<void>;
}

/** Milliseconds after which the queue is looked at even without news. */
const POLL = 2000;
/** Seconds until an entry of another version's work is looked at again. */
const OTHER_VERSION_PAUSE = 10;
/** Milliseconds between clearing away what the queue and works have left behind. */
const TIDY = 3_600_000;

type Entry = Pick<PgBoss.JobWithMetadata<QueuedChunk>, 'id' | 'data' | 'retryCount'>;

interface Slot {
  readonly thread: ChunkThread;
  /** Job that is worked on, and how to give it up. */
  running: { readonly job: string; readonly abort: AbortController } | null;
}

/**
 * Takes chunks out of the queue and runs them, until it is stopped. Any number of workers may run, in one program or in
 * many, on one machine or on many.
 *
 * @throws where the queue has not been installed.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { database, concurrency = 1, leaseSeconds = 30, onError = () => {} } = options;
  const { db } = database;
  const boss = await openQueue(database);
  const slots = Array.from(
    { length: concurrency },
    (): Slot => ({
      thread: openChunkThread(),
      running: null,
    }),
  );
  const stopping = new AbortController();
  let wakers: (() => void)[] = [];
  const wake = (): void => {
    const woken = wakers;
    wakers = [];
    for (const go of woken) go();
  };
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL);
      wakers.push(() => {
        clearTimeout(timer);
        resolve();
      });
      if (stopping.signal.aborted) wake();
    });
  const news = watchJobs(
    database,
    ({ job, state }) => {
      if (state === 'cancelled' || state === 'failed')
        for (const { running } of slots) if (running?.job === job) running.abort.abort();
      wake();
    },
    wake,
  );

  const work = async (slot: Slot, entry: Entry): Promise<void> => {
    const abort = new AbortController();
    slot.running = { job: entry.data.job, abort };
    if (stopping.signal.aborted) abort.abort();
    const held = { id: entry.id, attempt: entry.retryCount };
    const lease = keepLease(db, held, leaseSeconds, () => abort.abort());
    try {
      const end = await runEntry(
        { ...options, boss, queue: options, thread: slot.thread },
        entry.data,
        abort.signal,
      );
      if (end === 'done') await boss.complete(CHUNKS, entry.id);
      else await giveBack(db, held, OTHER_VERSION_PAUSE);
    } catch (error) {
      // Given up because we stop, the job was cancelled, or someone else holds it: nothing went wrong with the chunk.
      if (abort.signal.aborted) await giveBack(db, held);
      else {
        onError(error);
        await boss.fail(CHUNKS, entry.id, {
          message: error instanceof Error ? error.message : String(error),
        });
        await markDead(db);
      }
    } finally {
      lease.end();
      slot.running = null;
    }
  };
  const loop = async (slot: Slot): Promise<void> => {
    while (!stopping.signal.aborted) {
      const [entry] = await boss
        .fetch<QueuedChunk>(CHUNKS, { batchSize: 1, includeMetadata: true })
        .catch((error: unknown) => {
          onError(error);
          return [];
        });
      if (entry === undefined) await rest();
      else await work(slot, entry).catch(onError);
    }
  };
  /** Gives chunks of workers that are gone to others, and marks jobs that have failed too often. */
  const sweep = async (): Promise<void> => {
    let tidied = 0;
    while (!stopping.signal.aborted) {
      try {
        await boss.expire();
        await markDead(db);
        if (Date.now() - tidied > TIDY) {
          await boss.maintain();
          await dropOldResults(db);
          tidied = Date.now();
        }
      } catch (error) {
        onError(error);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(250, (leaseSeconds * 1000) / 4));
        ends.push(() => {
          clearTimeout(timer);
          resolve();
        });
        if (stopping.signal.aborted) resolve();
      });
    }
  };
  const ends: (() => void)[] = [];
  const running = [...slots.map(loop), sweep()];
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopped ??= (async () => {
      stopping.abort();
      for (const { running: own } of slots) own?.abort.abort();
      for (const end of ends.splice(0)) end();
      wake();
      await Promise.all(running);
      await news.close();
      await Promise.all(slots.map(({ thread }) => thread.close()));
      await boss.stop({ graceful: false });
    })();
    return stopped;
  };
  options.signal?.addEventListener('abort', () => void stop(), { once: true });
  if (options.signal?.aborted) await stop();
  return { stop };
}
