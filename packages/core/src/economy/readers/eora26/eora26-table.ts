import type { SourceFile } from '../../../sheets/index.ts';
import type { IoTable } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import { FindingList } from '../finding-list.ts';
import { namedRegion } from '../layout/area-names.ts';
import { isOrdered } from '../layout/label-grid.ts';
import { hasShape } from '../layout/matrix-shape.ts';
import { finalDemandOf, primaryInputOf } from '../layout/sna-labels.ts';
import { allocate, readTextMatrix, type TextMatrix } from '../layout/text-matrix.ts';
import type { ReadOptions } from '../reader.ts';
import { gridFrom, type LabelFile, type LabelRole } from './eora26-labels.ts';

export type Matrix = 'T' | 'FD' | 'VA';

export interface YearFiles {
  readonly year: number;
  readonly prices: string;
  readonly files: Map<string, SourceFile>;
}

/** Moves rows and columns to the cells of the table; in place of nothing stands 0. */
function place(
  matrix: TextMatrix,
  rows: { readonly count: number; readonly cells: Int32Array | null },
  columns: { readonly count: number; readonly cells: Int32Array | null },
): Float64Array {
  const same = (axis: { count: number; cells: Int32Array | null }, found: number): boolean =>
    axis.count === found && (axis.cells === null || axis.cells.every((cell, i) => cell === i));
  if (same(rows, matrix.labels.length) && same(columns, matrix.columns)) return matrix.values;
  const placed = allocate(rows.count, columns.count, matrix.file);
  for (let i = 0; i < matrix.labels.length; i++) {
    const to = (rows.cells?.[i] ?? i) * columns.count;
    for (let j = 0; j < matrix.columns; j++) {
      placed[to + (columns.cells?.[j] ?? j)] = matrix.values[i * matrix.columns + j];
    }
  }
  return placed;
}

export async function readYear(
  { year, prices, files }: YearFiles,
  labels: Readonly<Record<LabelRole, LabelFile>>,
  findings: FindingList,
  options: ReadOptions,
): Promise<IoTable | null> {
  const { labels_T: cells, labels_FD: categories, labels_VA: inputs } = labels;
  const read = (matrix: Matrix, rows: number): Promise<TextMatrix> =>
    readTextMatrix(
      files.get(matrix)!,
      { headerRows: 0, labelColumns: 0, delimiter: '\t', expectedRows: rows },
      findings,
      options,
    );
  const count = cells.lines.length;
  const T = await read('T', count);
  const FD = await read('FD', count);
  const VA = await read('VA', inputs.lines.length);
  const { length: F } = categories.lines;
  const { length: P } = inputs.lines;
  const fits = [
    hasShape(T, { rows: count, columns: count }, `the lines of ${cells.file}`, findings),
    hasShape(FD, { rows: count, columns: F }, `the lines of ${cells.file} and ${categories.file}`, findings),
    hasShape(VA, { rows: P, columns: count }, `the lines of ${inputs.file} and ${cells.file}`, findings),
  ];
  const grid = gridFrom(cells, findings);
  if (grid === null || fits.includes(false)) return null;

  const n = grid.regions.length * grid.sectors.length;
  const axis = { count: n, cells: grid.cells };
  const Z = place(T, axis, axis);
  const Y = place(FD, axis, { count: F, cells: null });
  const V = place(VA, { count: P, cells: null }, axis);
  const x = Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += Z[i * n + j];
    for (let f = 0; f < F; f++) sum += Y[i * F + f];
    return sum;
  });
  const names = new Map(cells.lines.map(([name = '', code = '']) => [code, name]));
  const table: IoTable = {
    id: `eora26-${year}${prices === 'bp' ? '' : `-${prices}`}`,
    title: {
      en: `World ${year}, multi-regional table (Eora26)`,
      ko: `세계 ${year}년 다지역 투입산출표 (Eora26)`,
    },
    year,
    unit: { currency: 'USD', scale: 1e3 },
    priceYear: year,
    priceBasis: prices === 'bp' ? 'basic' : 'purchasers',
    exchangeRates: {},
    exchangeRateSource: null,
    classification: `EORA26-${grid.sectors.length}`,
    symmetry: 'industry-by-industry',
    flows: 'domestic',
    regions: grid.regions.map((code) => namedRegion(code, names.get(code) || code)),
    industries: grid.sectors.map((code) => ({ code, name: { en: code, ko: code } })),
    finalDemand: categories.lines.map(([, region = '', , label = '']) => ({
      code: `${region} ${label}`,
      ...finalDemandOf(label),
      region,
    })),
    primaryInputs: inputs.lines.map(([, label = ''], p) => primaryInputOf(label, `P${p + 1}`)),
    Z,
    imports: null,
    Y,
    importedY: null,
    V,
    VY: null,
    x,
    satellites: [],
    source: {
      publisher: 'Eora, KGM & Associates',
      title: 'Eora26, multi-regional input–output table',
      edition: `Eora26 ${prices}`,
      url: null,
      doi: null,
      licence: null,
    },
    provenance: [
      {
        operation: 'read',
        note: `Read from the publisher’s text files, year ${year}. The layout is known from samples only; thousand US dollars are assumed, as the publisher says.`,
        parameters: { reader: 'eora26', flows: T.file, finalDemand: FD.file, primaryInputs: VA.file, year },
      },
      { operation: 'derive', note: 'Gross output is not in the files: it is the sum of each row.' },
      ...(grid.missing === 0
        ? []
        : [
            {
              operation: 'derive',
              note: 'Some regions (statistical discrepancies) have other industries than the rest: the cells without one are 0.',
              parameters: { emptyCells: grid.missing },
            },
          ]),
    ],
    acceptedWithErrors: false,
  };
  const lineOf = new Map([...grid.cells].map((cell, i) => [cell, i]));
  const found = checkTable(table, 0, {
    row: (i) => `${T.file}:${T.fileRows[lineOf.get(i) ?? 0]}:1`,
    column: (j) => `${T.file}:1:${(lineOf.get(j) ?? 0) + 1}`,
    whole: T.file,
  });
  findings.addAll(found);
  if (!isOrdered(grid)) {
    findings.info(
      'economy/irregular-regions',
      cells.file,
      `${grid.missing} of ${n} cells have no line of labels: their regions lack these industries`,
      grid.missing,
      0,
    );
  }
  return table;
}
