/**
 * Writes small made-up tables in the layouts of EXIOBASE 1 and 3, Eora26 and GLORIA: the tests of the readers use
 * them, and a person can look at them. No figure and no label list is a publisher's.
 *
 * Run: npx tsx --conditions=source tools/make-layout-samples.ts <folder>
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FinalDemandKind, IoTable, PrimaryInputKind } from '@spillway/core/economy';
import type { Cell } from '@spillway/core/sheets';
import { makeXlsx } from '../test/make-xlsx.ts';
import { randomTable } from '../test/random-table.ts';

/** Content by path. */
export type SampleFiles = Record<string, Uint8Array>;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = (rows: readonly (readonly (string | number)[])[], delimiter = '\t'): Uint8Array =>
  utf8(rows.map((row) => `${row.join(delimiter)}\n`).join(''));

const EXIOBASE_DEMAND: Partial<Record<FinalDemandKind, string>> = {
  households: 'Final consumption expenditure by households',
  government: 'Final consumption expenditure by government',
  investment: 'Gross fixed capital formation',
  inventories: 'Changes in inventories',
};
const EXIOBASE_INPUTS: Partial<Record<PrimaryInputKind, string>> = {
  'value-added': 'Operating surplus: Remaining net operating surplus',
  'product-taxes': 'Taxes less subsidies on products purchased: Total',
};
const SNA_DEMAND: Partial<Record<FinalDemandKind, string>> = {
  households: 'Household final consumption P.3h',
  government: 'Government final consumption P.3g',
  investment: 'Gross fixed capital formation P.51',
  inventories: 'Changes in inventories P.52',
};

interface Axes {
  /** Region and industry of each cell. */
  readonly cells: readonly (readonly [string, string])[];
  /** Region and kind of each column of final demand. */
  readonly demand: readonly (readonly [string, FinalDemandKind])[];
}

const axesOf = (table: IoTable): Axes => ({
  cells: table.regions.flatMap((region) =>
    table.industries.map((industry) => [region.code, industry.name.en] as const),
  ),
  demand: table.finalDemand.map(({ region, kind }) => [region, kind] as const),
});

const rowsOf = (values: Float64Array, columns: number): number[][] =>
  Array.from({ length: values.length / columns }, (_, i) => [
    ...values.subarray(i * columns, (i + 1) * columns),
  ]);

/** Inputs per unit of output; 0 where there is none. */
const coefficientsOf = (values: Float64Array, x: Float64Array): Float64Array =>
  values.map((value, at) => (x[at % x.length] === 0 ? 0 : value / x[at % x.length]));

export interface Exiobase3SampleOptions {
  /** A.txt, Z.txt or both; default A. */
  readonly squares?: readonly ('A' | 'Z')[];
  /** With x.txt. Default false. */
  readonly output?: boolean;
  /** With the folder factor_inputs. Default true. */
  readonly factorInputs?: boolean;
  /** With the folder employment: persons by two skills, 1000 and 2000 for each cell. Default false. */
  readonly employment?: boolean;
  readonly year?: number;
}

/** A table as a folder of EXIOBASE 3. */
export function exiobase3Sample(table: IoTable, options: Exiobase3SampleOptions = {}): SampleFiles {
  const { cells, demand } = axesOf(table);
  const n = cells.length;
  const head = (labels: readonly (readonly [string, string])[], second: string, blanks: number) => {
    const blank = Array.from({ length: blanks - 1 }, () => '');
    return [
      ['region', ...blank, ...labels.map(([region]) => region)],
      [second, ...blank, ...labels.map(([, label]) => label)],
    ];
  };
  const wide = (labels: readonly unknown[]): string[] => ['region', 'sector', ...labels.map(() => '')];
  const categories = demand.map(([region, kind]) => [region, EXIOBASE_DEMAND[kind] ?? kind] as const);
  const square = (values: Float64Array): Uint8Array =>
    lines([
      ...head(cells, 'sector', 2),
      wide(cells),
      ...rowsOf(values, n).map((row, i) => [...cells[i], ...row]),
    ]);
  const extension = (rows: readonly (readonly [string, readonly number[]])[]): Uint8Array =>
    lines([
      ...head(cells, 'sector', 1),
      ['stressor', ...cells.map(() => '')],
      ...rows.map(([label, row]) => [label, ...row]),
    ]);
  const inputs = table.primaryInputs.map(({ kind, code }) => EXIOBASE_INPUTS[kind] ?? code);
  const files: SampleFiles = {
    'metadata.json': utf8(
      JSON.stringify({
        name: 'exio3_made_up',
        description: `Made-up table for ${options.year ?? table.year}`,
        system: 'ixi',
        version: 'v0',
      }),
    ),
    'unit.txt': lines([['region', 'sector', 'unit'], ...cells.map((cell) => [...cell, 'M.EUR'])]),
    'Y.txt': lines([
      ...head(categories, 'category', 2),
      wide(categories),
      ...rowsOf(table.Y, demand.length).map((row, i) => [...cells[i], ...row]),
    ]),
  };
  for (const matrix of options.squares ?? ['A']) {
    files[`${matrix}.txt`] = square(matrix === 'Z' ? table.Z : coefficientsOf(table.Z, table.x));
  }
  if (options.output === true) {
    files['x.txt'] = lines([
      ['region', 'sector', 'indout'],
      ...cells.map((cell, i) => [...cell, table.x[i]]),
    ]);
  }
  if (options.factorInputs !== false) {
    files['factor_inputs/F.txt'] = extension(rowsOf(table.V, n).map((row, p) => [inputs[p], row] as const));
    files['factor_inputs/unit.txt'] = lines([['', 'unit'], ...inputs.map((label) => [label, 'M.EUR'])]);
  }
  if (options.employment === true) {
    const people = ['Low', 'High'].map((skill) => `Employment people: ${skill}-skilled male`);
    files['employment/F.txt'] = extension(
      people.map((label, k) => [label, cells.map(() => 1000 * (k + 1))] as const),
    );
    files['employment/unit.txt'] = lines([['stressor', 'unit'], ...people.map((label) => [label, '1000 p'])]);
  }
  return files;
}

/** A table as a folder of EXIOBASE 1: coefficients with the unit beside each row, or flows. */
export function exiobase1Sample(table: IoTable, flows = false): SampleFiles {
  const { cells, demand } = axesOf(table);
  const n = cells.length;
  const unit = flows ? 'M.EUR' : 'M.EUR/M.EUR';
  const head = (labels: readonly (readonly [string, string])[], blanks: number): string[][] =>
    [0, 1].map((level) => [
      ...Array.from({ length: blanks }, () => ''),
      ...labels.map((label) => label[level]),
    ]);
  const scaled = (values: Float64Array): Float64Array => (flows ? values : coefficientsOf(values, table.x));
  return {
    'mrIot.txt': lines([
      ...head(cells, 3),
      ...rowsOf(scaled(table.Z), n).map((row, i) => [...cells[i], unit, ...row]),
    ]),
    'mrFinalDemand.txt': lines([
      ...head(
        demand.map(([region, kind]) => [region, EXIOBASE_DEMAND[kind] ?? kind] as const),
        3,
      ),
      ...rowsOf(table.Y, demand.length).map((row, i) => [...cells[i], 'M.EUR', ...row]),
    ]),
    'mrFactorInputs.txt': lines([
      ...head(cells, 2),
      ...rowsOf(scaled(table.V), n).map((row, p) => [
        EXIOBASE_INPUTS[table.primaryInputs[p].kind] ?? table.primaryInputs[p].code,
        unit,
        ...row,
      ]),
    ]),
  };
}

/**
 * A table as a folder of Eora26, with a tab at the end of each line of labels.
 *
 * @param discrepancy with the region ROW of one sector, from which and to which nothing flows but its final demand of 7.
 */
export function eora26Sample(table: IoTable, discrepancy = false): SampleFiles {
  const { cells, demand } = axesOf(table);
  const n = cells.length;
  const F = demand.length;
  const pad = (rows: number[][], columns: number, last: number): number[][] => {
    if (!discrepancy) return rows;
    const wide = rows.map((row) => (columns > row.length ? [...row, 0] : row));
    return last < 0 ? wide : [...wide, Array.from({ length: columns }, (_, j) => (j === 0 ? last : 0))];
  };
  const columns = n + (discrepancy ? 1 : 0);
  const name = (what: string): string => `Eora26_${table.year}_bp_${what}.txt`;
  const regionName = new Map(table.regions.map((region) => [region.code, region.name.en]));
  return {
    [name('T')]: lines(pad(rowsOf(table.Z, n), columns, 0)),
    [name('FD')]: lines(pad(rowsOf(table.Y, F), F, 7)),
    [name('VA')]: lines(
      pad(rowsOf(table.V, n), columns, -1).map((row, p) =>
        discrepancy && p === 0 ? [...row.slice(0, n), 7] : row,
      ),
    ),
    'labels_T.txt': lines([
      ...cells.map(([region, label]) => [regionName.get(region) ?? '', region, 'Industries', label, '']),
      ...(discrepancy ? [['Statistical Discrepancies', 'ROW', 'Industries', 'TOTAL', '']] : []),
    ]),
    'labels_FD.txt': lines(
      demand.map(([region, kind]) => [
        regionName.get(region) ?? '',
        region,
        'Final Demand',
        SNA_DEMAND[kind] ?? kind,
        '',
      ]),
    ),
    'labels_VA.txt': lines(table.primaryInputs.map((input) => ['Primary Inputs', input.name.en, ''])),
  };
}

/** Supply, use and the rest behind a sample of GLORIA, n×n, n×n, n×F and P×n; supply is by industry and product. */
export interface SupplyUse {
  readonly supply: Float64Array;
  readonly use: Float64Array;
  readonly Y: Float64Array;
  readonly V: Float64Array;
}

/**
 * Supply and use that balance: flows of the table are the use of products, and in each region the first industry
 * makes some of the second product (as much as half the second one's first row of value added), which is what
 * that industry's value added gains and the second one's loses.
 */
export function supplyUseOf(table: IoTable): SupplyUse {
  const S = table.industries.length;
  const n = table.x.length;
  const supply = new Float64Array(n * n);
  const V = table.V.slice();
  for (let i = 0; i < n; i++) supply[i * n + i] = table.x[i];
  // One industry has no other to take from.
  const firsts = S === 1 ? [] : table.regions.map((_, r) => r * S);
  for (const first of firsts) {
    const second = first + 1;
    const moved = Math.floor(V[second] * 512) / 1024;
    supply[first * n + second] = moved;
    supply[second * n + second] -= moved;
    V[first] += moved;
    V[second] -= moved;
  }
  return { supply, use: table.Z, Y: table.Y, V };
}

/** A table as the files of GLORIA: T, Y and V without labels and the workbook of labels. */
export function gloriaSample(table: IoTable): SampleFiles {
  const R = table.regions.length;
  const S = table.industries.length;
  const n = R * S;
  const F = table.finalDemand.length;
  const P = table.primaryInputs.length;
  const { supply, use, Y, V } = supplyUseOf(table);
  /** Cell of the table and whether it is a product, for each row and column of T. */
  const places = Array.from({ length: 2 * n }, (_, at) => ({
    cell: Math.floor(at / (2 * S)) * S + (at % S),
    product: Math.floor(at / S) % 2 === 1,
  }));
  const T = places.map((row) =>
    places.map((column) => {
      if (row.product === column.product) return 0;
      return (row.product ? use : supply)[row.cell * n + column.cell];
    }),
  );
  const finals = places.map(({ cell, product }) =>
    Array.from({ length: F }, (_, f) => (product ? Y[cell * F + f] : 0)),
  );
  const primary = Array.from({ length: R * P }, (_, row) =>
    places.map(({ cell, product }) =>
      product || Math.floor(cell / S) !== Math.floor(row / P) ? 0 : V[(row % P) * n + cell],
    ),
  );
  const name = (what: string): string =>
    `20200101_120secMother_AllCountries_002_${what}-Results_${table.year}_000_Markup001(full).csv`;
  const kinds = table.finalDemand.slice(0, F / R).map(({ kind }) => SNA_DEMAND[kind] ?? kind);
  const inputs = table.primaryInputs.map((input) => input.name.en);
  const sheets: Record<string, Cell[][]> = {
    Regions: [
      ['Lfd_Nr', 'Region_acronyms', 'Region_names'],
      ...table.regions.map((region, r): Cell[] => [r + 1, region.code, region.name.en]),
    ],
    Sectors: [
      ['Lfd_Nr', 'Sector_names'],
      ...table.industries.map((industry, s): Cell[] => [s + 1, industry.name.en]),
    ],
    'Value added and final demand': [
      ['Lfd_Nr', 'Value_added_names', 'Final_demand_names'],
      ...Array.from({ length: Math.max(P, kinds.length) }, (_, k): Cell[] => [
        k + 1,
        inputs[k] ?? null,
        kinds[k] ?? null,
      ]),
    ],
    'Sequential region-sector labels': [
      ['Lfd_Nr', 'Sequential_regionSector_labels'],
      ...places.map(({ cell }, at): Cell[] => {
        const region = table.regions[Math.floor(cell / S)];
        return [at + 1, `${region.name.en} (${region.code}) ${table.industries[cell % S].name.en}`];
      }),
    ],
  };
  return {
    [name('T')]: lines(T, ','),
    [name('Y')]: lines(finals, ','),
    [name('V')]: lines(primary, ','),
    'GLORIA_ReadMe_000.xlsx': makeXlsx(sheets),
  };
}

const [, script, target] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href && target !== undefined) {
  const table = randomTable(1, 3, 4, { productTaxes: true });
  const samples: Record<string, SampleFiles> = {
    'exiobase-3': exiobase3Sample(table, { squares: ['A', 'Z'], output: true, employment: true }),
    'exiobase-1': exiobase1Sample(table),
    eora26: eora26Sample(table, true),
    gloria: gloriaSample(table),
  };
  for (const [layout, files] of Object.entries(samples)) {
    for (const [path, bytes] of Object.entries(files)) {
      const file = resolve(target, layout, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }
}
