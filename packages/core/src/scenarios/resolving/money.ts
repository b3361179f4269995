import type { IoTable } from '../../economy/index.ts';
import { SpillwayError } from '../../shared/index.ts';
import type { Amount } from '../document/parts.ts';
import type { Choose } from './choose.ts';

const UNIT_SCALE = { one: 1, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 } as const;

/**
 * Units of a currency for one unit of the table's own.
 *
 * @throws SpillwayError `economy/missing-data` if the table has no rate for it.
 */
export function rateOf(table: IoTable, currency: string): number {
  if (currency === table.unit.currency) return 1;
  const rate = table.exchangeRates[currency];
  if (rate === undefined) {
    const known = [...new Set([table.unit.currency, ...Object.keys(table.exchangeRates)])].join(', ');
    throw new SpillwayError(
      'economy/missing-data',
      `the table ${table.id} has no exchange rate for ${currency}; it has ${known}`,
      { currency, table: table.id },
    );
  }
  return rate;
}

/** What multiplies a number of `amount` to have it in the table's own currency and unit. */
export const amountScale = (table: IoTable, amount: Amount): number =>
  UNIT_SCALE[amount.unit ?? 'million'] / rateOf(table, amount.currency) / table.unit.scale;

/** An amount of a scenario in the table's own currency and unit. */
export const inTableUnit = (table: IoTable, amount: Amount, choose: Choose, rise?: 'less-loss'): number =>
  choose(amount.value, rise) * amountScale(table, amount);
