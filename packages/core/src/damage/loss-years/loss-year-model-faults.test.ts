import { describe, expect, it } from 'vitest';
import { drawLossYears } from './draw-loss-years.ts';
import { expectLossModel } from './loss-year-model-faults.ts';
import type { ClientGroup, CommonVendor, LossSource } from './loss-year-model.ts';

const GOOD: LossSource = {
  id: 'a',
  industry: 'C29',
  frequency: { kind: 'poisson', rate: 1 },
  severity: { body: { lognormal: { median: 1, p90: 5 } } },
  spillover: 1,
};
const GROUP: ClientGroup = { ...GOOD, clients: 10, share: 0.5, susceptibility: 0.5 };
const vendor = (group: Partial<ClientGroup>): CommonVendor => ({
  id: 'v',
  frequency: GOOD.frequency,
  clients: [{ ...GROUP, ...group }],
});
const tail = { above: 10, scale: 5, shape: 0.5 };

describe('a model of loss years', () => {
  it.each<[string, Partial<LossSource>]>([
    ['sources[0].frequency.rate', { frequency: { kind: 'poisson', rate: -1 } }],
    ['sources[0].frequency.rate', { frequency: { kind: 'poisson', rate: Number.NaN } }],
    ['sources[0].frequency.rate', { frequency: { kind: 'poisson', rate: 1e9 } }],
    ['sources[0].frequency.size', { frequency: { kind: 'negative-binomial', mean: 1, size: 0 } }],
    ['sources[0].frequency.probability', { frequency: { kind: 'bernoulli', probability: 1.1 } }],
    [
      'sources[0].frequency.active',
      { frequency: { kind: 'zero-inflated', active: 2, given: { kind: 'poisson', rate: 1 } } },
    ],
    [
      'sources[0].frequency.given.rate',
      { frequency: { kind: 'zero-inflated', active: 1, given: { kind: 'poisson', rate: -1 } } },
    ],
    ['sources[0].frequency.alpha/beta', { frequency: { kind: 'hawkes', mu: 1, alpha: 8, beta: 8 } }],
    ['sources[0].frequency.beta', { frequency: { kind: 'hawkes', mu: 1, alpha: 1, beta: 0 } }],
    ['sources[0].frequency', { frequency: { kind: 'hawkes', mu: 10, alpha: 0.99999, beta: 1 } }],
    ['sources[0].frequency.kind', { frequency: { kind: 'often' } as never }],
    ['sources[0].spillover', { spillover: 0.9 }],
    ['sources[0].exposureCap', { exposureCap: 0 }],
    ['sources[0].severity.cap', { severity: { ...GOOD.severity, cap: -1 } }],
    ['sources[0].severity.body', { severity: { body: { lognormal: { median: 5, p90: 1 } } } }],
    ['sources[0].severity.body', { severity: { body: { fixed: -1 } } }],
    ['sources[0].severity.body', { severity: { body: { empirical: [] } } }],
    ['sources[0].severity.tail.shape', { severity: { ...GOOD.severity, tail: { ...tail, shape: 1 } } }],
    ['sources[0].severity.tail.scale', { severity: { ...GOOD.severity, tail: { ...tail, scale: 0 } } }],
    [
      'sources[0].severity.tail.probability',
      { severity: { ...GOOD.severity, tail: { ...tail, probability: 1 } } },
    ],
    ['sources[0].severity.tail', { severity: { body: { fixed: 1 }, tail } }],
    ['sources[0].duration.hours', { duration: { hours: { uniform: [-1, 2] } } }],
    ['sources[0].duration.hours', { duration: { hours: { normal: { mean: 9, sd: 1 } } } }],
    ['sources[0].duration.lossPerHour', { duration: { lossPerHour: 0 } }],
    ['sources[0].insurance.share', { insurance: { share: 1.5 } }],
    ['sources[0].insurance.deductible', { insurance: { deductible: -1 } }],
    ['sources[0].insurance.limit', { insurance: { limit: Number.NaN } }],
    ['sources[0].insurance.waitingHours', { insurance: { waitingHours: 8 } }],
    ['sources[0].spilloverInsurance.yearlyLimit', { spilloverInsurance: { yearlyLimit: -1 } }],
  ])('with a wrong %s is refused: %j', (field, change) => {
    expect(() => expectLossModel({ sources: [{ ...GOOD, ...change }] })).toThrowError(
      expect.objectContaining({
        code: 'damage/invalid-loss-model',
        message: expect.stringContaining(`${field}: expected`),
        details: expect.objectContaining({ field }),
      }),
    );
  });

  it.each<[string, Partial<ClientGroup>]>([
    ['clients', { clients: 1.5 }],
    ['share', { share: 2 }],
    ['susceptibility', { susceptibility: -0.1 }],
    ['spillover', { spillover: 0 }],
  ])('with a wrong %s of a group of clients is refused', (field, change) => {
    expect(() => expectLossModel({ sources: [], vendors: [vendor(change)] })).toThrowError(
      `vendors[0].clients[0].${field}: expected`,
    );
  });

  it('takes an infinite mean with a cap, of either kind', () => {
    const severity = { ...GOOD.severity, tail: { ...tail, shape: 1.4 } };
    expectLossModel({ sources: [{ ...GOOD, severity: { ...severity, cap: 100 } }] });
    expectLossModel({ sources: [{ ...GOOD, severity, exposureCap: 100 }] });
  });

  it('needs a source, groups, and names that differ; tells all faults at once', () => {
    expect(() => expectLossModel({ sources: [] })).toThrowError(
      'sources: expected at least 1 source or vendor',
    );
    expect(() => expectLossModel({ sources: [], vendors: [{ ...vendor({}), clients: [] }] })).toThrowError(
      'vendors[0].clients: expected 1 to 1024 groups, found 0',
    );
    expect(() => expectLossModel({ sources: [GOOD, GOOD] })).toThrowError('expected another random stream');
    expect(() => expectLossModel({ sources: [{ ...GOOD, spillover: 0, exposureCap: 0 }] })).toThrowError(
      expect.objectContaining({
        details: expect.objectContaining({ faults: [expect.anything(), expect.anything()] }),
      }),
    );
  });

  it.each([
    [{ seed: 1, draws: 0 }, 'draws'],
    [{ seed: 1, draws: 2.5 }, 'draws'],
    [{ seed: 1, draws: 1e12 }, 'draws'],
    [{ seed: -1, draws: 10 }, 'seed'],
    [{ seed: 1, draws: 10, measures: [] }, 'measures'],
    [{ seed: 1, draws: 10, measures: ['all'] as never }, 'measures'],
    [{ seed: 1, draws: 10, returnPeriods: [1] }, 'returnPeriods'],
    [{ seed: 1, draws: 10, goal: 0 }, 'goal'],
  ])('is not drawn with %j', async (options, field) => {
    await expect(drawLossYears({ sources: [GOOD] }, options)).rejects.toMatchObject({
      code: 'shared/invalid-argument',
      details: { field },
    });
  });

  it('with losses past the bins is refused when years are not kept', async () => {
    const severity = { body: { fixed: 1e25 } };
    await expect(
      drawLossYears({ sources: [{ ...GOOD, severity }] }, { seed: 1, draws: 300_000 }),
    ).rejects.toThrowError('losses of a year must stay under 2^64');
  });
});
