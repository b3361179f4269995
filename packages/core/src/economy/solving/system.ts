import type { TaskOptions } from '../../shared/index.ts';

/** A solution with the evidence that it is one. */
export interface Solution {
  /** Length n, in the unit of the right-hand side. */
  readonly x: Float64Array;
  /**
   * Largest residual of any industry, dimensionless: max_i |r_i| / (|x_i| + |y_i|), r = y − (I − A) x. An industry
   * where both are zero counts |r_i| / max|x|. Where terms of both signs cancel (negative coefficients, or a y of
   * both signs) and this cannot be held in double precision, the size of the terms counts instead of what is left
   * of them: |r_i| / (|y_i| + max(|x_i|, Σ_j |a_ij x_j|)).
   */
  readonly residual: number;
  readonly iterations: number;
  readonly method: 'direct' | 'krylov';
}

/** Several solutions of one system: row k of `X` answers row k of the right-hand sides. */
export interface Solutions {
  /** k×n row-major. */
  readonly X: Float64Array;
  /** Largest residual of any industry over all right-hand sides, defined as in {@link Solution}. */
  readonly residual: number;
}

/**
 * The system (I − A) x = y with everything asked of it. The caller says what is asked; how it is solved
 * (iteration for one, factors for many, the transpose for everything-to-one) is decided inside.
 */
export interface LeontiefSystem {
  readonly n: number;
  /** x = (I − A)⁻¹ y. */
  solve(y: Float64Array, options?: TaskOptions): Promise<Solution>;
  /** z = (I − A')⁻¹ w: what a unit at each cell does to the measure w. */
  solveTransposed(w: Float64Array, options?: TaskOptions): Promise<Solution>;
  /** Many right-hand sides, k×n row-major. */
  solveMany(Y: Float64Array, options?: TaskOptions): Promise<Solutions>;
  /** The diagonal of L = (I − A)⁻¹, length n, without forming L. */
  inverseDiagonal(options?: TaskOptions): Promise<Float64Array>;
  /** Gives memory back; the system answers no more. */
  close(): void;
}
