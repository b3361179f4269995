import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const PROGRAM = resolve(import.meta.dirname, '../packages/cli/bin/spillway.js');

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a user would, in the root of the repository. */
export function runCli(
  args: readonly string[],
  options: { home?: string; input?: string; env?: Record<string, string>; cwd?: string } = {},
): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: options.cwd ?? resolve(import.meta.dirname, '..'),
    encoding: 'utf8',
    input: options.input ?? '',
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      LANG: 'C',
      LC_ALL: '',
      ...(options.home === undefined ? {} : { SPILLWAY_HOME: options.home }),
      ...options.env,
    },
  });
  return { status, stdout, stderr };
}
