import { isZip, listEntries, type SourceFile } from '../../../sheets/index.ts';
import type { ReadOptions } from '../reader.ts';
import { firstBytes } from './first-bytes.ts';

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

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/**
 * Parts a group into the folders that hold one table each, where there are several: each with the files
 * of its subfolders.
 *
 * @param marks files that only the top folder of a table has.
 */
export function splitByFolder(group: SourceGroup, marks: readonly SourceFile[]): readonly SourceGroup[] {
  const tops = [...new Set(marks.map((file) => folderOf(file.name)))];
  if (tops.length < 2) return [group];
  return tops.map((top) => ({
    archive: group.archive,
    files: group.files.filter((file) => file.name.startsWith(top)),
  }));
}
