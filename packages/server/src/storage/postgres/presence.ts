import pg from 'pg';
import { MAINTENANCE_DATABASE } from './roles.ts';

const NAME = 'spillway presence';
const CONNECT_TIMEOUT_MS = 5_000;

/** Who else uses a server. */
interface Others {
  /** Other processes of Spillway. */
  readonly present: number;
  /** Connections that are no presence: of Spillway's pools, or of people with other programs. */
  readonly connections: number;
}

/**
 * One connection that a process of Spillway holds for as long as it uses a server.
 *
 * It is how processes know of each other: whichever way one ends, its connection ends too. And it is how one learns that
 * the server has gone.
 */
export interface Presence {
  others(): Promise<Others>;
  /** Resolves when the server has gone, or closed the connection; not after {@link end}. */
  readonly lost: Promise<void>;
  end(): Promise<void>;
}

/** @throws the driver's error if the server does not let us in. */
export async function connectPresence(ownerUrl: string): Promise<Presence> {
  const url = new URL(ownerUrl);
  url.pathname = `/${MAINTENANCE_DATABASE}`;
  const client = new pg.Client({
    connectionString: url.href,
    application_name: NAME,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  client.on('error', () => {}); // `end` follows
  await client.connect();
  let ended = false;
  const lost = new Promise<void>((resolve) => {
    client.on('end', () => {
      if (!ended) resolve();
    });
  });
  return {
    lost,
    async others() {
      const { rows } = await client.query<{ present: number; connections: number }>(
        `SELECT count(*) FILTER (WHERE application_name = $1)::int AS present,
                count(*) FILTER (WHERE application_name <> $1)::int AS connections
         FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
        [NAME],
      );
      return rows[0] ?? { present: 0, connections: 0 };
    },
    async end() {
      ended = true;
      await client.end();
    },
  };
}
