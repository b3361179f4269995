import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeTable, type IoTable } from '@spillway/core/economy';
import { assess, type Assessment, parseScenario, type Scenario } from '@spillway/core/scenarios';
import { SpillwayError } from '@spillway/core/shared';
import { renderCsv, renderText } from '@spillway/report';
import { renderHtml } from '@spillway/report/html';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXIT_CODE } from '../../packages/cli/src/exit-code.ts';
import { randomTable } from '../random-table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const published = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(resolve(ROOT, 'docs/schema/assessment-1.json'), 'utf8')) as object,
);
const korea = decodeTable(readFileSync(resolve(ROOT, 'data/economies/kor-2014.spillway-table')), 'kor-2014');
const regions = randomTable(20, 3, 4, {
  imports: true,
  negativeStocks: true,
  productTaxes: true,
  jobs: true,
});

/** A number between two bounds on a grid of a thousand, both ends among them. */
const within = (low: number, high: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: 0, max: 1000 })
    .map((step) => (step === 1000 ? high : low + ((high - low) * step) / 1000));

/** A number between two bounds, known or as any of the distributions that keep to bounds. */
function number(low: number, high: number): fc.Arbitrary<unknown> {
  const inside = within(low, high);
  const ordered = (count: number): fc.Arbitrary<number[]> =>
    fc
      .array(inside, { minLength: count, maxLength: count })
      .map((values) => values.toSorted((a, b) => a - b));
  return fc.oneof(
    { weight: 5, arbitrary: inside },
    { weight: 1, arbitrary: inside.map((fixed) => ({ fixed })) },
    { weight: 3, arbitrary: ordered(3).map(([least, mode, most]) => ({ low: least, mode, high: most })) },
    {
      weight: 1,
      arbitrary: ordered(3).map(([least, mode, most]) => ({ low: least, mode, high: most, shape: 'pert' })),
    },
    {
      weight: 1,
      arbitrary: ordered(3).map(([a, b, c]) => ({ quantiles: { '0.05': a, '0.5': b, '0.95': c } })),
    },
    { weight: 1, arbitrary: ordered(2).map((uniform) => ({ uniform })) },
    {
      weight: 1,
      arbitrary: fc.array(inside, { minLength: 1, maxLength: 5 }).map((empirical) => ({ empirical })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ alpha: within(0.5, 5), beta: within(0.5, 5) })
        .map((shape) => ({ beta: { ...shape, low, high } })),
    },
  );
}

const SHARE = number(0, 1);
const DAYS = number(0, 60);
const moment = fc.option(
  fc.oneof(
    number(0, 20),
    number(0, 100).map((hours) => ({ hours })),
  ),
  { nil: undefined },
);
const lasting = fc.oneof(
  DAYS.map((days) => ({ days })),
  number(0, 500).map((hours) => ({ hours })),
);
const amount = (least: number, most: number): fc.Arbitrary<object> =>
  fc.record({
    value: number(least, most),
    currency: fc.constant('USD'),
    unit: fc.constantFrom('one', 'thousand', 'million', 'billion'),
  });
const recovery = fc.option(
  fc.oneof(
    fc.record({ shape: fc.constantFrom('step', 'linear', 'exponential'), days: number(0, 90) }),
    fc.record({
      shape: fc.constant('points'),
      points: fc.constant([
        [0, 1],
        [10, 0.4],
        [30, 0],
      ]),
    }),
  ),
  { nil: undefined },
);

/** A shock of every kind at places of a table. */
function shock(table: IoTable, service: string): fc.Arbitrary<object> {
  const alive = table.industries
    .map(({ code }) => code)
    // Korean mining lives on stocks: a share of its final demand is refused, which has a test of its own.
    .filter((code) => code !== 'B')
    .filter((_, s) => table.regions.every((_region, r) => table.x[r * table.industries.length + s] > 0));
  const region =
    table.regions.length === 1
      ? fc.constant(undefined)
      : fc.constantFrom(...table.regions.map(({ code }) => code));
  const industry = fc.oneof(
    fc.constantFrom(...alive),
    fc.uniqueArray(fc.constantFrom(...alive), { minLength: 1, maxLength: 3 }),
  );
  const exports = fc.option(fc.constantFrom('included', 'excluded'), { nil: undefined });
  const place = { industry, region };
  return fc.oneof(
    fc
      .record({ kind: fc.constant('demand'), ...place, change: number(-1, 0.5), exports, start: moment })
      .chain((each) => fc.option(lasting, { nil: {} }).map((time) => ({ ...each, ...time }))),
    fc.record({ kind: fc.constant('demand'), ...place, amount: amount(-5, 5) }),
    fc.record({
      kind: fc.constant('inoperability'),
      ...place,
      fraction: SHARE,
      meaning: fc.constantFrom('demand-perturbation', 'final-demand', 'output', 'primary-input'),
    }),
    fc
      .record({
        kind: fc.constant('outage'),
        ...place,
        share: SHARE,
        depth: SHARE,
        start: moment,
        recovery,
        recapture: fc.oneof(
          SHARE,
          fc.record({ share: SHARE, capacity: within(1, 2), horizonDays: within(0, 400) }),
        ),
        calendar: fc.option(fc.constant({ week: 'five-day', holidays: 'KOR' }), { nil: undefined }),
        yearlyOutput: fc.option(amount(0, 100), { nil: undefined }),
      })
      .chain((each) => lasting.map((time) => ({ ...each, ...time }))),
    fc
      .record({
        kind: fc.constant('dependency'),
        on: fc.constant(service),
        region,
        fraction: SHARE,
        start: moment,
        recovery,
        bufferHours: number(0, 72),
        importance: fc.oneof(
          SHARE,
          SHARE.map((rest) => ({ [alive[0]]: 0.5, default: rest })),
        ),
      })
      .chain((each) => lasting.map((time) => ({ ...each, ...time }))),
    fc.record({
      kind: fc.constant('trust'),
      ...place,
      fall: SHARE,
      halfLifeDays: number(0.01, 400),
      substitution: SHARE,
      exports,
    }),
    fc.record({
      kind: fc.constant('rating'),
      notches: fc.integer({ min: 0, max: 5 }),
      debt: amount(0, 1000),
      foreignShare: SHARE,
      years: fc.integer({ min: 1, max: 50 }),
      discountRate: number(0, 1),
    }),
    fc.record({
      kind: fc.constant('harm'),
      deaths: number(0, 100),
      injuries: number(0, 1000),
      valueOfLife: amount(0, 20),
    }),
    fc.record({ kind: fc.constant('cost'), label: fc.constant('Clean-up'), amount: amount(0, 100) }),
    fc.record({
      kind: fc.constant('cost'),
      label: fc.constant({ en: 'Ransom', ko: '몸값' }),
      amount: amount(0, 100),
      transfer: fc.constant(true),
      abroadShare: SHARE,
    }),
  );
}

const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const scenario = (table: IoTable, service: string): fc.Arbitrary<unknown> =>
  fc
    .record({
      spillway: fc.constant('scenario/1'),
      title: fc.constant({ en: 'Made up', ko: '지어낸 사건' }),
      begins: fc.constant('2025-09-01'),
      shocks: fc.array(shock(table, service), { minLength: 1, maxLength: 3 }),
      dynamics: fc.record(
        {
          horizonDays: fc.integer({ min: 1, max: 40 }),
          recoveryDays: number(0.1, 400),
          finishedGoodsDays: number(0, 30),
          stockDays: number(1.25, 60),
          overproduction: within(1, 2),
          rationing: fc.constantFrom('uniform', 'industries-first'),
          orderShares: fc.constantFrom('fixed', 'adapting'),
          importsSubstitute: SHARE,
          resilience: fc.constant([{ action: 'own-supply', reduction: { low: 0.1, mode: 0.2, high: 0.4 } }]),
        },
        { requiredKeys: ['horizonDays'] },
      ),
      uncertainty: fc.constant({ draws: 200, pathDraws: 2 }),
      frequency: fc.option(fc.record({ perYear: number(0, 3) }), { nil: undefined }),
      insurance: fc.option(
        fc.record({ waitingHours: within(0, 100), limit: amount(0, 100), share: within(0, 1) }),
        { nil: undefined },
      ),
    })
    .map(withoutUndefined);

/** Every number of a value, with the place it stands at. */
function* numbersOf(value: unknown, at = ''): Generator<[string, number]> {
  if (typeof value === 'number') yield [at, value];
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* numbersOf(item, `${at}/${key}`);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
/** Whether two sums are the same but for the rounding of terms of a size. */
function same(a: number, b: number, size: number, what: string): void {
  expect(Math.abs(a - b), `${what}: ${a} and ${b}`).toBeLessThanOrEqual(1e-7 * Math.max(size, 1e-9));
}

function checkTotals(assessment: Assessment): void {
  for (const result of assessment.results) {
    const { initial, direct, indirect, total, industries, model } = result;
    if (result.status !== 'ok') {
      expect(total).toBeNull();
      expect(result.why).not.toBeNull();
      continue;
    }
    expect(initial).not.toBeNull();
    for (const check of result.checks)
      expect(check, `${model}: ${JSON.stringify(check)}`).toMatchObject({ ok: true });
    for (const measure of ['output', 'valueAdded'] as const) {
      const size = sum(industries.map((each) => Math.abs(each.total[measure])));
      same(direct![measure] + indirect![measure], total![measure], size, `${model} ${measure}`);
      same(
        sum(industries.map((each) => each.total[measure])),
        total![measure],
        size,
        `${model} ${measure} industries`,
      );
      if (result.regions.length > 0)
        same(
          sum(result.regions.map((each) => each.total[measure])),
          total![measure],
          size,
          `${model} regions`,
        );
    }
    for (const path of assessment.path?.models ?? []) {
      if (path.model !== model || path.coefficients !== result.coefficients) continue;
      const size = sum(path.total.valueAdded.map(Math.abs));
      same(sum(path.total.valueAdded), total!.valueAdded, size, `${model} path`);
      same(sum(path.total.output), total!.output, sum(path.total.output.map(Math.abs)), `${model} path`);
    }
  }
}

function checkRanges(assessment: Assessment): void {
  for (const { model, ...sampled } of assessment.range?.models ?? [])
    for (const part of ['initial', 'direct', 'indirect', 'total'] as const)
      for (const { p5, p25, p50, p75, p95, sd, standardError } of Object.values(sampled[part])) {
        const ranks = [p5, p25, p50, p75, p95];
        expect(ranks, `${model} ${part}`).toEqual(ranks.toSorted((a, b) => a - b));
        expect(Math.min(sd, standardError)).toBeGreaterThanOrEqual(0);
      }
  const valueIn = (which: string, model: string, kind: string): number | undefined =>
    assessment.cases
      ?.find((each) => each.case === which)
      ?.results.find((each) => each.model === model && each.coefficients === kind)?.total.valueAdded;
  for (const { model, coefficients } of assessment.cases?.[1]?.results ?? []) {
    // A model may have no answer at an end, where more is lost than there is.
    const values = ['low', 'mode', 'high']
      .map((which) => valueIn(which, model, coefficients))
      .filter((value) => value !== undefined);
    const slack = 1e-9 * Math.max(1, ...values.map(Math.abs));
    for (const [k, value] of values.entries())
      expect(values[k - 1] ?? -Infinity, model).toBeLessThanOrEqual(value + slack);
  }
  for (const { sobolFirst } of assessment.range?.drivers ?? []) {
    expect(sobolFirst).toBeGreaterThanOrEqual(0);
    expect(sobolFirst).toBeLessThanOrEqual(1);
  }
}

function checkPages(assessment: Assessment): void {
  for (const language of ['en', 'ko'] as const)
    for (const page of [
      renderText(assessment, { language }),
      renderCsv(assessment, language),
      renderHtml(assessment, { language }),
    ])
      expect(page).not.toMatch(/\b(NaN|undefined|Infinity)\b|∞|\[object/);
}

/** The answer, or none where a documented error says why. */
async function answered(document: Scenario, table: IoTable): Promise<Assessment | null> {
  try {
    return await assess(document, table);
  } catch (error) {
    expect(error).toBeInstanceOf(SpillwayError);
    expect(Object.keys(EXIT_CODE)).toContain((error as SpillwayError).code);
    // What is wrong with a document is a finding, told before anything is computed.
    expect((error as SpillwayError).code, (error as Error).message).toBe('scenarios/invalid');
    return null;
  }
}

describe.each([
  { name: 'Korea', table: korea, service: 'D35', runs: 12 },
  { name: 'three regions', table: regions, service: regions.industries[1].code, runs: 60 },
])('random scenarios in $name', ({ table, service, runs }) => {
  it('are answered with figures that hold together, or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(scenario(table, service), async (document) => {
        const read = parseScenario(JSON.stringify(document), 'random.json');
        expect(read.findings).toEqual([]);
        const assessment = await answered(read.scenario!, table);
        if (assessment === null) return;
        for (const [at, value] of numbersOf(assessment)) expect(Number.isFinite(value), at).toBe(true);
        const json = JSON.stringify(assessment);
        expect(published(JSON.parse(json)), JSON.stringify(published.errors?.slice(0, 3))).toBe(true);
        expect(JSON.stringify(await assess(read.scenario!, table))).toBe(json);
        checkTotals(assessment);
        checkRanges(assessment);
        checkPages(assessment);
      }),
      { numRuns: runs, interruptAfterTimeLimit: 8_000 },
    );
  });

  it('lose nothing where nothing happens', async () => {
    const region = table.regions.length === 1 ? {} : { region: table.regions[0].code };
    const { code: industry } = table.industries[0];
    for (const still of [
      { kind: 'demand', industry, change: 0 },
      { kind: 'outage', industry, share: 0, days: 10 },
      { kind: 'outage', industry, share: 0.5, days: 0 },
      { kind: 'inoperability', industry, fraction: 0, meaning: 'output' },
      { kind: 'dependency', on: service, fraction: 0, days: 3, importance: 0.5 },
    ]) {
      const text = JSON.stringify({
        spillway: 'scenario/1',
        title: 'Still',
        shocks: [{ ...still, ...region }],
      });
      const { results } = await assess(parseScenario(text, 's.json').scenario!, table);
      for (const { total, model } of results)
        if (total !== null) {
          expect(Math.abs(total.output), model).toBeLessThan(1e-6);
          expect(Math.abs(total.valueAdded), model).toBeLessThan(1e-6);
        }
    }
  });
});

it('refuses a fall of a final demand that is below 0, which would come out as a gain', async () => {
  const text = (shock: object): string =>
    JSON.stringify({ spillway: 'scenario/1', title: 'Mines', shocks: [{ industry: 'B', ...shock }] });
  for (const shock of [
    { kind: 'demand', change: -0.1 },
    { kind: 'trust', fall: 0.1 },
    { kind: 'inoperability', fraction: 0.1, meaning: 'final-demand' },
  ])
    await expect(assess(parseScenario(text(shock), 's.json').scenario!, korea)).rejects.toMatchObject({
      code: 'scenarios/invalid',
      details: { findings: [{ code: 'scenarios/negative-demand', path: '/shocks/0/industry' }] },
    });
});

it('words and draws losses of next to nothing, of which the charts cannot make an axis', async () => {
  for (const share of ['1e-300', '1e-30', '1e-19', '{ low: 0, mode: 1e-300, high: 1 }']) {
    const text = `spillway: scenario/1\ntitle: Crumbs\nshocks:\n  - { kind: outage, industry: C29, days: 3, share: ${share} }\nuncertainty: { draws: 200 }\nfrequency: { perYear: 3 }\n`;
    checkPages(await assess(parseScenario(text, 's.yaml').scenario!, korea));
  }
});
