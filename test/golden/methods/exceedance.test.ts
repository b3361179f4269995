import {
  aggregateExceedance,
  drawLossYears,
  panjer,
  tableAverage,
  tableOccurrence,
} from '@spillway/core/damage/loss-years';
import { describe, expect, it } from 'vitest';

const EVENTS = [
  { rate: 0.1, loss: 10 },
  { rate: 0.02, loss: 50 },
  { rate: 0.01, loss: 100 },
];
const RATE = 0.13;

/** Severity of an event of the table on a grid of tens. */
const SEVERITY = (() => {
  const h = new Float64Array(11);
  for (const { rate, loss } of EVENTS) h[loss / 10] = rate / RATE;
  return h;
})();

describe('exceedance curves', () => {
  it('T27 has the printed average and occurrence curve', () => {
    expect(tableAverage(EVENTS)).toBeCloseTo(3, 12);
    expect(tableOccurrence(EVENTS, 10)).toBeCloseTo(0.121905, 6);
    expect(tableOccurrence(EVENTS, 50)).toBeCloseTo(0.029554, 6);
    expect(1 / tableOccurrence(EVENTS, 50)).toBeCloseTo(33.836, 3);
    expect(tableOccurrence(EVENTS, 100)).toBeCloseTo(0.00995, 6);
    expect(1 / tableOccurrence(EVENTS, 100)).toBeCloseTo(100.501, 3);
  });

  it('T27 has the printed aggregate curve, never under the occurrence curve', () => {
    const g = panjer({ kind: 'poisson', rate: RATE }, SEVERITY, 60);
    expect(aggregateExceedance(g, 2)).toBeCloseTo(0.034095, 6);
    expect(aggregateExceedance(g, 5)).toBeCloseTo(0.0295545, 7);
    expect(aggregateExceedance(g, 10)).toBeCloseTo(0.0101456, 7);
    for (let s = 1; s < 30; s++)
      expect(aggregateExceedance(g, s)).toBeGreaterThanOrEqual(tableOccurrence(EVENTS, 10 * s) - 1e-15);
    // The area under the curve is the average.
    let area = 0;
    for (let s = 1; s <= 60; s++) area += 10 * aggregateExceedance(g, s);
    expect(area).toBeCloseTo(3, 6);
  });

  it('T27 is drawn', async () => {
    const draws = 4_000_000;
    const found = await drawLossYears(
      {
        sources: EVENTS.map(({ rate, loss }, k) => ({
          id: `event ${k}`,
          industry: 'all',
          frequency: { kind: 'poisson', rate },
          severity: { body: { fixed: loss } },
          spillover: 1,
        })),
      },
      // Just rarer and just less rare than what is printed, by three standard errors.
      {
        seed: 27,
        draws,
        returnPeriods: [0.0101456, 0.0295545, 0.034095].flatMap((p) =>
          [3, -3].map((z) => 1 / (p + z * Math.sqrt((p * (1 - p)) / draws))),
        ),
      },
    );
    const [{ averageAnnualLoss, aggregate }] = found.exceedance;
    expect(Math.abs(averageAnnualLoss.value - 3)).toBeLessThan(
      4 * (averageAnnualLoss.standardError as number),
    );
    [100, 50, 20].forEach((loss, k) => {
      // Bins are 0.05 % wide.
      expect(aggregate[2 * k].value).toBeLessThan(loss * 0.999);
      expect(aggregate[2 * k + 1].value).toBeGreaterThan(loss * 0.999);
    });
  });

  it('Panjer agrees with convolution, for Poisson and negative binomial counts', () => {
    const length = 80;
    const h = Float64Array.of(0.1, 0.4, 0.3, 0, 0.2);
    const convolve = (a: Float64Array): Float64Array =>
      Float64Array.from({ length }, (_, s) => h.reduce((sum, p, j) => sum + (s >= j ? p * a[s - j] : 0), 0));
    const compound = (p: (n: number) => number): Float64Array => {
      let power = new Float64Array(length);
      power[0] = 1;
      const sum = new Float64Array(length);
      for (let n = 0; n < 400; n++) {
        const weight = p(n);
        for (let s = 0; s < length; s++) sum[s] += weight * power[s];
        power = convolve(power) as Float64Array<ArrayBuffer>;
      }
      return sum;
    };
    let poisson = Math.exp(-3);
    const byPoisson = compound((n) => {
      if (n > 0) poisson *= 3 / n;
      return poisson;
    });
    // m = 12, k = 3: P(0) = 0.008, quotients (n + 2)/n · 0.8.
    let negative = 0.008;
    const byNegative = compound((n) => {
      if (n > 0) negative *= ((n + 2) / n) * 0.8;
      return negative;
    });
    panjer({ kind: 'poisson', rate: 3 }, h, length).forEach((g, s) =>
      expect(g).toBeCloseTo(byPoisson[s], 13),
    );
    panjer({ kind: 'negative-binomial', mean: 12, size: 3 }, h, length).forEach((g, s) =>
      expect(g).toBeCloseTo(byNegative[s], 13),
    );
  });

  it('refuses what is no distribution', () => {
    const counts = { kind: 'poisson', rate: 1 } as const;
    expect(() => panjer(counts, [0.5, 0.4], 9)).toThrowError('the sum of severity must be 1, but is 0.9');
    expect(() => panjer(counts, [1.5, -0.5], 9)).toThrowError(
      'severity[1] must be a probability, but is -0.5',
    );
    expect(() => panjer(counts, [0, 1], 0)).toThrowError('length must be');
    expect(() => panjer({ kind: 'poisson', rate: 1e4 }, [0, 1], 9)).toThrowError('small enough');
    expect(() => tableAverage([{ rate: -1, loss: 2 }])).toThrowError('events[0].rate must be');
  });
});
