import { describe, expect, it } from 'vitest';
import { backtestCsv } from '../../../../test/backtest-csv.ts';
import { parseScenario } from '../scenarios/index.ts';
import { memoryFile } from '../sheets/index.ts';
import {
  demandScenario,
  dependencyScenario,
  effectiveDays,
  outageScenario,
  shockOf,
  trustScenario,
} from './row-scenario.ts';
import type { BacktestRow } from './rows/backtest-row.ts';
import { readBacktests } from './rows/read-backtests.ts';
import { depthOf, middleOf, shareOf } from './rows/shock-numbers.ts';

async function rowOf(cells: Parameters<typeof backtestCsv>[0][number]): Promise<BacktestRow> {
  const { rows, findings } = await readBacktests(
    memoryFile('rows.csv', new TextEncoder().encode(backtestCsv([cells]))),
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return rows[0];
}
const rounded = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      typeof each === 'number' ? Number(each.toFixed(10)) : each,
    ]),
  );

describe('rule 9: share', () => {
  it.each([
    [{ share_status: 'published' }, { low: 0.2, mode: 0.2, high: 0.2, source: 'published' }],
    [{ share_status: 'derived' }, { low: 0.16, mode: 0.2, high: 0.24, source: 'derived' }],
    [{ share_status: 'estimate' }, { low: 0.1, mode: 0.2, high: 0.3, source: 'estimate' }],
    [{ share_status: 'none' }, { low: 0.1, mode: 0.2, high: 0.3, source: 'estimate' }],
    [
      { share_status: 'estimate', share_hit: 0.8 },
      { low: 0.4, mode: 0.8, high: 1, source: 'estimate' },
    ],
    [
      { share_low: 0.1, share_high: 0.5 },
      { low: 0.1, mode: 0.2, high: 0.5, source: 'given' },
    ],
    [
      { share_status: 'estimate', share_high: 0.25 },
      { low: 0.1, mode: 0.2, high: 0.25, source: 'estimate' },
    ],
  ])('%j', async (cells, share) => {
    expect(rounded(shareOf(await rowOf(cells))!)).toEqual(share);
  });
  it('is absent where it is empty', async () => {
    expect(shareOf(await rowOf({ share_hit: '', share_status: 'none' }))).toBe(null);
  });
  it('is none of a country where it is one of the world', async () => {
    const share_basis = '18 percent of world container trade';
    expect(shareOf(await rowOf({ share_basis }))).toBe(null);
    expect(shareOf(await rowOf({ share_basis, country: 'WLD' }))).not.toBe(null);
  });
});

describe('rule 10: depth', () => {
  it.each([
    [{ depth: 0.4 }, { low: 0.4, mode: 0.4, high: 0.4, source: 'published' }],
    [
      { depth: 0.4, notes: 'depth derived from counts; x' },
      { low: 0.3, mode: 0.4, high: 0.5, source: 'said-estimated' },
    ],
    [
      { depth: 0.9, notes: 'depth is an estimate' },
      { low: 0.675, mode: 0.9, high: 1, source: 'said-estimated' },
    ],
    [
      { depth: 0.4, share_basis: 'depth from memory' },
      { low: 0.3, mode: 0.4, high: 0.5, source: 'said-estimated' },
    ],
    [
      { depth: 0.4, notes: 'the GDP is from memory; depth measured' },
      { low: 0.4, mode: 0.4, high: 0.4, source: 'published' },
    ],
    [{ depth: '' }, { low: 0.25, mode: 0.5, high: 1, source: 'absent' }],
  ])('%j', async (cells, depth) => {
    expect(rounded(depthOf(await rowOf(cells)))).toEqual(depth);
  });
});

describe('rule 11: path', () => {
  it('is exponential, in half the time at its least, and linear at its most', async () => {
    const days = effectiveDays(shockOf(await rowOf({ full_days: 2, partial_days: 10 })));
    // 0.99 / ln 100 of the time: METHODS, the area of an exponential recovery to 1 %.
    const area = 0.99 / Math.log(100);
    expect(days.low).toBeCloseTo(2 + 5 * area, 12);
    expect(days.mode).toBeCloseTo(2 + 10 * area, 12);
    expect(days.high).toBe(7);
  });
  it('takes empty days as 0', async () => {
    expect(effectiveDays(shockOf(await rowOf({ full_days: '' })))).toEqual({ low: 0, mode: 0, high: 0 });
  });
});

describe('rule 22: the published middle', () => {
  it.each([
    [{ low: 1, mid: 5, high: 9 }, 5],
    [{ low: 4, mid: null, high: 9 }, 6],
    [{ low: 4, mid: null, high: null }, 4],
    [{ low: null, mid: null, high: 9 }, 9],
    [{ low: null, mid: null, high: null }, null],
  ])('of %j is %s', (numbers, middle) => {
    expect(middleOf(numbers)).toBe(middle);
  });
});

describe('the scenario of a row', () => {
  const hit = [
    { code: 'J61', cell: 38, shared: true, wider: false },
    { code: 'C29', cell: 19, shared: false, wider: false },
  ];
  it('is a document the reader of scenarios takes, whatever its kind', async () => {
    const row = await rowOf({ share_status: 'estimate', depth: '', partial_days: 4, recapture: 'partly' });
    const shock = shockOf(row);
    for (const scenario of [
      outageScenario(row, shock, hit, 'exponential'),
      outageScenario(row, shock, hit, 'linear'),
      dependencyScenario(row, shock, hit, 'exponential')!,
      demandScenario(row, shock, hit),
      trustScenario(row, shock, hit),
    ]) {
      const { scenario: read, findings } = parseScenario(JSON.stringify(scenario), 'row.json');
      expect(findings).toEqual([]);
      expect(read).toEqual(scenario);
    }
  });
  it('lets a service fail for share × depth of its users, and the rest stop', async () => {
    const row = await rowOf({ share_status: 'estimate', depth: 0.5 });
    const { shocks } = dependencyScenario(row, shockOf(row), hit, 'exponential')!;
    expect(shocks).toMatchObject([
      { kind: 'dependency', on: 'J61', fraction: { low: 0.05, mode: 0.1 }, days: 10, bufferHours: 0 },
      { kind: 'outage', industry: ['C29'] },
    ]);
    expect(dependencyScenario(row, shockOf(row), [hit[1]], 'exponential')).toBe(null);
  });
  it('falls by share × depth and comes back', async () => {
    const row = await rowOf({ shock_type: 'demand', full_days: 0, partial_days: 100, depth: 0.5 });
    const area = 0.99 / Math.log(100);
    expect(demandScenario(row, shockOf(row), hit).shocks[0]).toMatchObject({
      kind: 'demand',
      change: -0.1,
      days: { low: 50 * area, mode: 100 * area, high: 50 },
    });
  });
});
