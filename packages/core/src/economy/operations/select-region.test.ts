import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectBalanced, expectClose } from '../../../../../test/expect-balanced.ts';
import { productiveTable, randomTable } from '../../../../../test/random-table.ts';
import { valueAdded } from '../accounts.ts';
import type { IoTable } from '../table.ts';
import { coefficients } from './coefficients.ts';
import { selectRegion } from './select-region.ts';

/** Two regions with one industry each, by hand: A buys 10 of A and 30 of B, B buys 20 of A and 5 of B. */
function byHand(): IoTable {
  const table = randomTable(1, 2, 1, { imports: true });
  const finalDemand = table.finalDemand.filter(({ code }) => code === 'C');
  return {
    ...table,
    finalDemand,
    Z: Float64Array.of(10, 20, 30, 5),
    imports: Float64Array.of(3, 4),
    Y: Float64Array.of(60, 10, 7, 58),
    importedY: Float64Array.of(1, 2),
    V: Float64Array.of(57, 71),
    x: Float64Array.of(100, 100),
  };
}

describe('selectRegion', () => {
  test('by hand', () => {
    const first = selectRegion(byHand(), 'R1');
    expect([...first.Z]).toEqual([10]);
    expect([...(first.imports ?? [])]).toEqual([30 + 3]);
    expect(first.finalDemand.map(({ code, kind }) => [code, kind])).toEqual([
      ['C', 'households'],
      ['EXP', 'export'],
    ]);
    expect([...first.Y]).toEqual([60, 20 + 10]);
    expect([...(first.importedY ?? [])]).toEqual([7 + 1, 0]);
    expect([...first.V]).toEqual([57]);
    expect(first.id).toBe('random-1~r1');
    expectBalanced(first);
  });

  test('identities, output, value added and total coefficients by product survive', () => {
    fc.assert(
      fc.property(
        productiveTable({
          regions: [2, 3],
          imports: true,
          zeroOutput: true,
          negativeStocks: true,
          jobs: true,
        }),
        (table) => {
          const S = table.industries.length;
          const n = table.x.length;
          table.regions.forEach(({ code }, r) => {
            const one = selectRegion(table, code);
            expectBalanced(one);
            expect(one.x).toEqual(table.x.slice(r * S, (r + 1) * S));
            expect(valueAdded(one)).toEqual(valueAdded(table).slice(r * S, (r + 1) * S));
            expect(one.satellites[0].values).toEqual(table.satellites[0].values.slice(r * S, (r + 1) * S));
            const all = coefficients(table, 'total');
            const byProduct = Array.from({ length: S * S }, (_, at) =>
              table.regions.reduce(
                (sum, _, q) => sum + all[(q * S + Math.floor(at / S)) * n + r * S + (at % S)],
                0,
              ),
            );
            expectClose(coefficients(one, 'total'), byProduct, 1e-12);
          });
        },
      ),
    );
  });

  test('an unknown region', () => {
    expect(() => selectRegion(byHand(), 'KOR')).toThrow(
      '"KOR" must be a region of random-1, but it has R1, R2',
    );
  });
});
