import type { Workbook } from '../../../sheets/index.ts';
import { BOK83 } from '../../classifications/bok83.ts';
import type { IoTable } from '../../table.ts';
import type { FindingList } from '../finding-list.ts';
import { type CodedSheet, figuresOf, placeOf } from '../layout/coded-sheet.ts';
import { checkFlowTotals, columnsOf } from '../layout/flow-blocks.ts';
import { checkTotals } from '../layout/grid.ts';
import {
  FINAL_DEMAND,
  type Flow,
  INTERMEDIATE,
  OUTPUT_COLUMN,
  OUTPUT_ROW,
  PRIMARY_CODES,
  PRIMARY_INPUTS,
  RESOLUTION,
  ROW_TOTALS,
  SECTORS,
  type SheetHead,
  USES,
  VALUE_ADDED,
} from './bank-of-korea-layout.ts';

const n = SECTORS.length;
const F = FINAL_DEMAND.length;

/** Intermediate, final and all demand: the columns each of them adds up. */
const ROW_SUMS = [
  [ROW_TOTALS[0], 0, n],
  [ROW_TOTALS[1], n, n + F],
  [ROW_TOTALS[2], 0, n + F],
] as const;

/** Every figure of the total transactions must be the domestic and the imported one together. */
function checkParts(
  sheet: CodedSheet,
  flows: Readonly<Record<Flow, Float64Array>>,
  findings: FindingList,
): void {
  const { total, domestic, imported } = flows;
  const totals = Array.from(total, (printed, at) => {
    const [row, column] = [SECTORS[Math.floor(at / (n + F))], USES[at % (n + F)]];
    const what = `the total transaction of ${row} with ${column}`;
    return { place: placeOf(sheet, row, column), what, printed, sum: domestic[at] + imported[at], terms: 2 };
  });
  checkTotals(totals, RESOLUTION, findings);
}

/**
 * The table of three sheets, with every total they print checked; null if a code, a figure or the unit is missing.
 */
export function buildTable(
  workbook: Workbook,
  head: SheetHead,
  sheets: Readonly<Record<Flow, CodedSheet>>,
  findings: FindingList,
): IoTable | null {
  const { total, imported, domestic } = sheets;
  const read = (sheet: CodedSheet, rows: readonly string[], columns: readonly string[]) =>
    figuresOf(sheet, rows, columns, findings);
  const flows = {
    total: read(total, SECTORS, USES),
    domestic: read(domestic, SECTORS, USES),
    imported: read(imported, SECTORS, USES),
  };
  const V = read(total, PRIMARY_CODES, SECTORS);
  // A file that lost its last row still has output in its last column.
  const x = total.rows.has(OUTPUT_ROW)
    ? read(total, [OUTPUT_ROW], SECTORS)
    : read(total, SECTORS, [OUTPUT_COLUMN]);
  if (!flows.total || !flows.domestic || !flows.imported || !V || !x || head.scale === null) return null;
  const parts = { total: flows.total, domestic: flows.domestic, imported: flows.imported };
  for (const flow of ['total', 'domestic', 'imported'] as const)
    checkFlowTotals(
      { sheet: sheets[flow], rows: SECTORS, columns: USES, values: parts[flow] },
      ROW_SUMS,
      INTERMEDIATE,
      RESOLUTION,
      findings,
    );
  checkParts(total, parts, findings);
  const byColumn = read(total, SECTORS, [OUTPUT_COLUMN]) ?? x;
  const outputs = SECTORS.map((code, i) => {
    const what = `output of ${code} at the end of its row`;
    return { place: placeOf(total, code, OUTPUT_COLUMN), what, printed: byColumn[i], sum: x[i], terms: 0 };
  });
  checkTotals(outputs, RESOLUTION, findings);
  const valueAdded = read(total, [VALUE_ADDED], SECTORS);
  const added = SECTORS.map((code, j) => {
    let sum = 0;
    for (let p = 0; p < PRIMARY_CODES.length; p++) sum += V[p * n + j];
    const place = placeOf(total, VALUE_ADDED, code);
    return { place, what: `value added of ${code}`, printed: valueAdded?.[j] ?? sum, sum, terms: 4 };
  });
  checkTotals(added, RESOLUTION, findings);
  const { year } = head;
  return {
    id: `kor-${year}-bok${n}`,
    title: {
      en: `Korea ${year}, input–output table of the Bank of Korea, ${n} products`,
      ko: `한국 ${year}년 한국은행 산업연관표, ${n}개 부문`,
    },
    year,
    unit: { currency: 'KRW', scale: head.scale },
    priceYear: year,
    priceBasis: head.prices,
    exchangeRates: {},
    exchangeRateSource: null,
    classification: BOK83.id,
    symmetry: 'product-by-product',
    flows: 'domestic',
    regions: [{ code: 'KOR', name: { en: 'Korea', ko: '한국' } }],
    industries: BOK83.industries.map(({ code, name }) => ({ code, name })),
    finalDemand: FINAL_DEMAND,
    primaryInputs: PRIMARY_INPUTS,
    Z: columnsOf(parts.domestic, n + F, 0, n),
    imports: columnsOf(parts.imported, n + F, 0, n),
    Y: columnsOf(parts.domestic, n + F, n, F),
    importedY: columnsOf(parts.imported, n + F, n, F),
    V,
    VY: null,
    x,
    satellites: [],
    source: {
      publisher: 'Bank of Korea',
      title: `${year} input–output table, integrated middle classification`,
      edition: String(year),
      url: null,
      doi: null,
      licence: null,
    },
    provenance: [
      {
        operation: 'read',
        note: `Read from the publisher’s sheets of domestic, imported and total transactions, year ${year}.`,
        parameters: { reader: 'bank-of-korea', file: workbook.file, year },
      },
    ],
    acceptedWithErrors: false,
  };
}
