import { readFileSync } from 'node:fs';
import {
  defaultRecoveryTimes,
  dependence,
  lossAfterHorizon,
  outagePath,
  resilienceCoefficients,
  runPinnedDynamic,
} from '@spillway/core/damage';
import { openSystem, pinOutput, valueAdded } from '@spillway/core/economy';
import { coefficients } from '@spillway/core/economy/operations';
import { loadEconomy } from '@spillway/node/files';
import { describe, expect, it } from 'vitest';
import { describeWithData, realData } from '../real-data.ts';

describe('a car maker that stops, Great Britain 2014', () => {
  it('costs with what is still to come what the static model says, and nearly all of it within half a year', async () => {
    const table = await loadEconomy('gbr-2014');
    const n = table.x.length;
    const A = coefficients(table, 'domestic');
    const cell = table.industries.findIndex(({ code }) => code === 'C29');
    const resilience = resilienceCoefficients(A, (await defaultRecoveryTimes(table)).mode);
    const stop = {
      start: 0,
      full: 37,
      recovery: { shape: 'linear', days: 85 },
      share: 0.33,
      depth: 1,
    } as const;
    const system = openSystem(A, n);
    const v = valueAdded(table).map((value, i) => (table.x[i] > 0 ? value / table.x[i] : 0));
    const totals = (changes: Float64Array): [output: number, valueAdded: number] => [
      changes.reduce((sum, change) => sum - change, 0),
      changes.reduce((sum, change, at) => sum - change * v[at % n], 0),
    ];
    // 37 + 85/2 days of a third of the industry.
    const still = await pinOutput(system, [cell], [(-table.x[cell] / 365) * 0.33 * 79.5]);
    const [output, added] = totals(still.dx);
    for (const days of [122, 180, 365]) {
      const shocks = {
        days,
        capacity: new Map([[cell, outagePath([stop], days).lost]]),
        demand: new Map<number, Float64Array>(),
        hit: new Set([cell]),
      };
      const course = await runPinnedDynamic(table, A, shocks, { resilience, coefficients: 'domestic' });
      const [outputThen, addedThen] = totals(course.output);
      const [outputLeft, addedLeft] = totals(
        (await lossAfterHorizon(system, course, resilience, [cell])).map((loss) => 0 - loss),
      );
      expect((outputThen + outputLeft) / output).toBeCloseTo(1, 10);
      expect((addedThen + addedLeft) / added).toBeCloseTo(1, 10);
      expect(outputThen / output).toBeGreaterThan(days < 180 ? 0.99 : 0.9999);
    }
  });
});

describeWithData('dependence of British industries, beside an independent computation', () => {
  it.each(['D35', 'J61', 'J62_J63', 'K64'])('has the input shares of %s as its floor', async (supplier) => {
    const table = await loadEconomy('gbr-2014');
    const rows = readFileSync(realData('reference/dependence.csv'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('GBR,2014,WIOD56,') && line.split(',')[4] === supplier);
    expect(rows.length).toBeGreaterThan(50);
    const cell = table.industries.findIndex(({ code }) => code === supplier);
    const { inputShare } = await dependence(table, cell);
    for (const row of rows) {
      const [, , , industry] = row.split(',');
      const share = Number(/,input_share_of_output,([\d.]+),/.exec(row)![1]);
      const j = table.industries.findIndex(({ code }) => code === industry);
      expect(inputShare[j]).toBeCloseTo(share, 6);
    }
  });
});
