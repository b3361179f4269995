import { apiKey } from '@better-auth/api-key';
import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { PostgresDialect } from 'kysely';
import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type EventSink, accountEvents } from './account-events.ts';
import { type AccountLog, betterAuthLogger } from './account-log.ts';
import type { Db } from '../storage/database.ts';
import { KEY_PERMISSION, scopesAsked } from './key-scopes.ts';
import { type OidcProvider, oidcPluginConfig } from './oidc-provider.ts';

/** Header in which the server tells the address a request came from; what a client sends under this name is replaced. */
export const ADDRESS_HEADER = 'x-spillway-address';
export const BASE_PATH = '/api/auth';

const MINUTE = 60;
const DAY = 86_400;

export interface AuthSettings {
  readonly baseUrl: string;
  readonly trustedOrigins: readonly string[];
  readonly secrets: { readonly current: string; readonly previous: readonly string[] };
  readonly oidc: readonly OidcProvider[];
  readonly log: AccountLog;
  readonly onEvent: EventSink;
  /** Makes void what waits for a person or trusts one: links, sign-ins without their second factor, devices. */
  readonly forgetCodes: (person: string) => Promise<void>;
}

/** Where accounts are kept: a pool, or a transaction of someone else's that they are to be part of. */
export type AuthDatabase = { readonly pool: pg.Pool } | { readonly transaction: Db };

/** The number better-auth writes beside what it seals with a key. Taken from the key, so that no list has to keep its order. */
const versionOf = (secret: string): number =>
  createHash('sha256').update('spillway session key version\n').update(secret).digest().readUIntBE(0, 6);

/** The part of better-auth that is used here. */
export type Auth = ReturnType<typeof makeAuth>;

/**
 * better-auth, set up for the centre.
 *
 * What is not its default: nobody signs up by themselves, codes of links are kept as hashes, tokens of identity providers
 * are not kept at all, rates are counted in the database so that several servers count together, ids are UUIDs.
 */
export function makeAuth(settings: AuthSettings, database: AuthDatabase) {
  const { hostname, origin, protocol } = new URL(settings.baseUrl);
  const options = {
    appName: 'Spillway',
    baseURL: origin,
    basePath: BASE_PATH,
    trustedOrigins: [...settings.trustedOrigins],
    secrets: [settings.secrets.current, ...settings.secrets.previous].map((value) => ({
      version: versionOf(value),
      value,
    })),
    telemetry: { enabled: false },
    logger: betterAuthLogger(settings.log),
    database:
      'pool' in database
        ? {
            dialect: new PostgresDialect({ pool: database.pool }),
            type: 'postgres',
            schemaName: 'accounts',
            transaction: true,
          }
        : { db: database.transaction, type: 'postgres', schemaName: 'accounts', transaction: false },
    emailAndPassword: {
      enabled: true,
      // Over HTTP it is closed (see `disabledPaths`, and the list of endpoints): it makes persons who were invited.
      disableSignUp: false,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => {
        await settings.forgetCodes(user.id);
        await settings.onEvent({ kind: 'password-reset', person: user.id, detail: {} });
      },
    },
    disabledPaths: ['/sign-up/email', '/request-password-reset'],
    // What is no answer of better-auth's own comes out as it is, instead of going to the console.
    onAPIError: { errorURL: '/sign-in', throw: true },
    session: {
      expiresIn: 7 * DAY,
      updateAge: DAY,
      freshAge: DAY,
      // A session that was ended ends at once, on every server: nothing is believed from a cookie's copy.
      cookieCache: { enabled: false },
    },
    verification: { storeIdentifier: 'hashed' },
    account: {
      encryptOAuthTokens: true,
      accountLinking: {
        enabled: true,
        trustedProviders: settings.oidc.filter(({ trusted }) => trusted).map(({ id }) => id),
        requireLocalEmailVerified: false,
        allowDifferentEmails: false,
      },
    },
    databaseHooks: {
      account: {
        create: {
          before: async (account) => ({ data: { ...account, ...NO_TOKENS } }),
          after: async ({ providerId, userId }) => {
            if (providerId !== 'credential')
              await settings.onEvent({
                kind: 'provider-linked',
                person: userId,
                detail: { provider: providerId },
              });
          },
        },
        update: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 10,
      max: 100,
      customRules: {
        '/sign-in/*': { window: MINUTE, max: 10 },
        '/two-factor/*': { window: MINUTE, max: 10 },
        '/passkey/verify-authentication': { window: MINUTE, max: 10 },
        '/reset-password': { window: MINUTE, max: 10 },
        '/change-password': { window: MINUTE, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'spillway',
      useSecureCookies: protocol === 'https:',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: {
        generateId: () => randomUUID(),
        joins: true,
        validateSchema: 'pool' in database,
      },
    },
    plugins: [
      twoFactor({ issuer: 'Spillway' }),
      passkey({
        rpID: hostname,
        rpName: 'Spillway',
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          // It opens the account by itself, without a password or a code: possession alone must not be enough.
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified)
              throw new APIError('UNAUTHORIZED', {
                code: 'USER_NOT_VERIFIED',
                message: 'the authenticator must ask for its PIN or a biometric sign',
              });
          },
        },
      }),
      apiKey({
        defaultPrefix: 'spw_',
        requireName: true,
        maximumNameLength: 100,
        enableMetadata: true,
        startingCharactersConfig: { shouldStore: true, charactersLength: 8 },
        keyExpiration: { defaultExpiresIn: 90 * DAY, minExpiresIn: 1, maxExpiresIn: 365 },
        rateLimit: { enabled: false },
        permissions: {
          defaultPermissions: (_person, context) => ({ [KEY_PERMISSION]: [...scopesAsked(context?.body)] }),
        },
      }),
      ...(settings.oidc.length > 0 ? [genericOAuth({ config: settings.oidc.map(oidcPluginConfig) })] : []),
      accountEvents(settings.onEvent),
    ],
  } satisfies BetterAuthOptions;
  return betterAuth(options);
}

/** Nothing is done in a person's name at an identity provider, so its tokens are not kept. */
const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};
