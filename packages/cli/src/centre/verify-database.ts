import type { Anchor, Verification } from '@spillway/core/audit';
import type { TaskOptions } from '@spillway/core/shared';
import type { Database } from '@spillway/server';

/** Follows the audit trail of a database. */
export async function verifyDatabase(
  database: Database,
  anchors: readonly Anchor[],
  options: TaskOptions,
): Promise<Verification> {
  const { openStorage, verifyTrail } = await import('@spillway/server');
  return verifyTrail(openStorage(database), anchors, options);
}
