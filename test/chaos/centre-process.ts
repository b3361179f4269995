import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const PROGRAM = resolve(import.meta.dirname, '../../packages/cli/bin/spillway.js');

/** A program of its own that can be killed. */
export interface Program {
  readonly child: ChildProcess;
  /** What it has written so far. */
  output(): string;
  /** `kill -9`, to it alone. */
  kill(): Promise<void>;
  /** Asks it to stop, and waits. */
  stop(): Promise<number | null>;
}

/** Runs a command of the built command line. */
export function runProgram(args: readonly string[], env: Readonly<Record<string, string>> = {}): Program {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (part) => (output += String(part)));
  child.stderr.on('data', (part) => (output += String(part)));
  const ended = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return {
    child,
    output: () => output,
    async kill() {
      child.kill('SIGKILL');
      await ended();
    },
    async stop() {
      child.kill('SIGTERM');
      await ended();
      return child.exitCode;
    },
  };
}

/**
 * Process of the embedded database's own server, once it takes connections.
 *
 * @param killed the one that was there before: its file outlives it.
 * @throws if there is none within a minute.
 */
export async function livingPostmaster(home: string, killed: number | null): Promise<number> {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const file = await readFile(join(home, 'postgres/data/postmaster.pid'), 'utf8').catch(() => '');
    const lines = file.split('\n');
    const pid = Number(lines[0]);
    if (Number.isInteger(pid) && pid > 1 && pid !== killed && lines[7]?.trim() === 'ready') return pid;
    await new Promise((wake) => void setTimeout(wake, 20));
  }
  throw new Error('the database was not started again within a minute');
}

/** Until a server says that it can serve. @throws if its program ends before, or it takes longer than allowed. */
export async function untilReady(origin: string, program: Program, milliseconds = 60_000): Promise<void> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const ready = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    if (program.child.exitCode !== null || program.child.signalCode !== null || Date.now() > until)
      throw new Error(`${origin} does not serve:\n${program.output().slice(-3000)}`);
    await new Promise((wake) => void setTimeout(wake, 50));
  }
}
