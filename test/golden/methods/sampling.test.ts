import {
  drawLossYears,
  hawkesLongRun,
  limitedMean,
  scaleSeverity,
  tailExpectedShortfall,
  tailValueAtRisk,
} from '@spillway/core/damage/loss-years';
import { lognormalMean, lognormalOf, normalTail, openDistribution } from '@spillway/core/random';
import { describe, expect, it } from 'vitest';

const above = (given: Parameters<typeof lognormalOf>[0], x: number): number => {
  const { mu, sigma } = lognormalOf(given);
  return normalTail((Math.log(x) - mu) / sigma);
};

describe('severity and frequency', () => {
  it('T24 has the printed moments, quantiles and limited means', () => {
    const lognormal = { median: 0.2, p90: 20 };
    const severity = { body: { lognormal } };
    expect(lognormalOf(lognormal).sigma).toBeCloseTo(3.593433, 6);
    expect(lognormalMean(lognormalOf(lognormal))).toBeCloseTo(127.3506, 4);
    expect(openDistribution({ lognormal }).mean).toBeCloseTo(127.3506, 4);
    expect(openDistribution({ lognormal }).quantile(0.95)).toBeCloseTo(73.7908, 4);
    expect(openDistribution({ lognormal }).quantile(0.99)).toBeCloseTo(854.18, 2);
    expect(limitedMean(severity, 500)).toBeCloseTo(17.3448, 4);
    expect(limitedMean(severity, 100)).toBeCloseTo(8.1549, 4);
    expect(0.25 * limitedMean({ ...severity, cap: 500 })).toBeCloseTo(4.3362, 4);
  });

  it('T24 is drawn', async () => {
    const found = await drawLossYears(
      {
        sources: [
          {
            id: 'firms',
            industry: 'all',
            frequency: { kind: 'poisson', rate: 0.25 },
            severity: { body: { lognormal: { median: 0.2, p90: 20 } }, cap: 500 },
            spillover: 1,
          },
        ],
      },
      { seed: 24, draws: 2_000_000 },
    );
    const { value, standardError } = found.exceedance[0].averageAnnualLoss;
    expect(standardError as number).toBeLessThan(0.03);
    expect(Math.abs(value - 4.3362)).toBeLessThan(4 * (standardError as number));
  });

  it('T25 has the printed moments, quantiles and tail', () => {
    const lognormal = { quantiles: { '0.5': 47, '0.72': 100 } };
    expect(lognormalOf(lognormal).sigma).toBeCloseTo(1.295417, 6);
    expect(lognormalMean(lognormalOf(lognormal))).toBeCloseTo(108.766, 3);
    expect(openDistribution({ lognormal }).quantile(0.95)).toBeCloseTo(395.8, 2);
    expect(above(lognormal, 100)).toBeCloseTo(0.28, 12);
    expect(above(lognormal, 1000)).toBeCloseTo(0.00913, 5);
  });

  it('T26 has the printed tail', () => {
    const tail = { above: 10, scale: 15, shape: 0.6, probability: 0.05 };
    expect(tailValueAtRisk(tail, 0.99)).toBeCloseTo(50.6632, 4);
    expect(tailExpectedShortfall(tail, 0.99)).toBeCloseTo(149.158, 4);
  });

  it('T26 is drawn: quantile and tail mean of one event a year', async () => {
    const tail = { above: 10, scale: 15, shape: 0.4, probability: 0.05 };
    const found = await drawLossYears(
      {
        sources: [
          {
            id: 'one',
            industry: 'all',
            frequency: { kind: 'bernoulli', probability: 1 },
            severity: { body: { lognormal: { median: 1, p90: 8 } }, tail },
            spillover: 1,
          },
        ],
      },
      { seed: 26, draws: 2_000_000, returnPeriods: [100] },
    );
    const [{ valueAtRisk, tailValueAtRisk: beyond }] = found.exceedance[0].tail;
    expect(Math.abs(valueAtRisk.value - tailValueAtRisk(tail, 0.99))).toBeLessThan(
      4 * (valueAtRisk.standardError as number),
    );
    expect(Math.abs(beyond.value - tailExpectedShortfall(tail, 0.99))).toBeLessThan(
      4 * (beyond.standardError as number),
    );
  });

  it('T26 has the printed long run of a Hawkes process', () => {
    expect(hawkesLongRun(10, 4, 8)).toEqual({ branching: 0.5, rate: 20, cluster: 2, varianceRatio: 4 });
  });

  it.each([
    [{ kind: 'hawkes', mu: 10, alpha: 4000, beta: 8000 } as const, 20, 80],
    [{ kind: 'negative-binomial', mean: 12, size: 3 } as const, 12, 60],
  ])('T26 is drawn: mean and variance of %j', async (frequency, mean, variance) => {
    // With offspring in a thousandth of a year a year is a long run.
    const draws = 1_000_000;
    const found = await drawLossYears(
      { sources: [{ id: 'n', industry: 'all', frequency, severity: { body: { fixed: 1 } }, spillover: 1 }] },
      { seed: 26, draws },
    );
    const [{ averageAnnualLoss, sd }] = found.exceedance;
    expect(Math.abs(averageAnnualLoss.value - mean)).toBeLessThan(4 * Math.sqrt(variance / draws));
    expect(Math.abs((sd * sd) / variance - 1)).toBeLessThan(0.01);
  });

  it('T26 is drawn: 8 of 1000 years of the negative binomial have no event', async () => {
    const frequency = { kind: 'negative-binomial', mean: 12, size: 3 } as const;
    const found = await drawLossYears(
      { sources: [{ id: 'n', industry: 'all', frequency, severity: { body: { fixed: 1 } }, spillover: 1 }] },
      // More than 3 standard errors of √(0.008 · 0.992/10⁶) to either side.
      { seed: 26, draws: 1_000_000, returnPeriods: [1 / (1 - 0.0077), 1 / (1 - 0.0083)] },
    );
    expect(found.exceedance[0].aggregate[0].value).toBe(0);
    expect(found.exceedance[0].aggregate[1].value).toBeCloseTo(1, 2);
  });

  it('limited means of a body with a tail are areas under the survival function', () => {
    const severity = {
      body: { lognormal: { median: 2, p90: 20 } },
      tail: { above: 30, scale: 25, shape: 0.6, probability: 0.04 },
    };
    const body = lognormalOf(severity.body.lognormal);
    const F = (x: number): number => 1 - normalTail((Math.log(x) - body.mu) / body.sigma);
    const survival = (x: number): number =>
      x <= 30 ? 1 - (0.96 * F(x)) / F(30) : 0.04 * (1 + (0.6 * (x - 30)) / 25) ** (-1 / 0.6);
    for (const limit of [10, 30, 200]) {
      const n = 200_000;
      let area = 0;
      // Midpoints in the square root of x, where the survival function falls fast.
      for (let k = 0; k < n; k++) {
        const t = (k + 0.5) / n;
        area += (survival(limit * t * t) * limit * 2 * t) / n;
      }
      expect(limitedMean(severity, limit) / area).toBeCloseTo(1, 6);
    }
    for (const shape of [0, 1, -0.2, 1.3]) {
      const other = { ...severity, tail: { ...severity.tail, shape } };
      const near = { ...severity, tail: { ...severity.tail, shape: shape + 1e-7 } };
      expect(limitedMean(other, 150)).toBeCloseTo(limitedMean(near, 150), 4);
    }
    expect(limitedMean({ ...severity, tail: { ...severity.tail, shape: 1.3 } })).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it('a firm of four times the size loses twice as much for gamma ½', () => {
    const scaled = scaleSeverity(
      {
        body: { lognormal: { median: 2, p90: 20 } },
        tail: { above: 30, scale: 25, shape: 0.6 },
        cap: 500,
      },
      400,
      100,
      0.5,
    );
    expect(scaled).toEqual({
      body: { lognormal: { median: 4, p90: 40 } },
      tail: { above: 60, scale: 50, shape: 0.6 },
      cap: 500,
    });
  });
});
