import { SpillwayError } from '@spillway/core/shared';

const BLOCK = 512;
/** Nothing of ours is larger; a file that says it is, is not ours. */
const LARGEST = 64 * 1024 * 1024;

/** One file of an archive. Names have at most 100 bytes, which the oldest readers know too. */
export interface TarEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;

/** A file as it stands in a tar archive (POSIX ustar): its header, its bytes, and zeros to the next block. */
export function tarBlocks({ name, bytes }: TarEntry, seconds: number): readonly Uint8Array[] {
  const header = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(name) > 100) throw new RangeError(`the name is too long for an archive: ${name}`);
  const put = (at: number, text: string): void => void header.write(text, at, 'utf8');
  put(0, name);
  put(100, octal(0o600, 8));
  put(108, octal(0, 8));
  put(116, octal(0, 8));
  put(124, octal(bytes.length, 12));
  put(136, octal(seconds, 12));
  put(148, ' '.repeat(8));
  put(156, '0');
  put(257, 'ustar\x0000');
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return [header, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)];
}

export const TAR_END: Uint8Array = Buffer.alloc(2 * BLOCK);

const damaged = (message: string): SpillwayError => new SpillwayError('archive/damaged', message);

const textAt = (header: Buffer, at: number, length: number): string => {
  const text = header.toString('utf8', at, at + length);
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
};

function readHeader(header: Buffer): { readonly name: string; readonly size: number } {
  const written = Number.parseInt(textAt(header, 148, 8).trim(), 8);
  const sum = header.reduce((total, byte, k) => total + (k >= 148 && k < 156 ? 32 : byte), 0);
  if (written !== sum) throw damaged('expected a header of a file in the archive, but its checksum differs');
  const name = textAt(header, 0, 100);
  const size = Number.parseInt(textAt(header, 124, 12).trim(), 8);
  if (!(size >= 0 && size <= LARGEST)) throw damaged(`${name}: a file of ${size} bytes is none of ours`);
  if (!['0', '\0', '5'].includes(textAt(header, 156, 1) || '\0'))
    throw damaged(`${name} is neither file nor folder`);
  return { name, size };
}

/**
 * Files of a tar archive, one after the other; of each no more than 64 MiB are held.
 *
 * @throws SpillwayError `archive/damaged` if it is none, or is cut off.
 */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  let held: Buffer = Buffer.alloc(0);
  const input = source[Symbol.asyncIterator]();
  /** Null at a clean end. */
  const take = async (length: number): Promise<Buffer | null> => {
    const parts = [held];
    let there = held.length;
    while (there < length) {
      const { done, value } = await input.next();
      if (done === true) {
        if (there === 0) return null;
        throw damaged('the archive is cut off');
      }
      parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
      there += value.length;
    }
    const all = parts.length === 1 ? held : Buffer.concat(parts, there);
    held = all.subarray(length);
    return all.subarray(0, length);
  };
  try {
    for (;;) {
      const header = await take(BLOCK);
      if (header === null) throw damaged('the archive is cut off');
      if (header.every((byte) => byte === 0)) break;
      const { name, size } = readHeader(header);
      const bytes = await take(Math.ceil(size / BLOCK) * BLOCK);
      if (bytes === null && size > 0) throw damaged('the archive is cut off');
      yield { name, bytes: (bytes ?? Buffer.alloc(0)).subarray(0, size) };
    }
    // The last bytes of a compressed archive carry its checksum.
    while ((await input.next()).done !== true);
  } finally {
    await input.return?.();
  }
}
