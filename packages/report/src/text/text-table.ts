import { displayWidth, fitWidth, padWidth } from './display-width.ts';

export interface TextColumn {
  readonly head: string;
  /** Stands under the head, in a line of its own. */
  readonly unit?: string;
  readonly align: 'left' | 'right';
  /** This column gives way where the table is too wide. One column has it. */
  readonly gives?: boolean;
}

/** A table in lines. The rule stands under the head. */
export interface TextTable {
  readonly head: readonly string[];
  readonly body: readonly string[];
}

const GAP = 2;
const NARROWEST = 8;

/**
 * A table set in columns under a rule, without frames. The column that gives way is cut with `…` so that no line
 * passes `width`.
 *
 * @param totals how many rows at the end are sums: a rule sets them off.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  indent = 2,
  totals = 0,
): TextTable {
  const natural = columns.map(({ head, unit = '' }, k) =>
    Math.max(displayWidth(head), displayWidth(unit), ...rows.map((row) => displayWidth(row[k] ?? ''))),
  );
  const over = indent + natural.reduce((sum, each) => sum + each + GAP, -GAP) - width;
  const widths = natural.map((each, k) =>
    over > 0 && columns[k].gives === true ? Math.max(NARROWEST, each - over) : each,
  );
  const line = (cells: readonly string[]): string =>
    (
      ' '.repeat(indent) +
      columns
        .map(({ align }, k) => padWidth(fitWidth(cells[k] ?? '', widths[k]), widths[k], align))
        .join(' '.repeat(GAP))
    ).trimEnd();
  const rule = ' '.repeat(indent) + '─'.repeat(widths.reduce((sum, each) => sum + each + GAP, -GAP));
  const units = columns.some(({ unit }) => unit !== undefined)
    ? [line(columns.map(({ unit = '' }) => unit))]
    : [];
  const lines = rows.map(line);
  const at = lines.length - totals;
  return {
    head: [line(columns.map(({ head }) => head)), ...units, rule],
    body: totals === 0 ? lines : [...lines.slice(0, at), rule, ...lines.slice(at)],
  };
}
