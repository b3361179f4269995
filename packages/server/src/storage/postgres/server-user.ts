import { readFile, stat } from 'node:fs/promises';
import { SpillwayError } from '@spillway/core/shared';
import type { OsUser } from './os-user.ts';
import { runProgram } from './run-program.ts';

const OWN_NAME = 'spillway';

const findUser = async (wanted: (name: string, uid: number) => boolean): Promise<OsUser | null> => {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const line of text.split('\n')) {
    const [name = '', , uid, gid] = line.split(':');
    if (Number(uid) > 0 && wanted(name, Number(uid))) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return null;
};

const named = (name: string) => findUser((other) => other === name);

/** The two dialects in use; where neither is there, or `/etc` is read-only, an existing user must do. */
const CREATE_COMMANDS: readonly (readonly [string, ...string[]])[] = [
  [
    'useradd',
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/bin/false',
    OWN_NAME,
  ],
  ['adduser', '-S', '-D', '-H', '-s', '/bin/false', OWN_NAME],
];

/**
 * As whom the server is to run: null for ourselves, unless we are root.
 *
 * For root it is the owner of the data, if there is any; else the user `spillway`, who is made if need be; else an
 * existing `postgres` or `nobody`.
 *
 * @throws SpillwayError `storage/start-failed` if there is no ordinary user at all.
 */
export async function serverUser(dataFolder: string): Promise<OsUser | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(dataFolder).catch(() => null);
  if (owner !== null && owner.uid !== 0) {
    const { uid, gid } = owner;
    return { name: (await findUser((_, other) => other === uid))?.name ?? `user ${uid}`, uid, gid };
  }
  const existing = await named(OWN_NAME);
  if (existing !== null) return existing;
  for (const [command, ...args] of CREATE_COMMANDS) {
    await runProgram(command, args).catch(() => {});
    const made = await named(OWN_NAME);
    if (made !== null) return made;
  }
  const other = (await named('postgres')) ?? (await named('nobody'));
  if (other !== null) return other;
  throw new SpillwayError(
    'storage/start-failed',
    'PostgreSQL does not run as root, and no ordinary user could be made or found: run Spillway as an ordinary user, or make a user named "spillway"',
  );
}
