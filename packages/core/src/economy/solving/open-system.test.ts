import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockCoefficients, rightHandSides } from '../../../../../bench/block-coefficients.mjs';
import { SpillwayError } from '../../shared/index.ts';
import { openSystem } from './open-system.ts';
import { largestResidual } from './residual.ts';
import type { LeontiefSystem } from './system.ts';

const codeOf = async (work: () => Promise<unknown>): Promise<SpillwayError> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof SpillwayError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};
const near = (found: Float64Array, expected: Float64Array, digits: number): void => {
  expect(found.length).toBe(expected.length);
  const worst = found.reduce((max, value, i) => {
    const size = Math.abs(expected[i]);
    return Math.max(max, Math.abs(value - expected[i]) / (size > 0 ? size : 1));
  }, 0);
  expect(worst).toBeLessThan(10 ** -digits);
};
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

describe('the base example of Miller & Blair (2009), ch. 2', () => {
  const A = Float64Array.of(0.15, 0.25, 0.2, 0.05);

  it('has the printed output for the printed final demand', async () => {
    const { x, residual } = await openSystem(A, 2).solve(Float64Array.of(600, 1500));
    expect(x[0]).toBeCloseTo(1247.5248, 4);
    expect(x[1]).toBeCloseTo(1841.5842, 4);
    expect(residual).toBeLessThan(1e-15);
  });

  it('has the printed inverse', async () => {
    const system = openSystem(A, 2);
    const { X } = await system.solveMany(Float64Array.of(1, 0, 0, 1));
    const printed = [1.254125, 0.264026, 0.330033, 1.122112];
    for (const [k, value] of printed.entries()) expect(X[k]).toBeCloseTo(value, 6);
    const diagonal = await system.inverseDiagonal();
    expect(diagonal[0]).toBeCloseTo(1.254125, 6);
    expect(diagonal[1]).toBeCloseTo(1.122112, 6);
    // Output multipliers are the column sums, which is everything-to-one with weights of 1.
    const { x: multipliers } = await system.solveTransposed(Float64Array.of(1, 1));
    expect(multipliers[0]).toBeCloseTo(1.518152, 6);
    expect(multipliers[1]).toBeCloseTo(1.452145, 6);
  });
});

describe.each([
  // Orders on both sides of every limit: plain elimination, kernels with padding, a whole and a torn block column.
  { regions: 1, industries: 1 },
  { regions: 3, industries: 35 },
  { regions: 1, industries: 161 },
  { regions: 7, industries: 27 },
  { regions: 3, industries: 64 },
  { regions: 1, industries: 512 },
  { regions: 11, industries: 35 },
])('laws of $regions regions with $industries industries', ({ regions, industries }) => {
  const n = regions * industries;
  const open = (seed: number): { A: Float64Array; system: LeontiefSystem } => {
    const A = blockCoefficients(regions, industries, seed);
    return { A, system: openSystem(A, n, { blocks: regions }) };
  };

  it('holds for random coefficients', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1e6), fc.nat(n - 1), async (seed, hit) => {
        const { A, system } = open(seed);
        const [y, w] = [rightHandSides(1, n, seed + 1), rightHandSides(1, n, seed + 2)];
        const shock = new Float64Array(n);
        shock[hit] = -1;
        const solved = await system.solve(y);
        const adjoint = await system.solveTransposed(w);
        const shocked = await system.solve(shock);
        // x = A x + y for every industry, as told and as seen from outside.
        expect(Math.max(solved.iterations, shocked.iterations, adjoint.iterations)).toBeLessThanOrEqual(16);
        for (const { x, residual, right, transposed } of [
          { ...solved, right: y, transposed: false },
          { ...shocked, right: shock, transposed: false },
          { ...adjoint, right: w, transposed: true },
        ]) {
          expect(residual).toBeLessThanOrEqual(1e-10);
          expect(largestResidual(A, n, x, right, transposed, 1)).toBeLessThanOrEqual(1.01e-10);
        }
        // ⟨w, L y⟩ = ⟨L' w, y⟩
        const [left, right] = [dot(w, solved.x), dot(adjoint.x, y)];
        expect(Math.abs(left - right)).toBeLessThan(1e-10 * left);
        const many = await system.solveMany(Float64Array.of(...y, ...shock, ...w));
        expect(many.residual).toBeLessThanOrEqual(1e-10);
        near(many.X.subarray(0, n), solved.x, 9);
        near(many.X.subarray(n, 2 * n), shocked.x, 9);
        const diagonal = await system.inverseDiagonal();
        expect(Math.abs(diagonal[hit] + shocked.x[hit])).toBeLessThan(1e-9 * diagonal[hit]);
        system.close();
      }),
      { numRuns: n < 200 ? 20 : 5 },
    );
  });

  it('has the diagonal of the explicit inverse', async () => {
    const { system } = open(5);
    const identity = new Float64Array(n * n);
    for (let i = 0; i < n; i++) identity[i * n + i] = 1;
    const { X } = await system.solveMany(identity);
    near(
      await system.inverseDiagonal(),
      Float64Array.from({ length: n }, (_, i) => X[i * n + i]),
      12,
    );
    system.close();
  });

  it('gives the same bits again, whatever was asked between', async () => {
    const [first, second] = [open(9).system, open(9).system];
    const y = rightHandSides(1, n, 3);
    await second.inverseDiagonal();
    await second.solveTransposed(y);
    await second.solveMany(y);
    expect((await first.solve(y)).x).toEqual((await second.solve(y)).x);
    expect(await first.inverseDiagonal()).toEqual(await second.inverseDiagonal());
  });
});

describe('many right-hand sides', () => {
  it('do not depend on each other', async () => {
    const n = 200;
    const system = openSystem(blockCoefficients(1, n, 1), n);
    const Y = rightHandSides(1100, n, 2);
    const { X } = await system.solveMany(Y);
    const part = await system.solveMany(Y.subarray(1001 * n, 1006 * n));
    expect(X.subarray(1001 * n, 1006 * n)).toEqual(part.X);
    near((await system.solve(Y.subarray(1099 * n))).x, X.subarray(1099 * n), 9);
  });

  it('may be none', async () => {
    for (const n of [2, 200]) {
      const { X, residual } = await openSystem(new Float64Array(n * n), n).solveMany(new Float64Array(0));
      expect(X.length).toBe(0);
      expect(residual).toBe(0);
    }
  });
});

describe('what real tables bring', () => {
  it.each([3, 200])('lets industries without output be (n = %i)', async (n) => {
    const A = blockCoefficients(1, n, 4);
    for (let i = 0; i < n; i++) {
      A[i * n + 1] = 0;
      A[n + i] = 0;
    }
    const y = rightHandSides(1, n, 5);
    y[1] = 0;
    const system = openSystem(A, n);
    const { x, residual } = await system.solve(y);
    expect(x[1]).toBe(0);
    expect(residual).toBeLessThanOrEqual(1e-10);
    expect((await system.inverseDiagonal())[1]).toBe(1);
  });

  it.each([4, 200])('lets by-products be negative (n = %i)', async (n) => {
    const A = blockCoefficients(1, n, 6);
    A[1] = -0.05;
    A[2 * n + 3] = -0.01;
    const y = rightHandSides(1, n, 7);
    const system = openSystem(A, n);
    const { x, residual } = await system.solve(y);
    expect(residual).toBeLessThanOrEqual(1e-10);
    near((await system.solveMany(y)).X, x, 9);
  });

  it('proves a column above 1 productive where the rest makes up for it', async () => {
    const n = 200;
    const A = blockCoefficients(1, n, 8);
    // Industry 0 buys more than it sells, all of it from industry 1, which needs nothing; and one row is above 1.
    for (let i = 0; i < n; i++) {
      A[i * n] = 0;
      A[i * n + 1] = 0;
    }
    A[n] = 1.3;
    const solution = await openSystem(A, n).solve(new Float64Array(n).fill(1));
    expect(solution.residual).toBeLessThanOrEqual(1e-10);
    expect(solution.method).toBe('krylov');
  });

  it.each([5, 250])('reaches industries of very different size (n = %i)', async (n) => {
    const A = blockCoefficients(1, n, 11);
    // The same economy in other units of output: a_ij · d_j / d_i.
    const d = Float64Array.from({ length: n }, (_, i) => 10 ** ((i * 7) % 19));
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) A[i * n + j] *= d[j] / d[i];
    const y = rightHandSides(1, n, 12).map((value, i) => value / d[i]);
    const system = openSystem(A, n);
    expect((await system.solve(y)).residual).toBeLessThanOrEqual(1e-10);
    expect((await system.solveTransposed(y)).residual).toBeLessThanOrEqual(1e-10);
    expect((await system.solveMany(y)).residual).toBeLessThanOrEqual(1e-10);
  });
});

describe('effects that cancel', () => {
  it.each([2, 100, 250])('are measured by the size of what cancels (n = %i)', async (half) => {
    // Two equal regions with a gain in one and the same loss in the other, and a third that sells to both alike:
    // what it loses it gains, so that its output does not change.
    const n = 2 * half + 1;
    const one = blockCoefficients(1, half, 13);
    const A = new Float64Array(n * n);
    for (let i = 0; i < half; i++) {
      for (let j = 0; j < half; j++) {
        A[i * n + j] = one[i * half + j];
        A[(half + i) * n + half + j] = one[i * half + j];
      }
      A[2 * half * n + i] = 0.1;
      A[2 * half * n + half + i] = 0.1;
    }
    const y = new Float64Array(n);
    for (const [i, value] of rightHandSides(1, half, 14).entries()) {
      y[i] = value;
      y[half + i] = -value;
    }
    const system = openSystem(A, n);
    const solution = await system.solve(y);
    expect(solution.residual).toBeLessThanOrEqual(1e-10);
    expect(Math.abs(solution.x[2 * half])).toBeLessThan(1e-10);
    const many = await system.solveMany(Float64Array.of(...y, ...y.map((value) => 2 * value)));
    expect(many.residual).toBeLessThanOrEqual(1e-10);
    expect(Math.abs(many.X[2 * half])).toBeLessThan(1e-12);
    const adjoint = await system.solveTransposed(y);
    expect(adjoint.residual).toBeLessThanOrEqual(1e-10);
    if (n > 160) expect([solution.method, adjoint.method]).toEqual(['krylov', 'krylov']);
  });

  it.each([100, 300])('of both signs at random leave small residuals (n = %i)', async (n) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1e6), async (seed) => {
        const system = openSystem(blockCoefficients(1, n, seed), n);
        const y = rightHandSides(1, n, seed + 1).map((value) => (value > 0.9 ? value - 0.95 : 0));
        expect((await system.solve(y)).residual).toBeLessThanOrEqual(1e-10);
        expect((await system.solveTransposed(y)).residual).toBeLessThanOrEqual(1e-10);
        expect((await system.solveMany(y)).residual).toBeLessThanOrEqual(1e-10);
      }),
      { numRuns: 10 },
    );
  });
});

describe('what has no answer', () => {
  const names = (i: number) => `sector ${i}`;
  const asks = (system: LeontiefSystem) => [
    () => system.solve(new Float64Array(system.n).fill(1)),
    () => system.solveTransposed(new Float64Array(system.n).fill(1)),
    () => system.solveMany(new Float64Array(system.n).fill(1)),
    () => system.inverseDiagonal(),
  ];

  it.each([3, 200])('names the industry whose pivot vanishes (n = %i)', async (n) => {
    const A = new Float64Array(n * n);
    A[1] = 0.5;
    A[n] = 2;
    for (const ask of asks(openSystem(A, n, { names }))) {
      const error = await codeOf(ask);
      expect(error.code).toBe('economy/singular');
      expect(error.details).toMatchObject({ sector: 'sector 1', index: 1 });
    }
  });

  it.each([3, 200])('names the industry that makes the economy unproductive (n = %i)', async (n) => {
    const A = new Float64Array(n * n);
    A[n + 2] = 0.9;
    A[2 * n + 1] = 1.2;
    for (const ask of asks(openSystem(A, n, { names }))) {
      const error = await codeOf(ask);
      expect(error.code).toBe('economy/not-productive');
      expect(error.details).toMatchObject({ sector: 'sector 2', index: 2 });
      expect(error.details['pivot']).toBeCloseTo(-0.08, 12);
    }
  });

  it('finds it where regions only together use up more than they make', async () => {
    const n = 200;
    const A = new Float64Array(n * n);
    A[n + 150] = 0.9;
    A[150 * n + 1] = 1.2;
    for (const ask of asks(openSystem(A, n, { names, blocks: 4 }))) {
      const error = await codeOf(ask);
      expect(error.code).toBe('economy/not-productive');
      expect(error.details).toMatchObject({ sector: 'sector 150', index: 150 });
    }
  });

  it('is productive exactly where the spectral radius is below 1', async () => {
    // A random non-negative matrix scaled to a given spectral radius, known by power iteration.
    await fc.assert(
      fc.asyncProperty(fc.nat(1e6), fc.constantFrom(3, 170), fc.boolean(), async (seed, n, below) => {
        const A = rightHandSides(n, n, seed);
        let v: Float64Array = new Float64Array(n).fill(1);
        let radius = 0;
        for (let k = 0; k < 300; k++) {
          const next = Float64Array.from({ length: n }, (_, i) => dot(A.subarray(i * n, (i + 1) * n), v));
          radius = Math.max(...next);
          v = next.map((value) => value / radius);
        }
        const scaled = A.map((value) => (value / radius) * (below ? 0.99 : 1.01));
        const solved = openSystem(scaled, n).solve(new Float64Array(n).fill(1));
        if (below) expect((await solved).residual).toBeLessThanOrEqual(1e-10);
        else await expect(solved).rejects.toMatchObject({ code: 'economy/not-productive' });
      }),
      { numRuns: 20 },
    );
  });

  it('says where a value is not finite', async () => {
    const A = Float64Array.of(0.1, 0.2, Number.NaN, 0.1);
    expect(() => openSystem(A, 2, { names })).toThrowError(
      'the coefficient of sector 1 in sector 0 must be finite, but is NaN',
    );
    A[2] = 0.1;
    const error = await codeOf(() => openSystem(A, 2, { names }).solve(Float64Array.of(1, Infinity)));
    expect(error.message).toBe('the right-hand side of sector 1 must be finite, but is Infinity');
  });

  it('says what does not fit', async () => {
    expect(() => openSystem(new Float64Array(5), 2)).toThrowError('A must be 2×2 (4 values), but has 5');
    expect(() => openSystem(new Float64Array(4), 2, { blocks: 3 })).toThrowError('must divide the 2 cells');
    const error = await codeOf(() => openSystem(new Float64Array(4), 2).solve(new Float64Array(3)));
    expect(error.code).toBe('economy/shape-mismatch');
  });

  it.each([2, 200])('stops when cancelled (n = %i)', async (n) => {
    const signal = AbortSignal.abort();
    const system = openSystem(new Float64Array(n * n), n, { signal });
    for (const ask of asks(system)) expect((await codeOf(ask)).code).toBe('shared/cancelled');
    // A question's own signal counts before that of opening.
    const { x } = await system.solve(new Float64Array(n).fill(1), { signal: new AbortController().signal });
    expect(x[0]).toBe(1);
  });
});
