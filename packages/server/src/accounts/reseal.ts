import { parseEnvelope, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type pg from 'pg';

/** better-auth's keys by their number. */
export type SecretConfig = Parameters<typeof symmetricEncrypt>[0]['key'];

/** Seals second factors again that an earlier key has sealed. A row that changes meanwhile is sealed anew already. */
export async function resealSecrets(pool: pg.Pool, key: SecretConfig): Promise<number> {
  if (typeof key === 'string') return 0;
  const { rows } = await pool.query<{ id: string; secret: string; codes: string }>(
    'select id, secret, "backupCodes" as codes from accounts."twoFactor"',
  );
  const isPresent = (sealed: string): boolean => parseEnvelope(sealed)?.version === key.currentVersion;
  const again = async (data: string): Promise<string> =>
    symmetricEncrypt({ key, data: await symmetricDecrypt({ key, data }) });
  let resealed = 0;
  for (const { id, secret, codes } of rows) {
    if (isPresent(secret) && isPresent(codes)) continue;
    const { rowCount } = await pool.query(
      `update accounts."twoFactor" set secret = $2, "backupCodes" = $3
        where id = $1 and secret = $4 and "backupCodes" = $5`,
      [id, await again(secret), await again(codes), secret, codes],
    );
    resealed += rowCount ?? 0;
  }
  return resealed;
}
