import { type ErrorCode, SpillwayError } from '@spillway/core/shared';
import { Worker } from 'node:worker_threads';
import { type Ask, KEPT_TABLES, type Reply, type Results, type TaskKind, type Tasks } from './messages.ts';

/** A thread runs a file of its own, and Node runs only the built one, even where this file runs from source. */
const THREAD_FILE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/compute/compute-thread.js' : './compute-thread.js',
  import.meta.url,
);

/** Threads beside the one that answers requests: estimates, files and documents to be read, reports. */
export interface Compute {
  /**
   * @param owner for whom: of those who wait, one for whom fewest run comes first, so that nobody's many keep out everyone
   *   else. A task with an owner waits no longer than a task may take.
   * @throws SpillwayError what the task throws; `server/too-long` when it took longer than allowed, or no thread was free
   *   for as long, and `shared/cancelled` when the signal was aborted: its thread is ended then, so that no input can hold
   *   one for ever.
   */
  run<Kind extends TaskKind>(
    kind: Kind,
    task: Tasks[Kind],
    signal?: AbortSignal,
    owner?: string,
  ): Promise<Results[Kind]>;
  close(): Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly tables: Set<string>;
  busy: ((reply: Reply | Error) => void) | null;
  /** For whom it runs something. */
  owner: string | null;
}

interface Waiting {
  readonly owner: string;
  readonly start: (thread: Thread) => void;
}

/** Kinds that are given less time than the others, in milliseconds: a sound document is read in a fraction of a second. */
const LIMITS: Partial<Record<TaskKind, number>> = { parse: 15_000 };

/** @param milliseconds that one task may take, and that it may wait for its turn. */
export function openCompute(size: number, milliseconds: number): Compute {
  const threads = new Set<Thread>();
  const waiting: Waiting[] = [];
  let count = 0;
  let closed = false;

  const open = (): Thread => {
    const worker = new Worker(THREAD_FILE, {
      // Built files: an option by which the program itself runs from source would lead the thread into the source too.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
    const thread: Thread = { worker, tables: new Set(), busy: null, owner: null };
    worker.on('message', (reply: Reply) => thread.busy?.(reply));
    worker.on('error', (error) => thread.busy?.(error));
    worker.on('exit', () => {
      threads.delete(thread);
      thread.busy?.(new Error('a compute thread has ended'));
    });
    worker.unref();
    threads.add(thread);
    return thread;
  };
  const runningFor = (owner: string): number =>
    [...threads].filter((thread) => thread.busy !== null && thread.owner === owner).length;
  const takeNext = (): Waiting | undefined => {
    const counts = waiting.map(({ owner }) => runningFor(owner));
    return waiting.splice(counts.indexOf(Math.min(...counts)), 1)[0];
  };
  const next = (): void => {
    if (closed || waiting.length === 0) return;
    const free = [...threads].find(({ busy }) => busy === null) ?? (threads.size < size ? open() : undefined);
    if (free !== undefined) takeNext()?.start(free);
  };

  return {
    run(kind, task, signal, owner = '') {
      return new Promise((resolve, reject) => {
        if (closed) {
          reject(new SpillwayError('shared/cancelled', 'the program is stopping'));
          return;
        }
        const cancelled = (): SpillwayError => new SpillwayError('shared/cancelled', 'it was cancelled');
        const limit = Math.min(milliseconds, LIMITS[kind] ?? milliseconds);
        /** Takes it out of those who wait, and says why. */
        const leave = (error: SpillwayError): void => {
          clearTimeout(patience);
          signal?.removeEventListener('abort', onLeave);
          const at = waiting.indexOf(entry);
          if (at >= 0) waiting.splice(at, 1);
          reject(error);
        };
        const onLeave = (): void => leave(cancelled());
        const patience =
          owner === ''
            ? undefined
            : setTimeout(
                () =>
                  leave(
                    new SpillwayError('server/too-long', 'too much is being computed just now: try again'),
                  ),
                milliseconds,
              );
        const entry: Waiting = {
          owner,
          start(thread) {
            clearTimeout(patience);
            signal?.removeEventListener('abort', onLeave);
            count += 1;
            const id = count;
            let timer: NodeJS.Timeout | undefined;
            const end = (): void => {
              clearTimeout(timer);
              signal?.removeEventListener('abort', onAbort);
              thread.busy = null;
              thread.owner = null;
              thread.worker.unref();
              next();
            };
            const kill = (error: SpillwayError): void => {
              thread.busy = null;
              threads.delete(thread);
              void thread.worker.terminate();
              end();
              reject(error);
            };
            const onAbort = (): void => kill(cancelled());
            timer = setTimeout(
              () => kill(new SpillwayError('server/too-long', `it took longer than ${limit / 1000} s`)),
              limit,
            );
            signal?.addEventListener('abort', onAbort, { once: true });
            thread.busy = (reply) => {
              if (reply instanceof Error) {
                end();
                reject(reply);
                return;
              }
              if (reply.id !== id) return;
              end();
              if (reply.ok) resolve(reply.result as Results[typeof kind]);
              else if (reply.code === null)
                reject(
                  Object.assign(new Error(reply.message), reply.stack === null ? {} : { stack: reply.stack }),
                );
              else reject(new SpillwayError(reply.code as ErrorCode, reply.message, reply.details));
            };
            thread.owner = owner;
            thread.worker.ref();
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
            thread.worker.postMessage({ id, kind, task: handOver(thread, kind, task) } satisfies Ask);
          },
        };
        if (signal?.aborted === true) {
          leave(cancelled());
          return;
        }
        signal?.addEventListener('abort', onLeave, { once: true });
        waiting.push(entry);
        next();
      });
    },
    async close() {
      closed = true;
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

/** The task without a table's bytes where the thread has them; what it has is kept book of here by the same rule as there. */
function handOver<Kind extends TaskKind>(thread: Thread, kind: Kind, task: Tasks[Kind]): Tasks[Kind] {
  if (kind !== 'assess') return task;
  const { table, ...rest } = task as Tasks['assess'];
  const known = thread.tables.delete(table.hash);
  thread.tables.add(table.hash);
  for (const oldest of thread.tables) {
    if (thread.tables.size <= KEPT_TABLES) break;
    thread.tables.delete(oldest);
  }
  return { ...rest, table: known ? { hash: table.hash, bytes: null } : table } as Tasks[Kind];
}
