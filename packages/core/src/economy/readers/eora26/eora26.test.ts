import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectBalanced } from '../../../../../../test/expect-balanced.ts';
import { productiveTable, randomTable } from '../../../../../../test/random-table.ts';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import {
  folderFiles,
  looseFiles,
  spoilt,
  without,
  zippedFiles,
} from '../../../../../../test/sample-files.ts';
import { eora26Sample, type SampleFiles } from '../../../../../../tools/make-layout-samples.ts';
import { eora26 } from './eora26.ts';

const made = randomTable(3, 2, 3, { productTaxes: true });
const read = (files: SampleFiles) => eora26.read(looseFiles(files), {});
const codesOf = (findings: readonly { code: string; path: string }[]) =>
  findings.map(({ code, path }) => [code, path]);

describe('the reader of Eora26', () => {
  it('finds the table again, to the bit, that a folder was made of', async () => {
    await fc.assert(
      fc.asyncProperty(
        productiveTable({ regions: [1, 4], industries: [1, 5], negativeStocks: true }),
        async (table) => {
          const { tables, findings } = await read(eora26Sample(table));
          expect(findings).toEqual([]);
          for (const name of ['Z', 'Y', 'V', 'x'] as const) expect(tables[0][name]).toEqual(table[name]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('reads labels with a tab at their end, unit, year and the meaning of each column', async () => {
    const { tables } = await read(eora26Sample(made));
    expect(tables[0]).toMatchObject({
      id: 'eora26-2020',
      year: 2020,
      unit: { currency: 'USD', scale: 1e3 },
      priceBasis: 'basic',
    });
    expect(tables[0].regions[1]).toMatchObject({ code: 'R2', name: { en: 'Region 2' } });
    expect(tables[0].industries[2].name.en).toBe('Industry 3');
    expect(tables[0].finalDemand.map(({ kind, region }) => [kind, region])).toEqual(
      made.finalDemand.map(({ kind, region }) => [kind, region]),
    );
  });

  it('keeps the region of statistical discrepancies, which has one industry of its own', async () => {
    const { tables, findings } = await read(eora26Sample(made, true));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['economy/irregular-regions', 'info'],
    ]);
    const [table] = tables;
    expect(table.regions.map(({ code }) => code)).toEqual(['R1', 'R2', 'ROW']);
    expect(table.industries.map(({ code }) => code)).toEqual([
      'Industry 1',
      'Industry 2',
      'Industry 3',
      'TOTAL',
    ]);
    // Cells of R2 start at 4 now; the last of the twelve is the discrepancy, 7 as made up.
    expect(table.x[4]).toBe(made.x[3]);
    expect(table.Z[4 * 12 + 1]).toBe(made.Z[3 * 6 + 1]);
    expect(table.x.slice(8)).toEqual(Float64Array.of(0, 0, 0, 7));
    expectBalanced(table);
  });

  it('reads labels from an archive of their own and several years at once', async () => {
    const labels = Object.fromEntries(
      Object.entries(eora26Sample(made)).filter(([path]) => path.startsWith('labels')),
    );
    const figures = (year: number) =>
      Object.fromEntries(
        Object.entries(eora26Sample({ ...made, year })).filter(([path]) => !path.startsWith('labels')),
      );
    const files = [
      ...zippedFiles(figures(2015), 'a.zip'),
      ...zippedFiles(figures(2014), 'b.zip'),
      ...zippedFiles(labels, 'indices.zip'),
    ];
    expect(await eora26.recognises(files, {})).toBe(true);
    const all = await eora26.read(files, {});
    expect(all.findings).toEqual([]);
    expect(all.tables.map(({ year }) => year)).toEqual([2014, 2015]);
    expect((await eora26.read(files, { years: [2014] })).tables.map(({ year }) => year)).toEqual([2014]);
  });

  it.each([
    ['labels_T.txt', 'lines of country, code, "Industries", sector'],
    ['labels_VA.txt', 'lines of "Primary Inputs", name'],
    ['Eora26_2020_bp_FD.txt', 'a column for each line of labels_FD.txt'],
  ])('says that %s is missing and what it should hold', async (path, held) => {
    const { tables, findings } = await read(without(eora26Sample(made), path));
    expect(tables).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['economy/missing-file']);
    expect(findings[0].message).toContain(path);
    expect(findings[0].message).toContain(held);
  });

  it.each([
    [
      'text in a figure',
      'Eora26_2020_bp_VA.txt',
      (text: string) => text.replace(/^[^\t]+/, 'VA'),
      ['economy/not-a-number', 'Eora26_2020_bp_VA.txt:1:1'],
    ],
    [
      'NaN',
      'Eora26_2020_bp_T.txt',
      (text: string) => text.replace(/\t[^\t]+\n/, '\tNaN\n'),
      ['economy/not-finite', 'Eora26_2020_bp_T.txt:1:6'],
    ],
    [
      'fewer labels than rows',
      'labels_T.txt',
      (text: string) => text.split('\n').slice(0, -2).join('\n'),
      ['economy/shape-mismatch', 'Eora26_2020_bp_T.txt:5:5'],
    ],
    [
      'a label twice',
      'labels_T.txt',
      (text: string) => text.replace('Industry 2', 'Industry 1'),
      ['economy/duplicate-code', 'labels_T.txt:2:4'],
    ],
    [
      'products of the full Eora table',
      'labels_T.txt',
      (text: string) => text.replace('Industries\tIndustry 2', 'Commodities\tIndustry 2'),
      ['economy/unsupported-layout', 'labels_T.txt:2:3'],
    ],
  ])('reports %s', async (_, path, change, expected) => {
    const { tables, findings } = await read(spoilt(eora26Sample(made), path, change));
    expect(codesOf(findings)).toContainEqual(expected);
    expect(tables).toEqual([]);
  });
});

describeWithData('the sample of Eora26', () => {
  const files = () => folderFiles(realData('io/format-samples/eora26_mock'));

  it('gives the figures of an independent computation and shows that its columns are open', async () => {
    const { tables, findings } = await eora26.read(files(), {});
    const [table] = tables;
    expect([table.regions.length, table.industries.length, table.finalDemand.length]).toEqual([6, 8, 42]);
    // python3: T, FD, VA = numpy.loadtxt(...); x = T.sum(1) + FD.sum(1); x.sum(), x[0], T.sum(), FD.sum(), VA.sum(),
    // (T.sum(0) + VA - x)[0].
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    expect(sum(table.x)).toBeCloseTo(3324005349.3050327, 4);
    expect(table.x[0]).toBeCloseTo(239154.38647261972, 8);
    expect(sum(table.Z)).toBeCloseTo(38872616.883925326, 5);
    expect(sum(table.Y)).toBeCloseTo(3285132732.4211073, 4);
    expect(sum(table.V)).toBeCloseTo(39141414.265, 5);
    expect(table.Z[0]).toBe(23697.221);
    const open = findings.filter(({ code }) => code === 'economy/column-unbalanced');
    expect(open).toHaveLength(48);
    expect(Number(open[0].value) - Number(open[0].expected)).toBeCloseTo(-822.3647447997355, 8);
    expect(findings.filter(({ code }) => code === 'economy/row-unbalanced')).toEqual([]);
  });
});
