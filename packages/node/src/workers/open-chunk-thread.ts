import { Worker } from 'node:worker_threads';
import { type ErrorCode, SpillwayError } from '@spillway/core/shared';
import type { ChunkAsk, ChunkReply, ChunkTask } from './chunk-task.ts';

/** A thread is a file of its own, and Node runs only the built one, even where this file runs from source. */
const THREAD_FILE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/workers/chunk-thread.js' : './chunk-thread.js',
  import.meta.url,
);

/** A thread that runs chunks one at a time. */
export interface ChunkThread {
  /**
   * Runs a chunk or puts chunks together.
   *
   * @param signal ends the thread where it stands, and with it the task; the next task has a new one.
   * @throws SpillwayError of the task, or `shared/cancelled`; an Error where the thread broke.
   */
  run(task: ChunkTask, signal?: AbortSignal): Promise<Uint8Array>;
  /** Hash of the table the thread has ready, so that it need not be handed over again; null where it has none. */
  readonly table: string | null;
  close(): Promise<void>;
}

/** @param memoryMebibytes most that a thread's heap may take: a chunk that needs more fails, and not the program. */
export function openChunkThread(memoryMebibytes = 4096): ChunkThread {
  let worker: Worker | null = null;
  let table: string | null = null;
  let count = 0;
  const end = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    table = null;
    await ended?.terminate();
  };
  const start = (): Worker => {
    if (worker !== null) return worker;
    const made = new Worker(THREAD_FILE, {
      // Of the program's own arguments none: one may say to load sources, which a thread cannot.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMebibytes },
    });
    // What breaks a thread between tasks is told by the next, which finds it gone.
    const gone = (): void => {
      if (worker === made) worker = table = null;
    };
    made.on('error', gone).on('exit', gone);
    worker = made;
    return made;
  };
  return {
    get table() {
      return table;
    },
    async run(task, signal) {
      if (signal?.aborted) throw new SpillwayError('shared/cancelled', 'the work was cancelled');
      const thread = start();
      count += 1;
      const id = count;
      thread.ref();
      const listeners: (() => void)[] = [];
      try {
        return await new Promise<Uint8Array>((resolve, reject) => {
          const onMessage = (reply: ChunkReply): void => {
            if (reply.id !== id) return;
            if (reply.ok) resolve(reply.bytes);
            else if (reply.code === null) reject(new Error(reply.message));
            else reject(new SpillwayError(reply.code as ErrorCode, reply.message, reply.details));
          };
          const onBroken = (error: Error): void => reject(error);
          const onExit = (): void => onBroken(new Error('a chunk thread has ended'));
          const onAbort = (): void => {
            reject(new SpillwayError('shared/cancelled', 'the work was cancelled'));
            void end();
          };
          thread.on('message', onMessage).on('error', onBroken).on('exit', onExit);
          signal?.addEventListener('abort', onAbort, { once: true });
          listeners.push(
            () => thread.off('message', onMessage).off('error', onBroken).off('exit', onExit),
            () => signal?.removeEventListener('abort', onAbort),
          );
          thread.postMessage({ id, task } satisfies ChunkAsk, []);
          if (task.kind === 'run' && task.table !== null && task.work.kind !== 'backtest')
            table = task.work.table;
        });
      } finally {
        for (const remove of listeners) remove();
        thread.unref();
      }
    },
    close: end,
  };
}
