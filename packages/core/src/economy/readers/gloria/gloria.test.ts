import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectBalanced, expectClose } from '../../../../../../test/expect-balanced.ts';
import { makeXlsx } from '../../../../../../test/make-xlsx.ts';
import { productiveTable, randomTable } from '../../../../../../test/random-table.ts';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import {
  folderFiles,
  looseFiles,
  spoilt,
  without,
  zippedFiles,
} from '../../../../../../test/sample-files.ts';
import { gloriaSample, type SampleFiles, supplyUseOf } from '../../../../../../tools/make-layout-samples.ts';
import { gloria } from './gloria.ts';

const made = randomTable(5, 2, 3, { productTaxes: true });
const nameOf = (matrix: string): string =>
  `20200101_120secMother_AllCountries_002_${matrix}-Results_2020_000_Markup001(full).csv`;
const read = (files: SampleFiles) => gloria.read(looseFiles(files), {});
const codesOf = (findings: readonly { code: string; path: string }[]) =>
  findings.map(({ code, path }) => [code, path]);

/** D M with D = S inv(diag q), the plain way. */
function byIndustry(supply: Float64Array, matrix: Float64Array, n: number, columns: number): Float64Array {
  const result = new Float64Array(n * columns);
  for (let p = 0; p < n; p++) {
    let q = 0;
    for (let i = 0; i < n; i++) q += supply[i * n + p];
    for (let i = 0; i < n; i++) {
      for (let c = 0; c < columns; c++) {
        result[i * columns + c] += (supply[i * n + p] / q) * matrix[p * columns + c];
      }
    }
  }
  return result;
}

describe('the reader of GLORIA', () => {
  it('makes a balanced table of industries of supply and use', async () => {
    await fc.assert(
      fc.asyncProperty(productiveTable({ regions: [1, 3], industries: [1, 4] }), async (table) => {
        const { tables, findings } = await read(gloriaSample(table));
        expect(findings).toEqual([]);
        const n = table.x.length;
        const { supply, use, Y, V } = supplyUseOf(table);
        expectClose(tables[0].Z, byIndustry(supply, use, n, n));
        expectClose(tables[0].Y, byIndustry(supply, Y, n, table.finalDemand.length));
        expectClose(tables[0].V, V);
        expectClose(
          tables[0].x,
          Array.from({ length: n }, (_, i) =>
            supply.slice(i * n, (i + 1) * n).reduce((total, value) => total + value, 0),
          ),
        );
        expectBalanced(tables[0], 1e-12);
      }),
      { numRuns: 25 },
    );
  });

  it('reads labels, unit, year and the assumption it makes', async () => {
    const { tables } = await gloria.read(zippedFiles(gloriaSample(made)), {});
    expect(tables[0]).toMatchObject({
      id: 'gloria-2020',
      year: 2020,
      unit: { currency: 'USD', scale: 1e3 },
      priceBasis: 'basic',
      symmetry: 'industry-by-industry',
    });
    expect(tables[0].regions.map(({ code }) => code)).toEqual(['R1', 'R2']);
    expect(tables[0].finalDemand.map(({ kind, region }) => [kind, region])).toEqual(
      made.finalDemand.map(({ kind, region }) => [kind, region]),
    );
    expect(tables[0].provenance.map(({ note }) => note).join(' ')).toContain('fixed product sales structure');
  });

  it.each(['T', 'Y', 'V'])('says that %s is missing', async (matrix) => {
    const { tables, findings } = await read(without(gloriaSample(made), nameOf(matrix)));
    expect(tables).toEqual([]);
    expect(findings.map(({ code, expected }) => [code, expected])).toEqual([
      ['economy/missing-file', matrix],
    ]);
  });

  it('says that the workbook of labels is missing, or one of its columns', async () => {
    const files = without(gloriaSample(made), 'GLORIA_ReadMe_000.xlsx');
    expect(await gloria.recognises(looseFiles(files), {})).toBe(true);
    const none = await read(files);
    expect(none.findings.map(({ expected }) => expected)).toEqual(['GLORIA_ReadMe']);
    const short = await read({
      ...files,
      'labels.xlsx': makeXlsx({
        Regions: [
          ['Region_acronyms', 'Region_names'],
          ['R1', 'Region 1'],
        ],
      }),
    });
    expect(short.findings.map(({ code, expected }) => [code, expected])).toEqual([
      ['economy/missing-code', 'Sector_names'],
      ['economy/missing-code', 'Value_added_names'],
      ['economy/missing-code', 'Final_demand_names'],
    ]);
  });

  it('shows that the workbook spells out another sequence of rows', async () => {
    const labels = (regions: readonly string[]) =>
      makeXlsx({
        Regions: [
          ['Region_acronyms', 'Region_names'],
          ['R1', 'Region 1'],
          ['R2', 'Region 2'],
        ],
        Sectors: [['Sector_names'], ...[1, 2, 3].map((s) => [`Industry ${s}`])],
        Items: [
          ['Value_added_names', 'Final_demand_names'],
          ['Value added', 'Households'],
          ['Product taxes', 'Government'],
          [null, 'Investment'],
        ],
        Sequence: [['Sequential_regionSector_labels'], ...regions.map((region) => [`x (${region}) y`])],
      });
    const regions = Array.from({ length: 12 }, (_, i) => (i < 6 ? 'R1' : 'R2'));
    const files = gloriaSample(made);
    const right = await read({ ...files, 'GLORIA_ReadMe_000.xlsx': labels(regions) });
    expect([right.findings, right.tables.length]).toEqual([[], 1]);
    const wrong = await read({ ...files, 'GLORIA_ReadMe_000.xlsx': labels(regions.toReversed()) });
    expect(codesOf(wrong.findings)).toEqual([
      ['economy/label-mismatch', 'GLORIA_ReadMe_000.xlsx:Sequence:2:1'],
    ]);
    expect(wrong.tables).toHaveLength(1);
  });

  it.each([
    [
      'text in a figure',
      'T',
      (text: string) => text.replace(/^[^,]+/, 'x'),
      ['economy/not-a-number', `${nameOf('T')}:1:1`],
    ],
    [
      'a row too few',
      'Y',
      (text: string) => text.split('\n').slice(0, -2).join('\n'),
      ['economy/shape-mismatch', `${nameOf('Y')}:11:6`],
    ],
    [
      'flows between industries',
      'T',
      (text: string) => text.replace(/^0,0,/, '0,5,'),
      ['economy/unexpected-figure', `${nameOf('T')}:1:2`],
    ],
    [
      'final demand for industries',
      'Y',
      (text: string) => text.replace(/^0,/, '5,'),
      ['economy/unexpected-figure', `${nameOf('Y')}:1:1`],
    ],
  ])('reports %s', async (_, matrix, change, expected) => {
    const { tables, findings } = await read(spoilt(gloriaSample(made), nameOf(matrix), change));
    expect(codesOf(findings)).toContainEqual(expected);
    expect(tables).toEqual([]);
  });
});

describeWithData('the sample of GLORIA', () => {
  const files = () => folderFiles(realData('io/format-samples/gloria_mock'));

  it('gives the figures of an independent computation and shows that nothing in it adds up', async () => {
    const { tables, findings } = await gloria.read(files(), {});
    const [table] = tables;
    expect(table).toMatchObject({ id: 'gloria-2022', year: 2022 });
    expect(table.regions.map(({ name }) => name.en)).toEqual(['Australia', 'Austria', 'Azerbaijan']);
    expect(table.industries.map(({ code }) => code)).toEqual([
      'Forestry and logging',
      'Fishing',
      'Crustaceans and molluscs',
    ]);
    expect(table.finalDemand.map(({ kind }) => kind)).toEqual(
      [1, 2, 3].flatMap(() => ['households', 'npish']),
    );
    expect(table.primaryInputs.map(({ kind }) => kind)).toEqual(['wages', 'production-taxes']);
    // python3: i = [0, 1, 2, 6, 7, 8, 12, 13, 14], p = i + 3; S = T[i, p], U = T[p, i]; D = S / S.sum(0); Z = D @ U; Y = D @ Y[p];
    // V = V.reshape(3, 2, 18).sum(0)[:, i]; Z.sum(), Y.sum(), V.sum(), S.sum(), Z[0, 0], Y[0, 0], V[1, 0], row and column gap of 0.
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    expect(sum(table.Z)).toBeCloseTo(2947295.3504909384, 6);
    expect(sum(table.Y)).toBeCloseTo(3956844.5153977615, 6);
    expect(sum(table.V)).toBeCloseTo(3553956.0928017413, 6);
    expect(sum(table.x)).toBe(20686680);
    expect([table.Z[0], table.Y[0], table.V[9]]).toEqual([1386400, 100000, 41387]);
    const gap = (code: string) => {
      const found = findings.filter((finding) => finding.code === code);
      expect(found).toHaveLength(9);
      return Number(found[0].value) - Number(found[0].expected);
    };
    expect(gap('economy/row-unbalanced')).toBeCloseTo(-3808647.482308684, 6);
    expect(gap('economy/column-unbalanced')).toBeCloseTo(-2728612.8648525784, 6);
    // The files of other prices are named, not mixed in.
    expect(findings.filter(({ code }) => code === 'economy/file-not-used')).toHaveLength(2);
  });
});
