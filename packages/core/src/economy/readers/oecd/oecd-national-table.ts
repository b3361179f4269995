import type { IoTable, PrimaryInput } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import { FindingList } from '../finding-list.ts';
import { areaOf } from '../layout/area-names.ts';
import { figureResolution } from '../layout/figure-resolution.ts';
import { type FigureRow, type FigureSheet, requiredFigures } from '../layout/figure-sheet.ts';
import { hintsOfName } from '../layout/name-hints.ts';
import { reportTotalFlows } from '../layout/total-flows.ts';
import { OECD_FINAL_USES, OECD_TAX_ROWS, OECD_VALUE_ADDED } from './oecd-final-uses.ts';
import { divisionKey, oecdIndustries } from './oecd-industries.ts';
import { findColumns, INTERMEDIATE, OUTPUT, sortRows, VALUE_ADDED } from './oecd-national-rows.ts';

export function build(sheet: FigureSheet, findings: FindingList): IoTable | null {
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
  const { classification, edition, industries } = oecdIndustries(
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
      { ...OECD_VALUE_ADDED, code: VALUE_ADDED },
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
      edition,
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
