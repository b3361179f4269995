import type { SourceFile } from '../../../sheets/index.ts';
import type { IoTable } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { readFigureSheet } from '../layout/figure-sheet.ts';
import { namesOf } from '../layout/file-names.ts';
import { peekRecords } from '../layout/peek-records.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';
import { Metadata } from '../spillway-csv/spillway-metadata.ts';
import { labelCount } from './oecd-national-rows.ts';
import { build } from './oecd-national-table.ts';

async function labelsOf(file: SourceFile, options: ReadOptions): Promise<number | null> {
  const [header, first] = await peekRecords(file, options, (_, index) => index === 1);
  return first === undefined ? null : labelCount(header, first);
}

async function read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  const findings = new FindingList();
  const asked = new WantedYears(options);
  const tables: IoTable[] = [];
  for (const file of files) {
    const labels = await labelsOf(file, options);
    if (labels === null) {
      findings.error(
        'economy/unknown-format',
        file.name,
        'expected columns of industries, HFCE, GFCF … and rows TTL_… or DOM_…',
      );
      continue;
    }
    const metadata = new Metadata(file.name, findings);
    const table = build(await readFigureSheet(file, labels, metadata, findings, options), findings);
    if (table !== null && asked.wants(table.year)) tables.push(table);
  }
  asked.report(namesOf(files), findings);
  return { tables, findings: findings.toArray(namesOf(files)) };
}

/**
 * Harmonised national tables of OECD as csv, one country and year a file: the total matrix (rows `TTL_…`,
 * seen in originals) or domestic and imported flows apart (`DOM_…`, `IMP_…`, known from documentation only).
 *
 * The file does not say its country and year; they are taken from its name, with a warning.
 *
 * @see https://oe.cd/i-o
 */
export const oecdNational: TableReader = {
  id: 'oecd-national',
  title: 'OECD harmonised national tables (csv)',
  verifiedAgainstOriginal: true,
  async recognises(files, options) {
    for (const file of files) {
      if ((await labelsOf(file, options)) === null) return false;
    }
    return files.length > 0;
  },
  read,
};
