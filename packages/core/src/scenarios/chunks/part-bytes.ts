import { SpillwayError } from '../../shared/index.ts';

/** Lists of numbers that a part is made of, as they lie in memory. */
type NumberList = Float64Array | Int32Array | Uint32Array | Uint8Array;

const KINDS = { f64: Float64Array, i32: Int32Array, u32: Uint32Array, u8: Uint8Array } as const;
type Kind = keyof typeof KINDS;

const kindOf = (list: NumberList): Kind =>
  list instanceof Float64Array
    ? 'f64'
    : list instanceof Int32Array
      ? 'i32'
      : list instanceof Uint32Array
        ? 'u32'
        : 'u8';

/** Where lists begin: each at a whole number of doubles. */
const aligned = (at: number): number => Math.ceil(at / 8) * 8;

/**
 * A part as bytes: a JSON text, and lists of numbers after it, least significant byte first. The same part always gives
 * the same bytes.
 */
export function encodePart(value: unknown, lists: readonly NumberList[] = []): Uint8Array {
  const head = new TextEncoder().encode(
    JSON.stringify({ value, lists: lists.map((list) => [kindOf(list), list.length]) }),
  );
  const start = aligned(4 + head.length);
  const end = lists.reduce((at, list) => aligned(at + list.byteLength), start);
  const bytes = new Uint8Array(end);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = start;
  for (const list of lists) {
    bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
    at = aligned(at + list.byteLength);
  }
  return bytes;
}

/** @throws SpillwayError `shared/invalid-argument` if the bytes are no part. */
export function decodePart(bytes: Uint8Array): {
  readonly value: unknown;
  readonly lists: readonly NumberList[];
} {
  const broken = (cause?: unknown): SpillwayError =>
    new SpillwayError(
      'shared/invalid-argument',
      `the bytes of a chunk are damaged (${bytes.length} of them)`,
      { found: bytes.length },
      cause,
    );
  if (bytes.length < 4) throw broken();
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  try {
    const head = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, 4 + headLength));
    const { value, lists } = JSON.parse(head) as {
      value: unknown;
      lists: readonly (readonly [Kind, number])[];
    };
    let at = aligned(4 + headLength);
    const read = lists.map(([kind, length]) => {
      const List = KINDS[kind];
      const from = bytes.slice(at, at + length * List.BYTES_PER_ELEMENT);
      at = aligned(at + from.length);
      return new List(from.buffer, 0, length);
    });
    if (at !== bytes.length) throw broken();
    return { value, lists: read };
  } catch (error) {
    throw error instanceof SpillwayError ? error : broken(error);
  }
}
