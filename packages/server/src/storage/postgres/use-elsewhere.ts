import { readFile, readlink, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { SpillwayError } from '@spillway/core/shared';
import { writePrivate } from './write-private.ts';

const HEARTBEAT_MS = 1_000;
const SILENCE_MS = 6_000;
const POLL_MS = 100;

/**
 * Where processes see each other: a machine, or a container on it.
 *
 * Two containers with one folder between them are two places: neither sees the other's server, and a second one on the same
 * data would ruin them.
 */
async function thisPlace(): Promise<string> {
  const parts = [readFile('/proc/sys/kernel/random/boot_id', 'utf8'), readlink('/proc/self/ns/pid')];
  return Promise.all(parts).then(([boot = '', namespace = '']) => `${boot.trim()} ${namespace}`, hostname);
}

const read = async (path: string): Promise<{ place: string; at: number } | null> => {
  try {
    const [place, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { place: place.trim(), at: mtimeMs };
  } catch {
    return null; // it left meanwhile
  }
};

/**
 * Makes sure that the data are not in use in another place; to be asked when no server was found in this one.
 *
 * A note of another place whose sign of life does not change for some seconds is what a kill left.
 *
 * @throws SpillwayError `storage/start-failed` if they are.
 */
export async function requireUnusedElsewhere(
  path: string,
  signal?: AbortSignal,
  silenceMs = SILENCE_MS,
): Promise<void> {
  const first = await read(path);
  if (first === null || first.place === (await thisPlace())) return;
  const until = Date.now() + silenceMs;
  while (Date.now() < until) {
    signal?.throwIfAborted();
    await wait(POLL_MS);
    const now = await read(path);
    if (now === null) return;
    if (now.at !== first.at) {
      throw new SpillwayError(
        'storage/start-failed',
        `the database's data are in use in another container or on another machine, which keeps ${path} up to date. One folder serves one place: let the others have a PostgreSQL server between them, by DATABASE_URL`,
        { path },
      );
    }
  }
}

/** Notes that the data are in use here and gives signs of life. Returns how to end them; the note goes when the server does. */
export async function showUse(path: string, heartbeatMs = HEARTBEAT_MS): Promise<() => void> {
  await writePrivate(path, `${await thisPlace()}\n`);
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, heartbeatMs);
  timer.unref();
  return () => clearInterval(timer);
}

export const removeUse = (path: string): Promise<void> => rm(path, { force: true });
