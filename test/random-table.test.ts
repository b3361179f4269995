import { columnTotals, rowTotals, tableHash } from '@spillway/core/economy';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { productiveTable, randomTable } from './random-table.ts';

const kinds = [
  productiveTable(),
  productiveTable({ regions: [1, 3], imports: true, zeroOutput: true }),
  productiveTable({ regions: [1, 4], imports: true, productTaxes: true, negativeStocks: true, jobs: true }),
];

test.each(kinds)('random tables balance to the bit and are productive', (tables) => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(rowTotals(table)).toEqual(table.x);
      expect(columnTotals(table)).toEqual(table.x);
      const n = table.x.length;
      expect(table.V.every((value) => value >= 0)).toBe(true);
      expect(table.Z.every((value) => value >= 0)).toBe(true);
      for (let j = 0; j < n; j++) {
        let inputs = 0;
        for (let i = 0; i < n; i++) inputs += table.Z[i * n + j];
        expect(inputs).toBeLessThanOrEqual(0.95 * table.x[j]);
      }
    }),
  );
});

test('the same seed gives the same table', () => {
  const options = { imports: true, jobs: true };
  expect(tableHash(randomTable(7, 2, 3, options))).toBe(tableHash(randomTable(7, 2, 3, options)));
});
