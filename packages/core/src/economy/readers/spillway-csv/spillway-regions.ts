import type { FindingList } from '../finding-list.ts';
import { type FigureRow, type FigureSheet, requiredFigures } from '../layout/figure-sheet.ts';
import { outputColumn } from './output-column.ts';
import type { TableDraft } from './spillway-draft.ts';

/** `KOR_c15` is industry c15 of region KOR; `KOR_CONS_h` the final use CONS_h of it. */
const split = (id: string): { region: string; code: string } => {
  const at = id.indexOf('_');
  return { region: id.slice(0, Math.max(at, 0)), code: id.slice(at + 1) };
};

/**
 * Makes a draft of the multi-regional layout `id,<cells…>,<final uses…>,OUTPUT` with ids `<region>_<code>`. A row
 * without a column of its own is a primary input where the metadata name it so.
 *
 * @returns null where the table cannot be built; the findings say why.
 */
export function draftOfRegions(sheet: FigureSheet, findings: FindingList): TableDraft | null {
  const { columns, headerRow, file } = sheet;
  const output = outputColumn(sheet, findings);
  if (output === null) return null;
  const columnOf = new Map<string, number>();
  let sound = true;
  columns.forEach((id, column) => {
    const first = columnOf.get(id);
    if (first === undefined) {
      columnOf.set(id, column);
      return;
    }
    sound = false;
    findings.error(
      'economy/duplicate-code',
      sheet.path(headerRow, column),
      `expected each column once, but "${id}" stands in column ${first + 2} too`,
      id,
    );
  });
  const primaryNames = new Map(
    sheet.metadata.list('primary').map(({ cells }) => [cells[0], cells[3] ?? null]),
  );
  const rowOf = new Map<string, FigureRow>();
  const primary: FigureRow[] = [];
  for (const row of sheet.rows) {
    const id = row.labels[0];
    if (rowOf.has(id)) {
      sound = false;
      findings.error(
        'economy/duplicate-code',
        `${file}:${row.row}:1`,
        `expected each row once, but "${id}" stands twice`,
        id,
      );
    } else if (columnOf.has(id) && columnOf.get(id) !== output) rowOf.set(id, row);
    else if (primaryNames.has(id)) primary.push(row);
    else {
      sound = false;
      findings.error(
        'economy/unknown-code',
        `${file}:${row.row}:1`,
        `expected the id of a column, or of a "# primary" line, but found "${id}"`,
        id,
      );
    }
  }
  // Cells stand in front of the final uses; a gap among them is an industry whose row is missing.
  const last = columns.findLastIndex((id) => rowOf.has(id));
  const cells = columns.slice(0, last + 1);
  for (const id of cells) {
    if (rowOf.has(id)) continue;
    sound = false;
    findings.error(
      'economy/missing-code',
      file,
      `expected a row for each industry of the header, but "${id}" has none`,
      null,
      id,
    );
  }
  const regions = [...new Set(cells.map((id) => split(id).region))];
  const codes = [...new Set(cells.map((id) => split(id).code))];
  if (sound) {
    cells.forEach((id, i) => {
      const expected = `${regions[Math.floor(i / codes.length)] ?? '…'}_${codes[i % codes.length]}`;
      if (id === expected || !sound) return;
      sound = false;
      findings.error(
        'economy/label-mismatch',
        sheet.path(headerRow, i),
        `expected the same ${codes.length} industries in the same order for every region, so ${expected} here, but found "${id}"`,
        id,
        expected,
      );
    });
  }
  if (!sound || cells.length === 0 || cells.length !== regions.length * codes.length) {
    if (sound)
      findings.error(
        'economy/shape-mismatch',
        file,
        'expected as many rows as columns of industries',
        cells.length,
      );
    return null;
  }
  const n = cells.length;
  const all = [...columns.keys()];
  const rows = cells.map((id) => rowOf.get(id)!);
  const figures = (of: readonly FigureRow[], from: number, to: number): Float64Array =>
    requiredFigures(sheet, of, all.slice(from, to), findings);
  return {
    file,
    regions,
    industries: codes.map((code) => ({ code, name: null })),
    uses: columns.slice(n, output).map(split),
    primary: primary.map((row) => ({ code: row.labels[0], name: primaryNames.get(row.labels[0]) ?? null })),
    Z: figures(rows, 0, n),
    imports: null,
    Y: figures(rows, n, output),
    importedY: null,
    V: figures(primary, 0, n),
    VY: null,
    x: figures(rows, output, output + 1),
    satellites: [],
    locator: {
      row: (i) => sheet.path(rows[i].row, output),
      column: (j) => sheet.path(headerRow, j),
      whole: file,
    },
  };
}
