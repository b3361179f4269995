import type { FindingList } from '../finding-list.ts';
import type { FigureRow, FigureSheet } from '../layout/figure-sheet.ts';
import { outputColumn } from './output-column.ts';

const KINDS = ['domestic', 'import', 'primary', 'output', 'satellite'] as const;

export type RowKind = (typeof KINDS)[number];

export interface Layout {
  /** Column of cell i. */
  readonly cells: readonly number[];
  readonly uses: readonly number[];
  readonly output: number;
}

export function sortRows(sheet: FigureSheet, findings: FindingList): Record<RowKind, FigureRow[]> {
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
export function findLayout(
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
export function splitCells(
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

export function splitUse(
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
