import { SpillwayError } from '@spillway/core/shared';
import type { GenericOAuthConfig } from 'better-auth/plugins';

/** An OpenID Connect provider at which persons with an account here may sign in. */
export interface OidcProvider {
  /** In addresses: letters, digits and hyphens. */
  readonly id: string;
  /** On the button. */
  readonly name: string;
  /** `<issuer>/.well-known/openid-configuration` must answer. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Beside openid, email and profile. */
  readonly scopes?: readonly string[];
  /**
   * Whether its word for an e-mail address is enough to join it to the account here with the same address, even where it
   * does not say that it has verified it. For an organisation's own provider.
   */
  readonly trusted?: boolean;
}

export const oidcPluginConfig = (provider: OidcProvider): GenericOAuthConfig => ({
  providerId: provider.id,
  name: provider.name,
  discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId: provider.clientId,
  clientSecret: provider.clientSecret,
  scopes: ['openid', 'email', 'profile', ...(provider.scopes ?? [])],
  pkce: true,
  requireIdTokenVerification: true,
  disableSignUp: true,
  disableImplicitSignUp: true,
});

const wrong = (where: string, expected: string, found: unknown): SpillwayError =>
  new SpillwayError(
    'accounts/invalid-provider',
    `${where}: expected ${expected}, found ${JSON.stringify(found)}`,
    {
      where,
    },
  );

/**
 * Providers as they are written down: a JSON list, from SPILLWAY_OIDC or from `oidc.json` beside the keys.
 *
 * @throws SpillwayError `accounts/invalid-provider` saying which entry and what was expected. The message holds no secret.
 */
export function parseOidcProviders(text: string): readonly OidcProvider[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new SpillwayError('accounts/invalid-provider', 'the list of identity providers is not JSON');
  }
  if (!Array.isArray(list)) throw wrong('identity providers', 'a list', typeof list);
  const seen = new Set<string>();
  return list.map((entry: unknown, k) => {
    const at = `identity provider ${k + 1}`;
    if (typeof entry !== 'object' || entry === null) throw wrong(at, 'an object', typeof entry);
    const fields = entry as Record<string, unknown>;
    const known = ['id', 'name', 'issuer', 'clientId', 'clientSecret', 'scopes', 'trusted'];
    for (const key of Object.keys(fields))
      if (!known.includes(key)) throw wrong(at, `only ${known.join(', ')}`, key);
    for (const key of ['id', 'name', 'issuer', 'clientId', 'clientSecret'])
      if (typeof fields[key] !== 'string' || fields[key] === '')
        throw wrong(`${at}, ${key}`, 'text', typeof fields[key]);
    const { id, name, issuer, clientId, clientSecret, scopes, trusted } = fields as unknown as OidcProvider;
    if (!/^[a-z0-9-]+$/.test(id) || id === 'credential' || seen.has(id))
      throw wrong(`${at}, id`, 'lower-case letters, digits and hyphens, once in the list', id);
    seen.add(id);
    if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol))
      throw wrong(`${at}, issuer`, 'an address', issuer);
    if (
      scopes !== undefined &&
      !(Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string'))
    )
      throw wrong(`${at}, scopes`, 'a list of texts', typeof scopes);
    if (trusted !== undefined && typeof trusted !== 'boolean')
      throw wrong(`${at}, trusted`, 'true or false', trusted);
    return {
      id,
      name,
      issuer,
      clientId,
      clientSecret,
      ...(scopes === undefined ? {} : { scopes }),
      ...(trusted === undefined ? {} : { trusted }),
    };
  });
}
