import { DEFAULT_GROWTH, gdpPath } from '../../forecast/index.ts';
import type { CountrySizes, IndustrySize } from './borrowed-table.ts';

/** Nominal GDP of one area year by year without a gap, in single units of its currency and of US dollars. */
interface GdpYears {
  readonly currency: string;
  readonly first: number;
  readonly amounts: readonly number[];
  readonly dollars: readonly number[];
}

/** What brings the figures of a table to the money of another year and currency. */
export interface ReferenceFigures {
  readonly gdp: ReadonlyMap<string, GdpYears>;
  /** Units of a currency for one US dollar, yearly average: `EUR 2014`. */
  readonly rates: ReadonlyMap<string, number>;
  /** Sizes of industries by country, latest year last. */
  readonly sizes: ReadonlyMap<string, readonly CountrySizes[]>;
}

/** Text of the files in `data` that hold them; a file that is not there is empty. */
export interface ReferenceTexts {
  /** `data/gdp/gdp.csv`: area,currency,year,amount,usd. */
  readonly gdp: string;
  /** `data/exchange-rates/h10-yearly.csv`: currency,year,per_usd. */
  readonly rates: string;
  /** `data/industry-sizes/wiod56-2010-2014.csv`: country,year,code,output,value_added. */
  readonly sizes: string;
}

const recordsOf = (text: string): string[][] =>
  text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(','));

/** Reads the project's own reference files, which are plain and without quotes. */
export function referenceFigures(texts: ReferenceTexts): ReferenceFigures {
  const gdp = new Map<string, GdpYears>();
  for (const [area, currency, year, amount, usd] of recordsOf(texts.gdp)) {
    const known = gdp.get(area) ?? { currency, first: Number(year), amounts: [], dollars: [] };
    gdp.set(area, {
      ...known,
      amounts: [...known.amounts, Number(amount)],
      dollars: [...known.dollars, Number(usd)],
    });
  }
  const sizes = new Map<string, Map<number, Map<string, IndustrySize>>>();
  for (const [country, year, code, output, valueAdded] of recordsOf(texts.sizes)) {
    const years = sizes.get(country) ?? new Map<number, Map<string, IndustrySize>>();
    const industries = years.get(Number(year)) ?? new Map<string, IndustrySize>();
    sizes.set(country, years.set(Number(year), industries));
    industries.set(code, { output: Number(output), valueAdded: Number(valueAdded) });
  }
  return {
    gdp,
    rates: new Map(
      recordsOf(texts.rates).map(([currency, year, rate]) => [`${currency} ${year}`, Number(rate)]),
    ),
    sizes: new Map(
      [...sizes].map(([country, years]) => [
        country,
        [...years]
          .sort(([a], [b]) => a - b)
          .map(([year, industries]) => ({
            country,
            year,
            classification: 'WIOD56',
            industries,
            source: `World Input-Output Database, 2016 release, national table of ${year}`,
          })),
      ]),
    ),
  };
}

/**
 * Nominal GDP of an area in one year, in single units of its currency. After the last figure it goes on by the rule of
 * `data/gdp` (mean yearly growth of the last ten years); null before the first, for an area without figures, or where
 * they are too few for the rule.
 */
export function gdpIn({ gdp }: ReferenceFigures, area: string, year: number): number | null {
  const years = gdp.get(area);
  if (years === undefined || year < years.first) return null;
  const { amounts, first, currency } = years;
  if (year - first < amounts.length) return amounts[year - first];
  if (DEFAULT_GROWTH.kind === 'mean-of-last' && amounts.length <= DEFAULT_GROWTH.years) return null;
  const points = amounts.map((amount, k) => ({ year: first + k, amount }));
  const path = gdpPath({ area, currency, source: 'data/gdp', licence: null, points }, year);
  return path.points.at(-1)!.amount;
}

/** ISO 4217 of what an area counts its GDP in. */
export const currencyOf = ({ gdp }: ReferenceFigures, area: string): string | null =>
  gdp.get(area)?.currency ?? null;

/** Years after the last rate for which it still stands in, with a word about it. */
const RATE_HOLDS = 3;

/** A rate, and the year it is of. */
export interface DollarRate {
  readonly rate: number;
  readonly year: number;
}

/**
 * Units of a currency for one US dollar, yearly average: of the Federal Reserve (H.10) where it has one, else GDP in
 * the currency over GDP in US dollars of an area that uses it. Up to three years after the last there is, that one
 * stands in. Null where there is none.
 */
export function perDollar(reference: ReferenceFigures, currency: string, year: number): DollarRate | null {
  if (currency === 'USD') return { rate: 1, year };
  for (let of = year; of >= year - RATE_HOLDS; of--) {
    const rate = reference.rates.get(`${currency} ${of}`);
    if (rate !== undefined) return { rate, year: of };
    for (const years of reference.gdp.values()) {
      const at = of - years.first;
      if (years.currency === currency && at >= 0 && at < years.amounts.length)
        return { rate: years.amounts[at] / years.dollars[at], year: of };
    }
  }
  return null;
}
