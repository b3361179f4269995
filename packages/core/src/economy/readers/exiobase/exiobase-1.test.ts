import { describe, expect, it } from 'vitest';
import { expectBalanced, expectClose } from '../../../../../../test/expect-balanced.ts';
import { randomTable } from '../../../../../../test/random-table.ts';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import {
  folderFiles,
  looseFiles,
  spoilt,
  without,
  zippedFiles,
} from '../../../../../../test/sample-files.ts';
import { exiobase1Sample } from '../../../../../../tools/make-layout-samples.ts';
import { exiobase1 } from './exiobase-1.ts';

const made = randomTable(11, 2, 5, { productTaxes: true });
const codesOf = (findings: readonly { code: string; path: string }[]) =>
  findings.map(({ code, path }) => [code, path]);

describe('the reader of EXIOBASE 1 and 2', () => {
  it.each([
    ['coefficients', false],
    ['flows', true],
  ])('finds the table again that a folder of %s was made of', async (_, flows) => {
    const { tables, findings } = await exiobase1.read(looseFiles(exiobase1Sample(made, flows)), {});
    expect(codesOf(findings)).toEqual([
      ['economy/unknown-edition', 'mrIot.txt, mrFinalDemand.txt, mrFactorInputs.txt'],
    ]);
    expectClose(tables[0].Z, made.Z, 1e-9);
    expectClose(tables[0].Y, made.Y);
    expectClose(tables[0].V, made.V, 1e-9);
    expectClose(tables[0].x, made.x, 1e-9);
    expectBalanced(tables[0], 1e-9);
    expect(tables[0]).toMatchObject({ year: 2000, unit: { currency: 'EUR', scale: 1e6 } });
  });

  it('takes version and kind of table from the name of the archive', async () => {
    const [file] = zippedFiles(exiobase1Sample(made), 'mrIOT_PxP_ita_coefficient_version2.2.2.zip');
    const { tables, findings } = await exiobase1.read([file], {});
    expect(findings).toEqual([]);
    expect(tables[0]).toMatchObject({
      id: 'exiobase2-pxp-2007',
      year: 2007,
      symmetry: 'product-by-product',
    });
  });

  it('says what is missing', async () => {
    const { tables, findings } = await exiobase1.read(
      looseFiles(without(exiobase1Sample(made), 'mrFinalDemand.txt')),
      {},
    );
    expect(tables).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['economy/missing-file']);
    expect(findings[0].message).toContain('mrFinalDemand.txt, with region and category');
  });

  it('reports figures and units that cannot be used', async () => {
    const text = await exiobase1.read(
      looseFiles(
        spoilt(exiobase1Sample(made), 'mrIot.txt', (all) =>
          all.replace(/^(R1\tIndustry 2\t[^\t]+\t)[^\t]+/m, '$1x'),
        ),
      ),
      {},
    );
    expect(codesOf(text.findings)).toContainEqual(['economy/not-a-number', 'mrIot.txt:4:4']);
    expect(text.tables).toEqual([]);
    const unit = await exiobase1.read(
      looseFiles(
        spoilt(exiobase1Sample(made), 'mrIot.txt', (all) =>
          all.replace('Industry 3\tM.EUR/M.EUR', 'Industry 3\tkg/M.EUR'),
        ),
      ),
      {},
    );
    expect(codesOf(unit.findings)).toContainEqual(['economy/mixed-units', 'mrIot.txt:5:3']);
    expect(unit.tables).toEqual([]);
  });
});

describeWithData('the sample of EXIOBASE 1', () => {
  const files = () => folderFiles(realData('io/format-samples/exio1_mock'));

  it('gives the figures of an independent computation and shows that its columns are open', async () => {
    const { tables, findings } = await exiobase1.read(files(), {});
    const [table] = tables;
    // python3: A = mrIot.txt[2:, 3:], Y = mrFinalDemand.txt[2:, 3:], v = mrFactorInputs.txt[2, 2:];
    // x = numpy.linalg.solve(eye(48) - A, Y.sum(1)); Z = A * x; x.sum(), Z.sum(), Y.sum(), (v * x).sum(), (v * x)[0].
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    expect(sum(table.x)).toBeCloseTo(3324005349.305029, 4);
    expect(sum(table.Z)).toBeCloseTo(38872616.88392124, 4);
    expect(sum(table.Y)).toBeCloseTo(3285132732.4211073, 4);
    expect(sum(table.V)).toBeCloseTo(39141414.2649992, 4);
    expect(table.V[0]).toBeCloseTo(111490.87999988424, 6);
    expect(table.primaryInputs.map(({ kind }) => kind)).toEqual(['value-added']);
    // The made-up value added leaves every column short of its output: each is shown, none is mended.
    expect(findings.filter(({ code }) => code === 'economy/column-unbalanced')).toHaveLength(48);
    expect(findings.filter(({ code }) => code === 'economy/row-unbalanced')).toEqual([]);
  });
});
