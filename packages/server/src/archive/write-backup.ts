import { SpillwayError, type TaskOptions, throwIfCancelled, VERSION } from '@spillway/core/shared';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type AddFile, writeArchive } from './archive-file.ts';
import {
  BACKUP_FORMAT,
  type BackupManifest,
  MANIFEST_FILE,
  partFile,
  type TableContent,
} from './backup-manifest.ts';
import { readSequences, readTables, tableName, type TableShape } from './database-catalogue.ts';

/** Bytes of a table that are held at a time. */
const PART = 4 * 1024 * 1024;
const LINE_END = 0x0a;

/** One table's rows into the archive, in parts. */
async function addTable(
  client: pg.Client,
  table: TableShape,
  add: AddFile,
  signal: AbortSignal | undefined,
): Promise<TableContent> {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const source = client.query(copyTo(`copy (select ${columns} from ${tableName(client, table)}) to stdout`));
  const hash = createHash('sha256');
  let [rows, bytes, parts] = [0, 0, 0];
  let held: Buffer[] = [];
  let heldBytes = 0;
  const flush = async (): Promise<void> => {
    if (heldBytes === 0) return;
    await add(partFile(table, parts), Buffer.concat(held, heldBytes));
    parts += 1;
    held = [];
    heldBytes = 0;
  };
  for await (const chunk of source as AsyncIterable<Buffer>) {
    throwIfCancelled(signal);
    hash.update(chunk);
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) rows += 1;
    bytes += chunk.length;
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes >= PART) await flush();
  }
  await flush();
  return { ...table, rows, bytes, parts, sha256: hash.digest('hex') };
}

async function addAll(
  client: pg.Client,
  add: AddFile,
  takenAt: Date,
  options: TaskOptions,
): Promise<BackupManifest> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('spillway.migration') is not null as there`,
  );
  if (!there[0].there)
    throw new SpillwayError(
      'storage/other-database',
      'there is no centre in this database: nothing to back up',
    );
  const migrations = await client.query<{ name: string; hash: string }>(
    'select name, hash from spillway.migration order by step',
  );
  const trail = await client.query<{ position: string; hash: string }>(
    'select position, hash from spillway.audit_link order by position desc limit 1',
  );
  const { rows: server } = await client.query<{ server_version: string }>('show server_version');
  const shapes = await readTables(client);
  const tables: TableContent[] = [];
  let rows = 0;
  for (const shape of shapes) {
    const table = await addTable(client, shape, add, options.signal);
    tables.push(table);
    rows += table.rows;
    options.onProgress?.({ stage: 'backup', done: rows, total: null, unit: 'rows' });
  }
  const end = trail.rows[0];
  return {
    format: BACKUP_FORMAT,
    program: VERSION,
    takenAt: takenAt.toISOString(),
    postgres: server[0].server_version,
    migrations: migrations.rows,
    tables,
    sequences: await readSequences(client),
    trail: end === undefined ? { position: 0, hash: '' } : { position: Number(end.position), hash: end.hash },
  };
}

/**
 * Writes everything a centre's database holds into one file, as it is at one moment, while the centre goes on.
 *
 * @param url of a role that may read every table.
 * @param path of the file, `.tar.gz`; it is there whole or not at all, and for its owner alone.
 */
export async function writeBackup(
  url: string,
  path: string,
  options: TaskOptions = {},
): Promise<{ readonly manifest: BackupManifest; readonly bytes: number }> {
  const client = new pg.Client({ connectionString: url, application_name: 'spillway backup' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    // A large table outlasts what a request may take.
    await client.query(`set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`);
    const takenAt = new Date();
    let manifest: BackupManifest | undefined;
    const { bytes } = await writeArchive(path, takenAt, async (add) => {
      manifest = await addAll(client, add, takenAt, options);
      await add(MANIFEST_FILE, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    });
    return { manifest: manifest!, bytes };
  } finally {
    await client.end();
  }
}
