import { SpillwayError } from '@spillway/core/shared';
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { KeyName } from './key-names.ts';

/** An Ed25519 pair. */
export interface SigningKey {
  /** Of the public half, to find it again: the first 16 hex digits of its SHA-256. */
  readonly id: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const SHORTEST = 32;

/** A new key as it is written down: 32 random bytes, or a private key as PKCS #8, in base64 without padding. */
export const newKeyText = (name: KeyName): string =>
  name === 'signing'
    ? generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url')
    : randomBytes(32).toString('base64url');

const unusable = (where: string, expected: string): SpillwayError =>
  new SpillwayError('keys/unusable', `${where}: expected ${expected}`, { where });

/** @throws SpillwayError `keys/unusable` saying where, never what stands there. */
export function secretOf(text: string, where: string): string {
  if (text.length < SHORTEST)
    throw unusable(where, `at least ${SHORTEST} characters drawn at random, found ${text.length}`);
  return text;
}

/** @throws SpillwayError `keys/unusable` saying where, never what stands there. */
export function signingKeyOf(text: string, where: string): SigningKey {
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
  } catch {
    throw unusable(where, 'an Ed25519 private key as PKCS #8 in base64');
  }
  if (privateKey.asymmetricKeyType !== 'ed25519')
    throw unusable(where, `an Ed25519 private key, found one of ${privateKey.asymmetricKeyType}`);
  const publicKey = createPublicKey(privateKey);
  const id = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex');
  return { id: id.slice(0, 16), publicKey, privateKey };
}
