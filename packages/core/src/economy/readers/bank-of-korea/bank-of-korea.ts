import { openWorkbook, type SourceFile, type Workbook } from '../../../sheets/index.ts';
import type { IoTable } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import { FindingList } from '../finding-list.ts';
import { type CodedSheet, placeOf } from '../layout/coded-sheet.ts';
import { namesOf } from '../layout/file-names.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import { everyWorkbook } from '../layout/workbooks.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';
import {
  FLOWS,
  type Flow,
  locateSheet,
  OUTPUT_ROW,
  RESOLUTION,
  ROW_TOTALS,
  readHeads,
  SCALES,
  SECTORS,
} from './bank-of-korea-layout.ts';
import { buildTable } from './bank-of-korea-table.ts';

async function readWorkbook(
  workbook: Workbook,
  asked: WantedYears,
  findings: FindingList,
  options: ReadOptions,
): Promise<IoTable[]> {
  const heads = await readHeads(workbook, options);
  const sheets: Partial<Record<Flow, CodedSheet>> = {};
  let complete = true;
  for (const flow of ['total', 'imported', 'domestic'] as const) {
    const [head, again] = heads.filter(({ title }) => FLOWS[flow].test(title));
    if (head === undefined || again !== undefined) {
      const found = heads.map(({ title }) => title).join('; ');
      const what = `a sheet of ${flow} transactions (${FLOWS[flow].source})`;
      if (head === undefined)
        findings.error('economy/missing-sheet', workbook.file, `expected ${what}, but found ${found}`);
      else
        findings.error(
          'economy/duplicate-sheet',
          `${workbook.file}:${again.sheet}:1:1`,
          `expected ${what} once, but "${head.sheet}" is one already`,
        );
      complete = false;
      continue;
    }
    const sheet = await locateSheet(workbook, head.sheet, flow, findings, options);
    if (sheet !== null) sheets[flow] = sheet;
  }
  const { total, imported, domestic } = sheets;
  if (!complete || !total || !imported || !domestic) return [];
  const flowHeads = heads.filter(({ title }) => Object.values(FLOWS).some((flow) => flow.test(title)));
  const [head] = flowHeads;
  for (const other of flowHeads) {
    const place = `${workbook.file}:${other.sheet}:1:1`;
    if (other.scale === null) {
      const message = `expected the unit (${Object.keys(SCALES).join(', ')}) in the first four rows, but found none of them`;
      findings.error('economy/unknown-unit', place, message);
    }
    if (other.year === 0) {
      const message = 'expected a year, such as 2020년, in the first four rows, but found none';
      findings.error('economy/missing-year', place, message);
    } else if (other.year !== head.year || other.prices !== head.prices || other.scale !== head.scale) {
      const message = `expected year, prices and unit of "${head.sheet}", but they differ`;
      findings.error('economy/sheets-differ', place, message, other.year, head.year);
    }
  }
  if (!asked.wants(head.year)) return [];
  const table = buildTable(workbook, head, { total, imported, domestic }, findings);
  if (table === null) return [];
  const locator = {
    row: (i: number) => placeOf(domestic, SECTORS[i], ROW_TOTALS[2]),
    column: (j: number) => placeOf(total, OUTPUT_ROW, SECTORS[j]),
    whole: workbook.file,
  };
  findings.addAll(checkTable(table, RESOLUTION, locator));
  return [table];
}

/**
 * Benchmark tables of the Bank of Korea, integrated middle classification: one workbook with sheets of total,
 * imported and domestic transactions; the sheets of coefficients and induced amounts beside them are not read.
 *
 * Product by product, million won, producers' prices. Negative domestic cells are legal: by-products (resins, metals,
 * wood) and insurance. Imports carry the taxes levied on them (9322), so that nothing but imports and value added
 * stands below the domestic flows.
 */
export const bankOfKorea: TableReader = {
  id: 'bank-of-korea',
  title: 'Bank of Korea: benchmark input–output table, 83 products (xlsx)',
  verifiedAgainstOriginal: true,
  recognises(files, options) {
    return everyWorkbook(files, options, async (workbook) => (await readHeads(workbook, options)).length > 0);
  },
  async read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
    const findings = new FindingList();
    const asked = new WantedYears(options);
    const tables: IoTable[] = [];
    for (const file of files)
      tables.push(...(await readWorkbook(await openWorkbook(file, options), asked, findings, options)));
    asked.report(namesOf(files), findings);
    return { tables, findings: findings.toArray(namesOf(files)) };
  },
};
