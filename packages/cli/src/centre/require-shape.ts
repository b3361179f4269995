import { SpillwayError } from '@spillway/core/shared';
import type { ReachedDatabase } from './reach-database.ts';

export interface ShapeOptions {
  /** Whether a database server that others use, too, may be changed. */
  readonly migrate: boolean;
  /** Told before a database that holds something is changed. */
  readonly onMigrating?: () => void;
}

/**
 * The database in the shape this program knows. The embedded one belongs to this program alone and is brought there at
 * once; a server, only where we are told to, or are given the role that owns the tables.
 *
 * @throws SpillwayError `storage/older-database`, `storage/newer-database`, `storage/other-database`.
 */
export async function requireShape(
  { address, embedded }: ReachedDatabase,
  { migrate, onMigrating }: ShapeOptions,
): Promise<void> {
  const { migrateCentre, migrationState } = await import('@spillway/server');
  const { applied, known } = await migrationState(address.appUrl);
  if (applied === known && !migrate) return;
  const mayMigrate = embedded !== null || migrate || address.appUrl !== address.ownerUrl;
  if (!mayMigrate)
    throw new SpillwayError(
      'storage/older-database',
      applied === 0
        ? 'there is no centre in this database yet: run `spillway migrate`, or start with --migrate'
        : `the database is at step ${applied}, and this program needs step ${known}: back it up, then run \`spillway migrate\``,
      { applied, known },
    );
  if (applied > 0 && applied < known) onMigrating?.();
  await migrateCentre(address);
}
