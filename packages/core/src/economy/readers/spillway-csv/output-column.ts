import type { FindingList } from '../finding-list.ts';
import type { FigureSheet } from '../layout/figure-sheet.ts';

/** The last column, which must be OUTPUT, the gross output of the row; null (with a finding) where it is another. */
export function outputColumn(sheet: FigureSheet, findings: FindingList): number | null {
  const { columns } = sheet;
  const last = columns.length - 1;
  const found = columns[last] ?? '';
  if (found.toUpperCase() === 'OUTPUT') return last;
  findings.error(
    'economy/missing-code',
    sheet.path(sheet.headerRow, Math.max(last, 0)),
    `expected the last column to be OUTPUT (gross output of the row), but found "${found}"`,
    found,
    'OUTPUT',
  );
  return null;
}
