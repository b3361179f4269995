import { SpillwayError } from '../../../shared/index.ts';
import { gras } from '../../operations/ras.ts';
import type { ProvenanceStep } from '../../table.ts';
import type { FindingList } from '../finding-list.ts';
import type { Line } from './bea-lines.ts';
import { type MakeTable, marginsOf, RESOLUTION, type UseTable } from './bea-sheets.ts';

/** A make table in the order and with the totals of a use table. */
export interface MatchedMake {
  /** n × m in the order of the use table. */
  readonly make: Float64Array;
  /** What was done to the make table, if anything. */
  readonly step: ProvenanceStep | null;
}

/** Position in `of` of each of `lines`; a line that only one of them has is an error finding. */
function positions(
  what: string,
  use: UseTable,
  make: MakeTable,
  pick: (table: UseTable | MakeTable) => readonly Line[],
  findings: FindingList,
): number[] | null {
  let same = true;
  const codesOf = (table: UseTable | MakeTable): string[] => pick(table).map(({ code }) => code);
  for (const [table, other] of [
    [use, make],
    [make, use],
  ] as const) {
    const codes = new Set(codesOf(table));
    for (const code of codesOf(other)) {
      if (codes.has(code)) continue;
      const message =
        `expected the ${what} "${code}", which the ${other.head.kind} table of ${other.head.year} has, ` +
        'but there is none';
      const place = `${table.head.workbook.file}:${table.head.sheet}:${table.head.cornerRow}`;
      findings.error('economy/missing-code', place, message, null, code);
      same = false;
    }
  }
  const inMake = codesOf(make);
  return same ? codesOf(use).map((code) => inMake.indexOf(code)) : null;
}

const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

/**
 * Puts a make table in the order of a use table of the same year, and brings it to its totals if the two are of
 * different releases: the same tables are revised every year, and a make table of a later release does not
 * add up to the output of an earlier use table. GRAS then moves the figures as little as it can.
 *
 * @returns null if they have not the same industries and commodities, or cannot be matched; a difference between releases is
 *   `economy/vintage-mismatch` (warning).
 */
export function matchMake(use: UseTable, make: MakeTable, findings: FindingList): MatchedMake | null {
  const rowOf = positions('industry', use, make, ({ industries }) => industries, findings);
  const columnOf = positions('commodity', use, make, ({ commodities }) => commodities, findings);
  if (rowOf === null || columnOf === null) return null;
  const m = columnOf.length;
  const ordered = Float64Array.from(
    make.make,
    (_, at) => make.make[rowOf[Math.floor(at / m)] * m + columnOf[at % m]],
  );
  const gaps = use.g.map((output, i) => Math.abs(output - make.g[rowOf[i]]));
  const commodityGap = use.q.reduce(
    (most, output, c) => Math.max(most, Math.abs(output - make.q[columnOf[c]])),
    0,
  );
  // Of one release, the totals of both tables are the same numbers, rounded once.
  const noise = 2 * RESOLUTION;
  if (Math.max(...gaps, commodityGap) <= noise) return { make: ordered, step: null };
  const relative = (i: number): number => gaps[i] / Math.max(use.g[i], 1);
  const worst = gaps.reduce((best, _, i) => (relative(i) > relative(best) ? i : best), 0);
  const share = total(gaps) / total(use.g);
  const percent = (fraction: number): string => `${(100 * fraction).toFixed(2)} %`;
  findings.warning(
    'economy/vintage-mismatch',
    make.industryPlace(rowOf[worst]),
    `use and make table of ${use.head.year} are of different releases: output of the industries differs by ` +
      `${percent(share)} in all and by up to ${percent(relative(worst))} (${use.industries[worst].code}: ` +
      `${use.g[worst]} in the use, ${make.g[rowOf[worst]]} in the make table); the make table was brought to the totals of the use table`,
    make.g[rowOf[worst]],
    use.g[worst],
  );
  // The totals of the use table add up to the same sum only up to rounding.
  const scale = total(use.g) / total(use.q);
  try {
    const balanced = gras(
      ordered,
      use.g,
      use.q.map((output) => output * scale),
      {
        tolerance: 1e-10,
        rowNames: use.industries.map(({ code }) => code),
        columnNames: use.commodities.map(({ code }) => code),
      },
    );
    return {
      make: balanced.matrix,
      step: {
        operation: 'match-releases',
        note:
          'The make table is of another release than the use table; it was brought to the outputs of the use table by ' +
          `GRAS. Output of the industries had differed by ${percent(share)} in all, by up to ` +
          `${percent(relative(worst))} (${use.industries[worst].code}).`,
        parameters: { method: 'GRAS', difference: share, largest: relative(worst), sweeps: balanced.sweeps },
      },
    };
  } catch (error) {
    if (!(error instanceof SpillwayError)) throw error;
    const place = `${make.head.workbook.file}:${make.head.sheet}`;
    findings.error(
      'economy/not-converged',
      place,
      `the make table cannot be brought to the use table: ${error.message}`,
    );
    return null;
  }
}

/**
 * Market shares D = V inv(diag q): what part of each commodity each industry makes, n × m. Columns sum to 1; the column
 * of a commodity that nobody makes is 0.
 */
export function marketShares(make: Float64Array, m: number): Float64Array {
  const { columns } = marginsOf(make, m);
  return make.map((value, at) => (columns[at % m] === 0 ? 0 : value / columns[at % m]));
}
