import { describe, expect, it } from 'vitest';
import { fourSectors, twoSectors } from '../../../../test/small-tables.ts';
import { bottomUpLoss, spreadFirms } from './bottom-up.ts';
import { ANCHOR_SEVERITY, FIRM_CLASSES } from './firm-classes.ts';
import { gdpPath } from './gdp-path.ts';
import { gdpSeries } from './gdp-series.ts';
import { compareAnchors } from './kiet-anchors.ts';
import type { ForecastLine } from './forecast-document.ts';
import { nationalForecast } from './national-forecast.ts';
import { annualLoss } from './scenario-library.ts';
import { connectedDevices, damageShare } from './share-of-gdp.ts';
import { tableFacts } from './table-facts.ts';

const always = (value: number) => ({ low: value, mode: value, high: value });
const known = (mean: number) => ({ mean, deviation: 0 });
/** One tenth of a year of sector 1, T17 times a tenth: −100 and −21.0526; v/x = 0.65, 0.7 of value added 2050. */
const LOSS = (100 * 0.65 + 21.052632 * 0.7) / 2050;
const rated = { rated: [{ id: 'stop', ratePerYear: always(0.5), loss: known(LOSS) }], left: ['other'] };
const none = { rated: [], left: [] };

describe('a library of scenarios', () => {
  it('sums rate × loss, with the variance of both', () => {
    const { mean, deviation, scenarios } = annualLoss([
      {
        id: 'a',
        ratePerYear: { low: 0.1, mode: 0.2, high: 0.6 },
        loss: { mean: 30, deviation: Math.sqrt(4200 / 36) },
      },
      { id: 'b', ratePerYear: always(2), loss: known(5) },
    ]);
    // Means 0.3 and 30; variances (0.1² + 0.4² + 0.5²)/36 and ten thousand times that.
    const [v, w] = [0.42 / 36, 4200 / 36];
    expect(mean).toBeCloseTo(0.3 * 30 + 10, 12);
    expect(scenarios.map(({ mean: part }) => part)).toEqual([expect.closeTo(9, 12), 10]);
    expect(deviation).toBeCloseTo(Math.sqrt(v * w + v * 900 + 0.09 * w), 12);
  });

  it.each([
    { mean: -1, deviation: 0 },
    { mean: 1, deviation: -1 },
    { mean: Number.NaN, deviation: 0 },
  ])('refuses the loss %o', (loss) => {
    expect(() => annualLoss([{ id: 'x', ratePerYear: always(1), loss }])).toThrow(
      expect.objectContaining({ code: 'forecast/invalid-input' }),
    );
  });

  it.each([
    { low: -1, mode: 0, high: 1 },
    { low: 2, mode: 1, high: 3 },
    { low: 0, mode: 1, high: Number.POSITIVE_INFINITY },
  ])('refuses the rate %o', (ratePerYear) => {
    expect(() => annualLoss([{ id: 'x', ratePerYear, loss: known(1) }])).toThrow(
      expect.objectContaining({ code: 'forecast/invalid-input' }),
    );
  });
});

describe('what a table says', () => {
  it('is the spillover of the pinned model, beside scenarios rated in it', async () => {
    const facts = await tableFacts(twoSectors(), rated);
    expect(facts.left).toEqual(['other']);
    expect(facts.scenarios).toBe(rated.rated);
    expect(facts.industries[0].outputShare).toBeCloseTo(1 / 3, 12);
    expect(facts.industries[0].spillover).toBeCloseTo((65 + 21.052632 * 0.7) / 65, 7);
  });

  it('refuses a table of several regions', async () => {
    const two = { ...fourSectors(), regions: [...fourSectors().regions, ...fourSectors().regions] };
    await expect(tableFacts(two, none)).rejects.toMatchObject({ code: 'forecast/invalid-input' });
  });
});

describe('the bottom-up line', () => {
  it('adds up firms, spread over industries by output', () => {
    const industries = [
      { code: 'A', outputShare: 0.25, spillover: 2 },
      { code: 'B', outputShare: 0.75, spillover: 1 },
    ];
    const losses = bottomUpLoss(spreadFirms(FIRM_CLASSES['KOR'], ANCHOR_SEVERITY, industries, 1000));
    const own = losses.reduce((sum, loss) => sum + loss.own, 0);
    expect(losses.reduce((sum, loss) => sum + loss.total, 0)).toBeCloseTo(own * 1.25, -3);
    expect(losses).toHaveLength(8);
    expect(() => spreadFirms(FIRM_CLASSES['KOR'], ANCHOR_SEVERITY, industries.slice(1), 1)).toThrow(
      expect.objectContaining({ code: 'forecast/invalid-input' }),
    );
  });
});

describe('the national forecast', () => {
  const path = gdpPath(gdpSeries('KOR'), 2035);
  const line = (lines: ReturnType<typeof nationalForecast>['lines'], id: string) =>
    lines.find((each) => each.id === id) as ForecastLine;

  it('keeps three lines apart and has no total', async () => {
    const facts = await tableFacts(twoSectors(), rated);
    const forecast = nationalForecast(path, { facts });
    expect(forecast.lines.map(({ id, status }) => [id, status])).toEqual([
      ['share', 'ok'],
      ['bottom-up', 'ok'],
      ['scenarios', 'ok'],
    ]);
    expect(Object.keys(forecast)).not.toContain('total');
    const scenario = line(forecast.lines, 'scenarios').points.find(({ year }) => year === 2023)!;
    expect(scenario.centre / 2_236_329_400_000_000).toBeCloseTo(0.5 * LOSS, 8);
    for (const each of forecast.lines as ForecastLine[]) {
      expect(each.points).toHaveLength(36);
      expect(each.inputs.every(({ source }) => source !== '')).toBe(true);
    }
  });

  it('counts firms in the money of 2023, however far the path goes, and in its currency', async () => {
    const facts = await tableFacts(twoSectors(), none);
    const projected = (rate: number, currency: string) => ({
      ...gdpSeries('KOR'),
      currency,
      points: path.points.map(({ year, amount }) => ({ year, amount: amount / rate })),
    });
    const of2023 = (forecast: ReturnType<typeof nationalForecast>) =>
      line(forecast.lines, 'bottom-up').points.find(({ year }) => year === 2023)!.centre;
    const short = of2023(nationalForecast(path, { facts }));
    expect(of2023(nationalForecast(gdpPath(projected(1, 'KRW'), 2035), { facts })) / short).toBeCloseTo(
      1,
      12,
    );
    // 1,305.66 won for a dollar: GDP of 2023 in both.
    const dollars = nationalForecast(gdpPath(projected(1305.6625, 'USD'), 2035), { facts });
    expect((of2023(dollars) * 1305.6625) / short).toBeCloseTo(1, 6);
    const euros = nationalForecast(gdpPath(projected(1400, 'EUR'), 2035), { facts });
    expect(euros.lines[1]).toMatchObject({ status: 'absent', reason: 'no-exchange-rate' });
  });

  it('says why a line is absent', () => {
    expect(nationalForecast(path).lines.slice(1)).toEqual([
      { id: 'bottom-up', status: 'absent', inputs: [], reason: 'no-table' },
      { id: 'scenarios', status: 'absent', inputs: [], reason: 'no-table' },
    ]);
  });

  it('keeps secondary damage out of the centre', () => {
    const without = line(nationalForecast(path).lines, 'share').points;
    const withIt = line(nationalForecast(path, { secondary: 0.25 }).lines, 'share').points;
    expect(withIt.map(({ centre }) => centre)).toEqual(without.map(({ centre }) => centre));
    expect(withIt[3].secondary).toBe(withIt[3].centre / 4);
    expect(without.every(({ secondary }) => secondary === 0)).toBe(true);
  });

  it('takes the whole gap to the published figures apart', () => {
    const { anchors } = nationalForecast(path, { share: 0.02 });
    for (const { ratio, byLevel, byGrowth, byShare } of anchors!.gaps)
      expect(byLevel! * byGrowth! * byShare!).toBeCloseTo(ratio!, 12);
    expect(anchors!.gaps[0].byShare).toBeCloseTo(2, 12);
    expect(compareAnchors(new Map(), new Map()).gaps.every(({ ratio }) => ratio === null)).toBe(true);
    expect(nationalForecast(gdpPath(gdpSeries('DEU'), 2030)).anchors).toBeNull();
  });

  it('lets the share follow connected devices from their first year on', () => {
    const devices = connectedDevices(0.5);
    expect(damageShare(0.01, 2015, devices)).toBe(0.01);
    expect(damageShare(0.01, 2030, devices)).toBeCloseTo(0.01 * Math.sqrt(40 / 18.8), 12);
    expect(damageShare(0.01, 2030, connectedDevices(0))).toBe(0.01);
  });

  it.each([{ share: 1.5 }, { share: Number.NaN }, { secondary: -1 }, { devices: connectedDevices(9) }])(
    'refuses %o',
    (inputs) => {
      expect(() => nationalForecast(path, inputs)).toThrow(
        expect.objectContaining({ code: 'forecast/invalid-input' }),
      );
    },
  );
});
