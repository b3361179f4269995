import { SpillwayError } from '../../shared/index.ts';
import type { IoTable } from '../table.ts';
import { derive, type OperationOptions } from './derive.ts';
import { scaleMoney } from './scale-money.ts';

/** A price index, such as the GDP deflator in the table's currency. */
export interface PriceIndex {
  /** Level by year; any base. */
  readonly levels: Readonly<Record<number, number>>;
  readonly source: string;
}

export interface ConvertPriceYearOptions extends OperationOptions {
  /** Rates of the new price year. Without them the result has none: the old year's would be wrong. */
  readonly exchangeRates?: IoTable['exchangeRates'] | undefined;
  readonly exchangeRateSource?: string | undefined;
}

/** Level of an index in a year. @throws SpillwayError `economy/missing-data` if it has none. */
function levelOf({ levels, source }: PriceIndex, year: number): number {
  const level = levels[year];
  if (level !== undefined && Number.isFinite(level) && level > 0) return level;
  throw new SpillwayError(
    'economy/missing-data',
    `the price index (${source}) must have a positive level for ${year}, but has ${level ?? 'none'}`,
    { year, known: Object.keys(levels) },
  );
}

/**
 * A table at the prices of another year: every money figure times index(new) / index(old). One index
 * serves all industries, since an index for each would break the columns; relative prices and coefficients
 * stay those of the table's year.
 *
 * @throws SpillwayError `economy/missing-data` if the index lacks one of the years.
 */
export function convertPriceYear(
  table: IoTable,
  priceYear: number,
  index: PriceIndex,
  options: ConvertPriceYearOptions = {},
): IoTable {
  const factor = levelOf(index, priceYear) / levelOf(index, table.priceYear);
  const same = priceYear === table.priceYear;
  return derive(
    table,
    `p${priceYear}`,
    {
      operation: 'convert-price-year',
      note:
        `From prices of ${table.priceYear} to prices of ${priceYear}: all figures times ${factor} (${index.source}). ` +
        `Volumes and relative prices are those of ${table.year}.`,
      parameters: { from: table.priceYear, to: priceYear, factor, source: index.source },
    },
    {
      ...scaleMoney(table, factor),
      priceYear,
      exchangeRates: options.exchangeRates ?? (same ? table.exchangeRates : {}),
      exchangeRateSource: options.exchangeRateSource ?? (same ? table.exchangeRateSource : null),
    },
    options,
  );
}
