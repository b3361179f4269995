import type { CellProblem } from '../../../sheets/index.ts';
import type { FindingList } from '../finding-list.ts';

const CODES = {
  empty: 'economy/missing-figure',
  text: 'economy/not-a-number',
  'not-finite': 'economy/not-finite',
} as const satisfies Record<CellProblem['kind'], string>;

/** Reports a cell of a delimited file that should hold a number; the table handed over has 0 there. */
export function reportCell(findings: FindingList, file: string, problem: CellProblem): void {
  const found = problem.kind === 'empty' ? 'the cell is empty' : `found "${problem.text}"`;
  findings.error(
    CODES[problem.kind],
    `${file}:${problem.row}:${problem.column}`,
    `expected a finite number with a point for decimals, but ${found}; the table has 0 there`,
    problem.text,
  );
}
