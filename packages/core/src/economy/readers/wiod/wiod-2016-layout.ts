import type { Cell } from '../../../sheets/index.ts';
import { WIOD56 } from '../../classifications/wiod56.ts';
import type { FinalDemandCategory, PrimaryInput } from '../../table.ts';
import type { FindingList } from '../finding-list.ts';
import { headingOf } from '../layout/grid.ts';

/** Columns of final demand, in the publisher's order. */
export const FINAL_DEMAND: readonly Omit<FinalDemandCategory, 'region'>[] = [
  {
    code: 'CONS_h',
    name: { en: 'Final consumption of households', ko: '가계 최종소비' },
    kind: 'households',
  },
  {
    code: 'CONS_np',
    name: { en: 'Final consumption of non-profit institutions', ko: '민간비영리단체 최종소비' },
    kind: 'npish',
  },
  {
    code: 'CONS_g',
    name: { en: 'Final consumption of government', ko: '정부 최종소비' },
    kind: 'government',
  },
  { code: 'GFCF', name: { en: 'Gross fixed capital formation', ko: '총고정자본형성' }, kind: 'investment' },
  {
    code: 'INVEN',
    name: { en: 'Changes in inventories and valuables', ko: '재고 및 귀중품 증감' },
    kind: 'inventories',
  },
  { code: 'EXP', name: { en: 'Exports', ko: '수출' }, kind: 'export' },
];

/** Rows below the flows that belong to the table, in the publisher's order. */
export const PRIMARY_INPUTS: readonly PrimaryInput[] = [
  {
    code: 'TXSP',
    name: { en: 'Taxes less subsidies on products', ko: '순생산물세' },
    kind: 'product-taxes',
    inValueAdded: false,
  },
  {
    code: 'EXP_adj',
    name: { en: 'Cif/fob adjustments on exports', ko: '수출 CIF/FOB 조정' },
    kind: 'adjustment',
    inValueAdded: false,
  },
  {
    code: 'PURR',
    name: { en: 'Direct purchases abroad by residents', ko: '거주자의 해외 직접구매' },
    kind: 'adjustment',
    inValueAdded: false,
  },
  {
    code: 'PURNR',
    name: { en: 'Purchases on the domestic territory by non-residents', ko: '비거주자의 국내 구매' },
    kind: 'adjustment',
    inValueAdded: false,
  },
  {
    code: 'VA',
    name: { en: 'Value added at basic prices', ko: '부가가치(기초가격)' },
    kind: 'value-added',
    inValueAdded: true,
  },
  {
    code: 'IntTTM',
    name: { en: 'International transport margins', ko: '국제 운송 마진' },
    kind: 'transport-margins',
    inValueAdded: false,
  },
];

export const INDUSTRY_CODES: readonly string[] = WIOD56.industries.map((industry) => industry.code);
/** Total intermediate consumption: checked, not kept. */
export const INTERMEDIATE_TOTAL = 'II_fob';
export const OUTPUT = 'GO';
/** The columns of a table in its order: industries, final demand, output. */
export const COLUMN_CODES: readonly string[] = [
  ...INDUSTRY_CODES,
  ...FINAL_DEMAND.map((category) => category.code),
  OUTPUT,
];
export const ORIGINS = ['Domestic', 'Imports', 'TOT'] as const;
const HEADER = ['year', 'code', 'description', 'origin'];

/** Whether a sheet's first row is that of a WIOD 2016 national table: its four heads and most industry codes. */
export function isHeader(cells: readonly Cell[]): boolean {
  if (!HEADER.every((head, i) => headingOf(cells[i]).toLowerCase() === head)) return false;
  const codes = new Set(cells.map(headingOf));
  return INDUSTRY_CODES.filter((code) => codes.has(code)).length > INDUSTRY_CODES.length / 2;
}

/**
 * Where each of {@link COLUMN_CODES} stands in a sheet, column counted from 0; −1 where it is missing.
 * What is missing, unknown or there twice goes into `findings`.
 *
 * @param where `file:sheet`
 */
export function locateColumns(
  cells: readonly Cell[],
  row: number,
  where: string,
  findings: FindingList,
): number[] {
  const places = new Map<string, number>();
  cells.forEach((cell, column) => {
    const code = headingOf(cell);
    if (column < HEADER.length || code === '') return;
    const path = `${where}:${row}:${column + 1}`;
    if (!COLUMN_CODES.includes(code)) {
      findings.error(
        'economy/unknown-code',
        path,
        `expected the code of a WIOD 2016 industry, final demand or ${OUTPUT}, but found "${code}"`,
        code,
      );
    } else if (places.has(code)) {
      findings.error(
        'economy/duplicate-code',
        path,
        `expected "${code}" once, but it stands in column ${places.get(code)! + 1} already`,
        code,
      );
    } else places.set(code, column);
  });
  return COLUMN_CODES.map((code) => {
    const place = places.get(code);
    if (place !== undefined) return place;
    findings.error(
      'economy/missing-code',
      `${where}:${row}`,
      `expected a column "${code}", but there is none`,
      null,
      code,
    );
    return -1;
  });
}
