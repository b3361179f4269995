import type { Unit } from '@spillway/core/economy';
import type { Language } from '@spillway/core/shared';
import {
  formatMoney,
  formatPercent,
  formatScaled,
  moneyUnit,
  type Scale,
  scaleOf,
  formatNumber,
} from '@spillway/report/parts';

/** One scale for an axis or a column. */
export interface AxisScale {
  readonly unit: string;
  /** A value of the table in that scale. */
  readonly of: (value: number) => number;
  /** The same in words, without the unit. */
  readonly say: (value: number) => string;
}

/** How the figures of a table are told in a currency. */
export interface Amounts {
  readonly currency: string;
  /** Single units of the currency for one unit of the table. */
  readonly factor: number;
  readonly money: (value: number | null) => string;
  /** A scale for an axis or a column, and how a value stands there. */
  readonly scale: (largest: number) => AxisScale;
  readonly persons: (value: number | null) => string;
  readonly percent: (share: number | null) => string;
}

export function amountsOf(
  table: { readonly unit: Unit; readonly exchangeRates: Readonly<Record<string, number>> },
  wanted: string,
  language: Language,
): Amounts {
  const rate = wanted === table.unit.currency ? 1 : table.exchangeRates[wanted];
  const currency = rate === undefined ? table.unit.currency : wanted;
  const factor = table.unit.scale * (rate ?? 1);
  const persons = (value: number | null): string => {
    const words = formatScaled(value, language);
    return value === null ? words : language === 'ko' ? `${words}명` : `${words} jobs`;
  };
  return {
    currency,
    factor,
    money: (value) => formatMoney(value === null ? null : value * factor, currency, language),
    scale: (largest) => {
      const scale: Scale = scaleOf(largest * factor, language);
      const of = (value: number): number => (value * factor) / scale.factor;
      return {
        unit: moneyUnit(scale, currency, language),
        of,
        say: (value) => formatNumber(of(value), language),
      };
    },
    persons,
    percent: (share) => formatPercent(share, language),
  };
}
