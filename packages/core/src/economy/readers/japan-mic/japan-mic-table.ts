import { JPN107 } from '../../classifications/jpn107.ts';
import type { IoTable, ProvenanceStep } from '../../table.ts';
import type { FindingList } from '../finding-list.ts';
import { type CodedSheet, figuresOf, placeOf } from '../layout/coded-sheet.ts';
import { checkFlowTotals, columnsOf, type FlowBlock, sumOfRow } from '../layout/flow-blocks.ts';
import { checkTotals } from '../layout/grid.ts';
import {
  ALL_DEMAND,
  FINAL_CODES,
  FINAL_DEMAND,
  FINAL_WITHOUT_IMPORTS,
  IMPORT_CODES,
  IMPORT_COLUMNS,
  IMPORT_TOTAL,
  INTERMEDIATE,
  OUTPUT,
  PRIMARY_CODES,
  PRIMARY_INPUTS,
  RESOLUTION,
  SECTORS,
  type SheetHead,
  VALUE_ADDED,
} from './japan-mic-layout.ts';

const n = SECTORS.length;
const F = FINAL_CODES.length;
const USES = [...SECTORS, ...FINAL_CODES];

/** Intermediate and all demand: the columns each of them adds up. */
const ROW_SUMS = [
  [INTERMEDIATE, 0, n],
  [ALL_DEMAND, 0, n + F],
] as const;

const flowsOf = (sheet: CodedSheet, values: Float64Array): FlowBlock => ({
  sheet,
  rows: SECTORS,
  columns: USES,
  values,
});

/** Imports of the table of imports must be those that the table of all transactions deducts. */
function checkImports(imports: FlowBlock, deducted: Float64Array, findings: FindingList): void {
  SECTORS.forEach((code, i) => {
    const found = sumOfRow(imports.values, n + F, i, 0, n + F);
    if (Math.abs(found + deducted[i]) <= RESOLUTION * (n + F + 1)) return;
    findings.error(
      'economy/imports-mismatch',
      placeOf(imports.sheet, code, ALL_DEMAND),
      `imports of ${code} add up to ${found}, but the table of all transactions deducts ${-deducted[i]} (${IMPORT_TOTAL})`,
      found,
      -deducted[i],
    );
  });
}

type FlowAccounts = Pick<IoTable, 'flows' | 'finalDemand' | 'Z' | 'imports' | 'Y' | 'importedY'>;

/** Flows with imports in them; Y ends with the three negative columns of imports. */
function totalFlows(values: Float64Array, deducted: Float64Array): FlowAccounts {
  const K = IMPORT_CODES.length;
  return {
    flows: 'total',
    finalDemand: [...FINAL_DEMAND, ...IMPORT_COLUMNS],
    Z: columnsOf(values, n + F, 0, n),
    imports: null,
    Y: Float64Array.from({ length: n * (F + K) }, (_, at) => {
      const [i, f] = [Math.floor(at / (F + K)), at % (F + K)];
      return f < F ? values[i * (n + F) + n + f] : deducted[i * K + f - F];
    }),
    importedY: null,
  };
}

function domesticFlows(values: Float64Array, imports: Float64Array): FlowAccounts {
  const domestic = values.map((value, at) => value - imports[at]);
  return {
    flows: 'domestic',
    finalDemand: FINAL_DEMAND,
    Z: columnsOf(domestic, n + F, 0, n),
    imports: columnsOf(imports, n + F, 0, n),
    Y: columnsOf(domestic, n + F, n, F),
    importedY: columnsOf(imports, n + F, n, F),
  };
}

/**
 * The table of a sheet of all transactions and, where there is one, a sheet of imports.
 *
 * @returns null if a code, a figure or the unit is missing.
 */
export function buildTable(
  head: SheetHead,
  total: CodedSheet,
  imports: CodedSheet | null,
  findings: FindingList,
): IoTable | null {
  const values = figuresOf(total, SECTORS, USES, findings);
  const deducted = figuresOf(total, SECTORS, IMPORT_CODES, findings);
  const V = figuresOf(total, PRIMARY_CODES, SECTORS, findings);
  const x = total.rows.has(OUTPUT)
    ? figuresOf(total, [OUTPUT], SECTORS, findings)
    : figuresOf(total, SECTORS, [OUTPUT], findings);
  const imported = imports && figuresOf(imports, SECTORS, USES, findings);
  if (!values || !deducted || !V || !x || head.scale === null || (imports && !imported)) return null;
  checkFlowTotals(flowsOf(total, values), ROW_SUMS, INTERMEDIATE, RESOLUTION, findings);
  checkSupply(total, { values, deducted, V, x }, findings);
  if (imports && imported) {
    const flows = flowsOf(imports, imported);
    checkFlowTotals(flows, ROW_SUMS, INTERMEDIATE, RESOLUTION, findings);
    const all = Float64Array.from({ length: n }, (_, i) => sumOfRow(deducted, 3, i, 0, 3));
    checkImports(flows, all, findings);
  }
  const { year } = head;
  const steps: ProvenanceStep[] = [
    {
      operation: 'read',
      note:
        `Read from the publisher’s table of all transactions, year ${year}` +
        (imported
          ? '; domestic flows are these less the publisher’s table of imports.'
          : ', imports in them.'),
      parameters: { reader: 'japan-mic', file: head.workbook.file, sheet: head.sheet, year },
    },
  ];
  return {
    id: `jpn-${year}-mic${n}`,
    title: {
      en: `Japan ${year}, input–output table, ${n} sectors`,
      ko: `일본 ${year}년 산업연관표, ${n}개 부문`,
    },
    year,
    unit: { currency: 'JPY', scale: head.scale },
    priceYear: year,
    priceBasis: head.prices,
    exchangeRates: {},
    exchangeRateSource: null,
    classification: JPN107.id,
    symmetry: 'product-by-product',
    regions: [{ code: 'JPN', name: { en: 'Japan', ko: '일본' } }],
    industries: JPN107.industries.map(({ code, name }) => ({ code, name })),
    primaryInputs: PRIMARY_INPUTS,
    V,
    VY: null,
    x,
    satellites: [],
    source: {
      publisher: 'Ministry of Internal Affairs and Communications, Japan',
      title: `${year} Input–Output Tables for Japan, integrated middle classification`,
      edition: String(year),
      url: null,
      doi: null,
      licence: null,
    },
    provenance: steps,
    acceptedWithErrors: false,
    ...(imported ? domesticFlows(values, imported) : totalFlows(values, deducted)),
  };
}

interface Supply {
  readonly values: Float64Array;
  readonly deducted: Float64Array;
  readonly V: Float64Array;
  readonly x: Float64Array;
}

/** The other sums of the table of all transactions: imports, final demand less imports, value added, output. */
function checkSupply(sheet: CodedSheet, { values, deducted, V, x }: Supply, findings: FindingList): void {
  const codes = [IMPORT_TOTAL, FINAL_WITHOUT_IMPORTS, OUTPUT];
  const printed = figuresOf(sheet, SECTORS, codes, findings);
  const added = figuresOf(sheet, [VALUE_ADDED], SECTORS, findings);
  const totals = SECTORS.flatMap((code, i) => {
    const imports = sumOfRow(deducted, 3, i, 0, 3);
    const sums = [imports, sumOfRow(values, n + F, i, n, n + F) + imports, x[i]];
    return codes.map((total, t) => ({
      place: placeOf(sheet, code, total),
      what: total === OUTPUT ? `output of ${code} at the end of its row` : `total ${total} of row ${code}`,
      printed: printed?.[i * codes.length + t] ?? sums[t],
      sum: sums[t],
      terms: [3, F + 3, 0][t],
    }));
  });
  checkTotals(totals, RESOLUTION, findings);
  const columns = SECTORS.map((code, j) => {
    let sum = 0;
    for (let p = 0; p < PRIMARY_CODES.length; p++) sum += V[p * n + j];
    const place = placeOf(sheet, VALUE_ADDED, code);
    return { place, what: `value added of ${code}`, printed: added?.[j] ?? sum, sum, terms: 7 };
  });
  checkTotals(columns, RESOLUTION, findings);
}
