import { describe, expect, it } from 'vitest';
import { gdpPath } from './gdp-path.ts';
import { dollarRate, gdpAreas, gdpSeries, type GdpSeries } from './gdp-series.ts';

const made: GdpSeries = {
  area: 'XXX',
  currency: 'XXX',
  source: 'made up',
  licence: null,
  points: [100, 110, 121, 133.1].map((amount, k) => ({ year: 2000 + k, amount })),
};

describe('a path of GDP', () => {
  it('keeps the figures and goes on by their mean growth', () => {
    const { points, growth, lastYear, growthDeviation } = gdpPath(made, 2005, {
      kind: 'mean-of-last',
      years: 3,
    });
    expect(points.map(({ ahead }) => ahead)).toEqual([0, 0, 0, 0, 1, 2]);
    expect(points.slice(0, 4).map(({ amount }) => amount)).toEqual([100, 110, 121, 133.1]);
    expect(points[5].amount).toBeCloseTo(161.051, 9);
    expect(growth).toMatchObject({ from: [2000, 2003] });
    expect(growth.rate).toBeCloseTo(0.1, 12);
    expect(growthDeviation).toBeCloseTo(0, 12);
    expect(lastYear).toBe(2003);
  });

  it('takes a rate, also a falling one, and ends where asked', () => {
    const { points } = gdpPath(made, 2004, { kind: 'rate', rate: -0.5, source: 'judgement' });
    expect(points.at(-1)).toEqual({ year: 2004, amount: 66.55, ahead: 1 });
    expect(gdpPath(made, 2001, { kind: 'rate', rate: 0, source: '' }).points).toHaveLength(2);
  });

  it.each([
    ['a year before the first', 1999, undefined, 'forecast/no-path'],
    ['a year too far', 3000, undefined, 'forecast/no-path'],
    ['half a year', 2004.5, undefined, 'forecast/no-path'],
    ['too few years for the rule', 2004, { kind: 'mean-of-last', years: 10 }, 'forecast/no-path'],
    ['a rate that is none', 2004, { kind: 'rate', rate: Number.NaN, source: '' }, 'forecast/invalid-input'],
    ['a rate that cannot be meant', 2004, { kind: 'rate', rate: 4, source: '' }, 'forecast/invalid-input'],
  ] as const)('refuses %s', (_, to, rule, code) => {
    expect(() => gdpPath(made, to, rule)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the figures that come along', () => {
  it('cover 2000 to 2023 for every area, positive', () => {
    expect(gdpAreas()).toHaveLength(18);
    for (const area of gdpAreas()) {
      const { points } = gdpSeries(area);
      expect(points.map(({ year }) => year)).toEqual(Array.from({ length: 24 }, (_, k) => 2000 + k));
      expect(points.every(({ amount }) => amount > 0)).toBe(true);
    }
  });

  it('say what the World Bank prints of Korea, and its rate', () => {
    const korea = gdpSeries('KOR').points;
    expect(korea.find(({ year }) => year === 2015)!.amount).toBe(1_658_020_400_000_000);
    expect(korea.find(({ year }) => year === 2020)!.amount).toBe(1_940_726_200_000_000);
    // Federal Reserve H.10, yearly averages.
    expect(dollarRate('KOR', 'KRW', 2015)!.rate).toBeCloseTo(1131, 0);
    expect(dollarRate('KOR', 'KRW', 2020)!.rate / 1180.56).toBeCloseTo(1, 3);
    expect(dollarRate('KOR', 'KRW', 2030)!.year).toBe(2023);
    expect(dollarRate('USA', 'USD', 2030)).toEqual({ rate: 1, year: 2030 });
    expect(dollarRate('KOR', 'EUR', 2020)).toBeNull();
    expect(dollarRate('XXX', 'KRW', 2020)).toBeNull();
  });

  it.each(['TWN', 'kor', '__proto__', ''])('knows no area %j', (area) => {
    expect(() => gdpSeries(area)).toThrow(expect.objectContaining({ code: 'forecast/unknown-area' }));
  });
});
