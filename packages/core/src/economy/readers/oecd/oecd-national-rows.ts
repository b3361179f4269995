import { FindingList } from '../finding-list.ts';
import type { FigureRow, FigureSheet } from '../layout/figure-sheet.ts';
import { OECD_FINAL_USES, OECD_TAX_ROWS } from './oecd-final-uses.ts';
import { divisionKey } from './oecd-industries.ts';

/** Sums that the publisher prints: of each column's flows and taxes, and output. */
export const INTERMEDIATE = 'TTL_INT_FNL';

export const OUTPUT = 'OUTPUT';

export const VALUE_ADDED = 'VALU';

/** `TTL_01`: imports inside; `DOM_01` and `IMP_01`: apart. A repackaged file may have the bare code. */
const FLOW = /^(?:(TTL|DOM|IMP)_)?([A-Z]?\d\w*)$/;

/** Label columns: the code alone, or code and description as some packagers write it; null for another layout. */
export function labelCount(header: readonly string[], first: readonly string[]): number | null {
  const uses = header.filter((code) => OECD_FINAL_USES.has(code)).length;
  if (!header.includes('HFCE') || !header.includes('GFCF') || uses < 4) return null;
  const labels = header.findIndex((code, column) => column > 0 && /^[A-Z]?\d\w*$/.test(code));
  if (labels !== 1 && labels !== 2) return null;
  return FLOW.test(first[0] ?? '') ? labels : null;
}

interface SortedRows {
  /** By the divisions of the industry. */
  readonly flows: Readonly<Record<'TTL' | 'DOM' | 'IMP', ReadonlyMap<string, FigureRow>>>;
  readonly others: ReadonlyMap<string, FigureRow>;
}

export function sortRows(sheet: FigureSheet, findings: FindingList): SortedRows {
  const flows = {
    TTL: new Map<string, FigureRow>(),
    DOM: new Map<string, FigureRow>(),
    IMP: new Map<string, FigureRow>(),
  };
  const others = new Map<string, FigureRow>();
  const known = [INTERMEDIATE, OUTPUT, VALUE_ADDED, ...Object.keys(OECD_TAX_ROWS)];
  for (const row of sheet.rows) {
    const label = row.labels[0];
    const match = FLOW.exec(label);
    const kind =
      match === null ? null : (['TTL', 'DOM', 'IMP'] as const).find((name) => name === (match[1] ?? 'TTL'));
    const [map, key] =
      kind == null || known.includes(label) ? [others, label] : [flows[kind], divisionKey(match![2])];
    if (map === others && !known.includes(label)) {
      findings.error(
        'economy/unknown-code',
        `${sheet.file}:${row.row}:1`,
        `expected TTL_, DOM_ or IMP_ with an industry, or one of ${known.join(', ')}, but found "${label}"`,
        label,
      );
    } else if (map.has(key)) {
      findings.error(
        'economy/duplicate-code',
        `${sheet.file}:${row.row}:1`,
        `expected each row once, but "${label}" stands in row ${map.get(key)!.row} too, which is used`,
        label,
      );
    } else map.set(key, row);
  }
  return { flows, others };
}

/** Columns of industries and of final uses; null and findings where a code comes twice or is unknown. */
export function findColumns(
  sheet: FigureSheet,
  findings: FindingList,
): { cells: number[]; uses: number[] } | null {
  const cells: number[] = [];
  const uses: number[] = [];
  let sound = true;
  sheet.columns.forEach((code, column) => {
    const twice = sheet.columns.indexOf(code) !== column;
    if (!twice && OECD_FINAL_USES.has(code)) uses.push(column);
    else if (!twice && /^[A-Z]?\d\w*$/.test(code)) cells.push(column);
    else {
      sound = false;
      findings.error(
        twice ? 'economy/duplicate-code' : 'economy/unknown-code',
        sheet.path(sheet.headerRow, column),
        twice
          ? `expected each column once, but "${code}" stands twice`
          : `expected an industry or one of ${[...OECD_FINAL_USES.keys()].join(', ')}, but found "${code}"`,
        code,
      );
    }
  });
  return sound && cells.length > 0 ? { cells, uses } : null;
}
