import type { Anchor } from '@spillway/core/audit';
import { canonicalJson, type Finding } from '@spillway/core/shared';
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { auditState, type Sign } from '../centre/audit.ts';
import { PROGRAM } from '../centre/caller.ts';
import type { Keys, SigningKey } from '../keys/index.ts';
import type { Database } from '../storage/database.ts';
import { linkWaiting } from '../storage/link-waiting.ts';
import { openStorage } from '../storage/storage.ts';

/** Where a chain ended, signed; the signature is over the canonical JSON (RFC 8785) of the first four fields. */
export interface SignedAnchor extends Anchor {
  readonly at: string;
  /** Ed25519, base64. */
  readonly signature: string;
  /** SPKI, PEM. */
  readonly publicKey: string;
}

const pemOf = (key: KeyObject): string => key.export({ format: 'pem', type: 'spki' }).toString();

const signBy =
  ({ privateKey, publicKey }: SigningKey): Sign =>
  (text) => ({
    signature: sign(null, Buffer.from(text), privateKey).toString('base64'),
    publicKey: pemOf(publicKey),
  });

/** Where the trail ends, signed, once everything that waits stands in it. */
export async function anchorTrail(
  database: Database,
  keys: Keys,
  organisation: string | null,
): Promise<SignedAnchor> {
  while ((await linkWaiting(database.db)).length > 0);
  return auditState(openStorage(database), PROGRAM, organisation, signBy(keys.signing.current));
}

const isSound = ({ organisation, position, hash, at, signature, publicKey }: SignedAnchor): boolean => {
  try {
    const text = canonicalJson({ organisation, position, hash, at });
    return verify(null, Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};

const isAnchor = (value: unknown): value is SignedAnchor => {
  if (typeof value !== 'object' || value === null) return false;
  const { organisation, position, hash, at, signature, publicKey } = value as Partial<SignedAnchor>;
  return (
    (organisation === null || typeof organisation === 'string') &&
    Number.isSafeInteger(position) &&
    [hash, at, signature, publicKey].every((field) => typeof field === 'string')
  );
};

/**
 * Anchors from a file: one, several in an array, or one a line.
 *
 * @param path for findings: an anchor whose signature does not fit what it says is an error, and is not used; one that was
 *   signed by a key that is none of the centre's is told of.
 */
export function readAnchors(
  text: string,
  path: string,
  keys: Keys,
): { readonly anchors: readonly Anchor[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const find = (code: string, severity: Finding['severity'], place: string, message: string): void =>
    void findings.push({ code, severity, path: `${path}${place}`, message });
  let read: unknown[];
  try {
    const lines = text.trim().split('\n');
    const isOneEach = lines.length > 1 && lines.every((line) => /^\{.*\}\s*$/.test(line));
    read = isOneEach ? lines.map((line) => JSON.parse(line) as unknown) : [JSON.parse(text)].flat();
  } catch {
    find('audit/unreadable-anchor', 'error', '', 'expected anchors as JSON, but it is none');
    return { anchors: [], findings };
  }
  const own = new Set(
    [keys.signing.current, ...keys.signing.previous].map(({ publicKey }) => pemOf(publicKey)),
  );
  const anchors = read.filter((value, k): value is SignedAnchor => {
    if (!isAnchor(value)) {
      find(
        'audit/unreadable-anchor',
        'error',
        `/${k}`,
        'expected organisation, position, hash, at, signature and publicKey',
      );
      return false;
    }
    if (!isSound(value)) {
      find(
        'audit/forged-anchor',
        'error',
        `/${k}`,
        'its signature does not fit what it says: it was changed after it was signed',
      );
      return false;
    }
    if (!own.has(value.publicKey))
      find(
        'audit/unknown-signer',
        'warning',
        `/${k}`,
        'it was signed by a key that is none of this centre’s',
      );
    return true;
  });
  return { anchors, findings };
}
