export { DYNAMICS_KERNELS } from './dynamics.generated.ts';
export { ARIO_KERNELS } from './ario.generated.ts';
export { type KernelCode, KernelMemory } from './kernel-memory.ts';
export type { KernelPool } from './kernel-pool.ts';
export { SAMPLING_KERNELS } from './sampling.generated.ts';
export { SOLVING_KERNELS } from './solving.generated.ts';
