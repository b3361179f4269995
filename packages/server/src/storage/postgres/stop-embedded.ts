import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPostmasterFile } from './postmaster-file.ts';
import { isServerOf } from './process-table.ts';
import { stopServer } from './stop-server.ts';

/**
 * Stops the server of a home folder whoever uses it.
 *
 * @returns whether one ran.
 */
export async function stopEmbedded(home: string): Promise<boolean> {
  const own = join(home, 'postgres');
  const place = await readFile(join(own, 'data-place'), 'utf8').then(
    (text) => text.trim(),
    () => own,
  );
  const data = join(place, 'data');
  const file = await readPostmasterFile(data);
  if (file === null || !(await isServerOf(file.pid, data))) return false;
  await stopServer(file.pid, data);
  return true;
}
