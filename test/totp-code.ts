import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, section 6. */
function fromBase32(text: string): Buffer {
  const bits = Array.from(text.replace(/=+$/, ''))
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from(
    Array.from({ length: Math.floor(bits.length / 8) }, (_, k) => parseInt(bits.slice(8 * k, 8 * k + 8), 2)),
  );
}

/** RFC 6238 with SHA-1 and steps of 30 seconds, as apps on phones do it. @param at seconds since 1970. */
export function totpOf(secret: Uint8Array, at: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30)));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = hash[19] & 15;
  const number = (hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/** Code that an app shows which has read this address. */
export const codeFor = (totpUri: string, at = Date.now() / 1000): string =>
  totpOf(fromBase32(new URL(totpUri).searchParams.get('secret')!), at);
