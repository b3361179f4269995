import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSystem } from '../solving/open-system.ts';
import { pinnedAdjoint, pinOutput } from './pinned-output.ts';

const N = 7;
const coefficients = fc
  .array(fc.double({ min: 0, max: 0.12, noNaN: true }), { minLength: N * N, maxLength: N * N })
  .map((values) => Float64Array.from(values));
const vector = fc
  .array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: N, maxLength: N })
  .map((values) => Float64Array.from(values));

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
