import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productiveTable, randomTable } from '../../../../../test/random-table.ts';
import { numbers } from '../../../../../test/seeded-numbers.ts';
import { cellCount, coefficients, type IoTable, openSystem, pinOutput } from '../../economy/index.ts';
import { runDynamicInoperability } from './dynamic-inoperability.ts';
import { coverByStock } from './finished-goods.ts';
import { recoveryAfter, recoveryIntegral } from './natural-recovery.ts';
import { lossAfterHorizon, runPinnedDynamic } from './pinned-dynamic.ts';
import { openRowProducts } from './row-products.ts';
import type { TimedShocks } from './timed-shocks.ts';

const tables = productiveTable({
  regions: [1, 2],
  industries: [1, 6],
  imports: true,
  zeroOutput: true,
}).filter((table) => table.x.some((output) => output > 0));
const seeds = fc.integer({ min: 1, max: 1e6 });

/** Random shocks of demand, and of the capacity of some cells, over some days. */
function shocksOf(table: IoTable, seed: number, days: number, pinned: boolean): TimedShocks {
  const random = numbers(seed);
  const demand = new Map<number, Float64Array>();
  const capacity = new Map<number, Float64Array>();
  table.x.forEach((output, cell) => {
    if (random() < 0.5)
      demand.set(
        cell,
        new Float64Array(days).map(() => (-0.02 * random() * output) / 365),
      );
    if (pinned && random() < 0.4)
      capacity.set(
        cell,
        new Float64Array(days).map(() => random() ** 2),
      );
  });
  return { days, demand, capacity, hit: new Set([...demand.keys(), ...capacity.keys()]) };
}
const slowOf = (table: IoTable, seed: number): Float64Array => {
  const random = numbers(seed + 1);
  return table.x.map(() => 0.05 + 0.9 * random());
};
const mixedOf = (table: IoTable, seed: number): Float64Array => {
  const random = numbers(seed + 2);
  return table.x.map(() => 0.05 + 5 * random() ** 2);
};

/**
 * The equations as printed, in shares of output and one step a day, with dense loops and nothing shared with the code.
 * Values of q at the ends of days, days+1 rows.
 */
function printedSteps(table: IoTable, shocks: TimedShocks, k: Float64Array, from?: number[]): number[][] {
  const n = cellCount(table);
  const { Z, x } = table;
  const share = (part: number, cell: number): number => (x[cell] > 0 ? part / x[cell] : 0);
  let q = from ?? Array.from({ length: n }, () => 0);
  const rows = [q];
  for (let day = 0; day < shocks.days; day++) {
    const held = q.map((value, i) => shocks.capacity.get(i)?.[day] ?? value);
    const next = q.map((value, i) => {
      const given = shocks.capacity.get(i);
      if (given !== undefined) return given[day];
      let flow = share(-(shocks.demand.get(i)?.[day] ?? 0) * 365, i);
      for (let j = 0; j < n; j++) flow += share(Z[i * n + j], i) * held[j];
      return value + k[i] * (flow - value);
    });
    rows.push(next);
    q = next;
  }
  return rows;
}
const domestic = (resilience: Float64Array) => ({ resilience, coefficients: 'domestic' }) as const;
const total = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
const overDays = (output: Float64Array, n: number): Float64Array => {
  const sum = new Float64Array(n);
  output.forEach((change, at) => void (sum[at % n] += change));
  return sum;
};

describe('inoperability over time', () => {
  it('steps as printed, cell by cell and day by day', async () => {
    await fc.assert(
      fc.asyncProperty(tables, seeds, fc.boolean(), async (table, seed, pinned) => {
        const n = cellCount(table);
        const k = slowOf(table, seed);
        const shocks = shocksOf(table, seed, 40, pinned);
        const course = await runPinnedDynamic(table, coefficients(table, 'domestic'), shocks, {
          resilience: k,
          coefficients: 'total',
        });
        const expected = printedSteps(table, shocks, k);
        for (let day = 0; day < 40; day++) {
          for (let i = 0; i < n; i++) {
            const q = shocks.capacity.get(i)?.[day] ?? (expected[day][i] + expected[day + 1][i]) / 2;
            expect(course.output[day * n + i]).toBeCloseTo((-q * table.x[i]) / 365, 9);
          }
        }
        expect(course.checks.every(({ ok }) => ok)).toBe(true);
        expect(course.stopped).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('adds up to the static answer, slow and fast, with what comes after the last day', async () => {
    await fc.assert(
      fc.asyncProperty(tables, seeds, fc.boolean(), async (table, seed, pinned) => {
        const n = cellCount(table);
        const A = coefficients(table, 'domestic');
        const k = mixedOf(table, seed);
        const shocks = shocksOf(table, seed, 25, pinned);
        const course = await runPinnedDynamic(table, A, shocks, { resilience: k, coefficients: 'total' });
        const cells = [...shocks.capacity.keys()];
        const system = openSystem(A, n);
        const after = await lossAfterHorizon(system, course, k, cells);
        const df = new Float64Array(n);
        for (const [cell, path] of shocks.demand) df[cell] = total(path);
        const lost = cells.map((cell) => (-total(shocks.capacity.get(cell)!) * table.x[cell]) / 365);
        const answer = await pinOutput(system, cells, lost, df);
        const scale = Math.max(...table.x) / 365;
        overDays(course.output, n).forEach((change, i) =>
          expect(Math.abs(change - after[i] - answer.dx[i])).toBeLessThan(1e-9 * scale),
        );
        expect(course.checks.every(({ ok, value }) => ok && value < 1e-9)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('comes to rest at the static answer under a lasting shock', async () => {
    await fc.assert(
      fc.asyncProperty(tables, seeds, async (table, seed) => {
        const n = cellCount(table);
        const A = coefficients(table, 'domestic');
        const one = shocksOf(table, seed, 1, true);
        const days = 4000;
        const lasting = (paths: TimedShocks['demand']) =>
          new Map([...paths].map(([cell, path]) => [cell, new Float64Array(days).fill(path[0])]));
        const shocks = { ...one, days, demand: lasting(one.demand), capacity: lasting(one.capacity) };
        const cells = [...shocks.capacity.keys()];
        const { output } = await runPinnedDynamic(table, A, shocks, {
          resilience: mixedOf(table, seed).map((k) => Math.max(k, 0.2)),
          coefficients: 'total',
        });
        const df = new Float64Array(n);
        for (const [cell, path] of one.demand) df[cell] = path[0];
        const { dx } = await pinOutput(
          openSystem(A, n),
          cells,
          cells.map((cell) => (-one.capacity.get(cell)![0] * table.x[cell]) / 365),
          df,
        );
        const scale = Math.max(...table.x) / 365;
        for (let i = 0; i < n; i++)
          expect(Math.abs(output[(days - 1) * n + i] - dx[i])).toBeLessThan(1e-7 * scale);
      }),
      { numRuns: 15 },
    );
  });

  it('follows continuous time where a day has many parts: the fastest cell sets them for all fast ones', async () => {
    const table = randomTable(7, 1, 4);
    const n = 4;
    const A = coefficients(table, 'domestic');
    const Astar = A.map((a, at) => (a * table.x[at % n]) / table.x[Math.floor(at / n)]);
    const k = Float64Array.of(3, 1.5, 400, 2);
    const q0 = Float64Array.of(0.5, 0, 0.2, 0);
    const quiet = { days: 1, capacity: new Map(), demand: new Map(), hit: new Set<number>() };
    const course = await runDynamicInoperability(table, A, quiet, {
      ...domestic(k),
      initial: new Map(q0.entries()),
    });
    const mean = await recoveryIntegral(Astar, k, q0, 1);
    for (let i = 0; i < n; i++) expect((-course.output[i] * 365) / table.x[i]).toBeCloseTo(mean[i], 3);
    const left = recoveryAfter(Astar, k, q0, 1);
    for (let i = 0; i < n; i++) expect((course.end[i] * 365) / table.x[i]).toBeCloseTo(left[i], 3);
  });

  it('stays within bounds and above zero for any resilience', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        seeds,
        fc.double({ min: 0.01, max: 300, noNaN: true }),
        async (table, seed, most) => {
          const random = numbers(seed);
          const k = table.x.map(() => 0.01 + most * random());
          const course = await runPinnedDynamic(
            table,
            coefficients(table, 'domestic'),
            shocksOf(table, seed, 30, true),
            domestic(k),
          );
          const n = cellCount(table);
          course.output.forEach((change, at) => {
            expect(change).toBeLessThanOrEqual(1e-12);
            expect(-change).toBeLessThanOrEqual((table.x[at % n] / 365) * (1 + 1e-9));
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('no shock, no damage; and losses are linear in the shock', async () => {
    await fc.assert(
      fc.asyncProperty(tables, seeds, async (table, seed) => {
        const A = coefficients(table, 'domestic');
        const settings = { resilience: mixedOf(table, seed), coefficients: 'total' } as const;
        const quiet = { days: 20, capacity: new Map(), demand: new Map(), hit: new Set<number>() };
        const none = await runDynamicInoperability(table, A, quiet, settings);
        expect(none.output.every((change) => change === 0)).toBe(true);
        expect(none.unmet).toBeNull();
        const one = shocksOf(table, seed, 20, false);
        const two = shocksOf(table, seed + 1, 20, false);
        const both = new Map(one.demand);
        for (const [cell, path] of two.demand)
          both.set(
            cell,
            path.map((value, day) => 3 * value + (one.demand.get(cell)?.[day] ?? 0)),
          );
        const [a, b, c] = await Promise.all(
          [one, two, { ...one, demand: both }].map((shocks) =>
            runDynamicInoperability(table, A, shocks, settings),
          ),
        );
        const scale = Math.max(...table.x) / 365;
        c.output.forEach((change, at) =>
          expect(Math.abs(change - a.output[at] - 3 * b.output[at])).toBeLessThan(1e-12 * scale),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('never lets a hit cell leave its curve, whatever is asked of it', async () => {
    await fc.assert(
      fc.asyncProperty(tables, seeds, async (table, seed) => {
        const n = cellCount(table);
        const shocks = shocksOf(table, seed, 15, true);
        const { output, unmet } = await runPinnedDynamic(
          table,
          coefficients(table, 'domestic'),
          shocks,
          domestic(mixedOf(table, seed)),
        );
        for (const [cell, path] of shocks.capacity)
          path.forEach((share, day) =>
            expect(output[day * n + cell]).toBe(0 - share * (table.x[cell] / 365)),
          );
        if (shocks.capacity.size > 0)
          unmet!.forEach((value, cell) =>
            expect(shocks.capacity.has(cell) ? value >= 0 : value === 0).toBe(true),
          );
      }),
      { numRuns: 30 },
    );
  });

  it('cuts a loss at the whole output and tells of how many cells', async () => {
    const table = randomTable(3, 1, 3);
    const demand = new Map([[1, new Float64Array(50).fill((-2 * table.x[1]) / 365)]]);
    const shocks = { days: 50, capacity: new Map(), demand, hit: new Set([1]) };
    const A = coefficients(table, 'domestic');
    const k = new Float64Array(3).fill(0.5);
    const cut = await runDynamicInoperability(table, A, shocks, domestic(k));
    expect(cut.clipped).toBeGreaterThan(0);
    expect(cut.output[49 * 3 + 1]).toBe(0 - table.x[1] / 365);
    const open = await runDynamicInoperability(table, A, shocks, { resilience: k, coefficients: 'total' });
    expect(open.clipped).toBe(0);
    expect(-open.output[49 * 3 + 1]).toBeGreaterThan((1.9 * table.x[1]) / 365);
  });
});

describe('compiled products', () => {
  it('are those of plain double precision to single precision, also where values end far apart', () => {
    const random = numbers(5);
    const n = 333;
    const matrix = Float64Array.from({ length: n * n }, () => random() ** 3 - 0.05);
    const z = Float64Array.from({ length: n }, () => (random() - 0.3) * 10 ** (-30 * random()));
    const products = openRowProducts(n, (i) => matrix.subarray(i * n, (i + 1) * n));
    const rows = Int32Array.from([0, 5, 6, 200, 332]);
    const out = new Float64Array(n).fill(7);
    products.multiply(rows, z, out);
    for (let i = 0; i < n; i++) {
      if (!rows.includes(i)) {
        expect(out[i]).toBe(7);
        continue;
      }
      let sum = 0;
      let size = 0;
      for (let j = 0; j < n; j++) {
        sum += matrix[i * n + j] * z[j];
        size += Math.abs(matrix[i * n + j] * z[j]);
      }
      expect(Math.abs(out[i] - sum)).toBeLessThan(1e-6 * size);
    }
    products.multiply(rows, new Float64Array(n), out);
    for (const i of rows) expect(out[i]).toBe(0);
    products.close();
  });

  it('carry a large economy as the printed equations do', async () => {
    const table = randomTable(11, 4, 60, { zeroOutput: true, imports: true });
    const n = cellCount(table);
    const k = slowOf(table, 3);
    const shocks = shocksOf(table, 4, 60, true);
    const course = await runPinnedDynamic(table, coefficients(table, 'domestic'), shocks, {
      resilience: k,
      coefficients: 'total',
    });
    const expected = printedSteps(table, shocks, k);
    for (let i = 0; i < n; i++) {
      const q = shocks.capacity.has(i) ? 0 : expected[60][i];
      expect(Math.abs((course.end[i] * 365) / Math.max(table.x[i], 1e-9) - q)).toBeLessThan(1e-6);
    }
    expect(course.checks[0].ok).toBe(true);
    expect(course.checks[0].value).toBeLessThan(1e-6);
  });
});

describe('finished goods', () => {
  it('hide a stop while they last, then it shows itself', () => {
    const { shown, used } = coverByStock(new Float64Array(10).fill(0.5), 3.25);
    [...shown].forEach((value, day) => expect(value).toBeCloseTo(day < 6 ? 0 : day === 6 ? 0.25 : 0.5, 12));
    expect(used).toBeCloseTo(3.25, 12);
    expect(coverByStock(Float64Array.of(0.2, 0.1), 9).used).toBeCloseTo(0.3, 12);
  });

  it('keep suppliers and customers from feeling it', async () => {
    const table = randomTable(9, 1, 4);
    const shocks = {
      days: 10,
      capacity: new Map([[1, new Float64Array(10).fill(0.5)]]),
      demand: new Map(),
      hit: new Set([1]),
    };
    const settings = {
      ...domestic(new Float64Array(4).fill(0.3)),
      finishedGoodsDays: new Map([
        [1, 2],
        [3, 5],
      ]),
    };
    const { output } = await runPinnedDynamic(table, coefficients(table, 'domestic'), shocks, settings);
    expect(output.subarray(0, 16).every((change) => change === 0)).toBe(true);
    expect(output[4 * 4 + 1]).toBe(-0.5 * (table.x[1] / 365));
  });

  it('refuse a negative stock and a negative loss', () => {
    expect(() => coverByStock(Float64Array.of(0.1), -1)).toThrow(/stockDays/);
    expect(() => coverByStock(Float64Array.of(0.1, -0.1), 1)).toThrow(/lost\[1\]/);
  });
});

describe('tasks and hostile input', () => {
  const table = randomTable(2, 1, 3);
  const A = coefficients(table, 'domestic');
  const k = new Float64Array(3).fill(0.2);
  const shocks: TimedShocks = { days: 5, capacity: new Map(), demand: new Map(), hit: new Set() };

  it('tells of its days and stops when asked', async () => {
    const done: number[] = [];
    await runDynamicInoperability(table, A, shocks, domestic(k), {
      onProgress: (progress) => {
        expect(progress).toMatchObject({ unit: 'days', total: 5 });
        done.push(progress.done);
      },
    });
    expect(done).toEqual([1, 2, 3, 4, 5]);
    const stop = new AbortController();
    let seen = 0;
    await expect(
      runDynamicInoperability(table, A, shocks, domestic(k), {
        signal: stop.signal,
        onProgress: () => {
          seen++;
          stop.abort();
        },
      }),
    ).rejects.toMatchObject({ code: 'shared/cancelled' });
    expect(seen).toBe(1);
  });

  const path = (value: number) => new Float64Array(5).fill(value);
  it.each([
    ['days', { ...shocks, days: 2.5 }, domestic(k)],
    ['resilience', shocks, domestic(new Float64Array(2))],
    ['resilience[0]', shocks, domestic(new Float64Array(3))],
    ['resilience[1]', shocks, domestic(Float64Array.of(1, 2000, 1))],
    ['demand', { ...shocks, demand: new Map([[9, path(0)]]) }, domestic(k)],
    ['demand', { ...shocks, demand: new Map([[0.5, path(0)]]) }, domestic(k)],
    ['demand of cell 1', { ...shocks, demand: new Map([[1, new Float64Array(4)]]) }, domestic(k)],
    ['demand of cell 1[0]', { ...shocks, demand: new Map([[1, path(Number.NaN)]]) }, domestic(k)],
    ['capacity of cell 2[0]', { ...shocks, capacity: new Map([[2, path(-0.1)]]) }, domestic(k)],
    ['initial of cell 0[0]', shocks, { ...domestic(k), initial: new Map([[0, 1.5]]) }],
  ])('names %s', async (field, wrong, settings) => {
    await expect(runPinnedDynamic(table, A, wrong, settings)).rejects.toMatchObject({
      code: 'shared/invalid-argument',
      details: { field },
    });
  });

  it('refuses capacity where demand is asked, coefficients of another size, and economies that use up all they make', async () => {
    const capacity = new Map([[0, path(0.1)]]);
    await expect(
      runDynamicInoperability(table, A, { ...shocks, capacity }, domestic(k)),
    ).rejects.toMatchObject({
      details: { field: 'capacity' },
    });
    await expect(runDynamicInoperability(table, A.subarray(1), shocks, domestic(k))).rejects.toMatchObject({
      code: 'economy/shape-mismatch',
    });
    await expect(
      runDynamicInoperability(table, new Float64Array(9).fill(0.4), shocks, domestic(k)),
    ).rejects.toMatchObject({ code: 'economy/not-productive' });
    await expect(
      runDynamicInoperability(table, new Float64Array(9).fill(Number.NaN), shocks, domestic(k)),
    ).rejects.toMatchObject({ code: 'shared/invalid-argument' });
    // A column above 1 alone is no reason: the others make up for it.
    const uneven = Float64Array.of(0, 1.2, 0, 0.1, 0, 0, 0, 0.1, 0);
    await expect(runDynamicInoperability(table, uneven, shocks, domestic(k))).resolves.toBeDefined();
  });

  it('natural recovery names what is wrong', async () => {
    const one = Float64Array.of(0.1);
    expect(() => recoveryAfter(Float64Array.of(0), Float64Array.of(0), one, 1)).toThrow(/k\[0\]/);
    expect(() => recoveryAfter(new Float64Array(3), one, one, 1)).toThrow(/Astar/);
    expect(() => recoveryAfter(Float64Array.of(0), one, one, -1)).toThrow(/time/);
    expect(() => recoveryAfter(Float64Array.of(0), one, one, 1e9)).toThrow(/time times the fastest k/);
    await expect(recoveryIntegral(Float64Array.of(1.5), one, one)).rejects.toMatchObject({
      code: 'economy/not-productive',
    });
  });
});
