import { readRecords, recordCells, type SourceFile } from '../../../sheets/index.ts';
import type { IoTable } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { namesOf } from '../layout/file-names.ts';
import { peekRecords } from '../layout/peek-records.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';
import { icioLayout, isIcioHeader } from './oecd-icio-layout.ts';
import { IcioTable } from './oecd-icio-table.ts';

async function readFile(
  file: SourceFile,
  findings: FindingList,
  options: ReadOptions,
): Promise<IoTable | null> {
  let table: IcioTable | null = null;
  for await (const record of readRecords(file, options)) {
    if (table !== null) {
      table.add(record);
      continue;
    }
    const cells = recordCells(record).map((cell) => (cell ?? '').trim());
    const filled = cells.findLastIndex((cell) => cell !== '');
    const path = (column: number): string => `${file.name}:${record.row}:${column + 2}`;
    const layout = icioLayout(cells.slice(1, filled + 1), path, findings);
    if (layout === null) return null;
    table = new IcioTable(file.name, layout, findings);
  }
  return table?.finish() ?? null;
}

/**
 * Inter-country tables of OECD as csv, one year a file: editions 2016 (34 industries), 2018 (36), 2021 and 2023
 * (45) and 2025 (50). The parts of China and Mexico are added up to their countries, rows and columns.
 *
 * Made from the publisher's lists of rows and columns and samples of the layout; no original was at hand.
 * The file does not say its year, which is taken from its name with a warning.
 *
 * @see https://oe.cd/icio
 */
export const oecdIcio: TableReader = {
  id: 'oecd-icio',
  title: 'OECD inter-country tables (csv)',
  verifiedAgainstOriginal: false,
  async recognises(files, options) {
    for (const file of files) {
      const [header = []] = await peekRecords(file, options, () => true);
      if (!isIcioHeader(header)) return false;
    }
    return files.length > 0;
  },
  async read(files, options): Promise<ReadResult> {
    const findings = new FindingList();
    const asked = new WantedYears(options);
    const tables: IoTable[] = [];
    for (const file of files) {
      const table = await readFile(file, findings, options);
      if (table !== null && asked.wants(table.year)) tables.push(table);
    }
    asked.report(namesOf(files), findings);
    return { tables, findings: findings.toArray(namesOf(files)) };
  },
};
