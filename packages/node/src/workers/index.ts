export { createKernelPool } from './create-kernel-pool.ts';
