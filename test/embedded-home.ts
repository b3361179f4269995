import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import {
  type RunningPostgres,
  type StartOptions,
  startEmbedded,
} from '../packages/server/src/storage/postgres/index.ts';
import { stopEmbedded } from '../packages/server/src/storage/postgres/stop-embedded.ts';

const ADAPTER = resolve(import.meta.dirname, '../packages/server/src/storage/postgres/index.ts');

/** A home folder for a test of the embedded database itself; other tests take `freshDatabase`. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'spillway-embedded-'));
  chmodSync(home, 0o755); // if we are root, the server's user walks through it
  return home;
}

/** What the tests of each home folder have opened: a test that fails leaves it open, and it would start the server again. */
const opened = new Map<string, (() => Promise<unknown>)[]>();
const remember = (home: string, close: () => Promise<unknown>): void => {
  opened.set(home, [...(opened.get(home) ?? []), close]);
};

/** `startEmbedded`, to be left at the latest when the home folder is removed. */
export async function startIn(home: string, options: Partial<StartOptions> = {}): Promise<RunningPostgres> {
  const running = await startEmbedded({ home, ...options });
  remember(home, () => running.stop());
  return running;
}

/** Stops what runs there, and removes it. */
export async function removeHome(home: string): Promise<void> {
  for (const close of opened.get(home) ?? []) await close().catch(() => {});
  opened.delete(home);
  await stopEmbedded(home);
  rmSync(home, { recursive: true, force: true });
}

/** Another process that uses the embedded database of a home folder. */
export interface OtherProcess {
  /** Ends it as by `kill -9`, with all that runs in its process group; resolves when it has ended. */
  kill(): Promise<void>;
  /** What it has from its start; rejects if it ends before. */
  readonly started: Promise<{ pid: number; attached: boolean; appUrl: string }>;
  /** Has it take leave; tells whether it stopped the server. */
  stop(): Promise<boolean>;
}

export function startInOtherProcess(home: string): OtherProcess {
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(ADAPTER)});
    const running = await startEmbedded({ home: ${JSON.stringify(home)} });
    const { pid, attached, appUrl } = running;
    console.log(JSON.stringify({ pid, attached, appUrl }));
    process.stdin.once('data', async () => {
      console.log(JSON.stringify(await running.stop()));
      process.exit();
    });`;
  const args = ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e', program];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  const ended = once(child, 'close').then(([code, by]) => {
    throw new Error(`the other process ended with ${code ?? by}`);
  });
  ended.catch(() => {});
  const lines = createInterface({ input: child.stdout });
  const answer = <T>() => Promise.race([once(lines, 'line').then(([line]) => JSON.parse(line) as T), ended]);
  const started = answer<{ pid: number; attached: boolean; appUrl: string }>();
  started.catch(() => {});
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    process.kill(-(child.pid ?? Number.NaN), 'SIGKILL');
    await gone;
  };
  remember(home, kill);
  return {
    started,
    kill,
    stop() {
      const stopped = answer<boolean>();
      child.stdin.write('stop\n');
      return stopped;
    },
  };
}

/** One query over a connection of its own. */
export async function queryOnce<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
