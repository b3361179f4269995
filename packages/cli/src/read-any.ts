import type { ReadOptions, TablesRead } from '@spillway/core/economy/readers';
import { fileSources, readTableFile } from '@spillway/node/files';

const TABLE_FILE = '.spillway-table';

/** Tables from whatever a person names: table files of Spillway, or files in a publisher's layout. */
export async function readAny(paths: readonly string[], options: ReadOptions): Promise<TablesRead> {
  if (paths.every((path) => path.endsWith(TABLE_FILE))) {
    const tables = [];
    for (const path of paths) tables.push(await readTableFile(path));
    return { reader: null, tables, findings: [] };
  }
  const { readTables } = await import('@spillway/core/economy/readers');
  return readTables(await fileSources(paths), options);
}
