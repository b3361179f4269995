import { readCsv, type SourceFile } from '../../../sheets/index.ts';
import type { IoTable, Satellite, Unit } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { namesOf } from '../layout/file-names.ts';
import { headingOf } from '../layout/grid.ts';
import { monetaryUnit } from '../layout/monetary-unit.ts';
import { type SourceGroup, sourceGroups, splitByFolder } from '../layout/source-groups.ts';
import { readTextMatrix, type TextMatrix } from '../layout/text-matrix.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';
import { type Exiobase3Notes, type Exiobase3Role, exiobase3Role, readNotes } from './exiobase-files.ts';
import { exiobaseGrid, joinExiobase, type LabelledRow, sameColumns, sameRows } from './exiobase-table.ts';

const LAYOUT = { headerRows: 2, labelColumns: 2, delimiter: '\t', namesOfLabels: true } as const;

/** The nine rows below the flows, as EXIOBASE names them, and no others: rows in other folders add some of them up. */
const FACTOR_INPUT =
  /^(taxes less subsidies on products|other net taxes on production|compensation of employees|operating surplus)/i;
/** Jobs and hours by skill and sex; the satellites of earlier versions leave `people` out. */
const JOBS = /^employment(?: people)?: (?:low|medium|high)-skilled/i;
const HOURS = /^employment hours: (?:low|medium|high)-skilled/i;
const WANTED = [FACTOR_INPUT, JOBS, HOURS];

const NAMES = {
  jobs: { pattern: JOBS, name: { en: 'Persons employed', ko: '취업자 수' } },
  hours: { pattern: HOURS, name: { en: 'Hours worked', ko: '총 노동시간' } },
} as const;
const SATELLITE_UNITS: Readonly<Record<string, { readonly unit: string; readonly scale: number }>> = {
  '1000 p': { unit: 'thousand persons', scale: 1e3 },
  p: { unit: 'persons', scale: 1 },
  'M.hr': { unit: 'million hours', scale: 1e6 },
  hr: { unit: 'hours', scale: 1 },
};

type Folder = ReadonlyMap<Exiobase3Role, readonly SourceFile[]>;

async function sortFiles(group: SourceGroup, options: ReadOptions): Promise<Folder> {
  const folder = new Map<Exiobase3Role, SourceFile[]>();
  for (const file of group.files) {
    const role = await exiobase3Role(file, options);
    if (role !== null) folder.set(role, [...(folder.get(role) ?? []), file]);
  }
  return folder;
}

/** The matrix a file holds, by the parameter file of its folder, or else by its name. */
function matrixOf(file: SourceFile, notes: Exiobase3Notes): string {
  const name = file.name.slice(file.name.lastIndexOf('/') + 1);
  return notes.matrices.get(name) ?? name.replace(/\.txt(\.gz)?$/i, '');
}

/** A folder may have the coefficients, the flows, and more of that shape (the inverse). */
function chooseSquare(files: readonly SourceFile[], notes: Exiobase3Notes): SourceFile | null {
  const named = (matrix: string): SourceFile | undefined =>
    files.find((file) => matrixOf(file, notes) === matrix);
  return named('Z') ?? named('A') ?? (files.length === 1 ? files[0] : null);
}

/** Absolute rows (F, F_Y, F_hh), where a folder has intensities, multipliers and footprints (S, M, D_…) of the same labels too. */
function chooseRows(files: readonly SourceFile[], notes: Exiobase3Notes): readonly SourceFile[] {
  const absolute = files.filter((file) => /^F(_Y|_hh)?$/.test(matrixOf(file, notes)));
  return absolute.length > 0 ? absolute : files;
}

/**
 * Whether a square holds inputs per unit of output. Where neither the parameter file nor the name says so:
 * coefficients leave less than all of a unit of output to inputs, on average; flows of a world in millions do not.
 */
function holdsCoefficients(square: TextMatrix, called: string): boolean {
  if (called === 'A' || called === 'Z') return called === 'A';
  const total = square.values.reduce((a, b) => a + b, 0);
  return total <= square.columns;
}

/** The one unit of all rows; null (with findings) where there are several or none is known. */
async function readUnit(
  file: SourceFile | undefined,
  findings: FindingList,
  options: ReadOptions,
  group: string,
): Promise<Unit | null> {
  const writings = new Map<string, number>();
  if (file !== undefined) {
    for await (const { row, cells } of readCsv(file, { delimiter: '\t', signal: options.signal })) {
      const writing = headingOf(cells[2]);
      if (row > 1 && !writings.has(writing)) writings.set(writing, row);
    }
  }
  const [first, second] = writings.keys();
  if (first === undefined) {
    findings.warning(
      'economy/missing-file',
      group,
      'expected a file with the columns region, sector, unit, but there is none: taken as million euros, as the publisher has it',
    );
    return { currency: 'EUR', scale: 1e6 };
  }
  const unit = monetaryUnit(first);
  if (second !== undefined) {
    findings.error(
      'economy/mixed-units',
      `${file!.name}:${writings.get(second)}:3`,
      `expected one unit of money for all rows, but found "${first}" and "${second}": a table in hybrid units has no sums`,
      second,
      first,
    );
    return null;
  }
  if (unit === null) {
    findings.error(
      'economy/unknown-unit',
      `${file!.name}:2:3`,
      `expected money such as M.EUR, but found "${first}"`,
      first,
    );
  }
  return unit;
}

/** Wanted rows of extension files, each label once. */
async function readRows(
  files: readonly SourceFile[],
  columns: readonly (readonly string[])[],
  findings: FindingList,
  options: ReadOptions,
): Promise<Map<string, Float64Array> | null> {
  const rows = new Map<string, Float64Array>();
  let sound = true;
  for (const file of files) {
    const matrix = await readTextMatrix(
      file,
      {
        ...LAYOUT,
        labelColumns: 1,
        keep: ([label]) => WANTED.some((pattern) => pattern.test(label)),
      },
      findings,
      options,
    );
    if (matrix.labels.length === 0) continue;
    if (!matrix.complete || !sameColumns(matrix, columns, findings)) {
      sound = false;
      continue;
    }
    matrix.labels.forEach(([label], i) => {
      if (rows.has(label)) {
        sound = false;
        findings.error(
          'economy/duplicate-code',
          `${file.name}:${matrix.fileRows[i]}:1`,
          `expected the row "${label}" in one file and once, but it stands in another place already`,
          label,
        );
      } else rows.set(label, matrix.values.slice(i * matrix.columns, (i + 1) * matrix.columns));
    });
  }
  return sound ? rows : null;
}

async function readSatelliteUnits(
  files: readonly SourceFile[],
  options: ReadOptions,
): Promise<Map<string, string>> {
  const units = new Map<string, string>();
  for (const file of files) {
    for await (const { cells } of readCsv(file, { delimiter: '\t', signal: options.signal })) {
      const [label, unit] = [headingOf(cells[0]), headingOf(cells[1])];
      if (label !== '' && unit !== '') units.set(label, unit);
    }
  }
  return units;
}

function satellitesOf(
  rows: ReadonlyMap<string, Float64Array>,
  units: ReadonlyMap<string, string>,
  source: string,
  findings: FindingList,
): Satellite[] {
  return (['jobs', 'hours'] as const).flatMap((code) => {
    const { pattern, name } = NAMES[code];
    const chosen = [...rows].filter(([label]) => pattern.test(label));
    if (chosen.length === 0) return [];
    const writings = new Set(chosen.map(([label]) => units.get(label) ?? ''));
    const [writing] = writings;
    const unit = writings.size === 1 ? SATELLITE_UNITS[writing] : undefined;
    if (unit === undefined) {
      findings.warning(
        'economy/unknown-unit',
        source,
        `expected one of ${Object.keys(SATELLITE_UNITS).join(', ')} for ${name.en.toLowerCase()}, but found "${[...writings].join('", "')}": the rows are left out`,
      );
      return [];
    }
    const values = chosen[0][1].map((_, j) => chosen.reduce((sum, [, row]) => sum + row[j], 0));
    return [{ code, name, ...unit, values: [...values], source }];
  });
}

const yearIn = (text: string): number | null => {
  const [match] = /(?:19|20)\d\d(?!\d)/.exec(text.replaceAll(/\d{4}-\d{2}-\d{2}|\d{8}/g, '')) ?? [];
  return match === undefined ? null : Number(match);
};

function symmetryOf(notes: Exiobase3Notes, group: SourceGroup, sectors: number): IoTable['symmetry'] {
  const said =
    `${notes.system} ${notes.name} ${group.archive ?? ''} ${group.files[0]?.name ?? ''}`.toLowerCase();
  if (said.includes('pxp')) return 'product-by-product';
  if (said.includes('ixi')) return 'industry-by-industry';
  return sectors === 200 ? 'product-by-product' : 'industry-by-industry';
}

async function readFolder(
  group: SourceGroup,
  folder: Folder,
  asked: WantedYears,
  findings: FindingList,
  options: ReadOptions,
): Promise<IoTable | null> {
  const where = group.archive ?? namesOf(group.files);
  const notes = await readNotes(folder.get('json') ?? [], options);
  const squares = folder.get('square') ?? [];
  const square = chooseSquare(squares, notes);
  const finals = folder.get('final-demand') ?? [];
  if (square === null) {
    findings.error(
      squares.length === 0 ? 'economy/missing-file' : 'economy/ambiguous-file',
      where,
      squares.length === 0
        ? 'expected A.txt or Z.txt, inputs by region and sector at both ends, but there is no such file'
        : `expected to find A or Z among ${namesOf(squares)} by file_parameters.json or by name, but none is called so`,
    );
  }
  if (finals.length !== 1) {
    findings.error(
      finals.length === 0 ? 'economy/missing-file' : 'economy/ambiguous-file',
      where,
      `expected one Y.txt, final demand by region and category at the top and region and sector at the side, but found ${finals.length} such files`,
    );
  }
  const year =
    yearIn(`${notes.name} ${notes.description}`) ?? yearIn(`${group.archive ?? ''} ${square?.name ?? ''}`);
  if (year === null) {
    findings.error(
      'economy/missing-year',
      where,
      'expected the year in the name or description of metadata.json, or in the name of the archive or folder (IOT_2011_ixi), but found none',
    );
  } else if (!asked.wants(year)) return null;
  const unit = await readUnit(folder.get('unit')?.[0], findings, options, where);
  if (square === null || finals.length !== 1 || year === null || unit === null) return null;

  const flows = await readSquare(square, findings, options);
  const finalDemand = await readTextMatrix(
    finals[0],
    { ...LAYOUT, expectedRows: flows.columns },
    findings,
    options,
  );
  const grid = exiobaseGrid(flows, finalDemand, findings);
  if (grid === null) return null;
  const output = await readOutput(folder.get('output')?.[0], flows, findings, options);
  const categories = finalDemand.header[0].map((region, f) => [region, finalDemand.header[1][f]]);
  const rows = await readRows(
    chooseRows(folder.get('extension') ?? [], notes),
    flows.labels,
    findings,
    options,
  );
  const underFinal = await readRows(
    chooseRows(folder.get('extension-final') ?? [], notes),
    categories,
    findings,
    options,
  );
  if (output === undefined || rows === null || underFinal === null) return null;
  const units = await readSatelliteUnits(folder.get('extension-unit') ?? [], options);
  const sectors = grid.sectors.length;
  const symmetry = symmetryOf(notes, group, sectors);
  const system = symmetry === 'product-by-product' ? 'pxp' : 'ixi';
  const edition = `EXIOBASE 3${notes.version === '' ? '' : ` ${notes.version}`}, ${system}`;
  const factorRows = (from: ReadonlyMap<string, Float64Array>): LabelledRow[] =>
    [...from].filter(([label]) => FACTOR_INPUT.test(label)).map(([label, values]) => ({ label, values }));
  const joined = await joinExiobase(
    {
      grid,
      flows,
      coefficients: holdsCoefficients(flows, matrixOf(square, notes)),
      finalDemand,
      output,
      primaryInputs: factorRows(rows),
      primaryPerUnit: false,
      primaryUnderFinal: factorRows(underFinal),
      satellites: satellitesOf(rows, units, edition, findings),
    },
    {
      reader: exiobase3.id,
      id: `exiobase3-${system}-${year}`,
      edition,
      year,
      unit,
      symmetry,
      classification: `EXIOBASE3-${system}-${sectors}`,
      source: {
        publisher: 'EXIOBASE consortium',
        title: 'EXIOBASE 3, multi-regional input–output table',
        edition,
        url: null,
        doi: null,
        licence: null,
      },
    },
    options,
  );
  findings.addAll(joined.findings);
  return joined.table;
}

/** A square matrix, with room for as many rows as its header has columns. */
async function readSquare(
  file: SourceFile,
  findings: FindingList,
  options: ReadOptions,
): Promise<TextMatrix> {
  return readTextMatrix(file, { ...LAYOUT, square: true }, findings, options);
}

/** Gross output; null where there is no file, undefined where it does not fit (with findings). */
async function readOutput(
  file: SourceFile | undefined,
  flows: TextMatrix,
  findings: FindingList,
  options: ReadOptions,
): Promise<Float64Array | null | undefined> {
  if (file === undefined) return null;
  const matrix = await readTextMatrix(file, { ...LAYOUT, headerRows: 1 }, findings, options);
  if (matrix.columns !== 1) {
    findings.error(
      'economy/shape-mismatch',
      `${file.name}:1:3`,
      `expected one column, gross output, but found ${matrix.columns}`,
      matrix.columns,
      1,
    );
    return undefined;
  }
  return matrix.complete && sameRows(matrix, flows.labels, findings) ? matrix.values.slice() : undefined;
}

/**
 * EXIOBASE 3, monetary, as a folder of tab-separated text files or as one zip archive: A.txt or Z.txt and Y.txt are
 * needed; x.txt, unit.txt, metadata.json, file_parameters.json and the folders of extensions (factor inputs,
 * employment, or both in `satellite`) are used where they are.
 *
 * Files are told apart by their first rows. Only A, Z and an inverse look alike, and F, S, M and D in the folders of
 * extensions: the parameter file, or else the file name, says which one it is; a single square
 * of another name holds coefficients if its columns add up to less than one on average.
 * Value added is the nine rows of factor inputs; without them output minus inputs, and provenance says so.
 * Each zip, and each folder with a Y.txt, is a table of its own.
 *
 * Known from samples of the layout only: no original has been read yet.
 *
 * @see Stadler et al. (2018), EXIOBASE 3, Journal of Industrial Ecology 22, 502–515
 */
export const exiobase3: TableReader = {
  id: 'exiobase-3',
  title: 'EXIOBASE 3: monetary tables (folder of text files, zip)',
  verifiedAgainstOriginal: false,
  async recognises(files, options) {
    for (const group of await sourceGroups(files, options)) {
      for (const file of group.files) {
        const role = await exiobase3Role(file, options);
        if (role === 'square' || role === 'final-demand') return true;
      }
    }
    return false;
  },
  async read(files, options): Promise<ReadResult> {
    const findings = new FindingList();
    const tables: IoTable[] = [];
    const asked = new WantedYears(options);
    for (const group of await sourceGroups(files, options)) {
      const all = await sortFiles(group, options);
      for (const part of splitByFolder(group, all.get('final-demand') ?? [])) {
        const folder = part === group ? all : await sortFiles(part, options);
        if (!folder.has('square') && !folder.has('final-demand')) continue;
        const table = await readFolder(part, folder, asked, findings, options);
        if (table !== null) tables.push(table);
      }
    }
    asked.report(namesOf(files), findings);
    return { tables, findings: findings.toArray(namesOf(files)) };
  },
};
