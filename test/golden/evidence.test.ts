import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparisonsOf } from '../../packages/core/src/evidence/rows/comparisons.ts';
import { divisionsOf } from '../../packages/core/src/evidence/rows/isic-divisions.ts';
import { countedAs, lostOutputOf } from '../../packages/core/src/evidence/rows/measure-words.ts';
import { scopeOf } from '../../packages/core/src/evidence/rows/scope-words.ts';
import { depthOf, recaptureOf } from '../../packages/core/src/evidence/rows/shock-numbers.ts';
import { readBacktests } from '../../packages/core/src/evidence/rows/read-backtests.ts';
import { memoryFile } from '../../packages/core/src/sheets/index.ts';
import { assess } from '../../packages/core/src/scenarios/index.ts';
import { backtestCsv } from '../backtest-csv.ts';
import { backtest, shippedTables } from '../evidence-inputs.ts';
import { describeWithData, realData } from '../real-data.ts';

/**
 * The worked example beside the table of incidents (Jaguar Land Rover 2025): inoperability 0.286 of C29 for a month on
 * the British table of 2014 gives 0.205 points of monthly value added from C29 itself (0.17 was published) and 0.482
 * with upstream industries; total to own is 1.662 in output and 2.352 in value added.
 */
describe('the identity of a month without cars', () => {
  it('holds by the rules, as a share of GDP and as a multiplier', async () => {
    const { rows } = await backtest(
      backtestCsv([
        {
          id: 'month',
          year: 2025,
          start_date: '2025-08-31',
          share_hit: 0.286,
          full_days: 30,
          direct_mid: 0.17,
          total_mid: 0.17,
          currency: 'pct_of_monthly_GDP',
          unit: 'percentage_points',
          compare: 'gdp_share',
        },
        { id: 'ratio', year: 2025, price_year: 2025, compare: 'multiplier' },
      ]),
    );
    expect(rows[0].model!.mode).toBeGreaterThan(0.12);
    expect(rows[0].model!.mode).toBeLessThan(0.22);
    expect(rows[0].model!.mode).toBeCloseTo(0.205, 3);
    expect(rows[1].model!.mode).toBeCloseTo(2.352, 3);
  });
  it('holds for output, and with upstream industries', async () => {
    const table = shippedTables().find(({ id }) => id === 'gbr-2014')!;
    const { results, economy } = await assess(
      {
        spillway: 'scenario/1',
        title: 'a month',
        shocks: [{ kind: 'outage', industry: 'C29', share: 0.286, days: 30 }],
      },
      table,
      { models: ['pinned'] },
    );
    const { initial, total } = results.find(({ coefficients }) => coefficients === 'domestic')!;
    expect(total!.output / initial!.output).toBeCloseTo(1.662, 3);
    expect((100 * total!.valueAdded) / ((economy.valueAdded * 30) / 365)).toBeCloseTo(0.482, 3);
  });
});

const FILE = realData('backtests.csv');
const csv = (): string => readFileSync(FILE, 'utf8');

/** What the words of each row say, read by hand: direct and total counted as, scope, recapture at its mode, comparisons. */
const BY_HAND: Readonly<Record<string, string>> = {
  'jlr-2025': 'value-added value-added chain 0.1 direct,total,multiplier',
  'jlr-2025-gdp': 'unsaid unsaid chain 0 gdp_share',
  'ms-coop-2025': 'value-added unsaid chain 0.25 direct,total',
  'cdk-2024': 'value-added unsaid direct 0.25 direct,-',
  'crowdstrike-f500': 'unsaid unsaid chain 0.25 direct',
  'crowdstrike-uk': 'unsaid unsaid chain 0 total',
  'crowdstrike-delta': 'output unsaid chain 0 direct',
  'asahi-2025': 'value-added unsaid chain 0 -',
  'colonial-2021': 'transfer unsaid chain 0.1 -,-',
  'jbs-2021': 'transfer unsaid chain 0.8 -',
  'notpetya-world': 'unsaid unsaid chain 0 total',
  'notpetya-maersk': 'value-added unsaid chain 0.1 direct',
  'notpetya-merck': 'output unsaid chain 0.25 direct',
  'notpetya-fedex': 'value-added unsaid chain 0 direct',
  'notpetya-downstream': 'value-added value-added users 0 multiplier',
  'notpetya-ukraine': 'unsaid unsaid chain 0 gdp_share',
  'wannacry-nhs': 'value-added unsaid direct 0.1 direct',
  'wannacry-world': 'unsaid unsaid chain 0 total',
  'wannacry-renault': 'unsaid value-added chain 0.8 -',
  'wannacry-honda': 'unsaid unsaid chain 0.1 -',
  'hydro-2019': 'unsaid unsaid chain 0.1 direct,-',
  'ukrgrid-2015': 'unsaid unsaid chain 0.1 -',
  'ukrgrid-2016': 'unsaid unsaid chain 0.1 -',
  'costarica-2022': 'value-added unsaid chain 0.1 per_day,total',
  'dpworld-2023': 'unsaid unsaid chain 0.1 -,-',
  'mgm-2023': 'value-added unsaid chain 0 direct',
  'kyivstar-2023': 'output unsaid chain 0 trust',
  'kor-320-2013': 'value-added unsaid chain 0.8 direct,secondary',
  'kt-ahyeon-2018': 'transfer output chain 0.1 total',
  'skt-2025': 'output unsaid chain 0.1 direct,trust',
  'kt-2025': 'transfer unsaid chain 0.1 trust',
  'neblackout-2003': 'value-added unsaid chain 0.1 direct,total',
  'rogers-2022': 'transfer unsaid chain 0.25 total',
  'dyn-2016': 'unsaid output chain 0.8 trust,total',
  'dole-2023': 'unsaid unsaid chain 0 direct',
  'bashe-x1': 'unsaid unsaid chain 0 total,-',
  'shen-x1': 'unsaid unsaid chain 0 total',
  clouddown: 'unsaid value-added chain 0 total',
  'kiet-car': 'unsaid output chain 0 total',
  'kiet-phone': 'unsaid output chain 0 total,-',
  'kiet-finance': 'value-added unsaid chain 0 direct,total,multiplier',
  'kiet-internet': 'unsaid output chain 0 total',
  'kiet-national': 'unsaid unsaid chain 0 -',
  'msfs-kor-2017': 'unsaid unsaid chain 0 gdp_share',
};

describeWithData('the words of the real table', () => {
  it('are read as a person reads them', async () => {
    const { rows, broken, findings } = await readBacktests(memoryFile('backtests.csv', readFileSync(FILE)));
    expect({ broken, findings }).toEqual({ broken: [], findings: [] });
    for (const row of rows) {
      const read = [
        countedAs(row.directMeasure),
        countedAs(row.totalMeasure),
        scopeOf(row.totalMeasure),
        recaptureOf(row.recapture).mode,
        comparisonsOf(row.compare)
          .map(({ name }) => name ?? '-')
          .join(),
      ].join(' ');
      if (row.id in BY_HAND) expect(`${row.id}: ${read}`).toBe(`${row.id}: ${BY_HAND[row.id]}`);
      expect(divisionsOf(row.isic4, row.isicName)).not.toBe(null);
    }
    const estimated = rows.filter((row) => depthOf(row).source === 'said-estimated').map(({ id }) => id);
    expect(estimated.sort()).toEqual([
      'cdk-2024',
      'crowdstrike-delta',
      'notpetya-fedex',
      'notpetya-maersk',
      'notpetya-merck',
    ]);
    expect(rows.filter((row) => lostOutputOf(row.directMeasure) !== null).map(({ id }) => id)).toEqual([
      'wannacry-nhs',
    ]);
  });
});

describeWithData('the real table', () => {
  it('has every row, and a summary that follows from the rows', async () => {
    const report = await backtest(csv());
    const ids = csv()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0])
      .filter((id) => id !== '');
    expect(new Set(report.rows.map(({ id }) => id))).toEqual(new Set(ids));
    for (const test of report.rows) expect(test.why === null).toBe(test.outcome === 'run');
    const real = report.rows.filter(
      ({ kind, grade, status, compare, outcome }) =>
        outcome === 'run' &&
        (kind === 'incident' || kind === 'analogue') &&
        (grade === 'A' || grade === 'B') &&
        status !== 'from_memory' &&
        !['trust', 'secondary'].includes(compare),
    );
    const { summary } = report;
    expect(summary.n).toBe(real.length);
    const part = (of: (ratio: number, k: number) => boolean): number =>
      real.filter((test, k) => of(test.model!.mode / test.published!.mid, k)).length / real.length;
    expect(summary.within2).toBeCloseTo(
      part((ratio) => ratio <= 2 && ratio >= 0.5),
      12,
    );
    expect(summary.within3).toBeCloseTo(
      part((ratio) => ratio <= 3 && ratio >= 1 / 3),
      12,
    );
    expect(summary.inside).toBeCloseTo(
      part(
        (_, k) =>
          real[k].model!.mode >= real[k].published!.low && real[k].model!.mode <= real[k].published!.high,
      ),
      12,
    );
    const logs = real.map((test) => Math.log(test.model!.mode / test.published!.mid));
    expect(summary.bias).toBeCloseTo(logs.reduce((a, b) => a + b, 0) / logs.length, 12);
    const sizes = logs.map(Math.abs).sort((a, b) => a - b);
    const half = Math.floor(sizes.length / 2);
    expect(summary.medianAbsLnRatio).toBeCloseTo(
      sizes.length % 2 === 1 ? sizes[half] : (sizes[half - 1] + sizes[half]) / 2,
      12,
    );
    expect(Object.values(report.byCompare).reduce((sum, { n }) => sum + n, 0)).toBe(summary.n);
  });
});
