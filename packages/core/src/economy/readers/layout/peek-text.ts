import { SpillwayError } from '../../../shared/index.ts';
import { isZip, leadingCells, readRecords, type SourceFile } from '../../../sheets/index.ts';
import { firstBytes } from './first-bytes.ts';
import type { ReadOptions } from '../reader.ts';

/** Texts have no zero byte; an old workbook, a database or a picture has one early on. */
const TESTED_BYTES = 1024;

/**
 * The first cells of the first rows of a text file, to tell what it holds; the rest is not read.
 *
 * @returns at most `rows` rows of at most `cells` cells; none where the file is no delimited text.
 */
export async function peekText(
  file: SourceFile,
  rows: number,
  cells: number,
  options: ReadOptions,
): Promise<(readonly (string | null)[])[]> {
  const found: (readonly (string | null)[])[] = [];
  const head = await firstBytes(file, TESTED_BYTES);
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  if (isZip(head) || (!isGzip && head.includes(0))) return found;
  try {
    for await (const record of readRecords(file, { signal: options.signal })) {
      found.push(leadingCells(record, cells).cells);
      if (found.length === rows) break;
    }
  } catch (error) {
    // Not UTF-8, a quote left open: some other file of the folder.
    if (!(error instanceof SpillwayError) || error.code === 'shared/cancelled') throw error;
  }
  return found;
}
