import { firstRows, openWorkbook, type SourceFile, type Workbook } from '../../../sheets/index.ts';
import { WIOD56 } from '../../classifications/wiod56.ts';
import type { IoTable, Region } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { namesOf } from '../layout/file-names.ts';
import { headingOf } from '../layout/grid.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import { everyWorkbook } from '../layout/workbooks.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';
import { INDUSTRY_CODES, isHeader, locateColumns } from './wiod-2016-layout.ts';
import { type SheetContext, YearCollector } from './wiod-2016-year.ts';
import { wiodRegion } from './wiod-regions.ts';

const YEARS = Array.from({ length: 15 }, (_, i) => 2000 + i);

async function findSheet(workbook: Workbook, options: ReadOptions): Promise<string | null> {
  for (const sheet of workbook.sheets) {
    const [first] = await firstRows(workbook, sheet, 1, options);
    if (first !== undefined && isHeader(first.cells)) return sheet;
  }
  return null;
}

/** Country and edition as the sheet of notes says them. */
async function readNotes(
  workbook: Workbook,
  file: string,
  findings: FindingList,
  options: ReadOptions,
): Promise<{ region: Region; edition: string }> {
  let edition = '2016 release';
  for (const sheet of workbook.sheets) {
    const rows = await firstRows(workbook, sheet, 5, options);
    const country = rows.find((row) => headingOf(row.cells[0]).toLowerCase() === 'country');
    if (country === undefined) continue;
    const source = rows.map((row) => headingOf(row.cells[0])).find((text) => /release/i.test(text));
    edition = /([A-Z][a-z]+ \d{4}) release/.exec(source ?? '')?.[0] ?? edition;
    const name = headingOf(country.cells[1]);
    const region = wiodRegion(name);
    if (region !== null) return { region, edition };
    findings.error(
      'economy/unknown-region',
      `${file}:${sheet}:${country.row}:2`,
      `expected the name of a country of WIOD, but found "${name}"`,
      name,
    );
    return { region: { code: 'ZZZ', name: { en: name || 'Unknown', ko: name || '미상' } }, edition };
  }
  findings.error(
    'economy/unknown-region',
    file,
    'expected a sheet of notes with "Country" in its first column, but found none',
  );
  return { region: { code: 'ZZZ', name: { en: 'Unknown', ko: '미상' } }, edition };
}

async function read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  const tables: IoTable[] = [];
  const findings = new FindingList();
  for (const file of files) {
    const workbook = await openWorkbook(file, options);
    const sheet = await findSheet(workbook, options);
    if (sheet === null) {
      findings.error(
        'economy/unknown-format',
        file.name,
        `expected a sheet with Year, Code, Description, Origin and industry codes in its first row`,
      );
      continue;
    }
    tables.push(...(await readYears(workbook, sheet, findings, options)));
  }
  return { tables, findings: findings.toArray(namesOf(files)) };
}

async function readYears(
  workbook: Workbook,
  sheet: string,
  findings: FindingList,
  options: ReadOptions,
): Promise<IoTable[]> {
  const { file } = workbook;
  const where = `${file}:${sheet}`;
  const notes = await readNotes(workbook, file, findings, options);
  const [header, names] = await firstRows(workbook, sheet, 2, options);
  const columns = locateColumns(header.cells, header.row, where, findings);
  const context: SheetContext = {
    file,
    sheet,
    columns,
    industryNames: INDUSTRY_CODES.map((_, i) => headingOf(names?.cells[columns[i]])),
    ...notes,
  };
  const years = new Map<number, YearCollector>();
  const asked = new WantedYears(options);
  for await (const row of workbook.rows(sheet, options)) {
    const [year = null, code = null] = row.cells;
    if (row.row === header.row || (year === null && code === null)) continue;
    if (typeof year !== 'number' || !Number.isInteger(year)) {
      findings.error(
        'economy/not-a-number',
        `${where}:${row.row}:1`,
        `expected a year, but found "${year}"`,
        year,
      );
      continue;
    }
    if (!asked.wants(year)) continue;
    let collector = years.get(year);
    if (collector === undefined) {
      collector = new YearCollector(year, context, findings);
      years.set(year, collector);
    }
    collector.add(row);
  }
  asked.report(`${where}:1`, findings);
  for (const year of options.years === undefined ? YEARS : []) {
    if (years.has(year)) continue;
    // A shortened file still has its other years.
    const message = `expected the year ${year}, but the sheet has ${[...years.keys()].join(', ') || 'none of the years'}`;
    findings.warning('economy/missing-year', `${where}:1`, message, null, year);
  }
  const tables: IoTable[] = [];
  for (const collector of [...years.values()].sort((a, b) => a.year - b.year)) {
    const { table, findings: found } = collector.finish();
    findings.addAll(found);
    if (table !== null) tables.push(table);
  }
  return tables;
}

/**
 * National tables of the World Input–Output Database, 2016 release: one workbook a country, all years
 * 2000–2014 one below the other in one sheet, current prices, million US dollars, 56 industries by 56, domestic
 * and imported flows apart, six columns of final demand with exports.
 *
 * @see Timmer, Dietzenbacher, Los, Stehrer and de Vries (2015), Review of International Economics 23, 575–605
 */
export const wiod2016National: TableReader = {
  id: 'wiod-2016-national',
  title: `${WIOD56.source.title}: national tables (xlsx)`,
  verifiedAgainstOriginal: true,
  recognises(files, options) {
    return everyWorkbook(files, options, async (workbook) => (await findSheet(workbook, options)) !== null);
  },
  read,
};
