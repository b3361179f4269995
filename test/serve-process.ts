import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const PROGRAM = resolve(import.meta.dirname, '../packages/cli/bin/spillway.js');

/** A centre in a process of its own, as a user has it. */
export interface ServeProcess {
  readonly child: ChildProcess;
  readonly origin: string;
  /** Link of the first administrator; null where there is one. */
  readonly first: string | null;
  /** What it said for people. */
  readonly said: string;
  /** Milliseconds from its start to its first page. */
  readonly startedIn: number;
  /** Sends a signal; resolves with the exit code when the process has gone. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface ServeOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** As whom; by default as ourselves. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** Runs `spillway serve` until it has told its address. @throws with what it said if it ends before. */
export async function startServing(home: string, options: ServeOptions = {}): Promise<ServeProcess> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [PROGRAM, 'serve', '--home', home, '--port', '0', '--log-level', 'warn', ...(options.args ?? [])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LANG: 'C', LC_ALL: '', HOME: home, ...options.env },
      ...options.user,
    },
  );
  let said = '';
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  await new Promise<void>((done, fail) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Ctrl-C')) done();
    });
    void ended.then(([code]) => fail(new Error(`serve ended with ${code}: ${complained}`)));
  });
  const [origin] = /http:\/\/localhost:\d+/.exec(said)!;
  await fetch(`${origin}/readyz`);
  return {
    child,
    origin,
    first: /http:\S+\/first\/\S+/.exec(said)?.[0] ?? null,
    get said() {
      return said + complained;
    },
    startedIn: performance.now() - began,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}
