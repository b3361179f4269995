export type { ChunkTask } from './chunk-task.ts';
export { createKernelPool } from './create-kernel-pool.ts';
export { type ChunkThread, openChunkThread } from './open-chunk-thread.ts';
