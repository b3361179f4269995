import { type ColumnType, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PreparedClient } from './prepared-client.ts';

/** A column the database fills where nothing is given. */
type Filled<T> = ColumnType<T, T | undefined, T>;
/** Times go in as ISO 8601 and come out as dates. */
type Time = ColumnType<Date, Date | string | undefined, Date | string>;
/** Written as JSON text, read as what it says. */
type Json = ColumnType<unknown, string, string>;

interface Tables {
  organisation: {
    id: string;
    name: string;
    industry: string | null;
    sector: string | null;
    country: string | null;
    host: boolean;
    version: Filled<number>;
    created_at: Time;
    updated_at: Time;
  };
  membership: { organisation: string; person: string; roles: string[]; since: Time };
  invitation: {
    id: string;
    organisation: string;
    email: string;
    roles: string[];
    token_hash: string;
    created_by: string | null;
    created_at: Time;
    expires_at: Time;
    closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    closed_as: Filled<'accepted' | 'revoked' | null>;
  };
  sharing_group: {
    id: string;
    name: string;
    owner: string;
    hides_members: boolean;
    version: Filled<number>;
    updated_at: Time;
  };
  sharing_group_member: { sharing_group: string; organisation: string };
  record: {
    id: string;
    kind: string;
    owner: string;
    author: string | null;
    tlp: string;
    persons: string[];
    organisations: string[];
    groups: string[];
    mailbox: Filled<string | null>;
    title_en: string | null;
    title_ko: string | null;
    version: Filled<number>;
    shipped: boolean;
    facts: Json;
    salt: string | null;
    content_hash: string | null;
    house_from: Filled<number>;
    open_from: Filled<number>;
    change: Filled<string>;
    created_at: Time;
    updated_at: Time;
    removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  };
  record_version: {
    record: string;
    version: number;
    author: string | null;
    title_en: string;
    title_ko: string;
    content: Json;
    created_at: Time;
  };
  record_file: { record: string; name: string; media_type: string; bytes: Uint8Array; created_at: Time };
  audit_person: { person: string; salt: string; ref: string };
  idempotency: {
    actor: string;
    key: string;
    request_hash: string;
    status: number;
    body: string;
    headers: string;
    created_at: Time;
  };
  setting: { name: string; value: Json; version: Filled<number>; updated_at: Time };
  retention: { kind: string; days: number; updated_at: Time };
  legal_hold: {
    id: string;
    organisation: string;
    record: string | null;
    kind: string | null;
    reason: string;
    placed_by: string | null;
    placed_at: Time;
    lifted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  };
}

/** The centre's tables, within a transaction or without. */
export type Db = Kysely<Tables>;

export interface Database {
  readonly pool: pg.Pool;
  readonly db: Db;
  close(): Promise<void>;
}

/**
 * Opens a pool of connections to the centre's schema.
 *
 * @param url of the role that serves.
 * @param onLost told when a connection that waits is cut; the pool makes a new one by itself.
 */
export function openDatabase(
  url: string,
  options: {
    readonly connections?: number | undefined;
    readonly name?: string;
    readonly onLost?: (error: Error) => void;
  } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 12,
    // A new one costs as much as a hundred questions.
    idleTimeoutMillis: 300_000,
    application_name: options.name ?? 'spillway',
    connectionTimeoutMillis: 10_000,
    // A query without an end is a fault; jobs have connections of their own.
    statement_timeout: 30_000,
    Client: PreparedClient,
    idle_in_transaction_session_timeout: 30_000,
  });
  pool.on('error', (error) => options.onLost?.(error));
  // One that is cut while it works tells its query; nobody listening to it as well would end the program.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('spillway');
  return { pool, db, close: () => pool.end() };
}
