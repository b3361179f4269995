import { spawn } from 'node:child_process';
import type { OsUser } from './os-user.ts';

export interface ProgramResult {
  /** Exit code, or the name of the signal that ended it. */
  readonly ended: number | NodeJS.Signals;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing of ours leaks into the server, and no `PG…` variable of the user changes what it does. */
const CLEAN_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** What `spawn` needs to run something as a user; a folder is named since ours may be closed to that user. */
export const asUser = (user: OsUser | null) => ({
  cwd: '/',
  env: CLEAN_ENVIRONMENT,
  ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
});

/** Runs a program to its end. @throws the system's error if it cannot be started at all. */
export function runProgram(
  path: string,
  args: readonly string[],
  options: {
    readonly user?: OsUser | null;
    readonly input?: string;
    readonly signal?: AbortSignal | undefined;
  } = {},
): Promise<ProgramResult> {
  return new Promise((done, failed) => {
    const child = spawn(path, args, { ...asUser(options.user ?? null), signal: options.signal });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', failed);
    child.on('close', (code, by) => done({ ended: code ?? by ?? 'SIGKILL', stdout, stderr }));
    child.stdin.on('error', () => {}); // it may end before it has read everything
    child.stdin.end(options.input ?? '');
  });
}
