import { type KernelPool, openSystem } from '@spillway/core/economy';
import { afterAll, describe, expect, it } from 'vitest';
import { blockCoefficients, rightHandSides } from '../../../../bench/block-coefficients.mjs';
import { createKernelPool } from './create-kernel-pool.ts';

const pools: KernelPool[] = [];
const pool = (size: number): KernelPool => {
  const made = createKernelPool(size);
  pools.push(made);
  return made;
};
afterAll(() => Promise.all(pools.map((each) => each.close())));

describe('a pool of kernel workers', () => {
  it.each([
    { regions: 9, industries: 35 },
    { regions: 1, industries: 701 },
  ])('gives the same bits with 0, 1, 2 and 3 workers: $regions × $industries', async (size) => {
    const n = size.regions * size.industries;
    const A = blockCoefficients(size.regions, size.industries, 1);
    const Y = rightHandSides(200, n, 2);
    const y = Y.subarray(0, n);
    const answers = [];
    for (const workers of [0, 1, 2, 3]) {
      const system = openSystem(A, n, {
        blocks: size.regions,
        pool: workers > 0 ? pool(workers) : undefined,
      });
      answers.push({
        many: await system.solveMany(Y),
        diagonal: await system.inverseDiagonal(),
        one: await system.solve(y),
        adjoint: await system.solveTransposed(y),
      });
      system.close();
    }
    for (const answer of answers.slice(1)) expect(answer).toEqual(answers[0]);
  });

  it('serves several systems that ask at once', async () => {
    const shared = pool(2);
    const sizes = [200, 330, 200, 450];
    const expected = sizes.map((n, k) => openSystem(blockCoefficients(1, n, k), n).inverseDiagonal());
    const found = sizes.map((n, k) =>
      openSystem(blockCoefficients(1, n, k), n, { pool: shared }).inverseDiagonal(),
    );
    expect(await Promise.all(found)).toEqual(await Promise.all(expected));
  });

  it('names the industry of a pivot that a worker found', async () => {
    const n = 300;
    const A = new Float64Array(n * n);
    A[200 * n + 200] = 2;
    const system = openSystem(A, n, { pool: pool(2), names: (i) => `sector ${i}` });
    await expect(system.inverseDiagonal()).rejects.toMatchObject({
      code: 'economy/not-productive',
      details: { sector: 'sector 200', index: 200, pivot: -1 },
    });
  });

  it('stops when cancelled, and works on', async () => {
    const n = 1200;
    const system = openSystem(blockCoefficients(1, n, 3), n, { pool: pool(2) });
    const controller = new AbortController();
    const progress: number[] = [];
    const cancelled = system.inverseDiagonal({
      signal: controller.signal,
      onProgress: ({ done }) => {
        progress.push(done);
        if (progress.length === 3) controller.abort();
      },
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'shared/cancelled' });
    expect(progress.length).toBe(3);
    const whole = openSystem(blockCoefficients(1, n, 3), n);
    expect(await system.inverseDiagonal()).toEqual(await whole.inverseDiagonal());
  });

  it('keeps other work of the caller going', async () => {
    const n = 1500;
    const system = openSystem(blockCoefficients(1, n, 4), n, { pool: pool(1) });
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await system.inverseDiagonal();
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  it('hands on what goes wrong in a worker, and works on', async () => {
    const workers = pool(2);
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    // A module that exports `trap`, which is unreachable, and imports the memory as kernels do.
    const module = new WebAssembly.Module(
      Uint8Array.from(
        [
          [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
          [1, 4, 1, 0x60, 0, 0],
          [2, 16, 1, 3, 0x65, 0x6e, 0x76, 6, 0x6d, 0x65, 0x6d, 0x6f, 0x72, 0x79, 2, 3, 1, 1],
          [3, 2, 1, 0],
          [7, 8, 1, 4, 0x74, 0x72, 0x61, 0x70, 0, 0],
          [10, 5, 1, 3, 0, 0, 0x0b],
        ].flat(),
      ),
    );
    await expect(workers.run({ module, memory }, 'trap', [[], []])).rejects.toThrowError(
      'kernel "trap" failed in a worker: unreachable',
    );
    await expect(workers.run({ module, memory }, 'nothing', [[]])).rejects.toThrowError(
      'there is no kernel "nothing"',
    );
    const n = 200;
    const A = blockCoefficients(1, n, 5);
    expect(await openSystem(A, n, { pool: workers }).inverseDiagonal()).toEqual(
      await openSystem(A, n).inverseDiagonal(),
    );
  });

  it('refuses work after closing, and closes twice', async () => {
    const workers = createKernelPool(1);
    await workers.close();
    await workers.close();
    const n = 200;
    const system = openSystem(new Float64Array(n * n), n, { pool: workers });
    await expect(system.inverseDiagonal()).rejects.toThrowError('the pool of kernel workers is closed');
    system.close();
  });

  it('needs a worker', () => {
    expect(() => createKernelPool(0)).toThrowError('at least 1 worker, but size is 0');
  });
});
