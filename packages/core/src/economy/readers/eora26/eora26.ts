import type { SourceFile } from '../../../sheets/index.ts';
import type { IoTable } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { namesOf } from '../layout/file-names.ts';
import { startsWithNumbers } from '../layout/peek-records.ts';
import { sourceGroups } from '../layout/source-groups.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import type { ReadResult, TableReader } from '../reader.ts';
import { type LabelFile, type LabelRole, labelRole, readLabels } from './eora26-labels.ts';
import { type Matrix, readYear, type YearFiles } from './eora26-table.ts';

/** Tells the files of figures apart, which have no label in them: year, prices, matrix. */
const FIGURES = /Eora26_(\d{4})_(bp|pp)_(T|FD|VA|QY|Q)\b/i;

const HELD: Readonly<Record<Matrix | LabelRole, string>> = {
  T: 'Eora26_<year>_bp_T.txt, a square of figures without labels',
  FD: 'Eora26_<year>_bp_FD.txt, a row for each row of T and a column for each line of labels_FD.txt',
  VA: 'Eora26_<year>_bp_VA.txt, a row for each line of labels_VA.txt and a column for each column of T',
  labels_T: 'labels_T.txt, lines of country, code, "Industries", sector',
  labels_FD: 'labels_FD.txt, lines of country, code, "Final Demand", category',
  labels_VA: 'labels_VA.txt, lines of "Primary Inputs", name',
};

/**
 * Eora26, as a folder of tab-separated text files or zip archives (labels may come in an archive of their own):
 * `Eora26_<year>_bp_{T,FD,VA}.txt` with `labels_{T,FD,VA}.txt`, thousand US dollars. Several years at once are
 * several tables. The satellite accounts (Q, QY) are not read.
 *
 * Labels are told by their content. The files of figures hold nothing but numbers, so their name tells
 * year, prices and matrix. The region ROW of statistical discrepancies is kept as the publisher has it.
 * Output is the row sum; a column that does not add up to it is a finding and is not mended.
 * Known from a sample of the layout only: no original has been read yet.
 *
 * @see Lenzen, Moran, Kanemoto and Geschke (2013), Building Eora, Economic Systems Research 25, 20–49
 */
export const eora26: TableReader = {
  id: 'eora26',
  title: 'Eora26: tables with labels apart (folder of text files, zip)',
  verifiedAgainstOriginal: false,
  async recognises(files, options) {
    for (const group of await sourceGroups(files, options)) {
      for (const file of group.files) {
        if ((await labelRole(file, options)) !== null) return true;
        if (FIGURES.test(file.name) && (await startsWithNumbers(file, options))) return true;
      }
    }
    return false;
  },
  async read(files, options): Promise<ReadResult> {
    const findings = new FindingList();
    const where = namesOf(files);
    const asked = new WantedYears(options);
    const labelFiles = new Map<LabelRole, SourceFile>();
    const years = new Map<string, YearFiles>();
    for (const group of await sourceGroups(files, options)) {
      for (const file of group.files) {
        const [, digits, prices, matrix] = FIGURES.exec(file.name) ?? [];
        if (digits === undefined) {
          const role = await labelRole(file, options);
          if (role !== null) labelFiles.set(role, file);
        } else {
          const key = `${digits} ${prices}`;
          const entry = years.get(key) ?? { year: Number(digits), prices, files: new Map() };
          entry.files.set(matrix.toUpperCase(), file);
          years.set(key, entry);
        }
      }
    }
    const missing = (what: Matrix | LabelRole, year: number | null): void =>
      findings.error(
        'economy/missing-file',
        where,
        `expected ${HELD[what].replace('<year>', String(year ?? '<year>'))}, but there is no such file`,
        null,
        what,
      );
    const roles = ['labels_T', 'labels_FD', 'labels_VA'] as const;
    for (const role of roles) if (!labelFiles.has(role)) missing(role, null);
    const wanted = [...years.values()].filter(({ year }) => asked.wants(year));
    if (years.size === 0) for (const matrix of ['T', 'FD', 'VA'] as const) missing(matrix, null);
    const tables: IoTable[] = [];
    let labels: Record<LabelRole, LabelFile> | null = null;
    if (roles.every((role) => labelFiles.has(role))) {
      const read = (role: LabelRole): Promise<LabelFile> => readLabels(labelFiles.get(role)!, options);
      labels = {
        labels_T: await read('labels_T'),
        labels_FD: await read('labels_FD'),
        labels_VA: await read('labels_VA'),
      };
    }
    for (const entry of wanted.toSorted((a, b) => a.year - b.year)) {
      const lacking = (['T', 'FD', 'VA'] as const).filter((matrix) => !entry.files.has(matrix));
      for (const matrix of lacking) missing(matrix, entry.year);
      if (labels === null || lacking.length > 0) continue;
      const table = await readYear(entry, labels, findings, options);
      if (table !== null) tables.push(table);
    }
    asked.report(where, findings);
    return { tables, findings: findings.toArray(where) };
  },
};
