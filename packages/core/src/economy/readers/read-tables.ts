import { type Finding, SpillwayError } from '../../shared/index.ts';
import { isWorkbook, isZip, listEntries, type SourceFile } from '../../sheets/index.ts';
import type { IoTable } from '../table.ts';
import { namesOf } from './layout/file-names.ts';
import { firstBytes } from './layout/first-bytes.ts';
import { howFilesBegin } from './layout/how-files-begin.ts';
import { READERS } from './list.ts';
import type { ReadOptions, TableReader } from './reader.ts';

/** What was made of some files, and by which reader. */
export interface TablesRead {
  /** Null where no reader recognised the files. */
  readonly reader: TableReader | null;
  readonly tables: readonly IoTable[];
  readonly findings: readonly Finding[];
}

/** What a broken container says, as a finding; anything else is a fault of ours and is passed on. */
function asFinding(error: unknown, files: readonly SourceFile[]): Finding {
  if (error instanceof SpillwayError && error.code !== 'shared/cancelled') {
    return {
      code: error.code,
      severity: 'error',
      path: typeof error.details['path'] === 'string' ? error.details['path'] : namesOf(files),
      message: error.message,
    };
  }
  throw error;
}

/**
 * Reads input–output tables from files of any known publisher, found by what is in them and never by their names.
 *
 * @param files one file, several that belong together (a use and a make table, a folder of text files), or a zip of them.
 * @returns tables and everything found; a file nobody knows is a finding that lists the layouts known.
 * @throws SpillwayError `shared/cancelled` if the signal is aborted.
 */
export async function readTables(
  files: readonly SourceFile[],
  options: ReadOptions = {},
): Promise<TablesRead> {
  const read = await readKnown(files, options);
  if (read.reader !== null) return read;
  const entries = await archivedFiles(files, options);
  return entries === null ? read : readKnown(entries, options);
}

/** What an archive holds, as a folder would hand it over; null where the files are no archive, or a broken one. */
async function archivedFiles(
  files: readonly SourceFile[],
  options: ReadOptions,
): Promise<readonly SourceFile[] | null> {
  if (files.length !== 1) return null;
  try {
    if (!isZip(await firstBytes(files[0], 4)) || (await isWorkbook(files[0], options))) return null;
    const entries = await listEntries(files[0], options);
    return entries.length === 0 ? null : entries;
  } catch (error) {
    asFinding(error, files);
    return null;
  }
}

async function readKnown(files: readonly SourceFile[], options: ReadOptions): Promise<TablesRead> {
  let broken: Finding | null = null;
  for (const reader of READERS) {
    try {
      if (!(await reader.recognises(files, options))) continue;
    } catch (error) {
      // A file may be too broken for one reader to look at and still be another's.
      broken ??= asFinding(error, files);
      continue;
    }
    try {
      return { reader, ...(await reader.read(files, options)) };
    } catch (error) {
      return { reader, tables: [], findings: [asFinding(error, files)] };
    }
  }
  if (broken !== null) return { reader: null, tables: [], findings: [broken] };
  const unknown: Finding = {
    code: 'economy/unknown-format',
    severity: 'error',
    path: namesOf(files),
    message: `none of the layouts that are read, which docs/reader-formats.md lists with the files each needs: ${await howFilesBegin(files)}`,
  };
  return { reader: null, tables: [], findings: [unknown] };
}
