import type { KernelPool } from '@spillway/core/economy';

/** Runs on shared memory, as a pool does, but on the caller's thread. */
export const ONE_THREAD: KernelPool = {
  size: 1,
  run: async ({ module, memory }, kernel, parts) => {
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    for (const part of parts) (exports[kernel] as (...values: readonly number[]) => number)(...part);
  },
  release: () => undefined,
  close: async () => undefined,
};
