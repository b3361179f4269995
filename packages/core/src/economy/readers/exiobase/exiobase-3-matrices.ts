import { readCsv, type SourceFile } from '../../../sheets/index.ts';
import type { Unit } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { headingOf } from '../layout/grid.ts';
import { monetaryUnit } from '../layout/monetary-unit.ts';
import { readTextMatrix, type TextMatrix } from '../layout/text-matrix.ts';
import type { ReadOptions } from '../reader.ts';
import type { Exiobase3Notes } from './exiobase-files.ts';
import { sameRows } from './exiobase-table.ts';

/** Region and sector over the figures and beside them. */
export const LAYOUT = { headerRows: 2, labelColumns: 2, delimiter: '\t', namesOfLabels: true } as const;

/** The matrix a file holds, by the parameter file of its folder, or else by its name. */
export function matrixOf(file: SourceFile, notes: Exiobase3Notes): string {
  const name = file.name.slice(file.name.lastIndexOf('/') + 1);
  return notes.matrices.get(name) ?? name.replace(/\.txt(\.gz)?$/i, '');
}

/** A folder may have the coefficients, the flows, and more of that shape (the inverse). */
export function chooseSquare(files: readonly SourceFile[], notes: Exiobase3Notes): SourceFile | null {
  const named = (matrix: string): SourceFile | undefined =>
    files.find((file) => matrixOf(file, notes) === matrix);
  return named('Z') ?? named('A') ?? (files.length === 1 ? files[0] : null);
}

/**
 * Whether a square holds inputs per unit of output. Where neither the parameter file nor the name says so:
 * coefficients leave less than all of a unit of output to inputs, on average; flows of a world in millions do not.
 */
export function holdsCoefficients(square: TextMatrix, called: string): boolean {
  if (called === 'A' || called === 'Z') return called === 'A';
  const total = square.values.reduce((a, b) => a + b, 0);
  return total <= square.columns;
}

/** The one unit of all rows; null (with findings) where there are several or none is known. */
export async function readUnit(
  file: SourceFile | undefined,
  findings: FindingList,
  options: ReadOptions,
  group: string,
): Promise<Unit | null> {
  const writings = new Map<string, number>();
  if (file !== undefined) {
    for await (const { row, cells } of readCsv(file, { delimiter: '\t', signal: options.signal })) {
      const writing = headingOf(cells[2]);
      if (row > 1 && !writings.has(writing)) writings.set(writing, row);
    }
  }
  const [first, second] = writings.keys();
  if (first === undefined) {
    findings.warning(
      'economy/missing-file',
      group,
      'expected a file with the columns region, sector, unit, but there is none: taken as million euros, as the publisher has it',
    );
    return { currency: 'EUR', scale: 1e6 };
  }
  const unit = monetaryUnit(first);
  if (second !== undefined) {
    findings.error(
      'economy/mixed-units',
      `${file!.name}:${writings.get(second)}:3`,
      `expected one unit of money for all rows, but found "${first}" and "${second}": a table in hybrid units has no sums`,
      second,
      first,
    );
    return null;
  }
  if (unit === null) {
    findings.error(
      'economy/unknown-unit',
      `${file!.name}:2:3`,
      `expected money such as M.EUR, but found "${first}"`,
      first,
    );
  }
  return unit;
}

/** A square matrix, with room for as many rows as its header has columns. */
export async function readSquare(
  file: SourceFile,
  findings: FindingList,
  options: ReadOptions,
): Promise<TextMatrix> {
  return readTextMatrix(file, { ...LAYOUT, square: true }, findings, options);
}

/** Gross output; null where there is no file, undefined where it does not fit (with findings). */
export async function readOutput(
  file: SourceFile | undefined,
  flows: TextMatrix,
  findings: FindingList,
  options: ReadOptions,
): Promise<Float64Array | null | undefined> {
  if (file === undefined) return null;
  const matrix = await readTextMatrix(file, { ...LAYOUT, headerRows: 1 }, findings, options);
  if (matrix.columns !== 1) {
    findings.error(
      'economy/shape-mismatch',
      `${file.name}:1:3`,
      `expected one column, gross output, but found ${matrix.columns}`,
      matrix.columns,
      1,
    );
    return undefined;
  }
  return matrix.complete && sameRows(matrix, flows.labels, findings) ? matrix.values.slice() : undefined;
}
