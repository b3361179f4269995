import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectBalanced, expectClose } from '../../../../../../test/expect-balanced.ts';
import { productiveTable, randomTable } from '../../../../../../test/random-table.ts';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import {
  folderFiles,
  looseFiles,
  spoilt,
  without,
  zippedFiles,
} from '../../../../../../test/sample-files.ts';
import { exiobase3Sample, type SampleFiles } from '../../../../../../tools/make-layout-samples.ts';
import { tableHash } from '../../table-hash.ts';
import { exiobase3 } from './exiobase-3.ts';

const made = randomTable(7, 3, 4, { productTaxes: true });
const read = (files: SampleFiles) => exiobase3.read(looseFiles(files), {});
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

describe('the reader of EXIOBASE 3', () => {
  it('finds the table again that a folder was made of', async () => {
    await fc.assert(
      fc.asyncProperty(
        productiveTable({ regions: [1, 4], industries: [1, 5], productTaxes: true, negativeStocks: true }),
        async (table) => {
          for (const options of [{}, { squares: ['Z'], output: true }, { squares: ['A', 'Z'] }] as const) {
            const { tables, findings } = await read(exiobase3Sample(table, options));
            expect(findings).toEqual([]);
            expectClose(tables[0].Z, table.Z, 1e-9);
            expectClose(tables[0].Y, table.Y);
            expectClose(tables[0].V, table.V);
            expectClose(tables[0].x, table.x, 1e-9);
            expectBalanced(tables[0], 1e-9);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('reads labels, unit, year, edition and the meaning of each row', async () => {
    const { tables } = await read(exiobase3Sample(made, { year: 2011 }));
    const [table] = tables;
    expect(table).toMatchObject({
      id: 'exiobase3-ixi-2011',
      year: 2011,
      unit: { currency: 'EUR', scale: 1e6 },
      priceBasis: 'basic',
      symmetry: 'industry-by-industry',
      classification: 'EXIOBASE3-ixi-4',
      flows: 'domestic',
    });
    expect(table.source.edition).toBe('EXIOBASE 3 v0, ixi');
    expect(table.primaryInputs.map(({ kind, inValueAdded }) => [kind, inValueAdded])).toEqual([
      ['surplus', true],
      ['product-taxes', false],
    ]);
    expect(table.finalDemand.map(({ kind }) => kind)).toEqual(made.finalDemand.map(({ kind }) => kind));
    expect(table.finalDemand.map(({ region }) => region)).toEqual(
      made.finalDemand.map(({ region }) => region),
    );
  });

  it('gives the same table from a zip archive, with its folder in front too', async () => {
    const files = exiobase3Sample(made);
    const inFolder = Object.fromEntries(
      Object.entries(files).map(([path, bytes]) => [`IOT_2020_ixi/${path}`, bytes]),
    );
    const [loose, zipped, nested] = await Promise.all([
      exiobase3.read(looseFiles(files), {}),
      exiobase3.read(zippedFiles(files), {}),
      exiobase3.read(zippedFiles(inFolder), {}),
    ]);
    expect(tableHash(zipped.tables[0])).toBe(tableHash(loose.tables[0]));
    expect(tableHash(nested.tables[0])).toBe(tableHash(loose.tables[0]));
    expect(await exiobase3.recognises(zippedFiles(inFolder), {})).toBe(true);
  });

  it('reads several years, each in its folder, and only those asked for', async () => {
    const years = [2010, 2011].flatMap((year) =>
      Object.entries(exiobase3Sample(made, { year })).map(
        ([path, bytes]) => [`IOT_${year}_ixi/${path}`, bytes] as const,
      ),
    );
    const files = looseFiles(Object.fromEntries(years));
    const all = await exiobase3.read(files, {});
    expect(all.findings).toEqual([]);
    expect(all.tables.map(({ year }) => year)).toEqual([2010, 2011]);
    const one = await exiobase3.read(files, { years: [2011] });
    expect(one.tables.map(({ year }) => year)).toEqual([2011]);
  });

  it('sees from the figures whether a square of another name holds coefficients', async () => {
    for (const matrix of ['A', 'Z'] as const) {
      const { [`${matrix}.txt`]: square, ...rest } = exiobase3Sample(made, { squares: [matrix] });
      const { tables, findings } = await read({ ...rest, 'flows.txt': square });
      expect(findings).toEqual([]);
      expectClose(tables[0].Z, made.Z, 1e-9);
    }
  });

  it('adds up jobs over skills, in the unit of the file', async () => {
    const { tables, findings } = await read(exiobase3Sample(made, { employment: true }));
    expect(findings).toEqual([]);
    expect(tables[0].satellites).toHaveLength(1);
    expect(tables[0].satellites[0]).toMatchObject({ code: 'jobs', unit: 'thousand persons', scale: 1000 });
    expect(tables[0].satellites[0].values).toEqual(Array.from({ length: 12 }, () => 3000));
  });

  it('takes output minus inputs for value added where no factor inputs are, and says so', async () => {
    const { tables, findings } = await read(exiobase3Sample(made, { factorInputs: false }));
    expect(findings).toEqual([]);
    const both = made.V.slice(0, 12).map((value, j) => value + made.V[12 + j]);
    expectClose(tables[0].V, both, 1e-9);
    expect(tables[0].provenance.map(({ note }) => note).join(' ')).toContain('output minus the inputs');
  });

  it('says which file is missing and what it should hold', async () => {
    const noDemand = await read(without(exiobase3Sample(made), 'Y.txt'));
    expect(noDemand.tables).toEqual([]);
    expect(noDemand.findings.map(({ code }) => code)).toEqual(['economy/missing-file']);
    expect(noDemand.findings[0].message).toContain('Y.txt, final demand by region and category');
    const noSquare = await read(without(exiobase3Sample(made), 'A.txt'));
    expect(noSquare.tables).toEqual([]);
    expect(noSquare.findings[0].message).toContain('A.txt or Z.txt');
    const noUnit = await read(without(exiobase3Sample(made), 'unit.txt'));
    expect(noUnit.findings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(noUnit.tables).toHaveLength(1);
    const noYear = await read(without(exiobase3Sample(made), 'metadata.json'));
    expect(noYear.findings.map(({ code }) => code)).toEqual(['economy/missing-year']);
  });

  it.each([
    [
      'text in a figure',
      'Y.txt',
      (text: string) => text.replace(/^(R1\tIndustry 1\t)[^\t]+/m, '$1n.a.'),
      'economy/not-a-number',
      'Y.txt:4:3',
    ],
    [
      'NaN',
      'A.txt',
      (text: string) => text.replace(/^(R1\tIndustry 2\t)[^\t]+/m, '$1NaN'),
      'economy/not-finite',
      'A.txt:5:3',
    ],
    [
      'an empty cell',
      'A.txt',
      (text: string) => text.replace(/^(R1\tIndustry 2\t)[^\t]+/m, '$1'),
      'economy/missing-figure',
      'A.txt:5:3',
    ],
    [
      'a label twice',
      'A.txt',
      (text: string) => text.replaceAll('Industry 2', 'Industry 1'),
      'economy/duplicate-code',
      'A.txt:5:1',
    ],
    [
      'labels of other sectors',
      'Y.txt',
      (text: string) => text.replace('Industry 3', 'Services'),
      'economy/label-mismatch',
      'Y.txt:6:1',
    ],
    [
      'a row too few',
      'Y.txt',
      (text: string) => text.split('\n').slice(0, -2).join('\n'),
      'economy/shape-mismatch',
      'Y.txt:15:1',
    ],
    [
      'a figure too few in a row',
      'A.txt',
      (text: string) => text.replace(/\t[^\t]+\n$/, '\n'),
      'economy/row-length',
      'A.txt:15:14',
    ],
    [
      'units that cannot be added',
      'unit.txt',
      (text: string) => text.replace('M.EUR', 'tonnes'),
      'economy/mixed-units',
      'unit.txt:3:3',
    ],
  ])('reports %s', async (_, path, change, code, where) => {
    const { tables, findings } = await read(spoilt(exiobase3Sample(made), path, change));
    expect(findings.map((finding) => [finding.code, finding.path])).toContainEqual([code, where]);
    expect(tables).toEqual([]);
  });

  it('hands over a table whose columns do not add up, with a finding for each', async () => {
    const files = spoilt(exiobase3Sample(made, { squares: ['Z'], output: true }), 'x.txt', (text) =>
      text.replace(/(R2\tIndustry 1\t)[\d.]+/, '$1999999'),
    );
    const { tables, findings } = await read(files);
    expect(tables).toHaveLength(1);
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ['economy/row-unbalanced', 'Z.txt:8:1'],
      ['economy/column-unbalanced', 'Z.txt:1:7'],
    ]);
  });
});

describeWithData('the sample of EXIOBASE 3', () => {
  const files = () => folderFiles(realData('io/format-samples/exio3_mock'));

  it('gives the figures of an independent computation', async () => {
    const { tables, findings } = await exiobase3.read(files(), {});
    expect(findings).toEqual([]);
    const [table] = tables;
    expect(table).toMatchObject({
      id: 'exiobase3-pxp-2009',
      symmetry: 'product-by-product',
      unit: { currency: 'USD', scale: 1e6 },
    });
    expect(table.regions.map(({ code }) => code)).toEqual(['AUS', 'BRA', 'FIN', 'FRA', 'KOR', 'WWF']);
    expect(table.regions[4].name.ko).toBe('한국');
    expect([table.industries.length, table.finalDemand.length, table.satellites.length]).toEqual([8, 42, 0]);
    // python3: A = A.txt[3:, 2:], Y = Y.txt[3:, 2:]; x = numpy.linalg.solve(eye(48) - A, Y.sum(1)); Z = A * x;
    // x.sum(), x[0], x[47], Z.sum(), Z[2, 0], Y.sum(), (x - Z.sum(0))[0].
    expectClose(
      [sum(table.x), table.x[0], table.x[47], sum(table.Z), table.Z[2 * 48], sum(table.Y), table.V[0]],
      [
        3324005349.305029, 239154.3864726251, 91544454.45939653, 38872616.88392124, 39540.2249999995,
        3285132732.4211073, 112313.2447447795,
      ],
      1e-12,
    );
    expect(table.x[0]).toBeCloseTo(239154.3864726251, 6);
    expect(table.V[0]).toBeCloseTo(112313.2447447795, 6);
    expectBalanced(table, 1e-12);
  });
});
