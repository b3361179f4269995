import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { valueAdded } from '@spillway/core/economy';
import { nowcast } from '@spillway/core/economy/operations';
import { gdpPath, gdpSeries } from '@spillway/core/forecast';
import { assess, parseScenario, type ModelResult, type Scenario } from '@spillway/core/scenarios';
import { loadEconomy } from '@spillway/node/files';
import { expect, it } from 'vitest';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/jlr-2025.yaml');
const gbr = await loadEconomy('gbr-2014');
const pinned = (results: readonly ModelResult[]): ModelResult =>
  results.find(({ model, coefficients }) => model === 'pinned' && coefficients === 'domestic')!;

it('the industry itself takes 0.12 to 0.22 points off a month’s GDP (ONS: 0.17), as value added', async () => {
  const month: Scenario = {
    spillway: 'scenario/1',
    title: 'September 2025',
    shocks: [{ kind: 'outage', industry: 'C29', share: 0.286, days: 30 }],
    models: ['pinned'],
  };
  const { initial, total } = pinned((await assess(month, gbr)).results);
  const ofMonth = (valueAddedLost: number): number =>
    (100 * valueAddedLost) / ((valueAdded(gbr).reduce((sum, each) => sum + each, 0) * 30) / 365);
  expect(ofMonth(initial!.valueAdded)).toBeGreaterThan(0.12);
  expect(ofMonth(initial!.valueAdded)).toBeLessThan(0.22);
  // The reference run of the back-test table: 0.205 from the industry, 0.482 with suppliers; 1.662 and 2.352 times.
  expect(ofMonth(initial!.valueAdded)).toBeCloseTo(0.205, 3);
  expect(ofMonth(total!.valueAdded)).toBeCloseTo(0.482, 3);
  expect(total!.output / initial!.output).toBeCloseTo(1.662, 3);
  expect(total!.valueAdded / initial!.valueAdded).toBeCloseTo(2.352, 3);
});

it('the financial loss with ramp, suppliers and dealers lies between 1.3 and 2.6 billion pounds (CMC: 1.6 to 2.1)', async () => {
  const { scenario } = parseScenario(readFileSync(EXAMPLE, 'utf8'), 'jlr-2025.yaml');
  const path = gdpPath(gdpSeries('GBR'), 2025);
  const amount = path.points.find(({ year }) => year === 2025)!.amount;
  const table = nowcast(gbr, {
    year: 2025,
    amount,
    currency: 'GBP',
    measure: 'gdp',
    source: 'World Bank to 2023, its mean growth after that',
  });
  const answer = await assess(scenario!, table);
  for (const model of ['pinned', 'pinned-dynamic', 'ario']) {
    const { total } = answer.results.find((each) => each.model === model)!;
    expect(total!.valueAdded, model).toBeGreaterThan(1300);
    expect(total!.valueAdded, model).toBeLessThan(2600);
  }
  // Named apart: what is gross output, what is value added, and what the maker spends on recovery.
  const { total } = pinned(answer.results);
  expect(total!.output).toBeGreaterThan(2 * total!.valueAdded);
  expect(answer.secondary!.map(({ kind, money }) => [kind, money!.mode])).toEqual([
    ['response', expect.closeTo(196, 6)],
  ]);
});
