import { type CellRow, type Finding, readNamedColumns } from '../shared/index.ts';
import type { GdpSeries } from './gdp-series.ts';

const COLUMNS = ['year', 'amount', 'currency', 'source'] as const;

/**
 * Someone's own GDP path from rows with the columns year, amount, currency, source, in any order: amounts in single
 * units at current prices, one row a year, one currency throughout, past and future alike.
 *
 * @param area ISO 3166-1 alpha-3 of what the path is of.
 * @returns the series, or null with findings that say why.
 */
export async function readGdp(
  source: AsyncIterable<CellRow>,
  file: string,
  area: string,
): Promise<{ readonly series: GdpSeries | null; readonly findings: readonly Finding[] }> {
  const { rows, findings, wrong } = await readNamedColumns(source, COLUMNS, file, 'forecast/gdp-row');
  const points = new Map<number, number>();
  const rowOf = new Map<number, number>();
  const sources = new Set<string>();
  let currency = '';
  for (const { row, texts } of rows) {
    if (!/^\d{4}$/.test(texts.year)) {
      wrong(row, 'year', `a year has four digits, but is "${texts.year}"`, texts.year);
      continue;
    }
    const year = Number(texts.year);
    const amount = Number(texts.amount);
    if (texts.amount === '' || !Number.isFinite(amount) || amount <= 0)
      wrong(
        row,
        'amount',
        `an amount is a positive number without separators, but is "${texts.amount}"`,
        texts.amount,
      );
    if (!/^[A-Z]{3}$/.test(texts.currency))
      wrong(
        row,
        'currency',
        `a currency is a code of three capital letters, but is "${texts.currency}"`,
        texts.currency,
      );
    else if (currency !== '' && texts.currency !== currency)
      wrong(
        row,
        'currency',
        `a path has one currency: ${currency} before, ${texts.currency} here`,
        texts.currency,
      );
    if (texts.source === '') wrong(row, 'source', 'every figure needs its source; `judgement` is one');
    if (points.has(year)) wrong(row, 'year', `the year ${year} stands twice`, texts.year);
    currency ||= texts.currency;
    sources.add(texts.source);
    points.set(year, amount);
    rowOf.set(year, row);
  }
  const years = [...points.keys()].sort((a, b) => a - b);
  years.forEach((year, k) => {
    if (k > 0 && year !== years[k - 1] + 1)
      wrong(
        rowOf.get(year)!,
        'year',
        `years follow one another, but ${years[k - 1] + 1} is missing before ${year}`,
        String(year),
      );
  });
  if (findings.length > 0) return { series: null, findings };
  return {
    series: {
      area,
      currency,
      source: [...sources].join('; '),
      licence: null,
      points: years.map((year) => ({ year, amount: points.get(year)! })),
    },
    findings,
  };
}
