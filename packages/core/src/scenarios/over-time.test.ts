import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../economy/index.ts';
import { assess, openAssessor } from './assess.ts';
import type { Assessment, ModelResult } from './assessment/assessment.ts';
import { scenarioNumbers } from './document/scenario-numbers.ts';
import type { Scenario } from './document/scenario.ts';
import type { ScenarioShock } from './document/shocks.ts';
import { rateScenarios } from './rated-scenarios.ts';
import { chooseDrawn } from './resolving/choose.ts';
import { resolveShocks } from './resolving/resolve-shocks.ts';
import { shockBasis } from './resolving/shock-basis.ts';
import { uncertainInputs } from './resolving/uncertain-inputs.ts';
import { openInputs } from './sampling/draw-inputs.ts';

const economy = (id: string) =>
  decodeTable(readFileSync(resolve(import.meta.dirname, `../../../../data/economies/${id}.spillway-table`)));
const table = economy('gbr-2014');
const scenario = (shocks: ScenarioShock[], more: Partial<Scenario> = {}): Scenario => ({
  spillway: 'scenario/1',
  title: 'test',
  shocks,
  ...more,
});
const found = (assessment: Assessment, model: string, coefficients = 'domestic'): ModelResult =>
  assessment.results.find((result) => result.model === model && result.coefficients === coefficients)!;
const near = (value: number, expected: number, relative: number): void =>
  expect(Math.abs(value / expected - 1)).toBeLessThan(relative);

const stop: ScenarioShock = {
  kind: 'outage',
  industry: 'C29',
  share: { low: 0.2, mode: 0.33, high: 0.45 },
  days: { uniform: [20, 50] },
  recovery: { shape: 'linear', days: 30 },
};

describe('a failed service', () => {
  it('costs a whole day of value added where nothing goes on without it', async () => {
    const answer = await assess(
      scenario([{ kind: 'dependency', on: 'J61', fraction: 1, hours: 24, importance: 1 }]),
      table,
    );
    // The orders that the service itself loses come on top for its suppliers, who stand: under one per cent.
    near(found(answer, 'pinned').total!.valueAdded, answer.economy.valueAdded / 365, 0.01);
    expect(answer.cases).toBeNull();
    expect(answer.range).toBeNull();
  });

  it('hits users less where they can wait, and not at all where they can wait for all of it', async () => {
    const total = async (bufferHours: number): Promise<number> =>
      found(
        await assess(
          scenario([{ kind: 'dependency', on: 'D35', fraction: 0.5, hours: 12, bufferHours }]),
          table,
        ),
        'pinned',
      ).total!.valueAdded;
    const [none, some, all] = [await total(0), await total(6), await total(12)];
    expect(none).toBeGreaterThan(some);
    expect(some).toBeGreaterThan(all);
    const own = found(
      await assess(scenario([{ kind: 'outage', industry: 'D35', share: 0.5, days: 0.5 }]), table),
      'pinned',
    ).total!.valueAdded;
    near(all, own, 1e-9);
  });

  it.each([0.1, 0.2115])(
    'adds up where orders fall below what comes out of old stocks: %s',
    async (importance) => {
      // Thin stocks that fill again make orders swing, and some of what the table sells out of old stocks is left.
      const shock: ScenarioShock = {
        kind: 'dependency',
        on: 'D35',
        fraction: 0.426,
        importance,
        days: 10,
        recovery: { shape: 'linear', days: 30 },
      };
      const thin = { dynamics: { horizonDays: 39, stockDays: 2 } };
      const { status, checks } = found(await assess(scenario([shock], thin), economy('kor-2014')), 'ario');
      expect(status).toBe('ok');
      for (const check of checks) expect(check).toMatchObject({ ok: true });
    },
  );

  it('keeps the suppliers of a long stop beside it', async () => {
    const alone = found(await assess(scenario([stop]), table), 'pinned').total!.valueAdded;
    const phone: ScenarioShock = { kind: 'dependency', on: 'J61', fraction: 0.1, hours: 1 };
    const other = found(await assess(scenario([phone]), table), 'pinned').total!.valueAdded;
    const both = found(await assess(scenario([stop, phone]), table), 'pinned').total!.valueAdded;
    near(both, alone + other, 1e-9);
  });

  it('names a service whose importance nobody has written down', async () => {
    await expect(
      assess(scenario([{ kind: 'dependency', on: 'C29', fraction: 1, hours: 1 }]), table),
    ).rejects.toMatchObject({
      code: 'scenarios/invalid',
      details: { findings: [{ code: 'scenarios/unknown-service', path: '/shocks/0/on' }] },
    });
    const given = await assess(
      scenario([
        { kind: 'dependency', on: 'C29', fraction: 1, hours: 1, importance: { G45: 0.5, default: 0 } },
      ]),
      table,
    );
    expect(found(given, 'pinned').status).toBe('ok');
  });
});

describe('trust', () => {
  const trust: ScenarioShock = {
    kind: 'trust',
    industry: 'C29',
    fall: 0.1,
    halfLifeDays: 60 * Math.LN2,
    substitution: 0,
  };

  it('alone is a fall of final demand by θ τ (1 − e^(−T/τ)) days (METHODS T29: 5.986317)', async () => {
    const alone = await assess(scenario([trust]), table);
    const demand = await assess(
      scenario([{ kind: 'demand', industry: 'C29', change: -5.986317 / 365 }]),
      table,
    );
    // WIOD has no row of wages by itself, so households cannot be closed here.
    for (const model of ['leontief', 'iim-demand'])
      near(found(alone, model).total!.valueAdded, found(demand, model).total!.valueAdded, 1e-6);
    expect(alone.secondary).toBeNull();
    near(
      found(alone, 'dynamic-inoperability').initial!.valueAdded,
      found(alone, 'leontief').initial!.valueAdded,
      1e-6,
    );
  });

  it('beside another shock stands on a line of its own and in no total', async () => {
    const without = await assess(scenario([stop]), table);
    const with_ = await assess(scenario([stop, trust]), table);
    const alone = await assess(scenario([trust]), table);
    expect(found(with_, 'pinned').total).toEqual(found(without, 'pinned').total);
    expect(with_.secondary).toHaveLength(1);
    near(with_.secondary![0].total!.valueAdded, found(alone, 'leontief').total!.valueAdded, 1e-9);
  });
});

it('is rated by the mean of its draws and not by a triangle over all ends at once', async () => {
  const phone: ScenarioShock = {
    kind: 'dependency',
    on: 'J61',
    fraction: { low: 0.1, mode: 0.3, high: 0.6 },
    hours: { low: 4, mode: 9, high: 19 },
  };
  const rare = scenario([phone], { id: 'rare', frequency: { perYear: 0.1 } });
  const known = scenario([{ ...phone, fraction: 0.3, hours: 9, importance: 0.1 }], {
    id: 'known',
    frequency: { perYear: 2 },
  });
  const { rated, left } = await rateScenarios([rare, known, scenario([stop], { id: 'never' })], table);
  expect(left).toEqual(['never']);
  const [answer, sure] = [await assess(rare, table), await assess(known, table)];
  const drawn = answer.range!.models.find(({ model }) => model === 'pinned')!.total.valueAdded;
  near(rated[0].loss.mean, drawn.mean / answer.economy.valueAdded, 1e-9);
  near(rated[0].loss.deviation, drawn.sd / answer.economy.valueAdded, 1e-9);
  const [low, mode, high] = answer.cases!.map(
    ({ results }) => results.find(({ model }) => model === 'pinned')!.total.valueAdded,
  );
  expect(drawn.mean).toBeLessThan((low + mode + high) / 3 / 1.5);
  near(rated[1].loss.mean, found(sure, 'pinned').total!.valueAdded / sure.economy.valueAdded, 1e-9);
  expect(rated[1].loss.deviation).toBe(0);
});

it('answers to the coefficients behind a stop and behind a failed service alike', async () => {
  const phone: ScenarioShock = {
    kind: 'dependency',
    on: 'J61',
    fraction: { low: 0.1, mode: 0.3, high: 0.6 },
    hours: 48,
  };
  const parts = [];
  for (const shocks of [[stop], [phone], [stop, phone]]) {
    const answer = await assess(scenario(shocks, { models: ['pinned'], uncertainty: { draws: 100 } }), table);
    parts.push({
      loss: found(answer, 'pinned').total!.valueAdded,
      gain: answer.range!.table!.allTenPercent,
    });
  }
  const [alone, failed, both] = parts.map(({ loss, gain }) => loss * gain);
  expect(failed / both).toBeGreaterThan(0.02);
  near(both, alone + failed, 1e-9);
});

describe('days', () => {
  it('of the pinned model add up to the static answer once all have recovered', async () => {
    const answer = await assess(
      scenario([{ ...stop, share: 0.33, days: 30 }], { dynamics: { horizonDays: 1500 } }),
      table,
    );
    near(found(answer, 'pinned-dynamic').total!.valueAdded, found(answer, 'pinned').total!.valueAdded, 1e-4);
    const path = answer.path!.models.find(({ model }) => model === 'pinned-dynamic')!;
    near(
      path.total.valueAdded.reduce((sum, loss) => sum + loss, 0),
      found(answer, 'pinned-dynamic').total!.valueAdded,
      1e-9,
    );
    expect(path.total.valueAdded).toHaveLength(1500);
  });

  it('follow a stop that starts later and works five days a week, and lose as much', async () => {
    const calendar = { week: 'five-day' as const };
    const later = await assess(
      scenario([{ kind: 'outage', industry: 'C29', share: 0.3, start: '2025-09-08', days: 28, calendar }], {
        begins: '2025-09-01',
      }),
      table,
    );
    const plain = await assess(scenario([{ kind: 'outage', industry: 'C29', share: 0.3, days: 28 }]), table);
    // 20 of 28 days are worked, each carrying 365 / 261 mean days in a span with 261 working days.
    near(
      found(later, 'pinned').initial!.output,
      (found(plain, 'pinned').initial!.output * 20 * 365) / 261 / 28,
      1e-9,
    );
    // The line of the direct loss counts the same days.
    const [line] = later.directLosses;
    near(line.effectiveDays, (20 * 365) / 261, 1e-9);
    near(line.gross.output, found(later, 'pinned').initial!.output, 1e-9);
    const { share } = later.path!.outage[0];
    expect(share.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(share[7]).toBeCloseTo((0.3 * 365) / 261, 12);
    expect(share[12]).toBe(0);
  });

  it('say why a model over time has no answer', async () => {
    const sized = await assess(
      scenario([
        {
          kind: 'outage',
          industry: 'C29',
          days: 3,
          yearlyOutput: { value: 10, unit: 'trillion', currency: 'USD' },
        },
      ]),
      table,
    );
    expect(found(sized, 'pinned-dynamic').why!.en).toContain('larger than the table’s own');
    const primary = await assess(
      scenario([{ kind: 'inoperability', industry: 'C29', fraction: 0.1, meaning: 'primary-input' }]),
      table,
    );
    expect(found(primary, 'dynamic-inoperability').why!.en).toContain('no course over time');
  });
});

describe('draws', () => {
  const uncertain = scenario(
    [stop, { kind: 'dependency', on: 'J61', fraction: { low: 0.1, mode: 0.3, high: 0.6 }, hours: 9 }],
    {
      uncertainty: { draws: 400, pathDraws: 4, seed: 7 },
      frequency: { perYear: 0.2, source: 'judgement' },
      insurance: {
        waitingHours: 48,
        deductible: { value: 20, currency: 'USD' },
        limit: { value: 900, currency: 'USD' },
        share: 0.8,
      },
    },
  );

  it('give each draw what the model itself gives it', async () => {
    const answer = await assess(uncertain, table);
    const inputs = openInputs(uncertainInputs(uncertain));
    expect(inputs.map(({ input }) => input.pointer)).toEqual([
      '/shocks/0/share',
      '/shocks/0/days',
      '/shocks/1/fraction',
      '/shocks/1/importance',
    ]);
    const basis = await shockBasis(uncertain, table);
    const values = inputs.map(({ distribution, stream }) => distribution.draw(7, stream, 0, 400));
    // The mean over draws, each resolved and answered by itself through the whole chain of shocks.
    let mean = 0;
    for (let d = 0; d < 400; d++) {
      const drawn = new Map(inputs.map(({ input }, k) => [input.number, values[k][d]]));
      const { shocks } = resolveShocks(basis, chooseDrawn(drawn));
      for (const change of [...shocks.output.values(), ...shocks.services.values()]) mean -= change / 400;
    }
    const sampled = answer.range!.models.find(
      ({ model, coefficients }) => model === 'pinned' && coefficients === 'domestic',
    )!;
    near(sampled.initial.output.mean, mean, 1e-9);
    near(
      sampled.total.valueAdded.mean,
      sampled.direct.valueAdded.mean + sampled.indirect.valueAdded.mean,
      1e-9,
    );
  });

  it('have the mean that a product of independent numbers has', async () => {
    const one = scenario([stop], { uncertainty: { draws: 40_000, pathDraws: 0 } });
    const answer = await assess(one, table);
    const sampled = answer.range!.models.find(({ model }) => model === 'pinned')!;
    const fixed = await assess(scenario([{ ...stop, share: (0.2 + 0.33 + 0.45) / 3, days: 35 }]), table);
    const { mean, standardError } = sampled.total.valueAdded;
    expect(Math.abs(mean - found(fixed, 'pinned').total!.valueAdded)).toBeLessThan(4 * standardError);
    expect(sampled.enough.ok).toBe(true);
    const sobol = answer.range!.drivers.reduce((sum, { sobolFirst }) => sum + sobolFirst, 0);
    expect(sobol).toBeGreaterThan(0.9);
    expect(sobol).toBeLessThan(1.1);
  });

  it('repeat with the seed and differ without', async () => {
    const assessor = openAssessor(table);
    const first = await assessor.assess(uncertain);
    const again = await assessor.assess(uncertain);
    const other = await assessor.assess({ ...uncertain, uncertainty: { ...uncertain.uncertainty, seed: 8 } });
    assessor.close();
    expect(again).toEqual(first);
    expect(other.range!.models[0].total.valueAdded.mean).not.toBe(
      first.range!.models[0].total.valueAdded.mean,
    );
    expect(other.results).toEqual(first.results);
  });

  it('carry return periods and cover', async () => {
    const answer = await assess(uncertain, table);
    const { annual, insurance } = answer;
    const sampled = answer.range!.models.find(
      ({ model, coefficients }) => model === 'pinned' && coefficients === 'domestic',
    )!;
    expect(Math.abs(annual!.averageLoss - 0.2 * sampled.total.valueAdded.mean)).toBeLessThan(
      4 * annual!.standardError,
    );
    for (const { occurrence, aggregate } of annual!.curve)
      expect(aggregate).toBeGreaterThanOrEqual(occurrence);
    near(insurance!.direct.insured + insurance!.direct.uninsured, sampled.direct.valueAdded.mean, 1e-9);
    near(insurance!.spillover.uninsured, sampled.indirect.valueAdded.mean, 1e-9);
    expect(insurance!.direct.insured).toBeGreaterThan(0);
  });

  it('pay after a waiting period what each draw has left of its own length', async () => {
    const lasting: Scenario = scenario(
      [{ kind: 'outage', industry: 'C29', share: 0.2, days: { uniform: [0.5, 3.5] } }],
      { models: ['pinned'], insurance: { waitingHours: 24 }, uncertainty: { draws: 20_000 } },
    );
    const { direct } = (await assess(lasting, table)).insurance!;
    // Of a length even from 0.5 to 3.5 days, mean 2, what passes a day is 2.5² / 2 / 3 days in the mean.
    near(direct.insured / (direct.insured + direct.uninsured), 2.5 ** 2 / 6 / 2, 0.02);
  });

  it('expect as many events a year as an uncertain rate does on average', async () => {
    const perYear = { low: 0.1, mode: 0.2, high: 0.9 };
    const { annual } = await assess({ ...uncertain, frequency: { perYear } }, table);
    expect(annual!.ratePerYear).toBeCloseTo(0.4, 12);
  });

  it('lie within the ends of all numbers', async () => {
    const answer = await assess(uncertain, table);
    const at = (which: string): number =>
      answer.cases!.find((each) => each.case === which)!.results[0].total.valueAdded;
    const { p5, p95 } = answer.range!.models[0].total.valueAdded;
    expect(p5).toBeGreaterThan(at('low'));
    expect(p95).toBeLessThan(at('high'));
  });

  it('know the range of every number of a scenario', () => {
    const { pointer } = scenarioNumbers(uncertain).at(-1)!;
    expect(pointer).toBe('/frequency/perYear');
  });
});

describe('money beside the loss', () => {
  it('never enters a total', async () => {
    const bare = await assess(scenario([stop]), table);
    const full = await assess(
      scenario([
        stop,
        {
          kind: 'cost',
          label: 'ransom',
          transfer: true,
          abroadShare: 1,
          amount: { value: 5, currency: 'USD' },
        },
        {
          kind: 'cost',
          label: 'clean-up',
          amount: { value: { low: 10, mode: 20, high: 40 }, currency: 'USD' },
        },
        {
          kind: 'rating',
          notches: 1,
          debt: { value: 1000, currency: 'USD' },
          basisPointsPerNotch: 25,
          refinancedShare: 0.15,
          years: 7,
          discountRate: 0.03,
          foreignShare: 0.3,
        },
        {
          kind: 'harm',
          deaths: 2,
          injuries: 10,
          injuryFraction: 0.1,
          valueOfLife: { value: 3, currency: 'USD' },
        },
      ]),
      table,
    );
    expect(full.results).toEqual(bare.results);
    expect(full.transfers).toEqual([
      { label: { en: 'ransom', ko: 'ransom' }, amount: 5, low: null, high: null, abroad: 5 },
    ]);
    const [response, sovereign] = full.secondary!;
    expect(response.money).toMatchObject({ mode: 20, low: 10, high: 40 });
    // METHODS T29: 10.375 over seven years, present value 8.967749.
    expect(sovereign.money!.mode).toBeCloseTo(10.375, 9);
    expect(sovereign.money!.presentValue).toBeCloseTo(8.967749, 6);
    expect(sovereign.money!.abroad).toBeCloseTo(3.1125, 9);
    expect(full.harm![0]).toMatchObject({ deaths: 2, injuries: 10, value: 9 });
  });

  it('and no action lowers a loss twice', async () => {
    const actions: Partial<Scenario> = {
      dynamics: { resilience: [{ action: 'recapture' as const, reduction: 0.2 }] },
    };
    const answer = await assess(scenario([stop], actions), table);
    near(answer.resilience!.direct!.valueAdded, 0.2 * found(answer, 'pinned').direct!.valueAdded, 1e-12);
    await expect(assess(scenario([{ ...stop, recapture: 0.5 }], actions), table)).rejects.toMatchObject({
      code: 'damage/stacked-resilience',
    });
  });

  it('and no industry avoids its loss twice where it fails and depends on another service too', async () => {
    const power: ScenarioShock = {
      kind: 'dependency',
      on: 'D35',
      fraction: 0.2,
      hours: 24,
      importance: { J61: 0.5, default: 0 },
    };
    const phone: ScenarioShock = {
      kind: 'dependency',
      on: 'J61',
      fraction: 0.1,
      hours: 12,
      importance: { C29: 0.1, default: 0 },
    };
    const answer = await assess(
      scenario([power, phone], {
        models: ['pinned'],
        dynamics: { resilience: [{ action: 'own-supply', reduction: 0.5 }] },
      }),
      table,
    );
    // Hit are power and telecommunications with all that they lose; beside them the makers of cars, who depend on the second.
    const cell = table.industries.findIndex(({ code }) => code === 'C29');
    const cars = (table.x[cell] / 365) * 0.1 * 0.1 * 0.5;
    near(answer.resilience!.direct!.output, 0.5 * (found(answer, 'pinned').direct!.output + cars), 1e-9);
  });
});
