import type { SourceFile } from '../../../sheets/index.ts';
import type { IoTable } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { namesOf } from '../layout/file-names.ts';
import { monetaryUnit } from '../layout/monetary-unit.ts';
import { peekRows } from '../layout/peek-records.ts';
import { type SourceGroup, sourceGroups } from '../layout/source-groups.ts';
import { readTextMatrix } from '../layout/text-matrix.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';
import { exiobaseGrid, joinExiobase, sameColumns } from './exiobase-table.ts';

type Role = 'square' | 'final-demand' | 'factor-inputs';

/** `M.EUR/M.EUR` is money per unit of output. */
const PER_UNIT = /^(.+)\/\1$/;

/**
 * Region and sector over the figures and no heading in the corner. The square has the same labels at the side,
 * final demand the same regions; factor inputs have a name and a unit of money there.
 */
async function roleOf(file: SourceFile, options: ReadOptions): Promise<Role | null> {
  const rows = await peekRows(file, options, 3, 4);
  const [first, second, third] = [0, 1, 2].map((row) => [0, 1, 2, 3].map((cell) => rows[row]?.[cell] ?? ''));
  if (first[0] !== '' || first[1] !== '' || second[0] !== '' || third[0] === '') return null;
  if (first[2] !== '' && second[2] !== '') {
    const unit = third[1];
    return monetaryUnit(PER_UNIT.exec(unit)?.[1] ?? unit) === null ? null : 'factor-inputs';
  }
  if (first[3] === '' || first[3] !== third[0]) return null;
  return second[3] === third[1] ? 'square' : 'final-demand';
}

const DESCRIPTION: Readonly<Record<Role, string>> = {
  square: 'mrIot.txt, inputs with region and sector at the top and region, sector and unit at the side',
  'final-demand':
    'mrFinalDemand.txt, with region and category at the top and region, sector and unit at the side',
  'factor-inputs': 'mrFactorInputs.txt, with region and sector at the top and name and unit at the side',
};

/** EXIOBASE 1 has the year 2000 and EXIOBASE 2 the year 2007; both have this layout and neither file says which. */
const YEARS: Readonly<Record<string, number>> = { '1': 2000, '2': 2007 };

function editionOf(group: SourceGroup, files: readonly SourceFile[]): { version: string; said: boolean } {
  const names = [group.archive ?? '', ...files.map((file) => file.name)].join(' ');
  const version = /version[_ ]?([12])\b|exiobase[_ ]?([12])\b/i.exec(names);
  return { version: version?.[1] ?? version?.[2] ?? '1', said: version !== null };
}

async function readFolder(
  group: SourceGroup,
  roles: ReadonlyMap<Role, readonly SourceFile[]>,
  asked: WantedYears,
  findings: FindingList,
  options: ReadOptions,
): Promise<IoTable | null> {
  const where = group.archive ?? namesOf(group.files);
  let sound = true;
  const one = (role: Role, needed: boolean): SourceFile | null => {
    const files = roles.get(role) ?? [];
    if (files.length === 1 || (files.length === 0 && !needed)) return files[0] ?? null;
    sound = false;
    findings.error(
      files.length === 0 ? 'economy/missing-file' : 'economy/ambiguous-file',
      where,
      `expected one ${DESCRIPTION[role]}, but found ${namesOf(files) || 'no such file'}`,
    );
    return null;
  };
  const square = one('square', true);
  const finals = one('final-demand', true);
  const factors = one('factor-inputs', false);
  if (!sound || square === null || finals === null) return null;
  const { version, said } = editionOf(group, [square]);
  const year = YEARS[version];
  if (!asked.wants(year)) return null;
  if (!said) {
    findings.warning(
      'economy/unknown-edition',
      where,
      'the files do not say their version: taken as EXIOBASE 1, year 2000',
      null,
      'version1 or version2 in a file name',
    );
  }

  const layout = { headerRows: 2, labelColumns: 3, delimiter: '\t' } as const;
  const flows = await readTextMatrix(square, { ...layout, square: true }, findings, options);
  const finalDemand = await readTextMatrix(
    finals,
    { ...layout, expectedRows: flows.columns },
    findings,
    options,
  );
  const unitOf = (writing: string, path: string): ReturnType<typeof monetaryUnit> => {
    const unit = monetaryUnit(PER_UNIT.exec(writing)?.[1] ?? writing);
    if (unit === null)
      findings.error(
        'economy/unknown-unit',
        path,
        `expected money such as M.EUR, but found "${writing}"`,
        writing,
      );
    return unit;
  };
  const writing = flows.labels[0]?.[2] ?? '';
  const other = flows.labels.findIndex((label) => label[2] !== writing);
  if (other >= 0) {
    findings.error(
      'economy/mixed-units',
      `${flows.file}:${flows.fileRows[other]}:3`,
      `expected one unit of money for all rows, but found "${writing}" and "${flows.labels[other][2]}"`,
      flows.labels[other][2],
      writing,
    );
  }
  const unit = unitOf(finalDemand.labels[0]?.[2] ?? '', `${finalDemand.file}:3:3`);
  if (other >= 0 || unit === null || unitOf(writing, `${flows.file}:3:3`) === null) return null;

  const grid = exiobaseGrid(flows, finalDemand, findings);
  if (grid === null) return null;
  const matrix =
    factors === null
      ? null
      : await readTextMatrix(factors, { ...layout, labelColumns: 2 }, findings, options);
  if (matrix !== null && (!matrix.complete || !sameColumns(matrix, flows.labels, findings))) return null;
  const symmetry = /pxp/i.test(where) ? 'product-by-product' : 'industry-by-industry';
  const system = symmetry === 'product-by-product' ? 'pxp' : 'ixi';
  const sectors = grid.sectors.length;
  const edition = `EXIOBASE ${version}, ${system}`;
  const joined = await joinExiobase(
    {
      grid,
      flows,
      coefficients: PER_UNIT.test(writing),
      finalDemand,
      output: null,
      primaryInputs: (matrix?.labels ?? []).map(([label], p) => ({
        label,
        values: matrix!.values.slice(p * matrix!.columns, (p + 1) * matrix!.columns),
      })),
      primaryPerUnit: PER_UNIT.test(matrix?.labels[0]?.[1] ?? ''),
      primaryUnderFinal: [],
      satellites: [],
    },
    {
      reader: exiobase1.id,
      id: `exiobase${version}-${system}-${year}`,
      edition,
      year,
      unit,
      symmetry,
      classification: `EXIOBASE${version}-${system}-${sectors}`,
      source: {
        publisher: 'EXIOBASE consortium',
        title: `EXIOBASE ${version}, multi-regional input–output table`,
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
 * EXIOBASE 1 and 2, as a folder of tab-separated text files or a zip archive: mrIot.txt and mrFinalDemand.txt
 * are needed, mrFactorInputs.txt is used where it is. The unit beside each row says whether figures are
 * flows (`M.EUR`) or coefficients (`M.EUR/M.EUR`).
 *
 * Files are told apart by their first rows. The year and the version are in none of them: the name
 * says them, or a warning that EXIOBASE 1 (2000) is assumed. `pxp` in a name means product by product.
 * Known from a sample of the layout only: no original has been read yet.
 *
 * @see Tukker et al. (2013), EXIOPOL, Economic Systems Research 25, 50–70
 */
export const exiobase1: TableReader = {
  id: 'exiobase-1',
  title: 'EXIOBASE 1 and 2: monetary tables (folder of text files, zip)',
  verifiedAgainstOriginal: false,
  async recognises(files, options) {
    for (const group of await sourceGroups(files, options)) {
      for (const file of group.files) if ((await roleOf(file, options)) !== null) return true;
    }
    return false;
  },
  async read(files, options): Promise<ReadResult> {
    const findings = new FindingList();
    const tables: IoTable[] = [];
    const asked = new WantedYears(options);
    for (const group of await sourceGroups(files, options)) {
      const roles = new Map<Role, SourceFile[]>();
      for (const file of group.files) {
        const role = await roleOf(file, options);
        if (role !== null) roles.set(role, [...(roles.get(role) ?? []), file]);
      }
      if (roles.size === 0) continue;
      const table = await readFolder(group, roles, asked, findings, options);
      if (table !== null) tables.push(table);
    }
    asked.report(namesOf(files), findings);
    return { tables, findings: findings.toArray(namesOf(files)) };
  },
};
