import { SpillwayError } from '@spillway/core/shared';
import type { FastifyBaseLogger } from 'fastify';
import { sign as signBytes } from 'node:crypto';
import { firstAdministrator, hasAdministrator, openAccounts, type OidcProvider } from './accounts/index.ts';
import { deleteOverdue } from './centre/holds.ts';
import { seed } from './centre/seed.ts';
import { tell } from './centre/trail.ts';
import { openCompute } from './compute/open-compute.ts';
import { isDemo } from './demo/is-demo.ts';
import { workerHelp } from './centre/worker-help.ts';
import { buildApp } from './http/app.ts';
import { openChangeFeed, type ChangeFeed } from './http/change-feed.ts';
import { KEEP_ANSWERS_HOURS } from './http/create-once.ts';
import { closeEventStreams } from './http/event-stream.ts';
import { openProgressFeed } from './http/progress-feed.ts';
import { openMetrics } from './http/metrics.ts';
import type { App, Centre } from './http/routes/centre-context.ts';
import { openJobQueue, startWorker } from './jobs/index.ts';
import type { Keys } from './keys/index.ts';
import { openDatabase } from './storage/database.ts';
import { organisationStore } from './storage/organisation-store.ts';
import { openStorage } from './storage/storage.ts';

export interface CentreOptions {
  /** Of the role that serves; the database is migrated. */
  readonly databaseUrl: string;
  readonly keys: Keys;
  /** Where people reach it: `https://centre.example`, without a slash at the end. */
  readonly origin: string;
  readonly trustedOrigins?: readonly string[];
  readonly oidc?: readonly OidcProvider[];
  readonly logger: FastifyBaseLogger | false;
  /** Folder of the built pages; null where there are none. */
  readonly pages: string | null;
  /** Whether it is to be filled with an invented register; one that has been says so without. */
  readonly demo?: boolean;
  readonly behindProxy?: boolean;
  readonly metricsToken?: string | null;
  readonly requestsPerMinute?: number;
  /** Threads for estimates, files and reports. */
  readonly threads?: number;
  /** Parts of jobs that are worked on at a time in this program; none where other workers do it. */
  readonly jobs?: number;
  /** Connections to the database. */
  readonly connections?: number;
}

/** A centre that is ready to serve. */
export interface OpenCentre {
  readonly app: App;
  readonly centre: Centre;
  /** A new code for the first administrator; null where there is one. */
  readonly offerFirst: () => Promise<string | null>;
  /** Stops taking requests, finishes those it has, and lets go of everything. */
  close(): Promise<void>;
}

const ROUND_MS = 60 * 60_000;
/** Longest time one estimate or one file may take while a request waits. */
const TASK_MS = 60_000;

export async function openCentre(options: CentreOptions): Promise<OpenCentre> {
  const log = options.logger;
  const warn = (error: unknown, what: string): void => {
    if (log !== false) log.warn({ err: error }, what);
  };
  const database = openDatabase(options.databaseUrl, {
    connections: options.connections,
    onLost: (error) => warn(error, 'a connection to the database was cut'),
  });
  const { db, pool } = database;
  let feed: ChangeFeed | null = null;
  const storage = openStorage(database, () => feed?.poke());
  const accounts = openAccounts({
    pool,
    baseUrl: options.origin,
    trustedOrigins: options.trustedOrigins ?? [],
    secrets: options.keys.session,
    oidc: options.oidc ?? [],
    log: (level, message, fields) => {
      if (log !== false) log[level](fields ?? {}, message);
    },
    onEvent: ({ kind, person, detail }) =>
      storage.write(async (stores) =>
        tell(
          stores,
          person === null
            ? { viewer: { kind: 'nobody' }, via: 'nobody', request: null }
            : {
                viewer: { kind: 'person', person, memberships: [], groups: [], scopes: null },
                via: 'session',
                request: null,
              },
          {
            action: `account.${kind}`,
            kind: 'account',
            id: person === null ? '-' : await stores.people.refOf(person),
            organisation: null,
            detail,
          },
        ),
      ),
  });
  await seed(db);
  const changes = await openChangeFeed(options.databaseUrl, db, storage, (error) =>
    warn(error, 'the trail could not be lengthened; it is tried again'),
  );
  feed = changes;
  const queue = await openJobQueue(database);
  const progress = openProgressFeed(database, storage, (error) => warn(error, 'progress could not be told'));
  const worker = await startWorker({
    database,
    ...workerHelp(db),
    concurrency: options.jobs ?? 1,
    onError: (error) => warn(error, 'a part of a job failed; it is tried again'),
  });
  const compute = openCompute(options.threads ?? 2, TASK_MS);
  const metrics = openMetrics(options.metricsToken ?? null);
  const { privateKey, publicKey } = options.keys.signing.current;
  const first = firstAdministrator(db, accounts, organisationStore);
  let administered = false;
  const centre: Centre = {
    storage,
    db,
    accounts,
    first,
    hasAdministrator: async () => (administered ||= await hasAdministrator(db)),
    compute,
    changes,
    queue,
    progress,
    sign: (text) => ({
      signature: signBytes(null, Buffer.from(text), privateKey).toString('base64'),
      publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    }),
    ready: async () => {
      await pool.query('select from spillway.setting limit 1').catch((error: unknown) => {
        throw new SpillwayError('storage/unreachable', 'the database cannot be reached just now', {}, error);
      });
    },
    metrics,
    origin: options.origin,
    demo: options.demo === true || (await isDemo(storage.stores)),
  };
  const app = await buildApp({
    centre,
    logger: log,
    metrics,
    pages: options.pages,
    trustedOrigins: options.trustedOrigins ?? [],
    behindProxy: options.behindProxy ?? false,
    requestsPerMinute: options.requestsPerMinute ?? 3000,
  });
  const tidy = async (): Promise<void> => {
    await storage.stores.idempotency.forget(KEEP_ANSWERS_HOURS);
    await accounts.forgetExpired();
    while ((await deleteOverdue(storage)) > 0);
  };
  const round = setInterval(
    () => void tidy().catch((error: unknown) => warn(error, 'tidying failed')),
    ROUND_MS,
  );
  round.unref();

  return {
    app,
    centre,
    offerFirst: () => first.offer(),
    async close() {
      clearInterval(round);
      closeEventStreams();
      await app.close();
      await worker.stop();
      await progress.close();
      await compute.close();
      await changes.close();
      await database.close();
    },
  };
}
