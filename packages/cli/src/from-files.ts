import { basename } from 'node:path';
import type { IoTable } from '@spillway/core/economy';

/** Says in a table's provenance which files a person gave for it: figures that went through a file may have been changed there. */
export const fromFiles = (
  table: IoTable,
  files: readonly string[],
  reader: { readonly title: string } | null,
): IoTable => ({
  ...table,
  provenance: [
    ...table.provenance,
    {
      operation: 'import',
      note: `Imported from ${files.map((file) => basename(file)).join(', ')} (${reader?.title ?? 'table file'}).`,
    },
  ],
});
