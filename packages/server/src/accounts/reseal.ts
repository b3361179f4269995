import { parseEnvelope, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type pg from 'pg';

/** better-auth's keys by their number. */
export type SecretConfig = Parameters<typeof symmetricEncrypt>[0]['key'];

/** How many rows were sealed again, and how many none of the keys opens: their owners must enrol anew. */
export interface Resealed {
  readonly resealed: number;
  readonly unopened: number;
}

interface Sealed {
  readonly id: string;
  readonly secret: string;
  readonly codes: string;
}

/** Seals second factors again that an earlier key has sealed. A row that changes meanwhile is sealed anew already. */
export async function resealSecrets(pool: pg.Pool, key: SecretConfig): Promise<Resealed> {
  if (typeof key === 'string') throw new TypeError('expected keys by their number, found one without');
  const isPresent = (sealed: string): boolean => parseEnvelope(sealed)?.version === key.currentVersion;
  const isKnown = (sealed: string): boolean => key.keys.has(parseEnvelope(sealed)?.version ?? -1);
  const again = async (data: string): Promise<string> =>
    symmetricEncrypt({ key, data: await symmetricDecrypt({ key, data }) });
  const { rows } = await pool.query<Sealed>(
    'select id, secret, "backupCodes" as codes from accounts."twoFactor"',
  );
  let resealed = 0;
  let unopened = 0;
  for (const { id, secret, codes } of rows) {
    if (isPresent(secret) && isPresent(codes)) continue;
    if (!isKnown(secret) || !isKnown(codes)) {
      unopened += 1;
      continue;
    }
    const { rowCount } = await pool.query(
      `update accounts."twoFactor" set secret = $2, "backupCodes" = $3
        where id = $1 and secret = $4 and "backupCodes" = $5`,
      [id, await again(secret), await again(codes), secret, codes],
    );
    resealed += rowCount ?? 0;
  }
  return { resealed, unopened };
}
