import {
  type DelimitedRecord,
  isBlank,
  leadingCells,
  parseNumbers,
  readRecords,
  recordCells,
  type SourceFile,
} from '../../../sheets/index.ts';
import type { FindingList } from '../finding-list.ts';
import type { ReadOptions } from '../reader.ts';
import { Metadata } from '../spillway-csv/spillway-metadata.ts';
import { reportCell, ZERO_INSTEAD } from './cell-problems.ts';

export interface FigureRow {
  readonly row: number;
  /** As many as the layout has columns of labels; '' where the row has none. */
  readonly labels: readonly string[];
  /** As many as the header has columns of figures; NaN where the cell is empty. */
  readonly values: Float64Array;
}

/** A file of labels and figures, whole. Columns are counted from 1 in `path`. */
export interface FigureSheet {
  readonly file: string;
  readonly headerRow: number;
  /** The header's cells behind the labels. */
  readonly columns: readonly string[];
  readonly rows: FigureRow[];
  readonly metadata: Metadata;
  /** Place of a column of figures in a row. */
  path(row: number, column: number): string;
}

/** Reads metadata, header and every row of figures; text and numbers out of range are findings and become 0. */
export async function readFigureSheet(
  file: SourceFile,
  labelCount: number,
  metadata: Metadata,
  findings: FindingList,
  options: ReadOptions,
): Promise<FigureSheet> {
  const rows: FigureRow[] = [];
  let headerRow = 0;
  let columns: string[] = [];
  for await (const record of readRecords(file, options)) {
    if (headerRow > 0) {
      // A spreadsheet pads a csv with rows of delimiters only.
      if (!isBlank(record, record.start)) rows.push(readRow(record, labelCount, columns.length, findings));
      continue;
    }
    const cells = recordCells(record);
    if (Metadata.is(cells)) metadata.add(cells, record.row, String.fromCharCode(record.delimiter));
    else {
      headerRow = record.row;
      const filled = cells.findLastIndex((cell) => cell !== null && cell.trim() !== '');
      columns = cells.slice(labelCount, filled + 1).map((cell) => (cell ?? '').trim());
    }
  }
  const path = (row: number, column: number): string => `${file.name}:${row}:${labelCount + column + 1}`;
  return { file: file.name, headerRow, columns, rows, metadata, path };
}

/**
 * The figures where some rows and columns of a sheet cross, row-major; an empty cell is a finding
 * (`economy/missing-figure`) and becomes 0.
 */
export function requiredFigures(
  sheet: FigureSheet,
  rows: readonly FigureRow[],
  columns: readonly number[],
  findings: FindingList,
): Float64Array {
  const figures = new Float64Array(rows.length * columns.length);
  rows.forEach(({ row, values }, i) => {
    columns.forEach((column, c) => {
      const value = values[column];
      if (Number.isNaN(value)) {
        const message = `expected a number, but the cell is empty${ZERO_INSTEAD}`;
        findings.error('economy/missing-figure', sheet.path(row, column), message);
      } else figures[i * columns.length + c] = value;
    });
  });
  return figures;
}

function readRow(
  record: DelimitedRecord,
  labelCount: number,
  width: number,
  findings: FindingList,
): FigureRow {
  const { cells, next } = leadingCells(record, labelCount);
  const values = new Float64Array(width).fill(Number.NaN);
  const bad: number[] = [];
  let read = 0;
  let after = next;
  if (next !== null) {
    const found = parseNumbers(record, next, labelCount + 1, values, 0, width, (problem) => {
      if (problem.kind === 'empty') return;
      bad.push(problem.column - labelCount - 1);
      reportCell(findings, record.file, problem, ZERO_INSTEAD);
    });
    read = found.cells;
    after = found.next;
  }
  for (const column of bad) values[column] = 0;
  if (read < width || !isBlank(record, after)) {
    const found = read < width ? `has ${labelCount + read}` : 'has more';
    findings.error(
      'economy/row-length',
      `${record.file}:${record.row}:1`,
      `expected ${labelCount + width} cells as in the header, but the row ${found}`,
      read < width ? labelCount + read : null,
      labelCount + width,
    );
  }
  return {
    row: record.row,
    labels: Array.from({ length: labelCount }, (_, i) => (cells[i] ?? '').trim()),
    values,
  };
}
