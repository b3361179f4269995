import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { AccountEvent } from '../packages/server/src/accounts/account-events.ts';
import {
  type Accounts,
  type AccountsOptions,
  openAccounts,
} from '../packages/server/src/accounts/accounts.ts';
import { openDatabase } from '../packages/server/src/storage/database.ts';
import { Browser, ORIGIN } from './account-browser.ts';
import { type FreshDatabase, freshDatabase } from './postgres.ts';

export const PASSWORD = 'seven grey herons at dusk';

export interface AccountsInTest {
  readonly accounts: Accounts;
  readonly database: FreshDatabase;
  readonly pool: pg.Pool;
  readonly sessionKey: string;
  /** What was logged, as text. */
  readonly logged: string[];
  readonly events: AccountEvent[];
  /** Accounts over the same database, as another server would have them. */
  open(options?: Partial<AccountsOptions>): Accounts;
  /** A new person with a browser that is signed in. Every browser has an address of its own. */
  person(name?: string): Promise<{ person: string; email: string; browser: Browser }>;
  browser(accounts?: Accounts): Browser;
  close(): Promise<void>;
}

export const randomKey = (): string => randomBytes(32).toString('base64url');

export async function accountsInTest(options: Partial<AccountsOptions> = {}): Promise<AccountsInTest> {
  const database = await freshDatabase();
  const { pool } = openDatabase(database.appUrl, { connections: 10 });
  const sessionKey = randomKey();
  const logged: string[] = [];
  const events: AccountEvent[] = [];
  const open = (more: Partial<AccountsOptions> = {}): Accounts =>
    openAccounts({
      pool,
      baseUrl: ORIGIN,
      secrets: { current: sessionKey, previous: [] },
      log: (level, message, fields) => {
        logged.push(`${level} ${message} ${JSON.stringify(fields)}`);
      },
      onEvent: async (event) => {
        events.push(event);
      },
      ...options,
      ...more,
    });
  const accounts = open();
  let count = 0;
  const browser = (its: Accounts = accounts): Browser => {
    count += 1;
    return new Browser(its, `198.51.${Math.floor(count / 256)}.${count % 256}`);
  };
  return {
    accounts,
    database,
    pool,
    sessionKey,
    logged,
    events,
    open,
    browser,
    async person(name = 'Ada Kim') {
      const email = `${randomBytes(6).toString('hex')}@example.org`;
      const made = await accounts.createPerson({ name, email, password: PASSWORD });
      const its = browser();
      its.keep(made.headers);
      return { person: made.person, email, browser: its };
    },
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}
