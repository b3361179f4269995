import type { FindingList } from '../finding-list.ts';
import { type FigureRow, type FigureSheet, requiredFigures } from '../layout/figure-sheet.ts';
import { type Named, type TableDraft, UNKNOWN_REGION } from './spillway-draft.ts';
import {
  findLayout,
  type Layout,
  type RowKind,
  sortRows,
  splitCells,
  splitUse,
} from './spillway-kinds-layout.ts';

/** Gaps between two statements of the same output below this share are publishing noise. */
const SAME = 1e-6;

/**
 * Makes a draft of the layout `kind,code,name,<cells…>,<final uses…>,OUTPUT`, whose rows are domestic, import,
 * primary, output and satellite. Rows may come in any order; the columns say the order of the table.
 *
 * @returns null where the table cannot be built; the findings say why.
 */
export function draftOfKinds(sheet: FigureSheet, findings: FindingList): TableDraft | null {
  const rows = sortRows(sheet, findings);
  const layout = findLayout(sheet, rows, findings);
  if (layout === null) return null;
  const { columns, metadata } = sheet;
  const codes = layout.cells.map((column) => columns[column]);
  const named = metadata.list('region').map(({ cells }) => cells[0]);
  const regions = named.length > 0 ? named : [UNKNOWN_REGION];
  if (named.length === 0) {
    findings.warning(
      'economy/missing-metadata',
      sheet.file,
      'expected a line "# region: <code>,<name>" in front of the table, but there is none: the region is unknown',
    );
  }
  const industryCodes = splitCells(sheet, codes, regions, findings);
  if (industryCodes === null) return null;
  const ordered = order(sheet, rows.domestic, codes, 'domestic', findings);
  const imported =
    rows.import.length === 0 ? [] : order(sheet, rows.import, industryCodes, 'import', findings);
  if (ordered === null || imported === null) return null;
  const names = regions.length === 1 ? ordered.map(({ labels }) => labels[2]) : [];
  const blocks = {
    Z: requiredFigures(sheet, ordered, layout.cells, findings),
    Y: requiredFigures(sheet, ordered, layout.uses, findings),
    imports: optional(sheet, imported, layout.cells, findings),
    importedY: optional(sheet, imported, layout.uses, findings),
    V: requiredFigures(sheet, rows.primary, layout.cells, findings),
    VY: optional(sheet, rows.primary, layout.uses, findings),
  };
  const foot = rows.output[0] as FigureRow | undefined;
  const x = outputs(sheet, layout, ordered, foot, findings);
  return {
    file: sheet.file,
    regions,
    industries: industryCodes.map((code, s): Named => ({ code, name: names[s] || null })),
    uses: layout.uses.map((column, f) => splitUse(sheet, columns[column], f, regions)),
    primary: rows.primary.map(({ labels }) => ({ code: labels[1], name: labels[2] || null })),
    ...blocks,
    x,
    satellites: rows.satellite.map(({ labels, values }) => ({
      code: labels[1],
      name: labels[2] || null,
      values: layout.cells.map((column) => (Number.isNaN(values[column]) ? null : values[column])),
    })),
    locator: {
      row: (i) => sheet.path(ordered[i].row, layout.output),
      column: (j) =>
        foot === undefined
          ? sheet.path(ordered[j].row, layout.output)
          : sheet.path(foot.row, layout.cells[j]),
      whole: sheet.file,
    },
  };
}

/** The rows in the order of the codes; null and findings where one is missing. */
function order(
  sheet: FigureSheet,
  rows: readonly FigureRow[],
  codes: readonly string[],
  kind: RowKind,
  findings: FindingList,
): FigureRow[] | null {
  const byCode = new Map(rows.map((row) => [row.labels[1], row]));
  const ordered: FigureRow[] = [];
  for (const code of codes) {
    const row = byCode.get(code);
    byCode.delete(code);
    if (row !== undefined) ordered.push(row);
    else
      findings.error(
        'economy/missing-code',
        sheet.file,
        `expected a ${kind} row for each industry of the header, but "${code}" has none`,
        null,
        code,
      );
  }
  for (const [code, row] of byCode) {
    findings.error(
      'economy/unknown-code',
      `${sheet.file}:${row.row}:2`,
      `expected the code of a column, but the ${kind} row "${code}" has no column of its own`,
      code,
    );
  }
  return ordered.length === codes.length && byCode.size === 0 ? ordered : null;
}

/** Figures that a file may leave out: null where every cell is empty. */
function optional(
  sheet: FigureSheet,
  rows: readonly FigureRow[],
  columns: readonly number[],
  findings: FindingList,
): Float64Array | null {
  const given = rows.some(({ values }) => columns.some((column) => !Number.isNaN(values[column])));
  return given ? requiredFigures(sheet, rows, columns, findings) : null;
}

function outputs(
  sheet: FigureSheet,
  layout: Layout,
  rows: readonly FigureRow[],
  foot: FigureRow | undefined,
  findings: FindingList,
): Float64Array {
  return Float64Array.from(rows, (row, i) => {
    const right = row.values[layout.output];
    const below = foot?.values[layout.cells[i]] ?? Number.NaN;
    if (Number.isNaN(right) && Number.isNaN(below)) {
      findings.error(
        'economy/missing-figure',
        sheet.path(row.row, layout.output),
        'expected gross output in the column OUTPUT or in the row of the kind "output", but both are empty',
        null,
      );
      return 0;
    }
    if (Math.abs(right - below) > SAME * Math.max(Math.abs(right), 1)) {
      findings.error(
        'economy/output-mismatch',
        sheet.path(foot!.row, layout.cells[i]),
        `expected the output ${right} of the column OUTPUT (row ${row.row}), but the row "output" has ${below}`,
        below,
        right,
      );
    }
    return Number.isNaN(right) ? below : right;
  });
}
