import { firstRows, type Workbook } from '../../../sheets/index.ts';
import { JPN107, JPN107_JAPANESE_NAMES } from '../../classifications/jpn107.ts';
import type { FinalDemandCategory, PriceBasis, PrimaryInput } from '../../table.ts';
import type { FindingList } from '../finding-list.ts';
import { type CodedSheet, checkNames, headerRow, locateCodes } from '../layout/coded-sheet.ts';
import { headingOf, readGrid } from '../layout/grid.ts';
import type { ReadOptions } from '../reader.ts';

/** Sheets by what their title says: all transactions with imports in them, and imports alone. */
const TITLES = { total: /産業連関表.*取引基本表/, imports: /産業連関表.*輸入表/ } as const;
type SheetKind = keyof typeof TITLES;

export const SECTORS = JPN107.industries.map((industry) => industry.code);

/** Final demand at home and abroad, in the publisher's order. */
export const FINAL_DEMAND: readonly FinalDemandCategory[] = (
  [
    ['711', 'Consumption outside households', '가계외소비지출', 'other'],
    ['721', 'Private consumption', '민간소비지출', 'households'],
    ['731', 'Government consumption', '일반정부소비지출', 'government'],
    [
      '732',
      'Government consumption (consumption of fixed social capital)',
      '일반정부소비지출(사회자본 등 감모분)',
      'government',
    ],
    ['741', 'Gross fixed capital formation (public)', '국내총고정자본형성(공공)', 'investment'],
    ['751', 'Gross fixed capital formation (private)', '국내총고정자본형성(민간)', 'investment'],
    ['761', 'Increase in stocks', '재고순증', 'inventories'],
    ['801', 'Exports', '수출', 'export'],
  ] as const
).map(([code, en, ko, kind]) => ({ code, name: { en, ko }, kind, region: 'JPN' }));

/** Imports with the duties and taxes on them, negative, as the table of all transactions has them. */
export const IMPORT_COLUMNS: readonly FinalDemandCategory[] = (
  [
    ['841', 'Imports (deducted)', '수입(공제)'],
    ['851', 'Customs duties (deducted)', '관세(공제)'],
    ['861', 'Commodity taxes on imports (deducted)', '수입품 상품세(공제)'],
  ] as const
).map(([code, en, ko]) => ({ code, name: { en, ko }, kind: 'import', region: 'JPN' }));

/**
 * Rows of gross value added. Consumption outside households (business travel, entertaining: 711) is an
 * input of firms that the publisher counts as value added and shows again as final demand; gross domestic product
 * has neither, so it is no part of value added here.
 */
export const PRIMARY_INPUTS: readonly PrimaryInput[] = (
  [
    ['711', 'Consumption outside households', '가계외소비지출', 'other'],
    ['911', 'Compensation of employees', '고용자소득', 'wages'],
    ['921', 'Operating surplus', '영업잉여', 'surplus'],
    ['931', 'Consumption of fixed capital', '고정자본소모', 'depreciation'],
    ['932', 'Consumption of fixed social capital', '고정자본소모(사회자본 등 감모분)', 'depreciation'],
    [
      '941',
      'Indirect taxes (except customs duties and taxes on imports)',
      '간접세(관세·수입품 상품세 제외)',
      'production-taxes',
    ],
    ['951', 'Current subsidies (deducted)', '경상보조금(공제)', 'production-taxes'],
  ] as const
).map(([code, en, ko, kind]) => ({ code, name: { en, ko }, kind, inValueAdded: kind !== 'other' }));

const codesOf = (items: readonly { readonly code: string }[]): string[] => items.map(({ code }) => code);
export const FINAL_CODES = codesOf(FINAL_DEMAND);
export const IMPORT_CODES = codesOf(IMPORT_COLUMNS);
export const PRIMARY_CODES = codesOf(PRIMARY_INPUTS);
/** Sums: of sectors; of final demand at home; of all demand at home, exports, final demand, all demand. */
export const INTERMEDIATE = '700';
const DOMESTIC_FINAL = '780';
export const ALL_DEMAND = '830';
const OTHER_TOTALS = ['790', '810', '820'];
export const IMPORT_TOTAL = '870';
export const FINAL_WITHOUT_IMPORTS = '880';
export const VALUE_ADDED = '960';
export const OUTPUT = '970';
/** Figures are whole. */
export const RESOLUTION = 1;

const PRICES: readonly (readonly [RegExp, PriceBasis])[] = [
  [/生産者価格/, 'producers'],
  [/購入者価格/, 'purchasers'],
];
const SCALES: Readonly<Record<string, number>> = { '100万円': 1e6, 百万円: 1e6, 億円: 1e8, 千円: 1e3 };

export interface SheetHead {
  readonly workbook: Workbook;
  readonly sheet: string;
  readonly kind: SheetKind;
  readonly year: number;
  /** `unknown` for the table of imports, which does not say. */
  readonly prices: PriceBasis;
  readonly scale: number | null;
}

/** The sheets of a workbook that are the publisher's, with what their title row says. */
export async function readHeads(workbook: Workbook, options: ReadOptions): Promise<SheetHead[]> {
  const heads: SheetHead[] = [];
  for (const sheet of workbook.sheets) {
    const [first] = await firstRows(workbook, sheet, 1, options);
    const text = (first?.cells ?? []).map(headingOf).join(' ');
    const kind = (['imports', 'total'] as const).find((candidate) => TITLES[candidate].test(text));
    if (kind === undefined) continue;
    heads.push({
      workbook,
      sheet,
      kind,
      year: Number(/\((\d{4})年\)/.exec(text)?.[1] ?? 0),
      prices: PRICES.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown',
      scale: SCALES[/単位 ?: ?([^)\s]+)/.exec(text)?.[1] ?? ''] ?? null,
    });
  }
  return heads;
}

/** Finds the codes of a sheet; null if it has no row of sector codes. */
export async function locateSheet(
  head: SheetHead,
  findings: FindingList,
  options: ReadOptions,
): Promise<CodedSheet | null> {
  const grid = await readGrid(head.workbook, head.sheet, options);
  const header = headerRow(grid, SECTORS);
  if (header === 0) {
    const message = `expected a row with the codes of ${SECTORS.length} sectors among the first ten, but there is none`;
    findings.error('economy/missing-header', `${grid.file}:${grid.sheet}`, message);
    return null;
  }
  const columns = [...SECTORS, INTERMEDIATE, ...FINAL_CODES, DOMESTIC_FINAL, ALL_DEMAND];
  const rows = [...SECTORS, INTERMEDIATE];
  if (head.kind === 'total') {
    columns.push(...IMPORT_CODES, IMPORT_TOTAL, FINAL_WITHOUT_IMPORTS, OUTPUT);
    rows.push(...PRIMARY_CODES, VALUE_ADDED, OUTPUT);
  }
  const found: CodedSheet = {
    grid,
    columns: locateCodes(grid, { along: 'row', at: header, from: 3 }, columns, OTHER_TOTALS, findings),
    rows: locateCodes(grid, { along: 'column', at: 1, from: header + 1 }, rows, [], findings),
  };
  checkNames(found, 2, new Map(SECTORS.map((code, i) => [code, JPN107_JAPANESE_NAMES[i]])), findings);
  return found;
}
