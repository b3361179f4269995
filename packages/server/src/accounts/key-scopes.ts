import { type Scope, SCOPES } from '@spillway/core/access';
import { APIError } from 'better-auth/api';

/** Name under which better-auth keeps the scopes among a key's permissions. */
export const KEY_PERMISSION = 'centre';

const isScope = (value: unknown): value is Scope => SCOPES.some((scope) => scope === value);

/** Scopes that a request for a new key asks for in `metadata.scopes`. @throws APIError if there are none, or others. */
export function scopesAsked(body: unknown): readonly Scope[] {
  const scopes = (body as { metadata?: { scopes?: unknown } } | undefined)?.metadata?.scopes;
  if (Array.isArray(scopes) && scopes.length > 0 && scopes.every(isScope))
    return SCOPES.filter((scope) => scopes.includes(scope));
  throw new APIError('BAD_REQUEST', {
    code: 'INVALID_SCOPES',
    message: `metadata.scopes must name at least one of ${SCOPES.join(', ')}, and nothing else`,
  });
}

/** Scopes of a stored key; what is not understood allows nothing. */
export function scopesOf(permissions: string | null): readonly Scope[] {
  if (permissions === null) return [];
  const scopes = (JSON.parse(permissions) as Record<string, unknown>)[KEY_PERMISSION];
  return Array.isArray(scopes) ? scopes.filter(isScope) : [];
}
