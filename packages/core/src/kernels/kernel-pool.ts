import type { TaskOptions } from '../shared/index.ts';

/** Compiled kernels and the memory they work on. */
export interface KernelSpace {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
}

/**
 * Port: workers that run the numeric kernels on shared memory. `node` implements it with worker threads,
 * a page with web workers; without one everything runs on the caller's thread and gives the same bits.
 */
export interface KernelPool {
  /** Workers at hand, at least 1. */
  readonly size: number;
  /**
   * Runs `kernel` once for every part, a list of its arguments, on instances that share the space's memory,
   * and settles when no part is running any more. Parts write disjoint memory, so that the outcome does not
   * depend on who runs which, or when.
   */
  run(
    space: KernelSpace,
    kernel: string,
    parts: readonly (readonly number[])[],
    options?: TaskOptions,
  ): Promise<void>;
  /** The space is not needed any more: its memory may go. */
  release(space: KernelSpace): void;
  close(): Promise<void>;
}
