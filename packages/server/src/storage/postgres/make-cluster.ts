import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SpillwayError } from '@spillway/core/shared';
import type { ClusterFolder } from './cluster-folder.ts';
import { type DataFolder, markDataFolder } from './data-folder.ts';
import type { Programs } from './find-programs.ts';
import type { Passwords } from './passwords.ts';
import { firstStatements, passwordStatements } from './roles.ts';
import { type ProgramResult, runProgram } from './run-program.ts';
import { writeSettings } from './settings.ts';

const UNFINISHED = 'data.new-';

const requireEndedWell = (what: string, { ended, stdout, stderr }: ProgramResult): void => {
  if (ended === 0) return;
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-8).join('\n');
  throw new SpillwayError('storage/start-failed', `${what} ended with ${ended}:\n${said}`, { ended });
};

/** Gives statements to the server's single-user mode: as superuser, without a port or a password. The first error ends it. */
async function runStatements(
  programs: Programs,
  dataFolder: string,
  statements: readonly string[],
  { user }: ClusterFolder,
  signal?: AbortSignal,
): Promise<void> {
  const args = [
    '--single',
    '-D',
    dataFolder,
    '-c',
    'exit_on_error=on',
    '-c',
    'log_min_error_statement=panic',
    'postgres',
  ];
  const input = statements.map((statement) => `${statement}\n`).join('');
  requireEndedWell('`postgres --single`', await runProgram(programs.postgres, args, { user, input, signal }));
}

/** Gives the roles the passwords at hand; the server must not run. */
export const resetPasswords = (
  programs: Programs,
  cluster: ClusterFolder,
  passwords: Passwords,
): Promise<void> => runStatements(programs, cluster.data, passwordStatements(passwords), cluster);

/**
 * Makes the data folder with roles and database.
 *
 * All is made in a folder beside, synced, which gets its name when it is whole; what a killed attempt left is taken away
 * first. Text is UTF-8, ordered by code point, on every system alike; other orders are named where they are wanted.
 */
export async function makeCluster(
  programs: Programs,
  cluster: ClusterFolder,
  passwords: Passwords,
  signal: AbortSignal | undefined,
): Promise<DataFolder> {
  const { place, user } = cluster;
  for (const left of (await readdir(place)).filter((name) => name.startsWith(UNFINISHED))) {
    await rm(join(place, left), { recursive: true, force: true });
  }
  const unfinished = join(place, UNFINISHED + randomBytes(4).toString('hex'));
  await mkdir(unfinished, { mode: 0o700 });
  try {
    if (user !== null) await chown(unfinished, user.uid, user.gid);
    // The provider that needs nothing of the system came with 17.
    const locale = programs.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
    requireEndedWell(
      '`initdb`',
      await runProgram(
        programs.initdb,
        [
          '-D',
          unfinished,
          '--username=postgres',
          '--auth=reject',
          '--encoding=UTF8',
          '--locale=C',
          ...locale,
          '--data-checksums',
          '--no-instructions',
        ],
        { user, signal },
      ),
    );
    const name = `spillway-${randomBytes(4).toString('hex')}`;
    await writeSettings(unfinished, name, user);
    await runStatements(programs, unfinished, firstStatements(passwords), cluster, signal);
    await markDataFolder(unfinished, name, user);
    await rename(unfinished, cluster.data);
    const folder = await open(place, 'r');
    await folder.sync();
    await folder.close();
    return { major: programs.major, name };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}
