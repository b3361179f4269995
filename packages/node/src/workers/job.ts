import type { MessagePort } from 'node:worker_threads';

/** What a worker is told, in order. */
export type Job =
  | {
      readonly kind: 'run';
      readonly id: number;
      /** Number of the space: one instance a worker and space. */
      readonly space: number;
      /** Compiled kernels and shared memory; Node's types do not name them. */
      readonly module: unknown;
      readonly memory: object;
      readonly kernel: string;
      readonly parts: readonly (readonly number[])[];
    }
  | { readonly kind: 'release'; readonly space: number }
  | { readonly kind: 'close' };

/** A worker's word that it takes no more parts of a job. */
export interface Report {
  readonly job: number;
  readonly error: string | null;
}

export interface PoolData {
  readonly control: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** Places in the control array that all workers share. */
export const COUNTER = { generation: 0, nextPart: 1, stopped: 2, length: 3 } as const;

/** About 50 µs of looking before a worker sleeps. */
export const SPIN_TURNS = 5_000;
