import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountTotals, expectBalanced, expectClose } from '../../../../../test/expect-balanced.ts';
import { productiveTable } from '../../../../../test/random-table.ts';
import { twoSectors } from '../../../../../test/small-tables.ts';
import type { IoTable } from '../table.ts';
import { coefficients } from './coefficients.ts';
import { convertCurrency } from './convert-currency.ts';
import { convertPriceYear } from './convert-price-year.ts';
import { nowcast, sizeOf } from './nowcast.ts';
import { marginsOf } from './update-margins.ts';

const FIGURES = ['Z', 'imports', 'Y', 'importedY', 'V', 'VY', 'x'] as const;
const tables = productiveTable({ regions: [1, 2], imports: true, zeroOutput: true, jobs: true });

function expectSameFigures(found: IoTable, expected: IoTable, relative: number): void {
  for (const key of FIGURES) expectClose(found[key] ?? [], expected[key] ?? [], relative);
}

describe('convertCurrency', () => {
  test('million dollars to trillion won, at the rate of the table', () => {
    const won = convertCurrency({ ...twoSectors(), exchangeRates: { KRW: 1276.5, EUR: 0.72 } }, 'KRW', {
      scale: 1e12,
    });
    expect(won.unit).toEqual({ currency: 'KRW', scale: 1e12 });
    expectClose(won.x, [1.2765, 2.553]);
    expect(won.exchangeRates['USD']).toBe(1 / 1276.5);
    expect(won.exchangeRates['EUR']).toBeCloseTo(0.72 / 1276.5, 15);
    expect(won.exchangeRates['KRW']).toBeUndefined();
    expect(won.id).toBe('miller-blair~krw');
    expectBalanced(won);
  });

  test('a rate given goes before that of the table and names its source', () => {
    const won = convertCurrency(twoSectors(), 'KRW', { rate: 1000, rateSource: 'a bank' });
    expect([...won.x]).toEqual([1e6, 2e6]);
    expect(won.provenance.at(-1)?.note).toContain('a bank');
  });

  test('there and back is identity to 1e-12, other rates too; coefficients stay', () => {
    fc.assert(
      fc.property(tables, fc.double({ min: 1e-3, max: 2000, noNaN: true }), (table, rate) => {
        const there = convertCurrency(table, 'JPY', { rate });
        expectBalanced(there);
        expectClose(coefficients(there, 'total'), coefficients(table, 'total'), 1e-12);
        const back = convertCurrency(there, 'USD');
        expectSameFigures(back, table, 1e-12);
        for (const [code, value] of Object.entries(table.exchangeRates))
          expectClose([back.exchangeRates[code]], [value], 1e-12);
        expect(back.exchangeRates['JPY']).toBeCloseTo(rate, 6);
        expect(back.satellites).toEqual(table.satellites);
      }),
    );
  });

  test('no rate, no conversion', () => {
    expect(() => convertCurrency(twoSectors(), 'EUR')).toThrow(/a rate from USD to EUR is needed.*has KRW/);
    expect(() => convertCurrency(twoSectors(), 'EUR', { rate: -1 })).toThrow(/positive number/);
  });
});

describe('convertPriceYear', () => {
  const index = { levels: { 2009: 80, 2020: 100 }, source: 'a deflator' };

  test('all figures times the ratio of the levels; old rates are dropped', () => {
    const result = convertPriceYear(twoSectors(), 2020, index);
    expect([...result.x]).toEqual([1250, 2500]);
    expect([result.year, result.priceYear]).toEqual([2009, 2020]);
    expect(result.exchangeRates).toEqual({});
    expect(result.id).toBe('miller-blair~p2020');
    expectBalanced(result);
    expectSameFigures(convertPriceYear(result, 2009, index), twoSectors(), 1e-15);
  });

  test('a year the index has not', () => {
    expect(() => convertPriceYear(twoSectors(), 2030, index)).toThrow(/level for 2030, but has none/);
  });
});

describe('nowcast', () => {
  const target = {
    year: 2024,
    amount: 4.1e12,
    currency: 'KRW',
    measure: 'value-added',
    source: 'an institute',
  } as const;

  test('value added meets its target; coefficients stay; the note says sizes only', () => {
    // Value added is 650 + 1400 = 2050 million; 4.1e12 won / 2050e6 dollars = 2000 won per dollar of 2009.
    const result = nowcast(twoSectors(), target);
    expect([...result.x]).toEqual([2e6, 4e6]);
    expect(sizeOf(result, 'value-added') * result.unit.scale).toBe(4.1e12);
    expect(result.unit).toEqual({ currency: 'KRW', scale: 1e6 });
    expect([result.year, result.priceYear, result.id]).toEqual([2009, 2024, 'miller-blair~y2024']);
    expect(coefficients(result, 'total')).toEqual(coefficients(twoSectors(), 'total'));
    expect(result.provenance.at(-1)?.note).toMatch(/^Sizes only/);
    expectBalanced(result);
  });

  test('gross domestic product holds the taxes on products of all users', () => {
    const table: IoTable = {
      ...twoSectors(),
      primaryInputs: [
        ...twoSectors().primaryInputs,
        { code: 'T', name: { en: 'T', ko: 'T' }, kind: 'product-taxes', inValueAdded: false },
      ],
      V: Float64Array.of(600, 1300, 50, 100),
      VY: Float64Array.of(0, 50),
    };
    expect(sizeOf(table, 'value-added')).toBe(1900);
    expect(sizeOf(table, 'gdp')).toBe(2100);
    const result = nowcast(table, { ...target, measure: 'gdp', amount: 4.2e9 });
    expect([...(result.VY ?? [])]).toEqual([0, 100]);
  });

  test('with margins of the new year coefficients are fitted', () => {
    const scaled = nowcast(twoSectors(), target);
    const margins = { ...marginsOf(scaled), output: [2.2e6, 3.8e6], source: 'new accounts' };
    const result = nowcast(twoSectors(), target, { margins });
    expectClose(result.x, [2.2e6, 3.8e6]);
    expectBalanced(result, 1e-10);
    expectClose(Object.values(accountTotals(result)).slice(2, 5), [4.1e6, 0, 4.1e6], 1e-9);
    expect(result.provenance.map(({ operation }) => operation)).toEqual(['nowcast', 'update-margins']);
  });

  test('several regions, no size to go by', () => {
    expect(() => nowcast(twoSectors(), { ...target, amount: 0 })).toThrow(/positive amount, but is 0/);
    const twice: IoTable = { ...twoSectors(), regions: [...twoSectors().regions, ...twoSectors().regions] };
    expect(() => nowcast(twice, target)).toThrow(/for one region, but miller-blair has 2/);
  });

  test('jobs of the old year are left out and the note says so', () => {
    fc.assert(
      fc.property(productiveTable({ imports: true, jobs: true }), (table) => {
        const result = nowcast(table, target);
        expect(result.satellites).toEqual([]);
        expect(result.provenance.at(-1)?.note).toContain('Jobs of 2020 do not carry over');
        expectBalanced(result);
        expectClose([sizeOf(result, 'value-added')], [4.1e6]);
      }),
    );
  });
});
