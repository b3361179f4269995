import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomTable } from '../../../../../test/random-table.ts';
import { cellCount, type IoTable } from '../../economy/index.ts';
import { defaultRecoveryTimes, RECOVERY_TIMES } from '../dynamics/recovery-times.ts';
import { outagePath } from '../paths/outage-path.ts';
import { dependence, dependencyOutages } from './dependency.ts';

const CODES = ['D35', 'C29', 'J61', 'K64', 'J62_J63', 'G47'];
const tableOf = (seed: number, regions = 1): IoTable => {
  const table = randomTable(seed, regions, CODES.length, { imports: true });
  return {
    ...table,
    classification: 'WIOD56',
    industries: table.industries.map((industry, s) => ({ ...industry, code: CODES[s] })),
  };
};

describe('dependence on a shared service', () => {
  it('is the factor of the section, never below what the table shows to be bought', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(0, 2, 3, 4), async (seed, cell) => {
        const table = tableOf(seed);
        const { low, mode, high, inputShare } = await dependence(table, cell);
        const n = cellCount(table);
        for (let j = 0; j < n; j++) {
          const bought = (table.Z[cell * n + j] + table.imports![cell * n + j]) / table.x[j];
          expect(inputShare[j]).toBeCloseTo(Math.min(1, bought), 12);
          for (const values of [low, mode, high]) {
            expect(values[j]).toBeGreaterThanOrEqual(inputShare[j]);
            expect(values[j]).toBeLessThanOrEqual(1);
          }
          expect(low[j]).toBeLessThanOrEqual(mode[j]);
          expect(mode[j]).toBeLessThanOrEqual(high[j]);
        }
        expect([low[cell], mode[cell], high[cell]]).toEqual([1, 1, 1]);
      }),
      { numRuns: 40 },
    );
  });

  it('is high for power in a factory, low for payments', async () => {
    const table = { ...tableOf(1), Z: new Float64Array(36), imports: null };
    expect((await dependence(table, 0)).mode[1]).toBe(0.9);
    const payments = await dependence(table, 3);
    expect(payments.service).toBe('payments');
    expect(payments.mode[1]).toBe(0.05);
    expect(payments.mode[5]).toBe(0.5);
    expect(payments.low[5]).toBe(0.25);
    expect(payments.high[5]).toBe(0.75);
  });

  it('reaches abroad only as far as the service is bought there', async () => {
    const table = tableOf(5, 2);
    const n = cellCount(table);
    const Z = new Float64Array(n * n);
    // A factory of region 2 buys a quarter of its power from region 1.
    Z[7] = 1;
    Z[6 * n + 7] = 3;
    const x = new Float64Array(n).fill(1000);
    const { mode } = await dependence({ ...table, Z, x, imports: null }, 0);
    expect(mode[1]).toBe(0.9);
    expect(mode[7]).toBeCloseTo(0.225, 12);
    expect(mode[6]).toBe(0);
  });

  it('takes overrides as they are, and refuses what is none', async () => {
    const table = tableOf(2);
    const range = { low: 0, mode: 0, high: 0.1 };
    const { mode, high } = await dependence(table, 0, { overrides: new Map([[1, range]]) });
    expect([mode[1], high[1]]).toEqual([0, 0.1]);
    await expect(
      dependence(table, 0, { overrides: new Map([[1, { ...range, mode: 0.5 }]]) }),
    ).rejects.toMatchObject({ details: { field: 'high of overrides of cell 1' } });
    await expect(dependence(table, 0, { overrides: new Map([[99, range]]) })).rejects.toMatchObject({
      details: { field: 'overrides' },
    });
  });

  it('asks which service it is where the industry does not tell', async () => {
    await expect(dependence(tableOf(3), 1)).rejects.toMatchObject({
      code: 'damage/unknown-service',
      details: { industry: 'C29' },
    });
    expect((await dependence(tableOf(3), 0, { service: 'gas' })).service).toBe('gas');
    await expect(dependence(tableOf(3), 0, { service: 'steam' as 'gas' })).rejects.toMatchObject({
      code: 'damage/unknown-service',
    });
    await expect(dependence(tableOf(3), 6)).rejects.toMatchObject({ details: { field: 'serviceCell' } });
  });
});

describe('a failing service', () => {
  const importance = Float64Array.of(1, 0.9, 0, 0.5);

  it('stops each user by its importance while the failure outlasts its buffer', () => {
    const outages = dependencyOutages(
      { fraction: 0.5, hours: 9, startHours: 6, bufferHours: Float64Array.of(4, 0, 0, 10) },
      importance,
      0,
    );
    expect([...outages.keys()]).toEqual([0, 1]);
    // The service has no buffer against itself.
    expect(outagePath([outages.get(0)!], 2).lost[0]).toBeCloseTo((0.5 * 9) / 24, 12);
    expect(outagePath([outages.get(1)!], 2).lost[0]).toBeCloseTo((0.45 * 9) / 24, 12);
    const later = dependencyOutages({ fraction: 1, hours: 9, startHours: 20, bufferHours: 5 }, importance, 0);
    expect(outagePath([later.get(3)!], 3).lost[1]).toBeCloseTo((0.5 * 4) / 24, 12);
  });

  it.each([
    ['fraction', { fraction: 1.5, hours: 1, startHours: 0 }],
    ['hours', { fraction: 1, hours: Number.NaN, startHours: 0 }],
    ['startHours', { fraction: 1, hours: 1, startHours: -1 }],
    ['bufferHours', { fraction: 1, hours: 1, startHours: 0, bufferHours: -1 }],
    ['bufferHours', { fraction: 1, hours: 1, startHours: 0, bufferHours: new Float64Array(2) }],
  ])('names %s', (field, failure) => {
    expect(() => dependencyOutages(failure, importance, 0)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ field }) }),
    );
  });
});

describe('default recovery times', () => {
  it('are within the ranges of each kind of industry', async () => {
    const { low, mode, high, unknown } = await defaultRecoveryTimes(tableOf(1));
    expect([...mode]).toEqual([1, 30, 1, 3, 5, 14]);
    expect([...low]).toEqual([0.25, 14, 0.25, 1, 2, 7]);
    expect([...high]).toEqual([2, 60, 2, 5, 14, 30]);
    expect(unknown).toEqual([]);
    for (const time of RECOVERY_TIMES) expect(time.low <= time.mode && time.mode <= time.high).toBe(true);
  });

  it('say which industries they know nothing of', async () => {
    const table = { ...tableOf(1), classification: 'MADE-UP' };
    // Codes that are a section or a division with its section tell by themselves; J62_J63 does not.
    const { mode, unknown } = await defaultRecoveryTimes(table);
    expect(unknown).toEqual([4]);
    expect([...mode]).toEqual([1, 30, 1, 3, 14, 14]);
  });
});
