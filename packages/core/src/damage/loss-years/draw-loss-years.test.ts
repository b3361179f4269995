import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KernelMemory, SAMPLING_KERNELS } from '../../kernels/index.ts';
import {
  fillUniform,
  normalQuantile,
  normalTail,
  openDistribution,
  openStream,
  streamOf,
} from '../../random/index.ts';
import { drawLossYears } from './draw-loss-years.ts';
import { expectedLosses } from './expected-losses.ts';
import type { EventDamage, Frequency, LossSource, LossYearModel } from './loss-year-model.ts';
import { BINS, binnedLosses, sortedLosses } from './ordered-losses.ts';

const HEAVY: EventDamage = {
  industry: 'C29',
  severity: { body: { lognormal: { median: 1, p90: 6 } } },
  spillover: 1,
};
const source = (frequency: Frequency, rest: Partial<LossSource> = {}): LossSource => ({
  ...HEAVY,
  id: 'one',
  frequency,
  ...rest,
});
const FIXED = { body: { fixed: 1 } } as const;
const poisson = (rate: number): Frequency => ({ kind: 'poisson', rate });

/** Philox4x32-10 word by word. */
function philox(counter: readonly number[], seed: number): bigint[] {
  let [c0, c1, c2, c3] = counter.map(BigInt);
  let [k0, k1] = [BigInt(seed), 0n];
  for (let round = 0; round < 10; round++) {
    const [p0, p1] = [c0 * 0xd2511f53n, c2 * 0xcd9e8d57n];
    [c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & 0xffffffffn, (p0 >> 32n) ^ c3 ^ k1, p0 & 0xffffffffn];
    [k0, k1] = [(k0 + 0x9e3779b9n) & 0xffffffffn, (k1 + 0xbb67ae85n) & 0xffffffffn];
  }
  return [c0, c1, c2, c3];
}

describe('loss years', () => {
  it('are those of their definition, year by year', async () => {
    const years = 300;
    const model = { sources: [source(poisson(2.5), { spillover: 1.5 })] };
    const stream = streamOf('loss-years/one');
    const counts = openStream(11, stream);
    const severity = openDistribution(HEAVY.severity.body);
    const sums: number[] = [];
    let events = 0;
    let greatestEvent = 0;
    for (let y = 0; y < years; y++) {
      let n = 0;
      let term = Math.exp(-2.5);
      for (let reached = term; reached < counts.uniform(y); reached += term) {
        n += 1;
        term *= 2.5 / n;
      }
      let sum = 0;
      for (let e = 0; e < n; e++) {
        const words = philox([y, e >> 1, stream, 1], 11).slice(2 * (e & 1));
        const u = (Number((words[0] | (words[1] << 32n)) >> 12n) + 0.5) * 2 ** -52;
        const loss = 1.5 * severity.quantile(u);
        sum += loss;
        greatestEvent = Math.max(greatestEvent, loss);
      }
      events += n;
      sums.push(sum);
    }
    const found = await drawLossYears(model, { seed: 11, draws: years, returnPeriods: [1.5, 300.0001] });
    const [{ averageAnnualLoss, aggregate, occurrence, greatest }] = found.exceedance;
    sums.sort((a, b) => a - b);
    expect(found.sources[0].events).toBeCloseTo(events / years, 12);
    expect(averageAnnualLoss.value).toBeCloseTo(sums.reduce((all, x) => all + x, 0) / years, 10);
    expect(greatest).toBeCloseTo(sums[years - 1], 10);
    expect(aggregate.map(({ value }) => value)).toEqual([
      expect.closeTo(sums[99], 10),
      expect.closeTo(sums[years - 1], 10),
    ]);
    expect(occurrence[1].value).toBeCloseTo(greatestEvent, 10);
  });

  // Variances: Poisson λ, negative binomial m + m²/k, Bernoulli p(1 − p), zero-inflated aλ + a(1 − a)λ²; of a Hawkes
  // process Λ (κ² + (1 − κ²)(1 − e^(−γ))/γ), Λ = μ/(1 − n), κ = 1/(1 − n), γ = β − α (Da Fonseca and Zaatour 2014).
  it.each<[Frequency, number, number]>([
    [poisson(0.3), 0.3, 0.3],
    [poisson(50), 50, 50],
    [poisson(3000), 3000, 3000],
    [{ kind: 'negative-binomial', mean: 12, size: 3 }, 12, 60],
    [{ kind: 'negative-binomial', mean: 2, size: 0.2 }, 2, 22],
    [{ kind: 'bernoulli', probability: 0.2 }, 0.2, 0.16],
    [{ kind: 'zero-inflated', active: 0.25, given: { kind: 'poisson', rate: 4 } }, 1, 4],
    [{ kind: 'hawkes', mu: 10, alpha: 4, beta: 8 }, 20, 20 * (4 - (3 * (1 - Math.exp(-4))) / 4)],
    [{ kind: 'hawkes', mu: 10, alpha: 4000, beta: 8000 }, 20, 20 * (4 - 3 / 4000)],
    [{ kind: 'hawkes', mu: 3, alpha: 0, beta: 1 }, 3, 3],
  ])('have as many events as %j says', async (frequency, mean, variance) => {
    const draws = 250_000;
    const { exceedance, sources } = await drawLossYears(
      { sources: [source(frequency, { severity: FIXED })] },
      { seed: 5, draws },
    );
    const { averageAnnualLoss, sd } = exceedance[0];
    expect(Math.abs(averageAnnualLoss.value - mean)).toBeLessThan(4.5 * Math.sqrt(variance / draws));
    expect(sources[0].events).toBeCloseTo(averageAnnualLoss.value, 10);
    expect(Math.abs((sd * sd) / variance - 1)).toBeLessThan(0.04);
    const tabled = expectedLosses({ sources: [source(frequency, { severity: FIXED })] });
    expect(tabled[0].events).toBeCloseTo(mean, 10);
  });

  it('of a Hawkes process that starts empty have fewer', async () => {
    const frequency = { kind: 'hawkes', mu: 10, alpha: 4, beta: 8, start: 'empty' } as const;
    // m(1) = μ ∫ (1 − n e^(−γt))/(1 − n) dt.
    const mean = 20 * (1 - (0.5 * (1 - Math.exp(-4))) / 4);
    const model = { sources: [source(frequency, { severity: FIXED })] };
    const { exceedance } = await drawLossYears(model, { seed: 6, draws: 100_000 });
    const { value, standardError } = exceedance[0].averageAnnualLoss;
    expect(Math.abs(value - mean)).toBeLessThan(4.5 * (standardError as number));
    expect(expectedLosses(model)[0].events).toBeCloseTo(mean, 10);
  });

  const MIXED: LossYearModel = {
    sources: [
      source(poisson(0.8), {
        spillover: 1.4,
        severity: {
          body: { lognormal: { median: 2, p90: 20 } },
          tail: { above: 30, scale: 25, shape: 1.1 },
          cap: 900,
        },
      }),
      source(
        { kind: 'negative-binomial', mean: 2, size: 1.5 },
        {
          id: 'two',
          industry: 'K64',
          exposureCap: 40,
          severity: {
            body: { lognormal: { median: 2, p90: 20 } },
            tail: { above: 10, scale: 5, shape: 0.3, probability: 0.1 },
          },
        },
      ),
      source(poisson(1), { id: 'three', severity: { body: { empirical: [1, 2, 9, 30] }, cap: 20 } }),
    ],
    vendors: [
      {
        id: 'cloud',
        frequency: poisson(0.2),
        clients: [
          { ...HEAVY, id: 'cars', clients: 300, share: 0.4, susceptibility: 0.5, spillover: 1.2 },
          {
            ...HEAVY,
            id: 'banks',
            industry: 'K64',
            clients: 20_000,
            share: 0.3,
            susceptibility: 0.5,
            spillover: 2,
          },
        ],
      },
    ],
  };

  it('come to the closed form, source by source and industry by industry', async () => {
    const draws = 400_000;
    const found = await drawLossYears(MIXED, { seed: 8, draws, measures: ['total', 'direct'] });
    const expected = expectedLosses(MIXED);
    found.sources.forEach((loss, k) => {
      const { id, vendor, industry, events, direct, spillover } = expected[k];
      expect(loss).toMatchObject({ id, vendor, industry });
      // Yearly deviations are below 12 times the mean for all of them.
      expect(Math.abs(loss.events / events - 1)).toBeLessThan((4.5 * 3) / Math.sqrt(draws));
      expect(Math.abs(loss.direct / direct - 1)).toBeLessThan((4.5 * 12) / Math.sqrt(draws));
      expect(loss.spillover).toBeCloseTo((loss.direct * spillover) / direct, 8);
    });
    const [total, direct] = found.exceedance;
    const sum = (of: 'direct' | 'spillover'): number =>
      found.sources.reduce((all, loss) => all + loss[of], 0);
    expect(direct.averageAnnualLoss.value / sum('direct')).toBeCloseTo(1, 10);
    expect(total.averageAnnualLoss.value / (sum('direct') + sum('spillover'))).toBeCloseTo(1, 10);
    expect(found.industries.map(({ industry }) => industry)).toEqual(['C29', 'K64']);
    expect(found.industries[1].direct).toBeCloseTo(found.sources[1].direct + found.sources[4].direct, 8);
  });

  it('keep the years of a source when others come or go', async () => {
    const [one] = MIXED.sources;
    const alone = await drawLossYears({ sources: [one] }, { seed: 8, draws: 50_000 });
    const all = await drawLossYears(MIXED, { seed: 8, draws: 50_000 });
    expect(all.sources[0]).toEqual(alone.sources[0]);
  });

  it('hit the clients of a vendor at once', async () => {
    // 10 clients, all hit: an occurrence is 10 losses; 1 − e^(−0.1) of the years have one.
    const clients = [
      { ...HEAVY, id: 'all', severity: FIXED, clients: 10, share: 1, susceptibility: 1 },
      { ...HEAVY, id: 'none', severity: FIXED, clients: 10, share: 0, susceptibility: 1 },
    ];
    const model = { sources: [], vendors: [{ id: 'v', frequency: poisson(0.1), clients }] };
    const [{ occurrence, aggregate }] = (
      await drawLossYears(model, { seed: 1, draws: 100_000, returnPeriods: [5, 100, 1000] })
    ).exceedance;
    expect(occurrence.map(({ value }) => value)).toEqual([0, 10, 10]);
    // P(N ≥ 2) = 0.00468, P(N ≥ 3) = 0.00015.
    expect(aggregate.map(({ value }) => value)).toEqual([0, 10, 20]);
  });

  it('pay what the terms say', async () => {
    // One event a year of 100 that lasts 40 hours: 30 after 12 waiting hours of 40 are lost, 70 covered.
    const direct = { waitingHours: 12, deductible: 10, limit: 50, share: 0.8 };
    const model = {
      sources: [
        source(
          { kind: 'bernoulli', probability: 1 },
          {
            severity: { body: { fixed: 100 } },
            spillover: 1.5,
            duration: { lossPerHour: 2.5 },
            insurance: direct,
            spilloverInsurance: { share: 0.5, deductible: 20 },
          },
        ),
        source(
          { kind: 'bernoulli', probability: 1 },
          {
            id: 'capped',
            severity: { body: { fixed: 100 } },
            duration: { hours: 40 },
            insurance: { ...direct, limit: undefined, yearlyLimit: 30 },
          },
        ),
        source(
          { kind: 'bernoulli', probability: 1 },
          {
            id: 'short',
            severity: { body: { fixed: 100 } },
            duration: { hours: { fixed: 12 } },
            insurance: direct,
          },
        ),
      ],
    };
    const found = await drawLossYears(model, {
      seed: 1,
      draws: 20_000,
      measures: ['insured', 'uninsured', 'total', 'direct'],
    });
    // 0.8 · min(50, 70 − 10) = 40; 0.5 · (50 − 20) = 15; min(30, 0.8 · 60) = 30; nothing within the waiting hours.
    expect(found.sources.map(({ insuredDirect }) => insuredDirect)).toEqual([40, 30, 0]);
    expect(found.sources.map(({ insuredSpillover }) => insuredSpillover)).toEqual([15, 0, 0]);
    expect(found.exceedance.map(({ averageAnnualLoss }) => averageAnnualLoss.value)).toEqual([
      85, 265, 350, 300,
    ]);
  });

  it('pay no more than a year allows, event by event', async () => {
    const model = {
      sources: [source(poisson(6), { severity: FIXED, insurance: { yearlyLimit: 2.5 } })],
    };
    const found = await drawLossYears(model, { seed: 2, draws: 50_000, measures: ['insured', 'uninsured'] });
    expect(found.exceedance[0].greatest).toBe(2.5);
    expect(
      found.exceedance[0].averageAnnualLoss.value + found.exceedance[1].averageAnnualLoss.value,
    ).toBeCloseTo(found.sources[0].direct, 9);
  });

  it('draw durations of their own', async () => {
    // Uniform from 0 to 24 hours, 12 of waiting: covered is E(1 − 12/D)⁺ = ½ − ½ ln 2 of the loss.
    const model = {
      sources: [
        source(poisson(3), {
          severity: FIXED,
          duration: { hours: { uniform: [0, 24] } },
          insurance: { waitingHours: 12 },
        }),
      ],
    };
    const found = await drawLossYears(model, { seed: 2, draws: 200_000 });
    expect(found.sources[0].insuredDirect / 3).toBeCloseTo(0.5 - 0.5 * Math.log(2), 2);
  });
});

describe('exceedance', () => {
  const one: Frequency = { kind: 'bernoulli', probability: 1 };

  it('has the quantiles and tail means of a lognormal year', async () => {
    const sigma = Math.log(6) / normalQuantile(0.9);
    const found = await drawLossYears({ sources: [source(one)] }, { seed: 3, draws: 1_000_000 });
    const [{ tail, aggregate, occurrence }] = found.exceedance;
    expect(occurrence).toEqual(aggregate);
    for (const { returnPeriod, valueAtRisk, tailValueAtRisk } of tail) {
      const z = normalQuantile(1 - 1 / returnPeriod);
      const exact = Math.exp(sigma * z);
      const beyond = Math.exp((sigma * sigma) / 2) * normalTail(z - sigma) * returnPeriod;
      expect(Math.abs(valueAtRisk.value - exact)).toBeLessThan(4 * (valueAtRisk.standardError as number));
      expect(Math.abs(tailValueAtRisk.value - beyond)).toBeLessThan(
        4 * (tailValueAtRisk.standardError as number),
      );
      expect(valueAtRisk.standardError as number).toBeLessThan(0.02 * exact);
    }
  });

  it('has standard errors that the truth keeps to', async () => {
    const sigma = Math.log(6) / normalQuantile(0.9);
    const z = normalQuantile(0.95);
    const exact = [Math.exp(sigma * z), Math.exp((sigma * sigma) / 2) * normalTail(z - sigma) * 20];
    const chi2 = [0, 0];
    for (let seed = 0; seed < 100; seed++) {
      const found = await drawLossYears(
        { sources: [source(one)] },
        { seed, draws: 10_000, returnPeriods: [20] },
      );
      const { valueAtRisk, tailValueAtRisk } = found.exceedance[0].tail[0];
      [valueAtRisk, tailValueAtRisk].forEach(({ value, standardError }, k) => {
        chi2[k] += ((value - exact[k]) / (standardError as number)) ** 2 / 100;
      });
    }
    // 100 squares of standard normals: mean 1, standard deviation 0.14; heavy tails make the second a little wider.
    for (const value of chi2) {
      expect(value).toBeGreaterThan(0.55);
      expect(value).toBeLessThan(1.6);
    }
  });

  it('keeps its laws whatever the model', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 1.1, max: 50, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        fc.constantFrom(3000, 300_000),
        fc.nat(1000),
        async (rate, p90, spillover, draws, seed) => {
          const model = {
            sources: [
              source(poisson(rate), {
                severity: { body: { lognormal: { median: 1, p90 } }, cap: 1000 },
                spillover,
                insurance: { share: 0.5, deductible: 1 },
              }),
            ],
          };
          const found = await drawLossYears(model, {
            seed,
            draws,
            measures: ['direct', 'total', 'uninsured', 'insured'],
          });
          const [direct, total, uninsured, insured] = found.exceedance;
          for (const {
            aggregate,
            occurrence,
            tail,
            area,
            averageAnnualLoss,
            relativeError,
          } of found.exceedance) {
            const slack = 1 + relativeError;
            aggregate.forEach((point, k) => {
              expect(occurrence[k].value).toBeLessThanOrEqual(point.value * slack);
              if (k > 0) expect(point.value).toBeGreaterThanOrEqual(aggregate[k - 1].value);
              expect(tail[k].valueAtRisk.value).toBe(point.value);
              expect(tail[k].tailValueAtRisk.value).toBeGreaterThanOrEqual(point.value);
            });
            expect(Math.abs(area - averageAnnualLoss.value)).toBeLessThanOrEqual(
              (relativeError + 1e-12) * averageAnnualLoss.value,
            );
          }
          expect(total.averageAnnualLoss.value).toBeCloseTo(direct.averageAnnualLoss.value * spillover, 6);
          expect(uninsured.averageAnnualLoss.value + insured.averageAnnualLoss.value).toBeCloseTo(
            total.averageAnnualLoss.value,
            6,
          );
        },
      ),
      { numRuns: 12 },
    );
  });

  it('reads off bins what sorting gives', () => {
    const n = 300_000;
    const sample = openDistribution({ lognormal: { median: 3, p90: 60 } }).draw(1, 2, 0, n);
    fillUniform(1, 3, 0, n).forEach((u, k) => {
      if (u < 0.3) sample[k] = 0;
    });
    const memory = new KernelMemory(SAMPLING_KERNELS, undefined);
    const at = memory.allocate(8 * n);
    memory.doubles(at, n).set(sample);
    const histogram = memory.allocate(4 * BINS);
    memory.call('countBins', at, n, histogram);
    const exact = sortedLosses(sample);
    const binned = binnedLosses(memory.words(histogram, BINS), exact.atRank(n));
    expect(binned.count).toBe(n);
    for (const rank of [1, 1000, 90_000, 150_000, 285_000, 297_000, 299_700, 299_999, n]) {
      expect(Math.abs(binned.atRank(rank) - exact.atRank(rank))).toBeLessThanOrEqual(
        exact.atRank(rank) / 2048,
      );
    }
    for (const v of [0, 3, 60, 400]) {
      const [sum, squares] = binned.excess(v);
      const [exactSum, exactSquares] = exact.excess(v);
      expect(sum / exactSum).toBeCloseTo(1, 4);
      expect(squares / exactSquares).toBeCloseTo(1, 4);
    }
    expect(binned.area() / exact.area()).toBeCloseTo(1, 5);
  });

  it('puts every size into its bin', () => {
    const memory = new KernelMemory(SAMPLING_KERNELS, undefined);
    const histogram = memory.allocate(4 * BINS);
    const at = memory.allocate(64);
    const binOf = (value: number): number => {
      memory.words(histogram, BINS).fill(0);
      memory.doubles(at, 1)[0] = value;
      memory.call('countBins', at, 1, histogram);
      return memory.words(histogram, BINS).indexOf(1);
    };
    const next = 1 + 2 ** -11;
    expect([0, 5e-324, 2 ** -64, 1, next, 2, 2 ** 64 - 2 ** 12, 1e300].map(binOf)).toEqual([
      0,
      1,
      1,
      1 + 64 * 2048,
      2 + 64 * 2048,
      1 + 65 * 2048,
      BINS - 1,
      BINS - 1,
    ]);
  });

  it('says whether the draws were enough', async () => {
    const few = await drawLossYears({ sources: [source(one)] }, { seed: 3, draws: 100, goal: 0.01 });
    const { averageAnnualLoss, returnLoss } = few.exceedance[0].enough;
    expect(averageAnnualLoss).toMatchObject({ enough: false, goal: 0.01, draws: 100 });
    expect(averageAnnualLoss.drawsNeeded).toBeGreaterThan(100);
    // Of 100 years there is none in 200.
    expect(returnLoss).toMatchObject({ relativeHalfWidth: null, enough: false, drawsNeeded: null });
  });
});

describe('loss years as a task', () => {
  const model = { sources: [source(poisson(1))] };

  it('tell how far they are', async () => {
    const done: number[] = [];
    await drawLossYears(model, {
      seed: 1,
      draws: 1_000_000,
      onProgress: (progress) => {
        expect(progress).toMatchObject({ stage: 'loss years', total: 1_000_000, unit: 'draws' });
        done.push(progress.done);
      },
    });
    expect(done.length).toBeGreaterThan(5);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(1_000_000);
  });

  it('stop when cancelled', async () => {
    const controller = new AbortController();
    let heard = 0;
    const options = {
      seed: 1,
      draws: 1_000_000,
      signal: controller.signal,
      onProgress: () => {
        heard += 1;
        controller.abort();
      },
    };
    await expect(drawLossYears(model, options)).rejects.toMatchObject({ code: 'shared/cancelled' });
    expect(heard).toBe(1);
    await expect(drawLossYears(model, options)).rejects.toMatchObject({ code: 'shared/cancelled' });
    expect(heard).toBe(1);
  });
});
