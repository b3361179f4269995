import { type Finding, SpillwayError, type TaskOptions } from '../../../shared/index.ts';
import { firstRows, openWorkbook, type SourceFile } from '../../../sheets/index.ts';
import { FindingList } from '../finding-list.ts';
import { headingOf } from '../layout/grid.ts';
import { wiodRegion } from './wiod-regions.ts';

export interface WiodExchangeRates {
  /** US dollars for one unit of the country's currency of that year, yearly average; by region code, then year. */
  readonly dollarsPerUnit: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly findings: readonly Finding[];
}

/**
 * Reads the exchange rates that the World Input–Output Database, 2016 release, was made with.
 *
 * A country that joined the euro later has its whole series in euro. A table in US dollars wants the
 * inverse: units of a currency for one dollar.
 *
 * @returns rates and what was found: unknown country, a rate that is no positive number
 *   (`economy/unknown-region`, `economy/not-a-number`).
 * @throws SpillwayError `sheets/unreadable` if no sheet has a row with Country, Acronym and years.
 */
export async function readWiodExchangeRates(
  file: SourceFile,
  options: TaskOptions = {},
): Promise<WiodExchangeRates> {
  const workbook = await openWorkbook(file, options);
  for (const sheet of workbook.sheets) {
    const header = (await firstRows(workbook, sheet, 20, options)).find(
      ({ cells }) => headingOf(cells[0]) === 'Country' && headingOf(cells[1]) === 'Acronym',
    );
    if (header === undefined) continue;
    const years = header.cells.map((cell) => Number(/^_?(\d{4})$/.exec(headingOf(cell))?.[1] ?? Number.NaN));
    const findings = new FindingList();
    const dollarsPerUnit = new Map<string, Map<number, number>>();
    for await (const { row, cells } of workbook.rows(sheet, options)) {
      if (row <= header.row || headingOf(cells[1]) === '') continue;
      const path = `${file.name}:${sheet}:${row}`;
      const region = wiodRegion(headingOf(cells[1]));
      if (region === null || dollarsPerUnit.has(region.code)) {
        findings.error(
          'economy/unknown-region',
          `${path}:2`,
          `expected another country of WIOD in each row, but found "${headingOf(cells[1])}"`,
          headingOf(cells[1]),
        );
        continue;
      }
      const rates = new Map<number, number>();
      years.forEach((year, column) => {
        if (Number.isNaN(year)) return;
        const rate = cells[column] ?? null;
        if (typeof rate === 'number' && rate > 0) rates.set(year, rate);
        else {
          findings.error(
            'economy/not-a-number',
            `${path}:${column + 1}`,
            `expected the rate of ${region.code} in ${year}, a positive number, but found "${rate}"`,
            rate,
          );
        }
      });
      dollarsPerUnit.set(region.code, rates);
    }
    return { dollarsPerUnit, findings: findings.toArray(file.name) };
  }
  throw new SpillwayError(
    'sheets/unreadable',
    `${file.name}: expected a sheet with Country, Acronym and years in one row, but found none`,
    { path: file.name },
  );
}
