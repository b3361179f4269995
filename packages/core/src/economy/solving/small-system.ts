import { type TaskOptions, throwIfCancelled } from '../../shared/index.ts';
import { checkRightHandSides, TARGET_RESIDUAL } from './coefficients.ts';
import { eliminate, type Factors, substitute, substituteTransposed } from './elimination.ts';
import { largestResidual } from './residual.ts';
import type { LeontiefSystem, Solution } from './system.ts';

/** A system of at most some hundred industries: factored once, everything substituted. */
export function smallSystem(A: Float64Array, n: number, names: (i: number) => string): LeontiefSystem {
  const a = A.slice();
  let kept: Factors | null = null;
  const factors = (): Factors => {
    kept ??= eliminate(a, n, names);
    return kept;
  };
  const one = (y: Float64Array, transposed: boolean, options?: TaskOptions): Solution => {
    throwIfCancelled(options?.signal);
    const x = transposed ? substituteTransposed(factors(), y) : substitute(factors(), y);
    return {
      x,
      residual: largestResidual(a, n, x, y, transposed, TARGET_RESIDUAL),
      iterations: 0,
      method: 'direct',
    };
  };
  return {
    n,
    async solve(y, options) {
      checkRightHandSides(y, n, 1, names);
      return one(y, false, options);
    },
    async solveTransposed(w, options) {
      checkRightHandSides(w, n, 1, names);
      return one(w, true, options);
    },
    async solveMany(Y, options) {
      const count = Y.length / n;
      checkRightHandSides(Y, n, count, names);
      const X = new Float64Array(Y.length);
      let residual = 0;
      for (let k = 0; k < count; k++) {
        const solution = one(Y.subarray(k * n, (k + 1) * n), false, options);
        X.set(solution.x, k * n);
        residual = Math.max(residual, solution.residual);
        options?.onProgress?.({ stage: 'solve', done: k + 1, total: count, unit: 'solutions' });
      }
      return { X, residual };
    },
    async inverseDiagonal(options) {
      throwIfCancelled(options?.signal);
      return Float64Array.from({ length: n }, (_, i) => {
        const unit = new Float64Array(n);
        unit[i] = 1;
        return substitute(factors(), unit)[i];
      });
    },
    close() {
      kept = null;
    },
  };
}
