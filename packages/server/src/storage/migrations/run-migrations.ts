import { hashBytes, SpillwayError } from '@spillway/core/shared';
import pg from 'pg';
import { APPEND_ONLY, type Migration, MIGRATIONS, READ_ONLY, SCHEMAS } from './index.ts';

export interface MigrationState {
  /** Steps the database has. */
  readonly applied: number;
  /** Steps this program knows. */
  readonly known: number;
}

export interface MigrationOptions {
  /** Role that serves and gets no more than it needs; null where the owner serves itself. */
  readonly appRole: string | null;
  readonly migrations?: readonly Migration[];
  readonly onStep?: (name: string) => void;
}

/** Of the advisory lock that keeps two programs from migrating at once. */
const LOCK = 7_281_514;

const MIGRATION_TABLE = `create schema if not exists spillway;
  create table spillway.migration (
    step integer primary key, name text not null, hash text not null, applied_at timestamptz not null default now())`;

const hashOf = ({ sql }: Migration): string => hashBytes(new TextEncoder().encode(sql));

async function appliedSteps(client: pg.ClientBase): Promise<{ name: string; hash: string }[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('spillway.migration') is not null as there`,
  );
  if (!rows[0].there) return [];
  return (await client.query('select name, hash from spillway.migration order by step')).rows;
}

/**
 * Makes sure that this program knows every step there is.
 *
 * @throws SpillwayError `storage/newer-database`, `storage/other-database`.
 */
export function requireKnownSteps(
  applied: readonly { readonly name: string; readonly hash: string }[],
  known: readonly Migration[],
  what = 'the database',
): void {
  if (applied.length > known.length)
    throw new SpillwayError(
      'storage/newer-database',
      `${what} is at step ${applied.length} ("${applied.at(-1)!.name}"), but this program knows ${known.length}: use the newer program, or restore a backup of before`,
      { applied: applied.length, known: known.length },
    );
  applied.forEach(({ name, hash }, k) => {
    if (hash === hashOf(known[k]) && name === known[k].name) return;
    throw new SpillwayError(
      'storage/other-database',
      `step ${k + 1} of ${what} is "${name}" (${hash.slice(0, 12)}), but this program's is "${known[k].name}" (${hashOf(known[k]).slice(0, 12)})`,
      { step: k + 1 },
    );
  });
}

/** Makes the shape that the first steps give, in the caller's transaction, in a database that has none. */
export async function createSteps(client: pg.ClientBase, steps: readonly Migration[]): Promise<void> {
  await client.query(MIGRATION_TABLE);
  for (const { sql } of steps) await client.query(sql);
}

async function grant(client: pg.ClientBase, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  for (const schema of SCHEMAS) {
    const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [schema]);
    if (rowCount === 0) continue;
    await client.query(`grant usage on schema ${schema} to ${name};
      grant select, insert, update, delete on all tables in schema ${schema} to ${name};
      grant usage, select on all sequences in schema ${schema} to ${name};
      grant execute on all functions in schema ${schema} to ${name}`);
  }
  for (const table of APPEND_ONLY)
    await client.query(`revoke update, delete, truncate on ${table} from ${name}`);
  for (const table of READ_ONLY)
    await client.query(`revoke insert, update, delete, truncate on ${table} from ${name}`);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'spillway migrate' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** How far the database is. @throws SpillwayError as {@link runMigrations}. */
export const migrationState = (
  url: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<MigrationState> =>
  withClient(url, async (client) => {
    const applied = await appliedSteps(client);
    requireKnownSteps(applied, migrations);
    return { applied: applied.length, known: migrations.length };
  });

/**
 * Brings a database to the shape this program knows: forward only, each step in a transaction of its own, one program at a
 * time. A step that fails leaves the database at the step before.
 *
 * @param ownerUrl of the role that owns the tables.
 * @returns how many steps were new.
 * @throws SpillwayError `storage/newer-database` if the database knows steps that this program does not.
 * @throws SpillwayError `storage/other-database` if a step there is not the one this program has.
 */
export const runMigrations = (ownerUrl: string, options: MigrationOptions): Promise<number> =>
  withClient(ownerUrl, async (client) => {
    const migrations = options.migrations ?? MIGRATIONS;
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const applied = await appliedSteps(client);
    requireKnownSteps(applied, migrations);
    for (const [k, step] of migrations.entries()) {
      if (k < applied.length) continue;
      options.onStep?.(step.name);
      await client.query('begin');
      try {
        if (k === 0) await client.query(MIGRATION_TABLE);
        await client.query(step.sql);
        await client.query('insert into spillway.migration (step, name, hash) values ($1, $2, $3)', [
          k + 1,
          step.name,
          hashOf(step),
        ]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    }
    if (options.appRole !== null) await grant(client, options.appRole);
    return migrations.length - applied.length;
  });
