import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gras, ras } from './ras.ts';

const rowSums = (X: Float64Array, columns: number): number[] =>
  Array.from({ length: X.length / columns }, (_, i) =>
    X.subarray(i * columns, (i + 1) * columns).reduce((a, b) => a + b, 0),
  );
const columnSums = (X: Float64Array, columns: number): number[] =>
  Array.from({ length: columns }, (_, j) =>
    X.reduce((sum, value, at) => (at % columns === j ? sum + value : sum), 0),
  );

function expectCells(found: Float64Array, expected: readonly number[], digits: number): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, at) => expect(found[at]).toBeCloseTo(value, digits));
}

describe('ras', () => {
  // Base coefficients, outputs and new margins of Miller & Blair (2009), ch. 7.4.2. The cells are those of Newton's
  // method on the dual of the entropy problem (numpy), which shares no step with the alternating scaling here.
  test('Miller and Blair, chapter 7', () => {
    const x = [421, 284, 283];
    const A0 = [0.12, 0.1, 0.049, 0.21, 0.247, 0.265, 0.026, 0.249, 0.145];
    const Z0 = Float64Array.from(A0, (a, at) => a * x[at % 3]);
    const { matrix, gap } = ras(Z0, Float64Array.of(245, 136, 159), Float64Array.of(251, 107, 182));
    expectCells(
      matrix,
      [
        165.210148201162, 34.613604639478, 45.17624715936, 63.52861968216, 18.786177953401, 53.685202364438,
        22.261232116678, 53.600217407121, 83.138550476202,
      ],
      9,
    );
    expect(gap).toBeLessThanOrEqual(1e-11);
  });

  test('hits random reachable margins to 1e-9 and keeps zeros', () => {
    const cell = fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 100, noNaN: true }));
    const scale = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((m) =>
          fc.integer({ min: 1, max: 6 }).chain((k) =>
            fc.record({
              k: fc.constant(k),
              base: fc.array(cell, { minLength: m * k, maxLength: m * k }),
              other: fc.array(scale, { minLength: m * k, maxLength: m * k }),
            }),
          ),
        ),
        ({ k, base, other }) => {
          const A = Float64Array.from(base);
          // Margins of another matrix with the same zeros, so that they can be met.
          const B = A.map((value, at) => value * other[at]);
          const u = rowSums(B, k);
          const v = columnSums(B, k);
          // Nearly separate blocks take their time.
          const options = { maxSweeps: 1_000_000 };
          const { matrix } = ras(A, Float64Array.from(u), Float64Array.from(v), options);
          rowSums(matrix, k).forEach((sum, i) =>
            expect(Math.abs(sum - u[i])).toBeLessThanOrEqual(1e-9 * (1 + u[i])),
          );
          columnSums(matrix, k).forEach((sum, j) =>
            expect(Math.abs(sum - v[j])).toBeLessThanOrEqual(1e-9 * (1 + v[j])),
          );
          matrix.forEach((value, at) => expect(value === 0).toBe(A[at] === 0));
        },
      ),
    );
  });

  test('rows that are right at the start do not end it before columns are', () => {
    const { matrix } = ras(Float64Array.of(1, 2, 3, 1), Float64Array.of(3, 4), Float64Array.of(2, 5));
    rowSums(matrix, 2).forEach((sum, i) => expect(sum).toBeCloseTo([3, 4][i], 9));
    columnSums(matrix, 2).forEach((sum, j) => expect(sum).toBeCloseTo([2, 5][j], 9));
  });

  test('refuses negative cells', () => {
    expect(() => ras(Float64Array.of(1, -1), Float64Array.of(0), Float64Array.of(1, -1))).toThrow(/use GRAS/);
  });
});

describe('gras', () => {
  // The 3×4 matrix and margins are the example of Junius & Oosterhaven (2003), from memory; the cells are from Newton's
  // method on the dual (numpy), not from the article, whose own figures carry the factor e.
  test('a matrix with negative cells and margins', () => {
    const A = Float64Array.of(7, 3, 5, -3, 2, 9, 8, 1, -2, 0, 2, 1);
    const { matrix } = gras(A, Float64Array.of(15, 26, -1), Float64Array.of(9, 16, 17, -2));
    expectCells(
      matrix,
      [
        8.976440309989144, 3.743160245013359, 5.721728439895223, -3.441328994897729, 2.799335403599825,
        12.256839754986641, 9.992313662805556, 0.951511178607981, -2.77577571358897, 0, 1.285957897299218,
        0.489817816289753,
      ],
      10,
    );
  });

  test('a row with negative cells only', () => {
    const A = Float64Array.of(10, 4, 6, -1, -2, 0, 3, -1, 5);
    const { matrix } = gras(A, Float64Array.of(22, -4, 8), Float64Array.of(13, 2, 11));
    expectCells(
      matrix,
      [
        10.966878870384715, 5.222248971441051, 5.810872158174236, -1.492524001900538, -2.507475998099462, 0,
        3.525645131515823, -0.714772973341588, 5.189127841825764,
      ],
      10,
    );
  });

  test('margins that are there already change nothing: no factor e', () => {
    const A = Float64Array.of(7, 3, 5, -3, 2, 9, 8, 1, -2, 0, 2, 1);
    const { matrix } = gras(A, Float64Array.from(rowSums(A, 4)), Float64Array.from(columnSums(A, 4)));
    expectCells(matrix, [...A], 10);
  });

  test('hits random reachable margins and keeps signs and zeros', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.array(fc.integer({ min: -2, max: 6 }), { minLength: 25, maxLength: 25 }),
        fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 25, maxLength: 25 }),
        (k, base, other) => {
          const A = Float64Array.from(base.slice(0, k * k), (value) => 10 * value);
          const B = A.map((value, at) => value * other[at]);
          const u = Float64Array.from(rowSums(B, k));
          const v = Float64Array.from(columnSums(B, k));
          const size = A.reduce((sum, value) => sum + Math.abs(value), 1);
          const { matrix } = gras(A, u, v, { maxSweeps: 1_000_000 });
          rowSums(matrix, k).forEach((sum, i) =>
            expect(Math.abs(sum - u[i])).toBeLessThanOrEqual(1e-9 * size),
          );
          columnSums(matrix, k).forEach((sum, j) =>
            expect(Math.abs(sum - v[j])).toBeLessThanOrEqual(1e-9 * size),
          );
          matrix.forEach((value, at) => expect(Math.sign(value) + 0).toBe(Math.sign(A[at]) + 0));
        },
      ),
    );
  });

  test.each([
    [
      'a row without cells',
      [0, 0, 1, 1],
      [1, 1],
      [1, 1],
      /row steel must add up to 1, but all its cells are 0/,
    ],
    ['a column of the wrong sign', [1, 1, 1, 1], [1, 1], [3, -1], /column cars must add up to -1/],
    [
      'zeros in the way',
      [1, 0, 0, 1],
      [1, 2],
      [2, 1],
      /row (steel|rest) must add up to \d, but is still off/,
    ],
    ['unequal sums', [1, 1, 1, 1], [1, 2], [2, 2], /have 3 and 4/],
    ['a wrong shape', [1, 1, 1], [1, 2], [2, 1], /2×2 \(4 values\).* has 3 values/],
    ['a figure that is none', [1, 1, 1, Number.NaN], [1, 2], [2, 1], /matrix hold NaN at position 3/],
  ])('%s is an error that says where', (_, matrix, u, v, message) => {
    const names = { rowNames: ['steel', 'rest'], columnNames: ['food', 'cars'], maxSweeps: 500 };
    const run = () => gras(Float64Array.from(matrix), Float64Array.from(u), Float64Array.from(v), names);
    expect(run).toThrow(message);
  });
});
