import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeXlsx } from '../../../../../../test/make-xlsx.ts';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import { type Cell, memoryFile } from '../../../sheets/index.ts';
import { FINAL_DEMAND_2013, INDUSTRIES_2013, PRIMARY_INPUTS_2013 } from './wiod-2013-layout.ts';
import { wiod2013World } from './wiod-2013-world.ts';

const REGIONS = ['KOR', 'ROM', 'RoW'];
const IDS = [...INDUSTRIES_2013.keys()];
const FINALS = [...FINAL_DEMAND_2013.keys()];
const n = REGIONS.length * IDS.length;
const F = REGIONS.length * FINALS.length;
/** Row of the sheet, from 0, where the first figures stand. */
const FIRST = 6;

/** A sheet in the publisher's layout with made-up figures that balance. */
function madeUp(year = 2009): Cell[][] {
  const flow = (i: number, j: number): number => (i * 5 + j * 3) % 7;
  const final = (i: number, f: number): number => 300 + ((i + f) % 4);
  const range = (length: number): number[] => Array.from({ length }, (_, i) => i);
  const x = range(n).map(
    (i) =>
      range(n).reduce((sum, j) => sum + flow(i, j), 0) + range(F).reduce((sum, f) => sum + final(i, f), 0),
  );
  const column = (j: number): number => range(n).reduce((sum, i) => sum + flow(i, j), 0);
  const cells = REGIONS.flatMap((region) => IDS.map((id) => ({ region, id })));
  const finals = REGIONS.flatMap((region) => FINALS.map((id) => ({ region, id })));
  const columns = [...cells, ...finals];
  const below = (name: string, region: Cell, id: Cell, values: number[], final: number): Cell[] => [
    null,
    name,
    region,
    id,
    ...values,
    ...finals.map(() => final),
  ];
  return [
    [`World Input-Output Table for ${year}`],
    ['41 countries, in current prices'],
    ['(industry-by-industry)', null, null, null, ...cells.map(({ id }) => `N${id}`)],
    ['(millions of US$)', null, null, null, ...columns.map(({ id }) => `${id} in words`), 'Total output'],
    [null, null, null, null, ...columns.map(({ region }) => region)],
    [null, null, null, null, ...columns.map(({ id }) => id)],
    ...cells.map(({ region, id }, i): Cell[] => [
      `N${id}`,
      `${id} in words`,
      region,
      id,
      ...range(n).map((j) => flow(i, j)),
      ...range(F).map((f) => final(i, f)),
      x[i],
    ]),
    below('Total intermediate consumption', 'TOT', 'r60', range(n).map(column), 0),
    ...[...PRIMARY_INPUTS_2013].map(([name, { code }], p) =>
      below(
        name,
        null,
        code === 'r65' ? null : code,
        range(n).map((j) => (code === 'r64' ? x[j] - column(j) - 2 : code === 'r99' ? 2 : 0)),
        p,
      ),
    ),
    below('Output at basic prices', null, 'r69', x, 0),
  ];
}

const fileOf = (rows: Cell[][], sheet = 'any sheet') => memoryFile('any name', makeXlsx({ [sheet]: rows }));
const readRows = (rows: Cell[][], years?: number[]) => wiod2013World.read([fileOf(rows)], { years });
const brief = ({ findings }: Awaited<ReturnType<typeof readRows>>) =>
  findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`);

describe('world tables of WIOD 2013, made up', () => {
  it('is recognised by what is in the file', async () => {
    expect(await wiod2013World.recognises([fileOf(madeUp())], {})).toBe(true);
    expect(await wiod2013World.recognises([fileOf([['World Input-Output Table for 2009']])], {})).toBe(false);
    expect(await wiod2013World.recognises([memoryFile('wiot09.xlsx', new Uint8Array(3))], {})).toBe(false);
  });

  it('puts every figure and label in its place', async () => {
    const rows = madeUp();
    const result = await readRows(rows);
    expect(brief(result)).toEqual([]);
    const table = result.tables[0];
    expect([table.id, table.year, table.regions.map(({ code }) => code)]).toEqual([
      'world-2009',
      2009,
      ['KOR', 'ROU', 'ROW'],
    ]);
    const cell = (i: number, j: number): Cell => rows[FIRST + i][4 + j]!;
    expect(table.Z[40 * n + 7]).toBe(cell(40, 7));
    expect(table.Y[40 * F + 8]).toBe(cell(40, n + 8));
    expect(table.finalDemand[8]).toMatchObject({ code: 'c41', kind: 'investment', region: 'ROU' });
    expect(table.x[104]).toBe(cell(104, n + F));
    expect(table.V[4 * n + 3]).toBe(cell(n + 1 + 4, 3));
    expect(table.VY!.slice(0, 1)).toEqual(Float64Array.of(0));
    expect(table.VY![5 * F]).toBe(5);
    expect(table.industries[34]).toEqual({
      code: 'c35',
      name: { en: 'Private Households with Employed Persons', ko: '가구 내 고용 활동' },
    });
  });

  it('reads the table of the year asked for', async () => {
    expect((await readRows(madeUp(2011), [2011])).tables.length).toBe(1);
    const other = await readRows(madeUp(2011), [2010]);
    expect(other.tables).toEqual([]);
    expect(brief(other)).toEqual(['error economy/missing-year any name']);
  });

  const at = `any name:any sheet`;
  it.each<[string, (rows: Cell[][]) => void, number, string[]]>([
    ['text in a number', (rows) => (rows[FIRST + 2][6] = '7,1'), 0, [`error economy/not-a-number ${at}:9:7`]],
    ['an empty cell', (rows) => (rows[FIRST + 2][6] = null), 0, [`error economy/missing-figure ${at}:9:7`]],
    [
      'a renamed output column',
      (rows) => (rows[3][4 + n + F] = 'Sum'),
      0,
      [`error economy/unknown-code ${at}:6:125`, `error economy/missing-code ${at}:6`],
    ],
    [
      'a renamed row below',
      (rows) => (rows[FIRST + n + 5][1] = 'Added value'),
      0,
      [`error economy/unknown-code ${at}:117:2`, `error economy/missing-code ${at}`],
    ],
    [
      'an industry twice',
      (rows) => (rows[FIRST + 1][3] = 'c1'),
      0,
      [`error economy/duplicate-code ${at}:8:4`, `error economy/missing-code ${at}`],
    ],
    [
      'an industry twice among the columns',
      (rows) => (rows[5][5] = 'c1'),
      0,
      [`error economy/duplicate-code ${at}:6:6`, `error economy/missing-code ${at}:6`],
    ],
    ['a missing row', (rows) => rows.splice(FIRST + 9, 1), 0, [`error economy/missing-code ${at}`]],
    [
      'no year',
      (rows) => (rows[0][0] = 'World Input-Output Table'),
      0,
      [`error economy/missing-year ${at}:1:1`],
    ],
    [
      'figures that do not add up',
      (rows) => ((rows[FIRST + 2][4 + 3] as number) += 9),
      1,
      [`error economy/row-unbalanced ${at}:9:125`, `error economy/column-unbalanced ${at}:119:8`],
    ],
    [
      'output that differs at its two ends',
      (rows) => ((rows[FIRST + n + 7][4] as number) += 9),
      1,
      [`error economy/output-mismatch ${at}:119:5`],
    ],
    [
      'a region it does not know',
      (rows) => {
        for (const row of rows)
          row.forEach((cell, column) => {
            if (cell === 'KOR') row[column] = 'ATL';
          });
      },
      1,
      [`warning economy/unknown-region ${at}:5:5`],
    ],
  ])('finds %s', async (_, spoil, tables, findings) => {
    const rows = madeUp();
    spoil(rows);
    const result = await readRows(rows);
    expect(brief(result)).toEqual(findings);
    expect(result.tables.length).toBe(tables);
  });
});

describeWithData('sample of the layout of WIOD 2013', () => {
  // Its figures are made up and do not balance; what matters is that the layout is read.
  it('reads labels and figures, and says that they do not balance', async () => {
    const file = memoryFile('x', readFileSync(realData('io/format-samples/wiod_mock/wiot09_row_sep12.xlsx')));
    expect(await wiod2013World.recognises([file], {})).toBe(true);
    const { tables, findings } = await wiod2013World.read([file], {});
    const [table] = tables;
    expect(table.year).toBe(2009);
    expect(table.regions.map(({ code }) => code)).toEqual(['AUS', 'BEL', 'LUX', 'ROU', 'USA', 'ROW']);
    expect(table.industries.map(({ code }) => code)).toEqual([
      'c1',
      'c2',
      'c3',
      'c4',
      'c5',
      'c6',
      'c7',
      'c35',
    ]);
    expect(table.Z[0]).toBe(23697.221);
    expect(table.x[0]).toBeCloseTo(239150.176812268, 6);
    expect(table.V[4 * 48]).toBe(42262.90673);
    expect(table.VY).toBeNull();
    const codes = new Set(findings.map(({ code }) => code));
    expect(codes.has('economy/not-a-number') || codes.has('economy/missing-figure')).toBe(false);
    expect(findings.filter(({ code }) => code === 'economy/missing-code').length).toBe(27);
  });
});
