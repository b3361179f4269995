import { SpillwayError } from '../../shared/index.ts';
import type { IoTable } from '../table.ts';
import { derive, type OperationOptions } from './derive.ts';
import { scaleMoney } from './scale-money.ts';

export interface ConvertCurrencyOptions extends OperationOptions {
  /** Units of the new currency for one of the old, average of the table's price year; the table's own by default. */
  readonly rate?: number | undefined;
  /** Where a given rate comes from. Asked for with `rate`. */
  readonly rateSource?: string | undefined;
  /** Scale of the new unit (1e9 for billions); that of the table by default. */
  readonly scale?: number | undefined;
}

function rateTo(table: IoTable, currency: string, given: number | undefined): number {
  const rate = currency === table.unit.currency ? 1 : (given ?? table.exchangeRates[currency]);
  if (rate === undefined)
    throw new SpillwayError(
      'economy/missing-data',
      `a rate from ${table.unit.currency} to ${currency} is needed: give one, or use a table that has it ` +
        `(${table.id} has ${Object.keys(table.exchangeRates).join(', ') || 'none'})`,
      { from: table.unit.currency, to: currency, known: Object.keys(table.exchangeRates) },
    );
  if (Number.isFinite(rate) && rate > 0) return rate;
  throw new SpillwayError(
    'shared/invalid-argument',
    `a rate must be a positive number, but that from ${table.unit.currency} to ${currency} is ${rate}`,
    { rate },
  );
}

/**
 * A table in another currency (or scale): one rate for every money figure, so that coefficients stay as
 * they are. Its exchange rates are rebased to the new currency. It is a market rate, not a purchasing power parity.
 *
 * @param currency ISO 4217.
 * @throws SpillwayError `economy/missing-data` if neither the options nor the table have a rate;
 *   `shared/invalid-argument` if the rate or scale is not a positive number.
 */
export function convertCurrency(
  table: IoTable,
  currency: string,
  options: ConvertCurrencyOptions = {},
): IoTable {
  const rate = rateTo(table, currency, options.rate);
  const scale = options.scale ?? table.unit.scale;
  if (!(Number.isFinite(scale) && scale > 0))
    throw new SpillwayError('shared/invalid-argument', `a scale must be a positive number, but is ${scale}`, {
      scale,
    });
  const old = table.unit.currency;
  const others = Object.entries(table.exchangeRates).filter(([code]) => code !== currency && code !== old);
  const rateSource = options.rate === undefined ? table.exchangeRateSource : (options.rateSource ?? null);
  const sources = new Set([table.exchangeRateSource, rateSource].filter((source) => source !== null));
  return derive(
    table,
    currency,
    {
      operation: 'convert-currency',
      note:
        `From ${old} (in ${table.unit.scale}) to ${currency} (in ${scale}) at ${rate} ${currency} per ${old}, one rate for all figures ` +
        `(${rateSource ?? 'source of the rate not given'}).`,
      parameters: { from: old, to: currency, rate, scale, source: rateSource },
    },
    {
      ...scaleMoney(table, (rate * table.unit.scale) / scale),
      unit: { currency, scale },
      exchangeRates: Object.fromEntries([
        ...(currency === old ? [] : [[old, 1 / rate] as const]),
        ...others.map(([code, value]) => [code, value / rate] as const),
      ]),
      exchangeRateSource: [...sources].join('; ') || null,
    },
    options,
  );
}
