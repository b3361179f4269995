import { SpillwayError } from '@spillway/core/shared';

/** Where a database is and who we are there. */
export interface DatabaseAddress {
  /** As the role that owns the tables and runs migrations. */
  readonly ownerUrl: string;
  /** As the role that serves: owning nothing, it cannot change the audit trail. */
  readonly appUrl: string;
  /** Name of the role that serves, to be granted what it needs; null where the owner serves itself. */
  readonly appRole: string | null;
}

const readUrl = (name: string, value: string): URL => {
  const expected = `expected ${name} to be like postgres://user:password@host:5432/database`;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    // Not quoted: it may hold a password.
    throw new SpillwayError('shared/invalid-argument', `${expected}, but it is no URL`, { name });
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new SpillwayError('shared/invalid-argument', `${expected}, but it begins with ${url.protocol}//`, {
      name,
    });
  }
  if (url.pathname.length < 2) {
    throw new SpillwayError('shared/invalid-argument', `${expected}, but it names no database`, { name });
  }
  return url;
};

/**
 * The database server that the environment names: `DATABASE_URL` of the role that serves, and `DATABASE_OWNER_URL` of the
 * role that owns the tables, if that is another. Null if none is named: the embedded one is meant.
 *
 * @throws SpillwayError `shared/invalid-argument` if one is no address of PostgreSQL, or if they name different databases.
 */
export function databaseFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): DatabaseAddress | null {
  const appUrl = environment['DATABASE_URL'] ?? '';
  const ownerUrl = environment['DATABASE_OWNER_URL'] ?? '';
  if (appUrl === '' && ownerUrl === '') return null;
  if (appUrl === '') {
    throw new SpillwayError(
      'shared/invalid-argument',
      'DATABASE_OWNER_URL is set, but DATABASE_URL is not: set the address of the role that serves, too',
      { name: 'DATABASE_URL' },
    );
  }
  const app = readUrl('DATABASE_URL', appUrl);
  if (ownerUrl === '') return { ownerUrl: appUrl, appUrl, appRole: null };
  const owner = readUrl('DATABASE_OWNER_URL', ownerUrl);
  if (app.pathname !== owner.pathname) {
    throw new SpillwayError(
      'shared/invalid-argument',
      `expected DATABASE_URL and DATABASE_OWNER_URL to name the same database, but they name ${app.pathname.slice(1)} and ${owner.pathname.slice(1)}`,
      { name: 'DATABASE_OWNER_URL' },
    );
  }
  const role = decodeURIComponent(app.username);
  return { ownerUrl, appUrl, appRole: role === decodeURIComponent(owner.username) ? null : role };
}
