import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { SpillwayError } from '@spillway/core/shared';
import { type ClusterFolder, makeOwnFolder, openClusterFolder } from './cluster-folder.ts';
import { type DataFolder, inspectDataFolder } from './data-folder.ts';
import type { DatabaseAddress } from './database-address.ts';
import { findPrograms } from './find-programs.ts';
import { underLock } from './lock-file.ts';
import { makeCluster, resetPasswords } from './make-cluster.ts';
import { makePasswords, type Passwords, readPasswords } from './passwords.ts';
import { readPostmasterFile, removePostmasterFile } from './postmaster-file.ts';
import { connectPresence, type Presence } from './presence.ts';
import { isAlive, isServerOf } from './process-table.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE } from './roles.ts';
import { keepLogSmall, lastLines } from './server-log.ts';
import { startServer } from './start-server.ts';
import { stopServer } from './stop-server.ts';
import { removeUse, requireUnusedElsewhere, showUse } from './use-elsewhere.ts';

/** What a start is doing, for whoever waits for it. */
export type StartStep = 'making-database' | 'starting' | 'attaching' | 'restarting';

export interface StartOptions {
  /** Folder of the user's own data; everything of the database lies in `postgres` within it. */
  readonly home: string;
  readonly onProgress?: ((step: StartStep) => void) | undefined;
  /** Whether to start the server again should it go; by default yes. */
  readonly restarts?: boolean | undefined;
  /** The server has gone and could not be started again; whoever serves should end. */
  readonly onLost?: ((error: unknown) => void) | undefined;
  /** Folder with `postgres` and `initdb`, instead of the package's; by default `SPILLWAY_POSTGRES_BIN`. */
  readonly binaries?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Where the data of a root whose home is closed go, instead of `/var/lib/spillway`. */
  readonly sharedPlace?: string | undefined;
}

export interface RunningPostgres extends DatabaseAddress {
  readonly appRole: string;
  readonly pid: number;
  /** Whether another process had started it. */
  readonly attached: boolean;
  /**
   * Takes leave; who leaves last stops the server. Close your own connections first: while there are any, or those of
   * people with other programs, it is left running.
   *
   * @returns whether it was stopped.
   */
  stop(): Promise<boolean>;
}

interface Session {
  readonly cluster: ClusterFolder;
  readonly passwords: Passwords;
  readonly presence: Presence;
  readonly pid: number;
  readonly port: number;
  readonly attached: boolean;
}

const POLL_MS = 20;
/** Recovery of a gigabyte of log takes less on any disk. */
const READY_LIMIT_MS = 5 * 60_000;
/** Of a server that is ready and yet lets nobody in: it has no connection left, or is about to stop. */
const ANSWER_LIMIT_MS = 20_000;
const LEAVING_MS = 1_000;
const RESTARTS = 5;
const FIRST_PAUSE_MS = 100;

const urlOf = (role: string, password: string, port: number): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE}`;

const isRefusedLogin = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code?.startsWith('28') === true;

/**
 * Looks for a running server of a data folder and connects to it; waits while it starts, recovers or stops.
 *
 * @returns null if none runs. A file that names a process which is no server of this folder is taken away then; one that
 *   names no living process is left to PostgreSQL, which learns from it what else must be gone.
 */
async function attach(
  cluster: ClusterFolder,
  passwords: Passwords | null,
  options: StartOptions,
): Promise<Session | null> {
  let limit = Date.now() + READY_LIMIT_MS;
  let reason: unknown;
  for (;;) {
    options.signal?.throwIfAborted();
    const file = await readPostmasterFile(cluster.data);
    if (file === null) return null;
    const { pid, port } = file;
    if (!(await isServerOf(pid, cluster.data))) {
      if (isAlive(pid)) await removePostmasterFile(cluster.data);
      return null;
    }
    if (passwords === null) {
      throw new SpillwayError(
        'storage/start-failed',
        `PostgreSQL runs already (process ${pid}), but its passwords are missing from ${cluster.own}: stop that process, and new ones are made at the next start`,
        { pid },
      );
    }
    if (file.status === 'ready' && port !== null) {
      try {
        const presence = await connectPresence(urlOf(OWNER_ROLE, passwords.owner, port));
        options.onProgress?.('attaching');
        return { cluster, passwords, presence, pid, port, attached: true };
      } catch (error) {
        if (isRefusedLogin(error)) {
          throw new SpillwayError(
            'storage/start-failed',
            `PostgreSQL runs already (process ${pid}), but the passwords in ${cluster.own} are not its own: stop that process, delete both files, and new ones are made at the next start`,
            { pid },
            error,
          );
        }
        reason = error;
        limit = Math.min(limit, Date.now() + ANSWER_LIMIT_MS);
      }
    }
    if (Date.now() > limit) {
      throw new SpillwayError(
        'storage/start-failed',
        `PostgreSQL runs already (process ${pid}), but let nobody in: ${reason instanceof Error ? reason.message : `it is ${file.status}`}. It said:\n${await lastLines(cluster.log)}`,
        { pid },
        reason,
      );
    }
    await wait(POLL_MS);
  }
}

/** Attaches to the server of a home folder, or makes and starts it; to be called under the lock. */
async function attachOrStart(own: string, options: StartOptions): Promise<Session> {
  const cluster = await openClusterFolder(own, options.sharedPlace);
  let data: DataFolder | null = await inspectDataFolder(cluster.data);
  let passwords = await readPasswords(own);
  if (data !== null) {
    const session = await attach(cluster, passwords, options);
    if (session !== null) return session;
  }
  await requireUnusedElsewhere(cluster.useFile, options.signal);
  const programs = await findPrograms({
    binaries: options.binaries ?? (process.env['SPILLWAY_POSTGRES_BIN'] || null),
    major: data?.major ?? null,
    user: cluster.user,
    copies: cluster.place,
  });
  if (data === null) {
    options.onProgress?.('making-database');
    passwords ??= await makePasswords(own);
    data = await makeCluster(programs, cluster, passwords, options.signal);
  } else if (passwords === null) {
    passwords = await makePasswords(own);
    await resetPasswords(programs, cluster, passwords);
  }
  options.onProgress?.('starting');
  const { pid, port } = await startServer(programs, cluster, data, options.signal);
  const presence = await connectPresence(urlOf(OWNER_ROLE, passwords.owner, port));
  return { cluster, passwords, presence, pid, port, attached: false };
}

/** Ends a session under the lock; the server too, if nobody else uses it. */
async function leave({ cluster, presence, pid }: Session): Promise<boolean> {
  const limit = Date.now() + LEAVING_MS;
  // Connections closed a moment ago may still be listed.
  let others = await presence.others();
  while (others.present === 0 && others.connections > 0 && Date.now() < limit) {
    await wait(POLL_MS);
    others = await presence.others();
  }
  await presence.end();
  if (others.present > 0 || others.connections > 0) return false;
  await stopServer(pid, cluster.data);
  await removeUse(cluster.useFile);
  return true;
}

const cancelled = (cause: unknown): SpillwayError =>
  new SpillwayError('shared/cancelled', 'the start of PostgreSQL was cancelled', {}, cause);

/**
 * Gives the database of a home folder: the running one, if a process of Spillway has started it already; else it is
 * started, and before its first start made.
 *
 * The server outlives whoever started it: killed, it leaves a server to which the next start attaches. Should the server
 * itself go, it is started again, on the same port unless that is taken.
 *
 * @throws SpillwayError `storage/no-database-program`, `storage/wrong-database-version`: see {@link findPrograms}.
 * @throws SpillwayError `storage/foreign-data-folder` if the data folder is damaged or not ours.
 * @throws SpillwayError `storage/start-failed` if PostgreSQL does not start; the message quotes it.
 * @throws SpillwayError `shared/cancelled` if told so by the signal.
 */
export async function startEmbedded(options: StartOptions): Promise<RunningPostgres> {
  if (process.platform === 'win32') {
    throw new SpillwayError(
      'storage/no-database-program',
      'the embedded PostgreSQL runs on Linux and macOS; on Windows name a server in DATABASE_URL, or run Spillway in WSL',
    );
  }
  const { own, lock } = await makeOwnFolder(options.home);
  const begin = (signal: AbortSignal | undefined) =>
    underLock(lock, signal, () => attachOrStart(own, { ...options, signal }));

  let session: Session;
  try {
    session = await begin(options.signal);
  } catch (error) {
    throw options.signal?.aborted === true ? cancelled(error) : error;
  }
  const stopLog = keepLogSmall(session.cluster.log);
  const stopUse = await showUse(session.cluster.useFile);
  const stopping = new AbortController();

  const restart = async (): Promise<void> => {
    for (let attempt = 1; !stopping.signal.aborted; attempt += 1) {
      options.onProgress?.('restarting');
      try {
        session = await begin(stopping.signal);
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (attempt === RESTARTS) {
          options.onLost?.(error);
          throw error;
        }
        await wait(FIRST_PAUSE_MS * 2 ** attempt);
      }
    }
  };
  /** Ends when we leave, or when nothing more can be done. */
  const watch = async (): Promise<void> => {
    const left = new Promise<void>((resolve) => {
      stopping.signal.addEventListener('abort', () => resolve());
    });
    while (!stopping.signal.aborted) {
      await Promise.race([session.presence.lost, left]);
      if (!stopping.signal.aborted) await restart();
    }
  };
  const watching = options.restarts === false ? Promise.resolve() : watch().catch(() => {});

  let stopped: Promise<boolean> | null = null;
  const stop = async (): Promise<boolean> => {
    stopping.abort();
    await watching;
    stopLog();
    stopUse();
    // Gone meanwhile: there is nobody to take leave of.
    return underLock(lock, undefined, () => leave(session).catch(() => false));
  };
  return {
    get ownerUrl() {
      return urlOf(OWNER_ROLE, session.passwords.owner, session.port);
    },
    get appUrl() {
      return urlOf(APP_ROLE, session.passwords.app, session.port);
    },
    appRole: APP_ROLE,
    get pid() {
      return session.pid;
    },
    attached: session.attached,
    stop: () => (stopped ??= stop()),
  };
}
