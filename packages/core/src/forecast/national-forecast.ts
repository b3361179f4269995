import { requireNumber } from './check-input.ts';
import { fanBands, fanDeviation, type FanWidth } from './fan.ts';
import type { ForecastInputs, ForecastPoint, NationalForecast } from './forecast-document.ts';
import { bottomUpLine, scenarioLine, shareLine } from './forecast-lines.ts';
import type { GdpPath } from './gdp-path.ts';
import { compareAnchors } from './kiet-anchors.ts';
import type { TableFacts } from './table-facts.ts';

/** Where the source has too few years to measure (judgement). */
const FALLBACK_GROWTH_DEVIATION = 0.01;

/** Year whose money and size the firm counts and losses are taken to be of (judgement). */
const COUNTED_IN = 2023;

/**
 * The three lines of national damage along a GDP path.
 *
 * - `share`: s_t Y_t
 * - `bottom-up`: Σ firms · frequency · mean severity · spillover in the base year (2023, or the nearest of the path), in step
 *   with GDP before and after
 * - `scenarios`: Σ rate · loss of a library as a share of GDP
 *
 * Each has a fan of its own: ln variance σ² + h σ_g².
 *
 * @throws SpillwayError `forecast/invalid-input` for a number out of range.
 */
export function nationalForecast(gdp: GdpPath, inputs: ForecastInputs = {}): NationalForecast {
  const secondary = inputs.secondary ?? 0;
  requireNumber('secondary damage', secondary, 0, 10);
  const growth = inputs.growthDeviation ?? gdp.growthDeviation ?? FALLBACK_GROWTH_DEVIATION;
  const base = gdp.points.reduce((best, point) =>
    Math.abs(point.year - COUNTED_IN) < Math.abs(best.year - COUNTED_IN) ? point : best,
  );
  const along = (width: FanWidth, centreOf: (year: number, amount: number) => number): ForecastPoint[] =>
    gdp.points.map(({ year, amount, ahead }) => {
      const centre = centreOf(year, amount);
      return {
        year,
        ahead,
        centre,
        fan: fanBands(centre, fanDeviation(width, ahead)),
        secondary: centre * secondary,
      };
    });
  const share = shareLine(inputs, gdp, growth, along);
  const context = { gdp, growth, base, along };
  return {
    spillway: 'forecast/1',
    area: gdp.area,
    currency: gdp.currency,
    baseYear: base.year,
    gdp,
    table: inputs.facts ? tableHead(inputs.facts) : null,
    secondary: {
      factor: secondary,
      source:
        secondary === 0
          ? 'no state was downgraded for a cyber event so far; 0 unless asked for'
          : 'judgement: given by the user',
    },
    lines: [share, bottomUpLine(inputs, context), scenarioLine(inputs, context)],
    anchors:
      gdp.area === 'KOR' && gdp.currency === 'KRW'
        ? compareAnchors(
            new Map(gdp.points.map(({ year, amount }) => [year, amount])),
            new Map(share.points.map(({ year, centre }) => [year, centre])),
          )
        : null,
  };
}

const tableHead = ({ id, country, year, source, licence }: TableFacts): NationalForecast['table'] => ({
  id,
  country,
  year,
  source,
  licence,
});
