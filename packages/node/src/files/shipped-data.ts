import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A folder of the data that comes with Spillway (`economies`, `scenarios`), found upwards from this file wherever it was
 * bundled to. The list of economies marks the right one.
 */
export function shippedData(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const data = join(folder, 'data');
    if (existsSync(join(data, 'economies', 'index.json')) || folder === dirname(folder))
      return join(data, name);
  }
}
