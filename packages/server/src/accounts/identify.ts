import type { Scope } from '@spillway/core/access';
import { SpillwayError } from '@spillway/core/shared';
import { defaultKeyHasher } from '@better-auth/api-key';
import { isAPIError } from 'better-auth/api';
import type pg from 'pg';
import { isAway } from '../storage/postgres-errors.ts';
import type { Auth } from './better-auth.ts';
import { scopesOf } from './key-scopes.ts';

/** Who a request comes from. */
export interface Identity {
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly via: 'session' | 'key';
  /** What the key is limited to; null for a session. */
  readonly scopes: readonly Scope[] | null;
  /** Whether the account has a second factor. */
  readonly twoFactor: boolean;
}

interface KeyRow {
  key: string;
  stale: boolean;
  permissions: string | null;
  person: string;
  name: string;
  email: string;
  two_factor: boolean | null;
}

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Who holds a key. better-auth's own check writes the key's row twice a request, which would make the requests of one
 * program wait for each other; here its row is read, and once a minute its last use noted.
 */
async function byKey(pool: pg.Pool, secret: string): Promise<Identity | null> {
  const { rows } = await pool.query<KeyRow>({
    name: 'accounts-by-key',
    text: `select k.id as key, k.permissions, u.id as person, u.name, u.email, u."twoFactorEnabled" as two_factor,
      coalesce(k."lastRequest" < now() - interval '1 minute', true) as stale
      from accounts.apikey k join accounts."user" u on u.id = k."referenceId"
      where k.key = $1 and k.enabled and (k."expiresAt" is null or k."expiresAt" > now())`,
    values: [await defaultKeyHasher(secret)],
  });
  if (rows.length === 0) return null;
  const { key, stale, permissions, person, name, email, two_factor } = rows[0];
  if (stale) await pool.query('update accounts.apikey set "lastRequest" = now() where id = $1', [key]);
  return { person, name, email, via: 'key', scopes: scopesOf(permissions), twoFactor: two_factor === true };
}

const unreachable = (cause: unknown): SpillwayError =>
  new SpillwayError('storage/unreachable', 'whose session or key it is cannot be read just now', {}, cause);

async function bySession(auth: Auth, cookie: string): Promise<Identity | null> {
  try {
    const found = await auth.api.getSession({
      headers: new Headers({ cookie }),
      query: { disableRefresh: true },
    });
    if (found === null) return null;
    const { id, name, email, twoFactorEnabled } = found.user;
    return { person: id, name, email, via: 'session', scopes: null, twoFactor: twoFactorEnabled === true };
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    // What better-auth could not read, for whatever reason, it answers with 500.
    throw isAPIError(error) || isAway(error) ? unreachable(error) : error;
  }
}

/**
 * Who a request comes from, by the key in `Authorization: Bearer` or else by the session in its cookie. A request that
 * shows a key is never taken for a session's, whatever the key is worth.
 */
export async function identify(auth: Auth, pool: pg.Pool, headers: Headers): Promise<Identity | null> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const secret = BEARER.exec(authorization)?.[1];
    if (secret === undefined) return null;
    try {
      return await byKey(pool, secret);
    } catch (error) {
      throw isAway(error) ? unreachable(error) : error;
    }
  }
  const cookie = headers.get('cookie');
  return cookie === null ? null : bySession(auth, cookie);
}
