import type { FindingList } from '../finding-list.ts';
import { type FigureRow, type FigureSheet, requiredFigures } from '../layout/figure-sheet.ts';
import { outputColumn } from './output-column.ts';
import { type Named, type TableDraft, UNKNOWN_REGION } from './spillway-draft.ts';

const KINDS = ['domestic', 'import', 'primary', 'output', 'satellite'] as const;
type RowKind = (typeof KINDS)[number];

/** Gaps between two statements of the same output below this share are publishing noise. */
const SAME = 1e-6;

interface Layout {
  /** Column of cell i. */
  readonly cells: readonly number[];
  readonly uses: readonly number[];
  readonly output: number;
}

/**
 * Makes a draft of the layout `kind,code,name,<cells…>,<final uses…>,OUTPUT`, whose rows are domestic, import,
 * primary, output and satellite. Rows may come in any order; the columns say the order of the table.
 *
 * @returns null where the table cannot be built; the findings say why.
 */
export function draftOfKinds(sheet: FigureSheet, findings: FindingList): TableDraft | null {
  const rows = sortRows(sheet, findings);
  const layout = findLayout(sheet, rows, findings);
  if (layout === null) return null;
  const { columns, metadata } = sheet;
  const codes = layout.cells.map((column) => columns[column]);
  const named = metadata.list('region').map(({ cells }) => cells[0]);
  const regions = named.length > 0 ? named : [UNKNOWN_REGION];
  if (named.length === 0) {
    findings.warning(
      'economy/missing-metadata',
      sheet.file,
      'expected a line "# region: <code>,<name>" in front of the table, but there is none: the region is unknown',
    );
  }
  const industryCodes = splitCells(sheet, codes, regions, findings);
  if (industryCodes === null) return null;
  const ordered = order(sheet, rows.domestic, codes, 'domestic', findings);
  const imported =
    rows.import.length === 0 ? [] : order(sheet, rows.import, industryCodes, 'import', findings);
  if (ordered === null || imported === null) return null;
  const names = regions.length === 1 ? ordered.map(({ labels }) => labels[2]) : [];
  const blocks = {
    Z: requiredFigures(sheet, ordered, layout.cells, findings),
    Y: requiredFigures(sheet, ordered, layout.uses, findings),
    imports: optional(sheet, imported, layout.cells, findings),
    importedY: optional(sheet, imported, layout.uses, findings),
    V: requiredFigures(sheet, rows.primary, layout.cells, findings),
    VY: optional(sheet, rows.primary, layout.uses, findings),
  };
  const foot = rows.output[0] as FigureRow | undefined;
  const x = outputs(sheet, layout, ordered, foot, findings);
  return {
    file: sheet.file,
    regions,
    industries: industryCodes.map((code, s): Named => ({ code, name: names[s] || null })),
    uses: layout.uses.map((column, f) => splitUse(sheet, columns[column], f, regions)),
    primary: rows.primary.map(({ labels }) => ({ code: labels[1], name: labels[2] || null })),
    ...blocks,
    x,
    satellites: rows.satellite.map(({ labels, values }) => ({
      code: labels[1],
      name: labels[2] || null,
      values: layout.cells.map((column) => (Number.isNaN(values[column]) ? null : values[column])),
    })),
    locator: {
      row: (i) => sheet.path(ordered[i].row, layout.output),
      column: (j) =>
        foot === undefined
          ? sheet.path(ordered[j].row, layout.output)
          : sheet.path(foot.row, layout.cells[j]),
      whole: sheet.file,
    },
  };
}

function sortRows(sheet: FigureSheet, findings: FindingList): Record<RowKind, FigureRow[]> {
  const rows: Record<RowKind, FigureRow[]> = {
    domestic: [],
    import: [],
    primary: [],
    output: [],
    satellite: [],
  };
  for (const row of sheet.rows) {
    const said = row.labels[0].toLowerCase();
    const kind = KINDS.find((word) => word === said);
    if (kind === undefined) {
      findings.error(
        'economy/unknown-code',
        `${sheet.file}:${row.row}:1`,
        `expected one of ${KINDS.join(', ')}, but found "${row.labels[0]}"; the row is not used`,
        row.labels[0],
      );
      continue;
    }
    const twin = rows[kind].find(({ labels }) => labels[1] === row.labels[1]);
    if (twin !== undefined || (kind === 'output' && rows.output.length > 0)) {
      findings.error(
        'economy/duplicate-code',
        `${sheet.file}:${row.row}:2`,
        `expected each ${kind} row once, but "${row.labels[1]}" stands in row ${(twin ?? rows.output[0]).row} too; ` +
          'the second is not used',
        row.labels[1],
      );
      continue;
    }
    rows[kind].push(row);
  }
  return rows;
}

/** Tells cells from final uses: a column is a cell where a domestic or import row or the output row says so. */
function findLayout(
  sheet: FigureSheet,
  rows: Record<RowKind, FigureRow[]>,
  findings: FindingList,
): Layout | null {
  const { columns, headerRow } = sheet;
  const output = outputColumn(sheet, findings);
  if (output === null) return null;
  const several = sheet.metadata.list('region').length > 1;
  const uses = new Set(
    sheet.metadata.list('use').map(({ cells }) => (several ? `${cells[2]}_${cells[0]}` : cells[0])),
  );
  let sound = true;
  columns.forEach((code, column) => {
    const first = columns.indexOf(code);
    // A final use may have the code of an industry where a line says that it is a use: it stands behind.
    const second = uses.has(code) && columns.indexOf(code, first + 1) === column;
    if ((first === column || second) && code !== '') return;
    sound = false;
    findings.error(
      code === '' ? 'economy/missing-code' : 'economy/duplicate-code',
      sheet.path(headerRow, column),
      code === ''
        ? 'expected a code above every column, but found none'
        : `expected each column once, but "${code}" stands in column ${first + 4} too`,
      code,
    );
  });
  if (!sound) return null;
  const rowCodes = new Set(rows.domestic.map(({ labels }) => labels[1]));
  const foot = rows.output[0] as FigureRow | undefined;
  const importCodes = new Set(rows.import.map(({ labels }) => labels[1]));
  const cells: number[] = [];
  const rest: number[] = [];
  columns.slice(0, output).forEach((code, column) => {
    const isCell =
      (rowCodes.has(code) && columns.indexOf(code) === column) ||
      (!uses.has(code) &&
        (importCodes.has(code) || (foot !== undefined && !Number.isNaN(foot.values[column]))));
    (isCell ? cells : rest).push(column);
  });
  if (cells.length === 0) {
    findings.error(
      'economy/missing-code',
      sheet.file,
      'expected rows of the kind "domestic", but found none',
      0,
    );
    return null;
  }
  return { cells, uses: rest, output };
}

/** The industry codes of a table whose cells are `code` (one region) or `region_code` (several), region by region. */
function splitCells(
  sheet: FigureSheet,
  codes: readonly string[],
  regions: readonly string[],
  findings: FindingList,
): readonly string[] | null {
  if (regions.length === 1) return codes;
  const S = codes.length / regions.length;
  const first = codes.slice(0, Math.ceil(S)).map((code) => code.slice(regions[0].length + 1));
  for (const [i, code] of codes.entries()) {
    const expected = `${regions[Math.floor(i / S)]}_${first[i % Math.ceil(S)]}`;
    if (Number.isInteger(S) && code === expected) continue;
    findings.error(
      'economy/label-mismatch',
      sheet.path(sheet.headerRow, sheet.columns.indexOf(code)),
      `expected the same industries in the same order for each of ${regions.length} regions, so ${expected} here, but found "${code}"`,
      code,
      expected,
    );
    return null;
  }
  return first;
}

function splitUse(
  sheet: FigureSheet,
  code: string,
  position: number,
  regions: readonly string[],
): { code: string; region: string } {
  if (regions.length === 1) return { code, region: regions[0] };
  const line = sheet.metadata.list('use')[position]?.cells;
  if (line !== undefined && `${line[2]}_${line[0]}` === code) return { code: line[0], region: line[2] };
  const region = regions
    .filter((candidate) => code.startsWith(`${candidate}_`))
    .sort((a, b) => b.length - a.length)[0];
  return region === undefined
    ? { code, region: regions[0] }
    : { code: code.slice(region.length + 1), region };
}

/** The rows in the order of the codes; null and findings where one is missing. */
function order(
  sheet: FigureSheet,
  rows: readonly FigureRow[],
  codes: readonly string[],
  kind: RowKind,
  findings: FindingList,
): FigureRow[] | null {
  const byCode = new Map(rows.map((row) => [row.labels[1], row]));
  const ordered: FigureRow[] = [];
  for (const code of codes) {
    const row = byCode.get(code);
    byCode.delete(code);
    if (row !== undefined) ordered.push(row);
    else
      findings.error(
        'economy/missing-code',
        sheet.file,
        `expected a ${kind} row for each industry of the header, but "${code}" has none`,
        null,
        code,
      );
  }
  for (const [code, row] of byCode) {
    findings.error(
      'economy/unknown-code',
      `${sheet.file}:${row.row}:2`,
      `expected the code of a column, but the ${kind} row "${code}" has no column of its own`,
      code,
    );
  }
  return ordered.length === codes.length && byCode.size === 0 ? ordered : null;
}

/** Figures that a file may leave out: null where every cell is empty. */
function optional(
  sheet: FigureSheet,
  rows: readonly FigureRow[],
  columns: readonly number[],
  findings: FindingList,
): Float64Array | null {
  const given = rows.some(({ values }) => columns.some((column) => !Number.isNaN(values[column])));
  return given ? requiredFigures(sheet, rows, columns, findings) : null;
}

function outputs(
  sheet: FigureSheet,
  layout: Layout,
  rows: readonly FigureRow[],
  foot: FigureRow | undefined,
  findings: FindingList,
): Float64Array {
  return Float64Array.from(rows, (row, i) => {
    const right = row.values[layout.output];
    const below = foot?.values[layout.cells[i]] ?? Number.NaN;
    if (Number.isNaN(right) && Number.isNaN(below)) {
      findings.error(
        'economy/missing-figure',
        sheet.path(row.row, layout.output),
        'expected gross output in the column OUTPUT or in the row of the kind "output", but both are empty',
        null,
      );
      return 0;
    }
    if (Math.abs(right - below) > SAME * Math.max(Math.abs(right), 1)) {
      findings.error(
        'economy/output-mismatch',
        sheet.path(foot!.row, layout.cells[i]),
        `expected the output ${right} of the column OUTPUT (row ${row.row}), but the row "output" has ${below}`,
        below,
        right,
      );
    }
    return Number.isNaN(right) ? below : right;
  });
}
