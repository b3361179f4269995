import type { IoTable } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import { FindingList } from '../finding-list.ts';
import { placeOf } from '../layout/coded-sheet.ts';
import { namesOf } from '../layout/file-names.ts';
import { reportTotalFlows } from '../layout/total-flows.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import { everyWorkbook, headsOf } from '../layout/workbooks.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';
import {
  FINAL_WITHOUT_IMPORTS,
  locateSheet,
  OUTPUT,
  RESOLUTION,
  readHeads,
  SECTORS,
  type SheetHead,
} from './japan-mic-layout.ts';
import { buildTable } from './japan-mic-table.ts';

const whereOf = (head: SheetHead): string => `${head.workbook.file}:${head.sheet}:1:1`;

async function readYear(
  year: number,
  heads: readonly SheetHead[],
  findings: FindingList,
  options: ReadOptions,
): Promise<IoTable | null> {
  const ofKind = (kind: SheetHead['kind']): SheetHead | undefined => {
    const [head, again] = heads.filter((candidate) => candidate.kind === kind);
    if (again !== undefined) {
      const message = `expected one table of this kind for ${year}, but ${whereOf(head)} is one already`;
      findings.error('economy/duplicate-sheet', whereOf(again), message);
    }
    return head;
  };
  const total = ofKind('total');
  const imports = ofKind('imports');
  if (total === undefined) {
    findings.error(
      'economy/imports-alone',
      whereOf(heads[0]),
      `a table of imports is no input–output table: give the table of all transactions (取引基本表) of ${year} as well`,
      'imports',
      'total',
    );
    return null;
  }
  for (const head of heads) {
    if (head.scale === null) {
      const message =
        'expected the unit, such as (単位 : 100万円), in the first row, but found none that is known';
      findings.error('economy/unknown-unit', whereOf(head), message);
    } else if (head.scale !== total.scale) {
      const message = `expected the unit of "${total.sheet}" (${total.scale}), but found ${head.scale}`;
      findings.error('economy/sheets-differ', whereOf(head), message, head.scale, total.scale);
    }
  }
  if (imports === undefined)
    reportTotalFlows(whereOf(total), 'the table of imports (輸入表) is not among the files', findings);
  const totalSheet = await locateSheet(total, findings, options);
  const importSheet = imports === undefined ? null : await locateSheet(imports, findings, options);
  if (totalSheet === null || (imports !== undefined && importSheet === null)) return null;
  const table = buildTable(total, totalSheet, importSheet, findings);
  if (table === null) return null;
  const locator = {
    row: (i: number) => placeOf(totalSheet, SECTORS[i], FINAL_WITHOUT_IMPORTS),
    column: (j: number) => placeOf(totalSheet, OUTPUT, SECTORS[j]),
    whole: `${total.workbook.file}:${total.sheet}`,
  };
  findings.addAll(checkTable(table, RESOLUTION, locator));
  return table;
}

/**
 * Tables of Japan by the Ministry of Internal Affairs and Communications, integrated middle classification of 2015: one
 * workbook with all transactions, another with imports, in any order.
 *
 * Product by product, million yen, producers' prices. Domestic flows are all transactions less imports, which carry
 * customs duties and commodity taxes. Negative cells are legal: scrap is booked as a negative input where it arises
 * (pig iron, non-ferrous metals). All transactions alone become a table with total flows and a warning; imports alone are an error.
 */
export const japanMic: TableReader = {
  id: 'japan-mic',
  title: 'Japan (MIC): input–output table and table of imports, 107 sectors (xlsx)',
  verifiedAgainstOriginal: true,
  recognises(files, options) {
    return everyWorkbook(files, options, async (workbook) => (await readHeads(workbook, options)).length > 0);
  },
  async read(files, options): Promise<ReadResult> {
    const findings = new FindingList();
    const heads = await headsOf(files, options, readHeads);
    const tables: IoTable[] = [];
    const asked = new WantedYears(options);
    for (const head of heads.filter(({ year }) => year === 0)) {
      const message = 'expected a year, such as (2015年), in the first row, but found none';
      findings.error('economy/missing-year', whereOf(head), message);
    }
    const years = new Set(heads.map(({ year }) => year).filter((year) => year > 0));
    for (const year of [...years].sort((a, b) => a - b)) {
      if (!asked.wants(year)) continue;
      const ofYear = heads.filter((head) => head.year === year);
      const table = await readYear(year, ofYear, findings, options);
      if (table !== null) tables.push(table);
    }
    asked.report(namesOf(files), findings);
    return { tables, findings: findings.toArray(namesOf(files)) };
  },
};
