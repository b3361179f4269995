import { SpillwayError, type TaskOptions } from '../../shared/index.ts';
import type { LeontiefSystem } from '../solving/system.ts';
import { solveSmall } from './small-system.ts';

/** What follows when the output of some cells is given from outside. */
export interface PinnedOutput {
  /** Change of output, length n: as given at the pinned cells, as it follows elsewhere. */
  readonly dx: Float64Array;
  /** Change of final demand, length n: as given elsewhere, what is left to deliver at the pinned cells. */
  readonly df: Float64Array;
  /** Largest residual per industry of the systems solved. */
  readonly residual: number;
}

/**
 * Output fixed from outside (mixed model): dx_o = (I − A_oo)⁻¹ (A_oh dx_h + df_o) and
 * df_h = (I − A_hh) dx_h − A_ho dx_o.
 *
 * Solved through the whole system: find df_h with L_hh df_h = dx_h − (L df_o)_h, then dx = L (df_h + df_o),
 * so that one prepared system serves every set of pinned cells. With the transposed system the same
 * equations hold for Ghosh's (see {@link pinnedAllocation}).
 *
 * @param pinned cells whose output is given.
 * @param dxPinned their change of output, in the table's unit; a fall is negative.
 * @param df change of final demand elsewhere, length n; values at pinned cells are ignored.
 * @see Miller & Blair (2009), §13.2 (exogenous specification of output).
 */
export async function pinOutput(
  system: LeontiefSystem,
  pinned: readonly number[],
  dxPinned: readonly number[],
  df: Float64Array = new Float64Array(system.n),
  options?: TaskOptions,
): Promise<PinnedOutput> {
  return pin(system.n, pinned, dxPinned, df, (y) => system.solve(y, options));
}

/**
 * The forward counterpart: the supply of some cells is given, and customers can make no more than what they
 * are sent allows. In cost shares p = A' p + c with p given at the pinned cells; dx = x ∘ p.
 *
 * @param shares loss of output of the pinned cells over their output, dimensionless.
 * @returns `dx` holds p, the share of output lost by every cell.
 */
export async function pinnedAllocation(
  system: LeontiefSystem,
  pinned: readonly number[],
  shares: readonly number[],
  options?: TaskOptions,
): Promise<PinnedOutput> {
  return pin(system.n, pinned, shares, new Float64Array(system.n), (w) => system.solveTransposed(w, options));
}

/**
 * What a unit of output at each cell that is free does to a measure while the pinned cells stay as they are:
 * m = w + A' m with m = 0 at the pinned cells. Then the measure changes by m'·(what falls on the free cells).
 *
 * @param w value of a unit of output of each cell, length n.
 * @returns length n, 0 at the pinned cells.
 */
export async function pinnedAdjoint(
  system: LeontiefSystem,
  pinned: readonly number[],
  w: Float64Array,
  options?: TaskOptions,
): Promise<Float64Array> {
  const zeros = pinned.map(() => 0);
  return (await pin(system.n, pinned, zeros, w, (y) => system.solveTransposed(y, options))).dx;
}

async function pin(
  n: number,
  pinned: readonly number[],
  values: readonly number[],
  given: Float64Array,
  solve: (y: Float64Array) => Promise<{ x: Float64Array; residual: number }>,
): Promise<PinnedOutput> {
  const k = pinned.length;
  if (values.length !== k || new Set(pinned).size !== k) {
    throw new SpillwayError(
      'economy/shape-mismatch',
      `each pinned cell needs one value of its own, but there are ${k} cells and ${values.length} values`,
      { pinned, values },
    );
  }
  const df = given.slice();
  for (const cell of pinned) df[cell] = 0;
  let residual = 0;
  const columns: Float64Array[] = [];
  for (const cell of pinned) {
    const unit = new Float64Array(n);
    unit[cell] = 1;
    const column = await solve(unit);
    residual = Math.max(residual, column.residual);
    columns.push(column.x);
  }
  let dx = new Float64Array(n);
  if (df.some((value) => value !== 0)) {
    const elsewhere = await solve(df);
    residual = Math.max(residual, elsewhere.residual);
    dx = elsewhere.x.slice();
  }
  const block = new Float64Array(k * k);
  const right = new Float64Array(k);
  pinned.forEach((cell, row) => {
    columns.forEach((column, c) => (block[row * k + c] = column[cell]!));
    right[row] = values[row] - dx[cell];
  });
  const weights = solveSmall(block, right);
  pinned.forEach((cell, c) => {
    df[cell] = weights[c]!;
    columns[c].forEach((value, i) => (dx[i] += value * weights[c]));
  });
  pinned.forEach((cell, row) => (dx[cell] = values[row]!));
  return { dx, df, residual };
}
