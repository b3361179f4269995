import type { SourceFile } from '../../../sheets/index.ts';
import { readCsv } from '../../../sheets/index.ts';
import type { IoTable } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import { FindingList } from '../finding-list.ts';
import { namedRegion } from '../layout/area-names.ts';
import { namesOf } from '../layout/file-names.ts';
import { gridOf, isOrdered, type LabelGrid } from '../layout/label-grid.ts';
import { peekRows, startsWithNumbers } from '../layout/peek-records.ts';
import { finalDemandOf, primaryInputOf } from '../layout/sna-labels.ts';
import { sourceGroups } from '../layout/source-groups.ts';
import { allocate, readTextMatrix, type TextMatrix } from '../layout/text-matrix.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';

/** Tells the files of figures apart, which have no label in them: year, prices, matrix. */
const FIGURES = /Eora26_(\d{4})_(bp|pp)_(T|FD|VA|QY|Q)\b/i;

type Matrix = 'T' | 'FD' | 'VA';
type LabelRole = 'labels_T' | 'labels_FD' | 'labels_VA';

const HELD: Readonly<Record<Matrix | LabelRole, string>> = {
  T: 'Eora26_<year>_bp_T.txt, a square of figures without labels',
  FD: 'Eora26_<year>_bp_FD.txt, a row for each row of T and a column for each line of labels_FD.txt',
  VA: 'Eora26_<year>_bp_VA.txt, a row for each line of labels_VA.txt and a column for each column of T',
  labels_T: 'labels_T.txt, lines of country, code, "Industries", sector',
  labels_FD: 'labels_FD.txt, lines of country, code, "Final Demand", category',
  labels_VA: 'labels_VA.txt, lines of "Primary Inputs", name',
};

interface LabelFile {
  readonly file: string;
  readonly lines: readonly (readonly string[])[];
  readonly rows: readonly number[];
}

interface YearFiles {
  readonly year: number;
  readonly prices: string;
  readonly files: Map<string, SourceFile>;
}

async function labelRole(file: SourceFile, options: ReadOptions): Promise<LabelRole | null> {
  const [line = []] = await peekRows(file, options, 1, 5);
  if (line[0] === 'Primary Inputs' && line.length > 1 && line[1] !== '') return 'labels_VA';
  if ((line[3] ?? '') === '') return null;
  if (line[2] === 'Industries' || line[2] === 'Commodities') return 'labels_T';
  return line[2] === 'Final Demand' ? 'labels_FD' : null;
}

/** Lines end in a tab in the originals: an empty cell there is none. */
async function readLabels(file: SourceFile, options: ReadOptions): Promise<LabelFile> {
  const lines: string[][] = [];
  const rows: number[] = [];
  for await (const { row, cells } of readCsv(file, { delimiter: '\t', signal: options.signal })) {
    lines.push(cells.map((cell) => (typeof cell === 'string' ? cell.trim() : '')));
    rows.push(row);
  }
  return { file: file.name, lines, rows };
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

function shapeFits(
  matrix: TextMatrix,
  [rows, rowLabels]: readonly [number, string],
  [columns, columnLabels]: readonly [number, string],
  findings: FindingList,
): boolean {
  if (matrix.labels.length === rows && matrix.columns === columns) return matrix.complete;
  findings.error(
    'economy/shape-mismatch',
    `${matrix.file}:${Math.min(matrix.labels.length, rows)}:${Math.min(matrix.columns, columns)}`,
    `expected ${rows}×${columns} figures (lines of ${rowLabels} × ${columnLabels}), but found ${matrix.labels.length}×${matrix.columns}`,
    `${matrix.labels.length}×${matrix.columns}`,
    `${rows}×${columns}`,
  );
  return false;
}

/** Cells of the table by the labels; null (with findings) where they are not those of Eora26. */
function gridFrom(labels: LabelFile, findings: FindingList): LabelGrid | null {
  const products = labels.lines.findIndex(([, , entity]) => entity !== 'Industries');
  if (products >= 0) {
    findings.error(
      'economy/unsupported-layout',
      `${labels.file}:${labels.rows[products]}:3`,
      `expected "Industries" in every line, as in Eora26, but found "${labels.lines[products][2]}": the full Eora table is not read`,
      labels.lines[products][2],
      'Industries',
    );
    return null;
  }
  return gridOf(
    labels.lines.map(([, code = '', , sector = ''], i) => ({
      region: code,
      sector,
      path: `${labels.file}:${labels.rows[i]}:4`,
    })),
    findings,
  );
}

async function readYear(
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
  const byCell = [count, cells.file] as const;
  const byCategory = [categories.lines.length, categories.file] as const;
  const fits = [
    shapeFits(T, byCell, byCell, findings),
    shapeFits(FD, byCell, byCategory, findings),
    shapeFits(VA, [inputs.lines.length, inputs.file], byCell, findings),
  ];
  const grid = gridFrom(cells, findings);
  if (grid === null || fits.includes(false)) return null;

  const n = grid.regions.length * grid.sectors.length;
  const F = FD.columns;
  const axis = { count: n, cells: grid.cells };
  const Z = place(T, axis, axis);
  const Y = place(FD, axis, { count: F, cells: null });
  const V = place(VA, { count: inputs.lines.length, cells: null }, axis);
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

/**
 * Eora26, as a folder of tab-separated text files or zip archives (labels may come in an archive of their own):
 * `Eora26_<year>_bp_{T,FD,VA}.txt` with `labels_{T,FD,VA}.txt`, thousand US dollars. Several years at once are
 * several tables. The satellite accounts (Q, QY) are not read.
 *
 * Labels are told by their content. The files of figures hold nothing but numbers, so their name tells
 * year, prices and matrix. The region ROW of statistical discrepancies is kept as the publisher has it.
 * Output is the row sum; a column that does not add up to it is a finding and is not mended.
 * Known from a sample of the layout only: no original has been read yet.
 *
 * @see Lenzen, Moran, Kanemoto and Geschke (2013), Building Eora, Economic Systems Research 25, 20–49
 */
export const eora26: TableReader = {
  id: 'eora26',
  title: 'Eora26: tables with labels apart (folder of text files, zip)',
  verifiedAgainstOriginal: false,
  async recognises(files, options) {
    for (const group of await sourceGroups(files, options)) {
      for (const file of group.files) {
        if ((await labelRole(file, options)) !== null) return true;
        if (FIGURES.test(file.name) && (await startsWithNumbers(file, options))) return true;
      }
    }
    return false;
  },
  async read(files, options): Promise<ReadResult> {
    const findings = new FindingList();
    const where = namesOf(files);
    const asked = new WantedYears(options);
    const labelFiles = new Map<LabelRole, SourceFile>();
    const years = new Map<string, YearFiles>();
    for (const group of await sourceGroups(files, options)) {
      for (const file of group.files) {
        const [, digits, prices, matrix] = FIGURES.exec(file.name) ?? [];
        if (digits === undefined) {
          const role = await labelRole(file, options);
          if (role !== null) labelFiles.set(role, file);
        } else {
          const key = `${digits} ${prices}`;
          const entry = years.get(key) ?? { year: Number(digits), prices, files: new Map() };
          entry.files.set(matrix.toUpperCase(), file);
          years.set(key, entry);
        }
      }
    }
    const missing = (what: Matrix | LabelRole, year: number | null): void =>
      findings.error(
        'economy/missing-file',
        where,
        `expected ${HELD[what].replace('<year>', String(year ?? '<year>'))}, but there is no such file`,
        null,
        what,
      );
    const roles = ['labels_T', 'labels_FD', 'labels_VA'] as const;
    for (const role of roles) if (!labelFiles.has(role)) missing(role, null);
    const wanted = [...years.values()].filter(({ year }) => asked.wants(year));
    if (years.size === 0) for (const matrix of ['T', 'FD', 'VA'] as const) missing(matrix, null);
    const tables: IoTable[] = [];
    let labels: Record<LabelRole, LabelFile> | null = null;
    if (roles.every((role) => labelFiles.has(role))) {
      const read = (role: LabelRole): Promise<LabelFile> => readLabels(labelFiles.get(role)!, options);
      labels = {
        labels_T: await read('labels_T'),
        labels_FD: await read('labels_FD'),
        labels_VA: await read('labels_VA'),
      };
    }
    for (const entry of wanted.toSorted((a, b) => a.year - b.year)) {
      const lacking = (['T', 'FD', 'VA'] as const).filter((matrix) => !entry.files.has(matrix));
      for (const matrix of lacking) missing(matrix, entry.year);
      if (labels === null || lacking.length > 0) continue;
      const table = await readYear(entry, labels, findings, options);
      if (table !== null) tables.push(table);
    }
    asked.report(where, findings);
    return { tables, findings: findings.toArray(where) };
  },
};
