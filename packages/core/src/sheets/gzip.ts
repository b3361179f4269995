import { Gunzip } from 'fflate';
import { SpillwayError, type TaskOptions, throwIfCancelled } from '../shared/index.ts';
import { crc32 } from './crc32.ts';
import { DEFAULT_LIMITS, type SheetLimits } from './limits.ts';
import type { SourceFile } from './source-file.ts';

export interface UnpackOptions extends TaskOptions {
  readonly limits?: SheetLimits | undefined;
}

/** Bytes unpacked at a time: a bomb gives at most some 34 MB (1032 for 1) before it is noticed. */
const PIECE = 2 ** 15;
const FREE_BYTES = 2 ** 20;

/**
 * The bytes of a file, unpacked where its content (not its name) is gzip, as they are otherwise.
 *
 * Progress counts the file's own bytes, packed or not.
 *
 * @throws SpillwayError `sheets/unreadable` if the packed bytes are damaged or cut; `sheets/too-large`
 *   beyond `limits`; `shared/cancelled`.
 */
export async function* openUnpacked(
  file: SourceFile,
  options: UnpackOptions = {},
): AsyncGenerator<Uint8Array> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  let head: Uint8Array = new Uint8Array(0);
  let unpack: ((piece: Uint8Array, last: boolean) => Iterable<Uint8Array>) | null = null;
  let done = 0;
  let given = 0;
  const count = (bytes: Uint8Array, packed: boolean): Uint8Array => {
    given += bytes.length;
    const most = packed
      ? Math.min(limits.unpackedBytes, FREE_BYTES + limits.expansion * done)
      : limits.unpackedBytes;
    if (given > most) {
      throw new SpillwayError(
        'sheets/too-large',
        `${file.name}: expected at most ${most} bytes${packed ? ` from ${done} packed ones` : ''}, but there are more`,
        { path: file.name, limit: most },
      );
    }
    return bytes;
  };
  for await (const chunk of file.open()) {
    throwIfCancelled(options.signal);
    let bytes = chunk;
    if (unpack === null) {
      bytes = new Uint8Array(head.length + chunk.length);
      bytes.set(head);
      bytes.set(chunk, head.length);
      if (bytes.length < 2) {
        head = bytes;
        continue;
      }
      unpack = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipper(file.name) : plain;
    }
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = unpack === plain ? bytes.subarray(at) : bytes.subarray(at, at + PIECE);
      done += piece.length;
      for (const part of unpack(piece, false)) yield count(part, unpack !== plain);
      if (unpack === plain) break;
    }
    options.onProgress?.({ stage: 'read', done, total: file.size, unit: 'bytes' });
  }
  if (unpack === null) {
    if (head.length > 0) yield head;
  } else {
    for (const part of unpack(new Uint8Array(0), true)) yield count(part, unpack !== plain);
  }
}

const plain = (piece: Uint8Array): Iterable<Uint8Array> => (piece.length > 0 ? [piece] : []);

/** Unpacks gzip piece by piece; length and checksum are compared with the trailer (RFC 1952) at the end. */
function gunzipper(file: string): (piece: Uint8Array, last: boolean) => Iterable<Uint8Array> {
  let out: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  let members = 1;
  let tail: Uint8Array = new Uint8Array(0);
  const gunzip = new Gunzip((bytes) => {
    if (bytes.length === 0) return;
    crc = crc32(crc, bytes);
    size += bytes.length;
    out.push(bytes);
  });
  gunzip.onmember = () => {
    members += 1;
  };
  const damaged = (what: string, cause?: unknown): SpillwayError =>
    new SpillwayError(
      'sheets/unreadable',
      `${file}: expected whole gzip bytes, but ${what}`,
      { path: file },
      cause,
    );
  return (piece, last) => {
    out = [];
    try {
      gunzip.push(piece.slice(), last);
    } catch (cause) {
      throw damaged(last ? 'the file is cut' : 'they are damaged', cause);
    }
    tail = Uint8Array.of(...tail, ...piece.subarray(-8)).slice(-8);
    // Several members each have a trailer of their own, of which only the last would be at hand.
    if (last && members === 1) {
      const view = new DataView(tail.buffer, tail.byteOffset, tail.length);
      if (tail.length < 8 || view.getUint32(4, true) !== size % 2 ** 32) throw damaged('the file is cut');
      if (view.getUint32(0, true) !== crc) throw damaged('their checksum is wrong');
    }
    return out;
  };
}
