import { SpillwayError } from './error.ts';

/** How far a long piece of work has come. `total` is null where the whole is not known beforehand. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: 'bytes' | 'rows' | 'solutions' | 'days' | 'draws';
}

/** What every long piece of work takes: a way to stop it and a way to hear of it. */
export interface TaskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** @throws SpillwayError `shared/cancelled` if the signal has been aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new SpillwayError('shared/cancelled', 'the work was cancelled', {}, signal.reason);
}
