import { SpillwayError } from '../../shared/index.ts';
import { cellCount, type IoTable } from '../table.ts';

/** Coefficients with a row of labour income and a column of household spending for every region. */
export interface ClosedCoefficients {
  /** (n + R)×(n + R) row-major; cell n + r is the households of region r. */
  readonly A: Float64Array;
  readonly size: number;
}

/**
 * Borders A with labour income h (a row) and consumption c (a column): the type II system, in which
 * income earned is spent again.
 *
 * @param A technical coefficients, n×n row-major.
 * @param h labour income per unit of output, one row of n for each region: R×n, zero where the worker lives elsewhere.
 * @param c what households buy of each cell per unit of their income, one column for each region: n×R.
 * @see Miller & Blair (2009), Input–Output Analysis, 2nd ed., §2.5.
 */
export function borderWithHouseholds(
  A: Float64Array,
  h: Float64Array,
  c: Float64Array,
  regions: number,
): ClosedCoefficients {
  const n = h.length / regions;
  if (A.length !== n * n || c.length !== n * regions) {
    throw new SpillwayError(
      'economy/shape-mismatch',
      `A must be ${n}×${n} and c ${n}×${regions} to match h, but they have ${A.length} and ${c.length} values`,
      { n, A: A.length, c: c.length },
    );
  }
  const size = n + regions;
  const bordered = new Float64Array(size * size);
  for (let i = 0; i < n; i++) {
    bordered.set(A.subarray(i * n, (i + 1) * n), i * size);
    for (let r = 0; r < regions; r++) bordered[i * size + n + r] = c[i * regions + r]!;
  }
  for (let r = 0; r < regions; r++) bordered.set(h.subarray(r * n, (r + 1) * n), (n + r) * size);
  return { A: bordered, size };
}

/**
 * Labour income and household spending of a table, for {@link borderWithHouseholds}.
 *
 * h is the wages row over output. c is each household column over its whole spending (home-made, imported
 * and taxes on it), so that one unit of income is spent as households spend today and what they spend on
 * imports leaks out. All income is taken as spent and as really lost: an upper bound, since furlough pay
 * and savings cushion it.
 *
 * @returns null where the table has no row of wages or no household column for some region.
 */
export function householdAccounts(table: IoTable): { h: Float64Array; c: Float64Array } | null {
  const n = cellCount(table);
  const S = table.industries.length;
  const R = table.regions.length;
  const F = table.finalDemand.length;
  const wages = table.primaryInputs.findIndex((row) => row.kind === 'wages');
  const columns = table.regions.map((region) =>
    table.finalDemand.findIndex(
      (category) => category.kind === 'households' && category.region === region.code,
    ),
  );
  if (wages < 0 || columns.includes(-1)) return null;
  const h = new Float64Array(R * n);
  const c = new Float64Array(n * R);
  columns.forEach((f, r) => {
    let spending = 0;
    for (let i = 0; i < n; i++) spending += table.Y[i * F + f];
    for (let s = 0; table.importedY !== null && s < S; s++) spending += table.importedY[s * F + f];
    for (let p = 0; table.VY !== null && p < table.primaryInputs.length; p++) spending += table.VY[p * F + f];
    for (let i = 0; i < n; i++) c[i * R + r] = spending > 0 ? table.Y[i * F + f] / spending : 0;
    for (let j = r * S; j < (r + 1) * S; j++) {
      const output = table.x[j];
      h[r * n + j] = output > 0 ? table.V[wages * n + j] / output : 0;
    }
  });
  return { h, c };
}
