import { mkdtempSync, readdirSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { stopEmbedded } from '../packages/server/src/storage/postgres/stop-embedded.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Home folder of the PostgreSQL of this run; nothing is in it until a test asks for a database. */
    postgresHome: string;
  }
}

const PREFIX = 'spillway-test-postgres-';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
};

async function remove(home: string): Promise<void> {
  await stopEmbedded(home);
  await rm(home, { recursive: true, force: true });
}

/** Gives the run a folder for its PostgreSQL, which {@link freshDatabase} starts at first need, and clears up after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Runs that were killed could not clear up.
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!isRunning(pid)) await remove(join(tmpdir(), name)).catch(() => {});
  }
  const home = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(home, 0o755); // for the server's user, if we are root
  project.provide('postgresHome', home);
  return () => remove(home);
}
