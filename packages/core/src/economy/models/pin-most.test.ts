import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSystem } from '../solving/open-system.ts';
import { pinMost, pinnedAdjoint, pinOutput } from './pinned-output.ts';

const N = 7;
const coefficients = fc
  .array(fc.double({ min: 0, max: 0.12, noNaN: true }), { minLength: N * N, maxLength: N * N })
  .map((values) => Float64Array.from(values));
const vector = fc
  .array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: N, maxLength: N })
  .map((values) => Float64Array.from(values));

it('gives what one solution a pinned cell gives, whichever cells are pinned', async () => {
  await fc.assert(
    fc.asyncProperty(
      coefficients,
      vector,
      vector,
      fc.uniqueArray(fc.nat(N - 1), { minLength: 1, maxLength: N }),
      async (A, values, df, cells) => {
        const system = openSystem(A, N);
        const one = await pinOutput(
          system,
          cells,
          cells.map((cell) => values[cell]),
          df,
        );
        const given = new Map(cells.map((cell) => [cell, values[cell]]));
        const most = await pinMost(A, given, df, (matrix, size) => openSystem(matrix, size));
        for (let i = 0; i < N; i++) {
          expect(Math.abs(most.dx[i] - one.dx[i])).toBeLessThan(1e-9);
          expect(Math.abs(most.df[i] - one.df[i])).toBeLessThan(1e-9);
        }
      },
    ),
  );
});

it('has an adjoint that values a pinned shock as the model does', async () => {
  await fc.assert(
    fc.asyncProperty(coefficients, vector, vector, fc.nat(N - 1), async (A, w, df, cell) => {
      const system = openSystem(A, N);
      const { dx } = await pinOutput(system, [cell], [3], df);
      const m = await pinnedAdjoint(system, [cell], w);
      expect(m[cell]).toBe(0);
      // What falls on the free cells: their final demand and what the pinned cell buys of them.
      let value = w[cell] * 3;
      for (let i = 0; i < N; i++) if (i !== cell) value += m[i] * (df[i] + A[i * N + cell] * 3);
      const total = dx.reduce((sum, change, i) => sum + w[i] * change, 0);
      expect(Math.abs(value - total)).toBeLessThan(1e-8);
    }),
  );
});
