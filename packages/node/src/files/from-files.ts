import { basename } from 'node:path';
import type { IoTable } from '@spillway/core/economy';

type Reader = { readonly title: string } | null;

/** What some files are, for people; without a reader they are table files of Spillway. */
export const layoutTitle = (reader: Reader): string => reader?.title ?? 'Spillway table file';

/**
 * Says in a table's provenance which files a person gave for it: figures that went through a file may have been
 * changed there.
 *
 * @param broken whether the files have errors that were let through; a table once accepted with errors stays so.
 */
export const fromFiles = (
  table: IoTable,
  files: readonly string[],
  reader: Reader,
  broken: boolean,
): IoTable => ({
  ...table,
  acceptedWithErrors: table.acceptedWithErrors || broken,
  provenance: [
    ...table.provenance,
    {
      operation: 'import',
      note: `Imported from ${files.map((file) => basename(file)).join(', ')} (${layoutTitle(reader)}).`,
    },
  ],
});
