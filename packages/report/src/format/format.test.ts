import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currencyName,
  formatCell,
  formatCountRange,
  formatGap,
  formatJobs,
  formatMoney,
  formatMoneyRange,
  formatNumber,
  formatPercent,
  plainDecimal,
  tableScale,
} from './index.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [0.004, '0.004'],
    [0.0004, 'under 0.001'],
    [1234.5, '1,230'],
    [-23.87, '\u221223.9'],
    [1e15, '1,000,000,000,000,000'],
    [1e21, '1,000,000,000,000,000,000,000'],
    [Number.NaN, '—'],
    [Number.POSITIVE_INFINITY, '—'],
    [null, '—'],
  ])('%s is %s', (value, words) => expect(formatNumber(value, 'en')).toBe(words));

  it('never shows an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(formatNumber(value, 'en')).not.toMatch(/\de/i);
        expect(formatMoney(value, 'KRW', 'ko')).not.toMatch(/\de/i);
      }),
    );
  });
});

describe('plainDecimal', () => {
  it('reads back as the same number, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainDecimal(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(Object.is(value, -0) ? 0 : value);
      }),
    );
  });
});

describe('formatMoney', () => {
  it.each([
    [0, '0 won', '0원'],
    [0.004, '0.004 won', '0.004원'],
    [9_850, '9,850 won', '9,850원'],
    [54_321_000, '54.3 million won', '5,430만 원'],
    [999_950_000, '1 billion won', '10억 원'],
    [9_999_000_000_000, '10 trillion won', '10조 원'],
    [99_960_000, '100 million won', '1억 원'],
    [23.87e12, '23.9 trillion won', '23.9조 원'],
    [451.2e9, '451 billion won', '4,510억 원'],
    [1e15, '1,000 trillion won', '1,000조 원'],
    [-2.5e12, '\u22122.5 trillion won', '\u22122.5조 원'],
    [null, '—', '—'],
  ])('%s', (amount, en, ko) => {
    expect(formatMoney(amount, 'KRW', 'en')).toBe(en);
    expect(formatMoney(amount, 'KRW', 'ko')).toBe(ko);
  });

  it('names currencies, and keeps the code of one it does not know', () => {
    expect(formatMoney(1.9e9, 'GBP', 'en')).toBe('1.9 billion pounds');
    expect(formatMoney(1.9e9, 'GBP', 'ko')).toBe('19억 파운드');
    expect(formatMoney(1, 'USD', 'en')).toBe('1 US dollar');
    expect(formatMoney(5e6, 'CHF', 'en')).toBe('5 million CHF');
    expect(formatMoney(50, 'CHF', 'ko')).toBe('50 CHF');
    expect(currencyName('toString', 'en')).toBe('toString');
  });
});

describe('formatMoneyRange', () => {
  it('reads as a range with its most likely value', () => {
    const spread = { low: 18e12, mode: 24e12, high: 31e12 };
    expect(formatMoneyRange(spread, 'KRW', 'en')).toBe('18–31, most likely 24 trillion won');
    expect(formatMoneyRange(spread, 'KRW', 'ko')).toBe('18조~31조 원, 가장 유력한 값 24조 원');
  });

  it('keeps one unit in English and one for each value in Korean', () => {
    expect(formatMoneyRange({ low: 950e9, high: 1.2e12 }, 'KRW', 'en')).toBe('0.95–1.2 trillion won');
    expect(formatMoneyRange({ low: 950e9, high: 1.2e12 }, 'KRW', 'ko')).toBe('9,500억~1.2조 원');
  });

  it('parts negative ends by a word and says equal ends once', () => {
    expect(formatMoneyRange({ low: 3e9, high: -1e9 }, 'EUR', 'en')).toBe('\u22121 to 3 billion euros');
    expect(formatMoneyRange({ low: 3e9, high: 3.0001e9, mode: 3e9 }, 'EUR', 'en')).toBe('3 billion euros');
  });

  it('does the same for counts', () => {
    expect(formatCountRange({ low: 1200, mode: 1500, high: 2000 }, 'jobs', 'en')).toBe(
      '1,200–2,000, most likely 1,500 jobs',
    );
    expect(formatCountRange({ low: 1200, high: 2000 }, '명', 'ko')).toBe('1,200~2,000명');
  });
});

describe('table columns', () => {
  it('take one scale from the largest figure', () => {
    expect(tableScale([23.9e12, null, 1e6], 'en').word).toBe('billion');
    expect(tableScale([23.9e12], 'ko').word).toBe('억');
    expect(tableScale([451e9], 'en').word).toBe('million');
    expect(tableScale([58.3e6], 'en').word).toBe('thousand');
    expect(tableScale([58.3e6], 'ko').word).toBe('만');
    expect(tableScale([], 'en').word).toBe('');
  });

  it('keep the decimals of the largest figure and name a gain', () => {
    expect(formatCell(23_870, 23_870, 'gain')).toBe('23,900');
    expect(formatCell(0.2, 23_870, 'gain')).toBe('<1');
    expect(formatCell(-31.4, 23_870, 'gain')).toBe('gain 31');
    expect(formatCell(1.25, 45.1, 'gain')).toBe('1.3');
    // Not rounded twice: 1.046 is 1.0, though three digits make it 1.05.
    expect(formatCell(1.046, 45.1, 'gain')).toBe('1.0');
    expect(formatCell(0, 45.1, 'gain')).toBe('0');
    expect(formatCell(null, 45.1, 'gain')).toBe('—');
  });
});

describe('jobs, percent, gaps', () => {
  it('counts persons', () => {
    expect(formatJobs(81_342.7, 'en')).toBe('81,300 job-years');
    expect(formatJobs(81_342.7, 'ko')).toBe('81,300명·년');
    expect(formatJobs(1_234_567, 'en')).toBe('1.23 million job-years');
    expect(formatJobs(1_234_567, 'ko')).toBe('123만 명·년');
    expect(formatJobs(0.4, 'en')).toBe('under 1 job-year');
    expect(formatJobs(12.6, 'en')).toBe('13 job-years');
    expect(formatJobs(1, 'en')).toBe('1 job-year');
    expect(formatJobs(null, 'ko')).toBe('—');
  });

  it('says shares', () => {
    expect(formatPercent(0.1, 'en')).toBe('10\u00a0%');
    expect(formatPercent(0.1, 'ko')).toBe('10%');
    expect(formatPercent(0.000001, 'en')).toBe('under 0.001\u00a0%');
    expect(formatPercent(0, 'ko')).toBe('0%');
  });

  it('says how far an identity is missed', () => {
    expect(formatGap(3e-16, 'en')).toBe('under one part in a trillion');
    expect(formatGap(5e-8, 'ko')).toBe('100만분의 1 미만');
    expect(formatGap(0.02, 'en')).toBe('2\u00a0%');
    expect(formatGap(0, 'en')).toBe('exact');
  });
});
