import { installQueue } from './jobs/index.ts';
import { runMigrations } from './storage/migrations/run-migrations.ts';
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
  const steps = await runMigrations(ownerUrl, { appRole, onStep });
  await installQueue(ownerUrl, appRole);
  return steps;
}
