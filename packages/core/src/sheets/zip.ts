import { Inflate } from 'fflate';
import { SpillwayError, type TaskOptions, throwIfCancelled } from '../shared/index.ts';
import { ByteCursor } from './byte-cursor.ts';
import { crc32 } from './crc32.ts';
import { DEFAULT_LIMITS, type SheetLimits } from './limits.ts';
import type { SourceFile } from './source-file.ts';
import { broken, type DirectoryEntry, locateDirectory, parseDirectory } from './zip-directory.ts';

export interface ArchiveOptions extends TaskOptions {
  readonly limits?: SheetLimits | undefined;
}

/** A file inside an archive. `name` is its path there; every `open` starts again at the archive's first byte. */
export interface ZipEntry extends SourceFile {
  readonly size: number;
  readonly packedSize: number;
}

/** Kept of the archive's end while it streams by: room for the end records and most directories. */
const TAIL = 2 ** 20;
const LARGEST_DIRECTORY = 2 ** 28;
/** Bytes unpacked at a time: a bomb then gives at most some 34 MB (1032 for 1) before it is noticed. */
const PIECE = 2 ** 15;
const FREE_BYTES = 2 ** 20;

const starts = (head: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => head[i] === byte);

/** Whether a file that starts with these bytes (at least four) is a zip archive, as every xlsx is. */
export const isZip = (head: Uint8Array): boolean =>
  starts(head, 0x50, 0x4b, 3, 4) || starts(head, 0x50, 0x4b, 5, 6);

/**
 * The files in a zip archive, in the order of their bytes; folders are left out.
 *
 * The archive's directory stands at its end, so the whole stream is read once, which also shows that it
 * is whole. The directory (and not the headers between the files) says where an entry ends and what its
 * checksum is.
 *
 * @throws SpillwayError `sheets/unreadable` if the archive is cut, damaged, split, or no zip archive.
 * @throws SpillwayError `sheets/too-large` if its directory is beyond all measure.
 * @see APPNOTE.TXT (PKWARE), 4.3
 */
export async function listEntries(file: SourceFile, options: ArchiveOptions = {}): Promise<ZipEntry[]> {
  const { tail, total } = await readTail(file, options);
  const place = locateDirectory(file.name, tail, total);
  let bytes: Uint8Array;
  if (place.offset >= total - tail.length) {
    const start = place.offset - (total - tail.length);
    bytes = tail.subarray(start, start + place.size);
  } else {
    if (place.size > LARGEST_DIRECTORY) {
      throw new SpillwayError(
        'sheets/too-large',
        `${file.name}: expected an archive directory of at most ${LARGEST_DIRECTORY} bytes, but it has ${place.size}`,
        { path: file.name, limit: LARGEST_DIRECTORY, found: place.size },
      );
    }
    const cursor = new ByteCursor(file.open());
    await cursor.skip(place.offset);
    bytes = await cursor.read(place.size);
    await cursor.close();
  }
  return parseDirectory(file.name, bytes, place)
    .filter((entry) => !entry.path.endsWith('/'))
    .map((entry) => ({
      name: entry.path,
      size: entry.size,
      packedSize: entry.packedSize,
      open: () => openEntry(file, entry, options),
    }));
}

async function readTail(
  file: SourceFile,
  options: TaskOptions,
): Promise<{ tail: Uint8Array; total: number }> {
  const kept: Uint8Array[] = [];
  let keptBytes = 0;
  let total = 0;
  let head: Uint8Array = new Uint8Array(0);
  for await (const chunk of file.open()) {
    throwIfCancelled(options.signal);
    if (head.length < 8) {
      head = Uint8Array.of(...head, ...chunk.subarray(0, 8 - head.length));
      if (head.length >= 4) refuseOther(file.name, head);
    }
    total += chunk.length;
    kept.push(chunk.slice());
    keptBytes += chunk.length;
    while (keptBytes - kept[0].length >= TAIL) keptBytes -= kept.shift()!.length;
  }
  refuseOther(file.name, head);
  const tail = new Uint8Array(keptBytes);
  let at = 0;
  for (const chunk of kept) {
    tail.set(chunk, at);
    at += chunk.length;
  }
  return { tail, total };
}

function refuseOther(file: string, head: Uint8Array): void {
  if (isZip(head)) return;
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw broken(
      file,
      'expected an .xlsx workbook or a zip archive, but it is an old .xls workbook or one with a password: ' +
        'save it as .xlsx without a password',
    );
  }
  throw broken(file, 'expected an .xlsx workbook or a zip archive, but it does not start like one');
}

function refuseLarge(file: string, entry: DirectoryEntry, limits: SheetLimits): void {
  const most = Math.min(limits.unpackedBytes, FREE_BYTES + limits.expansion * entry.packedSize);
  if (entry.size <= most) return;
  throw new SpillwayError(
    'sheets/too-large',
    `${file}: ${entry.path}: expected at most ${most} bytes from ${entry.packedSize} packed ones, ` +
      `but it unpacks to ${entry.size}`,
    { file, entry: entry.path, limit: most, found: entry.size },
  );
}

/**
 * The unpacked bytes of one entry, whose length and checksum are compared with the directory at its end.
 *
 * Never gives more bytes than the directory says, and that is held against the limits before the first one.
 * Limits bind an entry that is opened only: a workbook may hold parts that nobody reads.
 *
 * @throws SpillwayError `sheets/unreadable` if the entry is encrypted, cut or damaged; `sheets/too-large`
 *   if it says it unpacks beyond the limits.
 */
async function* openEntry(
  file: SourceFile,
  entry: DirectoryEntry,
  options: ArchiveOptions,
): AsyncGenerator<Uint8Array> {
  refuseLarge(file.name, entry, options.limits ?? DEFAULT_LIMITS);
  const where = `${file.name}: ${entry.path}`;
  if (entry.encrypted)
    throw broken(file.name, `${entry.path}: expected an archive without password, but it is encrypted`);
  if (entry.method !== 0 && entry.method !== 8) {
    throw broken(
      file.name,
      `${entry.path}: expected stored or deflated bytes (method 0 or 8), but the method is ${entry.method}`,
    );
  }
  const cursor = new ByteCursor(file.open());
  try {
    await cursor.skip(entry.offset);
    const header = await cursor.read(30);
    if (header.length < 30 || !starts(header, 0x50, 0x4b, 3, 4)) {
      throw broken(
        file.name,
        `${entry.path}: expected its header at byte ${entry.offset}, but found other bytes`,
      );
    }
    await cursor.skip(header[26] + 256 * header[27] + header[28] + 256 * header[29]);
    let size = 0;
    let crc = 0;
    const unpack = unpacker(entry, where);
    for (let left = entry.packedSize; left > 0; ) {
      throwIfCancelled(options.signal);
      const piece = await cursor.next(Math.min(left, PIECE));
      if (piece === null)
        throw broken(file.name, `${entry.path}: ${left} bytes are missing: the file is cut`);
      left -= piece.length;
      for (const bytes of unpack(piece, left === 0)) {
        size += bytes.length;
        if (size > entry.size) break;
        crc = crc32(crc, bytes);
        yield bytes;
      }
      if (size > entry.size) break;
    }
    if (size !== entry.size) {
      throw broken(
        file.name,
        `${entry.path}: expected ${entry.size} bytes, but it unpacks to ${size > entry.size ? 'more' : size}`,
      );
    }
    if (crc !== entry.crc) {
      throw broken(
        file.name,
        `${entry.path}: expected the checksum ${entry.crc.toString(16)}, but found ${crc.toString(16)}: it is damaged`,
      );
    }
  } finally {
    await cursor.close();
  }
}

function unpacker(
  entry: DirectoryEntry,
  where: string,
): (piece: Uint8Array, last: boolean) => readonly Uint8Array[] {
  if (entry.method === 0) return (piece) => [piece];
  let out: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => {
    if (bytes.length > 0) out.push(bytes);
  });
  return (piece, last) => {
    out = [];
    try {
      inflate.push(piece, last);
    } catch (cause) {
      throw new SpillwayError(
        'sheets/unreadable',
        `${where}: the packed bytes are damaged`,
        { path: where },
        cause,
      );
    }
    return out;
  };
}
