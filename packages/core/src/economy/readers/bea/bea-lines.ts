import type { FindingList } from '../finding-list.ts';
import { type Grid, headingAt, placeAt } from '../layout/grid.ts';
import type { BeaHead } from './bea-heads.ts';

/** A coded row or column of a sheet. */
export interface Line {
  readonly code: string;
  readonly name: string;
  /** Row or column number. */
  readonly at: number;
}

/** A sum the publisher prints. */
export type Total = 'intermediate' | 'final' | 'value-added' | 'industry-output' | 'commodity-output';

const TOTALS: readonly (readonly [total: Total, name: string, codes: readonly string[]])[] = [
  ['intermediate', 'total intermediate', ['T001', 'T005']],
  ['final', 'total final uses (gdp)', ['T004']],
  ['value-added', 'total value added', ['T006']],
  ['industry-output', 'total industry output', ['T008']],
  ['commodity-output', 'total commodity output', ['T007']],
];

/** Sums over what a visitor of the publisher's web page had selected: not part of the table. */
const SELECTIONS = /^(sum of .* selected|.* not selected)$/i;

export interface Lines {
  readonly lines: readonly Line[];
  /** Where each printed sum stands. */
  readonly totals: ReadonlyMap<Total, number>;
  /** False if a code stands twice. */
  readonly clear: boolean;
}

/** A name without the mark of a footnote at its end: `/1/` or `[1]`. */
const withoutMark = (name: string): string => name.replace(/ ?(\/\d+\/|\[\d+\])$/, '');

/**
 * Sorts the columns (or rows) of a sheet into coded lines and printed sums.
 *
 * @param cells code, name and place of each, in order.
 * @returns what it is not sure of goes into `findings`: `economy/duplicate-code`, `economy/unknown-code` (error).
 */
function sortLines(cells: Iterable<Line & { readonly place: string }>, findings: FindingList): Lines {
  const lines: Line[] = [];
  const totals = new Map<Total, number>();
  const codes = new Set<string>();
  let clear = true;
  for (const { code, name, at, place } of cells) {
    if (SELECTIONS.test(name) || (code === '' && name === '')) continue;
    const total = TOTALS.find(([, label, known]) => known.includes(code) || label === name.toLowerCase());
    const duplicate = total === undefined ? codes.has(code) : totals.has(total[0]);
    if (duplicate) {
      const what = code || name;
      findings.error('economy/duplicate-code', place, `expected "${what}" once, but it stands before`, what);
      clear = false;
    } else if (total !== undefined) totals.set(total[0], at);
    else if (code === '' || /^T\d{3}$/.test(code)) {
      const message = `expected a code or one of the sums of this layout, but found "${code || name}"`;
      findings.error('economy/unknown-code', place, message, code || name);
    } else {
      codes.add(code);
      lines.push({ code, name, at });
    }
  }
  return { lines, totals, clear };
}

/** Columns from C on. Codes and names stand in the corner's row and the next, in either order. */
export function columnLines(
  grid: Grid,
  head: BeaHead,
  rowCodes: ReadonlySet<string>,
  findings: FindingList,
): Lines {
  const known = (row: number): number => {
    const cells = grid.rows.get(row) ?? [];
    return cells.filter((_, i) => i > 1 && rowCodes.has(headingAt(grid, row, i + 1))).length;
  };
  const { cornerRow } = head;
  const codeRow = known(cornerRow + 1) > known(cornerRow) ? cornerRow + 1 : cornerRow;
  const nameRow = 2 * cornerRow + 1 - codeRow;
  const width = Math.max(grid.rows.get(codeRow)?.length ?? 0, grid.rows.get(nameRow)?.length ?? 0);
  const cells = Array.from({ length: Math.max(width - 2, 0) }, (_, i) => ({
    code: headingAt(grid, codeRow, i + 3),
    name: withoutMark(headingAt(grid, nameRow, i + 3)),
    at: i + 3,
    place: placeAt(grid, codeRow, i + 3),
  }));
  return sortLines(cells, findings);
}

/** Rows below the two heading rows; notes at the foot have nothing in their second cell. */
export function rowLines(grid: Grid, head: BeaHead, findings: FindingList): Lines {
  const cells = [...grid.rows.keys()]
    .filter((row) => row > head.cornerRow + 1 && headingAt(grid, row, 2) !== '')
    .map((row) => ({
      code: headingAt(grid, row, 1),
      name: withoutMark(headingAt(grid, row, 2)),
      at: row,
      place: placeAt(grid, row, 1),
    }));
  return sortLines(cells, findings);
}
