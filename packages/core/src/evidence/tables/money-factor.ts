import type { IoTable } from '../../economy/index.ts';
import type { LocalText } from '../../shared/index.ts';
import { currencyOf, gdpIn, perDollar, type ReferenceFigures } from './reference-figures.ts';

/** What multiplies millions of a table's own money, or why there is no such number. */
export type MoneyFactor =
  | { readonly factor: number; readonly note: LocalText }
  | { readonly factor: null; readonly why: LocalText };

/** Rate from a table's own currency: the table's where it has one, else that of the reference figures. */
function tableRate(table: IoTable, currency: string, reference: ReferenceFigures): number | null {
  if (table.unit.currency === currency) return 1;
  const own = table.exchangeRates[currency];
  if (own !== undefined) return own;
  const [to, from] = [currency, table.unit.currency].map((each) =>
    perDollar(reference, each, table.priceYear),
  );
  return to === null || from === null ? null : to.rate / from.rate;
}

/**
 * From millions of a table's money to millions of a row's: into the country's own currency at the rate of the table's
 * year, on to the price year with the country's nominal GDP, and into the row's currency at the rate of that year
 * (rules 7 and 8).
 *
 * @param label whose size it is, for people.
 */
export function moneyFactor(
  table: IoTable,
  country: string,
  currency: string,
  priceYear: number,
  reference: ReferenceFigures,
  label: string = table.id,
): MoneyFactor {
  const missing = (en: string, ko: string): MoneyFactor => ({ factor: null, why: { en, ko } });
  if (
    table.priceYear === priceYear &&
    (table.unit.currency === currency || table.exchangeRates[currency] !== undefined)
  ) {
    const factor = tableRate(table, currency, reference)!;
    return {
      factor,
      note: {
        en: `size of ${label}, in ${currency} at the rate of ${priceYear}`,
        ko: `${label}의 규모, ${priceYear}년 환율의 ${currency}`,
      },
    };
  }
  const home = currencyOf(reference, country);
  const [before, after] = [table.year, priceYear].map((year) => gdpIn(reference, country, year));
  if (home === null || before === null || after === null)
    return missing(
      `no GDP of ${country} for ${table.year} and ${priceYear} to bring the size to the year`,
      `규모를 해당 연도로 옮길 ${country}의 ${table.year}년·${priceYear}년 GDP가 없음`,
    );
  const inward = tableRate(table, home, reference);
  const [to, from] = [currency, home].map((each) => perDollar(reference, each, priceYear));
  const outward = currency === home ? 1 : to === null || from === null ? null : to.rate / from.rate;
  if (inward === null || outward === null)
    return missing(
      `no exchange rate between ${table.unit.currency}, ${home} and ${currency} for ${table.priceYear} and ${priceYear}`,
      `${table.priceYear}년과 ${priceYear}년의 ${table.unit.currency}·${home}·${currency} 환율이 없음`,
    );
  const rateYear = Math.min(to?.year ?? priceYear, from?.year ?? priceYear);
  return {
    factor: inward * (after / before) * outward,
    note: {
      en: `size of ${label} brought from ${table.year} to ${priceYear} by nominal GDP of ${country} (× ${(after / before).toPrecision(4)})${currency === home ? '' : `, ${home} to ${currency} at the rate of ${rateYear}`}`,
      ko: `${label}의 규모를 ${country} 명목 GDP로 ${table.year}년에서 ${priceYear}년으로 옮김 (× ${(after / before).toPrecision(4)})${currency === home ? '' : `, ${rateYear}년 환율로 ${home}를 ${currency}로`}`,
    },
  };
}
