import { type KernelPool, openSystem } from '@spillway/core/economy';
import { hashBytes } from '@spillway/core/shared';
import { blockCoefficients, rightHandSides } from '../../bench/block-coefficients.mjs';

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

/** Runs on shared memory, as a pool does, but on the caller's thread. */
const sharedMemory: KernelPool = {
  size: 1,
  run: async ({ module, memory }, kernel, parts) => {
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    for (const part of parts) (exports[kernel] as (...values: readonly number[]) => number)(...part);
  },
  release: () => undefined,
  close: async () => undefined,
};

/** The same system answers the same questions here, wherever here is. */
export async function solvingAnswers(
  regions: number,
  industries: number,
  shared: boolean,
): Promise<SolvingAnswers> {
  const n = regions * industries;
  const pool = shared ? sharedMemory : undefined;
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
