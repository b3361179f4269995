import { type TaskOptions, throwIfCancelled } from '../../shared/index.ts';
import { type CoefficientSurvey, checkRightHandSides } from './coefficients.ts';
import { type DenseFactors, factorDense } from './dense-factors.ts';
import { inverseDiagonalDense } from './dense-inverse-diagonal.ts';
import { solveDense, solveDenseTransposed } from './dense-solutions.ts';
import { iterate, prepareSweeps, type Sweeper } from './iteration.ts';
import { KernelMemory, type KernelPool, SOLVING_KERNELS } from '../../kernels/index.ts';
import { storeMatrix } from './stored-matrix.ts';
import type { LeontiefSystem, Solution } from './system.ts';

/**
 * A system of many industries on compiled kernels: iteration for one right-hand side, factors for many.
 *
 * One question is answered after the other, since all share the memory. What answers it depends on the
 * coefficients and on what is asked, never on what was asked before, so that the same question always gets
 * the same bits.
 *
 * @param block order of the diagonal blocks the iteration solves exactly.
 */
export function largeSystem(
  A: Float64Array,
  n: number,
  survey: CoefficientSurvey,
  block: number,
  names: (i: number) => string,
  pool: KernelPool | undefined,
): LeontiefSystem {
  const memory = new KernelMemory(SOLVING_KERNELS, pool);
  const matrix = storeMatrix(memory, A, n);
  let kept: DenseFactors | null = null;
  const sweepers = new Map<boolean, Sweeper | null>();
  let productive: boolean | null = survey.contracting ? true : null;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  const factors = async (options?: TaskOptions): Promise<DenseFactors> => {
    kept ??= await factorDense(memory, matrix, names, options);
    return kept;
  };
  const sweeper = (transposed: boolean): Sweeper | null => {
    let found = sweepers.get(transposed);
    if (found === undefined) {
      found = prepareSweeps(memory, matrix, block, transposed);
      sweepers.set(transposed, found);
    }
    return found;
  };
  const iterated = (y: Float64Array, transposed: boolean): Solution | null => {
    const prepared = sweeper(transposed);
    return prepared && iterate(memory, matrix, prepared, y, survey.nonnegative);
  };
  /**
   * For A ≥ 0 a positive x with (I − A) x > 0 proves the spectral radius below 1; the x that makes one unit of
   * everything is such a one. Where this proves nothing, the pivots of the factors decide.
   */
  const provenProductive = (): boolean => {
    if (productive === null) {
      const proof = survey.nonnegative ? iterated(new Float64Array(n).fill(1), false) : null;
      productive = proof?.x.every((value) => value > 0 && proof.residual * (value + 1) < 1) ?? false;
    }
    return productive;
  };
  const one = async (y: Float64Array, transposed: boolean, options?: TaskOptions): Promise<Solution> => {
    throwIfCancelled(options?.signal);
    const solution = provenProductive() ? iterated(y, transposed) : null;
    if (solution) return solution;
    const direct = await factors(options);
    const method = 'direct';
    if (transposed) {
      const { x, residual } = await solveDenseTransposed(memory, matrix, direct, y, options);
      return { x, residual, iterations: 0, method };
    }
    const { X, residual } = await solveDense(memory, matrix, direct, y, options);
    return { x: X, residual, iterations: 0, method };
  };

  return {
    n,
    solve(y, options) {
      return inTurn(async () => {
        checkRightHandSides(y, n, 1, names);
        return one(y, false, options);
      });
    },
    solveTransposed(w, options) {
      return inTurn(async () => {
        checkRightHandSides(w, n, 1, names);
        return one(w, true, options);
      });
    },
    solveMany(Y, options) {
      return inTurn(async () => {
        checkRightHandSides(Y, n, Y.length / n, names);
        return solveDense(memory, matrix, await factors(options), Y, options);
      });
    },
    inverseDiagonal(options) {
      return inTurn(async () => inverseDiagonalDense(memory, matrix, await factors(options), options));
    },
    close() {
      kept = null;
      sweepers.clear();
      memory.close();
    },
  };
}
