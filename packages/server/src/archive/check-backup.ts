import { SpillwayError, type TaskOptions, throwIfCancelled } from '@spillway/core/shared';
import { createHash } from 'node:crypto';
import { readArchive } from './archive-file.ts';
import { type BackupManifest, MANIFEST_FILE, partFile, readManifest } from './backup-manifest.ts';

interface Found {
  readonly hash: ReturnType<typeof createHash>;
  bytes: number;
  parts: number;
}

/**
 * Reads a backup from end to end and compares every table's hash with what its manifest says; nothing else is touched.
 *
 * @throws SpillwayError `archive/damaged` where it is not what was written.
 */
export async function checkBackup(path: string, options: TaskOptions = {}): Promise<BackupManifest> {
  const damaged = (message: string): SpillwayError =>
    new SpillwayError('archive/damaged', `${path}: ${message}`, { path });
  const tables = new Map<string, Found>();
  let manifest: BackupManifest | null = null;
  let read = 0;
  for await (const { name, bytes } of readArchive(path)) {
    throwIfCancelled(options.signal);
    if (manifest !== null)
      throw damaged(`expected ${MANIFEST_FILE} to be the last file, but ${name} follows`);
    if (name === MANIFEST_FILE) {
      manifest = readManifest(bytes);
      continue;
    }
    const table = /^tables\/([^/]+)\/\d{6}\.copy$/.exec(name)?.[1];
    if (table === undefined) throw damaged(`expected the parts of tables, found ${name}`);
    const found = tables.get(table) ?? { hash: createHash('sha256'), bytes: 0, parts: 0 };
    tables.set(table, found);
    const [schema = '', ...rest] = table.split('.');
    if (name !== partFile({ schema, name: rest.join('.') }, found.parts))
      throw damaged(`${name} is out of order`);
    found.hash.update(bytes);
    found.bytes += bytes.length;
    found.parts += 1;
    read += bytes.length;
    options.onProgress?.({ stage: 'check', done: read, total: null, unit: 'bytes' });
  }
  if (manifest === null) throw damaged(`${MANIFEST_FILE} is missing: the backup is cut off, or is none`);
  for (const table of manifest.tables) {
    const name = `${table.schema}.${table.name}`;
    const found = tables.get(name);
    tables.delete(name);
    const hash = (found?.hash ?? createHash('sha256')).digest('hex');
    if ((found?.parts ?? 0) !== table.parts || (found?.bytes ?? 0) !== table.bytes || hash !== table.sha256)
      throw damaged(
        `table ${name} is not the one that was backed up: expected ${table.bytes} bytes with hash ${table.sha256.slice(0, 12)}, found ${found?.bytes ?? 0} with ${hash.slice(0, 12)}`,
      );
  }
  const [stray] = tables.keys();
  if (stray !== undefined) throw damaged(`table ${stray} is not in ${MANIFEST_FILE}`);
  return manifest;
}
