import { firstRows, isWorkbook, openWorkbook, type SourceFile } from '../../../sheets/index.ts';
import type { FindingList } from '../finding-list.ts';
import { headingOf } from '../layout/grid.ts';
import type { ReadOptions } from '../reader.ts';

/** The labels of GLORIA, which stand in a workbook beside the tables (`GLORIA_ReadMe_….xlsx`). */
export interface GloriaLabels {
  readonly file: string;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly sectors: readonly string[];
  readonly valueAdded: readonly string[];
  readonly finalDemand: readonly string[];
}

/** Headings that are in no other publisher's workbook. */
const COLUMNS = {
  codes: 'Region_acronyms',
  names: 'Region_names',
  sectors: 'Sector_names',
  valueAdded: 'Value_added_names',
  finalDemand: 'Final_demand_names',
  sequence: 'Sequential_regionSector_labels',
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED = ['codes', 'names', 'sectors', 'valueAdded', 'finalDemand'] as const satisfies Column[];

/** Whether a file is the workbook of labels. */
export async function isGloriaReadme(file: SourceFile, options: ReadOptions): Promise<boolean> {
  if (!(await isWorkbook(file, options))) return false;
  const workbook = await openWorkbook(file, options);
  for (const sheet of workbook.sheets) {
    const [head] = await firstRows(workbook, sheet, 1, options);
    if (head?.cells.some((cell) => headingOf(cell) === COLUMNS.codes)) return true;
  }
  return false;
}

/**
 * Reads the labels; where the workbook spells out the sequence of all rows, it must be the one that the
 * readers of GLORIA count on: for each region all industries, then all products. Another sequence is an error, but
 * no hindrance: how an original spells it has not been seen yet.
 *
 * @returns null where a column of labels is missing or a label stands twice, with findings.
 */
export async function readGloriaLabels(
  file: SourceFile,
  findings: FindingList,
  options: ReadOptions,
): Promise<GloriaLabels | null> {
  const workbook = await openWorkbook(file, options);
  const found = new Map<
    Column,
    { readonly sheet: string; readonly column: number; readonly labels: string[] }
  >();
  for (const sheet of workbook.sheets) {
    const here: (readonly [Column, number, string[]])[] = [];
    let first = true;
    for await (const { cells } of workbook.rows(sheet, options)) {
      if (first) {
        first = false;
        for (const key of Object.keys(COLUMNS) as Column[]) {
          const column = cells.findIndex((cell) => headingOf(cell) === COLUMNS[key]);
          if (column >= 0 && !found.has(key)) here.push([key, column, []]);
        }
        if (here.length === 0) break;
      } else {
        for (const [, column, labels] of here) {
          const label = headingOf(cells[column]);
          if (label !== '') labels.push(label);
        }
      }
    }
    for (const [key, column, labels] of here) found.set(key, { sheet, column, labels });
  }
  const missing = NEEDED.filter((key) => (found.get(key)?.labels.length ?? 0) === 0);
  for (const key of missing) {
    findings.error(
      'economy/missing-code',
      file.name,
      `expected a sheet with labels under the heading ${COLUMNS[key]} in its first row, but there is none`,
      null,
      COLUMNS[key],
    );
  }
  if (missing.length > 0) return null;
  const labelsOf = (key: Column): readonly string[] => found.get(key)?.labels ?? [];
  const codes = labelsOf('codes');
  const names = labelsOf('names');
  const sectors = labelsOf('sectors');
  let sound = true;
  for (const key of ['codes', 'sectors'] as const) {
    const labels = labelsOf(key);
    labels.forEach((label, i) => {
      if (labels.indexOf(label) === i) return;
      sound = false;
      const { sheet, column } = found.get(key)!;
      findings.error(
        'economy/duplicate-code',
        `${file.name}:${sheet}:${i + 2}:${column + 1}`,
        `expected "${label}" once, but it stands in row ${labels.indexOf(label) + 2} already`,
        label,
      );
    });
  }
  const sequence = found.get('sequence');
  if (sequence !== undefined) {
    const block = 2 * sectors.length;
    const expected = codes.length * block;
    const wrong =
      sequence.labels.length === expected
        ? sequence.labels.findIndex((label, i) => !label.includes(`(${codes[Math.floor(i / block)]})`))
        : expected;
    if (wrong >= 0) {
      findings.error(
        'economy/label-mismatch',
        `${file.name}:${sequence.sheet}:${Math.min(wrong, sequence.labels.length) + 2}:${sequence.column + 1}`,
        sequence.labels.length === expected
          ? `expected a label of (${codes[Math.floor(wrong / block)]}), ${block} for each region, but found "${sequence.labels[wrong]}"`
          : `expected ${expected} labels, industries and products of each region, but found ${sequence.labels.length}`,
      );
    }
  }
  if (!sound) return null;
  return {
    file: file.name,
    regions: codes.map((code, r) => ({ code, name: names[r] ?? code })),
    sectors,
    valueAdded: labelsOf('valueAdded'),
    finalDemand: labelsOf('finalDemand'),
  };
}
