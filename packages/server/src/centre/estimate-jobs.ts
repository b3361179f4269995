import type { Caller } from './caller.ts';
import type { PreparedEstimate } from './estimates.ts';

/** How far a job has come, told to those who may see it. */
export interface JobProgress {
  readonly job: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
}

/** Estimates that are too large for an answer to wait for. */
export interface EstimateJobs {
  /** @returns the id of the job. */
  submitEstimate(caller: Caller, prepared: PreparedEstimate): Promise<string>;
  onProgress(caller: Caller, tell: (progress: JobProgress) => void): () => void;
}
