import type { TaskOptions } from '../../../shared/index.ts';
import type { Cell, Workbook } from '../../../sheets/index.ts';
import type { FindingList } from '../finding-list.ts';
import { reportSheetCell } from './cell-problems.ts';

/** One sheet, held whole. Rows and columns are counted from 1, as in the paths of findings. */
export interface Grid {
  readonly file: string;
  readonly sheet: string;
  readonly rows: ReadonlyMap<number, readonly Cell[]>;
}

export async function readGrid(workbook: Workbook, sheet: string, options: TaskOptions): Promise<Grid> {
  const rows = new Map<number, readonly Cell[]>();
  for await (const { row, cells } of workbook.rows(sheet, options)) rows.set(row, cells);
  return { file: workbook.file, sheet, rows };
}

export const cellAt = (grid: Grid, row: number, column: number): Cell =>
  grid.rows.get(row)?.[column - 1] ?? null;

/** A cell as a code or heading: white space of any kind made single, full-width letters and digits made plain. */
export const headingOf = (cell: Cell | undefined): string =>
  typeof cell === 'string' || typeof cell === 'number'
    ? String(cell).normalize('NFKC').trim().replace(/\s+/g, ' ')
    : '';

export const headingAt = (grid: Grid, row: number, column: number): string =>
  headingOf(cellAt(grid, row, column));

/** `file:sheet:row:column`, for findings. */
export const placeAt = (grid: Grid, row: number, column: number): string =>
  `${grid.file}:${grid.sheet}:${row}:${column}`;

/**
 * The figures where some rows and columns cross, row-major.
 *
 * @param zeros what stands for nothing in this layout, besides 0: null for an empty cell, or a text such as `...`.
 * @returns null if any cell is no number; each such cell is an error finding, a number kept as text too.
 */
export function readFigures(
  grid: Grid,
  rows: readonly number[],
  columns: readonly number[],
  zeros: readonly Cell[],
  findings: FindingList,
): Float64Array<ArrayBuffer> | null {
  const figures = new Float64Array(rows.length * columns.length);
  let whole = true;
  rows.forEach((row, i) => {
    const cells = grid.rows.get(row) ?? [];
    columns.forEach((column, j) => {
      const cell = cells[column - 1] ?? null;
      if (typeof cell === 'number') figures[i * columns.length + j] = cell;
      else if (!zeros.includes(typeof cell === 'string' ? cell.trim() || null : cell)) {
        whole = false;
        reportSheetCell(findings, `${grid.file}:${grid.sheet}`, row, column, cell);
      }
    });
  });
  return whole ? figures : null;
}

/** One total a publisher prints, against the sum of what it is a total of (or against the same total in another place). */
export interface PrintedTotal {
  readonly place: string;
  readonly what: string;
  readonly printed: number;
  readonly sum: number;
  /** How many figures were added; 0 where the same total stands in two places. */
  readonly terms: number;
}

/**
 * Printed totals must be the sums of their parts, up to rounding: each of the figures and the total may be off by
 * one unit of the last place.
 *
 * @param resolution the last decimal place that is printed, in the table's unit; 0 where figures are exact.
 * @returns `economy/total-mismatch` (error), or `economy/output-mismatch` where the same total stands in two places and
 *   differs; one for each.
 */
export function checkTotals(totals: Iterable<PrintedTotal>, resolution: number, findings: FindingList): void {
  for (const { place, what, printed, sum, terms } of totals) {
    if (Math.abs(printed - sum) <= resolution * (terms + 1) + 1e-9 * Math.abs(sum)) continue;
    findings.error(
      terms === 0 ? 'economy/output-mismatch' : 'economy/total-mismatch',
      place,
      `${what} is printed as ${printed}, but its parts add up to ${sum}`,
      printed,
      sum,
    );
  }
}
