/**
 * Which of better-auth's endpoints are open. All others are as if they were not there: signing up, changing or verifying
 * an address, asking for a link to reset a password, handing out an identity provider's tokens.
 */
const OPEN: readonly (readonly ['GET' | 'POST', string])[] = [
  ['GET', '/get-session'],
  ['POST', '/sign-in/email'],
  ['POST', '/sign-in/social'],
  ['GET', '/callback/:id'],
  ['POST', '/sign-out'],
  ['POST', '/reset-password'],
  ['POST', '/two-factor/enable'],
  ['POST', '/two-factor/verify-totp'],
  ['POST', '/two-factor/verify-backup-code'],
  ['POST', '/two-factor/generate-backup-codes'],
  ['POST', '/two-factor/disable'],
  ['GET', '/passkey/generate-register-options'],
  ['POST', '/passkey/verify-registration'],
  ['GET', '/passkey/generate-authenticate-options'],
  ['POST', '/passkey/verify-authentication'],
  ['GET', '/passkey/list-user-passkeys'],
  ['POST', '/passkey/update-passkey'],
  ['POST', '/passkey/delete-passkey'],
  ['GET', '/list-sessions'],
  ['POST', '/revoke-session'],
  ['POST', '/revoke-sessions'],
  ['POST', '/revoke-other-sessions'],
  ['POST', '/api-key/create'],
  ['GET', '/api-key/list'],
  ['POST', '/api-key/delete'],
  ['POST', '/change-password'],
  ['POST', '/update-user'],
  ['GET', '/list-accounts'],
  ['POST', '/link-social'],
  ['POST', '/unlink-account'],
];

/** Endpoints at which an identity provider has a part. */
const PROVIDER = /^\/(sign-in\/social|link-social|callback\/[^/]+)$/;

const open = new Set(OPEN.map(([method, path]) => `${method} ${path}`));

export const isOpen = (method: string, path: string): boolean =>
  open.has(`${method} ${path.replace(/^\/callback\/[a-z0-9-]+$/, '/callback/:id')}`);

export const needsProvider = (path: string): boolean => PROVIDER.test(path);
