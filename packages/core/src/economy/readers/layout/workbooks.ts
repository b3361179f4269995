import { isWorkbook, openWorkbook, type SourceFile, type Workbook } from '../../../sheets/index.ts';
import type { ReadOptions } from '../reader.ts';

/** Whether there are files, and every one of them is a workbook of the layout that `fits` knows. */
export async function everyWorkbook(
  files: readonly SourceFile[],
  options: ReadOptions,
  fits: (workbook: Workbook) => Promise<boolean>,
): Promise<boolean> {
  for (const file of files) {
    if (!(await isWorkbook(file, options)) || !(await fits(await openWorkbook(file, options)))) return false;
  }
  return files.length > 0;
}

/**
 * What the sheets of some workbooks say of themselves, one workbook after the other.
 *
 * @throws SpillwayError `sheets/unreadable` if one of the files is no workbook.
 */
export async function headsOf<Head>(
  files: readonly SourceFile[],
  options: ReadOptions,
  readHeads: (workbook: Workbook, options: ReadOptions) => Promise<readonly Head[]>,
): Promise<Head[]> {
  const heads: Head[] = [];
  for (const file of files) heads.push(...(await readHeads(await openWorkbook(file, options), options)));
  return heads;
}
