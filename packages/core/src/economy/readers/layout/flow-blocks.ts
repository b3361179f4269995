import type { FindingList } from '../finding-list.ts';
import { type CodedSheet, figuresOf, placeOf } from './coded-sheet.ts';
import { checkTotals } from './grid.ts';

/** Flows of a sheet: what each column buys of each row, `rows.length` × `columns.length`, row-major. */
export interface FlowBlock {
  readonly sheet: CodedSheet;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: Float64Array;
}

/** Sum of some columns of one row. */
export function sumOfRow(values: Float64Array, width: number, row: number, from: number, to: number): number {
  let sum = 0;
  for (let j = from; j < to; j++) sum += values[row * width + j];
  return sum;
}

/** Some neighbouring columns of a matrix that is `width` wide. */
export const columnsOf = (
  values: Float64Array,
  width: number,
  from: number,
  count: number,
): Float64Array<ArrayBuffer> =>
  Float64Array.from(
    { length: (values.length / width) * count },
    (_, at) => values[Math.floor(at / count) * width + from + (at % count)],
  );

/**
 * The sums a sheet prints beside and below its flows must be those of its figures; one that is not there is not compared.
 *
 * @param rowTotals code of each column of sums, with the first and the last (excluded) column that it adds up.
 * @param columnTotal code of the row of sums over all rows.
 * @param resolution the last decimal place that is printed, in the table's unit.
 * @returns `economy/total-mismatch` (error), one for each sum that is off.
 */
export function checkFlowTotals(
  { sheet, rows, columns, values }: FlowBlock,
  rowTotals: readonly (readonly [code: string, from: number, to: number])[],
  columnTotal: string,
  resolution: number,
  findings: FindingList,
): void {
  const width = columns.length;
  const codes = rowTotals.map(([code]) => code);
  const beside = figuresOf(sheet, rows, codes, findings);
  const below = figuresOf(sheet, [columnTotal], columns, findings);
  const ofRows = rows.flatMap((row, i) =>
    rowTotals.map(([code, from, to], t) => {
      const sum = sumOfRow(values, width, i, from, to);
      const printed = beside?.[i * codes.length + t] ?? sum;
      const what = `total ${code} of row ${row}`;
      return { place: placeOf(sheet, row, code), what, printed, sum, terms: width };
    }),
  );
  const ofColumns = columns.map((column, j) => {
    let sum = 0;
    for (let i = 0; i < rows.length; i++) sum += values[i * width + j];
    const what = `total ${columnTotal} of column ${column}`;
    const place = placeOf(sheet, columnTotal, column);
    return { place, what, printed: below?.[j] ?? sum, sum, terms: rows.length };
  });
  checkTotals([...ofRows, ...ofColumns], resolution, findings);
}
