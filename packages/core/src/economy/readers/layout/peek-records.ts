import { SpillwayError } from '../../../shared/index.ts';
import { readRecords, recordCells, type SourceFile } from '../../../sheets/index.ts';
import type { ReadOptions } from '../reader.ts';

/**
 * The first records of a file as trimmed text, up to and with the one for which `last` is true; none where it
 * is no delimited text at all. For recognising a layout: nothing is reported.
 */
export async function peekRecords(
  file: SourceFile,
  options: ReadOptions,
  last: (cells: readonly string[], index: number) => boolean,
): Promise<string[][]> {
  const records: string[][] = [];
  try {
    for await (const record of readRecords(file, { signal: options.signal })) {
      const cells = recordCells(record).map((cell) => (cell ?? '').trim());
      records.push(cells);
      if (last(cells, records.length - 1)) return records;
    }
  } catch (error) {
    if (!(error instanceof SpillwayError) || !error.code.startsWith('sheets/')) throw error;
    return [];
  }
  return records;
}
