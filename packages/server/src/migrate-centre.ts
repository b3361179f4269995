import { installQueue } from './jobs/index.ts';
import { migrationState, runMigrations } from './storage/migrations/run-migrations.ts';
import type { DatabaseAddress } from './storage/postgres/index.ts';

/**
 * Brings a centre's database to the shape this program knows, and gives the role that serves what it needs.
 *
 * @returns how many steps were new.
 * @throws SpillwayError as {@link runMigrations}.
 */
export async function migrateCentre(
  { ownerUrl, appRole }: Pick<DatabaseAddress, 'ownerUrl' | 'appRole'>,
  onStep: (name: string) => void = () => {},
): Promise<number> {
  await migrationState(ownerUrl);
  // First, so that a database that has every step has the queue, too.
  await installQueue(ownerUrl, null);
  return runMigrations(ownerUrl, { appRole, onStep });
}
