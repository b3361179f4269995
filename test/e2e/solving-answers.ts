import { openSystem } from '@spillway/core/economy';
import { hashBytes } from '@spillway/core/shared';
import { blockCoefficients, rightHandSides } from '../../bench/block-coefficients.mjs';
import { ONE_THREAD } from './shared-memory.ts';

/** Hashes of the bits of everything a system answers. */
export interface SolvingAnswers {
  readonly one: string;
  readonly adjoint: string;
  readonly many: string;
  readonly diagonal: string;
  readonly residuals: readonly number[];
}

const hash = (values: Float64Array): string =>
  hashBytes(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));

/** The same system answers the same questions here, wherever here is. */
export async function solvingAnswers(
  regions: number,
  industries: number,
  shared: boolean,
): Promise<SolvingAnswers> {
  const n = regions * industries;
  const pool = shared ? ONE_THREAD : undefined;
  const system = openSystem(blockCoefficients(regions, industries, 1), n, { blocks: regions, pool });
  const Y = rightHandSides(70, n, 2);
  const one = await system.solve(Y.subarray(0, n));
  const adjoint = await system.solveTransposed(Y.subarray(n, 2 * n));
  const many = await system.solveMany(Y);
  const diagonal = await system.inverseDiagonal();
  system.close();
  return {
    one: hash(one.x),
    adjoint: hash(adjoint.x),
    many: hash(many.X),
    diagonal: hash(diagonal),
    residuals: [one.residual, adjoint.residual, many.residual],
  };
}
