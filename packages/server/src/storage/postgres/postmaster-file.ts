import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server writes into its data folder about itself. */
export interface PostmasterFile {
  readonly pid: number;
  /** Null until it has chosen one. */
  readonly port: number | null;
  readonly status: 'starting' | 'ready' | 'stopping';
}

const pathIn = (dataFolder: string): string => join(dataFolder, 'postmaster.pid');

/**
 * Reads `postmaster.pid`; null if there is none, or if it is still being written.
 *
 * @see PostgreSQL's `src/include/utils/pidfile.h` for its lines.
 */
export async function readPostmasterFile(dataFolder: string): Promise<PostmasterFile | null> {
  let text: string;
  try {
    text = await readFile(pathIn(dataFolder), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
  const lines = text.split('\n').map((line) => line.trim());
  // A server without a parent (initialising, single-user) writes its pid negative.
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isSafeInteger(pid) || pid === 0) return null;
  const port = Number(lines[3]);
  return {
    pid,
    port: Number.isSafeInteger(port) && port > 0 ? port : null,
    status: lines[7] === 'ready' || lines[7] === 'stopping' ? lines[7] : 'starting',
  };
}

/**
 * Takes away the file of a server that is certainly gone.
 *
 * That is safe even if processes of it are left: the server finds their shared memory by the data folder's inode too.
 */
export async function removePostmasterFile(dataFolder: string): Promise<void> {
  await rm(pathIn(dataFolder), { force: true });
}
