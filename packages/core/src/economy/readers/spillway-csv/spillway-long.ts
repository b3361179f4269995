import {
  type CellProblem,
  leadingCells,
  parseNumbers,
  readRecords,
  type SourceFile,
} from '../../../sheets/index.ts';
import type { FindingList } from '../finding-list.ts';
import { reportCell, ZERO_INSTEAD } from '../layout/cell-problems.ts';
import type { ReadOptions } from '../reader.ts';
import { type TableDraft, UNKNOWN_REGION } from './spillway-draft.ts';
import { Metadata } from './spillway-metadata.ts';

/** Indicators that hold a table; others (a published inverse) are not read. */
const FLOWS = { iot_domestic: 'domestic', iot_total: 'total' } as const;

const isTotal = (label: string): boolean => /^totals?(\s|$)/i.test(label);
const isOutput = (label: string): boolean => /^(total )?(output|demand|uses?|supply)$/i.test(label);

/** One figure for each pair of labels, in the order in which the labels come up. */
class LongMatrix {
  readonly rows = new Map<string, number>();
  readonly columns = new Map<string, number>();
  readonly #cells = new Map<number, { value: number; line: number }>();

  /** @returns the line where the pair stood before, or null. */
  add(row: string, column: string, value: number, line: number): number | null {
    const r = this.rows.get(row) ?? this.rows.size;
    const c = this.columns.get(column) ?? this.columns.size;
    this.rows.set(row, r);
    this.columns.set(column, c);
    const key = r * 2 ** 20 + c;
    const before = this.#cells.get(key);
    if (before === undefined) this.#cells.set(key, { value, line });
    return before?.line ?? null;
  }

  at(row: string, column: string): { value: number; line: number } | undefined {
    const r = this.rows.get(row);
    const c = this.columns.get(column);
    return r === undefined || c === undefined ? undefined : this.#cells.get(r * 2 ** 20 + c);
  }
}

/**
 * Makes a draft of the long layout `indicator,row,col,values`, one figure a line. Labels that are both row and
 * column are industries (or products); other columns are final uses, other rows primary inputs; those whose
 * label starts with "Total" are sums, of which the total output is kept.
 *
 * @returns null where the table cannot be built; the findings say why.
 */
export async function draftOfLong(
  file: SourceFile,
  metadata: Metadata,
  findings: FindingList,
  options: ReadOptions,
): Promise<TableDraft | null> {
  const matrix = new LongMatrix();
  const others = new Set<string>();
  let flows: 'domestic' | 'total' | null = null;
  let header = false;
  const value = new Float64Array(1);
  const problem = (found: CellProblem): void => {
    value[0] = 0;
    bad = true;
    reportCell(findings, file.name, found, ZERO_INSTEAD);
  };
  let bad = false;
  for await (const record of readRecords(file, options)) {
    const { cells, next } = leadingCells(record, 3);
    if (!header) {
      if (Metadata.is(cells)) metadata.add(cells, record.row, String.fromCharCode(record.delimiter));
      else header = true;
      continue;
    }
    const [indicator = null, row = null, column = null] = cells;
    const kind = Object.entries(FLOWS).find(([name]) => name === indicator)?.[1];
    if (kind === undefined || (flows !== null && flows !== kind)) {
      others.add(indicator ?? '');
      continue;
    }
    flows = kind;
    if (row === null || column === null || next === null) {
      findings.error(
        'economy/row-length',
        `${file.name}:${record.row}:1`,
        'expected indicator, row, column and a figure',
        null,
      );
      continue;
    }
    bad = false;
    parseNumbers(record, next, 4, value, 0, 1, problem);
    const before = matrix.add(row.trim(), column.trim(), bad ? 0 : value[0], record.row);
    if (before !== null) {
      findings.error(
        'economy/duplicate-code',
        `${file.name}:${record.row}:1`,
        `expected each figure once, but ${row} to ${column} stands in row ${before} too, which is used`,
        `${row},${column}`,
      );
    }
  }
  if (flows === null) {
    findings.error(
      'economy/missing-code',
      file.name,
      `expected lines of the indicator ${Object.keys(FLOWS).join(' or ')}, but found ${[...others].join(', ') || 'none'}`,
      [...others].join(', '),
    );
    return null;
  }
  return arrange(file.name, matrix, flows, findings);
}

function arrange(
  file: string,
  matrix: LongMatrix,
  flows: 'domestic' | 'total',
  findings: FindingList,
): TableDraft | null {
  const industries = [...matrix.rows.keys()].filter((label) => matrix.columns.has(label) && !isTotal(label));
  const inside = new Set(industries);
  const outputColumn = [...matrix.columns.keys()].find((label) => !inside.has(label) && isOutput(label));
  const outputRow = [...matrix.rows.keys()].find((label) => !inside.has(label) && isOutput(label));
  const uses = [...matrix.columns.keys()].filter(
    (label) => !inside.has(label) && !isTotal(label) && label !== outputColumn,
  );
  const primary = [...matrix.rows.keys()].filter(
    (label) => !inside.has(label) && !isTotal(label) && label !== outputRow,
  );
  if (industries.length === 0 || (outputColumn === undefined && outputRow === undefined)) {
    findings.error(
      'economy/missing-code',
      file,
      'expected labels that are row and column, and a column "Total demand" or a row "Total output", but found none',
      outputRow ?? null,
      'Total output',
    );
    return null;
  }
  const fill = (rows: readonly string[], columns: readonly string[]): Float64Array =>
    Float64Array.from({ length: rows.length * columns.length }, (_, at) => {
      const row = rows[Math.floor(at / columns.length)];
      const column = columns[at % columns.length];
      const found = matrix.at(row, column);
      if (found === undefined)
        findings.error(
          'economy/missing-figure',
          file,
          `expected a figure from ${row} to ${column}, but there is none; the table has 0 there`,
          `${row},${column}`,
        );
      return found?.value ?? 0;
    });
  const lineOf = (row: string, column: string): string => `${file}:${matrix.at(row, column)?.line ?? 1}:4`;
  const right = (code: string): string =>
    outputColumn === undefined ? lineOf(outputRow ?? '', code) : lineOf(code, outputColumn);
  const taxes = primary.some((row) => uses.some((use) => matrix.at(row, use) !== undefined));
  return {
    file,
    regions: [UNKNOWN_REGION],
    industries: industries.map((code) => ({ code, name: null })),
    uses: uses.map((code) => ({ code, region: UNKNOWN_REGION })),
    primary: primary.map((code) => ({ code, name: null })),
    Z: fill(industries, industries),
    imports: null,
    Y: fill(industries, uses),
    importedY: null,
    V: fill(primary, industries),
    VY: taxes ? fill(primary, uses) : null,
    x: outputColumn === undefined ? fill([outputRow ?? ''], industries) : fill(industries, [outputColumn]),
    satellites: [],
    ...(flows === 'total' ? { flows } : {}),
    locator: {
      row: (i) => right(industries[i]),
      column: (j) => (outputRow === undefined ? right(industries[j]) : lineOf(outputRow, industries[j])),
      whole: file,
    },
  };
}
