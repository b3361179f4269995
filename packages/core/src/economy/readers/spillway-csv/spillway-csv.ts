import { readCsv, type SourceFile } from '../../../sheets/index.ts';
import type { Industry, IoTable } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { readFigureSheet } from '../layout/figure-sheet.ts';
import { namesOf } from '../layout/file-names.ts';
import { peekRecords } from '../layout/peek-records.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';
import { finishDraft } from './finish-draft.ts';
import type { TableDraft } from './spillway-draft.ts';
import { draftOfKinds } from './spillway-kinds.ts';
import { draftOfLong } from './spillway-long.ts';
import { Metadata } from './spillway-metadata.ts';
import { draftOfRegions } from './spillway-regions.ts';

type Layout = 'kinds' | 'regions' | 'long' | 'names';

function layoutOf(header: readonly string[]): Layout | null {
  const cells = header.map((cell) => cell.toLowerCase());
  if (cells[0] === 'kind' && cells[1] === 'code' && cells[2] === 'name') return 'kinds';
  // Of two columns at least, one a region's: an id alone stands in front of many a csv.
  if (cells[0] === 'id' && header.length > 3 && header[1].includes('_')) return 'regions';
  if (cells.length === 4 && cells[0] === 'indicator' && cells[1].endsWith('row') && cells[2].endsWith('col'))
    return 'long';
  if (cells[0] === 'code' && cells[1] === 'name' && cells.length <= 3) return 'names';
  return null;
}

async function layoutOfFile(file: SourceFile, options: ReadOptions): Promise<Layout | null> {
  const header = (await peekRecords(file, options, (cells) => !Metadata.is(cells))).at(-1);
  return header === undefined ? null : layoutOf(header);
}

/**
 * Reads the plain csv of Spillway (docs/spillway-csv.md): one table a file, and files `code,name` with
 * names of industries.
 *
 * @param given metadata known from elsewhere, by key; they stand against the lines of the file.
 * @throws SpillwayError of the sheets for a file that cannot be read at all; `shared/cancelled`.
 */
export async function readSpillwayCsv(
  files: readonly SourceFile[],
  options: ReadOptions = {},
  given: Readonly<Record<string, string>> = {},
): Promise<ReadResult> {
  const findings = new FindingList();
  const asked = new WantedYears(options);
  const tables: IoTable[] = [];
  const names = new Map<string, Industry['name']>();
  for (const file of files) {
    const layout = await layoutOfFile(file, options);
    if (layout === null) {
      findings.error(
        'economy/unknown-format',
        file.name,
        'expected a header that starts kind,code,name or id or indicator',
      );
      continue;
    }
    if (layout === 'names') {
      for await (const { row, cells } of readCsv(file, options)) {
        const [code, en, ko] = cells.map((cell) => String(cell ?? '').trim());
        if (row > 1 && code !== undefined && en !== undefined) names.set(code, { en, ko: ko || en });
      }
      continue;
    }
    const metadata = new Metadata(file.name, findings, given);
    const draft = await readDraft(file, layout, metadata, findings, options);
    if (draft === null) continue;
    const table = await finishDraft(draft, metadata, findings);
    if (asked.wants(table.year)) tables.push(table);
  }
  asked.report(namesOf(files), findings);
  return {
    tables: names.size === 0 ? tables : tables.map((table) => withNames(table, names)),
    findings: findings.toArray(namesOf(files)),
  };
}

async function readDraft(
  file: SourceFile,
  layout: Exclude<Layout, 'names'>,
  metadata: Metadata,
  findings: FindingList,
  options: ReadOptions,
): Promise<TableDraft | null> {
  if (layout === 'long') return draftOfLong(file, metadata, findings, options);
  const sheet = await readFigureSheet(file, layout === 'kinds' ? 3 : 1, metadata, findings, options);
  return layout === 'kinds' ? draftOfKinds(sheet, findings) : draftOfRegions(sheet, findings);
}

const withNames = (table: IoTable, names: ReadonlyMap<string, Industry['name']>): IoTable => ({
  ...table,
  industries: table.industries.map((industry) => ({
    code: industry.code,
    name: industry.name.en === industry.code ? (names.get(industry.code) ?? industry.name) : industry.name,
  })),
});

/** Tables in the plain csv of Spillway: national, multi-regional and long. */
export const spillwayCsv: TableReader = {
  id: 'spillway-csv',
  title: 'Spillway csv',
  verifiedAgainstOriginal: true,
  async recognises(files, options) {
    const layouts: (Layout | null)[] = [];
    for (const file of files) layouts.push(await layoutOfFile(file, options));
    return layouts.every((layout) => layout !== null) && layouts.some((layout) => layout !== 'names');
  },
  read: (files, options) => readSpillwayCsv(files, options, options.metadata),
};
