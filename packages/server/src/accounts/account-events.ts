import { createAuthMiddleware, isAPIError } from 'better-auth/api';
import type { BetterAuthPlugin } from 'better-auth';

type AccountEventKind =
  | 'signed-in'
  | 'signed-out'
  | 'sign-in-failed'
  | 'second-factor-failed'
  | 'session-ended'
  | 'two-factor-enabled'
  | 'two-factor-disabled'
  | 'backup-codes-made'
  | 'passkey-added'
  | 'passkey-removed'
  | 'key-made'
  | 'key-revoked'
  | 'password-changed'
  | 'password-reset'
  | 'provider-linked'
  | 'provider-unlinked';

/** Something that happened to an account, for the audit trail. */
export interface AccountEvent {
  readonly kind: AccountEventKind;
  /** Whose account; null where the address is nobody's. */
  readonly person: string | null;
  /** Which key, passkey or way of signing in. No secret and no personal data. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What it throws is answered as an error: what cannot be written down has not been told to anyone either. */
export type EventSink = (event: AccountEvent) => Promise<void>;

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];
/** Undefined stands for the person of the session. */
type Told =
  | readonly [
      kind: AccountEventKind,
      person?: string | null | undefined,
      detail?: Readonly<Record<string, unknown>>,
    ]
  | null;

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;

const signedIn = (context: Context, by: string): Told => {
  const session = context.context.newSession;
  return session === null ? null : ['signed-in', session.user.id, { by }];
};

/** Always one look-up, whether there is such a person or not, so that neither answer takes longer. */
const ownerOf = async (context: Context): Promise<string | null> => {
  const email = fieldOf(context.body, 'email');
  if (typeof email !== 'string') return null;
  return (await context.context.internalAdapter.findUserByEmail(email.toLowerCase()))?.user.id ?? null;
};

/** Whose sign-in waits for its second factor. */
const waitingPerson = async ({ context, getSignedCookie }: Context): Promise<string | null> => {
  const cookie = context.createAuthCookie('two_factor');
  const code = await getSignedCookie(cookie.name, context.secret);
  if (typeof code !== 'string') return null;
  return (await context.internalAdapter.findVerificationValue(code))?.value ?? null;
};

const wrongCode = async (context: Context, by: string): Promise<Told> => [
  'second-factor-failed',
  context.context.session?.user.id ?? (await waitingPerson(context)),
  { by },
];

const succeeded: Readonly<Record<string, (context: Context) => Told | Promise<Told>>> = {
  '/sign-in/email': (context) => signedIn(context, 'password'),
  '/callback/:id': (context) => signedIn(context, `provider ${String(fieldOf(context.params, 'id'))}`),
  '/passkey/verify-authentication': (context) => signedIn(context, 'passkey'),
  '/two-factor/verify-totp': (context) => {
    if (context.context.session === null) return signedIn(context, 'password and code');
    // Enrolling hands out a new session; a mere check of the code does not.
    return context.context.newSession === null ? null : ['two-factor-enabled'];
  },
  '/two-factor/verify-backup-code': (context) => signedIn(context, 'password and backup code'),
  '/two-factor/disable': () => ['two-factor-disabled'],
  '/two-factor/generate-backup-codes': () => ['backup-codes-made'],
  '/revoke-session': () => ['session-ended'],
  '/revoke-sessions': () => ['session-ended', undefined, { which: 'all' }],
  '/revoke-other-sessions': () => ['session-ended', undefined, { which: 'others' }],
  '/passkey/verify-registration': ({ context }) => [
    'passkey-added',
    undefined,
    { passkey: fieldOf(context.returned, 'id') },
  ],
  '/passkey/delete-passkey': ({ body }) => ['passkey-removed', undefined, { passkey: fieldOf(body, 'id') }],
  '/api-key/create': ({ context }) => [
    'key-made',
    undefined,
    {
      key: fieldOf(context.returned, 'id'),
      permissions: fieldOf(context.returned, 'permissions'),
      expiresAt: fieldOf(context.returned, 'expiresAt'),
    },
  ],
  '/api-key/delete': ({ body }) => ['key-revoked', undefined, { key: fieldOf(body, 'keyId') }],
  '/change-password': () => ['password-changed'],
  '/unlink-account': ({ body }) => [
    'provider-unlinked',
    undefined,
    { provider: fieldOf(body, 'providerId') },
  ],
};

const failed: Readonly<Record<string, (context: Context) => Told | Promise<Told>>> = {
  '/sign-in/email': async (context) => ['sign-in-failed', await ownerOf(context), { by: 'password' }],
  '/passkey/verify-authentication': () => ['sign-in-failed', null, { by: 'passkey' }],
  '/two-factor/verify-totp': (context) => wrongCode(context, 'code'),
  '/two-factor/verify-backup-code': (context) => wrongCode(context, 'backup code'),
};

/**
 * Tells of what happened through better-auth's endpoints. Must be the last of its plugins: only then is a sign-in that
 * still waits for its second factor no sign-in.
 */
export const accountEvents = (onEvent: EventSink): BetterAuthPlugin => ({
  id: 'spillway-events',
  hooks: {
    after: [
      {
        matcher: () => true,
        handler: createAuthMiddleware(async (context) => {
          const { returned, session } = context.context;
          const hasFailed = isAPIError(returned) && returned.statusCode >= 400;
          const told = await (hasFailed ? failed : succeeded)[context.path]?.(context);
          if (told === null || told === undefined) return;
          const [kind, person = session?.user.id ?? null, detail = {}] = told;
          await onEvent({ kind, person, detail });
        }),
      },
    ],
  },
});
