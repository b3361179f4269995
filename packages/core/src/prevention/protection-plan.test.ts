import { describe, expect, it } from 'vitest';
import { fourSectors, twoSectors } from '../../../../test/small-tables.ts';
import { optimalSpend } from './gordon-loeb.ts';
import { protectionPlan } from './protection-plan.ts';
import { readSecurityInputs } from './security-inputs.ts';
import { WIOD56_SECURITY } from './wiod56-security.generated.ts';

const security = [
  { industry: '1', intensity: 0.002, exposure: 1, supplierShare: 1, source: 'made up' },
  { industry: '2', intensity: 0.001, exposure: 2, supplierShare: 0, source: 'made up' },
];
const base = { security, currency: 'USD', rate: 1, rateSource: null };

describe('a protection plan', () => {
  it('meets its three national assumptions', async () => {
    const plan = await protectionPlan(twoSectors(), {
      ...base,
      assumptions: { lossShare: 0.02, effectiveness: 0.4, power: 1.5 },
    });
    expect(plan.totals.socialLoss / 1e6).toBeCloseTo(0.02 * 2050, 6);
    const [one, two] = ['1', '2'].map((code) => plan.industries.find(({ industry }) => industry === code)!);
    expect(one.presentSpend).toBeCloseTo(2e6, 6);
    // Pinned model, T17: sector 1 takes 0.210526 of sector 2 with it; v/x = 0.65, 0.7.
    expect(one.multiplier).toBeCloseTo((65 + 21.052632 * 0.7) / 65, 6);
    // By hand: mean intensity 4/3000, what remains (k i + 1)^−β with 0.6 at the mean.
    const k = (0.6 ** (-1 / 1.5) - 1) / (4 / 3000);
    const remains = (intensity: number): number => (k * intensity + 1) ** -1.5;
    expect(one.ownLoss / two.ownLoss).toBeCloseTo((650 * remains(0.002)) / (2 * 1400 * remains(0.001)), 9);
    for (const [industry, x, intensity] of [
      [one, 1000e6, 0.002],
      [two, 2000e6, 0.001],
    ] as const) {
      const own = industry.ownLoss / remains(intensity);
      const breach = { class: 'I', vulnerability: 1, productivity: k / x, power: 1.5 } as const;
      expect(industry.privateOptimum / optimalSpend(breach, own).spend).toBeCloseTo(1, 8);
      const social = optimalSpend(breach, own * industry.multiplier).spend;
      expect(industry.socialOptimum / social).toBeCloseTo(1, 8);
      expect(industry.gap).toBeCloseTo(Math.max(0, social - industry.presentSpend), 0);
      expect(industry.averted / (industry.ownLoss * industry.multiplier)).toBeCloseTo(
        1 / remains(intensity) - 1,
        8,
      );
    }
  });

  it('spends the whole gap and stops there, with more money than that', async () => {
    const plan = await protectionPlan(twoSectors(), { ...base, budget: 1e12 });
    expect(plan.budget!.spent / plan.totals.gap).toBeCloseTo(1, 9);
    expect(plan.budget!.left + plan.budget!.spent).toBeCloseTo(1e12, 0);
    for (const industry of plan.industries)
      if (industry.gap > 0) expect(industry.budget! / industry.gap).toBeCloseTo(1, 9);
  });

  it('tells the same in another currency, times its rate', async () => {
    const [dollars, won] = await Promise.all(
      [1, 1000].map((rate) => protectionPlan(twoSectors(), { ...base, rate, budget: 1e6 * rate })),
    );
    for (const key of ['socialLoss', 'gap', 'averted'] as const)
      expect(won.totals[key] / dollars.totals[key]).toBeCloseTo(1000, 6);
    expect(won.budget!.averted / dollars.budget!.averted).toBeCloseTo(1000, 6);
    expect(won.security.today.output / dollars.security.today.output).toBeCloseTo(1000, 6);
    expect(won.industries[0].marginal).toBeCloseTo(dollars.industries[0].marginal, 9);
  });

  it('lets the other suppliers stand in for one the table has not', async () => {
    const other = { industry: '9', intensity: 0, exposure: 0, supplierShare: 0.5, source: 'made up' };
    const half = security.map((one) => ({ ...one, supplierShare: one.supplierShare / 2 }));
    const [plan, plain] = await Promise.all([
      protectionPlan(twoSectors(), { ...base, security: [...half, other] }),
      protectionPlan(twoSectors(), base),
    ]);
    expect(plan.security.absentSuppliers).toEqual(['9']);
    expect(plan.security.today).toEqual(plain.security.today);
  });

  it('carries demand forward from the table’s year where GDP has it', async () => {
    const points = [2008, 2009, 2010].map((year, k) => ({ year, amount: 1e9 * 2 ** k, ahead: k }));
    const { demand, security: effect } = await protectionPlan(twoSectors(), {
      ...base,
      gdp: { points, source: 'made up' },
      extraGrowth: 0.1,
    });
    expect(demand!.map(({ year }) => year)).toEqual([2009, 2010]);
    expect(demand![0].amount).toBeCloseTo(effect.today.bought, 6);
    expect(demand![1].amount).toBeCloseTo(effect.today.bought * 2.2, 6);
    expect((await protectionPlan(twoSectors(), base)).demand).toBeNull();
  });

  it.each([
    ['a table whose industries have no inputs', fourSectors(), {}],
    ['a loss of more than all', twoSectors(), { assumptions: { lossShare: 2 } }],
    ['an effect that is complete', twoSectors(), { assumptions: { effectiveness: 1 } }],
    ['a negative budget', twoSectors(), { budget: -1 }],
    ['a rate of nothing', twoSectors(), { rate: 0 }],
    ['no spending at all', twoSectors(), { security: security.map((one) => ({ ...one, intensity: 0 })) }],
    [
      'no supplier in the table',
      twoSectors(),
      { security: security.map((one) => ({ ...one, supplierShare: 0 })) },
    ],
    ['no exposure at all', twoSectors(), { security: security.map((one) => ({ ...one, exposure: 0 })) }],
  ])('refuses %s', async (_, table, inputs) => {
    await expect(protectionPlan(table, { ...base, ...inputs })).rejects.toMatchObject({
      code: 'prevention/invalid-input',
    });
  });
});

describe('inputs of one’s own', () => {
  async function* rowsOf(text: string) {
    for (const [k, line] of text.split('\n').entries()) yield { row: k + 1, cells: line.split(',') };
  }
  const HEAD = 'industry,intensity,exposure,supplier_share,source';

  it('are read', async () => {
    const { inputs, findings } = await readSecurityInputs(
      rowsOf(`${HEAD}\n1,0.002,1,1,made up\n2,0.001,2,0,made up`),
      'inputs.csv',
    );
    expect(findings).toEqual([]);
    expect(inputs).toEqual(security);
  });

  it.each([
    ['industry\n1', 'inputs.csv:1:1', 'lacks intensity'],
    [`${HEAD}\n1,2,1,1,x`, 'inputs.csv:2:2', 'from 0 to 1'],
    [`${HEAD}\n1,0.1,-1,1,x`, 'inputs.csv:2:3', 'from 0'],
    [`${HEAD}\n1,0.1,1,,x`, 'inputs.csv:2:4', 'supplier_share'],
    [`${HEAD}\n1,0.1,1,1,`, 'inputs.csv:2:5', 'source'],
    [`${HEAD}\n,0.1,1,1,x`, 'inputs.csv:2:1', 'code'],
    [`${HEAD}\n1,0.1,1,0.5,x\n1,0.1,1,0.5,x`, 'inputs.csv:3:1', 'twice'],
    [`${HEAD}\n1,0.1,1,0.5,x`, 'inputs.csv:1:4', 'sum to 1'],
    [HEAD, 'inputs.csv:1:1', 'no row'],
  ])('%j is a finding', async (text, path, message) => {
    const { inputs, findings } = await readSecurityInputs(rowsOf(text), 'inputs.csv');
    expect(inputs).toBeNull();
    expect(findings[0]).toMatchObject({ code: 'prevention/input-row', path });
    expect(findings[0].message).toContain(message);
  });

  it('that come along sum to one supply and say where they are from', () => {
    expect(WIOD56_SECURITY).toHaveLength(56);
    expect(WIOD56_SECURITY.reduce((sum, { supplierShare }) => sum + supplierShare, 0)).toBeCloseTo(1, 12);
    for (const { source, intensity } of WIOD56_SECURITY) {
      expect(source).toContain('judgement');
      expect(intensity).toBeLessThan(0.01);
    }
  });
});
