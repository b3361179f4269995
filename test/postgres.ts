import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrateCentre } from '../packages/server/src/migrate-centre.ts';
import {
  type DatabaseAddress,
  databaseRights,
  type RunningPostgres,
  startEmbedded,
} from '../packages/server/src/storage/postgres/index.ts';

export interface FreshDatabase extends DatabaseAddress {
  readonly name: string;
  readonly appRole: string;
  /** Ends what connections it still has. */
  drop(): Promise<void>;
}

const TEMPLATE = 'spillway_template';
/** Of the advisory lock under which the template is made. */
const TEMPLATE_LOCK = 51_894_026;

let running: Promise<RunningPostgres> | undefined;
/** The PostgreSQL of this test run: the first test file that asks starts it, the others attach. */
const server = (): Promise<RunningPostgres> =>
  (running ??= startEmbedded({ home: inject('postgresHome'), restarts: false }));

const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: withDatabase(ownerUrl, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the migrated template unless it is there; one test file does, others wait. */
async function requireTemplate(client: pg.Client, { ownerUrl, appRole }: DatabaseAddress): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rowCount !== 0) return;
    const making = `${TEMPLATE}_making`;
    await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${making} TEMPLATE template0`);
    await migrateCentre({ ownerUrl: withDatabase(ownerUrl, making), appRole });
    await client.query(`ALTER DATABASE ${making} RENAME TO ${TEMPLATE}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

/**
 * A database of its own for a test file, as the centre has it: owned by one role, served by another. Make it in `beforeAll`
 * and drop it in `afterAll`.
 *
 * @param options.migrated false gives an empty one instead.
 */
export async function freshDatabase(options: { readonly migrated?: boolean } = {}): Promise<FreshDatabase> {
  const address = await server();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(address.ownerUrl, async (client) => {
    const migrated = options.migrated ?? true;
    if (migrated) await requireTemplate(client, address);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${migrated ? TEMPLATE : 'template0'}`);
    for (const statement of databaseRights(name)) await client.query(statement);
  });
  return {
    name,
    ownerUrl: withDatabase(address.ownerUrl, name),
    appUrl: withDatabase(address.appUrl, name),
    appRole: address.appRole,
    drop: () =>
      asOwner(address.ownerUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}
