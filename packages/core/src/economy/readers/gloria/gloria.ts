import type { SourceFile } from '../../../sheets/index.ts';
import type { IoTable } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { namesOf } from '../layout/file-names.ts';
import { startsWithNumbers } from '../layout/peek-records.ts';
import { sourceGroups } from '../layout/source-groups.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import type { ReadResult, TableReader } from '../reader.ts';
import { isGloriaReadme, readGloriaLabels } from './gloria-labels.ts';
import { type Matrix, readSupplyUse } from './gloria-supply-use.ts';
import { gloriaTable } from './gloria-table.ts';

/** Tells the files of figures apart, which have no label in them: matrix, year, release, sheet of prices. */
const FIGURES = /_([TYV])-Results_(\d{4})_(\d+)_Markup(\d{3})/i;
/** Basic prices; 002 to 005 are trade and transport margins, taxes and subsidies on the same flows. */
const BASIC = '001';

const HELD: Readonly<Record<Matrix, string>> = {
  T: 'supply and use, a square with industries and products of each region in turn at both ends',
  Y: 'final demand, a row for each row of T and a column for each category of each region',
  V: 'value added, a row for each item of each region and a column for each column of T',
};

interface YearFiles {
  readonly year: number;
  readonly release: string;
  readonly files: Map<Matrix, SourceFile>;
}

/**
 * GLORIA, as the csv files of one or more years and the workbook of labels, loose or in zip archives:
 * `…_{T,Y,V}-Results_<year>_<release>_Markup001(full).csv` and `GLORIA_ReadMe_….xlsx`; thousand US dollars, basic prices.
 *
 * T holds supply and use at once: for each region its industries, then its products, at both ends. Industry
 * rows by product columns are supply, product rows by industry columns are use, the other two kinds of block must be
 * empty and are tested. V has the items of each region one below the other and is put
 * together by item. The table is made industry by industry under the fixed product sales structure,
 * which balances where the publisher's supply and use do and creates no negative cell.
 *
 * The files of figures hold nothing but numbers, so their name tells matrix, year, release and prices;
 * labels are told by their headings. Margins, taxes (Markup002 to 005) and satellites (TQ, YQ) are not read.
 * The whole table (164 regions, 120 sectors) needs 3.1 GB for its flows.
 * Known from a sample of the layout only: no original has been read yet.
 *
 * @see Lenzen et al. (2022), Implementing the material footprint…, Nature Sustainability 5, 157–166
 */
export const gloria: TableReader = {
  id: 'gloria',
  title: 'GLORIA: supply–use tables at basic prices (csv and workbook of labels, zip)',
  verifiedAgainstOriginal: false,
  async recognises(files, options) {
    for (const group of await sourceGroups(files, options)) {
      for (const file of group.files) {
        if (FIGURES.test(file.name) && (await startsWithNumbers(file, options))) return true;
        if (await isGloriaReadme(file, options)) return true;
      }
    }
    return false;
  },
  async read(files, options): Promise<ReadResult> {
    const findings = new FindingList();
    const where = namesOf(files);
    const asked = new WantedYears(options);
    let readme: SourceFile | null = null;
    const years = new Map<string, YearFiles>();
    for (const group of await sourceGroups(files, options)) {
      for (const file of group.files) {
        const [, matrix, digits, release, markup] = FIGURES.exec(file.name) ?? [];
        if (digits === undefined) {
          if (readme === null && (await isGloriaReadme(file, options))) readme = file;
        } else if (markup === BASIC) {
          const key = `${digits} ${release}`;
          const entry = years.get(key) ?? { year: Number(digits), release, files: new Map() };
          entry.files.set(matrix.toUpperCase() as Matrix, file);
          years.set(key, entry);
        } else {
          findings.info(
            'economy/file-not-used',
            file.name,
            `only basic prices (Markup${BASIC}) are read, and this is Markup${markup}`,
            markup,
            BASIC,
          );
        }
      }
    }
    if (readme === null) {
      findings.error(
        'economy/missing-file',
        where,
        'expected GLORIA_ReadMe_….xlsx, a workbook with the headings Region_acronyms, Sector_names, Value_added_names and Final_demand_names, but there is none',
        null,
        'GLORIA_ReadMe',
      );
    }
    const labels = readme === null ? null : await readGloriaLabels(readme, findings, options);
    if (years.size === 0) years.set('', { year: Number.NaN, release: '', files: new Map() });
    const tables: IoTable[] = [];
    for (const entry of [...years.values()].toSorted((a, b) => a.year - b.year)) {
      if (!Number.isNaN(entry.year) && !asked.wants(entry.year)) continue;
      const lacking = (['T', 'Y', 'V'] as const).filter((matrix) => !entry.files.has(matrix));
      for (const matrix of lacking) {
        findings.error(
          'economy/missing-file',
          where,
          `expected …_${matrix}-Results_${Number.isNaN(entry.year) ? '<year>' : entry.year}_…_Markup${BASIC}(full).csv, ${HELD[matrix]}, but there is no such file`,
          null,
          matrix,
        );
      }
      if (labels === null || lacking.length > 0) continue;
      const matrices = await readSupplyUse(entry.files, labels, findings, options);
      if (matrices !== null) tables.push(gloriaTable(entry, labels, matrices, findings));
    }
    asked.report(where, findings);
    return { tables, findings: findings.toArray(where) };
  },
};
