import type { TaskOptions } from '../../shared/index.ts';

/**
 * Port: workers that run the numeric kernels on shared memory. `node` implements it with worker threads,
 * a page with web workers; without one everything runs on the caller's thread and gives the same bits.
 */
export interface KernelPool {
  /** Workers at hand, at least 1. */
  readonly size: number;
  /**
   * Runs `kernel` once for every part on instances that share `memory`, and resolves when all parts are done.
   * Parts write disjoint memory, so that the outcome does not depend on who runs which, or when.
   */
  run(
    memory: WebAssembly.Memory,
    kernel: string,
    parts: readonly (readonly number[])[],
    options?: TaskOptions,
  ): Promise<void>;
  close(): Promise<void>;
}
