import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { arioDefaults, runArio, type TimedShocks, withStockDays } from '@spillway/core/damage';
import { decodeTable, type IoTable } from '@spillway/core/economy';
import { describe, expect, it } from 'vitest';
import { realData } from '../../real-data.ts';
import { twoSectors } from '../../small-tables.ts';

/** The two-sector table of Miller & Blair, ch. 2, read as flows of a day: a year holds 365 of them. */
function daily(): IoTable {
  const table = twoSectors();
  const year = (values: Float64Array): Float64Array => values.map((value) => 365 * value);
  return { ...table, Z: year(table.Z), Y: year(table.Y), V: year(table.V), x: year(table.x) };
}

const halfOfSectorTwo: TimedShocks = {
  days: 400,
  capacity: new Map([[1, Float64Array.from({ length: 400 }, (_, day) => (day < 10 ? 0.5 : 0))]]),
  demand: new Map(),
  hit: new Set([1]),
};
const run = (stockDays: number, days = 400) => {
  const table = daily();
  const two = (value: number) => Float64Array.of(value, value);
  const shocks = {
    ...halfOfSectorTwo,
    days,
    capacity: new Map([[1, halfOfSectorTwo.capacity.get(1)!.slice(0, days)]]),
  };
  return runArio(table, shocks, {
    ...arioDefaults(table),
    stockDays: two(stockDays),
    tauInv: two(10),
    psi: 0.8,
    alphaMax: 1.25,
    tauAlpha: 100,
  });
};
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
const madeOn = (output: Float64Array, day: number): number[] => [
  1000 + output[2 * day],
  2000 + output[2 * day + 1],
];
const lost = (output: Float64Array, cell: number): number => -sum(output.filter((_, k) => k % 2 === cell));

describe('stocks and overproduction', () => {
  it('T21 runs the printed days, losses and recovery', async () => {
    const { output, unmet, stopped, checks } = await run(10);
    expect(stopped).toBeNull();
    expect(checks.every(({ ok }) => ok)).toBe(true);
    for (const [day, first, second] of [
      [0, 1000, 1000],
      [1, 750, 1001.25],
      [9, 708.574, 1010.474],
      [11, 837.695, 1855.395],
    ]) {
      expect(madeOn(output, day)[0]).toBeCloseTo(first, 3);
      expect(madeOn(output, day)[1]).toBeCloseTo(second, 3);
    }
    expect(lost(output, 0)).toBeCloseTo(3564.1935, 4);
    expect(lost(output, 1)).toBeCloseTo(9827.1085, 4);
    expect(sum(unmet!)).toBeCloseTo(9204.8485, 4);
    expect(Math.abs(output[798])).toBeLessThan(1e-6);
    expect(Math.abs(output[799])).toBeLessThan(1e-6);
  });

  it('T21 with stocks of 30 days', async () => {
    const { output, unmet } = await run(30);
    expect(lost(output, 0)).toBeCloseTo(2930.3, 4);
    expect(lost(output, 1)).toBeCloseTo(9510.3587, 4);
    // 8622.38065 before rounding.
    expect(Math.abs(sum(unmet!) - 8622.3807)).toBeLessThan(1e-4);
  });

  it('T22 stops a run that goes down to nothing, and says where, why and what to do', async () => {
    for (const days of [400, 20]) {
      const { unmet, stopped } = await run(5, days);
      expect(unmet).toBeNull();
      expect(stopped!.day).toBeGreaterThan(100);
      expect(stopped!.day).toBeLessThan(150);
      for (const said of ['Sector', '5 days', 'ordered back in 10', 'stockDays', 'tauInv', 'rationing'])
        expect(stopped!.why.en).toContain(said);
      for (const said of ['Sector', '5일', '10일', 'stockDays', 'tauInv', 'rationing'])
        expect(stopped!.why.ko).toContain(said);
    }
  });
});

const ECONOMIES = resolve(import.meta.dirname, '../../../data/economies');
const shipped = readdirSync(ECONOMIES).filter((name) => name.endsWith('.spillway-table'));
const load = (name: string): IoTable =>
  decodeTable(new Uint8Array(readFileSync(resolve(ECONOMIES, name))), name);
const nothing = (days: number): TimedShocks => ({
  days,
  capacity: new Map(),
  demand: new Map(),
  hit: new Set(),
});

/** Largest departure of output, stocks and overproduction from rest, as a share of normal. */
function drift(table: IoTable, effect: Awaited<ReturnType<typeof runArio>>, stockDays: number): number {
  const n = table.x.length;
  const S = table.industries.length;
  let worst = 0;
  effect.output.forEach((change, k) => {
    const x = table.x[k % n] / 365;
    if (change !== 0) worst = Math.max(worst, x > 0 ? Math.abs(change) / x : Number.POSITIVE_INFINITY);
  });
  for (const alpha of effect.alpha) worst = Math.max(worst, Math.abs(alpha - 1));
  for (let p = 0; p < S; p++) {
    for (let j = 0; j < n; j++) {
      let flow = 0;
      for (let i = p; i < n; i += S) if (table.x[j] > 0) flow += Math.max(table.Z[i * n + j], 0);
      const stock = (flow / 365) * stockDays;
      if (stock > 0) worst = Math.max(worst, Math.abs(effect.stocks[p * n + j] / stock - 1));
    }
  }
  return worst;
}

describe('shipped economies', () => {
  it.each(shipped)('%s stays at rest for ten years', async (name) => {
    const table = load(name);
    const effect = await runArio(table, nothing(3650), arioDefaults(table));
    expect(drift(table, effect, 90)).toBeLessThan(1e-9);
    expect(effect.stopped).toBeNull();
  });

  it.each(shipped)('%s bears outages of power, telecom and cars without a false alarm', async (name) => {
    const table = load(name);
    const days = 365;
    const thin = table.industries.flatMap(({ code }, p) => (/^(D35|J61)/.test(code) ? [p] : []));
    for (const [code, full, recovery, share] of [
      ['D35', 1, 2, 0.6],
      ['J61', 1, 0, 1],
      ['C29', 37, 85, 0.33],
    ] as const) {
      const cell = table.industries.findIndex((industry) => industry.code === code);
      const level = (day: number): number =>
        day < full ? share : Math.max(share * (1 - (day + 0.5 - full) / Math.max(recovery, 1e-9)), 0);
      const shocks = {
        ...nothing(days),
        capacity: new Map([[cell, Float64Array.from({ length: days }, (_, day) => level(day))]]),
      };
      for (const parameters of [arioDefaults(table), withStockDays(arioDefaults(table), thin, 3)]) {
        const { stopped, checks, output } = await runArio(table, shocks, parameters);
        expect(stopped, code).toBeNull();
        expect(checks.filter(({ ok }) => !ok)).toEqual([]);
        expect(sum(output)).toBeLessThan(0);
      }
    }
  });
});

const WORLD = realData('io/tidy/wiod2013_mrio_2011.csv.gz');

describe.skipIf(!existsSync(WORLD))(
  'the world of 2011, 41 regions × 35 industries [needs SPILLWAY_TESTDATA]',
  () => {
    it('stays at rest for a year', async () => {
      const n = 1435;
      const rows = gunzipSync(readFileSync(WORLD))
        .toString()
        .split('\n')
        .slice(1, n + 1);
      const cells = rows.map((row) => row.split(',').slice(1, -1).map(Number));
      const both = (text: string) => ({ en: text, ko: text });
      const code = (prefix: string) => (_: unknown, k: number) => ({
        code: `${prefix}${k}`,
        name: both(`${prefix}${k}`),
      });
      const table: IoTable = {
        ...twoSectors(),
        regions: Array.from({ length: 41 }, code('R')),
        industries: Array.from({ length: 35 }, code('S')),
        Z: Float64Array.from(cells.flatMap((row) => row.slice(0, n))),
        Y: Float64Array.from(cells, (row) => sum(row.slice(n))),
        V: new Float64Array(n),
        // Cells are cut to whole millions: output is the row sum.
        x: Float64Array.from(cells, sum),
      };
      const parameters = arioDefaults(table);
      const fixed = await runArio(table, nothing(365), parameters);
      expect(drift(table, fixed, 90)).toBeLessThan(1e-9);
      const adapting = await runArio(table, nothing(60), { ...parameters, orderShares: 'adapting' });
      expect(drift(table, adapting, 90)).toBeLessThan(1e-9);
    }, 60_000);
  },
);
