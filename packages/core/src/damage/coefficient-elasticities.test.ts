import { expect, it } from 'vitest';
import { openSystem, pinnedAdjoint, pinOutput } from '../economy/index.ts';
import { coefficientElasticities } from './coefficient-elasticities.ts';

const A = Float64Array.of(0.15, 0.25, 0.2, 0.05);
const w = Float64Array.of(0.65, 0.7);
const H = 1e-6;

/** The total of one measure with one coefficient moved by a relative step. */
async function moved(
  at: number | 'all',
  step: number,
  answer: (A: Float64Array) => Promise<Float64Array>,
): Promise<number> {
  const changed = A.map((value, k) => (at === 'all' || at === k ? value * (1 + step) : value));
  const dx = await answer(changed);
  return dx.reduce((sum, change, j) => sum + w[j] * change, 0);
}

it.each([
  {
    name: 'Leontief',
    answer: async (a: Float64Array) => (await openSystem(a, 2).solve(Float64Array.of(0, -100))).x,
    adjoint: async () => (await openSystem(A, 2).solveTransposed(w)).x,
  },
  {
    name: 'output given from outside',
    answer: async (a: Float64Array) => (await pinOutput(openSystem(a, 2), [0], [-100])).dx,
    adjoint: async () => pinnedAdjoint(openSystem(A, 2), [0], w),
  },
])('agrees with moving each coefficient: $name', async ({ answer, adjoint }) => {
  const base = await moved('all', 0, answer);
  const systems = [{ m: await adjoint(), dx: await answer(A) }];
  const { all, largest } = coefficientElasticities(A, systems, base, 4);
  const numeric = async (at: number | 'all'): Promise<number> =>
    ((await moved(at, H, answer)) - (await moved(at, -H, answer))) / (2 * H * base);
  expect(all).toBeCloseTo(await numeric('all'), 6);
  for (const { supplier, buyer, elasticity } of largest)
    expect(elasticity).toBeCloseTo(await numeric(supplier * 2 + buyer), 6);
  expect(largest.map(({ elasticity }) => Math.abs(elasticity))).toEqual(
    largest.map(({ elasticity }) => Math.abs(elasticity)).toSorted((a, b) => b - a),
  );
});
