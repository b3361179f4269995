import type { FindingList } from '../finding-list.ts';
import type { TextMatrix } from './text-matrix.ts';

/**
 * Whether a matrix without labels of its own has as many figures as the labels of other files call for, and none of
 * them is missing.
 *
 * @param of what the rows and columns are counted by, for the message.
 * @returns false with a finding: `economy/shape-mismatch`, or those that were made when a figure was missing.
 */
export function hasShape(
  { file, labels, columns, complete }: TextMatrix,
  expected: { readonly rows: number; readonly columns: number },
  of: string,
  findings: FindingList,
): boolean {
  if (labels.length === expected.rows && columns === expected.columns) return complete;
  findings.error(
    'economy/shape-mismatch',
    `${file}:${Math.min(labels.length, expected.rows)}:${Math.min(columns, expected.columns)}`,
    `expected ${expected.rows}×${expected.columns} figures for ${of}, but found ${labels.length}×${columns}`,
    `${labels.length}×${columns}`,
    `${expected.rows}×${expected.columns}`,
  );
  return false;
}
