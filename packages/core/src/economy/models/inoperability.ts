import type { TaskOptions } from '../../shared/index.ts';
import type { LeontiefSystem, Solution } from '../solving/system.ts';

/** Inoperability of every cell: the share of its as-planned output that is lost. */
export interface Inoperability {
  /** Length n, dimensionless, clipped to at most 1; a gain is negative. */
  readonly q: Float64Array;
  /** The same before clipping. */
  readonly raw: Float64Array;
  /** Cells whose raw inoperability passed 1. */
  readonly clipped: readonly number[];
  readonly solution: Solution;
}

function clip(raw: Float64Array, solution: Solution): Inoperability {
  const clipped: number[] = [];
  const q = raw.map((value, i) => {
    if (value <= 1) return value;
    clipped.push(i);
    return 1;
  });
  return { q, raw, clipped, solution };
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/**
 * Demand-side inoperability (static): q = A* q + c*, A* = diag(x)⁻¹ A diag(x).
 *
 * Solved as what it is, Leontief rescaled: diag(x) q = L (diag(x) c*). Nothing more is learned by the
 * rescaling, so its losses are never added to Leontief's.
 *
 * @param system (I − A) of the table.
 * @param x as-planned output, length n; a cell without output has q = 0.
 * @param cStar demand-side perturbation over as-planned output, length n, dimensionless; a fall is positive.
 * @see Haimes & Jiang (2001), J. Infrastruct. Syst. 7:1; Santos & Haimes (2004), Risk Analysis 24:1437;
 *   Dietzenbacher & Miller (2015).
 */
export async function demandInoperability(
  system: LeontiefSystem,
  x: Float64Array,
  cStar: Float64Array,
  options?: TaskOptions,
): Promise<Inoperability> {
  const solution = await system.solve(
    cStar.map((value, i) => value * x[i]),
    options,
  );
  return clip(
    solution.x.map((loss, i) => share(loss, x[i])),
    solution,
  );
}

/**
 * Demand-side inoperability from a ready interdependency matrix: q = (I − A*)⁻¹ c*.
 *
 * @param system (I − A*): A* itself was given, as in papers that print it.
 */
export async function inoperabilityOf(
  system: LeontiefSystem,
  cStar: Float64Array,
  options?: TaskOptions,
): Promise<Inoperability> {
  const solution = await system.solve(cStar, options);
  return clip(solution.x, solution);
}

/**
 * Supply-side inoperability (static): p = A' p + c. It is a price model: p is the rise of costs that is
 * passed on in full, the same figures as Ghosh's in other words.
 *
 * @param cost rise of primary-input cost over output, length n, dimensionless.
 * @see Leung, Haimes & Santos (2007), J. Infrastruct. Syst. 13:299.
 */
export async function supplyInoperability(
  system: LeontiefSystem,
  cost: Float64Array,
  options?: TaskOptions,
): Promise<Inoperability> {
  const solution = await system.solveTransposed(cost, options);
  return clip(solution.x, solution);
}
