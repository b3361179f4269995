import { type AuditEntry, CHAIN_START, linkHash } from '@spillway/core/audit';
import { canonicalJson } from '@spillway/core/shared';
import type { TrailAnswer, TrailAsk } from './messages.ts';

/**
 * Follows one chain of the trail from its start and computes every hash again, then holds its end against the signed
 * state. The chain of an organisation holds all of its entries; so does that of the centre's own (null).
 */
export async function verifyTrail({ organisation, lines, state }: TrailAsk): Promise<TrailAnswer> {
  const order = lines.toSorted((a, b) => a.organisationPosition - b.organisationPosition);
  let hash = CHAIN_START;
  let broken: number | null = null;
  for (const [k, line] of order.entries()) {
    const computed = linkHash(hash, k + 1, line.entry as AuditEntry);
    if (broken === null && (line.organisationPosition !== k + 1 || line.organisationHash !== computed))
      broken = line.position;
    hash = line.organisationHash;
  }
  const end = order.find(({ organisationPosition }) => organisationPosition === state.position);
  return {
    links: order.length,
    broken,
    endsAsSigned:
      organisation === null
        ? null
        : state.position === 0
          ? order.length === 0
          : end?.organisationHash === state.hash,
    signed: await isSigned(state),
  };
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

async function isSigned({ signature, publicKey, ...anchor }: TrailAsk['state']): Promise<boolean | null> {
  try {
    const key = await crypto.subtle.importKey(
      'spki',
      bytesOf(publicKey.replaceAll(/-----[^-]+-----|\s/g, '')),
      'Ed25519',
      false,
      ['verify'],
    );
    return await crypto.subtle.verify(
      'Ed25519',
      key,
      bytesOf(signature),
      new TextEncoder().encode(canonicalJson(anchor)),
    );
  } catch {
    return null;
  }
}
