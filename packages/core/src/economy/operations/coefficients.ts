import { SpillwayError } from '../../shared/index.ts';
import type { IoTable } from '../table.ts';

/** @throws SpillwayError `economy/no-domestic-flows` if the table's flows hold imports too. */
function requireDomestic(table: IoTable): void {
  if (table.flows === 'domestic') return;
  throw new SpillwayError(
    'economy/no-domestic-flows',
    `domestic coefficients need a table whose flows are domestic, but the flows of ${table.id} hold imports too; ` +
      'split them off first (splitImports) or take total coefficients',
    { table: table.id, expected: 'domestic', found: table.flows },
  );
}

/**
 * Technical coefficients A = Z inv(diag x): a_ij is what cell j buys from cell i per unit of its output.
 *
 * `domestic`: bought inside the regions of the table (Ad). `total`: imports too (Ad + Am). A multi-regional
 * table's flows between its own regions are domestic in this sense. Imports from outside have a product
 * but no cell; `total` adds them on the row of that product in the buying region, a_(r,s),(r,t) += imports_s,(r,t) / x_(r,t),
 * which for a national table is the usual A. A table whose flows are `total` has them in Z already.
 *
 * @returns n×n row-major, dimensionless, a new array. Columns of cells without output are 0.
 * @throws SpillwayError `economy/no-domestic-flows` for `domestic` of a table with total flows.
 * @see Miller & Blair (2009), Input–Output Analysis, 2nd ed., ch. 2 and 4.
 */
export function coefficients(table: IoTable, kind: 'domestic' | 'total'): Float64Array {
  if (kind === 'domestic') requireDomestic(table);
  const n = table.x.length;
  const S = table.industries.length;
  const A = Float64Array.from(table.Z);
  if (kind === 'total' && table.imports !== null) {
    for (let s = 0; s < S; s++) {
      for (let j = 0; j < n; j++) A[(j - (j % S) + s) * n + j] += table.imports[s * n + j];
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) A[i * n + j] = table.x[j] === 0 ? 0 : A[i * n + j] / table.x[j];
  }
  return A;
}

/**
 * Allocation coefficients B = inv(diag x) Z, of Ghosh: b_ij is the share of cell i's output that goes to
 * cell j.
 *
 * @returns n×n row-major, dimensionless, a new array. Rows of cells without output are 0.
 * @throws SpillwayError `economy/no-domestic-flows` if the flows hold imports: they are no part of x.
 * @see Ghosh (1958), Economica 25:58; Miller & Blair (2009), ch. 12.
 */
export function allocationCoefficients(table: IoTable): Float64Array {
  requireDomestic(table);
  const n = table.x.length;
  const B = Float64Array.from(table.Z);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) B[i * n + j] = table.x[i] === 0 ? 0 : B[i * n + j] / table.x[i];
  }
  return B;
}
