import type { OidcProvider } from '@spillway/server';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyFolder } from './home-option.ts';

/** From SPILLWAY_OIDC, else from `oidc.json` beside the keys; none where neither is there. */
export async function identityProviders(home: string): Promise<readonly OidcProvider[]> {
  const given =
    process.env['SPILLWAY_OIDC'] ??
    (await readFile(join(keyFolder(home), 'oidc.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    }));
  if (given.trim() === '') return [];
  const { parseOidcProviders } = await import('@spillway/server');
  return parseOidcProviders(given);
}
