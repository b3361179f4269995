import type { SourceFile } from '../../../sheets/index.ts';
import type { IoTable, PrimaryInput } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import { FindingList } from '../finding-list.ts';
import { areaOf } from '../layout/area-names.ts';
import { figureResolution } from '../layout/figure-resolution.ts';
import {
  type FigureRow,
  type FigureSheet,
  readFigureSheet,
  requiredFigures,
} from '../layout/figure-sheet.ts';
import { namesOf } from '../layout/file-names.ts';
import { hintsOfName } from '../layout/name-hints.ts';
import { peekRecords } from '../layout/peek-records.ts';
import { reportTotalFlows } from '../layout/total-flows.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';
import { Metadata } from '../spillway-csv/spillway-metadata.ts';
import { OECD_FINAL_USES, OECD_TAX_ROWS } from './oecd-final-uses.ts';
import { divisionKey, oecdIndustries } from './oecd-industries.ts';

/** Sums that the publisher prints: of each column's flows and taxes, and output. */
const INTERMEDIATE = 'TTL_INT_FNL';
const OUTPUT = 'OUTPUT';
const VALUE_ADDED = 'VALU';
/** `TTL_01`: imports inside; `DOM_01` and `IMP_01`: apart. A repackaged file may have the bare code. */
const FLOW = /^(?:(TTL|DOM|IMP)_)?([A-Z]?\d\w*)$/;

/** Label columns: the code alone, or code and description as some packagers write it; null for another layout. */
function labelCount(header: readonly string[], first: readonly string[]): number | null {
  const uses = header.filter((code) => OECD_FINAL_USES.has(code)).length;
  if (!header.includes('HFCE') || !header.includes('GFCF') || uses < 4) return null;
  const labels = header.findIndex((code, column) => column > 0 && /^[A-Z]?\d\w*$/.test(code));
  if (labels !== 1 && labels !== 2) return null;
  return FLOW.test(first[0] ?? '') ? labels : null;
}

async function labelsOf(file: SourceFile, options: ReadOptions): Promise<number | null> {
  const [header, first] = await peekRecords(file, options, (_, index) => index === 1);
  return first === undefined ? null : labelCount(header, first);
}

interface SortedRows {
  /** By the divisions of the industry. */
  readonly flows: Readonly<Record<'TTL' | 'DOM' | 'IMP', ReadonlyMap<string, FigureRow>>>;
  readonly others: ReadonlyMap<string, FigureRow>;
}

function sortRows(sheet: FigureSheet, findings: FindingList): SortedRows {
  const flows = {
    TTL: new Map<string, FigureRow>(),
    DOM: new Map<string, FigureRow>(),
    IMP: new Map<string, FigureRow>(),
  };
  const others = new Map<string, FigureRow>();
  const known = [INTERMEDIATE, OUTPUT, VALUE_ADDED, ...Object.keys(OECD_TAX_ROWS)];
  for (const row of sheet.rows) {
    const label = row.labels[0];
    const match = FLOW.exec(label);
    const kind =
      match === null ? null : (['TTL', 'DOM', 'IMP'] as const).find((name) => name === (match[1] ?? 'TTL'));
    const [map, key] =
      kind == null || known.includes(label) ? [others, label] : [flows[kind], divisionKey(match![2])];
    if (map === others && !known.includes(label)) {
      findings.error(
        'economy/unknown-code',
        `${sheet.file}:${row.row}:1`,
        `expected TTL_, DOM_ or IMP_ with an industry, or one of ${known.join(', ')}, but found "${label}"`,
        label,
      );
    } else if (map.has(key)) {
      findings.error(
        'economy/duplicate-code',
        `${sheet.file}:${row.row}:1`,
        `expected each row once, but "${label}" stands in row ${map.get(key)!.row} too, which is used`,
        label,
      );
    } else map.set(key, row);
  }
  return { flows, others };
}

/** Columns of industries and of final uses; null and findings where a code comes twice or is unknown. */
function findColumns(sheet: FigureSheet, findings: FindingList): { cells: number[]; uses: number[] } | null {
  const cells: number[] = [];
  const uses: number[] = [];
  let sound = true;
  sheet.columns.forEach((code, column) => {
    const twice = sheet.columns.indexOf(code) !== column;
    if (!twice && OECD_FINAL_USES.has(code)) uses.push(column);
    else if (!twice && /^[A-Z]?\d\w*$/.test(code)) cells.push(column);
    else {
      sound = false;
      findings.error(
        twice ? 'economy/duplicate-code' : 'economy/unknown-code',
        sheet.path(sheet.headerRow, column),
        twice
          ? `expected each column once, but "${code}" stands twice`
          : `expected an industry or one of ${[...OECD_FINAL_USES.keys()].join(', ')}, but found "${code}"`,
        code,
      );
    }
  });
  return sound && cells.length > 0 ? { cells, uses } : null;
}

function build(sheet: FigureSheet, findings: FindingList): IoTable | null {
  const columns = findColumns(sheet, findings);
  const { flows, others } = sortRows(sheet, findings);
  const domestic = flows.DOM.size > 0;
  const keys = columns?.cells.map((column) => divisionKey(sheet.columns[column])) ?? [];
  const main = domestic ? flows.DOM : flows.TTL;
  const rowsOf = (map: ReadonlyMap<string, FigureRow>, prefix: string): FigureRow[] | null => {
    const rows = keys.flatMap((key) => {
      const row = map.get(key);
      if (row === undefined)
        findings.error(
          'economy/missing-code',
          sheet.file,
          `expected a row for each industry of the header, but ${prefix}_${key} is missing`,
          null,
          `${prefix}_${key}`,
        );
      return row ?? [];
    });
    for (const [key, row] of map) {
      if (keys.includes(key)) continue;
      findings.error(
        'economy/unknown-code',
        `${sheet.file}:${row.row}:1`,
        `expected an industry that has a column, but found "${row.labels[0]}"`,
        row.labels[0],
      );
    }
    return rows.length === keys.length && map.size === keys.length ? rows : null;
  };
  const rows = columns === null ? null : rowsOf(main, domestic ? 'DOM' : 'TTL');
  const imported = columns !== null && domestic ? rowsOf(flows.IMP, 'IMP') : [];
  for (const total of [OUTPUT, VALUE_ADDED]) {
    if (others.has(total)) continue;
    findings.error(
      'economy/missing-code',
      sheet.file,
      `expected a row ${total}, but there is none`,
      null,
      total,
    );
  }
  const output = others.get(OUTPUT);
  const valueAdded = others.get(VALUE_ADDED);
  if (
    columns === null ||
    rows === null ||
    imported === null ||
    output === undefined ||
    valueAdded === undefined
  )
    return null;

  const block = (from: readonly FigureRow[], of: readonly number[]): Float64Array =>
    requiredFigures(sheet, from, of, findings);
  const taxes = Object.keys(OECD_TAX_ROWS).flatMap((code) => others.get(code) ?? []);
  const primaryRows = [...taxes, valueAdded];
  const titles = rows.map(({ labels }) => labels[1] ?? '');
  const codes = columns.cells.map((column) => sheet.columns[column]);
  const { classification, industries } = oecdIndustries(
    codes,
    titles.every((title) => title !== '') ? titles : [],
  );
  const hints = hintsOfName(sheet.file, 'year and country', findings);
  const region = areaOf(hints.area ?? 'ZZZ');
  const Z = block(rows, columns.cells);
  const Y = block(rows, columns.uses);
  const V = block(primaryRows, columns.cells);
  const table: IoTable = {
    id: `${region.code.toLowerCase()}-${hints.year}`,
    title: {
      en: `${region.name.en} ${hints.year}, OECD harmonised table`,
      ko: `${region.name.ko} ${hints.year}, OECD 표준화 산업연관표`,
    },
    year: hints.year,
    unit: { currency: 'USD', scale: 1e6 },
    priceYear: hints.year,
    priceBasis: 'basic',
    exchangeRates: {},
    exchangeRateSource: null,
    classification,
    symmetry: 'industry-by-industry',
    flows: domestic ? 'domestic' : 'total',
    regions: [region],
    industries,
    finalDemand: columns.uses.map((column) => ({
      code: sheet.columns[column],
      ...OECD_FINAL_USES.get(sheet.columns[column])!,
      region: region.code,
    })),
    primaryInputs: [
      ...taxes.map(
        ({ labels }): PrimaryInput => ({
          code: labels[0],
          name: OECD_TAX_ROWS[labels[0]],
          kind: 'product-taxes',
          inValueAdded: false,
        }),
      ),
      {
        code: VALUE_ADDED,
        name: { en: 'Value added at basic prices', ko: '기초가격 부가가치' },
        kind: 'value-added',
        inValueAdded: true,
      },
    ],
    Z,
    imports: domestic ? block(imported, columns.cells) : null,
    Y,
    importedY: domestic ? block(imported, columns.uses) : null,
    V,
    VY: block(primaryRows, columns.uses),
    x: block([output], columns.cells),
    satellites: [],
    source: {
      publisher: 'OECD',
      title: 'Harmonised national Input-Output Tables',
      edition: { OECD36: '2018', OECD45: '2021 or 2023', OECD50: '2025' }[classification] ?? 'unknown',
      url: null,
      doi: null,
      licence: 'OECD terms and conditions (with attribution)',
    },
    provenance: [
      {
        operation: 'read',
        note: `Read from ${sheet.file}, OECD harmonised national table${domestic ? '' : ': imports are inside the flows'}`,
      },
    ],
    acceptedWithErrors: false,
  };
  if (!domestic) reportTotalFlows(sheet.file, 'the publisher’s total matrix holds no others', findings);
  const resolution = figureResolution(Z, Y, V);
  checkIntermediate(sheet, table, others.get(INTERMEDIATE), columns.cells, resolution, findings);
  const locator = {
    row: (i: number): string => `${sheet.file}:${rows[i].row}:1`,
    column: (j: number): string => sheet.path(output.row, columns.cells[j]),
    whole: sheet.file,
  };
  findings.addAll(checkTable(table, resolution, locator));
  return table;
}

/** The publisher's own sum of a column's flows and taxes against ours. */
function checkIntermediate(
  sheet: FigureSheet,
  table: IoTable,
  printed: FigureRow | undefined,
  cells: readonly number[],
  resolution: number,
  findings: FindingList,
): void {
  if (printed === undefined) return;
  const n = cells.length;
  const P = table.primaryInputs.length - 1;
  const rows = n + (table.imports === null ? 0 : n) + P;
  cells.forEach((column, j) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += table.Z[i * n + j] + (table.imports?.[i * n + j] ?? 0);
    for (let p = 0; p < P; p++) sum += table.V[p * n + j];
    const gap = sum - printed.values[column];
    if (Math.abs(gap) <= Math.max(resolution * (rows + 1), 1e-6 * Math.abs(sum))) return;
    findings.error(
      'economy/total-mismatch',
      sheet.path(printed.row, column),
      `expected ${INTERMEDIATE} to be the sum of the flows and taxes above, ${sum}, but found ${printed.values[column]}: a gap of ${Number(gap.toPrecision(6))}`,
      printed.values[column],
      sum,
    );
  });
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
