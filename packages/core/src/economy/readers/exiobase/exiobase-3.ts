import type { SourceFile } from '../../../sheets/index.ts';
import type { IoTable } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { namesOf } from '../layout/file-names.ts';
import { type SourceGroup, sourceGroups, splitByFolder } from '../layout/source-groups.ts';
import { readTextMatrix } from '../layout/text-matrix.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';
import {
  chooseRows,
  FACTOR_INPUT,
  readRows,
  readSatelliteUnits,
  satellitesOf,
} from './exiobase-3-extensions.ts';
import {
  chooseSquare,
  holdsCoefficients,
  LAYOUT,
  matrixOf,
  readOutput,
  readSquare,
  readUnit,
} from './exiobase-3-matrices.ts';
import { type Exiobase3Notes, type Exiobase3Role, exiobase3Role, readNotes } from './exiobase-files.ts';
import { exiobaseGrid, joinExiobase, type LabelledRow } from './exiobase-table.ts';

type Folder = ReadonlyMap<Exiobase3Role, readonly SourceFile[]>;

async function sortFiles(group: SourceGroup, options: ReadOptions): Promise<Folder> {
  const folder = new Map<Exiobase3Role, SourceFile[]>();
  for (const file of group.files) {
    const role = await exiobase3Role(file, options);
    if (role !== null) folder.set(role, [...(folder.get(role) ?? []), file]);
  }
  return folder;
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
