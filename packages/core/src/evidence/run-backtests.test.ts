import { describe, expect, it } from 'vitest';
import { backtestCsv } from '../../../../test/backtest-csv.ts';
import { backtest, shippedReference, shippedTables } from '../../../../test/evidence-inputs.ts';
import { inverseOfIdentityMinus } from '../../../../test/inverse.ts';
import { dependence } from '../damage/index.ts';
import { coefficients, exportsOf, finalDemandTotals, type IoTable, valueAdded } from '../economy/index.ts';
import type { BacktestTest } from './backtest-report.ts';

const tables = shippedTables();
const table = (id: string): IoTable => tables.find((each) => each.id === id)!;
const at = (t: IoTable, code: string): number => t.industries.findIndex((each) => each.code === code);
const inverses = new Map<string, Float64Array[]>();
function inverse(t: IoTable): Float64Array[] {
  const found = inverses.get(t.id) ?? inverseOfIdentityMinus(coefficients(t, 'domestic'), t.x.length);
  inverses.set(t.id, found);
  return found;
}
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** Loss of value added and output when one cell's output is lower by `loss`: dx = L_.h / L_hh · dx_h. */
function pinnedLoss(t: IoTable, cell: number, loss: number): { output: number; added: number } {
  const L = inverse(t);
  const v = valueAdded(t);
  const dx = L.map((row) => (row[cell] / L[cell][cell]) * loss);
  return { output: sum(dx), added: sum(dx.map((each, i) => (each * v[i]) / (t.x[i] || 1))) };
}
const run = async (...rows: Parameters<typeof backtestCsv>[0]): Promise<readonly BacktestTest[]> =>
  (await backtest(backtestCsv(rows))).rows;
const find = (tests: readonly BacktestTest[], compare: string): BacktestTest =>
  tests.find((test) => test.compare === compare)!;

describe('an outage of a country with a table', () => {
  const gbr = table('gbr-2014');
  const cell = at(gbr, 'C29');
  const pound = gbr.exchangeRates['GBP'];
  const loss = (gbr.x[cell] / 365) * 0.2 * 10;
  const share = valueAdded(gbr)[cell] / gbr.x[cell];

  it('tests direct, total and multiplier in the measure the words say', async () => {
    const tests = await run({});
    const direct = find(tests, 'direct').model!;
    expect(direct.mode / (loss * share * pound)).toBeCloseTo(1, 9);
    expect(direct.low).toBe(direct.high);
    const whole = pinnedLoss(gbr, cell, loss);
    expect(find(tests, 'total').model!.mode / (whole.added * pound)).toBeCloseTo(1, 9);
    expect(find(tests, 'multiplier').model!.mode).toBeCloseTo(whole.added / (loss * share), 9);
    expect(find(tests, 'multiplier')).toMatchObject({
      unit: 'ratio',
      published: { mid: 2, single: true },
      currency: null,
    });
    const inOutput = await run({ direct_measure: 'lost sales' });
    expect(find(inOutput, 'direct').model!.mode / (loss * pound)).toBeCloseTo(1, 9);
  });

  it('takes the model’s figure net of what is made up, and the path at its ends', async () => {
    const tests = await run({ recapture: 'partly', partial_days: 20, share_status: 'derived' });
    const area = 0.99 / Math.log(100);
    const unit = loss * share * pound;
    const { low, mode, high } = find(tests, 'direct').model!;
    expect(low / unit).toBeCloseTo(0.8 * (1 + area) * 0.5, 9);
    expect(mode / unit).toBeCloseTo((1 + 2 * area) * 0.75, 9);
    expect(high / unit).toBeCloseTo(1.2 * 2 * 1, 9);
  });

  it('is brought to another year by GDP', async () => {
    const { gdp } = shippedReference();
    const { amounts, first } = gdp.get('GBR')!;
    const [plain, later] = [await run({}), await run({ year: 2019, price_year: 2021 })].map(
      (tests) => find(tests, 'direct').model!.mode,
    );
    expect(later / plain).toBeCloseTo(amounts[2021 - first] / amounts[2014 - first], 9);
  });

  it('adds the margin of dealers on what is not delivered at home', async () => {
    const without = find(await run({}), 'total').model!;
    const { low, mode, high } = find(
      await run({ total_measure: 'lost profit of suppliers and dealers' }),
      'total',
    ).model!;
    const trade = ['G45', 'G46', 'G47'].map((code) => at(gbr, code));
    const rate = sum(trade.map((i) => valueAdded(gbr)[i])) / sum(trade.map((i) => gbr.x[i]));
    const margin = loss * (1 - exportsOf(gbr, cell) / gbr.x[cell]) * rate * pound;
    expect((mode - without.mode) / margin).toBeCloseTo(0.1, 9);
    expect((low - without.low) / margin).toBeCloseTo(0.05, 9);
    expect((high - without.high) / margin).toBeCloseTo(0.15, 9);
  });

  it('compares the victim alone where the words say only, and a share of GDP without any size', async () => {
    const only = await run({ total_measure: 'profit of the maker only' });
    expect(find(only, 'total').model).toEqual(find(only, 'direct').model);
    const [month] = await run({
      compare: 'gdp_share',
      currency: 'pct_of_monthly_GDP',
      unit: 'percent',
      start_date: '2014-09-01',
      full_days: 30,
      direct_mid: 0.1,
      share_hit: 0.5,
    });
    const own = (100 * 0.5 * valueAdded(gbr)[cell]) / sum(valueAdded(gbr));
    expect(month.model!.mode).toBeCloseTo(own, 9);
    // An outage longer than the month loses no more than the month.
    const [long] = await run({
      compare: 'gdp_share',
      currency: 'pct_of_monthly_GDP',
      unit: 'percent',
      start_date: '2014-09-01',
      full_days: 60,
      direct_mid: 0.1,
      share_hit: 0.5,
    });
    expect(long.model!.mode).toBeCloseTo(own, 9);
  });

  it('starts from the published direct loss where there is no share', async () => {
    const tests = await run({ share_hit: '', share_status: 'none', direct_mid: 70 });
    expect(find(tests, 'direct')).toMatchObject({ outcome: 'not-run', model: null });
    const ratio = pinnedLoss(gbr, cell, 1).added / share;
    expect(find(tests, 'total').model!.mode).toBeCloseTo(70 * ratio, 7);
    expect(find(tests, 'multiplier').model!.mode).toBeCloseTo(ratio, 9);
  });

  it('takes the loss of a day at full depth', async () => {
    const [day] = await run({ compare: 'per_day', full_days: 4, partial_days: 30 });
    expect(day.model!.mode / ((loss / 10) * share * pound)).toBeCloseTo(1, 9);
    expect(day.model!.high).toBe(day.model!.low);
  });
});

describe('users of a shared service', () => {
  it('belong to the mode and the most of a total, and not to its least', async () => {
    const tests = await run({ isic4: '61', share_hit: 0.1 });
    const gbr = table('gbr-2014');
    const cell = at(gbr, 'J61');
    const loss = (gbr.x[cell] / 365) * 0.1 * 10;
    const { low, mode, high } = find(tests, 'total').model!;
    expect(low / (pinnedLoss(gbr, cell, loss).added * gbr.exchangeRates['GBP'])).toBeCloseTo(1, 9);
    expect(mode).toBeGreaterThan(1.5 * low);
    expect(high).toBeGreaterThan(mode);
    expect(find(tests, 'direct').model!.mode).toBeLessThan(low);
  });
  it('are counted alone where the words say customers, without the service and suppliers', async () => {
    const [users] = await run({
      isic4: '61',
      share_hit: 0.1,
      compare: 'total',
      total_measure: 'lost profit of customers',
    });
    const [all] = await run({ isic4: '61', share_hit: 0.1, compare: 'total' });
    expect(users).toMatchObject({ outcome: 'run', scope: 'users' });
    // By hand: the documented factor of each industry, no less than what it buys of the service.
    const gbr = table('gbr-2014');
    const cell = at(gbr, 'J61');
    const { mode } = await dependence(gbr, cell);
    const added = valueAdded(gbr);
    const lost = sum(gbr.x.map((_, j) => (j === cell ? 0 : (mode[j] * added[j]) / 365))) * 0.1 * 10;
    expect(users.model!.mode / (lost * gbr.exchangeRates['GBP'])).toBeCloseTo(1, 9);
    const suppliers = pinnedLoss(gbr, cell, (gbr.x[cell] / 365) * 0.1 * 10).added;
    expect(all.model!.mode / ((lost + suppliers) * gbr.exchangeRates['GBP'])).toBeCloseTo(1, 9);
    const [none] = await run({ isic4: '29', compare: 'total', total_measure: 'lost profit of customers' });
    expect(none).toMatchObject({ outcome: 'not-run' });
    expect(none.why!.en).toContain('customers alone');
  });
  it('are left out, and said so, where no factors are documented', async () => {
    const [test] = await run({ isic4: '49', compare: 'total' });
    expect(test.outcome).toBe('run');
    expect(test.assumptions.map(({ en }) => en).join()).toContain('no documented factors');
  });
  it('take Korea’s telecommunications from two industries', async () => {
    const [test] = await run({ isic4: '61', country: 'KOR', currency: 'KRW', compare: 'direct' });
    const kor = table('kor-2014');
    const added = valueAdded(kor);
    const whole = sum(['J61', 'J59_J60'].map((code) => added[at(kor, code)]));
    expect(test.model!.mode / ((whole / 365) * 2 * kor.exchangeRates['KRW'])).toBeCloseTo(1, 9);
  });
});

describe('a fall of demand', () => {
  it('compares what the victim lost, and Leontief’s total', async () => {
    const kor = table('kor-2014');
    const cell = at(kor, 'C29');
    const tests = await run({
      shock_type: 'demand',
      country: 'KOR',
      currency: 'KRW',
      share_hit: 0.1,
      full_days: 365,
      direct_measure: 'output',
      total_measure: 'output',
    });
    const fall = 0.1 * finalDemandTotals(kor)[cell] * kor.exchangeRates['KRW'];
    expect(find(tests, 'direct').model!.mode / fall).toBeCloseTo(1, 9);
    const column = sum(inverse(kor).map((row) => row[cell]));
    expect(find(tests, 'total').model!.mode / (fall * column)).toBeCloseTo(1, 9);
    expect(find(tests, 'total').by).toBe('leontief');
  });
  it('tells trust apart, and the national loss beside the victim’s', async () => {
    const tests = await run({
      shock_type: 'demand',
      full_days: 0,
      partial_days: 100,
      compare: 'direct;trust',
      direct_measure: 'revenue',
    });
    expect(find(tests, 'trust')).toMatchObject({ group: 'apart', outcome: 'run', by: 'leontief' });
    const partly = await run({
      shock_type: 'demand',
      full_days: 0,
      partial_days: 100,
      compare: 'trust',
      direct_measure: 'revenue',
      recapture: 'partly',
    });
    expect(partly[0].model!.mode / find(tests, 'trust').model!.mode).toBeCloseTo(0.75, 9);
    const [national] = find(tests, 'direct').beside;
    expect(national.what).toBe('national');
    expect(national.value).toBeLessThan(find(tests, 'direct').model!.mode);
  });
});

describe('a country without a table', () => {
  it('has its own size, the coefficients of the others, and their range', async () => {
    const { sizes, gdp } = shippedReference();
    const own = sizes.get('CAN')!.at(-1)!.industries.get('C29')!;
    const tests = await run({ country: 'CAN', currency: 'USD', year: 2014 });
    expect(gdp.get('CAN')!.currency).toBe('CAD');
    const direct = find(tests, 'direct');
    expect(direct.model!.mode / ((own.valueAdded / 365) * 2)).toBeCloseTo(1, 9);
    expect(direct.tables).toHaveLength(5);
    const { low, mode, high } = find(tests, 'total').model!;
    expect(low).toBeLessThan(mode);
    expect(high).toBeGreaterThan(mode);
    const donors = ['deu-2014', 'gbr-2014', 'jpn-2014', 'kor-2014', 'usa-2014'].map((id) => {
      const t = table(id);
      const cell = at(t, 'C29');
      const size = sizes.get('CAN')!.at(-1)!.industries;
      // An industry that Canada has not neither buys nor sells there.
      const has = t.industries.map(({ code }) => size.get(code)!.output > 0);
      const n = has.length;
      const A = coefficients(t, 'domestic').map((a, k) => (has[k % n] && has[Math.floor(k / n)] ? a : 0));
      const L = inverseOfIdentityMinus(A, n);
      const dx = L.map((row) => (row[cell] / L[cell][cell]) * (own.output / 365) * 2);
      return sum(
        dx.map((each, i) => {
          const industry = size.get(t.industries[i].code)!;
          return industry.output > 0 ? (each * industry.valueAdded) / industry.output : 0;
        }),
      );
    });
    expect(mode / donors.toSorted((a, b) => a - b)[2]).toBeCloseTo(1, 9);
  });
  it('without a size is tested by ratios alone', async () => {
    const tests = await run({ country: 'CRI', currency: 'USD' });
    expect(tests.map(({ compare, outcome }) => [compare, outcome])).toEqual([
      ['direct', 'not-run'],
      ['total', 'not-run'],
      ['multiplier', 'run'],
    ]);
    expect(tests[0].why!.en).toContain('no published size of ISIC 29 in CRI');
  });
});

describe('the report', () => {
  it('counts grades and kinds apart, and has an entry for every row', async () => {
    const rows = [
      { id: 'a' },
      { id: 'b', grade: 'C' },
      { id: 'c', status: 'from_memory' },
      { id: 'd', kind: 'scenario' },
      { id: 'e', kind: 'annual', compare: 'annual' },
      { id: 'f', compare: 'path;secondary' },
      { id: 'g', kind: 'analogue', compare: 'direct' },
      { id: 'h', depth: 7 },
      { id: 'i', direct_mid: '', compare: 'direct' },
      { id: 'j', direct_measure: 'ransom only', compare: 'direct' },
      { id: 'k', compare: '' },
      { id: 'l', full_days: '', compare: 'direct' },
    ] as const;
    const report = await backtest(backtestCsv(rows));
    expect([...new Set(report.rows.map(({ id }) => id))]).toEqual(rows.map(({ id }) => id));
    expect(report).toMatchObject({
      spillway: 'backtest/1',
      summary: { n: 4 },
      gradeC: { n: 6 },
      models: { n: 3 },
      apart: { n: 0 },
      counts: {
        rows: 12,
        run: 13,
        notRun: 7,
        invalid: 1,
      },
    });
    expect(Object.keys(report.byCompare)).toEqual(['direct', 'multiplier', 'total']);
    for (const test of report.rows) {
      expect(test.why === null, `${test.id} ${test.compare}`).toBe(test.outcome === 'run');
      expect(test.ratio === null).toBe(test.outcome !== 'run');
      if (test.model !== null) {
        expect(test.model.low).toBeLessThanOrEqual(test.model.mode);
        expect(test.model.high).toBeGreaterThanOrEqual(test.model.mode);
        expect(test.ratio).toBe(test.model.mode / test.published!.mid);
      }
    }
    expect(await backtest(backtestCsv(rows))).toEqual(report);
  });
  it('does not look at ids, events or the order of rows', async () => {
    const [one] = await run({ id: 'jlr-2025', event: 'x', victim: 'y' });
    const [, , , other] = await run({ id: 'first' }, { id: 'z', event: 'Jaguar' });
    expect({ ...other, id: '', line: 0, event: '', scenario: null }).toEqual({
      ...one,
      id: '',
      line: 0,
      event: '',
      scenario: null,
    });
  });
});
