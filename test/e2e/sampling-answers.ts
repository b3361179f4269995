import { drawLossYears, type LossYearModel } from '@spillway/core/damage/loss-years';
import type { KernelPool } from '@spillway/core/economy';
import {
  exp,
  fillUniform,
  log,
  logGamma,
  normalQuantile,
  normalTail,
  openDistribution,
  pow,
} from '@spillway/core/random';
import { hashBytes, hashJson } from '@spillway/core/shared';

const hash = (values: Float64Array): string =>
  hashBytes(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));

/** A model with everything that can be drawn. */
export const EVERYTHING: LossYearModel = {
  sources: [
    {
      id: 'plants',
      industry: 'C29',
      frequency: { kind: 'poisson', rate: 1.3 },
      severity: {
        body: { lognormal: { median: 2, p90: 20 } },
        tail: { above: 30, scale: 25, shape: 1.1 },
        cap: 5000,
      },
      spillover: 1.4,
      duration: { hours: { low: 1, mode: 8, high: 200, shape: 'pert' } },
      insurance: { waitingHours: 8, deductible: 1, limit: 50, share: 0.8, yearlyLimit: 60 },
      spilloverInsurance: { share: 0.1 },
    },
    {
      id: 'worms',
      industry: 'C26',
      frequency: { kind: 'hawkes', mu: 0.5, alpha: 6, beta: 12 },
      severity: { body: { empirical: [0.1, 0.3, 1, 4, 11] } },
      spillover: 1.1,
    },
    {
      id: 'leaks',
      industry: 'K64',
      frequency: {
        kind: 'zero-inflated',
        active: 0.4,
        given: { kind: 'negative-binomial', mean: 3, size: 0.7 },
      },
      severity: { body: { lognormal: { quantiles: { '0.05': 0.01, '0.95': 9 } } } },
      spillover: 1.3,
    },
  ],
  vendors: [
    {
      id: 'cloud',
      frequency: { kind: 'poisson', rate: 0.1 },
      clients: [
        {
          id: 'banks',
          industry: 'K64',
          clients: 400,
          share: 0.3,
          susceptibility: 0.2,
          severity: { body: { lognormal: { median: 1, p90: 5 } } },
          spillover: 1.2,
        },
      ],
    },
  ],
};

/** Hashes of the bits of everything that is drawn. */
export interface SamplingAnswers {
  readonly uniforms: string;
  readonly functions: string;
  readonly draws: readonly string[];
  readonly few: string;
  readonly many: string;
}

/** The same questions have the same answers here, wherever here is. */
export async function samplingAnswers(pool: KernelPool | undefined): Promise<SamplingAnswers> {
  const u = fillUniform(2 ** 40 + 5, 77, 2 ** 33, 10_000);
  const functions = Float64Array.from(
    [...u].flatMap((p) => [
      exp(40 * p - 20),
      log(p),
      pow(p, 20 * p - 10),
      logGamma(20 * p),
      normalQuantile(p),
      normalTail(16 * p - 8),
    ]),
  );
  const distributions = [
    { low: 1, mode: 2, high: 9 },
    { low: 1, mode: 2, high: 9, shape: 'pert' },
    { normal: { mean: 3, sd: 2 } },
    { lognormal: { median: 3, p90: 70 } },
    { beta: { alpha: 0.4, beta: 3 } },
    { uniform: [3, 4] },
    { quantiles: { '0.1': 1, '0.5': 4, '0.9': 5 } },
    { empirical: [3, 1, 2] },
  ] as const;
  const measures = ['total', 'uninsured', 'direct', 'insured'] as const;
  const drawn = (draws: number): Promise<string> =>
    drawLossYears(EVERYTHING, { seed: 9, draws, measures, pool }).then(hashJson);
  return {
    uniforms: hash(u),
    functions: hash(functions),
    draws: distributions.map((each) => hash(openDistribution(each).draw(4, 5, 1, 5000))),
    few: await drawn(20_001),
    many: await drawn(300_000),
  };
}
