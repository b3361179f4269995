import type { Finding } from '../../shared/index.ts';
import { columnTotals, rowTotals } from '../accounts.ts';
import { cellCount, type IoTable } from '../table.ts';

/** Where the figures of a table stand in the publisher's file, for messages. */
export interface TableLocator {
  /** `file:sheet:row:column` of the output of cell i, as printed at the end of its row. */
  row(i: number): string;
  /** The same at the foot of its column. */
  column(j: number): string;
  /** The file (and sheet) as a whole. */
  readonly whole: string;
}

/** Gaps below this share of output are floating-point and publishing noise: no finding. */
const RELATIVE_NOISE = 1e-6;
/** Gaps below this share of output move no figure anyone prints: told once for all, and no bar to using the table. */
const RELATIVE_SLIGHT = 1e-4;

interface Gap {
  readonly cell: number;
  readonly gap: number;
}

/** Codes of what a side of the table can be found to be. */
const CODES = {
  row: {
    unbalanced: 'economy/row-unbalanced',
    slightly: 'economy/row-slightly-unbalanced',
    rounding: 'economy/row-rounding',
  },
  column: {
    unbalanced: 'economy/column-unbalanced',
    slightly: 'economy/column-slightly-unbalanced',
    rounding: 'economy/column-rounding',
  },
} as const;

function judge(
  table: IoTable,
  side: 'row' | 'column',
  totals: Float64Array,
  terms: number,
  resolution: number,
  locator: TableLocator,
): Finding[] {
  // Each of the summed figures, and the total itself, is off by at most one unit of the last place
  // (half a unit if rounded, a whole one if cut).
  const allowance = resolution * (terms + 1);
  const rounding: Gap[] = [];
  const slight: Gap[] = [];
  const broken: Gap[] = [];
  totals.forEach((total, cell) => {
    const gap = total - table.x[cell];
    if (!(Math.abs(gap) > RELATIVE_NOISE * Math.max(Math.abs(table.x[cell]), 1))) return;
    const share = Math.abs(gap) / Math.max(Math.abs(table.x[cell]), 1);
    (Math.abs(gap) <= allowance ? rounding : share <= RELATIVE_SLIGHT ? slight : broken).push({ cell, gap });
  });
  const label = (cell: number): string => {
    const S = table.industries.length;
    const code = table.industries[cell % S].code;
    return table.regions.length === 1 ? code : `${table.regions[Math.floor(cell / S)].code} ${code}`;
  };
  const findings = broken.map(
    ({ cell, gap }): Finding => ({
      code: CODES[side].unbalanced,
      severity: 'error',
      path: side === 'row' ? locator.row(cell) : locator.column(cell),
      message:
        `the ${side} of ${label(cell)} adds up to ${totals[cell]} but its output is given as ` +
        `${table.x[cell]}: a gap of ${Number(gap.toPrecision(6))}`,
      value: totals[cell],
      expected: table.x[cell],
    }),
  );
  const summary = (gaps: readonly Gap[], code: string, severity: Finding['severity'], why: string): void => {
    if (gaps.length === 0) return;
    const worst = gaps.reduce((a, b) => (Math.abs(b.gap) > Math.abs(a.gap) ? b : a));
    findings.push({
      code,
      severity,
      path: locator.whole,
      message:
        `${gaps.length} of ${totals.length} ${side}s miss their output by ${why}, ` +
        `at most ${Number(worst.gap.toPrecision(6))} (${label(worst.cell)})`,
      value: worst.gap,
      expected: 0,
    });
  };
  summary(slight, CODES[side].slightly, 'warning', 'less than a ten-thousandth of it');
  summary(rounding, CODES[side].rounding, 'info', `what rounding to ${resolution} can explain`);
  return findings;
}

/**
 * The accounting identities of a table just read: rows and columns add up to output, figures are finite,
 * codes are distinct, no output is negative. Negative cells are legal (stocks, by-products, scrap).
 *
 * @param resolution the last decimal place the publisher prints, in the table's unit (1 for whole
 *   millions, 0.1 for one decimal), 0 where figures come at full precision: a gap that rounding can
 *   explain is told apart from one that it cannot.
 * @returns `economy/row-unbalanced` and `economy/column-unbalanced` (error, one for each), `…-slightly-unbalanced`
 *   (warning) and `…-rounding` (info; one for each side), `economy/not-finite`, `economy/duplicate-code`, `economy/negative-output` (error).
 */
export function checkTable(table: IoTable, resolution: number, locator: TableLocator): Finding[] {
  const findings: Finding[] = [];
  for (const [what, codes] of [
    ['region', table.regions.map((region) => region.code)],
    ['industry', table.industries.map((industry) => industry.code)],
  ] as const) {
    for (const code of new Set(codes.filter((code, index) => codes.indexOf(code) !== index))) {
      findings.push({
        code: 'economy/duplicate-code',
        severity: 'error',
        path: locator.whole,
        message: `each ${what} must have a code of its own, but "${code}" stands more than once`,
        value: code,
      });
    }
  }
  const matrices = {
    Z: table.Z,
    imports: table.imports,
    Y: table.Y,
    importedY: table.importedY,
    V: table.V,
    x: table.x,
  };
  for (const [name, values] of Object.entries(matrices)) {
    const index = values === null ? -1 : values.findIndex((value) => !Number.isFinite(value));
    if (values === null || index < 0) continue;
    findings.push({
      code: 'economy/not-finite',
      severity: 'error',
      path: locator.whole,
      message: `every figure must be a finite number, but ${name} holds ${values[index]} at position ${index}`,
      value: String(values[index]),
    });
  }
  table.x.forEach((output, i) => {
    if (!(output < 0)) return;
    findings.push({
      code: 'economy/negative-output',
      severity: 'error',
      path: locator.row(i),
      message: `output must not be negative, but is ${output}`,
      value: output,
      expected: 0,
    });
  });
  const n = cellCount(table);
  const F = table.finalDemand.length;
  findings.push(...judge(table, 'row', rowTotals(table), n + F, resolution, locator));
  const columnTerms = n + (table.imports ? table.industries.length : 0) + table.primaryInputs.length;
  findings.push(...judge(table, 'column', columnTotals(table), columnTerms, resolution, locator));
  return findings;
}
