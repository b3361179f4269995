import { SpillwayError } from '../../shared/index.ts';
import { valueAdded } from '../accounts.ts';
import type { IoTable } from '../table.ts';
import { derive, type OperationOptions } from './derive.ts';
import { scaleMoney } from './scale-money.ts';
import { type Margins, updateMargins } from './update-margins.ts';

/** The size an old table is brought to. */
export interface NowcastTarget {
  /** The year whose size and prices the result has. */
  readonly year: number;
  /** In single units of `currency`, at the prices of `year`. */
  readonly amount: number;
  /** ISO 4217; the result is in it, whatever the old table's currency. */
  readonly currency: string;
  /** What `amount` is: `gdp` holds the taxes on products, `value-added` (at basic prices) does not. */
  readonly measure: 'gdp' | 'value-added';
  readonly source: string;
}

export interface NowcastOptions extends OperationOptions {
  /** Totals of the new year, in the result's unit: then coefficients are fitted to them by GRAS as well. */
  readonly margins?: Margins | undefined;
  readonly exchangeRates?: IoTable['exchangeRates'] | undefined;
  readonly exchangeRateSource?: string | undefined;
  /** Satellites of the new year. Those of the old table do not carry over: its jobs served its output. */
  readonly satellites?: IoTable['satellites'] | undefined;
}

/** The table's own figure for a measure, in its unit: value added, for GDP with the product taxes of all users. */
export function sizeOf(table: IoTable, measure: NowcastTarget['measure']): number {
  let size = valueAdded(table).reduce((a, b) => a + b, 0);
  if (measure === 'value-added') return size;
  const n = table.x.length;
  const F = table.finalDemand.length;
  table.primaryInputs.forEach((row, p) => {
    if (row.kind !== 'product-taxes' || row.inValueAdded) return;
    for (let j = 0; j < n; j++) size += table.V[p * n + j];
    if (table.VY !== null) for (let f = 0; f < F; f++) size += table.VY[p * F + f];
  });
  return size;
}

/**
 * An old national table at the size and prices of a given year (its `priceYear`; `year` stays that of the structure): every money figure times one factor, such
 * that the measure meets its target. It says how large the economy is now, not how it works now: coefficients and
 * industry shares are those of the old year, unless `margins` of the new one are given.
 *
 * @throws SpillwayError `shared/invalid-argument` if the table has several regions (one factor would not
 *   do) or the target is not positive; `economy/missing-data` if the table's own measure is not positive; the errors
 *   of {@link updateMargins}.
 */
export function nowcast(table: IoTable, target: NowcastTarget, options: NowcastOptions = {}): IoTable {
  if (table.regions.length !== 1)
    throw new SpillwayError(
      'shared/invalid-argument',
      `a table is brought to a year's size for one region, but ${table.id} has ${table.regions.length}; select one, or update its margins`,
      { regions: table.regions.length },
    );
  if (!(Number.isFinite(target.amount) && target.amount > 0))
    throw new SpillwayError(
      'shared/invalid-argument',
      `the ${target.measure} of ${target.year} must be a positive amount, but is ${target.amount}`,
      { amount: target.amount },
    );
  const old = sizeOf(table, target.measure);
  if (!(old > 0))
    throw new SpillwayError(
      'economy/missing-data',
      `${table.id} must have a positive ${target.measure} to be scaled by it, but has ${old}`,
      { measure: target.measure, found: old },
    );
  const factor = target.amount / (old * table.unit.scale);
  const scaled = derive(
    table,
    `y${target.year}`,
    {
      operation: 'nowcast',
      note:
        `Sizes only: all figures of ${table.year} scaled so that ${target.measure} is ${target.amount} ${target.currency}, that of ` +
        `${target.year} at its prices (${target.source}). Coefficients and industry shares are those of ${table.year}.` +
        (table.satellites.length > 0 && options.satellites === undefined
          ? ` ${table.satellites.map((satellite) => satellite.name.en).join(', ')} of ${table.year} do not carry over and were left out.`
          : ''),
      parameters: {
        year: target.year,
        measure: target.measure,
        amount: target.amount,
        currency: target.currency,
        factor,
        source: target.source,
      },
    },
    {
      ...scaleMoney(table, factor),
      unit: { currency: target.currency, scale: table.unit.scale },
      // The structure stays that of the old year, unless totals of the new one fit it.
      year: options.margins === undefined ? table.year : target.year,
      priceYear: target.year,
      title: {
        en: `${table.title.en}, at the size of ${target.year}`,
        ko: `${table.title.ko}, ${target.year}년 규모`,
      },
      exchangeRates: options.exchangeRates ?? {},
      exchangeRateSource: options.exchangeRateSource ?? null,
      satellites: options.satellites ?? [],
    },
    options,
  );
  return options.margins === undefined ? scaled : updateMargins(scaled, options.margins, options);
}
