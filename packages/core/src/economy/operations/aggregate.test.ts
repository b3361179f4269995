import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountTotals, expectBalanced, expectClose } from '../../../../../test/expect-balanced.ts';
import { productiveTable } from '../../../../../test/random-table.ts';
import { fourSectors } from '../../../../../test/small-tables.ts';
import { valueAdded } from '../accounts.ts';
import type { IoTable } from '../table.ts';
import { aggregate } from './aggregate.ts';
import type { Bridge } from './bridge.ts';

const bridgeOf = (
  to: readonly string[],
  rows: readonly [from: string, to: string, share: number][],
): Bridge => ({
  from: 'OLD',
  to: 'NEW',
  industries: to.map((code) => ({ code, name: { en: code, ko: code } })),
  rows: rows.map(([from, target, share]) => ({ from, to: target, share })),
  note: 'Made up.',
});

/** A bridge over S1..Sn with random shares, some industries whole, some split, some targets empty. */
const randomBridge = (table: IoTable): fc.Arbitrary<Bridge> =>
  fc
    .array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), {
      minLength: table.industries.length,
      maxLength: table.industries.length,
    })
    .map((weights) =>
      bridgeOf(
        ['P', 'Q', 'R', 'T'],
        table.industries.flatMap(({ code }, s) => {
          const total = weights[s].reduce((a, b) => a + b, 0);
          return ['P', 'Q', 'R', 'T'].map((to, t): [string, string, number] => [
            code,
            to,
            total === 0 ? (t === 0 ? 1 : 0) : weights[s][t] / total,
          ]);
        }),
      ),
    );

const options = {
  regions: [1, 3],
  imports: true,
  zeroOutput: true,
  negativeStocks: true,
  jobs: true,
} as const;
const tableAndBridge = productiveTable(options).chain((table) =>
  fc.record({ table: fc.constant(table), bridge: randomBridge(table) }),
);

describe('aggregate', () => {
  // P Z P' by hand (and by numpy) on the four sectors of METHODS T6.
  test('merging: sectors 1 and 3 become one', () => {
    const rows: [string, string, number][] = [
      ['1', 'A', 1],
      ['2', 'B', 1],
      ['3', 'A', 1],
      ['4', 'C', 1],
    ];
    const merged = aggregate(fourSectors(), bridgeOf(['A', 'B', 'C'], rows));
    expect([...merged.Z]).toEqual([980, 420, 280, 490, 315, 280, 280, 280, 280]);
    expect([...merged.x]).toEqual([2310, 1610, 1015]);
    expect([...merged.V]).toEqual([2310 - 1750, 1610 - 1015, 1015 - 840]);
    expectBalanced(merged);
    expect(merged.id).toBe('xu-2011~new');
    expect(merged.classification).toBe('NEW');
    expect(merged.provenance).toHaveLength(1);
    expect(merged.provenance[0].note).not.toContain('Split');
  });

  test('splitting: a quarter of sector 1 apart, the rest with sector 2', () => {
    const rows: [string, string, number][] = [
      ['1', 'A', 0.25],
      ['1', 'B', 0.75],
      ['2', 'B', 1],
      ['3', 'C', 1],
      ['4', 'C', 1],
    ];
    const split = aggregate(fourSectors(), bridgeOf(['A', 'B', 'C'], rows));
    expect([...split.Z]).toEqual([10.9375, 102.8125, 105, 67.8125, 728.4375, 945, 105, 735, 805]);
    expect([...split.x]).toEqual([306.25, 2528.75, 2100]);
    expectBalanced(split);
    expect(split.provenance[0].note).toContain('Split by shares, parts with equal inputs and customers: 1.');
  });

  test('thirds written with six digits lose no money', () => {
    const thirds = ['A', 'B', 'C'].map((to): [string, string, number] => ['1', to, 0.333333]);
    const others = ['2', '3', '4'].map((from): [string, string, number] => [from, 'A', 1]);
    const split = aggregate(fourSectors(), bridgeOf(['A', 'B', 'C'], [...thirds, ...others]));
    expectBalanced(split);
    expectClose([accountTotals(split).x], [accountTotals(fourSectors()).x]);
  });

  test('totals of every account and the identities survive, whatever the shares', () => {
    fc.assert(
      fc.property(tableAndBridge, ({ table, bridge }) => {
        const result = aggregate(table, bridge);
        expectBalanced(result);
        const before = accountTotals(table);
        const after = accountTotals(result);
        for (const key of Object.keys(before)) expectClose([after[key]], [before[key]], 1e-11);
        expect(result.x.length).toBe(4 * table.regions.length);
      }),
    );
  });

  test('totals by region and final use commute with it; one-to-one there and back is identity', () => {
    fc.assert(
      fc.property(tableAndBridge, ({ table, bridge }) => {
        const result = aggregate(table, bridge);
        table.regions.forEach((_, r) => {
          const byRegion = (values: Float64Array, S: number): number =>
            values.subarray(r * S, (r + 1) * S).reduce((a, b) => a + b, 0);
          const S = table.industries.length;
          expectClose([byRegion(result.x, 4)], [byRegion(table.x, S)], 1e-11);
          expectClose([byRegion(valueAdded(result), 4)], [byRegion(valueAdded(table), S)], 1e-11);
        });
        const codes = table.industries.map(({ code }) => code);
        const reversed = bridgeOf(
          codes.toReversed(),
          codes.map((code) => [code, code, 1]),
        );
        const back = { ...reversed, industries: table.industries };
        const twice = aggregate(aggregate(table, reversed), back);
        for (const key of ['Z', 'Y', 'V', 'x', 'imports', 'importedY'] as const)
          expect(twice[key]).toEqual(table[key]);
        expect(twice.satellites).toEqual(table.satellites);
      }),
    );
  });

  test('an unknown figure makes every sum it enters unknown, and the step says so', () => {
    const table: IoTable = {
      ...fourSectors(),
      satellites: [
        {
          code: 'jobs',
          name: { en: 'Jobs', ko: '취업자' },
          unit: 'persons',
          scale: 1,
          values: [5, null, 7, 0],
          source: 'made up',
        },
      ],
    };
    const rows: [string, string, number][] = [
      ['1', 'A', 1],
      ['2', 'B', 1],
      ['3', 'A', 1],
      ['4', 'B', 1],
    ];
    const merged = aggregate(table, bridgeOf(['A', 'B'], rows));
    expect(merged.satellites[0].values).toEqual([12, null]);
    expect(merged.provenance[0].note).toContain('Jobs: unknown for 1 of 2 cells');
  });

  test('a bridge that does not fit is an error with all findings', () => {
    const missing = bridgeOf(['A'], [['1', 'A', 1]]);
    expect(() => aggregate(fourSectors(), missing)).toThrow(
      expect.objectContaining({
        code: 'economy/unknown-industry',
        details: { findings: expect.objectContaining({ length: 3 }) },
      }),
    );
    const short = bridgeOf(
      ['A'],
      [
        ['1', 'A', 0.9],
        ['2', 'A', 1],
        ['3', 'A', 1],
        ['4', 'A', 1],
      ],
    );
    expect(() => aggregate(fourSectors(), short)).toThrow('the shares of 1 must sum to 1, but sum to 0.9');
  });
});
