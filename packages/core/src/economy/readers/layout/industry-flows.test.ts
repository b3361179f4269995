import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marketShares, type SupplyRow, toIndustries } from './industry-flows.ts';

const rowsOf = (supply: readonly (readonly number[])[]): SupplyRow[] =>
  supply.map((row) => {
    const products = [...row.keys()].filter((p) => row[p] !== 0);
    return { products, amounts: products.map((p) => row[p]) };
  });

describe('flows of products as flows of industries', () => {
  it('matches a case by hand', () => {
    // Industry 1 makes all of product 1 (90) and a sixth of product 2 (10 of 60).
    // D = [[1, 1/6], [0, 5/6]]; U = [[20, 30], [6, 12]]; D U = [[21, 32], [5, 10]].
    const shares = marketShares(
      rowsOf([
        [90, 10],
        [0, 50],
      ]),
      2,
    );
    const flows = Float64Array.of(20, 30, 6, 12);
    toIndustries(flows, 2, shares);
    [21, 32, 5, 10].forEach((value, at) => expect(flows[at]).toBeCloseTo(value, 12));
    expect(shares.unsupplied).toEqual([]);
  });

  it('ascribes a product that nobody supplies to the industry of the same number', () => {
    const shares = marketShares(
      rowsOf([
        [4, 0],
        [0, 0],
      ]),
      2,
    );
    const flows = Float64Array.of(1, 3);
    toIndustries(flows, 1, shares);
    expect([...flows]).toEqual([1, 3]);
    expect(shares.unsupplied).toEqual([1]);
  });

  it('keeps column sums and is the plain product D U, over the border of a panel too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((n) =>
          fc.record({
            n: fc.constant(n),
            columns: fc.integer({ min: 1, max: 140 }),
            supply: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n * n, maxLength: n * n }),
            seed: fc.integer({ min: 1, max: 1000 }),
          }),
        ),
        ({ n, columns, supply, seed }) => {
          const S = Array.from({ length: n }, (_, i) => supply.slice(i * n, (i + 1) * n));
          const U = Float64Array.from({ length: n * columns }, (_, at) => (at * seed) % 17);
          const shares = marketShares(rowsOf(S), n);
          const flows = U.slice();
          toIndustries(flows, columns, shares);
          const q = S[0].map((_, p) => S.reduce((sum, row) => sum + row[p], 0));
          for (let c = 0; c < columns; c++) {
            let before = 0;
            let after = 0;
            for (let i = 0; i < n; i++) {
              before += U[i * columns + c];
              after += flows[i * columns + c];
              let expected = 0;
              for (let p = 0; p < n; p++) {
                const share = q[p] === 0 ? Number(i === p) : S[i][p] / q[p];
                expected += share * U[p * columns + c];
              }
              expect(flows[i * columns + c]).toBeCloseTo(expected, 10);
            }
            expect(after).toBeCloseTo(before, 9);
          }
        },
      ),
    );
  });
});
