import { setTimeout as wait } from 'node:timers/promises';
import { readPostmasterFile } from './postmaster-file.ts';
import { isServerOf } from './process-table.ts';

const POLL_MS = 10;
const SHUTDOWN_LIMIT_MS = 60_000;

/** Stops a server at once but in order: connections are closed, what is committed is kept, the data need no recovery. */
export async function stopServer(pid: number, dataFolder: string): Promise<void> {
  const hasFile = async (): Promise<boolean> => (await readPostmasterFile(dataFolder))?.pid === pid;
  // Its file goes a moment before it does.
  const isThere = async (): Promise<boolean> => (await hasFile()) || (await isServerOf(pid, dataFolder));
  if (!(await hasFile())) return;
  process.kill(pid, 'SIGINT');
  const limit = Date.now() + SHUTDOWN_LIMIT_MS;
  let urged = false;
  while (await isThere()) {
    if (!urged && Date.now() > limit) {
      urged = true;
      process.kill(pid, 'SIGQUIT'); // without a last checkpoint; the next start recovers
    }
    await wait(POLL_MS);
  }
}
