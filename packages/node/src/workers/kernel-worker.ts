import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { COUNTER, type Job, type PoolData, type Report, SPIN_TURNS } from './job.ts';

// A worker of the kernel pool. It owns no data: it waits for a job, takes parts of it until none is left, runs
// each on its own instance over the job's shared memory, and says when it is done.

/** The part of WebAssembly used here; the types of Node do not declare it. */
declare const WebAssembly: {
  Instance: new (
    module: unknown,
    imports: Record<string, Record<string, unknown>>,
  ) => { readonly exports: Record<string, unknown> };
};

const { control, port } = workerData as PoolData;
const home = parentPort as MessagePort;
const counters = new Int32Array(control);
const instances = new Map<number, Record<string, unknown>>();

/** Spins a moment, since the next job of a factorisation follows in microseconds, and then sleeps. */
function waitForJob(seen: number): number {
  for (let turn = 0; turn < SPIN_TURNS; turn++) {
    const now = Atomics.load(counters, COUNTER.generation);
    if (now !== seen) return now;
  }
  Atomics.wait(counters, COUNTER.generation, seen);
  return Atomics.load(counters, COUNTER.generation);
}

function kernelOf(job: Job & { kind: 'run' }): (...parameters: readonly number[]) => unknown {
  let kernels = instances.get(job.space);
  if (!kernels) {
    kernels = new WebAssembly.Instance(job.module, { env: { memory: job.memory } }).exports;
    instances.set(job.space, kernels);
  }
  const kernel = kernels[job.kernel];
  if (typeof kernel !== 'function') throw new Error(`there is no kernel "${job.kernel}"`);
  return kernel as (...parameters: readonly number[]) => unknown;
}

function work(job: Job & { kind: 'run' }): string | null {
  try {
    const kernel = kernelOf(job);
    for (;;) {
      if (Atomics.load(counters, COUNTER.stopped) !== 0) return null;
      const part = Atomics.add(counters, COUNTER.nextPart, 1);
      if (part >= job.parts.length) return null;
      kernel(...(job.parts[part] ?? []));
    }
  } catch (error) {
    Atomics.store(counters, COUNTER.stopped, 1);
    return error instanceof Error ? error.message : String(error);
  }
}

let generation = 0;
let open = true;
while (open) {
  generation = waitForJob(generation);
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
    const job = next.message as Job;
    if (job.kind === 'close') open = false;
    else if (job.kind === 'release') instances.delete(job.space);
    else home.postMessage({ job: job.id, error: work(job) } satisfies Report, []);
  }
}
port.close();
