import { SpillwayError } from '../shared/index.ts';
import { cellEnd } from './delimited-numbers.ts';
import { type DelimitedOptions, type DelimitedRecord, readRecords } from './delimited-records.ts';
import { DEFAULT_LIMITS, type SheetLimits, tooLarge } from './limits.ts';
import type { SheetRow } from './row.ts';
import type { SourceFile } from './source-file.ts';

/** Cells at the start of a record as text (null where empty), and the byte at which the next one starts. */
export interface LeadingCells {
  readonly cells: readonly (string | null)[];
  /** Null where the record ends with these cells. */
  readonly next: number | null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Rows of delimited text (comma, semicolon or tab; gzip too) as text: a csv has no types, so `"007"` and `7`
 * both stay what they are. For large matrices of numbers use `readRecords` with `parseNumbers`.
 *
 * @returns rows that hold anything; `sheet` is empty, an empty cell is null.
 * @throws SpillwayError `sheets/unreadable`, `sheets/too-large`, `shared/cancelled`.
 */
export async function* readCsv(file: SourceFile, options: DelimitedOptions = {}): AsyncGenerator<SheetRow> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  for await (const record of readRecords(file, options)) {
    yield { sheet: '', row: record.row, cells: recordCells(record, limits) };
  }
}

/** All cells of a record as text. */
export const recordCells = (
  record: DelimitedRecord,
  limits: SheetLimits = DEFAULT_LIMITS,
): (string | null)[] => splitCells(record, record.end, limits);

/** The first `count` cells of a record as text, for labels in front of numbers. */
export function leadingCells(
  record: DelimitedRecord,
  count: number,
  limits: SheetLimits = DEFAULT_LIMITS,
): LeadingCells {
  let end = record.start - 1;
  for (let i = 0; i < count && end < record.end; i++) end = cellEnd(record, end + 1);
  return { cells: splitCells(record, end, limits), next: end < record.end ? end + 1 : null };
}

function splitCells(record: DelimitedRecord, end: number, limits: SheetLimits): (string | null)[] {
  const line = decode(record, end);
  const delimiter = String.fromCharCode(record.delimiter);
  let cells: string[];
  if (line.includes('"')) {
    cells = [];
    for (let at = 0; at <= line.length; ) {
      const cell = cutCell(line, at, delimiter);
      cells.push(cell.text);
      at = cell.next;
    }
  } else cells = line.split(delimiter);
  const path = (column: number): string => `${record.file}:${record.row}:${column}`;
  if (cells.length > limits.columns) throw tooLarge(path(limits.columns + 1), `${limits.columns} columns`);
  return cells.map((cell, i) => {
    if (cell.length > limits.cellLength) throw tooLarge(path(i + 1), `${limits.cellLength} characters`);
    return cell === '' ? null : cell;
  });
}

function cutCell(line: string, from: number, delimiter: string): { text: string; next: number } {
  let text = '';
  let at = from;
  if (line[at] === '"') {
    for (at += 1; ; ) {
      const quote = line.indexOf('"', at);
      if (quote < 0) {
        text += line.slice(at);
        at = line.length;
        break;
      }
      text += line.slice(at, quote);
      at = quote + 1;
      if (line[at] !== '"') break;
      text += '"';
      at += 1;
    }
  }
  const end = line.indexOf(delimiter, at);
  const stop = end < 0 ? line.length : end;
  return { text: text + line.slice(at, stop), next: stop + 1 };
}

function decode(record: DelimitedRecord, end: number): string {
  try {
    return utf8.decode(record.bytes.subarray(record.start, end));
  } catch (cause) {
    throw new SpillwayError(
      'sheets/unreadable',
      `${record.file}:${record.row}: expected text in UTF-8, but found other bytes: save it as "CSV UTF-8"`,
      { path: `${record.file}:${record.row}` },
      cause,
    );
  }
}
