import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate';
import type { Draft } from './pointer.ts';

/** Longest text in an address that is read, and the longest document in it. */
const MOST_LETTERS = 60_000;
const MOST_BYTES = 400_000;
const PIECE = 1024;

const toLetters = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromLetters = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** A document as letters an address can hold: packed, so that a scenario takes about a thousand. */
export const writeDocumentLink = (draft: Draft): string =>
  toLetters(deflateSync(strToU8(JSON.stringify(draft)), { level: 9 }));

/** Unpacks no further than a document may be long: an address is input from outside. */
function unpacked(bytes: Uint8Array): Uint8Array | null {
  const all = new Uint8Array(MOST_BYTES);
  let size = 0;
  let ended = false;
  const inflate = new Inflate((part, final) => {
    if (size + part.length > MOST_BYTES) throw new RangeError('the document is too long');
    all.set(part, size);
    size += part.length;
    ended = final;
  });
  for (let from = 0; from < bytes.length; from += PIECE)
    inflate.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length);
  return ended ? all.subarray(0, size) : null;
}

/** Reads what `writeDocumentLink` wrote; null for anything else. What it holds is still to be checked. */
export function readDocumentLink(text: string): Draft | null {
  if (text.length > MOST_LETTERS || !/^[\w-]+$/.test(text)) return null;
  try {
    const bytes = unpacked(fromLetters(text));
    if (bytes === null) return null;
    const value: unknown = JSON.parse(strFromU8(bytes));
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Draft) : null;
  } catch {
    return null;
  }
}
