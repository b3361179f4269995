import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productiveTable } from '../../../../../test/random-table.ts';
import { twoSectors } from '../../../../../test/small-tables.ts';
import type { IoTable } from '../table.ts';
import { allocationCoefficients, coefficients } from './coefficients.ts';

describe('coefficients', () => {
  test('METHODS T1: domestic and total are the same without imports', () => {
    expect([...coefficients(twoSectors(), 'domestic')]).toEqual([0.15, 0.25, 0.2, 0.05]);
    expect([...coefficients(twoSectors(), 'total')]).toEqual([0.15, 0.25, 0.2, 0.05]);
  });

  test('METHODS T4: one tenth imported leaves Ad = 0.9 A, and the total is A again', () => {
    const table = twoSectors({ imported: 0.1 });
    [0.135, 0.225, 0.18, 0.045].forEach((a, at) =>
      expect(coefficients(table, 'domestic')[at]).toBeCloseTo(a, 15),
    );
    [0.15, 0.25, 0.2, 0.05].forEach((a, at) => expect(coefficients(table, 'total')[at]).toBeCloseTo(a, 15));
  });

  test('METHODS T19: Ghosh', () => {
    expect([...allocationCoefficients(twoSectors())]).toEqual([0.15, 0.5, 0.1, 0.05]);
  });

  test('imports of a region go on the row of its own industry', () => {
    const table: IoTable = {
      ...twoSectors(),
      regions: ['AAA', 'BBB'].map((code) => ({ code, name: { en: code, ko: code } })),
      industries: twoSectors().industries.slice(0, 1),
      imports: Float64Array.of(100, 40),
    };
    expect([...coefficients(table, 'total')]).toEqual([0.25, 0.25, 0.2, 0.07]);
  });

  test('total flows have no domestic coefficients', () => {
    const table: IoTable = { ...twoSectors(), flows: 'total' };
    expect(() => coefficients(table, 'domestic')).toThrow(
      expect.objectContaining({ code: 'economy/no-domestic-flows' }),
    );
    expect(() => allocationCoefficients(table)).toThrow(
      expect.objectContaining({ code: 'economy/no-domestic-flows' }),
    );
    expect([...coefficients(table, 'total')]).toEqual([0.15, 0.25, 0.2, 0.05]);
  });

  test('columns and rows without output are 0; A x is what industries buy', () => {
    fc.assert(
      fc.property(productiveTable({ regions: [1, 3], imports: true, zeroOutput: true }), (table) => {
        const n = table.x.length;
        const A = coefficients(table, 'domestic');
        const T = coefficients(table, 'total');
        const B = allocationCoefficients(table);
        let bought = 0;
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            const at = i * n + j;
            expect(A[at] * table.x[j]).toBeCloseTo(table.Z[at], 6);
            expect(B[at] * table.x[i]).toBeCloseTo(table.Z[at], 6);
            bought += T[at] * table.x[j];
          }
        }
        const flows = [...table.Z, ...(table.imports ?? [])].reduce((a, b) => a + b, 0);
        expect(Math.abs(bought - flows)).toBeLessThanOrEqual(1e-12 * (1 + flows));
      }),
    );
  });
});
