import { readdir, readFile, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SpillwayError } from '@spillway/core/shared';
import { writePrivate } from './write-private.ts';
import type { OsUser } from './os-user.ts';

const MARK = 'spillway.json';

/** What a data folder says about itself. */
export interface DataFolder {
  readonly major: number;
  /** Name of the cluster, in the titles of its processes. */
  readonly name: string;
}

/** Marks a data folder as made by us; the last step of making one but its renaming. */
export async function markDataFolder(folder: string, name: string, user: OsUser | null): Promise<void> {
  await writePrivate(join(folder, MARK), `${JSON.stringify({ madeBy: 'spillway', name })}\n`, user);
}

const foreign = (folder: string, what: string): SpillwayError =>
  new SpillwayError(
    'storage/foreign-data-folder',
    `expected the data of a PostgreSQL that Spillway made, or nothing, in ${folder}, but ${what}. Nothing was changed: restore the folder, move it away, or choose another SPILLWAY_HOME`,
    { folder },
  );

const readMark = async (folder: string): Promise<string> => {
  const text = await readFile(join(folder, MARK), 'utf8').catch(() => null);
  if (text === null) throw foreign(folder, `it has no ${MARK} and so was made by someone else`);
  try {
    const { madeBy, name } = JSON.parse(text) as { madeBy?: unknown; name?: unknown };
    if (madeBy === 'spillway' && typeof name === 'string' && /^[\w-]+$/.test(name)) return name;
  } catch {
    // said below
  }
  throw foreign(folder, `its ${MARK} is damaged`);
};

/**
 * Looks at a data folder.
 *
 * Since a new one gets its name only when whole, one that lacks something is never half-made but damaged or not ours.
 *
 * @returns null if there is none, or an empty one, which is taken away.
 * @throws SpillwayError `storage/foreign-data-folder` if something else is there.
 */
export async function inspectDataFolder(folder: string): Promise<DataFolder | null> {
  let entries: string[];
  try {
    entries = await readdir(folder);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (code !== 'EACCES' && code !== 'ENOTDIR') throw cause;
    const owner = (await stat(folder)).uid;
    throw foreign(
      folder,
      code === 'ENOTDIR' ? 'it is no folder' : `it belongs to another user (number ${owner})`,
    );
  }
  if (entries.length === 0) {
    await rmdir(folder);
    return null;
  }
  if (!entries.includes('PG_VERSION')) throw foreign(folder, 'it has no PG_VERSION');
  const version = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  if (!/^\d+$/.test(version)) throw foreign(folder, `its PG_VERSION is "${version.slice(0, 20)}"`);
  const name = await readMark(folder);
  for (const needed of ['global/pg_control', 'base', 'pg_wal']) {
    if ((await stat(join(folder, needed)).catch(() => null)) === null)
      throw foreign(folder, `it has no ${needed}`);
  }
  return { major: Number(version), name };
}
