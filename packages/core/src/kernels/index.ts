export { DYNAMICS_KERNELS } from './dynamics.generated.ts';
export { type KernelCode, KernelMemory } from './kernel-memory.ts';
export type { KernelPool } from './kernel-pool.ts';
export { SOLVING_KERNELS } from './solving.generated.ts';
