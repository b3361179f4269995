import type { PersonViewer, Scope } from '@spillway/core/access';
import { SpillwayError } from '@spillway/core/shared';
import { defaultKeyHasher } from '@better-auth/api-key';
import { parseCookies } from 'better-auth/cookies';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import { isAway } from '../storage/postgres-errors.ts';
import { type Standing, standingColumns } from '../storage/standing.ts';
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
  readonly standing: Standing;
}

/** The person as the policy sees it. */
export const viewerFrom = ({ person, standing, scopes }: Identity): PersonViewer => ({
  kind: 'person',
  person,
  ...standing,
  scopes,
});

/** Of whoever it is: read together, for it is asked on every request. */
const PERSON = `u.id as person, u.name, u.email, u."twoFactorEnabled" as two_factor, ${standingColumns('u.id')}`;

interface PersonRow extends Standing {
  person: string;
  name: string;
  email: string;
  two_factor: boolean | null;
}

interface KeyRow extends PersonRow {
  key: string;
  stale: boolean;
  permissions: string | null;
}

const identityOf = (
  { person, name, email, two_factor, memberships, groups }: PersonRow,
  by: Pick<Identity, 'via' | 'scopes'>,
): Identity => ({
  person,
  name,
  email,
  twoFactor: two_factor === true,
  standing: { memberships, groups },
  ...by,
});

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Who holds a key. better-auth's own check writes the key's row twice a request, which would make the requests of one
 * program wait for each other; here its row is read, and once a minute its last use noted.
 */
async function byKey(pool: pg.Pool, secret: string): Promise<Identity | null> {
  const { rows } = await pool.query<KeyRow>(
    `select k.id as key, k.permissions, ${PERSON},
      coalesce(k."lastRequest" < now() - interval '1 minute', true) as stale
      from accounts.apikey k join accounts."user" u on u.id = k."referenceId"
      where k.key = $1 and k.enabled and (k."expiresAt" is null or k."expiresAt" > now())`,
    [await defaultKeyHasher(secret)],
  );
  if (rows.length === 0) return null;
  const { key, stale, permissions } = rows[0];
  if (stale) await pool.query('update accounts.apikey set "lastRequest" = now() where id = $1', [key]);
  return identityOf(rows[0], { via: 'key', scopes: scopesOf(permissions) });
}

/** The session's number that a cookie carries, if its signature is ours. */
async function sessionOf(auth: Auth, cookies: string): Promise<string | null> {
  const { authCookies, secret } = await auth.$context;
  const signed = parseCookies(cookies).get(authCookies.sessionToken.name) ?? '';
  const dot = signed.lastIndexOf('.');
  if (dot < 1) return null;
  const token = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1));
  const right = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

/**
 * Whose session it is. Asked on every request, so it is one query with better-auth's cookie, signature and tables; its
 * own way to the same answer takes five times the work. Prolonging a session is left to it, when a page asks who is
 * signed in.
 */
async function bySession(auth: Auth, pool: pg.Pool, cookies: string): Promise<Identity | null> {
  const token = await sessionOf(auth, cookies);
  if (token === null) return null;
  const { rows } = await pool.query<PersonRow>(
    `select ${PERSON} from accounts.session s join accounts."user" u on u.id = s."userId"
      where s.token = $1 and s."expiresAt" > now()`,
    [token],
  );
  if (rows.length === 0) return null;
  return identityOf(rows[0], { via: 'session', scopes: null });
}

/**
 * Who a request comes from, by the key in `Authorization: Bearer` or else by the session in its cookie. A request that
 * shows a key is never taken for a session's, whatever the key is worth.
 */
export async function identify(auth: Auth, pool: pg.Pool, headers: Headers): Promise<Identity | null> {
  const authorization = headers.get('authorization');
  const cookies = headers.get('cookie');
  try {
    if (authorization !== null) {
      const secret = BEARER.exec(authorization)?.[1];
      return secret === undefined ? null : await byKey(pool, secret);
    }
    return cookies === null ? null : await bySession(auth, pool, cookies);
  } catch (error) {
    throw isAway(error)
      ? new SpillwayError(
          'storage/unreachable',
          'whose session or key it is cannot be read just now',
          {},
          error,
        )
      : error;
  }
}
