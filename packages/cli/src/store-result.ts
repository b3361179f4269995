import { encodeTable, type IoTable } from '@spillway/core/economy';
import { saveEconomy, writeWhole } from '@spillway/node/files';
import { writeAnswer } from './output.ts';

/** Stores a table an operation made, among the user's own or in a file, and says what it is. */
export async function storeResult(table: IoTable, out: string | undefined, replace: boolean): Promise<void> {
  const path = out ?? (await saveEconomy(table, replace));
  if (out !== undefined) await writeWhole(out, encodeTable(table));
  const steps = table.provenance.map(({ operation, note }) => `  ${operation}: ${note}`);
  await writeAnswer(
    [
      `${table.id}: ${table.regions.length} × ${table.industries.length}, ${table.year}, stored in ${path}`,
      ...steps,
    ].join('\n'),
    undefined,
  );
}
