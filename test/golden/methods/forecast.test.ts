import { readFileSync } from 'node:fs';
import {
  compareAnchors,
  fanDeviation,
  fanQuantile,
  gdpPath,
  gdpSeries,
  KIET_ANCHORS,
  nationalForecast,
  readGdp,
} from '@spillway/core/forecast';
import { normalQuantile } from '@spillway/core/random';
import { describe, expect, it } from 'vitest';
import { describeWithData, realData } from '../../real-data.ts';

describe('T30, the national path', () => {
  it('has the GDP and the growth that the published figures imply', () => {
    const { gaps, overallGrowth } = compareAnchors(new Map(), new Map());
    expect(KIET_ANCHORS.map(({ year }) => year)).toEqual([2015, 2020, 2030]);
    expect(gaps.map(({ impliedGdp }) => impliedGdp / 1e12)).toEqual([1340, 1770, 2670]);
    expect(gaps[0].impliedGrowth).toBeNull();
    expect(gaps[1].impliedGrowth! * 100).toBeCloseTo(5.724, 3);
    expect(gaps[2].impliedGrowth! * 100).toBeCloseTo(4.197, 3);
    expect(overallGrowth * 100).toBeCloseTo(4.703, 3);
  });

  it('follows a GDP path that gives 1,340, 1,770 and 2,670 trillion won exactly', () => {
    const points = [
      ...Array.from({ length: 6 }, (_, k) => ({
        year: 2015 + k,
        amount: 1340e12 * (1770 / 1340) ** (k / 5),
      })),
      ...Array.from({ length: 10 }, (_, k) => ({
        year: 2021 + k,
        amount: 1770e12 * (2670 / 1770) ** ((k + 1) / 10),
      })),
    ];
    const path = gdpPath(
      { area: 'KOR', currency: 'KRW', source: 'implied by KIET 2014', licence: null, points },
      2030,
    );
    const [share] = nationalForecast(path).lines;
    if (share.status !== 'ok') throw new Error('no line');
    const of = (year: number): number => share.points.find((point) => point.year === year)!.centre / 1e12;
    expect([of(2015), of(2020), of(2030)].map((value) => Number(value.toFixed(9)))).toEqual([
      13.4, 17.7, 26.7,
    ]);
  });

  it('has the printed fan', () => {
    const centre = 0.01 * 2600 * 1.03 ** 5;
    const deviation = fanDeviation({ level: 0.2, growth: 0.01 }, 5);
    expect(centre).toBeCloseTo(30.1411, 4);
    expect(deviation).toBeCloseTo(0.201246, 6);
    // The printed quantiles were made with z to four decimals; exactly, the last is 39.009.
    for (const [p, z, printed] of [
      [0.1, -1.2816, 23.289],
      [0.25, -0.6745, 26.315],
      [0.75, 0.6745, 34.523],
      [0.9, 1.2816, 39.01],
    ]) {
      expect(centre * Math.exp(z * deviation)).toBeCloseTo(printed, 3);
      expect(normalQuantile(p)).toBeCloseTo(z, 4);
      expect(Math.abs(fanQuantile(centre, deviation, p) - printed)).toBeLessThan(0.001);
    }
  });

  it('keeps indirect over direct of the finance case', () => {
    expect(0.6 / 1.7).toBeCloseTo(0.352941, 6);
  });
});

/** GDP of Korea in the outlook, won by year; read where a test asks, since the file may not be at hand. */
function outlookOf(): Map<number, number> {
  const rows = readFileSync(realData('reference/macro.csv'), 'utf8')
    .split('\n')
    .map((line) => line.split(','))
    .filter(
      ([area, , indicator, , , source]) =>
        area === 'KOR' &&
        (indicator === 'gdp_current_lcu' || indicator === 'gdp_current_lcu_forecast') &&
        source?.trim() === 'IMF WEO October 2025',
    );
  return new Map(rows.map(([, year, , value]) => [Number(year), Number(value) * 1e9]));
}

describeWithData('the World Economic Outlook of October 2025, read in place', () => {
  it('is a path of one’s own through the same door', async () => {
    const outlook = outlookOf();
    async function* file() {
      yield { row: 1, cells: ['year', 'amount', 'currency', 'source'] };
      for (const [k, [year, amount]] of [...outlook].entries())
        yield { row: k + 2, cells: [year, amount, 'KRW', 'outlook'] };
    }
    const { series, findings } = await readGdp(file(), 'outlook.csv', 'KOR');
    expect(findings).toEqual([]);
    const { anchors, baseYear } = nationalForecast(gdpPath(series!, 2030));
    expect(baseYear).toBe(2023);
    expect(anchors!.gaps[0].gdp! / 1e12).toBeCloseTo(1740.776, 3);
    expect(anchors!.gaps[1].gdp! / 1e12).toBeCloseTo(2058.4665, 3);
  });

  it('stands some 5 to 8 % above the figures shipped: the change of base', () => {
    const outlook = outlookOf();
    for (const { year, amount } of gdpSeries('KOR').points.filter((point) => point.year >= 2015)) {
      expect(outlook.get(year)! / amount).toBeGreaterThan(1.04);
      expect(outlook.get(year)! / amount).toBeLessThan(1.09);
    }
  });

  it('expects growth near the rule that carries the figures on', () => {
    const outlook = outlookOf();
    const rate = (outlook.get(2030)! / outlook.get(2025)!) ** (1 / 5) - 1;
    expect(Math.abs(gdpPath(gdpSeries('KOR'), 2030).growth.rate - rate)).toBeLessThan(0.01);
  });
});
