import { type Cell, type CellProblem, columnName } from '../../../sheets/index.ts';
import type { FindingList } from '../finding-list.ts';

const CODES = {
  empty: 'economy/missing-figure',
  text: 'economy/not-a-number',
  'not-finite': 'economy/not-finite',
} as const satisfies Record<CellProblem['kind'], string>;

/** Added where the table is handed over nevertheless. */
export const ZERO_INSTEAD = '; the table has 0 there';

/**
 * Reports a cell of a delimited file that should hold a number.
 *
 * @param rest what comes of it, for the end of the message.
 */
export function reportCell(findings: FindingList, file: string, problem: CellProblem, rest = ''): void {
  const found = problem.kind === 'empty' ? 'the cell is empty' : `found "${problem.text}"`;
  findings.error(
    CODES[problem.kind],
    `${file}:${problem.row}:${problem.column}`,
    `expected a finite number with a point for decimals, but ${found}${rest}`,
    problem.text,
  );
}

/**
 * Reports a cell of a workbook that should hold a number; one kept as text is none.
 *
 * @param where `file:sheet`
 * @param row counted from 1, as the column.
 * @param what the figure that was expected there, in words.
 */
export function reportSheetCell(
  findings: FindingList,
  where: string,
  row: number,
  column: number,
  cell: Cell,
  what = '',
): void {
  const found = cell === null ? 'the cell is empty' : `found the text "${cell}"`;
  findings.error(
    CODES[cell === null ? 'empty' : 'text'],
    `${where}:${row}:${column}`,
    `expected a number in ${columnName(column - 1)}${row}${what}, but ${found}`,
    cell,
  );
}
