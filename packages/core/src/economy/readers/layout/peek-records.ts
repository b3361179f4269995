import { SpillwayError } from '../../../shared/index.ts';
import { isZip, leadingCells, readRecords, type SourceFile } from '../../../sheets/index.ts';
import type { ReadOptions } from '../reader.ts';
import { firstBytes } from './first-bytes.ts';

/** Texts have no zero byte; an old workbook, a database or a picture has one early on. */
const TESTED_BYTES = 1024;

/**
 * The first records of a text file as trimmed cells ('' where empty), to tell what it holds; the rest is not read.
 *
 * @param enough whether the records up to this one (its index counted from 0) are all that is needed.
 * @param most cells of each record that are wanted.
 * @returns none where the file is no delimited text; nothing is reported.
 */
export async function peekRecords(
  file: SourceFile,
  options: ReadOptions,
  enough: (cells: readonly string[], index: number) => boolean,
  most = Number.POSITIVE_INFINITY,
): Promise<string[][]> {
  const records: string[][] = [];
  const head = await firstBytes(file, TESTED_BYTES);
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  if (isZip(head) || (!isGzip && head.includes(0))) return records;
  try {
    for await (const record of readRecords(file, { signal: options.signal })) {
      const cells = leadingCells(record, most).cells.map((cell) => (cell ?? '').trim());
      records.push(cells);
      if (enough(cells, records.length - 1)) break;
    }
  } catch (error) {
    // Not UTF-8, a quote left open: some other file.
    if (!(error instanceof SpillwayError) || !error.code.startsWith('sheets/')) throw error;
    return [];
  }
  return records;
}

/** The first `rows` records, at most `most` cells of each. */
export const peekRows = (
  file: SourceFile,
  options: ReadOptions,
  rows: number,
  most: number,
): Promise<string[][]> => peekRecords(file, options, (_, index) => index === rows - 1, most);

/** Whether the first record is numbers; a cell may be empty behind the first one. */
export async function startsWithNumbers(file: SourceFile, options: ReadOptions): Promise<boolean> {
  const [[first = '', ...others] = []] = await peekRows(file, options, 1, 3);
  return first !== '' && [first, ...others].every((cell) => Number.isFinite(Number(cell)));
}
