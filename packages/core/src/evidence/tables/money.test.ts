import { describe, expect, it } from 'vitest';
import { randomTable } from '../../../../../test/random-table.ts';
import {
  columnTotals,
  coefficients,
  exportsOf,
  type IoTable,
  rowTotals,
  valueAdded,
} from '../../economy/index.ts';
import { borrowedTable, type CountrySizes } from './borrowed-table.ts';
import { chooseTables } from './choose-tables.ts';
import { moneyFactor } from './money-factor.ts';
import { currencyOf, gdpIn, perDollar, referenceFigures } from './reference-figures.ts';

const GDP = [
  'area,currency,year,amount,usd',
  ...Array.from({ length: 11 }, (_, k) => `AAA,AAD,${2010 + k},${1000 * 1.1 ** k},${500 * 1.1 ** k}`),
  'BBB,BBD,2010,50,10',
].join('\n');
const RATES = 'currency,year,per_usd\nAAD,2012,2.5\nCCD,2014,4\n';
const SIZES =
  'country,year,code,output,value_added\nDDD,2010,S01,1,1\nDDD,2014,S01,100,40\nDDD,2014,S02,200,120\nDDD,2014,S03,50,10\n';
const reference = referenceFigures({ gdp: GDP, rates: RATES, sizes: SIZES });

describe('reference figures', () => {
  it('follow GDP, and on by the mean growth of the last ten years', () => {
    expect(gdpIn(reference, 'AAA', 2012)).toBeCloseTo(1210, 9);
    expect(gdpIn(reference, 'AAA', 2022)).toBeCloseTo(1000 * 1.1 ** 12, 6);
    expect([
      gdpIn(reference, 'AAA', 2009),
      gdpIn(reference, 'BBB', 2011),
      gdpIn(reference, 'ZZZ', 2011),
    ]).toEqual([null, null, null]);
    expect([currencyOf(reference, 'AAA'), currencyOf(reference, 'ZZZ')]).toEqual(['AAD', null]);
  });
  it('prefer the rate of the Federal Reserve to GDP over GDP', () => {
    const rate = (currency: string, year: number) => perDollar(reference, currency, year);
    expect(rate('USD', 2012)).toEqual({ rate: 1, year: 2012 });
    expect(rate('AAD', 2012)).toEqual({ rate: 2.5, year: 2012 });
    expect(rate('AAD', 2013)!.rate).toBeCloseTo(2, 12);
    expect(rate('BBD', 2010)).toEqual({ rate: 5, year: 2010 });
    // Up to three years later the last one stands in.
    expect(rate('BBD', 2013)).toEqual({ rate: 5, year: 2010 });
    expect(rate('AAD', 2025)).toBe(null);
    expect(rate('ZZD', 2012)).toBe(null);
  });
});

const base = randomTable(3, 1, 3, { imports: true, jobs: false });
const table: IoTable = {
  ...base,
  year: 2010,
  priceYear: 2010,
  unit: { currency: 'USD', scale: 1e6 },
  exchangeRates: { AAD: 1.8 },
};

describe('rules 7 and 8: money', () => {
  it('goes at the table’s rate into the country’s currency, with its GDP to the year, and on at the rate of that year', () => {
    const same = moneyFactor(table, 'AAA', 'AAD', 2010, reference);
    expect(same.factor).toBe(1.8);
    expect(moneyFactor(table, 'AAA', 'AAD', 2012, reference).factor).toBeCloseTo(1.8 * 1.21, 12);
    expect(moneyFactor(table, 'AAA', 'USD', 2012, reference).factor).toBeCloseTo((1.8 * 1.21) / 2.5, 12);
    expect(moneyFactor(table, 'AAA', 'USD', 2010, reference).factor).toBe(1);
  });
  it('says what is missing', () => {
    expect(moneyFactor(table, 'AAA', 'ZZD', 2012, reference)).toMatchObject({ factor: null });
    expect(moneyFactor(table, 'ZZZ', 'AAD', 2012, reference)).toMatchObject({ factor: null });
    expect(moneyFactor(table, 'AAA', 'AAD', 2009, reference)).toMatchObject({ factor: null });
  });
});

describe('rule 6: tables', () => {
  const of = (country: string, year: number): IoTable => ({
    ...table,
    id: `${country}-${year}`,
    year,
    regions: [{ ...table.regions[0], code: country }],
  });
  const tables = [of('AAA', 2014), of('AAA', 2010), of('BBB', 2012)];
  const ids = (country: string, year: number): string[] =>
    chooseTables(tables, country, year, reference).tables.map(({ id }) => id);
  it('takes the latest of the country not after the event, else its earliest, else the latest of each', () => {
    expect(ids('AAA', 2013)).toEqual(['AAA-2010']);
    expect(ids('AAA', 2020)).toEqual(['AAA-2014']);
    expect(ids('AAA', 2001)).toEqual(['AAA-2010']);
    expect(ids('CCC', 2013)).toEqual(['AAA-2014', 'BBB-2012']);
    expect(chooseTables(tables, 'CCC', 2013, reference)).toMatchObject({ from: 'structure', sizes: null });
    expect(chooseTables([], 'CCC', 2013, reference).tables).toEqual([]);
  });
});

describe('rule 7: a borrowing country', () => {
  const codes = table.industries.map(({ code }) => code);
  const sizes: CountrySizes = {
    country: 'DDD',
    year: 2014,
    classification: table.classification,
    source: 'made up',
    industries: new Map(codes.map((code, k) => [code, { output: 100 * (k + 1), valueAdded: 30 + k }])),
  };
  it('has its own output and value added, the coefficients and export shares of the donor, and balances', () => {
    const borrowed = borrowedTable(table, sizes)!;
    expect(Array.from(borrowed.x)).toEqual([100, 200, 300]);
    expect(Array.from(valueAdded(borrowed))).toEqual([30, 31, 32]);
    const [own, donor] = [borrowed, table].map((each) => coefficients(each, 'domestic'));
    own.forEach((value, k) => expect(value).toBeCloseTo(donor[k], 12));
    for (const totals of [rowTotals(borrowed), columnTotals(borrowed)])
      totals.forEach((total, k) => expect(total).toBeCloseTo(borrowed.x[k], 9));
    codes.forEach((_, k) =>
      expect(exportsOf(borrowed, k) / borrowed.x[k]).toBeCloseTo(exportsOf(table, k) / table.x[k], 12),
    );
  });
  it('cannot be where an industry or the list differs', () => {
    expect(borrowedTable(table, { ...sizes, classification: 'OTHER' })).toBe(null);
    expect(borrowedTable(table, { ...sizes, industries: new Map() })).toBe(null);
  });
});
