import { type ErrorCode, SpillwayError } from '@spillway/core/shared';
import { Worker } from 'node:worker_threads';
import { type Ask, KEPT_TABLES, type Reply, type Results, type TaskKind, type Tasks } from './messages.ts';

/** A thread runs a file of its own, and Node runs only the built one, even where this file runs from source. */
const THREAD_FILE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/compute/compute-thread.js' : './compute-thread.js',
  import.meta.url,
);

/** Threads beside the one that answers requests: estimates, files to be read, reports. */
export interface Compute {
  /**
   * @throws SpillwayError what the task throws; `server/too-long` when it took longer than allowed, and
   *   `shared/cancelled` when the signal was aborted: its thread is ended then, so that no input can hold one for ever.
   */
  run<Kind extends TaskKind>(kind: Kind, task: Tasks[Kind], signal?: AbortSignal): Promise<Results[Kind]>;
  close(): Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly tables: Set<string>;
  busy: ((reply: Reply | Error) => void) | null;
}

interface Waiting {
  readonly start: (thread: Thread) => void;
}

/** @param milliseconds that one task may take. */
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
    const thread: Thread = { worker, tables: new Set(), busy: null };
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
  const next = (): void => {
    if (closed) return;
    const free = [...threads].find(({ busy }) => busy === null) ?? (threads.size < size ? open() : undefined);
    if (free !== undefined) waiting.shift()?.start(free);
  };

  return {
    run(kind, task, signal) {
      return new Promise((resolve, reject) => {
        if (closed) {
          reject(new SpillwayError('shared/cancelled', 'the program is stopping'));
          return;
        }
        const cancelled = (): SpillwayError => new SpillwayError('shared/cancelled', 'it was cancelled');
        const entry: Waiting = {
          start(thread) {
            if (signal?.aborted) {
              reject(cancelled());
              next();
              return;
            }
            count += 1;
            const id = count;
            let timer: NodeJS.Timeout | undefined;
            const end = (): void => {
              clearTimeout(timer);
              signal?.removeEventListener('abort', onAbort);
              thread.busy = null;
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
              () =>
                kill(new SpillwayError('server/too-long', `it took longer than ${milliseconds / 1000} s`)),
              milliseconds,
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
              else if (reply.code === null) reject(new Error(reply.message));
              else reject(new SpillwayError(reply.code as ErrorCode, reply.message, reply.details));
            };
            thread.worker.ref();
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
            thread.worker.postMessage({ id, kind, task: handOver(thread, kind, task) } satisfies Ask);
          },
        };
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
