import { type Finding, SpillwayError } from '../../shared/index.ts';
import type { SourceFile } from '../../sheets/index.ts';
import type { IoTable } from '../table.ts';
import { namesOf } from './layout/file-names.ts';
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
 * @param files one file, or several that belong together (a use and a make table, a folder of text files).
 * @returns tables and everything found; a file nobody knows is a finding that lists the layouts known.
 * @throws SpillwayError `shared/cancelled` if the signal is aborted.
 */
export async function readTables(
  files: readonly SourceFile[],
  options: ReadOptions = {},
): Promise<TablesRead> {
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
  const unknown: Finding = {
    code: 'economy/unknown-format',
    severity: 'error',
    path: namesOf(files),
    message: 'none of the layouts that are read; docs/reader-formats.md lists them with the files each needs',
  };
  return { reader: null, tables: [], findings: [broken ?? unknown] };
}
