import { existsSync } from 'node:fs';
import type { IoTable } from '@spillway/core/economy';
import { hasErrors, type TaskOptions } from '@spillway/core/shared';
import { fromFiles, loadEconomy, readTableFile } from '@spillway/node/files';
import { readAny } from './read-any.ts';
import { findingsFailure, printFindings, usageFailure } from './failure.ts';

/**
 * The table a person means: the id of one at hand, a table file, or a publisher's file read on the spot.
 *
 * @param acceptErrors whether a table that breaks identities may be used; its results then say so.
 */
export async function findTable(
  asked: string,
  options: TaskOptions & { readonly acceptErrors: boolean; readonly year?: number | undefined },
): Promise<IoTable> {
  if (!existsSync(asked)) {
    if (/[\\/]|\.(csv|xlsx|zip|txt|gz|spillway-table)$/i.test(asked))
      throw usageFailure(`${asked}: there is no such file`);
    return ofYear(await loadEconomy(asked), asked, options.year);
  }
  if (asked.endsWith('.spillway-table')) return ofYear(await readTableFile(asked), asked, options.year);
  const { reader, tables, findings } = await readAny([asked], {
    ...options,
    years: options.year === undefined ? undefined : [options.year],
  });
  const broken = hasErrors(findings);
  if (tables.length === 0 || (broken && !options.acceptErrors)) {
    throw findingsFailure(
      `${asked} has errors and is not used${tables.length > 0 ? '; --accept-errors uses it all the same, and every result says so' : ''}`,
      findings,
    );
  }
  printFindings(findings);
  if (tables.length > 1) {
    throw usageFailure(
      `${asked} holds ${tables.length} tables (${tables.map((table) => table.year).join(', ')}): choose one with --year`,
    );
  }
  return fromFiles(tables[0], [asked], reader, broken);
}

/** A table that stands for one year cannot answer for another. */
function ofYear(table: IoTable, asked: string, year: number | undefined): IoTable {
  if (year === undefined || year === table.year) return table;
  throw usageFailure(
    `${asked} is of ${table.year}, not of ${year}; \`spillway economy list\` shows the years at hand`,
  );
}
