import { firstRows, type Workbook } from '../../../sheets/index.ts';
import { BOK83 } from '../../classifications/bok83.ts';
import type { FinalDemandCategory, PriceBasis, PrimaryInput } from '../../table.ts';
import type { FindingList } from '../finding-list.ts';
import { type CodedSheet, checkNames, headerRow, locateCodes } from '../layout/coded-sheet.ts';
import { headingOf, readGrid } from '../layout/grid.ts';
import type { ReadOptions } from '../reader.ts';

/** What the first line of a sheet of the publisher says: "input–output table". */
const TITLE = /투입산출표/;
/** Sheets of flows by what their first line says: total, imported, domestic transactions. */
export const FLOWS = { total: /총거래표/, imported: /수입거래표/, domestic: /국산거래표/ } as const;
export type Flow = keyof typeof FLOWS;

export const SECTORS = BOK83.industries.map((industry) => industry.code);
const n = SECTORS.length;

export const FINAL_DEMAND: readonly FinalDemandCategory[] = (
  [
    [
      '9111',
      'Private consumption (households and non-profit institutions)',
      '민간소비지출(가계 및 가계봉사 비영리단체)',
      'households',
    ],
    ['9112', 'Government consumption', '정부소비지출', 'government'],
    ['9121', 'Private fixed capital formation', '민간고정자본형성', 'investment'],
    ['9122', 'Government fixed capital formation', '정부고정자본형성', 'investment'],
    ['9131', 'Changes in inventories', '재고증감', 'inventories'],
    ['9132', 'Acquisitions less disposals of valuables', '귀중품 순취득', 'valuables'],
    ['9140', 'Exports', '수출', 'export'],
  ] as const
).map(([code, en, ko, kind]) => ({ code, name: { en, ko }, kind, region: 'KOR' }));

export const PRIMARY_INPUTS: readonly PrimaryInput[] = (
  [
    ['9610', 'Compensation of employees', '피용자보수', 'wages'],
    ['9621', 'Operating surplus', '영업잉여', 'surplus'],
    ['9622', 'Consumption of fixed capital', '고정자본소모', 'depreciation'],
    ['9630', 'Taxes less subsidies on production', '생산세(보조금공제)', 'production-taxes'],
  ] as const
).map(([code, en, ko, kind]) => ({ code, name: { en, ko }, kind, inValueAdded: true }));

const FINAL_CODES = FINAL_DEMAND.map((category) => category.code);
export const PRIMARY_CODES = PRIMARY_INPUTS.map((input) => input.code);
export const USES = [...SECTORS, ...FINAL_CODES];
/** Sums of a row: intermediate demand, final demand, all demand. */
export const ROW_TOTALS = ['9090', '9190', '9290'] as const;
/** Sums of a column: intermediate input, value added, all input, which is output. */
export const INTERMEDIATE = '9590';
export const VALUE_ADDED = '9690';
export const OUTPUT_ROW = '9790';
export const OUTPUT_COLUMN = '9310';
/** Imports, taxes on them and margins by product: the imported sheet has them in full. */
const SUPPLY_COLUMNS = ['9321', '9322', '9329', '9331', '9332', '9390'];
/** Figures are whole. */
export const RESOLUTION = 1;

export const SCALES: Readonly<Record<string, number>> = { 백만원: 1e6, 억원: 1e8, 십억원: 1e9 };
const PRICES: Readonly<Record<string, PriceBasis>> = {
  생산자가격: 'producers',
  기초가격: 'basic',
  구매자가격: 'purchasers',
};

export interface SheetHead {
  readonly sheet: string;
  readonly title: string;
  readonly year: number;
  readonly prices: PriceBasis;
  readonly scale: number | null;
}

/** The heads of the sheets that are the publisher's, with everything that their first rows say. */
export async function readHeads(workbook: Workbook, options: ReadOptions): Promise<SheetHead[]> {
  const heads: SheetHead[] = [];
  for (const sheet of workbook.sheets) {
    const texts = (await firstRows(workbook, sheet, 4, options)).map((row) => headingOf(row.cells[0]));
    const title = texts[0] ?? '';
    if (!TITLE.test(title)) continue;
    const all = texts.join(' ');
    heads.push({
      sheet,
      title,
      year: Number(/(\d{4})년/.exec(all)?.[1] ?? 0),
      prices: PRICES[texts.find((text) => text in PRICES) ?? ''] ?? 'unknown',
      scale: SCALES[/단위 ?: ?(\S+)/.exec(all)?.[1] ?? ''] ?? null,
    });
  }
  return heads;
}

/** Finds the codes of a sheet of flows; null if it has no row of product codes. */
export async function locateSheet(
  workbook: Workbook,
  sheet: string,
  flow: Flow,
  findings: FindingList,
  options: ReadOptions,
): Promise<CodedSheet | null> {
  const grid = await readGrid(workbook, sheet, options);
  const header = headerRow(grid, SECTORS);
  if (header === 0) {
    const message = `expected a row with the codes of ${n} products (01–${n}) among the first ten, but there is none`;
    findings.error('economy/missing-header', `${grid.file}:${sheet}`, message);
    return null;
  }
  const columns = [...USES, ...ROW_TOTALS];
  const rows = [...SECTORS, INTERMEDIATE];
  if (flow === 'total') {
    columns.push(OUTPUT_COLUMN);
    rows.push(...PRIMARY_CODES, VALUE_ADDED, OUTPUT_ROW);
  }
  const found: CodedSheet = {
    grid,
    columns: locateCodes(grid, { along: 'row', at: header, from: 3 }, columns, SUPPLY_COLUMNS, findings),
    rows: locateCodes(grid, { along: 'column', at: 1, from: header + 1 }, rows, [], findings),
  };
  const names = new Map(BOK83.industries.map(({ code, name }) => [code, name.ko]));
  checkNames(found, 2, names, findings);
  return found;
}
