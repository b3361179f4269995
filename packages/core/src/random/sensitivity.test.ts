import { describe, expect, it } from 'vitest';
import { enoughDraws } from './enough-draws.ts';
import { openDistribution } from './open-distribution.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { sampleQuantile, summarizeSample } from './sample-summary.ts';
import { sobolIndices } from './sobol.ts';
import { fillUniform } from './stream.ts';

const near = (found: { value: number; standardError: number | null }, expected: number): void =>
  expect(Math.abs(found.value - expected)).toBeLessThan(4.5 * (found.standardError as number) + 1e-12);

describe('summaries of a sample', () => {
  it('of ten numbers', () => {
    const { mean, sd, least, greatest, quantiles } = summarizeSample([3, 1, 4, 1, 5, 9, 2, 6, 5, 3]);
    expect(mean.value).toBeCloseTo(3.9, 12);
    // Squared deviations sum to 54.9.
    expect(sd).toBeCloseTo(Math.sqrt(54.9 / 9), 12);
    expect(mean.standardError).toBeCloseTo(Math.sqrt(54.9 / 90), 12);
    expect([least, greatest]).toEqual([1, 9]);
    expect(quantiles.map(({ value }) => value)).toEqual([1, 2, 3, 5, 9]);
    expect(quantiles[0].standardError).toBeNull();
  });

  it('have standard errors that the truth keeps to', () => {
    // The 0.9 quantile of uniform numbers is 0.9; its error from 2000 numbers is √(0.09/2000).
    let misses = 0;
    let size = 0;
    for (let k = 0; k < 400; k++) {
      const sample = fillUniform(k, 77, 0, 2000).sort();
      const { value, standardError } = sampleQuantile({ count: 2000, atRank: (r) => sample[r - 1] }, 0.9);
      size += (standardError as number) / 400;
      if (Math.abs(value - 0.9) > 1.96 * (standardError as number)) misses += 1;
    }
    expect(size / Math.sqrt(0.09 / 2000)).toBeCloseTo(1, 1);
    expect(misses).toBeGreaterThan(5);
    expect(misses).toBeLessThan(40);
  });

  it('refuse what is no sample', () => {
    expect(() => summarizeSample([])).toThrowError('sample must have at least 1 values, but has 0');
    expect(() => summarizeSample([1, Number.NaN])).toThrowError('sample[1] must be a finite number');
  });

  it('say how many draws would do', () => {
    const found = enoughDraws({ value: 10, standardError: 0.1 }, 1000, 0.01);
    expect(found.relativeHalfWidth).toBeCloseTo(0.0196, 5);
    expect(found.enough).toBe(false);
    expect(found.drawsNeeded).toBe(3842);
    expect(enoughDraws({ value: 10, standardError: null }, 5, 0.01).drawsNeeded).toBeNull();
    expect(enoughDraws({ value: 0, standardError: 0 }, 5, 0.01).enough).toBe(true);
  });
});

describe('rank correlation', () => {
  // By scipy.stats.spearmanr.
  it.each([
    [[1, 2, 3, 4, 5], [5, 6, 7, 8, 7], 0.8207826816681233],
    [[1, 2, 2, 3], [4, 1, 3, 2], -0.632455532033676],
    [[1, 2, 3], [1, 8, 27], 1],
    [[1, 2, 3], [3, 2, 1], -1],
  ])('of %j and %j', (x, y, expected) => {
    expect(rankCorrelation(x, y)).toBeCloseTo(expected, 12);
  });

  it('is absent where one does not vary, and refuses two lengths', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(() => rankCorrelation([1, 2], [1, 2, 3])).toThrowError('have 2 and 3 values');
  });
});

describe('Sobol indices', () => {
  const inputs = (of: Parameters<typeof openDistribution>[0], count: number) =>
    Array.from({ length: count }, (_, stream) => ({ distribution: openDistribution(of), stream }));
  const rows = (given: readonly Float64Array[], f: (...x: number[]) => number): Float64Array =>
    given[0].map((_, d) => f(...given.map((values) => values[d])));

  it('of the Ishigami function', async () => {
    const { sin, PI } = Math;
    // Ishigami and Homma 1990 with a = 7, b = 0.1: V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2.
    const found = await sobolIndices(
      inputs({ uniform: [-PI, PI] }, 3),
      (given) => rows(given, (x, y, z) => sin(x) + 7 * sin(y) ** 2 + 0.1 * z ** 4 * sin(x)),
      { seed: 3, draws: 65_536 },
    );
    if (!found) throw new Error('it varies');
    expect(found.variance).toBeCloseTo(13.844587940719254, 0);
    expect(found.evaluations).toBe(5 * 65_536);
    [0.31390519, 0.44241114, 0].forEach((expected, i) => near(found.first[i], expected));
    [0.55758886, 0.44241114, 0.24368366].forEach((expected, i) => near(found.total[i], expected));
    for (const { standardError } of found.first) expect(standardError).toBeLessThan(0.012);
  });

  it('of a linear model are shares of the variance', async () => {
    const weights = [1, 2, 3, 0];
    const found = await sobolIndices(
      inputs({ normal: { mean: 5, sd: 1 } }, 4),
      (given) => rows(given, (...x) => x.reduce((sum, value, i) => sum + weights[i] * value, 100)),
      { seed: 4, draws: 40_000 },
    );
    if (!found) throw new Error('it varies');
    weights.forEach((w, i) => {
      near(found.first[i], (w * w) / 14);
      near(found.total[i], (w * w) / 14);
    });
  });

  it('has standard errors that the truth keeps to', async () => {
    let chi2 = 0;
    for (let seed = 0; seed < 60; seed++) {
      const found = await sobolIndices(
        inputs({ uniform: [0, 1] }, 2),
        (given) => rows(given, (x, y) => x + 2 * y + x * y),
        { seed, draws: 2000 },
      );
      // V = (2.25²…): E over y of (x + 2y + xy) is 1 + 1.5x, hence V1 = 2.25/12; over x it is 0.5 + 2.5y, V2 = 6.25/12;
      // the rest is the variance of the product of deviations, 1/144.
      const V = 2.25 / 12 + 6.25 / 12 + 1 / 144;
      if (!found) throw new Error('it varies');
      const [{ value, standardError }] = found.first;
      chi2 += ((value - 2.25 / 12 / V) / (standardError as number)) ** 2 / 60;
    }
    expect(chi2).toBeGreaterThan(0.5);
    expect(chi2).toBeLessThan(1.7);
  });

  it('is absent where nothing varies', async () => {
    expect(await sobolIndices(inputs(3, 1), (given) => given[0], { seed: 1, draws: 10 })).toBeNull();
  });

  it('tells how far it is, stops, and refuses nonsense', async () => {
    const done: number[] = [];
    const controller = new AbortController();
    const ask = (given: readonly Float64Array[]): Float64Array => given[0];
    const two = inputs({ uniform: [0, 1] }, 2);
    await expect(
      sobolIndices(two, ask, {
        seed: 1,
        draws: 10,
        signal: controller.signal,
        onProgress: (progress) => {
          done.push(progress.done);
          expect(progress).toMatchObject({ total: 40, unit: 'draws' });
          if (done.length === 2) controller.abort();
        },
      }),
    ).rejects.toMatchObject({ code: 'shared/cancelled' });
    expect(done).toEqual([10, 20]);
    await expect(sobolIndices([], ask, { seed: 1, draws: 10 })).rejects.toThrowError('inputs must be');
    await expect(sobolIndices(two, ask, { seed: 1, draws: 1 })).rejects.toThrowError('draws must be');
    await expect(sobolIndices([two[0], two[0]], ask, { seed: 1, draws: 9 })).rejects.toThrowError(
      'streams must be one for each input',
    );
    await expect(sobolIndices(two, () => Float64Array.of(1), { seed: 1, draws: 9 })).rejects.toThrowError(
      'the number of values must be 9, but is 1',
    );
  });
});
