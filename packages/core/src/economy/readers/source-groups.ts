import { isZip, listEntries, type SourceFile } from '../../sheets/index.ts';
import { firstBytes } from './first-bytes.ts';
import type { ReadOptions } from './reader.ts';

/** Files that were handed over together: the entries of one archive, or all files that came loose. */
export interface SourceGroup {
  /** Name of the archive, null for loose files. */
  readonly archive: string | null;
  readonly files: readonly SourceFile[];
}

/** Parts that an xlsx workbook has and an archive of plain files has not. */
const WORKBOOK_PART = '[Content_Types].xml';

/**
 * Opens the zip archives among the files, by their content. A workbook is a zip archive too, but stays one file.
 *
 * @throws SpillwayError `sheets/unreadable` if an archive is cut or damaged; `sheets/too-large`.
 */
export async function sourceGroups(
  files: readonly SourceFile[],
  options: ReadOptions,
): Promise<SourceGroup[]> {
  const loose: SourceFile[] = [];
  const groups: SourceGroup[] = [];
  for (const file of files) {
    const entries = isZip(await firstBytes(file, 4)) ? await listEntries(file, options) : [];
    if (entries.length === 0 || entries.some((entry) => entry.name === WORKBOOK_PART)) loose.push(file);
    else groups.push({ archive: file.name, files: entries });
  }
  return loose.length > 0 ? [{ archive: null, files: loose }, ...groups] : groups;
}
