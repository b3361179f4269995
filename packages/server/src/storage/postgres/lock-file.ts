import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './process-table.ts';

const HEARTBEAT_MS = 500;
const STALE_MS = 5_000;
const POLL_MS = 20;

/** Content of the lock if its holder is gone: its process has ended, or no longer shows signs of life. */
const staleContent = async (path: string): Promise<string | null> => {
  try {
    const [content, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    // A number may have gone to another process meanwhile, in a container even to ours: hence the heartbeat.
    const silent = Date.now() - mtimeMs > STALE_MS;
    const pid = Number(content.split(' ')[0]);
    return silent || (pid > 0 && !isAlive(pid)) ? content : null;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
};

/** Takes a stale lock away; gives it back if it was renewed between looking and taking. */
const removeStale = async (path: string, content: string): Promise<void> => {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch {
    return; // another waiter was first
  }
  if ((await readFile(aside, 'utf8')) !== content) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
};

/**
 * Does something while no other process does anything under the same lock.
 *
 * Waits for as long as the holder lives. A holder that was killed is noticed at once, or within five seconds if its
 * number has gone to another process.
 */
export async function underLock<T>(
  path: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const mine = `${process.pid} ${randomBytes(12).toString('hex')}`;
  for (;;) {
    signal?.throwIfAborted();
    try {
      await writeFile(path, mine, { flag: 'wx', mode: 0o600 });
      break;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    const stale = await staleContent(path);
    if (stale === null) await wait(POLL_MS);
    else await removeStale(path, stale);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, HEARTBEAT_MS);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if ((await readFile(path, 'utf8').catch(() => '')) === mine) await rm(path, { force: true });
  }
}
