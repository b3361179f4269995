import type { Finding } from '../../../shared/index.ts';
import { openSystem } from '../../solving/open-system.ts';
import type { IoTable, ProvenanceStep, Satellite, TableSource, Unit } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import type { FindingList } from '../finding-list.ts';
import { type CellLabel, gridOf, isOrdered, type LabelGrid } from '../layout/label-grid.ts';
import { finalDemandOf, primaryInputOf } from '../layout/sna-labels.ts';
import { allocate, type TextMatrix } from '../layout/text-matrix.ts';
import type { ReadOptions } from '../reader.ts';
import { exiobaseRegion } from './exiobase-regions.ts';

/** One row by industry or by column of final demand, with the label of the publisher. */
export interface LabelledRow {
  readonly label: string;
  readonly values: Float64Array;
}

/** What the layouts of EXIOBASE have in common, read but not yet joined. */
export interface ExiobaseParts {
  readonly grid: LabelGrid;
  /** Figures from the cell of the row to the cell of the column, labelled region and sector at both ends. */
  readonly flows: TextMatrix;
  /** Whether these are inputs per unit of output (A) and not flows (Z). */
  readonly coefficients: boolean;
  readonly finalDemand: TextMatrix;
  /** Gross output if the publisher gives it. */
  readonly output: Float64Array | null;
  readonly primaryInputs: readonly LabelledRow[];
  /** Whether they are given per unit of output and not as money. */
  readonly primaryPerUnit: boolean;
  /** The same rows under final demand, by label. */
  readonly primaryUnderFinal: readonly LabelledRow[];
  readonly satellites: readonly Satellite[];
}

export interface ExiobaseHead {
  readonly reader: string;
  readonly id: string;
  readonly edition: string;
  readonly year: number;
  readonly unit: Unit;
  readonly symmetry: IoTable['symmetry'];
  readonly classification: string;
  readonly source: TableSource;
}

const cellLabels = (matrix: TextMatrix): CellLabel[] =>
  matrix.labels.map(([region = '', sector = ''], i) => ({
    region,
    sector,
    path: `${matrix.file}:${matrix.fileRows[i]}:1`,
  }));

/** Whether the columns of a matrix are the same cells in the same order as `rows`. */
export function sameColumns(
  matrix: TextMatrix,
  rows: readonly (readonly string[])[],
  findings: FindingList,
): boolean {
  const found = matrix.columns;
  if (found !== rows.length) {
    findings.error(
      'economy/shape-mismatch',
      `${matrix.file}:1:${matrix.firstColumn}`,
      `expected ${rows.length} columns, one for each region and sector, but found ${found}`,
      found,
      rows.length,
    );
    return false;
  }
  const at = rows.findIndex(
    ([region, sector], j) => matrix.header[0][j] !== region || matrix.header[1][j] !== sector,
  );
  if (at < 0) return true;
  const [region, sector] = rows[at];
  findings.error(
    'economy/label-mismatch',
    `${matrix.file}:1:${matrix.firstColumn + at}`,
    `expected the column of ${region} ${sector}, but found ${matrix.header[0][at]} ${matrix.header[1][at]}`,
    `${matrix.header[0][at]} ${matrix.header[1][at]}`,
    `${region} ${sector}`,
  );
  return false;
}

/** Whether the rows of a matrix are the same cells in the same order as `rows`. */
export function sameRows(
  matrix: TextMatrix,
  rows: readonly (readonly string[])[],
  findings: FindingList,
): boolean {
  const at = rows.findIndex(
    ([region, sector], i) => matrix.labels[i]?.[0] !== region || matrix.labels[i]?.[1] !== sector,
  );
  if (at < 0 && matrix.labels.length === rows.length) return true;
  const row = at < 0 ? rows.length : at;
  const [expected = 'no further row', found = 'the end of the file'] = [rows[row], matrix.labels[row]].map(
    (label) => label?.slice(0, 2).join(' '),
  );
  findings.error(
    matrix.labels.length === rows.length ? 'economy/label-mismatch' : 'economy/shape-mismatch',
    `${matrix.file}:${matrix.fileRows[row] ?? (matrix.fileRows.at(-1) ?? 0) + 1}:1`,
    `expected ${rows.length} rows as in the flows, here ${expected}, but found ${found}`,
    found,
    expected,
  );
  return false;
}

/**
 * The cells of the flows, if flows and final demand fit together and are whole.
 *
 * @returns null where they do not, with findings.
 */
export function exiobaseGrid(
  flows: TextMatrix,
  finalDemand: TextMatrix,
  findings: FindingList,
): LabelGrid | null {
  const rows = flows.labels;
  const grid = gridOf(cellLabels(flows), findings);
  const fits = [
    sameColumns(flows, rows, findings),
    sameRows(finalDemand, rows, findings),
    flows.complete,
    finalDemand.complete,
  ];
  if (grid === null || fits.includes(false)) return null;
  if (!isOrdered(grid)) {
    findings.error(
      'economy/label-mismatch',
      flows.file,
      'expected the same sectors in the same order for every region, region by region, but found another order',
    );
    return null;
  }
  return grid;
}

/**
 * Joins the parts to a table: x as given, or from (I − A) x = Y·1, or the row sums of Z; Z = A diag(x);
 * value added as given, or x minus the column sums of Z.
 *
 * @throws SpillwayError `economy/not-productive`, `economy/singular` if (I − A) x = Y·1 has no answer.
 */
export async function joinExiobase(
  parts: ExiobaseParts,
  head: ExiobaseHead,
  options: ReadOptions,
): Promise<{ readonly table: IoTable; readonly findings: readonly Finding[] }> {
  const { flows, finalDemand, grid } = parts;
  const rows = flows.labels;
  const n = rows.length;
  const F = finalDemand.columns;
  const Y = finalDemand.values.slice();
  const Z = flows.values;
  const steps: ProvenanceStep[] = [];
  const note = (text: string): void => {
    steps.push({ operation: 'derive', note: text });
  };

  const y = Float64Array.from({ length: n }, (_, i) =>
    Y.subarray(i * F, (i + 1) * F).reduce((a, b) => a + b, 0),
  );
  let x = parts.output;
  if (x === null && parts.coefficients) {
    const system = openSystem(Z, n, {
      ...options,
      blocks: grid.regions.length,
      names: (i) => rows[i].join(' '),
    });
    ({ x } = await system.solve(y, options));
    system.close();
    note('Gross output is not in the files: it solves (I − A) x = Y·1.');
  } else if (x === null) {
    x = y.map((final, i) => Z.subarray(i * n, (i + 1) * n).reduce((a, b) => a + b, final));
    note('Gross output is not in the files: it is the sum of each row.');
  }
  if (parts.coefficients) {
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) Z[i * n + j] *= x[j];
    note('Flows are Z = A diag(x).');
  }

  const primary = parts.primaryInputs.map(({ label, values }, p) => ({
    input: primaryInputOf(label, `P${p + 1}`),
    values: parts.primaryPerUnit ? values.map((value, j) => value * x[j]) : values,
  }));
  if (primary.length === 0) {
    const values = x.slice();
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) values[j] -= Z[i * n + j];
    primary.push({ input: primaryInputOf('Value added', 'VA'), values });
    note(
      'No factor inputs are in the files: value added is output minus the inputs from all industries, taxes on products included.',
    );
  }
  const P = primary.length;
  const V = allocate(P, n, flows.file);
  primary.forEach(({ values }, p) => V.set(values, p * n));
  const underFinal = new Map(parts.primaryUnderFinal.map(({ label, values }) => [label, values]));
  const VY = underFinal.size === 0 ? null : new Float64Array(P * F);
  if (VY !== null) {
    parts.primaryInputs.forEach(({ label }, p) =>
      VY.set(underFinal.get(label) ?? new Float64Array(F), p * F),
    );
  }

  const regions = grid.regions.map(exiobaseRegion);
  const codes = new Map(grid.regions.map((writing, r) => [writing, regions[r].code]));
  const table: IoTable = {
    id: head.id,
    title: {
      en: `World ${head.year}, multi-regional table (${head.edition})`,
      ko: `세계 ${head.year}년 다지역 투입산출표 (${head.edition})`,
    },
    year: head.year,
    unit: head.unit,
    priceYear: head.year,
    priceBasis: 'basic',
    exchangeRates: {},
    exchangeRateSource: null,
    classification: head.classification,
    symmetry: head.symmetry,
    flows: 'domestic',
    regions,
    industries: grid.sectors.map((code) => ({ code, name: { en: code, ko: code } })),
    finalDemand: finalDemand.header[1].map((label, f) => {
      const region = finalDemand.header[0][f];
      return {
        code: `${codes.get(region) ?? region} ${label}`,
        ...finalDemandOf(label),
        region: codes.get(region) ?? region,
      };
    }),
    primaryInputs: primary.map(({ input }) => input),
    Z,
    imports: null,
    Y,
    importedY: null,
    V,
    VY,
    x,
    satellites: parts.satellites,
    source: head.source,
    provenance: [
      {
        operation: 'read',
        note: `Read from the publisher’s text files, year ${head.year}. The layout is known from samples only.`,
        parameters: {
          reader: head.reader,
          flows: flows.file,
          finalDemand: finalDemand.file,
          year: head.year,
        },
      },
      ...steps,
    ],
    acceptedWithErrors: false,
  };
  const found = checkTable(table, 0, {
    row: (i) => `${flows.file}:${flows.fileRows[i]}:1`,
    column: (j) => `${flows.file}:1:${flows.firstColumn + j}`,
    whole: flows.file,
  });
  return { table, findings: found };
}
