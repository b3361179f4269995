import { SpillwayError } from '@spillway/core/shared';
import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type AddFile, writeArchive } from './archive-file.ts';

export const isArchive = (path: string): boolean => /\.(tar\.gz|tgz)$/.test(path);

/**
 * Writes files to a new folder, or to a `.tar.gz` where the name says so; whole or not at all, for their owner alone.
 *
 * @throws SpillwayError `shared/invalid-argument` if the folder is there already.
 */
export async function writeFiles(
  path: string,
  at: Date,
  fill: (add: AddFile) => Promise<void>,
): Promise<void> {
  if (isArchive(path)) {
    await writeArchive(path, at, fill);
    return;
  }
  if ((await stat(path).catch(() => null)) !== null)
    throw new SpillwayError(
      'shared/invalid-argument',
      `${path} is there already: name a folder that is not`,
      { path },
    );
  const beside = `${path}.${randomBytes(6).toString('hex')}.part`;
  await mkdir(beside, { mode: 0o700 });
  try {
    await fill(async (name, bytes) => {
      const file = join(beside, name);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(file, bytes, { mode: 0o600, flush: true });
    });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}
