import { SpillwayError } from '../../../shared/index.ts';
import {
  type CellProblem,
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
import { reportCell } from './cell-problems.ts';

export interface MatrixLayout {
  /** Rows of labels above the figures. */
  readonly headerRows: number;
  /** Columns of labels before the figures. */
  readonly labelColumns: number;
  readonly delimiter?: ',' | '\t';
  /** Whether a row of labels may stand between the header and the figures (`region sector` over the labels). */
  readonly namesOfLabels?: boolean;
  /** Rows whose figures are wanted, by their labels; all by default. The others are not parsed. */
  readonly keep?: (labels: readonly string[]) => boolean;
  /** Whether there are as many rows as the header has columns: saves growing. */
  readonly square?: boolean;
  /** How many rows there will be at most, where known: saves growing. */
  readonly expectedRows?: number;
  /** Takes each row instead of `values`, for matrices that are transformed while they are read; the row is lent. */
  readonly sink?: (row: Float64Array, index: number) => void;
}

/** A matrix as a text file holds it. */
export interface TextMatrix {
  readonly file: string;
  /** Labels of each column, one list for each header row. */
  readonly header: readonly (readonly string[])[];
  /** Labels of each row. */
  readonly labels: readonly (readonly string[])[];
  /** Row in the file of each row of figures, from 1. */
  readonly fileRows: readonly number[];
  readonly columns: number;
  /** rows×columns, row-major. */
  readonly values: Float64Array;
  /** Column in the file of the first figure, from 1. */
  readonly firstColumn: number;
  /** False where a figure is missing or is none; each is a finding. */
  readonly complete: boolean;
}

/**
 * Room for a matrix of figures.
 *
 * @throws SpillwayError `sheets/too-large` where this machine cannot hold it.
 */
export function allocate(rows: number, columns: number, what: string): Float64Array {
  try {
    return new Float64Array(rows * columns);
  } catch (cause) {
    throw new SpillwayError(
      'sheets/too-large',
      `${what}: expected ${rows}×${columns} figures to fit into memory, but they need ${Math.ceil((rows * columns) / 2 ** 27)} GiB`,
      { path: what, rows, columns },
      cause,
    );
  }
}

/**
 * Reads a matrix of numbers from delimited text, with labels around it or without any, in one pass.
 *
 * A delimiter at the end of a line (Eora's label and figure files have them) is no cell. Text, empty
 * cells and NaN are findings `economy/not-a-number`, `economy/missing-figure`, `economy/not-finite`; a row that is longer or
 * shorter than the first one is `economy/row-length`.
 *
 * @throws SpillwayError `sheets/unreadable`, `sheets/too-large`, `shared/cancelled`.
 */
export async function readTextMatrix(
  file: SourceFile,
  layout: MatrixLayout,
  findings: FindingList,
  options: ReadOptions,
): Promise<TextMatrix> {
  const { headerRows, labelColumns, keep = () => true } = layout;
  const header: string[][] = [];
  const labels: string[][] = [];
  const fileRows: number[] = [];
  let columns = -1;
  let values: Float64Array = new Float64Array(0);
  let line: Float64Array = new Float64Array(0);
  let complete = true;

  const report = (problem: CellProblem): void => {
    complete = false;
    reportCell(findings, file.name, problem);
  };
  const misshapen = (record: DelimitedRecord, found: string): void => {
    complete = false;
    findings.error(
      'economy/row-length',
      `${file.name}:${record.row}:${labelColumns + columns}`,
      `expected ${columns} figures in the row, but it has ${found}`,
      found,
      columns,
    );
  };
  const reserve = (): void => {
    const rows = layout.square === true ? columns : layout.expectedRows;
    if (rows !== undefined && layout.sink === undefined) values = allocate(rows, columns, file.name);
  };
  const addRow = (record: DelimitedRecord): void => {
    const { cells, next: figures } =
      labelColumns === 0 ? { cells: [], next: record.start } : leadingCells(record, labelColumns);
    const label = cells.map((cell) => cell?.trim() ?? '');
    if (layout.namesOfLabels === true && labels.length === 0 && isBlank(record, figures)) return;
    if (!keep(label)) return;
    if (columns < 0) {
      columns = countCells(record, figures);
      line = new Float64Array(columns);
      reserve();
    }
    const at = labels.length * columns;
    if (layout.sink === undefined && at + columns > values.length) {
      const larger = allocate(Math.max(16, 2 * labels.length), columns, file.name);
      larger.set(values);
      values = larger;
    }
    labels.push(label);
    fileRows.push(record.row);
    if (figures === null || columns === 0) {
      misshapen(record, 'none');
      return;
    }
    const read = parseNumbers(record, figures, labelColumns + 1, line, 0, columns, report);
    if (layout.sink === undefined) values.set(line, at);
    else layout.sink(line, labels.length - 1);
    if (read.cells < columns) misshapen(record, String(read.cells));
    else if (!isBlank(record, read.next)) misshapen(record, 'more');
  };

  for await (const record of readRecords(file, {
    delimiter: layout.delimiter,
    signal: options.signal,
    onProgress: options.onProgress,
  })) {
    if (header.length < headerRows) {
      const cells = recordCells(record).map((cell) => cell?.trim() ?? '');
      while (cells.length > labelColumns && cells.at(-1) === '') cells.pop();
      header.push(cells.slice(labelColumns));
      columns = Math.max(columns, header.at(-1)!.length);
      if (header.length === headerRows) {
        line = new Float64Array(columns);
        reserve();
      }
    } else addRow(record);
  }
  return {
    file: file.name,
    header,
    labels,
    fileRows,
    columns: Math.max(columns, 0),
    values: values.subarray(0, layout.sink === undefined ? labels.length * Math.max(columns, 0) : 0),
    firstColumn: labelColumns + 1,
    complete,
  };
}

function countCells(record: DelimitedRecord, from: number | null): number {
  if (from === null) return 0;
  let end = record.end;
  if (end > from && record.bytes[end - 1] === record.delimiter) end -= 1;
  let cells = 1;
  for (let at = from; at < end; at++) if (record.bytes[at] === record.delimiter) cells += 1;
  return cells;
}
