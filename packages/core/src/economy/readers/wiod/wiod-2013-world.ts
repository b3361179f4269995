import {
  columnName,
  firstRows,
  openWorkbook,
  type SheetRow,
  type SourceFile,
  type Workbook,
} from '../../../sheets/index.ts';
import type { IoTable } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { namesOf } from '../layout/file-names.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import { everyWorkbook } from '../layout/workbooks.ts';
import type { ReadOptions, TableReader } from '../reader.ts';
import { WorldCollector } from './wiod-2013-collector.ts';
import { FIRST_COLUMN, findIdRow, readHeader } from './wiod-2013-header.ts';

async function findSheet(
  workbook: Workbook,
  options: ReadOptions,
): Promise<{ sheet: string; head: readonly SheetRow[] } | null> {
  for (const sheet of workbook.sheets) {
    const head = await firstRows(workbook, sheet, 12, options);
    if (findIdRow(head) !== null) return { sheet, head };
  }
  return null;
}

/**
 * World table of the World Input–Output Database, 2013 release: one workbook a year, 40 countries and the
 * rest of the world by 35 industries, five final demands a region, current basic prices, million US dollars.
 *
 * @see Dietzenbacher, Los, Stehrer, Timmer and de Vries (2013), Economic Systems Research 25, 71–98
 */
export const wiod2013World: TableReader = {
  id: 'wiod-2013-world',
  title: 'World Input-Output Database, 2013 release: world tables (xlsx)',
  verifiedAgainstOriginal: false,
  recognises(files, options) {
    return everyWorkbook(files, options, async (workbook) => (await findSheet(workbook, options)) !== null);
  },
  async read(files: readonly SourceFile[], options: ReadOptions) {
    const tables: IoTable[] = [];
    const findings = new FindingList();
    const asked = new WantedYears(options);
    for (const file of files) {
      const workbook = await openWorkbook(file, options);
      const found = await findSheet(workbook, options);
      if (found === null) {
        findings.error(
          'economy/unknown-format',
          file.name,
          `expected a sheet with a row of ids c1, c2, … from column ${columnName(FIRST_COLUMN)} on`,
        );
        continue;
      }
      const where = `${file.name}:${found.sheet}`;
      const header = readHeader(found.head, found.sheet, where, findings);
      if (header.year !== null && !asked.wants(header.year)) continue;
      const collector = new WorldCollector(header, where, findings);
      for await (const row of workbook.rows(found.sheet, options))
        if (row.row > header.row) collector.add(row);
      const table = collector.finish(file.name, found.sheet);
      if (table !== null) tables.push(table);
    }
    asked.report(namesOf(files), findings);
    return { tables, findings: findings.toArray(namesOf(files)) };
  },
};
