import { SpillwayError } from '../shared/index.ts';
import { openUnpacked, type UnpackOptions } from './gzip.ts';
import { DEFAULT_LIMITS, tooLarge } from './limits.ts';
import type { SourceFile } from './source-file.ts';

export interface DelimitedOptions extends UnpackOptions {
  /** One byte; found out from the first line (comma, semicolon or tab) by default. */
  readonly delimiter?: ',' | ';' | '\t' | undefined;
}

/**
 * One record of delimited text as bytes, before any cell is looked at. It is lent: it is overwritten
 * when the next one is asked for. `bytes[end]` is readable and never a part of a number.
 */
export interface DelimitedRecord {
  readonly file: string;
  /** Counted from 1 as a spreadsheet counts: blank rows too, a line break inside quotes not. */
  readonly row: number;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Byte that parts the cells. */
  readonly delimiter: number;
  /** Whether there is a quote in it. */
  readonly quoted: boolean;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;
const HASH = 35;
const COMMA = 44;
const SEMICOLON = 59;
const TAB = 9;
const SPACE = 32;
/** No publisher's row comes near; a file without line breaks is refused before it fills the memory. */
const LONGEST_RECORD = 2 ** 26;

/** Where the scan of a record stands: before a cell, in a plain one, in a quoted one, after a quote in it. */
const BEFORE = 0;
const PLAIN = 1;
const QUOTED = 2;
const AFTER_QUOTE = 3;

/**
 * Splits delimited text into records (RFC 4180: CRLF or LF, cells in quotes may hold line breaks), never
 * holding more than one record and one chunk. Unpacks gzip; skips a UTF-8 byte order mark and blank rows.
 *
 * @throws SpillwayError `sheets/unreadable` if it is UTF-16 or a quote stays open; `sheets/too-large`
 *   beyond `limits`; `shared/cancelled`.
 * @see RFC 4180
 */
export async function* readRecords(
  file: SourceFile,
  options: DelimitedOptions = {},
): AsyncGenerator<DelimitedRecord> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  let buffer = new Uint8Array(2 ** 18);
  let filled = 0;
  let start = 0;
  let at = 0;
  let state = BEFORE;
  let quoted = false;
  let row = 0;
  let delimiter = options.delimiter?.charCodeAt(0) ?? 0;
  let begun = false;

  const take = (end: number): DelimitedRecord | null => {
    row += 1;
    if (row > limits.rows) throw tooLarge(`${file.name}:${row}`, `${limits.rows} rows`);
    const last = end > start && buffer[end - 1] === CR ? end - 1 : end;
    const record =
      last === start ? null : { file: file.name, row, bytes: buffer, start, end: last, delimiter, quoted };
    start = end + 1;
    at = start;
    state = BEFORE;
    quoted = false;
    return record;
  };
  /** End of the record that begins at `start`, or -1 where more bytes are needed. */
  const findEnd = (live: Uint8Array, nextQuote: number): number => {
    if (!quoted) {
      const end = live.indexOf(LF, at);
      if (end >= 0 && end < nextQuote) return end;
      if (end < 0 && nextQuote >= filled) {
        at = filled;
        return -1;
      }
      quoted = true;
      at = start;
    }
    for (; at < filled; at++) {
      const byte = live[at];
      if (state === QUOTED) {
        if (byte === QUOTE) state = AFTER_QUOTE;
      } else if (byte === QUOTE && state !== PLAIN) state = QUOTED;
      else if (byte === LF) return at;
      else state = byte === delimiter ? BEFORE : PLAIN;
    }
    return -1;
  };

  for await (const chunk of openUnpacked(file, options)) {
    if (filled + chunk.length + 1 > buffer.length) {
      const kept = filled - start;
      if (kept > LONGEST_RECORD) throw tooLarge(`${file.name}:${row + 1}`, `${LONGEST_RECORD} bytes`);
      const size = kept + chunk.length + 1;
      const room = size > buffer.length ? new Uint8Array(2 * size) : buffer;
      room.set(buffer.subarray(start, filled));
      buffer = room;
      at -= start;
      filled = kept;
      start = 0;
    }
    buffer.set(chunk, filled);
    filled += chunk.length;
    if (!begun) {
      if (filled < 4) continue;
      start = at = skipMark(file.name, buffer);
      if (delimiter === 0) delimiter = findDelimiter(buffer.subarray(start, filled));
      begun = true;
    }
    const live = buffer.subarray(0, filled);
    let nextQuote = -1;
    for (;;) {
      if (nextQuote < at) {
        const found = live.indexOf(QUOTE, at);
        nextQuote = found < 0 ? filled : found;
      }
      const end = findEnd(live, nextQuote);
      if (end < 0) break;
      const record = take(end);
      if (record !== null) yield record;
    }
  }
  if (!begun) {
    start = at = skipMark(file.name, buffer.subarray(0, filled));
    if (delimiter === 0) delimiter = findDelimiter(buffer.subarray(start, filled));
  }
  // The last line need not end in a line break. What a short file left to scan ends here too.
  buffer[filled] = LF;
  filled += 1;
  const live = buffer.subarray(0, filled);
  for (;;) {
    const found = live.indexOf(QUOTE, at);
    const end = findEnd(live, found < 0 ? filled : found);
    if (end < 0) {
      throw new SpillwayError(
        'sheets/unreadable',
        `${file.name}:${row + 1}: expected the quote that opens here to be closed, but the file ends before`,
        { path: file.name, row: row + 1 },
      );
    }
    if (start === filled - 1) break;
    const record = take(end);
    if (record !== null) yield record;
    if (end === filled - 1) break;
  }
}

/** Whether nothing but delimiters and white space is left of a record from a byte on; `null` is its end. */
export function isBlank({ bytes, end, delimiter }: DelimitedRecord, from: number | null): boolean {
  if (from === null) return true;
  for (let at = from; at < end; at++) {
    const byte = bytes[at];
    if (byte !== delimiter && byte !== SPACE && byte !== TAB) return false;
  }
  return true;
}

function skipMark(file: string, head: Uint8Array): number {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 3;
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw new SpillwayError(
      'sheets/unreadable',
      `${file}: expected text in UTF-8, but it is in UTF-16: save it as "CSV UTF-8"`,
      { path: file },
    );
  }
  return 0;
}

/** The most frequent of tab, semicolon and comma in the first line that is no comment; comma where there is none. */
function findDelimiter(head: Uint8Array): number {
  const opensComment = (at: number): boolean =>
    head[at] === HASH || head[at] === LF || head[at] === CR || (head[at] === QUOTE && head[at + 1] === HASH);
  let line = 0;
  let inside = false;
  while (line < head.length && opensComment(line)) {
    for (; line < head.length && (inside || head[line] !== LF); line++)
      if (head[line] === QUOTE) inside = !inside;
    line += 1;
  }
  const counts = new Map([
    [TAB, 0],
    [SEMICOLON, 0],
    [COMMA, 0],
  ]);
  inside = false;
  for (let at = line; at < head.length && (inside || head[at] !== LF); at++) {
    const byte = head[at];
    if (byte === QUOTE) inside = !inside;
    else if (!inside && counts.has(byte)) counts.set(byte, counts.get(byte)! + 1);
  }
  let best = COMMA;
  for (const [byte, count] of counts) if (count > counts.get(best)!) best = byte;
  return best;
}
