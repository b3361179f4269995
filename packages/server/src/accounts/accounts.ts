import { SpillwayError } from '@spillway/core/shared';
import { isAPIError } from 'better-auth/api';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { EventSink } from './account-events.ts';
import { type AccountLog, errorFields } from './account-log.ts';
import { ADDRESS_HEADER, type Auth, type AuthSettings, BASE_PATH, makeAuth } from './better-auth.ts';
import { isOpen, needsProvider } from './endpoints.ts';
import { type Identity, identify } from './identify.ts';
import type { OidcProvider } from './oidc-provider.ts';
import { isFromOwnPage } from './own-origin.ts';
import { type Resealed, resealSecrets } from './reseal.ts';
import type { Db } from '../storage/database.ts';
import { isAway } from '../storage/postgres-errors.ts';

export interface AccountsOptions {
  /** Connections of the role that serves. */
  readonly pool: pg.Pool;
  /** Origin under which people reach the server. */
  readonly baseUrl: string;
  /** Further origins whose pages are ours. */
  readonly trustedOrigins?: readonly string[];
  readonly secrets: { readonly current: string; readonly previous: readonly string[] };
  readonly oidc?: readonly OidcProvider[];
  readonly log: AccountLog;
  readonly onEvent?: EventSink;
}

export interface Accounts {
  /**
   * Answers what is asked under `/api/auth`.
   *
   * @param address of the client, as the server knows it; rates are counted by it.
   * @throws SpillwayError `storage/unreachable` if the database is away.
   */
  handle(request: Request, address: string): Promise<Response>;
  /** @throws SpillwayError `storage/unreachable` if it cannot be read who it is. */
  identify(headers: Headers): Promise<Identity | null>;
  /**
   * Makes a person and signs them in. For the first administrator and for invitations; there is no other way in.
   *
   * @param within a transaction it is to be part of.
   * @returns headers with the cookies of the session.
   * @throws SpillwayError `accounts/refused` if the address is taken or the password too short or too long.
   */
  createPerson(
    input: { readonly name: string; readonly email: string; readonly password: string },
    within?: Db,
  ): Promise<{ readonly person: string; readonly headers: Headers }>;
  /** Takes away a person with everything that opens the account. */
  erasePerson(person: string, within?: Db): Promise<void>;
  /** Makes a code that sets a new password once, within a day. @throws SpillwayError `accounts/refused` for nobody's id. */
  resetLink(person: string): Promise<string>;
  /** @throws SpillwayError `accounts/refused` if the code is used up or old, or the password too short or too long. */
  resetPassword(token: string, password: string): Promise<void>;
  /** Takes second factor and passkeys off an account whose owner has lost them, and ends its sessions. */
  removeSecondFactor(person: string): Promise<void>;
  /** Takes away sessions, codes and keys that have run out; they open nothing as it is. To be called once a day. */
  forgetExpired(): Promise<void>;
  /** Seals again, with the present key, what earlier keys have sealed; then those may go. */
  resealSecrets(): Promise<Resealed>;
}

const RESET_LINK_MS = 86_400_000;

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });

/** What better-auth refuses, as an error of ours; what fails otherwise stays as it is. */
const refusal = (error: unknown): unknown =>
  isAPIError(error) && error.statusCode < 500
    ? new SpillwayError('accounts/refused', error.body?.message ?? error.message, {
        reason: error.body?.code ?? null,
      })
    : error;

const refusing = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw refusal(error);
  }
};

/**
 * The one place where an instance with identity providers is made. It asks each of them for its addresses, so it is made
 * when first needed, and made again as long as one of them did not answer: a provider that is away keeps nobody else out.
 */
function withProviders(settings: AuthSettings, pool: pg.Pool): () => Promise<Auth> {
  let made: Promise<Auth> | null = null;
  const make = async (): Promise<Auth> => {
    const auth = makeAuth(settings, { pool });
    const { socialProviders } = await auth.$context;
    if (socialProviders.length < settings.oidc.length) made = null;
    return auth;
  };
  return () => (made ??= make());
}

export function openAccounts(options: AccountsOptions): Accounts {
  const { pool, log } = options;
  const onEvent = options.onEvent ?? (() => Promise.resolve());
  const baseUrl = new URL(options.baseUrl).origin;
  const origins = [baseUrl, ...(options.trustedOrigins ?? [])];
  const oidc = options.oidc ?? [];
  const settings: AuthSettings = {
    baseUrl,
    trustedOrigins: options.trustedOrigins ?? [],
    secrets: options.secrets,
    oidc: [],
    log,
    onEvent,
    forgetCodes: async (person) => {
      await pool.query('delete from accounts.verification where position($1 in value) > 0', [person]);
    },
  };
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  const auth = makeAuth(settings, { pool });
  const authWithProviders = withProviders({ ...settings, oidc }, pool);

  const answer = async (request: Request, path: string): Promise<Response> => {
    const { handler } = needsProvider(path) && oidc.length > 0 ? await authWithProviders() : auth;
    if (path !== '/sign-out') return handler(request);
    // Read before: afterwards nobody knows whose session it was.
    const identity = await identify(auth, pool, request.headers);
    const response = await handler(request);
    if (response.ok && identity !== null)
      await onEvent({ kind: 'signed-out', person: identity.person, detail: {} });
    return response;
  };

  return {
    identify: (headers) => identify(auth, pool, headers),
    async handle(request, address) {
      const path = new URL(request.url).pathname.slice(BASE_PATH.length);
      if (request.method === 'GET' && path === '/providers')
        return json(
          200,
          oidc.map(({ id, name }) => ({ id, name })),
        );
      if (!isOpen(request.method, path))
        return json(404, { code: 'NOT_FOUND', message: 'there is no such endpoint' });
      if (request.method !== 'GET' && !isFromOwnPage(request.headers, origins)) {
        log('warn', 'a request to accounts from a foreign page, or from none, was refused', { path });
        return json(403, {
          code: 'INVALID_ORIGIN',
          message: 'the request must come from a page of this centre',
        });
      }
      const headers = new Headers(request.headers);
      headers.set(ADDRESS_HEADER, address);
      try {
        return await answer(new Request(request, { headers }), path);
      } catch (error) {
        if (isAway(error))
          throw new SpillwayError(
            'storage/unreachable',
            'the database cannot be reached just now',
            {},
            error,
          );
        log('error', 'a request to accounts failed', { path, ...errorFields(error) });
        return json(500, { code: 'INTERNAL_SERVER_ERROR', message: 'the request failed and was noted' });
      }
    },
    async createPerson({ name, email, password }, within) {
      const one = within === undefined ? auth : makeAuth(settings, { transaction: within });
      const { headers, response } = await refusing(
        one.api.signUpEmail({ body: { name, email, password }, returnHeaders: true }),
      );
      return { person: response.user.id, headers };
    },
    async erasePerson(person, within) {
      // What waits for a person names it in its value.
      await sql`with codes as (delete from accounts.verification where position(${person} in value) > 0)
        delete from accounts."user" where id = ${person}`.execute(within ?? db);
    },
    async resetLink(person) {
      const { internalAdapter } = await auth.$context;
      if ((await internalAdapter.findUserById(person)) === null)
        throw new SpillwayError('accounts/refused', 'there is no such person', { reason: 'USER_NOT_FOUND' });
      const token = randomBytes(32).toString('base64url');
      await internalAdapter.createVerificationValue({
        identifier: `reset-password:${token}`,
        value: person,
        expiresAt: new Date(Date.now() + RESET_LINK_MS),
      });
      return token;
    },
    async resetPassword(token, newPassword) {
      await refusing(auth.api.resetPassword({ body: { token, newPassword } }));
    },
    async removeSecondFactor(person) {
      await sql`with factor as (delete from accounts."twoFactor" where "userId" = ${person}),
        passkeys as (delete from accounts.passkey where "userId" = ${person}),
        sessions as (delete from accounts.session where "userId" = ${person}),
        codes as (delete from accounts.verification where position(${person} in value) > 0)
        update accounts."user" set "twoFactorEnabled" = false, "updatedAt" = now() where id = ${person}`.execute(
        db,
      );
    },
    async forgetExpired() {
      await sql`with codes as (delete from accounts.verification where "expiresAt" < now()),
        keys as (delete from accounts.apikey where "expiresAt" < now())
        delete from accounts.session where "expiresAt" < now()`.execute(db);
    },
    async resealSecrets() {
      return resealSecrets(pool, (await auth.$context).secretConfig);
    },
  };
}
