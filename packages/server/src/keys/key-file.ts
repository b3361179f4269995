import { SpillwayError } from '@spillway/core/shared';
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type KeyName } from './key-names.ts';

export const keyFile = (folder: string, name: KeyName): string => join(folder, `${name}.key`);

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

/** Makes sure that what happened in a folder outlasts a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Keys of a file, newest first; null where there is none. @throws SpillwayError `keys/unusable` if others may read it. */
export async function readKeys(path: string): Promise<readonly string[] | null> {
  let text: string;
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new SpillwayError(
        'keys/unusable',
        `${path}: expected to be readable by its owner alone (0600), found ${(mode & 0o777).toString(8).padStart(4, '0')}`,
        { path },
      );
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  const keys = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (keys.length === 0)
    throw new SpillwayError('keys/unusable', `${path}: expected a key, found nothing`, { path });
  return keys;
}

/**
 * Writes a file of keys whole or not at all.
 *
 * @param how `make` leaves a file alone that another process has made meanwhile.
 */
export async function writeKeys(
  path: string,
  keys: readonly string[],
  how: 'make' | 'replace',
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(`${keys.join('\n')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    if (how === 'replace') await rename(beside, path);
    else
      await link(beside, path).catch((error: unknown) => {
        if (!isCode(error, 'EEXIST')) throw error;
      });
    await syncFolder(folder);
  } finally {
    await rm(beside, { force: true });
  }
}
