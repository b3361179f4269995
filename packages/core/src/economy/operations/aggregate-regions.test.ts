import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountTotals, expectBalanced, expectClose } from '../../../../../test/expect-balanced.ts';
import { productiveTable, randomTable } from '../../../../../test/random-table.ts';
import { aggregateRegions } from './aggregate-regions.ts';
import { selectRegion } from './select-region.ts';

const region = (code: string) => ({ code, name: { en: code, ko: code } });
const tables = productiveTable({
  regions: 3,
  industries: [1, 5],
  imports: true,
  productTaxes: true,
  negativeStocks: true,
  jobs: true,
});

describe('aggregateRegions', () => {
  test('totals of every account and the identities survive; categories of one code merge', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const groups = [
          { region: region('OUT'), members: ['R3', 'R1'] },
          { region: region('R2'), members: ['R2'] },
        ];
        const merged = aggregateRegions(table, groups);
        expectBalanced(merged);
        expectClose(Object.values(accountTotals(merged)), Object.values(accountTotals(table)), 1e-12);
        const codes = merged.finalDemand.map((category) => `${category.region} ${category.code}`);
        expect(codes).toEqual(
          ['OUT', 'R2'].flatMap((r) => ['C', 'G', 'I', 'N', 'E'].map((c) => `${r} ${c}`)),
        );
        // Region 2 stands as it was.
        expectClose(selectRegion(merged, 'R2').Z, selectRegion(table, 'R2').Z);
        expectClose(selectRegion(merged, 'R2').Y, selectRegion(table, 'R2').Y);
        expectClose(selectRegion(merged, 'R2').imports ?? [], selectRegion(table, 'R2').imports ?? []);
      }),
    );
  });

  test('all regions in one: a closed table', () => {
    const table = randomTable(3, 3, 2);
    const world = aggregateRegions(table, [{ region: region('WLD'), members: ['R1', 'R2', 'R3'] }]);
    const cell = (i: number, j: number): number =>
      [0, 2, 4].flatMap((a) => [0, 2, 4].map((b) => table.Z[(a + i) * 6 + b + j])).reduce((a, b) => a + b, 0);
    expectClose(world.Z, [cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)]);
    expect(world.id).toBe('random-3~1-regions');
  });

  test('a region unknown, forgotten or named twice', () => {
    const table = randomTable(3, 2, 2);
    const run = (...members: string[][]) =>
      aggregateRegions(
        table,
        members.map((codes, g) => ({ region: region(`G${g}`), members: codes })),
      );
    expect(() => run(['R1', 'R2', 'KOR'])).toThrow(/"KOR" must be a region/);
    expect(() => run(['R1'])).toThrow('region R2 must belong to exactly one group, but belongs to 0');
    expect(() => run(['R1', 'R2'], ['R2'])).toThrow(
      'region R2 must belong to exactly one group, but belongs to 2',
    );
  });
});
