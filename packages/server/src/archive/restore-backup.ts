import { SpillwayError, type TaskOptions, throwIfCancelled } from '@spillway/core/shared';
import { once } from 'node:events';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { finished } from 'node:stream/promises';
import { installQueue } from '../jobs/index.ts';
import { type Migration, MIGRATIONS } from '../storage/migrations/index.ts';
import { createSteps, requireKnownSteps } from '../storage/migrations/run-migrations.ts';
import { readArchive } from './archive-file.ts';
import { type BackupManifest, type TableContent } from './backup-manifest.ts';
import { checkBackup } from './check-backup.ts';
import { readTables, tableName } from './database-catalogue.ts';
import { requireNobodyElse, requireRoom } from './restore-target.ts';

/** Schemas that are made anew; that of the queue belongs to its library, which has made it already. */
const OWN = ['spillway', 'accounts'] as const;

const QUEUE = 'jobs';

export interface RestoreOptions extends TaskOptions {
  /** Whether what is there goes. */
  readonly replace: boolean;
  readonly migrations?: readonly Migration[];
}

/** The tables of a backup must be tables of the shape it says it has. */
async function requireShape(client: pg.Client, path: string, tables: readonly TableContent[]): Promise<void> {
  const there = new Map(
    (await readTables(client)).map(({ schema, name, columns }) => [`${schema}.${name}`, new Set(columns)]),
  );
  for (const { schema, name, columns } of tables) {
    const known = there.get(`${schema}.${name}`);
    const strange = columns.find((column) => known?.has(column) !== true);
    if (known === undefined || strange !== undefined)
      throw new SpillwayError(
        'archive/damaged',
        `${path}: there is no ${known === undefined ? 'table' : `column ${strange} of`} ${schema}.${name} in a database of its shape`,
        { path },
      );
  }
}

interface OpenTable {
  readonly name: string;
  readonly stream: CopyStreamQuery;
}

/** Puts every table's rows in, in the order of the archive. */
async function copyRows(
  client: pg.Client,
  path: string,
  manifest: BackupManifest,
  options: TaskOptions,
): Promise<void> {
  const byName = new Map(manifest.tables.map((table) => [`${table.schema}.${table.name}`, table]));
  let open: OpenTable | undefined;
  let done = 0;
  const close = async (): Promise<void> => {
    if (open === undefined) return;
    const { name, stream } = open;
    open = undefined;
    stream.end();
    await finished(stream);
    const { rows } = byName.get(name)!;
    if (stream.rowCount !== rows)
      throw new SpillwayError(
        'archive/damaged',
        `${path}: table ${name} has ${stream.rowCount} rows, expected ${rows}`,
      );
    done += rows;
    options.onProgress?.({ stage: 'restore', done, total: null, unit: 'rows' });
  };
  for await (const { name: file, bytes } of readArchive(path)) {
    throwIfCancelled(options.signal);
    const name = /^tables\/([^/]+)\//.exec(file)?.[1];
    if (name === undefined) continue;
    if (open === undefined || open.name !== name) {
      await close();
      const table = byName.get(name)!;
      const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
      open = {
        name,
        stream: client.query(copyFrom(`copy ${tableName(client, table)} (${columns}) from stdin`)),
      };
      // Told where it is waited for.
      open.stream.on('error', () => {});
    }
    const { stream } = open;
    if (stream.errored !== null) throw stream.errored;
    if (!stream.write(bytes)) await once(stream, 'drain');
  }
  await close();
}

/**
 * Puts a backup back into a database: checked from end to end first, then all in one transaction, so that what was there
 * is there still if anything fails. The database has the shape of the backup then; bring it up to date after.
 *
 * @param ownerUrl of the role that owns the tables.
 * @throws SpillwayError `archive/damaged` if the file is not what was written.
 * @throws SpillwayError `storage/newer-database`, `storage/other-database` if the backup knows steps that this program does not.
 * @throws SpillwayError `storage/not-empty` if someone's work is there and it is not to go; or if a centre runs on it.
 */
export async function restoreBackup(
  ownerUrl: string,
  path: string,
  options: RestoreOptions,
): Promise<BackupManifest> {
  const manifest = await checkBackup(path, options);
  const migrations = options.migrations ?? MIGRATIONS;
  requireKnownSteps(manifest.migrations, migrations, 'the backup');
  if (manifest.tables.some(({ schema }) => schema === QUEUE)) await installQueue(ownerUrl, null);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'spillway restore' });
  client.on('error', () => {}); // the statement that is under way fails
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    await requireNobodyElse(client);
    if (!options.replace) await requireRoom(client);
    await client.query(`drop schema if exists ${OWN.join(', ')} cascade`);
    await createSteps(client, migrations.slice(0, manifest.migrations.length));
    await requireShape(client, path, manifest.tables);
    for (const table of manifest.tables.toReversed())
      await client.query(`delete from ${tableName(client, table)}`);
    await copyRows(client, path, manifest, options);
    for (const { schema, name, value, called } of manifest.sequences)
      await client.query('select setval($1::regclass, $2, $3)', [
        tableName(client, { schema, name }),
        value,
        called,
      ]);
    await client.query('commit');
    return manifest;
  } finally {
    await client.end();
  }
}
