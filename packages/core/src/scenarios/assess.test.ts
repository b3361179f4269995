import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productiveTable, randomTable } from '../../../../test/random-table.ts';
import type { IoTable } from '../economy/index.ts';
import { assess } from './assess.ts';
import type { Assessment, ModelResult } from './assessment/assessment.ts';
import type { Scenario } from './document/scenario.ts';
import type { ScenarioShock } from './document/shocks.ts';

const scenario = (...shocks: ScenarioShock[]): Scenario => ({
  spillway: 'scenario/1',
  title: 'test',
  shocks,
});
const ok = (assessment: Assessment): ModelResult[] =>
  assessment.results.filter(({ status }) => status === 'ok');
const find = (assessment: Assessment, model: string, coefficients = 'domestic'): ModelResult =>
  assessment.results.find((result) => result.model === model && result.coefficients === coefficients)!;
const first = (table: IoTable): { region: string; industry: string } => {
  const cell = table.x.findIndex((output) => output > 0);
  return {
    region: table.regions[Math.floor(cell / table.industries.length)].code,
    industry: table.industries[cell % table.industries.length].code,
  };
};
const table = randomTable(4, 1, 6, { imports: true, jobs: false });
const place = first(table);

const tables = productiveTable({
  regions: [1, 2],
  industries: [2, 6],
  imports: true,
  zeroOutput: true,
}).filter(({ x }) => x.some((output) => output > 0));

describe('laws of an assessment', () => {
  it('holds every check, adds direct and indirect up, and counts each region once', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.constantFrom('demand-perturbation', 'final-demand', 'output', 'primary-input'),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        async (economy, meaning, fraction) => {
          const answer = await assess(
            scenario({ kind: 'inoperability', ...first(economy), fraction, meaning }),
            economy,
          );
          for (const result of ok(answer)) {
            for (const check of result.checks)
              expect(check, `${result.model} ${check.name} ${check.value}`).toMatchObject({ ok: true });
            const scale = Math.abs(result.total!.output) + 1e-9;
            expect(
              Math.abs(result.direct!.output + result.indirect!.output - result.total!.output),
            ).toBeLessThan(1e-9 * scale);
            const byRegion = result.regions.reduce((sum, { total }) => sum + total.output, 0);
            if (economy.regions.length > 1)
              expect(Math.abs(byRegion - result.total!.output)).toBeLessThan(1e-9 * scale);
            // What a fall takes is a loss in every industry, but where others work more in its place.
            if (result.direction === 'both') continue;
            for (const industry of result.industries)
              expect(industry.total.output).toBeGreaterThanOrEqual(-1e-9 * scale);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is linear: a rise is the mirror of a fall, and shocks add up', async () => {
    const fall = await assess(scenario({ kind: 'demand', ...place, change: -0.2 }), table);
    const rise = await assess(scenario({ kind: 'demand', ...place, change: 0.2 }), table);
    const twice = await assess(
      scenario({ kind: 'demand', ...place, change: -0.1 }, { kind: 'demand', ...place, change: -0.1 }),
      table,
    );
    const total = (assessment: Assessment): number => find(assessment, 'leontief').total!.output;
    expect(total(fall)).toBeGreaterThan(0);
    expect(total(rise)).toBeCloseTo(-total(fall), 9);
    expect(total(twice)).toBeCloseTo(total(fall), 9);
  });

  it('splits the demand of an industry into exports and the rest', async () => {
    const of = async (exports: 'included' | 'excluded' | 'only'): Promise<number> =>
      find(await assess(scenario({ kind: 'demand', ...place, change: -0.1, exports }), table), 'leontief')
        .total!.output;
    expect((await of('excluded')) + (await of('only'))).toBeCloseTo(await of('included'), 9);
  });
});

describe('an outage', () => {
  const outage = (extra: object = {}): ScenarioShock => ({ kind: 'outage', ...place, days: 36.5, ...extra });

  it('loses its share of the year and never meets the Leontief inverse', async () => {
    const answer = await assess(scenario(outage()), table);
    const cell = table.industries.findIndex(({ code }) => code === place.industry);
    expect(find(answer, 'pinned').direct!.output).toBeCloseTo(
      (table.x[cell] * table.unit.scale) / 1e6 / 10,
      9,
    );
    expect(find(answer, 'leontief')).toMatchObject({ status: 'not-applicable', total: null });
    expect(find(answer, 'iim-demand').status).toBe('not-applicable');
  });

  it('keeps recapture on its own line, capped, and out of the headline', async () => {
    const plain = await assess(scenario(outage()), table);
    const caught = await assess(
      scenario(outage({ recapture: { share: 0.98, capacity: 1.05, horizonDays: 365 } })),
      table,
    );
    expect(find(caught, 'pinned').total).toEqual(find(plain, 'pinned').total);
    const [loss] = caught.directLosses;
    // Spare capacity of 5 % over the 328.5 days left, against 36.5 lost.
    expect(loss.recapture.cap).toBeCloseTo((0.05 * 328.5) / 36.5, 12);
    expect(loss.recapture.used).toBe(loss.recapture.cap);
    expect(loss.net.output).toBeCloseTo(loss.gross.output * (1 - loss.recapture.cap), 9);
  });

  it('runs uncertain numbers at their low, mode and high', async () => {
    const answer = await assess(scenario(outage({ days: { low: 5, mode: 10, high: 40 } })), table);
    const output = answer.cases!.map(
      ({ results }) => results.find(({ model }) => model === 'pinned')!.total.output,
    );
    expect(output[0] / output[1]).toBeCloseTo(0.5, 12);
    expect(output[2] / output[1]).toBeCloseTo(4, 12);
    expect(output[1]).toBe(find(answer, 'pinned').total!.output);
    expect((await assess(scenario(outage()), table)).cases).toBeNull();
  });

  it('takes the size of the industry from outside, in another currency', async () => {
    const rate = table.exchangeRates['KRW'];
    const sized = await assess(
      scenario(outage({ yearlyOutput: { value: 3650 * rate, currency: 'KRW', unit: 'million' } })),
      table,
    );
    expect(find(sized, 'pinned').direct!.output).toBeCloseTo(365, 9);
    expect(sized.notes.map(({ code }) => code)).toContain('sized-from-outside');
  });
});

describe('money', () => {
  it('turns every amount by one rate, and keeps costs out of totals', async () => {
    const shocks: ScenarioShock[] = [
      { kind: 'demand', ...place, change: -0.1 },
      { kind: 'cost', label: 'clean-up', amount: { value: 7, currency: 'USD', unit: 'million' } },
      {
        kind: 'cost',
        label: 'ransom',
        amount: { value: 3, currency: 'USD', unit: 'million' },
        transfer: true,
      },
    ];
    const dollars = await assess(scenario(...shocks), table);
    const won = await assess(scenario(...shocks), table, { currency: 'KRW' });
    const rate = table.exchangeRates['KRW'];
    expect(won.money).toEqual({ currency: 'KRW', unit: 'million', rate });
    expect(find(won, 'leontief').total!.valueAdded).toBeCloseTo(
      find(dollars, 'leontief').total!.valueAdded * rate,
      6,
    );
    expect(dollars.secondary).toMatchObject([
      {
        kind: 'response',
        label: { en: 'clean-up', ko: 'clean-up' },
        money: { mode: 7, low: null, high: null },
      },
    ]);
    expect(dollars.transfers).toEqual([
      { label: { en: 'ransom', ko: 'ransom' }, amount: 3, low: null, high: null, abroad: null },
    ]);
    const alone = await assess(scenario(shocks[0]), table);
    expect(find(alone, 'leontief').total).toEqual(find(dollars, 'leontief').total);
  });

  it('refuses a currency the table has no rate for, and names those it has', async () => {
    await expect(
      assess(scenario({ kind: 'demand', ...place, change: -0.1 }), table, { currency: 'ISK' }),
    ).rejects.toMatchObject({
      code: 'economy/missing-data',
      message: expect.stringContaining('KRW') as string,
    });
  });

  it('has no jobs where the table has none, and never 0', async () => {
    const answer = await assess(scenario({ kind: 'demand', ...place, change: -0.1 }), table);
    for (const result of ok(answer)) expect(result.total!.jobs).toBeNull();
  });
});

it('has ids that tell equal questions from different ones', async () => {
  const one = scenario({ kind: 'demand', ...place, change: -0.1 });
  const id = async (...args: Parameters<typeof assess>): Promise<string> => (await assess(...args)).id;
  expect(await id(one, table)).toBe(await id(structuredClone(one), table));
  const others = await Promise.all([
    id(one, table, { currency: 'KRW' }),
    id(one, table, { models: ['leontief'] }),
    id(scenario({ kind: 'demand', ...place, change: -0.2 }), table),
    id(one, { ...table, x: table.x.map((output, i) => (i === 0 ? output + 1 : output)) }),
  ]);
  expect(new Set([...others, await id(one, table)]).size).toBe(5);
});

describe('what is asked of uncertain numbers', () => {
  const uncertain = scenario({ kind: 'demand', ...place, change: { low: -0.3, mode: -0.2, high: -0.1 } });

  it('changes nothing of the answer at their modes, and leaves out what is not asked for', async () => {
    const [none, cases, draws] = await Promise.all(
      (['none', 'cases', 'draws'] as const).map((range) => assess(uncertain, table, { range })),
    );
    expect(cases.results).toEqual(none.results);
    expect(draws.results).toEqual(none.results);
    expect([none.cases, none.range]).toEqual([null, null]);
    expect(cases.cases?.map((each) => each.case)).toEqual(['low', 'mode', 'high']);
    expect([cases.range, cases.annual, cases.insurance]).toEqual([null, null, null]);
    expect(draws.cases).toEqual(cases.cases);
    expect(draws.range).not.toBeNull();
  });
});
