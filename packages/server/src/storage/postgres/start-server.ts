import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SpillwayError } from '@spillway/core/shared';
import type { ClusterFolder } from './cluster-folder.ts';
import type { DataFolder } from './data-folder.ts';
import type { Programs } from './find-programs.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { orphansOf } from './process-table.ts';
import { asUser } from './run-program.ts';
import { lastLines, openLog } from './server-log.ts';
import { writeSettings } from './settings.ts';
import { writePrivate } from './write-private.ts';

const POLL_MS = 10;
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 50;
/** Recovery of a gigabyte of log takes less on any disk. */
const START_LIMIT_MS = 5 * 60_000;
const ORPHANS_LEAVE_MS = 2_000;

const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
const STILL_IN_USE = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/;

/** A server that ended instead of getting ready; `said` are the last lines of its log. */
class EndedEarly extends Error {
  readonly said: string;
  constructor(ended: string, said: string) {
    super(`PostgreSQL ended with ${ended} while starting. It said:\n${said}`);
    this.said = said;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}

const lastPort = async (cluster: ClusterFolder): Promise<number | null> => {
  const port = Number(await readFile(cluster.portFile, 'utf8').catch(() => ''));
  return Number.isSafeInteger(port) && port > 1023 && port < 65_536 ? port : null;
};

/** One attempt. The server does not depend on us from here on: it has its own session, and its output goes to a file. */
async function spawnServer(
  programs: Programs,
  cluster: ClusterFolder,
  port: number,
  signal: AbortSignal | undefined,
): Promise<{ pid: number; port: number }> {
  const { file, from } = await openLog(cluster.log);
  const child = spawn(programs.postgres, ['-D', cluster.data, '-p', String(port)], {
    ...asUser(cluster.user),
    detached: true,
    stdio: ['ignore', file.fd, file.fd],
  });
  let ended: string | null = null;
  child.once('exit', (code, by) => {
    ended = String(code ?? by);
  });
  child.once('error', (error) => {
    ended = error.message;
  });
  child.unref();
  await file.close();
  const limit = Date.now() + START_LIMIT_MS;
  for (;;) {
    const written = await readPostmasterFile(cluster.data);
    if (ended !== null) throw new EndedEarly(ended, await lastLines(cluster.log, from));
    if (written?.pid === child.pid && written?.status === 'ready') return { pid: written.pid, port };
    if (signal?.aborted === true || Date.now() > limit) {
      child.kill('SIGINT');
      signal?.throwIfAborted();
      throw new SpillwayError(
        'storage/start-failed',
        `PostgreSQL was not ready after ${START_LIMIT_MS / 60_000} minutes and was stopped. It said:\n${await lastLines(cluster.log, from)}`,
      );
    }
    await wait(POLL_MS);
  }
}

/** Ends what a killed server left: its processes go by themselves as a rule, unless one is in the middle of something. */
async function endOrphans(clusterName: string): Promise<void> {
  const begun = Date.now();
  for (
    let orphans = await orphansOf(clusterName);
    orphans.length > 0;
    orphans = await orphansOf(clusterName)
  ) {
    const waited = Date.now() - begun;
    if (waited > 3 * ORPHANS_LEAVE_MS) return;
    if (waited > ORPHANS_LEAVE_MS) {
      for (const pid of orphans) {
        try {
          // Without a server there is nobody who would be harmed: what they had not committed is undone at the start.
          process.kill(pid, waited > 2 * ORPHANS_LEAVE_MS ? 'SIGKILL' : 'SIGTERM');
        } catch {
          // gone meanwhile
        }
      }
    }
    await wait(POLL_MS);
  }
}

/**
 * Starts the server of a data folder, on the port it had last if that is free; to be called under the lock, when none runs.
 *
 * What passes by itself (a port that another program took, processes of a killed server) is tried again a few times, each
 * time after a longer pause.
 *
 * @throws SpillwayError `storage/start-failed`; the message quotes the last lines of its log.
 */
export async function startServer(
  programs: Programs,
  cluster: ClusterFolder,
  data: DataFolder,
  signal: AbortSignal | undefined,
): Promise<{ pid: number; port: number }> {
  await writeSettings(cluster.data, data.name, cluster.user);
  let port = (await lastPort(cluster)) ?? (await freePort());
  for (let attempt = 1; ; attempt += 1) {
    try {
      const started = await spawnServer(programs, cluster, port, signal);
      await writePrivate(cluster.portFile, `${port}\n`);
      return started;
    } catch (error) {
      if (!(error instanceof EndedEarly)) throw error;
      const passing = PORT_TAKEN.test(error.said) || STILL_IN_USE.test(error.said);
      if (!passing || attempt === ATTEMPTS) {
        throw new SpillwayError(
          'storage/start-failed',
          `${error.message}\nIts whole log is ${cluster.log}`,
          { attempt },
          error,
        );
      }
      if (PORT_TAKEN.test(error.said)) port = await freePort();
      else await endOrphans(data.name);
      await wait(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}
