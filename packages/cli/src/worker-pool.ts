import type { KernelPool } from '@spillway/core/economy';

/** Tables from this many cells on are worth starting workers for. */
const CELLS_FOR_WORKERS = 1000;

/** Workers for a table of this size, or none where starting them takes longer than they save. */
export async function poolFor(cells: number): Promise<KernelPool | undefined> {
  if (cells < CELLS_FOR_WORKERS) return undefined;
  const { createKernelPool } = await import('@spillway/node/workers');
  return createKernelPool();
}
