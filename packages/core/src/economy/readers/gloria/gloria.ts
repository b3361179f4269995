import type { SourceFile } from '../../../sheets/index.ts';
import type { IoTable } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import { FindingList } from '../finding-list.ts';
import { namedRegion } from '../layout/area-names.ts';
import { namesOf } from '../layout/file-names.ts';
import { marketShares, type SupplyRow, toIndustries } from '../layout/industry-flows.ts';
import { startsWithNumbers } from '../layout/peek-records.ts';
import { finalDemandOf, primaryInputOf } from '../layout/sna-labels.ts';
import { sourceGroups } from '../layout/source-groups.ts';
import { allocate, readTextMatrix, type TextMatrix } from '../layout/text-matrix.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';
import { type GloriaLabels, isGloriaReadme, readGloriaLabels } from './gloria-labels.ts';

/** Tells the files of figures apart, which have no label in them: matrix, year, release, sheet of prices. */
const FIGURES = /_([TYV])-Results_(\d{4})_(\d+)_Markup(\d{3})/i;
/** Basic prices; 002 to 005 are trade and transport margins, taxes and subsidies on the same flows. */
const BASIC = '001';

type Matrix = 'T' | 'Y' | 'V';

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

/** Where a row or column of the publisher's files belongs: industries of a region first, then its products. */
interface Axis {
  readonly length: number;
  /** Cell of the table (r·S + s). */
  cell(index: number): number;
  isProduct(index: number): boolean;
}

const axisOf = (regions: number, sectors: number): Axis => ({
  length: 2 * regions * sectors,
  cell: (index) => Math.floor(index / (2 * sectors)) * sectors + (index % sectors),
  isProduct: (index) => Math.floor(index / sectors) % 2 === 1,
});

/** Reports the first figure that stands where the layout has none, and counts the rest. */
class EmptyBlock {
  #count = 0;
  #first: readonly [string, number] | null = null;

  add(value: number, path: () => string): void {
    this.#count += 1;
    this.#first ??= [path(), value];
  }

  report(what: string, findings: FindingList): boolean {
    if (this.#first === null) return true;
    const [path, value] = this.#first;
    findings.error(
      'economy/unexpected-figure',
      path,
      `expected 0 for ${what}, but found ${value} (${this.#count} such figures): industries and products do not alternate as in the sample of this layout`,
      value,
      0,
    );
    return false;
  }
}

async function readYear(
  { year, release, files }: YearFiles,
  labels: GloriaLabels,
  findings: FindingList,
  options: ReadOptions,
): Promise<IoTable | null> {
  const R = labels.regions.length;
  const S = labels.sectors.length;
  const F = labels.finalDemand.length;
  const P = labels.valueAdded.length;
  const n = R * S;
  const axis = axisOf(R, S);
  const layout = { headerRows: 0, labelColumns: 0, delimiter: ',' } as const;
  const fits = (matrix: TextMatrix, rows: number, columns: number): boolean => {
    if (matrix.fileRows.length === rows && matrix.columns === columns) return matrix.complete;
    findings.error(
      'economy/shape-mismatch',
      `${matrix.file}:${Math.min(matrix.fileRows.length, rows)}:${Math.min(matrix.columns, columns)}`,
      `expected ${rows}×${columns} figures for ${R} regions, ${S} sectors, ${F} categories and ${P} items of value added ` +
        `in ${labels.file}, but found ${matrix.fileRows.length}×${matrix.columns}`,
      `${matrix.fileRows.length}×${matrix.columns}`,
      `${rows}×${columns}`,
    );
    return false;
  };

  const supply: SupplyRow[] = Array.from({ length: n }, () => ({ products: [], amounts: [] }));
  const Z = allocate(n, n, files.get('T')!.name);
  const diagonalBlocks = new EmptyBlock();
  const T = await readTextMatrix(
    files.get('T')!,
    {
      ...layout,
      sink(row, index) {
        if (index >= axis.length || row.length !== axis.length) return;
        const from = axis.cell(index);
        const rowIsProduct = axis.isProduct(index);
        const products: number[] = [];
        const amounts: number[] = [];
        for (let column = 0; column < axis.length; column++) {
          const value = row[column];
          if (value === 0) continue;
          const to = axis.cell(column);
          if (axis.isProduct(column) === rowIsProduct) {
            diagonalBlocks.add(value, () => `${files.get('T')!.name}:${index + 1}:${column + 1}`);
          } else if (rowIsProduct) Z[from * n + to] = value;
          else {
            products.push(to);
            amounts.push(value);
          }
        }
        if (!rowIsProduct) supply[from] = { products, amounts };
      },
    },
    findings,
    options,
  );
  const finals = await readTextMatrix(
    files.get('Y')!,
    { ...layout, expectedRows: axis.length },
    findings,
    options,
  );
  const primary = await readTextMatrix(
    files.get('V')!,
    { ...layout, expectedRows: R * P },
    findings,
    options,
  );
  const sound = [
    fits(T, axis.length, axis.length),
    fits(finals, axis.length, R * F),
    fits(primary, R * P, axis.length),
  ];
  if (sound.includes(false)) return null;

  const Y = new Float64Array(n * R * F);
  const finalOfIndustries = new EmptyBlock();
  for (let i = 0; i < axis.length; i++) {
    const row = finals.values.subarray(i * R * F, (i + 1) * R * F);
    if (axis.isProduct(i)) Y.set(row, axis.cell(i) * R * F);
    else {
      row.forEach((value, f) => {
        if (value !== 0) finalOfIndustries.add(value, () => `${finals.file}:${i + 1}:${f + 1}`);
      });
    }
  }
  const V = new Float64Array(P * n);
  const addedByProducts = new EmptyBlock();
  for (let row = 0; row < R * P; row++) {
    for (let column = 0; column < axis.length; column++) {
      const value = primary.values[row * axis.length + column];
      if (value === 0) continue;
      if (axis.isProduct(column))
        addedByProducts.add(value, () => `${primary.file}:${row + 1}:${column + 1}`);
      else V[(row % P) * n + axis.cell(column)] += value;
    }
  }
  const empty = [
    diagonalBlocks.report('flows between industries and between products', findings),
    finalOfIndustries.report('final demand for industries', findings),
    addedByProducts.report('value added of products', findings),
  ];
  if (empty.includes(false)) return null;

  const x = Float64Array.from(supply, ({ amounts }) => amounts.reduce((a, b) => a + b, 0));
  const shares = marketShares(supply, n);
  const used = (p: number): boolean =>
    Z.subarray(p * n, (p + 1) * n).some((value) => value !== 0) ||
    Y.subarray(p * R * F, (p + 1) * R * F).some((value) => value !== 0);
  for (const p of shares.unsupplied.filter(used)) {
    const row = Math.floor(p / S) * 2 * S + S + (p % S) + 1;
    findings.warning(
      'economy/product-without-supply',
      `${T.file}:${row}:1`,
      `${labels.regions[Math.floor(p / S)].code} ${labels.sectors[p % S]} is used, but no industry supplies it: its uses are ascribed to the industry of the same name`,
    );
  }
  toIndustries(Z, n, shares);
  toIndustries(Y, R * F, shares);

  const table: IoTable = {
    id: `gloria-${year}`,
    title: {
      en: `World ${year}, multi-regional table (GLORIA, release ${release})`,
      ko: `세계 ${year}년 다지역 투입산출표 (GLORIA ${release})`,
    },
    year,
    unit: { currency: 'USD', scale: 1e3 },
    priceYear: year,
    priceBasis: 'basic',
    exchangeRates: {},
    exchangeRateSource: null,
    classification: `GLORIA-${S}`,
    symmetry: 'industry-by-industry',
    flows: 'domestic',
    regions: labels.regions.map(({ code, name }) => namedRegion(code, name)),
    industries: labels.sectors.map((code) => ({ code, name: { en: code, ko: code } })),
    finalDemand: labels.regions.flatMap(({ code }) =>
      labels.finalDemand.map((label) => ({
        code: `${code} ${label}`,
        ...finalDemandOf(label),
        region: code,
      })),
    ),
    primaryInputs: labels.valueAdded.map((label, p) => primaryInputOf(label, `P${p + 1}`)),
    Z,
    imports: null,
    Y,
    importedY: null,
    V,
    VY: null,
    x,
    satellites: [],
    source: {
      publisher: 'Industrial Ecology Virtual Laboratory (IELab)',
      title: 'GLORIA, Global Resource Input-Output Assessment',
      edition: `release ${release}`,
      url: null,
      doi: null,
      licence: null,
    },
    provenance: [
      {
        operation: 'read',
        note: `Read from the publisher’s supply–use matrices at basic prices (Markup001), year ${year}. The layout is known from samples only; thousand US dollars are assumed, as the publisher says.`,
        parameters: {
          reader: 'gloria',
          flows: T.file,
          finalDemand: finals.file,
          primaryInputs: primary.file,
          year,
        },
      },
      {
        operation: 'supply-use',
        note: 'Made industry by industry: every user of a product buys it from its makers in the proportion of their supply (fixed product sales structure). Gross output is the supply of each industry.',
        parameters: { productsWithoutSupply: shares.unsupplied.length },
      },
    ],
    acceptedWithErrors: false,
  };
  const line = (cell: number): number => Math.floor(cell / S) * 2 * S + (cell % S) + 1;
  const found = checkTable(table, 0, {
    row: (i) => `${T.file}:${line(i)}:1`,
    column: (j) => `${T.file}:1:${line(j)}`,
    whole: T.file,
  });
  findings.addAll(found);
  return table;
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
      const table = await readYear(entry, labels, findings, options);
      if (table !== null) tables.push(table);
    }
    asked.report(where, findings);
    return { tables, findings: findings.toArray(where) };
  },
};
