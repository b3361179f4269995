import { SpillwayError } from '../shared/index.ts';
import { GDP_FIGURES } from './gdp.generated.ts';

/** GDP of one area year by year, of one source and vintage: figures of two are never joined. */
export interface GdpSeries {
  /** ISO 3166-1 alpha-3; `WLD` is the world. */
  readonly area: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Publisher, indicator and edition. */
  readonly source: string;
  readonly licence: string | null;
  /** In order of years without a gap; single units of the currency at current prices. */
  readonly points: readonly { readonly year: number; readonly amount: number }[];
}

const SOURCE = 'World Bank, World Development Indicators, NY.GDP.MKTP.CN, edition of 2024-06-28';
const WORLD_SOURCE = 'World Bank, World Development Indicators, NY.GDP.MKTP.CD, content of October 2024';

/** Areas whose GDP comes with Spillway. */
export const gdpAreas = (): readonly string[] => Object.keys(GDP_FIGURES);

/**
 * The GDP of an area as it comes with Spillway: local currency, current prices, 2000 to 2023.
 *
 * @throws SpillwayError `forecast/unknown-area`; the message lists those there are.
 * @see data/gdp/README.md
 */
export function gdpSeries(area: string): GdpSeries {
  const figures = Object.hasOwn(GDP_FIGURES, area) ? GDP_FIGURES[area] : undefined;
  if (figures === undefined)
    throw new SpillwayError(
      'forecast/unknown-area',
      `there are no GDP figures for "${area}"; known are ${gdpAreas().join(', ')}. A file of your own takes their place`,
      { area },
    );
  return {
    area,
    currency: figures.currency,
    source: area === 'WLD' ? WORLD_SOURCE : SOURCE,
    licence: 'CC BY 4.0',
    points: figures.amounts.map((amount, k) => ({ year: figures.first + k, amount })),
  };
}

/**
 * Units of a currency for one US dollar, as the area's GDP in both says it: a yearly average.
 *
 * @param year the last year there is, if this one is later; the first, if it is earlier.
 * @returns the rate and its year; null where the area's figures are of another currency, or absent.
 */
export function dollarRate(
  area: string,
  currency: string,
  year: number,
): { readonly rate: number; readonly year: number } | null {
  if (currency === 'USD') return { rate: 1, year };
  const figures = Object.hasOwn(GDP_FIGURES, area) ? GDP_FIGURES[area] : undefined;
  if (figures === undefined || figures.currency !== currency) return null;
  const at = Math.max(0, Math.min(year - figures.first, figures.amounts.length - 1));
  return { rate: figures.amounts[at] / figures.usd[at], year: figures.first + at };
}
