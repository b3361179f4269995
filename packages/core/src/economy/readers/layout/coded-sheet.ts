import type { Cell } from '../../../sheets/index.ts';
import type { FindingList } from '../finding-list.ts';
import { type Grid, headingAt, headingOf, placeAt, readFigures } from './grid.ts';

/** A line of codes: those of the columns (`along` a row) or of the rows (down a column). */
interface CodeLine {
  readonly along: 'row' | 'column';
  /** The row or column that holds the codes. */
  readonly at: number;
  /** First column or row of the figures. */
  readonly from: number;
}

interface PlacedCode {
  readonly code: string;
  readonly row: number;
  readonly column: number;
}

/** The codes on a line, with their places; cells without a code are passed over. */
function codesOn(grid: Grid, line: CodeLine): PlacedCode[] {
  if (line.along === 'row') {
    return (grid.rows.get(line.at) ?? [])
      .map((cell, i) => ({ code: headingOf(cell), row: line.at, column: i + 1 }))
      .filter(({ code, column }) => column >= line.from && code !== '');
  }
  return [...grid.rows]
    .map(([row, cells]) => ({ code: headingOf(cells[line.at - 1]), row, column: line.at }))
    .filter(({ code, row }) => row >= line.from && code !== '');
}

/**
 * Where each wanted code stands, as column or row number.
 *
 * A code that is missing, stands twice, or is neither wanted nor in `ignored` is an error finding with its place. A code
 * that stands twice is left out of the answer: nobody knows which of the two is meant.
 */
export function locateCodes(
  grid: Grid,
  line: CodeLine,
  wanted: readonly string[],
  ignored: readonly string[],
  findings: FindingList,
): Map<string, number> {
  const what = line.along === 'row' ? 'column' : 'row';
  const known = new Set([...wanted, ...ignored]);
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const { code, row, column } of codesOn(grid, line)) {
    const place = placeAt(grid, row, column);
    if (!known.has(code)) {
      const message = `expected a code of this layout, but found "${code}"`;
      findings.error('economy/unknown-code', place, message, code);
    } else if (places.has(code)) {
      const message = `expected "${code}" once, but it stands in ${what} ${places.get(code)} already`;
      findings.error('economy/duplicate-code', place, message, code);
      twice.add(code);
    } else places.set(code, line.along === 'row' ? column : row);
  }
  const start = line.along === 'row' ? placeAt(grid, line.at, line.from) : placeAt(grid, line.from, line.at);
  for (const code of wanted) {
    if (places.has(code)) continue;
    const message = `expected a ${what} "${code}", but there is none`;
    findings.error('economy/missing-code', start, message, null, code);
  }
  for (const code of twice) places.delete(code);
  return places;
}

/** A sheet whose rows and columns have codes, and where those codes stand. */
export interface CodedSheet {
  readonly grid: Grid;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** The figures of some coded rows and columns, row-major; null if a code or a figure is missing (see {@link readFigures}). */
export function figuresOf(
  sheet: CodedSheet,
  rows: readonly string[],
  columns: readonly string[],
  findings: FindingList,
  zeros: readonly Cell[] = [],
): Float64Array<ArrayBuffer> | null {
  const rowPlaces = rows.flatMap((code) => sheet.rows.get(code) ?? []);
  const columnPlaces = columns.flatMap((code) => sheet.columns.get(code) ?? []);
  if (rowPlaces.length < rows.length || columnPlaces.length < columns.length) return null;
  return readFigures(sheet.grid, rowPlaces, columnPlaces, zeros, findings);
}

/** Place of the figure of two codes, for findings; of the whole sheet if a code is missing. */
export function placeOf(sheet: CodedSheet, row: string, column: string): string {
  const r = sheet.rows.get(row);
  const c = sheet.columns.get(column);
  return r === undefined || c === undefined
    ? `${sheet.grid.file}:${sheet.grid.sheet}`
    : placeAt(sheet.grid, r, c);
}

const plain = (name: string): string => headingOf(name).replace(/\s/g, '');

/**
 * Names beside the codes must be those of the edition the reader knows: the same code can mean another industry in
 * another edition.
 *
 * @param column where the names stand.
 * @returns `economy/name-differs` (warning), one for each name.
 */
export function checkNames(
  sheet: CodedSheet,
  column: number,
  names: ReadonlyMap<string, string>,
  findings: FindingList,
): void {
  for (const [code, name] of names) {
    const row = sheet.rows.get(code);
    if (row === undefined) continue;
    const found = headingAt(sheet.grid, row, column);
    if (plain(found) === plain(name)) continue;
    findings.warning(
      'economy/name-differs',
      placeAt(sheet.grid, row, column),
      `expected "${code}" to be "${headingOf(name)}", but found "${found}": a table of another edition?`,
      found,
      headingOf(name),
    );
  }
}

/** The row that holds the codes of the columns: the one among the first ten with more than half of them; 0 if there is none. */
export function headerRow(grid: Grid, codes: readonly string[]): number {
  const wanted = new Set(codes);
  for (const [row, cells] of grid.rows) {
    if (row > 10) break;
    const found = new Set(cells.map(headingOf).filter((code) => wanted.has(code)));
    if (found.size > codes.length / 2) return row;
  }
  return 0;
}
