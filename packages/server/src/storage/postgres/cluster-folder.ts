import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SpillwayError } from '@spillway/core/shared';
import { mayReach, type OsUser } from './os-user.ts';
import { serverUser } from './server-user.ts';
import { writePrivate } from './write-private.ts';

/** Where root's data go if the server's user cannot walk to the home folder, which is so below `/root`. */
const SHARED_PLACE = '/var/lib/spillway';

/** Where everything of one embedded database lies. */
export interface ClusterFolder {
  /** `postgres` in the home folder: passwords, port, lock, log, and the note where the data are. */
  readonly own: string;
  /** Holds the data folder, and a copy of the programs should one be needed; {@link own} unless root's home is closed to the server's user. */
  readonly place: string;
  readonly data: string;
  readonly log: string;
  /** The port it had last, so that who was connected finds it again. */
  readonly portFile: string;
  /** Says that the data are in use, and where. */
  readonly useFile: string;
  readonly user: OsUser | null;
}

const readText = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => null,
  );

/**
 * Where the data lie: the place noted in `data-place`, else the home folder, else, if we are root and the server's user
 * cannot walk there, a folder of {@link SHARED_PLACE} that is then noted.
 */
async function findPlace(own: string, sharedPlace: string): Promise<{ place: string; user: OsUser | null }> {
  const pointer = join(own, 'data-place');
  const noted = await readText(pointer);
  if (noted !== null) {
    if ((await stat(noted).catch(() => null)) === null) {
      throw new SpillwayError(
        'storage/foreign-data-folder',
        `the database's data are to be in ${noted}, as ${pointer} says, but that folder is not there. Bring it back; or delete ${pointer} to begin with an empty database`,
        { place: noted },
      );
    }
    return { place: noted, user: await serverUser(join(noted, 'data')) };
  }
  const user = await serverUser(join(own, 'data'));
  if (user === null) return { place: own, user };
  await chmod(own, 0o711); // the passwords in it are closed by themselves
  if (await mayReach(user, own)) return { place: own, user };

  const place = join(sharedPlace, randomBytes(6).toString('hex'));
  if ((await mkdir(sharedPlace, { recursive: true })) !== undefined) await chmod(sharedPlace, 0o755);
  await mkdir(place);
  await chmod(place, 0o711); // whatever our umask
  if (!(await mayReach(user, place))) {
    throw new SpillwayError(
      'storage/start-failed',
      `the user "${user.name}", as whom PostgreSQL is to run, may walk neither to ${own} nor to ${place}: choose another folder with SPILLWAY_HOME, or run Spillway as an ordinary user`,
      { user: user.name, own, place },
    );
  }
  await writePrivate(pointer, `${place}\n`);
  return { place, user };
}

/** Makes the folder `postgres` in a home folder; the rest of the work needs its lock. */
export async function makeOwnFolder(home: string): Promise<{ own: string; lock: string }> {
  await mkdir(home, { recursive: true });
  await mkdir(join(home, 'postgres'), { recursive: true, mode: 0o700 });
  const own = await realpath(join(home, 'postgres'));
  return { own, lock: join(own, 'start.lock') };
}

/** Finds where everything lies; to be called under the lock. */
export async function openClusterFolder(own: string, sharedPlace = SHARED_PLACE): Promise<ClusterFolder> {
  const { place, user } = await findPlace(own, sharedPlace);
  return {
    own,
    place,
    data: join(place, 'data'),
    log: join(own, 'postgres.log'),
    portFile: join(own, 'port'),
    useFile: join(own, 'in-use'),
    user,
  };
}
