import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { KernelPool } from '@spillway/core/economy';
import { SpillwayError, type TaskOptions, throwIfCancelled } from '@spillway/core/shared';
import { COUNTER, type Job, type PoolData, type Report } from './job.ts';

/** A worker is a file of its own, and Node runs only the built one, even where this file runs from source. */
const WORKER_FILE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/workers/kernel-worker.js' : './kernel-worker.js',
  import.meta.url,
);

type KernelSpace = Parameters<KernelPool['run']>[0];

interface Member {
  readonly worker: Worker;
  readonly port: MessagePort;
}

/**
 * A pool of worker threads for the kernels. Idle workers sleep and do not keep the process alive.
 *
 * Jobs run one after the other; the parts of a job are taken by whichever worker is free. After an error in a
 * worker, or a cancel, no further part is begun, and the promise settles once the running ones have ended.
 *
 * @param size workers, at least 1; as many as the machine has processors by default.
 * @throws SpillwayError `shared/invalid-argument` if size is not a positive whole number.
 */
export function createKernelPool(size: number = availableParallelism()): KernelPool {
  if (!Number.isInteger(size) || size < 1)
    throw new SpillwayError(
      'shared/invalid-argument',
      `a pool must have at least 1 worker, but size is ${size}`,
      {
        size,
      },
    );
  const control = new SharedArrayBuffer(COUNTER.length * Int32Array.BYTES_PER_ELEMENT);
  const counters = new Int32Array(control);
  const spaces = new WeakMap<object, number>();
  let spaceCount = 0;
  let jobCount = 0;
  let broken: Error | null = null;
  let fail: ((error: Error) => void) | null = null;
  let closing: Promise<void> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const breakPool = (error: Error): void => {
    broken ??= error;
    fail?.(broken);
  };
  const members = Array.from({ length: size }, (): Member => {
    const { port1, port2 } = new MessageChannel();
    const workerData: PoolData = { control, port: port2 };
    const worker = new Worker(WORKER_FILE, { workerData, transferList: [port2] });
    worker.on('error', breakPool);
    worker.on('exit', () => {
      if (!closing) breakPool(new Error('a kernel worker has ended'));
    });
    worker.unref();
    port1.unref();
    return { worker, port: port1 };
  });
  const tellAll = (job: Job): void => {
    for (const { port } of members) port.postMessage(job);
    Atomics.add(counters, COUNTER.generation, 1);
    Atomics.notify(counters, COUNTER.generation);
  };
  const numberOf = (memory: object): number => {
    const known = spaces.get(memory);
    if (known !== undefined) return known;
    spaceCount += 1;
    spaces.set(memory, spaceCount);
    return spaceCount;
  };

  const runNow = async (
    { module, memory }: KernelSpace,
    kernel: string,
    parts: readonly (readonly number[])[],
    signal: TaskOptions['signal'],
  ): Promise<void> => {
    throwIfCancelled(signal);
    if (broken || closing) throw new Error('the pool of kernel workers is closed', { cause: broken });
    if (parts.length === 0) return;
    jobCount += 1;
    const id = jobCount;
    Atomics.store(counters, COUNTER.nextPart, 0);
    Atomics.store(counters, COUNTER.stopped, 0);
    const stop = (): void => {
      Atomics.store(counters, COUNTER.stopped, 1);
    };
    const listeners: (() => void)[] = [];
    for (const { worker } of members) worker.ref();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const errors = await new Promise<string[]>((resolve, reject) => {
        const found: string[] = [];
        let waiting = members.length;
        fail = reject;
        for (const { worker } of members) {
          const onReport = ({ job, error }: Report): void => {
            if (job !== id) return;
            if (error !== null) found.push(error);
            waiting -= 1;
            if (waiting === 0) resolve(found);
          };
          worker.on('message', onReport);
          listeners.push(() => worker.off('message', onReport));
        }
        tellAll({ kind: 'run', id, space: numberOf(memory), module, memory, kernel, parts });
      });
      if (errors.length > 0) throw new Error(`kernel "${kernel}" failed in a worker: ${errors[0]}`);
    } finally {
      fail = null;
      for (const remove of listeners) remove();
      signal?.removeEventListener('abort', stop);
      for (const { worker } of members) worker.unref();
    }
    throwIfCancelled(signal);
  };

  return {
    size,
    run(space, kernel, parts, options) {
      const result = last.then(() => runNow(space, kernel, parts, options?.signal));
      last = result.catch(() => undefined);
      return result;
    },
    release({ memory }) {
      const space = spaces.get(memory);
      spaces.delete(memory);
      if (space !== undefined && !closing) tellAll({ kind: 'release', space });
    },
    close() {
      closing ??= (async () => {
        await last;
        const ended = members.map(
          ({ worker }) => new Promise<void>((resolve) => void worker.once('exit', () => resolve())),
        );
        for (const { worker } of members) worker.ref();
        if (broken) await Promise.all(members.map(({ worker }) => worker.terminate()));
        else {
          tellAll({ kind: 'close' });
          await Promise.all(ended);
        }
        for (const { port } of members) port.close();
      })();
      return closing;
    },
  };
}
