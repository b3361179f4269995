import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from './http.ts';

const AUTH = '/api/auth';

/** Asks the accounts of the centre (better-auth): a POST where there is a body. */
const accountRequest = <T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> =>
  request<T>(`${AUTH}${path}`, body === undefined ? { signal } : { method: 'POST', body, once: false });

export type SignedIn = { readonly twoFactorRedirect: true } | { readonly twoFactorRedirect?: undefined };

/** Who is signed in changed: nothing of the one before is for the next. */
function useSigning<Input, Output>(sign: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: sign, onSuccess: () => void queries.resetQueries() });
}

export const useSignIn = () =>
  useSigning((body: { readonly email: string; readonly password: string }) =>
    accountRequest<SignedIn>('/sign-in/email', body),
  );

/** The second step: a code of the authenticator, or one of those kept for when it is lost. */
export const useSecondFactor = () =>
  useSigning(
    ({
      code,
      backup,
      trust,
    }: {
      readonly code: string;
      readonly backup: boolean;
      readonly trust: boolean;
    }) =>
      backup
        ? accountRequest<unknown>('/two-factor/verify-backup-code', { code, trustDevice: trust })
        : accountRequest<unknown>('/two-factor/verify-totp', { code, trustDevice: trust }),
  );

export const usePasskeySignIn = () =>
  useSigning(async () => {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const optionsJSON = await accountRequest<PublicKeyCredentialRequestOptionsJSON>(
      '/passkey/generate-authenticate-options',
    );
    const response = await startAuthentication({ optionsJSON });
    return accountRequest<unknown>('/passkey/verify-authentication', { response });
  });

/** A provider of identities at which people of this centre may sign in. */
export interface Provider {
  readonly id: string;
  readonly name: string;
}

export const useProviders = () =>
  useQuery({
    queryKey: ['providers'],
    queryFn: ({ signal }) => accountRequest<readonly Provider[]>('/providers', undefined, signal),
    staleTime: Infinity,
  });

/** Leaves for the provider, which sends the browser back: to `next`, or to where one signs in with what went wrong. */
export const useProviderSignIn = () =>
  useMutation({
    mutationFn: async ({ provider, next }: { readonly provider: string; readonly next: string }) => {
      const { url } = await accountRequest<{ readonly url: string }>('/sign-in/social', {
        provider,
        callbackURL: next,
        errorCallbackURL: '/sign-in',
      });
      window.location.assign(url);
    },
  });

export const useSignOut = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => accountRequest<unknown>('/sign-out', {}),
    onSuccess: () => queries.clear(),
  });
};

export const useResetPassword = () =>
  useMutation({
    mutationFn: (body: { readonly newPassword: string; readonly token: string }) =>
      accountRequest<unknown>('/reset-password', body),
  });

export interface Session {
  readonly id: string;
  readonly token: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

export interface Passkey {
  readonly id: string;
  readonly name?: string | null;
  readonly createdAt: string;
  readonly backedUp: boolean;
}

export interface ApiKey {
  readonly id: string;
  readonly name: string | null;
  readonly start: string | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastRequest?: string | null;
  readonly permissions?: Readonly<Record<string, readonly string[]>> | null;
}

/** What belongs to one's own account; each change asks for its list anew. */
const useOwn = <T>(name: string, path: string, read: (answer: never) => T) =>
  useQuery({
    queryKey: ['account', name],
    queryFn: async ({ signal }) => read(await accountRequest<never>(path, undefined, signal)),
  });

function useOwnChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['account'] }),
        queries.invalidateQueries({ queryKey: ['me'] }),
      ]);
    },
  });
}

export const useSessions = () => useOwn('sessions', '/list-sessions', (all: readonly Session[]) => all);
export const useOwnSession = () =>
  useOwn(
    'session',
    '/get-session',
    (answer: { readonly session: { readonly token: string } } | null) => answer?.session ?? null,
  );
export const usePasskeys = () =>
  useOwn('passkeys', '/passkey/list-user-passkeys', (all: readonly Passkey[]) => all);
/** The list came bare before it came with its count. */
export const useApiKeys = () =>
  useOwn('keys', '/api-key/list', (answer: readonly ApiKey[] | { readonly apiKeys: readonly ApiKey[] }) =>
    'apiKeys' in answer ? answer.apiKeys : answer,
  );

export const useEndSession = () =>
  useOwnChange((token: string) => accountRequest<unknown>('/revoke-session', { token }));
export const useEndOtherSessions = () =>
  useOwnChange(() => accountRequest<unknown>('/revoke-other-sessions', {}));
export const useRename = () =>
  useOwnChange((name: string) => accountRequest<unknown>('/update-user', { name }));
export const useChangePassword = () =>
  useOwnChange((body: { readonly currentPassword: string; readonly newPassword: string }) =>
    accountRequest<unknown>('/change-password', { ...body, revokeOtherSessions: true }),
  );

export interface TotpStart {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

export const useStartTotp = () =>
  useMutation({
    mutationFn: (password: string) => accountRequest<TotpStart>('/two-factor/enable', { password }),
  });
/** The first code shows that the authenticator has the secret; only then the second factor is on. */
export const useConfirmTotp = () =>
  useOwnChange((code: string) => accountRequest<unknown>('/two-factor/verify-totp', { code }));
export const useEndTotp = () =>
  useOwnChange((password: string) => accountRequest<unknown>('/two-factor/disable', { password }));

export const useAddPasskey = () =>
  useOwnChange(async (name: string) => {
    const { startRegistration } = await import('@simplewebauthn/browser');
    const optionsJSON = await accountRequest<PublicKeyCredentialCreationOptionsJSON>(
      '/passkey/generate-register-options',
    );
    const response = await startRegistration({ optionsJSON });
    return accountRequest<unknown>('/passkey/verify-registration', { response, name });
  });
export const useRemovePasskey = () =>
  useOwnChange((id: string) => accountRequest<unknown>('/passkey/delete-passkey', { id }));

export const KEY_SCOPES = ['read', 'write', 'share', 'administer'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** A key for programs; it is told this once. */
export const useMakeKey = () =>
  useOwnChange(
    ({
      name,
      scopes,
      days,
    }: {
      readonly name: string;
      readonly scopes: readonly KeyScope[];
      readonly days: number;
    }) =>
      accountRequest<{ readonly key: string }>('/api-key/create', {
        name,
        expiresIn: days * 86_400,
        metadata: { scopes },
      }),
  );
export const useRemoveKey = () =>
  useOwnChange((keyId: string) => accountRequest<unknown>('/api-key/delete', { keyId }));
