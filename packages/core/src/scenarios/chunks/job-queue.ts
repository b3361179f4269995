import type { Work } from './work.ts';

/** How far a job is. `dead`: a chunk failed as often as it may; it goes on when it is retried. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'dead' | 'cancelled';

/** A work that was handed in, and how far it is. */
export interface Job {
  readonly id: string;
  readonly kind: Work['kind'];
  /** Names the work; two jobs of one work share what has been computed. */
  readonly hash: string;
  readonly state: JobState;
  /** Who handed it in. */
  readonly by: string;
  /** Chunks that are there, of how many. */
  readonly done: number;
  readonly total: number;
  /** Most times that any of its chunks has been begun. */
  readonly attempts: number;
  readonly submittedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Why it failed or is dead; null elsewhere. */
  readonly error: { readonly code: string | null; readonly message: string } | null;
}

/** A chunk that failed as often as it may. */
export interface DeadLetter {
  readonly job: string;
  readonly chunk: string;
  readonly attempts: number;
  readonly message: string;
  readonly at: string;
}

/**
 * Port: long works cut into chunks that any number of workers take. Each chunk is a pure function of work and range, so
 * that it may be begun again, or run twice, and the answer has the same bits for any number of workers.
 */
export interface JobQueue {
  submit(work: Work, by: string): Promise<string>;
  /** Null where there is none of this id. */
  job(id: string): Promise<Job | null>;
  /** The newest first; only those of one person where said. */
  list(filter?: { readonly by?: string; readonly limit?: number }): Promise<readonly Job[]>;
  /** Stops a job that has not ended; chunks that are running are given up soon. Whether there was anything to stop. */
  cancel(id: string): Promise<boolean>;
  /** Begins what failed, is dead or was cancelled again; what has been computed stays. Whether there was anything to do. */
  retry(id: string): Promise<boolean>;
  deadLetters(): Promise<readonly DeadLetter[]>;
}
