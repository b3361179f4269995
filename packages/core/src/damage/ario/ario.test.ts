import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainArio, plainArio } from '../../../../../test/plain-ario.ts';
import { productiveTable, randomTable } from '../../../../../test/random-table.ts';
import { numbers } from '../../../../../test/seeded-numbers.ts';
import { twoSectors } from '../../../../../test/small-tables.ts';
import type { IoTable } from '../../economy/index.ts';
import { SpillwayError } from '../../shared/index.ts';
import type { TimedShocks } from '../dynamics/timed-shocks.ts';
import { type ArioParameters, arioDefaults, withStockDays } from './parameters.ts';
import { type ArioEffect, runArio } from './run-ario.ts';

const none = (days: number): TimedShocks => ({
  days,
  capacity: new Map(),
  demand: new Map(),
  hit: new Set(),
});
const path = (days: number, value: (day: number) => number): Float64Array =>
  Float64Array.from({ length: days }, (_, day) => value(day));
const outage = (days: number, cell: number, share: number, length: number): TimedShocks => ({
  ...none(days),
  capacity: new Map([[cell, path(days, (day) => (day < length ? share : 0))]]),
  hit: new Set([cell]),
});
const total = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
const lostOutput = ({ output }: ArioEffect): number => -total(output);
const filled = (table: IoTable, value: number): Float64Array =>
  new Float64Array(table.industries.length).fill(value);
const stable = (table: IoTable, stockDays: number, tauInv: number): ArioParameters => ({
  ...arioDefaults(table),
  stockDays: filled(table, stockDays),
  tauInv: filled(table, tauInv),
  tauAlpha: 100,
});

/** A table, two outages, a change of demand and parameters, all from one seed. */
function situation(seed: number) {
  const random = numbers(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const R = 1 + below(4);
  const S = 1 + below(6);
  const n = R * S;
  const days = 90;
  const table = randomTable(seed, R, S, { imports: true, zeroOutput: true, negativeStocks: true });
  const capacity = new Map<number, Float64Array>();
  for (let k = 0; k < 2; k++) {
    const [share, first, last] = [random(), below(20), below(60)];
    capacity.set(
      below(n),
      path(days, (day) => (day >= first && day < last ? share : 0)),
    );
  }
  const cell = below(n);
  const rise = ((random() - 0.6) * table.x[cell]) / 365;
  const demand = new Map([[cell, path(days, (day) => (day < 20 ? rise : 0))]]);
  const stockDays = Float64Array.from({ length: S }, () => 3 + 30 * random());
  const parameters: ArioParameters = {
    stockDays,
    // Orders that refill a stock three times over in a day make the model itself chaotic.
    tauInv: stockDays.map((held) => Math.max(held / 3, 1) + 20 * random()),
    psi: 0.5 + 0.5 * random(),
    alphaMax: 1 + 0.4 * random(),
    tauAlpha: 30 + 100 * random(),
    rationing: random() < 0.5 ? 'uniform' : 'industries-first',
    orderShares: random() < 0.5 ? 'fixed' : 'adapting',
    importsSubstitute: random() < 0.5 ? Float64Array.from({ length: S }, () => random()) : null,
    criticality: random() < 0.5 ? Uint8Array.from({ length: S * n }, () => below(3)) : null,
  };
  const shocks: TimedShocks = { days, capacity, demand, hit: new Set([...capacity.keys(), cell]) };
  return { table, shocks, parameters };
}

function plain(table: IoTable, shocks: TimedShocks, parameters: ArioParameters) {
  const n = table.x.length;
  const { importsSubstitute, criticality } = parameters;
  const input: PlainArio = {
    R: table.regions.length,
    S: table.industries.length,
    Z: table.Z.map((flow) => flow / 365),
    x: table.x.map((output) => output / 365),
    days: shocks.days,
    stockDays: (p) => parameters.stockDays[p],
    restockDays: (p) => parameters.tauInv[p],
    psi: parameters.psi,
    alphaMax: parameters.alphaMax,
    tauAlpha: parameters.tauAlpha,
    capacity: (cell, day) => shocks.capacity.get(cell)?.[day] ?? 0,
    demand: (cell, day) => shocks.demand.get(cell)?.[day] ?? 0,
    industriesFirst: parameters.rationing === 'industries-first',
    adapting: parameters.orderShares === 'adapting',
    substitute: (p) => importsSubstitute?.[p] ?? 0,
    criticality: (p, j) => criticality?.[p * n + j] ?? 2,
  };
  return plainArio(input);
}

describe('ARIO beside a plain day-by-day account', () => {
  it('agrees for national and multi-regional tables in every variant', async () => {
    let compared = 0;
    let stopped = 0;
    for (let seed = 1; seed <= 250; seed++) {
      const { table, shocks, parameters } = situation(seed);
      const effect = await runArio(table, shocks, parameters);
      const expected = plain(table, shocks, parameters);
      const n = table.x.length;
      const x = table.x.map((output) => output / 365);
      const days = effect.output.length / n;
      for (let day = 0; day < days; day++) {
        for (let j = 0; j < n; j++) {
          const gap = Math.abs(expected.xa[day][j] - x[j] - effect.output[day * n + j]);
          if (!(gap <= 1e-10 * x[j])) expect.fail(`seed ${seed}, day ${day}, cell ${j}: off by ${gap}`);
        }
      }
      if (effect.stopped) {
        stopped++;
        continue;
      }
      compared++;
      expect(days).toBe(shocks.days);
      expected.S.flat().forEach((stock, k) =>
        expect(Math.abs(effect.stocks[k] - stock)).toBeLessThanOrEqual(1e-10 * (stock + x[k % n])),
      );
      expected.alpha.forEach((alpha, j) => expect(Math.abs(effect.alpha[j] - alpha)).toBeLessThan(1e-10));
      // Unmet demand of a cell is a difference of what it and all its buyers turn over.
      expected.unmet.forEach((unmet, j) =>
        expect(Math.abs(effect.unmet![j] - unmet)).toBeLessThanOrEqual(1e-10 * (unmet + shocks.days * x[j])),
      );
      const identity = effect.checks.find(({ name }) => name.startsWith('unmet'))!;
      expect(identity, `seed ${seed}`).toMatchObject({ ok: true });
      if (parameters.criticality === null)
        expect(expected.usedFromNothing).toBeLessThanOrEqual(1e-9 * total(x));
    }
    expect(compared).toBeGreaterThan(200);
    expect(stopped).toBeLessThan(40);
  });
});

const calm = productiveTable({
  regions: [1, 3],
  industries: [2, 5],
  imports: true,
  zeroOutput: true,
  negativeStocks: true,
}).filter((table) => table.x.some((output) => output > 0));
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** The same random outage of a table for two sets of parameters. */
async function compare(
  seed: number,
  before: (table: IoTable) => ArioParameters,
  after: (table: IoTable) => ArioParameters,
) {
  const random = numbers(seed);
  const table = randomTable(seed, 1 + Math.floor(2 * random()), 2 + Math.floor(4 * random()), {
    imports: true,
  });
  const cell = Math.floor(random() * table.x.length);
  const length = 5 + Math.floor(40 * random());
  const share = 0.2 + 0.8 * random();
  const shocks = outage(1500, cell, share, length);
  const [a, b] = [await runArio(table, shocks, before(table)), await runArio(table, shocks, after(table))];
  return { a, b, direct: (share * length * table.x[cell]) / 365, usable: !a.stopped && !b.stopped };
}

describe('laws of ARIO', () => {
  it('(a) keeps rest to the bit', async () => {
    await fc.assert(
      fc.asyncProperty(calm, fc.boolean(), fc.boolean(), async (table, first, adapting) => {
        const effect = await runArio(table, none(365), {
          ...arioDefaults(table),
          rationing: first ? 'industries-first' : 'uniform',
          orderShares: adapting ? 'adapting' : 'fixed',
        });
        expect(effect.output.every((change) => change === 0)).toBe(true);
        expect(effect.alpha.every((alpha) => alpha === 1)).toBe(true);
        expect(effect.unmet!.every((unmet) => unmet === 0)).toBe(true);
        expect(effect.stopped).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  // (b): what of it holds. Overproduction always helps; larger stocks do at the same speed of restocking (n/τ).
  it('(b) loses no more output with more overproduction', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { a, b, direct, usable } = await compare(
          seed,
          (table) => ({ ...stable(table, 15, 10), alphaMax: 1.1 }),
          (table) => ({ ...stable(table, 15, 10), alphaMax: 1.3 }),
        );
        if (!usable) return;
        expect(lostOutput(b)).toBeLessThanOrEqual(lostOutput(a) + 1e-9 * direct);
        expect(total(b.unmet!)).toBeLessThanOrEqual(total(a.unmet!) + 1e-9 * direct);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('(b) loses no more output with larger stocks restocked at the same speed, and hardly more with a lower psi', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const larger = await compare(
          seed,
          (table) => stable(table, 15, 10),
          (table) => stable(table, 30, 20),
        );
        if (larger.usable)
          expect(lostOutput(larger.b)).toBeLessThanOrEqual(lostOutput(larger.a) + 1e-9 * larger.direct);
        const easier = await compare(
          seed,
          (table) => ({ ...stable(table, 15, 10), psi: 0.9 }),
          (table) => ({ ...stable(table, 15, 10), psi: 0.6 }),
        );
        if (easier.usable)
          expect(lostOutput(easier.b)).toBeLessThanOrEqual(lostOutput(easier.a) + 0.01 * easier.direct);
      }),
      { numRuns: 60, seed: 8 },
    );
  });

  it('(b) on the two sectors of the literature holds for unmet demand too', async () => {
    const table = twoSectors();
    const of = async (change: Partial<ArioParameters>) => {
      const effect = await runArio(table, outage(400, 1, 0.5, 10), { ...stable(table, 15, 10), ...change });
      return [lostOutput(effect), total(effect.unmet!)];
    };
    for (const series of [
      [10, 15, 20, 30, 60].map((held) => ({
        stockDays: filled(table, held),
        tauInv: filled(table, held / 1.5),
      })),
      [1, 1.1, 1.25, 1.5].map((alphaMax) => ({ alphaMax })),
      [1, 0.9, 0.8, 0.6, 0.4].map((psi) => ({ psi })),
    ]) {
      let last = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      for (const change of series) {
        const now = await of(change);
        now.forEach((loss, k) => expect(loss).toBeLessThanOrEqual(last[k] * (1 + 1e-12)));
        last = now;
      }
    }
  });

  it('(c) comes back to normal output, and (d) leaves unmet no more than lost output and used stocks', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { a, b, usable } = await compare(
          seed,
          (table) => stable(table, 15, 10),
          (table) => ({ ...stable(table, 15, 10), rationing: 'industries-first', orderShares: 'adapting' }),
        );
        if (!usable) return;
        for (const { output, unmet, checks, alpha } of [a, b]) {
          const n = alpha.length;
          const end = output.subarray(output.length - n);
          const scale = -Math.min(...output) + 1e-12;
          expect(Math.max(...end.map(Math.abs)) / scale).toBeLessThan(1e-4);
          expect(checks.every(({ ok }) => ok)).toBe(true);
          const lost = output.reduce((sum, change) => sum + Math.max(-change, 0), 0);
          expect(total(unmet!)).toBeLessThanOrEqual(lost * (1 + 1e-9));
        }
      }),
      { numRuns: 40, seed: 9 },
    );
  });

  it('serves half without an important input, goes on without one that is neither', async () => {
    const table = twoSectors();
    const make = async (rank: number) => {
      const criticality = Uint8Array.of(2, 2, rank, 2);
      const effect = await runArio(table, outage(200, 1, 1, 200), {
        ...withStockDays({ ...arioDefaults(table), rationing: 'industries-first' }, [0, 1], 4),
        criticality,
      });
      return effect.output[100 * 2];
    };
    // Sector 2 makes nothing and its stocks are gone: sector 1 makes nothing, half of what is asked, all of it.
    expect(await make(2)).toBeCloseTo(-1000 / 365, 4);
    const halved = 1000 / 365 + (await make(1));
    const unhindered = 1000 / 365 + (await make(0));
    expect(halved).toBeGreaterThan(0);
    expect(halved).toBeLessThan(unhindered);
    // Only 350 of final demand and its own use are left: x1 = 350 / (1 − 0.15), halved x1 = (0.15 x1 + 350)/2.
    expect(unhindered * 365).toBeCloseTo(350 / 0.85, 2);
    expect(halved * 365).toBeCloseTo(350 / 2 / (1 - 0.15 / 2), 2);
  });

  it('takes product by industry as well as product by cell', async () => {
    const table = randomTable(3, 2, 3, {});
    const byIndustry = Uint8Array.of(2, 1, 0, 0, 2, 2, 1, 2, 2);
    const byCell = Uint8Array.from({ length: 18 }, (_, k) => byIndustry[Math.floor(k / 6) * 3 + (k % 3)]);
    const shocks = outage(60, 1, 1, 40);
    const parameters = withStockDays(arioDefaults(table), [0, 1, 2], 5);
    const a = await runArio(table, shocks, { ...parameters, criticality: byIndustry });
    const b = await runArio(table, shocks, { ...parameters, criticality: byCell });
    expect(a).toEqual(b);
  });

  it('loses less where rivals step in or imports replace what is missing', async () => {
    const table = randomTable(11, 3, 3, { imports: true });
    const shocks = outage(200, 4, 0.9, 30);
    const parameters = stable(table, 15, 10);
    const fixed = await runArio(table, shocks, parameters);
    const adapting = await runArio(table, shocks, { ...parameters, orderShares: 'adapting' });
    const imported = await runArio(table, shocks, { ...parameters, importsSubstitute: filled(table, 1) });
    expect(lostOutput(adapting)).toBeLessThan(lostOutput(fixed));
    expect(imported.imported).toBeGreaterThan(0);
    expect(fixed.imported).toBe(0);
    const missing = await runArio(table, shocks, { ...parameters, importsSubstitute: filled(table, 0) });
    expect(missing.output).toEqual(fixed.output);
  });
});

describe('guard', () => {
  const table = twoSectors();
  const thin = {
    ...arioDefaults(table),
    stockDays: filled(table, 5),
    tauInv: filled(table, 10),
    tauAlpha: 100,
  };

  it('looks past the end of a run that is too short to show its collapse', async () => {
    for (const days of [11, 30, 60, 400]) {
      const effect = await runArio(table, outage(days, 1, 0.5, 10), thin);
      expect(effect.stopped?.day, `${days} days`).toBeGreaterThan(100);
      expect(effect.stopped?.day).toBeLessThan(130);
      expect(effect.unmet).toBeNull();
      expect(effect.output.length).toBe(2 * Math.min(days, effect.stopped!.day + 1));
    }
  });

  it('stops a run that falls below what the shock leaves, though it would come back', async () => {
    const parameters = withStockDays(arioDefaults(table), [0, 1], 3);
    const effect = await runArio(table, outage(300, 1, 0.6, 280), parameters);
    expect(effect.stopped!.day).toBeLessThan(60);
    // The plain account agrees that less than a hundredth is left of the two fifths that could be kept up.
    const { xa } = plain(table, outage(60, 1, 0.6, 60), parameters);
    expect(total(xa[59])).toBeLessThan((0.01 * 0.4 * 3000) / 365);
  });

  it('keeps silent while a healthy economy bears a long outage', async () => {
    for (const [days, share, length] of [
      [500, 0.3, 280],
      [40, 0.6, 40],
      [700, 0.2, 700],
    ]) {
      const effect = await runArio(table, outage(days, 1, share, length), arioDefaults(table));
      expect(effect.stopped).toBeNull();
    }
    const full = withStockDays(arioDefaults(table), [0, 1], 10);
    expect((await runArio(table, outage(100, 1, 1, 20), full)).stopped).toBeNull();
  });

  it('never stops random economies whose stocks last ten days and are restocked in two thirds of them', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = numbers(seed);
      const economy = randomTable(seed, 1 + (seed % 3), 2 + (seed % 5), { imports: true });
      const cell = Math.floor(random() * economy.x.length);
      const shocks = outage(120, cell, 0.2 + 0.8 * random(), 5 + Math.floor(40 * random()));
      expect((await runArio(economy, shocks, stable(economy, 15, 10))).stopped).toBeNull();
    }
  });
});

describe('what is refused', () => {
  const table = twoSectors();
  const good = arioDefaults(table);
  const fails = (field: string, parameters: Partial<ArioParameters>, shocks = none(3), of: IoTable = table) =>
    expect(runArio(of, shocks, { ...good, ...parameters })).rejects.toMatchObject({
      code: 'shared/invalid-argument',
      details: { field },
    });

  it('names the field, what was expected and what was found', async () => {
    await fails('stockDays', { stockDays: Float64Array.of(90) });
    await fails('stockDays[1]', { stockDays: Float64Array.of(90, -1) });
    await fails('stockDays[0]', { stockDays: Float64Array.of(1.2, 90) });
    await fails('stockDays[0]', { stockDays: Float64Array.of(Number.POSITIVE_INFINITY, 90) });
    await fails('psi', { psi: 0 });
    await fails('psi', { psi: 1.01 });
    await fails('psi', { psi: Number.NaN });
    await fails('tauInv[0]', { tauInv: Float64Array.of(0, 60) });
    await fails('tauInv', { tauInv: Float64Array.of(60, 60, 60) });
    await fails('alphaMax', { alphaMax: 0.99 });
    await fails('tauAlpha', { tauAlpha: 0 });
    await fails('rationing', { rationing: 'random' as never });
    await fails('orderShares', { orderShares: '' as never });
    await fails('importsSubstitute[1]', { importsSubstitute: Float64Array.of(0, 1.5) });
    await fails('importsSubstitute', { importsSubstitute: Float64Array.of(0) });
    await fails('criticality', { criticality: Uint8Array.of(2, 2) });
    await fails('criticality[3]', { criticality: Uint8Array.of(2, 2, 2, 3) });
  });

  it('refuses shocks that mean nothing', async () => {
    await fails('days', {}, none(0));
    await fails('days', {}, none(1.5));
    await fails('days', {}, none(1e9));
    await fails('a cell of capacity', {}, { ...none(1), capacity: new Map([[2, Float64Array.of(0)]]) });
    await fails('capacity of cell 1', {}, { ...none(2), capacity: new Map([[1, Float64Array.of(0)]]) });
    const share = (value: number) => ({ ...none(1), capacity: new Map([[1, Float64Array.of(value)]]) });
    await fails('capacity of cell 1, day 0', {}, share(1.1));
    await fails('capacity of cell 1, day 0', {}, share(Number.NaN));
    const change = (value: number) => ({ ...none(1), demand: new Map([[0, Float64Array.of(value)]]) });
    await fails('demand of cell 0, day 0', {}, change(Number.NEGATIVE_INFINITY));
  });

  it('refuses flows that hold imports', async () => {
    await expect(runArio({ ...table, flows: 'total' }, none(1), good)).rejects.toMatchObject({
      code: 'economy/no-domestic-flows',
    });
  });

  it('tells of a fall of demand below nothing', async () => {
    const fall = path(3, () => -2);
    const { checks } = await runArio(table, { ...none(3), demand: new Map([[0, fall]]) }, good);
    // Final demand of sector 1 is 350 a year: of a fall by 730 it takes 350.
    expect(checks.find(({ name }) => name.startsWith('falls'))).toMatchObject({ ok: false });
    expect(checks.find(({ name }) => name.startsWith('falls'))!.value).toBeCloseTo(380 / 730, 12);
  });

  it('stops when it is told to, and says how far it is', async () => {
    const controller = new AbortController();
    const heard: number[] = [];
    const run = runArio(table, none(365), good, {
      signal: controller.signal,
      onProgress: ({ done, total: all, unit }) => {
        expect([all, unit]).toEqual([365, 'days']);
        heard.push(done);
        if (done === 90) controller.abort();
      },
    });
    await expect(run).rejects.toBeInstanceOf(SpillwayError);
    await expect(run).rejects.toMatchObject({ code: 'shared/cancelled' });
    expect(heard).toEqual([30, 60, 90]);
  });
});
