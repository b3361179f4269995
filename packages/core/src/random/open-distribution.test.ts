import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KernelMemory, SAMPLING_KERNELS } from '../kernels/index.ts';
import type { Distribution } from './distribution.ts';
import { distributionFaults } from './distribution-faults.ts';
import { openDistribution } from './open-distribution.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { fillUniform } from './stream.ts';

const KINDS: readonly (readonly [string, Distribution])[] = [
  ['a number', 3],
  ['fixed', { fixed: -2 }],
  ['uniform', { uniform: [2, 5] }],
  ['triangular', { low: 1, mode: 2, high: 6 }],
  ['triangular, mode at its end', { low: 1, mode: 6, high: 6 }],
  ['PERT', { low: 0, mode: 1, high: 5, shape: 'pert' }],
  ['normal', { normal: { mean: 10, sd: 3 } }],
  ['lognormal', { lognormal: { median: 20, p90: 90 } }],
  ['lognormal by other levels', { lognormal: { quantiles: { '0.05': 2, '0.75': 9 } } }],
  ['beta', { beta: { alpha: 0.7, beta: 2.2, low: -1, high: 3 } }],
  ['quantiles', { quantiles: { '0.05': 1, '0.5': 4, '0.95': 20 } }],
  ['empirical', { empirical: [5, 1, 1, 9, 2] }],
];

describe('distributions', () => {
  // Quantiles by scipy 1.17: norm, lognorm, beta, triang.
  it.each<[string, Distribution, number, number]>([
    ['normal', { normal: { mean: 10, sd: 3 } }, 0.975, 15.879891953620163],
    ['normal', { normal: { mean: 0, sd: 1 } }, 1e-12, -7.034483825301131],
    ['lognormal', { lognormal: { median: 0.2, p90: 20 } }, 0.9, 20],
    ['PERT', { low: 0, mode: 1, high: 5, shape: 'pert' }, 0.3, 5 * 0.1859162489742327],
    ['beta', { beta: { alpha: 2, beta: 3 } }, 0.1, 0.14255931671003072],
    [
      'beta on a range',
      { beta: { alpha: 2, beta: 3, low: 10, high: 30 } },
      0.5,
      10 + 20 * 0.38572756813238956,
    ],
    ['triangular', { low: 1, mode: 2, high: 6 }, 0.2, 2],
    ['triangular', { low: 1, mode: 2, high: 6 }, 0.8, 4],
    ['uniform', { uniform: [2, 5] }, 0.25, 2.75],
    ['quantiles, between', { quantiles: { '0.1': 1, '.5': 3 } }, 0.3, 2],
    ['quantiles, cut below', { quantiles: { '0.1': 1, '.5': 3 } }, 0.01, 1],
    ['quantiles, cut above', { quantiles: { '0.1': 1, '.5': 3 } }, 0.99, 3],
    ['empirical', { empirical: [30, 10, 20] }, 0.34, 20],
    ['empirical, top', { empirical: [30, 10, 20] }, 1, 30],
  ])('%s has its quantile', (_, distribution, p, expected) => {
    expect(Math.abs(openDistribution(distribution).quantile(p) / expected - 1)).toBeLessThan(1e-12);
  });

  it('have their ends', () => {
    const ends = (distribution: Distribution): number[] =>
      [0, 1].map((p) => openDistribution(distribution).quantile(p));
    expect(ends({ normal: { mean: 0, sd: 1 } })).toEqual([-Infinity, Infinity]);
    expect(ends({ lognormal: { median: 1, p90: 2 } })).toEqual([0, Infinity]);
    expect(ends({ low: 2, mode: 3, high: 9, shape: 'pert' })).toEqual([2, 9]);
    expect(ends({ low: 2, mode: 3, high: 9 })).toEqual([2, 9]);
    expect(ends({ uniform: [-1, 1] })).toEqual([-1, 1]);
  });

  it.each(KINDS)('%s has the mean and standard deviation of its quantile function', (_, distribution) => {
    const open = openDistribution(distribution);
    // By the substitution p = t²(3 − 2t) twice, which tames the ends, and midpoints.
    const n = 200_000;
    let mean = 0;
    let square = 0;
    const bend = (t: number): number => t * t * (3 - 2 * t);
    for (let k = 0; k < n; k++) {
      const t = (k + 0.5) / n;
      const weight = (36 * t * (1 - t) * bend(t) * (1 - bend(t))) / n;
      const x = open.quantile(Math.min(bend(bend(t)), 1 - 2 ** -53));
      mean += weight * x;
      square += weight * (x - open.mean) ** 2;
    }
    const size = Math.max(open.sd, Math.abs(open.mean));
    expect(Math.abs(mean - open.mean) / size).toBeLessThan(2e-5);
    expect(Math.abs(Math.sqrt(square) - open.sd) / size).toBeLessThan(5e-4);
  });

  it.each(KINDS)('%s draws the quantiles of its numbers, wherever a chunk begins', (_, distribution) => {
    const open = openDistribution(distribution);
    const draws = open.draw(5, 9, 3, 20_000);
    const u = fillUniform(5, 9, 3, 20_000);
    expect(draws).toEqual(u.map((p) => open.quantile(p)));
    expect(open.draw(5, 9, 17_003, 100)).toEqual(draws.slice(17_000, 17_100));
    // Another one in between takes the place in memory; a fresh one works its table out anew.
    openDistribution({ lognormal: { median: 2, p90: 3 } }).draw(1, 1, 0, 10);
    expect(open.draw(5, 9, 3, 20_000)).toEqual(draws);
    expect(openDistribution(distribution).draw(5, 9, 3, 20_000)).toEqual(draws);
    expect(rankCorrelation(draws, u) ?? 1).toBeGreaterThan(0.9);
  });

  it.each(KINDS)('%s never falls', (_, distribution) => {
    const open = openDistribution(distribution);
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(p, p, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-9);
        expect(open.quantile(Math.min(a, b))).toBeLessThanOrEqual(open.quantile(Math.max(a, b)));
      }),
    );
  });

  it.each<[string, readonly number[], number]>([
    ['lognormal, sigma 1', [9, 0, 1], 1e-12],
    ['lognormal, sigma 3.6', [9, 0, 3.6], 5e-11],
    ['lognormal, sigma 6', [9, 0, 6], 1e-9],
    ['PERT', [10, 1.8, 4.2, 0, 1], 1e-12],
    ['beta', [10, 0.5, 0.5, 0, 1], 1e-12],
    ['beta, steep', [10, 0.1, 3, 0, 1], 1e-9],
    ['Pareto tail, xi 0.6', [11, 10, 15, 0.6], 2e-12],
    ['Pareto tail, xi 3', [11, 10, 15, 3], 1e-9],
  ])('%s comes from its table as good as said, at every depth', (_, slots, error) => {
    const memory = new KernelMemory(SAMPLING_KERNELS, undefined);
    const table = memory.allocate(8 * 2 * 424 * 8);
    const record = memory.allocate(64);
    memory.call('emptyTable', table);
    memory.doubles(record, 7).set([...slots, 0, 0].slice(0, 5).concat([table, 0]));
    let worst = 0;
    for (let k = 0; k < 2000; k++) {
      const s = Math.min(0.5, 2 ** (-52 * ((k + 0.37) / 2000) - 0.99));
      for (const [p, q] of [
        [s, 1 - s],
        [1 - s, s],
      ]) {
        const exact = memory.call('exactQuantile', record, p, q);
        worst = Math.max(worst, Math.abs(memory.call('quantile', record, p, q) / exact - 1));
      }
    }
    expect(worst).toBeLessThan(error);
  });

  it('does without a table where none would do', () => {
    const steep: readonly Distribution[] = [
      { lognormal: { quantiles: { '0.5': 1, '0.9': 1e9 } } },
      { beta: { alpha: 0.01, beta: 2 } },
    ];
    for (const distribution of steep) {
      const open = openDistribution(distribution);
      expect(open.draw(1, 2, 3, 500)).toEqual(fillUniform(1, 2, 3, 500).map((p) => open.quantile(p)));
    }
    expect(openDistribution(steep[0]).quantile(0.9) / 1e9).toBeCloseTo(1, 12);
    // I_x(a, 2) = x^a (1 + a − a x).
    const x = openDistribution(steep[1]).quantile(0.95);
    expect(x ** 0.01 * (1.01 - 0.01 * x)).toBeCloseTo(0.95, 12);
  });
});

describe('faults of distributions', () => {
  it.each<[Distribution, string]>([
    [Number.NaN, 'the value must be a finite number, but is NaN'],
    [{ fixed: Infinity }, 'fixed must be a finite number, but is Infinity'],
    [{ low: 3, mode: 2, high: 5 }, 'low and mode must be in order, but 3 is above 2'],
    [{ low: 1, mode: 6, high: 5, shape: 'pert' }, 'mode and high must be in order, but 6 is above 5'],
    [
      { quantiles: { '0.5': 3, '0.9': 2 } },
      'quantiles must not cross: at 0.9 at least 3, as at 0.5, but is 2',
    ],
    [{ quantiles: { '0.5': 3 } }, 'quantiles must have at least 2 levels, but has 1'],
    [{ quantiles: { '0.5': 3, '.50': 4 } }, 'levels of quantiles must differ, but 0.5 is given twice'],
    [{ quantiles: { '0.5': 3, '1': 4 } }, 'a level of quantiles must lie between 0 and 1, but is 1'],
    [{ quantiles: { '0.5': 3, x: 4 } }, 'a level of quantiles must lie between 0 and 1, but is NaN'],
    [{ uniform: [2, 1] }, 'the ends of uniform must be in order, but 2 is above 1'],
    [{ uniform: [2] }, 'uniform must have 2 numbers, but has 1'],
    [{ normal: { mean: 0, sd: -1 } }, 'normal.sd must not be negative, but is -1'],
    [{ lognormal: { median: 20, p90: 5 } }, 'lognormal.p90 must be above the median 20, but is 5'],
    [{ lognormal: { median: 20, p90: 20 } }, 'lognormal.p90 must be above the median 20, but is 20'],
    [{ lognormal: { median: -1, p90: 20 } }, 'lognormal.median must be above 0, but is -1'],
    [
      { lognormal: { quantiles: { '0.1': 1, '0.5': 2, '0.9': 3 } } },
      'lognormal.quantiles must have exactly 2 levels, but has 3',
    ],
    [{ lognormal: { quantiles: { '0.1': 1, '0.5': 1 } } }, 'lognormal.quantiles must differ, but both are 1'],
    [{ beta: { alpha: 0, beta: 1 } }, 'beta.alpha must be above 0 and at most 1000000, but is 0'],
    [{ beta: { alpha: 1, beta: 1, low: 2 } }, 'beta.low and beta.high must be in order, but 2 is above 1'],
    [{ empirical: [] }, 'empirical must have at least 1 value, but has none'],
    [{ empirical: [1, Number.NaN] }, 'empirical[1] must be a finite number, but is NaN'],
    [null as never, 'a distribution must be a number or an object, but is null'],
    [{} as Distribution, 'a distribution must be of a known kind, but has no field'],
  ])('%j', (distribution, expected) => {
    expect(distributionFaults(distribution)).toContain(expected);
    expect(() => openDistribution(distribution)).toThrowError(
      expect.objectContaining({ code: 'random/invalid-distribution' }),
    );
  });

  it('are none in a good one', () => {
    for (const [, distribution] of KINDS) expect(distributionFaults(distribution)).toEqual([]);
  });

  it('refuse a p that is no probability', () => {
    for (const p of [-0.1, 1.1, Number.NaN])
      expect(() => openDistribution(3).quantile(p)).toThrowError('p must lie between 0 and 1');
  });
});
