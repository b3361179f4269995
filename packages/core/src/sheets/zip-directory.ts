import { SpillwayError } from '../shared/index.ts';

/** One entry of an archive's central directory. Lengths and offsets in bytes. */
export interface DirectoryEntry {
  readonly path: string;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Where the entry's local header starts. */
  readonly offset: number;
}

/** Where the central directory stands, as the end record says. */
export interface DirectoryPlace {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const HEADER = 0x02014b50;
const MOST_ENTRIES = 1_000_000;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const long = (at: DataView, offset: number): number =>
  at.getUint32(offset, true) + at.getUint32(offset + 4, true) * 2 ** 32;

/** The refusal of an archive that is cut, damaged or not as it says. */
export const broken = (file: string, message: string, cause?: unknown): SpillwayError =>
  new SpillwayError('sheets/unreadable', `${file}: ${message}`, { path: file }, cause);

/**
 * Finds the end record of a zip archive, which must end exactly where the archive ends, and through it
 * the central directory, which must end where the end records begin.
 *
 * @param tail the last bytes of the archive.
 * @param total length of the whole archive.
 * @throws SpillwayError `sheets/unreadable` if there is none: the archive is cut, or not a zip archive.
 * @see APPNOTE.TXT, 4.3.14 to 4.3.16
 */
export function locateDirectory(file: string, tail: Uint8Array, total: number): DirectoryPlace {
  const at = view(tail);
  let end = tail.length - 22;
  while (
    end >= 0 &&
    !(at.getUint32(end, true) === END && end + 22 + at.getUint16(end + 20, true) === tail.length)
  ) {
    end--;
  }
  if (end < 0) {
    throw broken(
      file,
      `expected a zip archive with its directory at the end, but ${total} bytes end without one: the file is cut`,
    );
  }
  let place = {
    entries: at.getUint16(end + 10, true),
    size: at.getUint32(end + 12, true),
    offset: at.getUint32(end + 16, true),
  };
  let disks = at.getUint16(end + 4, true) + at.getUint16(end + 6, true);
  let directoryEnd = total - tail.length + end;
  const locator = end - 20;
  if (locator >= 0 && at.getUint32(locator, true) === LOCATOR_64) {
    const record = long(at, locator + 8) - (total - tail.length);
    if (record < 0 || record + 56 > locator || at.getUint32(record, true) !== END_64) {
      throw broken(file, 'expected a zip64 end record where its locator points, but found none');
    }
    place = { entries: long(at, record + 32), size: long(at, record + 40), offset: long(at, record + 48) };
    disks = at.getUint32(record + 16, true) + at.getUint32(record + 20, true);
    directoryEnd = total - tail.length + record;
  }
  if (disks > 0) throw broken(file, 'expected a zip archive in one part, but it is split over several');
  if (place.offset + place.size !== directoryEnd) {
    throw broken(
      file,
      `expected the archive's directory to end at byte ${directoryEnd}, but it says ${place.offset + place.size}: ` +
        'bytes are missing or were added',
    );
  }
  if (place.entries > MOST_ENTRIES) {
    throw new SpillwayError(
      'sheets/too-large',
      `${file}: expected at most ${MOST_ENTRIES} entries in an archive, but it has ${place.entries}`,
      { path: file, limit: MOST_ENTRIES, found: place.entries },
    );
  }
  return place;
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Names of old archivers stand in some local code page; they serve messages and lookups of ASCII names only.
    return String.fromCharCode(...bytes);
  }
}

/**
 * The entries of a central directory in the order of their bytes in the archive.
 *
 * @throws SpillwayError `sheets/unreadable` if a header is cut or wrong, two entries have one name, or the
 *   bytes of two entries overlap (which is how small archives are made to unpack to very many bytes).
 */
export function parseDirectory(file: string, bytes: Uint8Array, place: DirectoryPlace): DirectoryEntry[] {
  const at = view(bytes);
  const entries: DirectoryEntry[] = [];
  let next = 0;
  for (let i = 0; i < place.entries; i++) {
    if (next + 46 > bytes.length || at.getUint32(next, true) !== HEADER) {
      throw broken(
        file,
        `expected ${place.entries} entries in the archive's directory, but the header of entry ${i + 1} is broken`,
      );
    }
    const nameLength = at.getUint16(next + 28, true);
    const extraLength = at.getUint16(next + 30, true);
    const end = next + 46 + nameLength + extraLength + at.getUint16(next + 32, true);
    if (end > bytes.length) throw broken(file, `the archive's directory is cut in entry ${i + 1}`);
    const wide = wideFields(at, next + 46 + nameLength, extraLength);
    const field = (offset: number): number => {
      const value = at.getUint32(next + offset, true);
      return value === 0xffffffff ? (wide.shift() ?? value) : value;
    };
    // The order of these three is the order in which the zip64 field gives those that do not fit.
    const size = field(24);
    const packedSize = field(20);
    const offset = field(42);
    entries.push({
      path: decodeName(bytes.subarray(next + 46, next + 46 + nameLength)),
      packedSize,
      size,
      crc: at.getUint32(next + 16, true),
      method: at.getUint16(next + 10, true),
      encrypted: (at.getUint16(next + 8, true) & 0x2041) !== 0,
      offset,
    });
    next = end;
  }
  if (next !== bytes.length) {
    throw broken(file, `the archive's directory has ${bytes.length - next} bytes after its last entry`);
  }
  entries.sort((a, b) => a.offset - b.offset);
  const names = new Set<string>();
  let free = 0;
  for (const entry of entries) {
    if (names.has(entry.path)) throw broken(file, `two entries of the archive are named ${entry.path}`);
    names.add(entry.path);
    if (entry.offset < free) throw broken(file, `the bytes of ${entry.path} overlap those of another entry`);
    free = entry.offset + 30 + entry.packedSize;
  }
  if (free > place.offset) throw broken(file, 'the bytes of the last entry overlap the archive’s directory');
  return entries;
}

/** The 64-bit numbers of the zip64 extra field (id 1), in its order. */
function wideFields(at: DataView, start: number, length: number): number[] {
  let next = start;
  while (next + 4 <= start + length) {
    const size = at.getUint16(next + 2, true);
    if (at.getUint16(next, true) === 1 && next + 4 + size <= start + length) {
      return Array.from({ length: Math.floor(size / 8) }, (_, i) => long(at, next + 4 + 8 * i));
    }
    next += 4 + size;
  }
  return [];
}
