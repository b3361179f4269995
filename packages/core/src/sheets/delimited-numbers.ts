import type { DelimitedRecord } from './delimited-records.ts';

/** A cell where a number was due and is none. */
export interface CellProblem {
  readonly kind: 'empty' | 'text' | 'not-finite';
  readonly row: number;
  /** Counted from 1. */
  readonly column: number;
  /** What the cell holds. */
  readonly text: string;
}

/** How far {@link parseNumbers} came. */
export interface NumbersRead {
  /** Cells read, at most as many as asked for. */
  readonly cells: number;
  /** Byte at which the next cell starts, or null where the record is at its end. */
  readonly next: number | null;
}

const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const SPECIAL = /^[+-]?(?:nan|inf(?:inity)?)$/i;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Parses the next cells of a record from their bytes, without making a string of them.
 *
 * A decimal m·10^e with an integer m < 2^53 and |e| ≤ 22 is one exact integer multiplied or divided once by
 * an exact power of ten, so the result is the nearest double (Clinger's fast path); every other
 * spelling goes through `Number(text)`, which is correctly rounded too. `-0` stays −0.
 *
 * @param from byte at which the first cell starts, `record.start` or a `next` of an earlier call.
 * @param column number of that cell, from 1.
 * @param into where the values go, from `at`; a cell with a problem leaves NaN.
 * @param onProblem called for a cell that is empty, text, or beyond the range of doubles (`NaN`,
 *   `Infinity`, `1e400`).
 * @see Clinger (1990), How to read floating point numbers accurately
 */
export function parseNumbers(
  record: DelimitedRecord,
  from: number,
  column: number,
  into: Float64Array,
  at: number,
  count: number,
  onProblem: (problem: CellProblem) => void,
): NumbersRead {
  const { bytes, end, delimiter } = record;
  let p = from;
  let cells = 0;
  while (cells < count && p <= end) {
    const first = p;
    let byte = bytes[p];
    const negative = byte === 45;
    if (negative) byte = bytes[++p];
    const digits = p;
    let mantissa = 0;
    while (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + (byte - 48);
      byte = bytes[++p];
    }
    let found = p - digits;
    let exponent = 0;
    if (byte === 46) {
      const fraction = ++p;
      byte = bytes[p];
      while (byte >= 48 && byte <= 57) {
        mantissa = mantissa * 10 + (byte - 48);
        byte = bytes[++p];
      }
      exponent = fraction - p;
      found -= exponent;
    }
    if ((byte === 101 || byte === 69) && found > 0) {
      byte = bytes[++p];
      const down = byte === 45;
      if (down || byte === 43) byte = bytes[++p];
      const digit = p;
      let power = 0;
      while (byte >= 48 && byte <= 57 && power < 1e6) {
        power = power * 10 + (byte - 48);
        byte = bytes[++p];
      }
      if (p === digit) found = 0;
      exponent += down ? -power : power;
    }
    let value = 0;
    if (
      (p === end || byte === delimiter) &&
      found > 0 &&
      mantissa < 2 ** 53 &&
      exponent >= -22 &&
      exponent <= 22
    ) {
      value = exponent < 0 ? mantissa / POWERS_OF_TEN[-exponent] : mantissa * POWERS_OF_TEN[exponent];
      if (negative) value = -value;
    } else {
      p = cellEnd(record, first);
      value = parseSlowly(record, first, p, column + cells, onProblem);
    }
    into[at + cells] = value;
    cells += 1;
    p += 1;
  }
  return { cells, next: p <= end ? p : null };
}

/** Byte after the cell that starts at `from`: its delimiter, or the end of the record. */
export function cellEnd(record: DelimitedRecord, from: number): number {
  const { bytes, end, delimiter } = record;
  let p = from;
  if (bytes[p] === 34 && p < end) {
    for (p += 1; p < end; p++) {
      if (bytes[p] !== 34) continue;
      if (bytes[p + 1] === 34 && p + 1 < end) p += 1;
      else break;
    }
  }
  while (p < end && bytes[p] !== delimiter) p += 1;
  return p;
}

function parseSlowly(
  record: DelimitedRecord,
  from: number,
  to: number,
  column: number,
  onProblem: (problem: CellProblem) => void,
): number {
  let text = utf8.decode(record.bytes.subarray(from, to)).trim();
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) text = text.slice(1, -1).trim();
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  const kind = text === '' ? 'empty' : DECIMAL.test(text) || SPECIAL.test(text) ? 'not-finite' : 'text';
  onProblem({ kind, row: record.row, column, text: text.slice(0, 80) });
  return Number.NaN;
}
