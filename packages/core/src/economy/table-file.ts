import { Gunzip, gzipSync } from 'fflate';
import { Value } from 'typebox/value';
import { canonicalJson, hashBytes, SpillwayError } from '../shared/index.ts';
import { cellCount, type IoTable } from './table.ts';
import { tableHash } from './table-hash.ts';
import { TableHeadSchema } from './table-head.ts';

/** First bytes of the unpacked file; the last one is the version of the format. */
const MAGIC = new TextEncoder().encode('SPLWTBL\u0001');
const HASH_BYTES = 32;
/** The magic, the hash, the length of the head. */
const PREAMBLE = MAGIC.length + HASH_BYTES + 4;
/** Room for one region by some 11,000 industries, or as many cells of several regions. */
const MOST_BYTES = 2 ** 30;
const LONGEST_HEAD = 2 ** 26;
const PIECE = 2 ** 15;

type Figures = Pick<IoTable, 'Z' | 'imports' | 'Y' | 'importedY' | 'V' | 'VY' | 'x'>;
type FigureName = keyof Figures;

/** How many figures each array of a table has, by its labels. */
function expectedShapes(table: Omit<IoTable, FigureName>): Record<FigureName, number> {
  const n = cellCount(table);
  const S = table.industries.length;
  const F = table.finalDemand.length;
  const P = table.primaryInputs.length;
  return { Z: n * n, imports: S * n, Y: n * F, importedY: S * F, V: P * n, VY: P * F, x: n };
}

const ORDER: readonly FigureName[] = ['Z', 'imports', 'Y', 'importedY', 'V', 'VY', 'x'];
const OPTIONAL: ReadonlySet<FigureName> = new Set(['imports', 'importedY', 'VY']);

/**
 * Writes a table into one compact file (`.spillway-table`), to the bit and the same bytes every time.
 *
 * The layout stands in docs/table-file.md: gzip of a magic, a hash, a head in JSON and the figures as
 * little-endian float64.
 *
 * @throws SpillwayError `economy/shape-mismatch` if an array has not the length its labels call for;
 *   `shared/invalid-argument` if a figure is not finite or a label is not of its type.
 */
export function encodeTable(table: IoTable): Uint8Array {
  const { Z, imports, Y, importedY, V, VY, x, ...labels } = table;
  const figures: Figures = { Z, imports, Y, importedY, V, VY, x };
  const shapes = expectedShapes(table);
  const parts: Uint8Array[] = [];
  for (const name of ORDER) {
    const values = figures[name];
    if (values === null) continue;
    if (values.length !== shapes[name]) {
      throw new SpillwayError(
        'economy/shape-mismatch',
        `${table.id}: ${name} must have ${shapes[name]} figures to match its labels, but has ${values.length}`,
        { table: table.id, array: name, expected: shapes[name], found: values.length },
      );
    }
    parts.push(toBytes(values, name, table.id));
  }
  const head = {
    ...labels,
    shapes: Object.fromEntries(ORDER.map((name) => [name, figures[name]?.length ?? null])),
    tableHash: tableHash(table),
  };
  // What cannot be read back must not be written.
  const plain: unknown = JSON.parse(JSON.stringify(head));
  if (!Value.Check(TableHeadSchema, plain)) {
    throw new SpillwayError('shared/invalid-argument', `${table.id}: ${faults(plain)}`, { table: table.id });
  }
  const json = new TextEncoder().encode(canonicalJson(plain));
  const body = join([lengthBytes(json.length), json, ...parts]);
  const hash = hashBytes(body);
  const hashed = Uint8Array.from({ length: HASH_BYTES }, (_, i) =>
    Number.parseInt(hash.slice(2 * i, 2 * i + 2), 16),
  );
  // mtime 0: a time in the header would make each writing another file.
  return gzipSync(join([MAGIC, hashed, body]), { level: 9, mtime: 0 });
}

/**
 * Reads a file that {@link encodeTable} wrote.
 *
 * @param name what to call the file in messages.
 * @throws SpillwayError `sheets/unreadable` if it is no such file, cut, changed, or of another version;
 *   `sheets/too-large` if it unpacks to more than a gibibyte.
 */
export function decodeTable(bytes: Uint8Array, name = 'table file'): IoTable {
  const broken = (message: string, cause?: unknown): SpillwayError =>
    new SpillwayError('sheets/unreadable', `${name}: ${message}`, { path: name }, cause);
  const content = unpack(bytes, name, broken);
  const body = content.subarray(MAGIC.length + HASH_BYTES);
  const stored = [...content.subarray(MAGIC.length, MAGIC.length + HASH_BYTES)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const found = hashBytes(body);
  if (found !== stored) {
    throw broken(`expected the hash ${stored}, but found ${found}: the file is cut or was changed`);
  }
  const { head, start } = readHead(content, broken)!;
  const { shapes, tableHash: promised, ...labels } = head;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let at = start;
  const figures: Partial<Record<FigureName, Float64Array | null>> = {};
  for (const array of ORDER) {
    const length = shapes[array];
    figures[array] = length === null ? null : fromBytes(view, at, length);
    at += 8 * (length ?? 0);
  }
  const table = { ...labels, ...(figures as Figures) };
  for (const satellite of table.satellites) {
    if (satellite.values.length !== cellCount(table)) {
      throw broken(
        `expected ${cellCount(table)} values of ${satellite.code}, but found ${satellite.values.length}`,
      );
    }
  }
  if (ORDER.some((array) => table[array]?.some((value) => !Number.isFinite(value)))) {
    throw broken('expected finite figures only, but found one that is not');
  }
  const hash = tableHash(table);
  if (hash !== promised) throw broken(`expected the table hash ${promised}, but found ${hash}`);
  return table;
}

type Broken = (message: string, cause?: unknown) => SpillwayError;
type Head = Omit<IoTable, FigureName> & {
  readonly shapes: Readonly<Record<FigureName, number | null>>;
  readonly tableHash: string;
};

function parseHead(bytes: Uint8Array, broken: Broken): Head {
  let head: unknown;
  try {
    head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw broken('expected a head in JSON, but it cannot be parsed', cause);
  }
  if (!Value.Check(TableHeadSchema, head)) throw broken(faults(head));
  return head;
}

function faults(head: unknown): string {
  const errors = Value.Errors(TableHeadSchema, head)
    .slice(0, 3)
    .map((error) => `${error.instancePath || '/'} ${error.message}`);
  return `the head is not that of a table: ${errors.join('; ')}`;
}

/** The head of unpacked content, with where the figures start and end; null if there is too little of it yet. */
function readHead(content: Uint8Array, broken: Broken): { head: Head; start: number; end: number } | null {
  const version = MAGIC.length - 1;
  if (MAGIC.subarray(0, version).some((byte, i) => i < content.length && content[i] !== byte)) {
    throw broken('expected a Spillway table file, but its first bytes are others');
  }
  if (content.length < PREAMBLE) return null;
  if (content[version] !== MAGIC[version]) {
    throw broken(`expected version ${MAGIC[version]} of the table format, but found ${content[version]}`);
  }
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const length = view.getUint32(PREAMBLE - 4, true);
  if (length > LONGEST_HEAD)
    throw broken(`expected a head of at most ${LONGEST_HEAD} bytes, but it has ${length}`);
  const start = PREAMBLE + length;
  if (content.length < start) return null;
  const head = parseHead(content.subarray(PREAMBLE, start), broken);
  const wanted = expectedShapes(head);
  let end = start;
  for (const array of ORDER) {
    const found = head.shapes[array];
    if (found === null ? !OPTIONAL.has(array) : found !== wanted[array]) {
      throw broken(`expected ${wanted[array]} figures of ${array}, but the head says ${found ?? 'none'}`);
    }
    end += 8 * (found ?? 0);
  }
  return { head, start, end };
}

/**
 * Unpacks a table file, and no more of it than its head says there is: a small file that unpacks to very
 * many bytes is noticed before they are held.
 */
function unpack(bytes: Uint8Array, name: string, broken: Broken): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    throw broken('expected a Spillway table file (gzip), but its first bytes are others');
  }
  let parts: Uint8Array[] = [];
  let size = 0;
  let end: number | null = null;
  const gunzip = new Gunzip((part) => {
    size += part.length;
    parts.push(part);
    if (end === null) {
      parts = [join(parts)];
      end = readHead(parts[0], broken)?.end ?? null;
    }
    if (end !== null && end > MOST_BYTES) {
      throw new SpillwayError(
        'sheets/too-large',
        `${name}: expected at most ${MOST_BYTES} unpacked bytes, but the head says ${end}`,
        { path: name, limit: MOST_BYTES, found: end },
      );
    }
    if (end !== null && size > end)
      throw broken(`expected ${end} unpacked bytes, as the head says, but there are more`);
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      gunzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch (cause) {
    if (cause instanceof SpillwayError) throw cause;
    throw broken('the packed bytes are cut or damaged', cause);
  }
  if (size !== end)
    throw broken(`expected ${end ?? 'more'} unpacked bytes, but found ${size}: the file is cut`);
  return join(parts);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function toBytes(values: Float64Array, name: string, id: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) {
      throw new SpillwayError(
        'shared/invalid-argument',
        `${id}: every figure must be finite, but ${name}[${i}] is ${value}`,
        { table: id, array: name, index: i },
      );
    }
    view.setFloat64(8 * i, value, true);
  });
  return new Uint8Array(view.buffer);
}

function fromBytes(view: DataView, start: number, length: number): Float64Array {
  const values = new Float64Array(length);
  for (let i = 0; i < length; i++) values[i] = view.getFloat64(start + 8 * i, true);
  return values;
}

function lengthBytes(length: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, length, true);
  return new Uint8Array(view.buffer);
}
