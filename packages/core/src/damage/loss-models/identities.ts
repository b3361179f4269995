import { cellCount, finalDeliveries, type IoTable, rowTotals } from '../../economy/index.ts';
import type { IdentityCheck, PreparedEconomy } from './loss-model.ts';

/** Residual per industry every solution has to reach. */
const RESIDUAL_TOLERANCE = 1e-10;
/** A published table balances to some 1e-7 of its outputs; sums of it cannot do better. */
const BALANCE_TOLERANCE = 1e-6;

const check = (name: string, value: number, tolerance: number): IdentityCheck => ({
  name,
  ok: value <= tolerance,
  value,
});

/** x = A x + y, industry by industry. */
export const residualCheck = (residual: number): IdentityCheck =>
  check('residual', residual, RESIDUAL_TOLERANCE);

/**
 * What leaves the circle of the coefficients for one unit of output of each cell: all primary inputs, and
 * imports where the coefficients do not hold them. A cell without output makes nothing here: what is bought
 * of it (imports, under total coefficients) leaves altogether, 1. Length n, dimensionless.
 */
function leakage(table: IoTable, kind: 'domestic' | 'total'): Float64Array {
  const n = cellCount(table);
  const outside = new Float64Array(n);
  const add = (matrix: Float64Array, rows: number): void => {
    for (let i = 0; i < rows; i++) for (let j = 0; j < n; j++) outside[j] += matrix[i * n + j];
  };
  add(table.V, table.primaryInputs.length);
  if (kind === 'domestic' && table.imports !== null) add(table.imports, table.industries.length);
  return outside.map((value, j) => (table.x[j] > 0 ? value / table.x[j] : 1));
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((total, value, i) => total + value * b[i], 0);

const relative = (difference: number, scale: number): number =>
  Math.abs(difference) / Math.max(scale, Number.MIN_VALUE);

/**
 * What final demand loses is what primary inputs and imports lose: Σ df = leakage · dx. It is the column-sum
 * identity of the table applied to the effect.
 */
export function balanceCheck(economy: PreparedEconomy, df: Float64Array, dx: Float64Array): IdentityCheck {
  const outside = leakage(economy.table, economy.kind);
  const scale = df.reduce((total, value) => total + Math.abs(value), 0);
  return check(
    'final-demand-equals-primary-inputs-and-imports',
    relative(sum(df) - dot(outside, dx), scale),
    BALANCE_TOLERANCE,
  );
}

/**
 * The forward counterpart: what primary inputs lose is what final demand receives less, Σ dv = Σ (f_i/x_i) dx_i.
 *
 * @param dv change of primary inputs and imports that stands behind the effect.
 */
export function allocationCheck(economy: PreparedEconomy, dv: Float64Array, dx: Float64Array): IdentityCheck {
  const { table, A } = economy;
  const delivered = finalDeliveries(A, table.x).map((left, i) => (table.x[i] > 0 ? left / table.x[i] : 0));
  const scale = dv.reduce((total, value) => total + Math.abs(value), 0);
  return check(
    'primary-inputs-equal-final-deliveries',
    relative(sum(dv) - dot(delivered, dx), scale),
    BALANCE_TOLERANCE,
  );
}

/**
 * Whether the table itself balances: fails for one that was let through with broken rows or columns, whatever its
 * effects add up to. The value is the sum of all gaps of rows over all output.
 */
export function tableBalanceCheck(table: IoTable): IdentityCheck {
  const gaps = rowTotals(table).reduce((total, row, i) => total + Math.abs(row - table.x[i]), 0);
  const output = table.x.reduce((total, value) => total + value, 0);
  return { name: 'table-balance', ok: !table.acceptedWithErrors, value: output > 0 ? gaps / output : 0 };
}

/**
 * The table's own identity: leakage' L = 1' for every cell, so that each unit of final demand is
 * accounted for to the last won.
 */
export async function columnSumCheck(economy: PreparedEconomy): Promise<IdentityCheck> {
  const { x } = await economy.system.solveTransposed(leakage(economy.table, economy.kind));
  const gap = x.reduce((worst, value) => Math.max(worst, Math.abs(1 - value)), 0);
  return check('column-sums', gap, BALANCE_TOLERANCE);
}
