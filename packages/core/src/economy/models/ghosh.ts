import type { TaskOptions } from '../../shared/index.ts';
import type { LeontiefSystem, Solution } from '../solving/system.ts';

/** A forward effect with the solution it was read from. */
export interface GhoshEffect {
  /** Change of gross output, length n, in the unit of dv. */
  readonly dx: Float64Array;
  readonly solution: Solution;
}

/**
 * Ghosh's supply side: dx' = dv' G, G = (I − B)⁻¹, B = diag(x)⁻¹ Z.
 *
 * Since G = diag(x)⁻¹ L diag(x), it is read from the same system: dx = x ∘ (L' (dv / x)). As a quantity
 * model it lets inputs replace one another without limit; as a price model it is exact. Here it serves
 * as the proportional forward effect on customers: no bound, and never added to backward effects.
 *
 * @param x as-planned output, length n.
 * @param dv change of primary inputs, length n, in the table's unit; a fall is negative.
 * @see Dietzenbacher (1997); Oosterhaven (1988).
 */
export async function ghoshEffect(
  system: LeontiefSystem,
  x: Float64Array,
  dv: Float64Array,
  options?: TaskOptions,
): Promise<GhoshEffect> {
  const solution = await system.solveTransposed(
    dv.map((value, i) => (x[i] > 0 ? value / x[i] : 0)),
    options,
  );
  return { dx: solution.x.map((value, i) => value * x[i]), solution };
}
