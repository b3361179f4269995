import { readFileSync } from 'node:fs';
import { type Cell, memoryFile, openWorkbook, type SourceFile } from '@spillway/core/sheets';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectBalanced } from '../../../../../../test/expect-balanced.ts';
import { inverseOfIdentityMinus } from '../../../../../../test/inverse.ts';
import { makeXlsx } from '../../../../../../test/make-xlsx.ts';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import { BEA71 } from '../../classifications/bea71.ts';
import { coefficients } from '../../operations/coefficients.ts';
import type { IoTable } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { cellAt, headingAt, readGrid } from '../layout/grid.ts';
import type { ReadOptions, ReadResult } from '../reader.ts';
import { bea } from './bea.ts';
import { readHeads } from './bea-heads.ts';
import { marketShares, matchMake } from './bea-match.ts';
import { type MakeTable, readMake, readUse, type UseTable } from './bea-sheets.ts';
import { product } from './bea-symmetric.ts';

interface Sample {
  use: Cell[][];
  make: Cell[][];
}

const head = (title: string, year: string, corner: string): Cell[][] => [
  [title],
  ['(Millions of dollars)'],
  ['Bureau of Economic Analysis'],
  [year],
  [],
  [null, corner],
  ['IOCode', 'Name'],
];

/** Made-up figures in the publisher's layout: two industries, two commodities, scrap and noncomparable imports. */
function sample(): Sample {
  const use = head(
    "The Use of Commodities by Industries, Before Redefinitions (Producers' Prices)",
    '2010',
    'Commodities/Industries',
  );
  use[5].push('A1', 'B2', null, null, 'F010', 'F040', 'F050', null, null);
  use[6].push(
    'Apples',
    'Boats',
    'Sum of Intermediate Selected',
    'Total Intermediate',
    'Personal consumption expenditures',
  );
  use[6].push(
    'Exports of goods and services',
    'Imports of goods and services',
    'Total Final Uses (GDP)',
    'Total Commodity Output',
  );
  const make = head(
    'The Make of Commodities by Industries, Before Redefinitions',
    '2010',
    'Industries/Commodities',
  );
  make[5].push('A1', 'B2', 'Used', 'Other', null);
  make[6].push('Apples', 'Boats', 'Scrap /1/', 'Noncomparable imports /2/', 'Total Industry Output');
  return {
    use: [
      ...use,
      ['A1', 'Apples', 20, 30, 50, 50, 40, 30, -20, 50, 100],
      ['B2', 'Boats', 25, 60, 85, 85, 90, 35, -10, 115, 200],
      ['Used', 'Scrap, used and secondhand goods', 3, 4, 7, 7, 6, 2, -10, -2, 5],
      ['Other', 'Noncomparable imports [1]', 2, 1, 3, 3, 5, '...', -8, -3, '...'],
      [null, 'Sum of Intermediate Selected', 0, 0],
      [null, 'Total Intermediate', 50, 95],
      ['V001', 'Compensation of employees', 30, 60],
      ['V002', 'Taxes on production and imports, less subsidies', 5, 10],
      ['V003', 'Gross operating surplus', 20, 35],
      [null, 'Total Value Added', 55, 105],
      [null, 'Total Industry Output', 105, 200],
      ['Note. Detail may not add to total due to rounding.'],
    ],
    make: [
      ...make,
      ['A1', 'Apples', 90, 10, 5, '...', 105],
      ['B2', 'Boats', 10, 190, '...', '...', 200],
      [null, 'Total Commodity Output', 100, 200, 5, 0],
    ],
  };
}

const useFile = ({ use }: Sample): SourceFile =>
  memoryFile('u.xlsx', makeXlsx({ Notes: [['x']], 2010: use }));
const makeFile = ({ make }: Sample): SourceFile => memoryFile('m.xlsx', makeXlsx({ Sheet1: [], 2010: make }));

async function read(change: (tables: Sample) => void, options: ReadOptions = {}): Promise<ReadResult> {
  const tables = sample();
  change(tables);
  return bea.read([makeFile(tables), useFile(tables)], options);
}

const expectFigures = (found: Float64Array | null, expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, at) => expect(found?.[at]).toBeCloseTo(value, 12));
};

describe('bea, on made-up figures', () => {
  it('makes an industry-by-industry table with imports split off, as by hand', async () => {
    const { tables, findings } = await read(() => {});
    expect(findings).toEqual([]);
    const [table] = tables;
    expect(table.id).toBe('usa-2010-bea2');
    expect([table.flows, table.symmetry, table.priceBasis]).toEqual([
      'domestic',
      'industry-by-industry',
      'producers',
    ]);
    expect(table.finalDemand.map(({ code }) => code)).toEqual(['F010', 'F040', 'BY-PRODUCTS']);
    // Imports are 20 of 90 apples and 10 of 175 boats used at home; A1 makes 0.9 of apples and 0.05 of boats.
    const [a, b] = [7 / 9, 33 / 35];
    const mix = (apples: number, boats: number): number[] => [
      0.9 * apples + 0.05 * boats,
      0.1 * apples + 0.95 * boats,
    ];
    const [first, second] = [mix(20 * a, 25 * b), mix(30 * a, 60 * b)];
    expectFigures(table.Z, [first[0], second[0], first[1], second[1]]);
    const [bought, sold] = [mix(40 * a, 90 * b), mix(30, 35)];
    expectFigures(table.Y, [bought[0], sold[0], 5, bought[1], sold[1], 0]);
    const abroad = [mix((20 * 2) / 9, (25 * 2) / 35), mix((30 * 2) / 9, (60 * 2) / 35)];
    expectFigures(table.imports, [abroad[0][0], abroad[1][0], abroad[0][1], abroad[1][1]]);
    expectFigures(table.V, [30, 60, 5, 10, 20, 35, 3, 4, 2, 1]);
    // Scrap: 7 + 6 + 2 used, 5 of it made here; the other 10 are imported. Noncomparable imports: 8.
    expectFigures(table.VY, [0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 2, -5, 5, 0, 0]);
    expect(table.primaryInputs.map(({ inValueAdded }) => inValueAdded)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(table.provenance.map(({ operation }) => operation)).toEqual([
      'read',
      'make-symmetric',
      'split-imports',
    ]);
    expectBalanced(table);
  });

  it('counts a positive entry of the import column as output at home that imports pay for', async () => {
    const { tables, findings } = await read(({ use }) => {
      use[8].splice(6, 5, 75, 35, 5, 115, 200);
    });
    expect(findings).toEqual([]);
    const [table] = tables;
    expect(table.finalDemand.map(({ code }) => code)).toEqual(['F010', 'F040', 'M-OFFSET', 'BY-PRODUCTS']);
    expect(table.Y[2]).toBeCloseTo(0.05 * 5, 12);
    expect(table.Y[4 + 2]).toBeCloseTo(0.95 * 5, 12);
    expectBalanced(table);
  });

  it('exports again what is imported beyond all use at home', async () => {
    const { tables, findings } = await read(({ use }) => {
      use[7].splice(6, 3, 40, 130, -120);
    });
    expect(findings).toEqual([]);
    const [table] = tables;
    expect(table.importedY?.[1]).toBeCloseTo(0.9 * 30, 12);
    expect(table.Y[1]).toBeCloseTo(0.9 * 100 + 0.05 * 35, 12);
    expectBalanced(table);
  });

  it('refuses a use table alone, a make table alone, and requirements', async () => {
    const refused = async (file: SourceFile): Promise<unknown> => {
      expect(await bea.recognises([file], {})).toBe(true);
      const { tables, findings } = await bea.read([file], {});
      expect(tables).toEqual([]);
      return findings.map(({ code, severity, path }) => [code, severity, path]);
    };
    expect(await refused(useFile(sample()))).toEqual([['economy/not-symmetric', 'error', 'u.xlsx:2010:1:1']]);
    expect(await refused(makeFile(sample()))).toEqual([
      ['economy/not-symmetric', 'error', 'm.xlsx:2010:1:1'],
    ]);
    const requirements = head(
      'Industry-by-Industry Total Requirements, After Redefinitions',
      '2010',
      'Industries/Industries',
    );
    const file = memoryFile('r.xlsx', makeXlsx({ 2010: requirements }));
    expect(await refused(file)).toEqual([['economy/not-flows', 'error', 'r.xlsx:2010:1:1']]);
  });

  it('knows its layout by content', async () => {
    const other = memoryFile('IOUse.xlsx', makeXlsx({ Use: [['Commodities/Industries']] }));
    expect(await bea.recognises([useFile(sample()), makeFile(sample())], {})).toBe(true);
    expect(await bea.recognises([other], {})).toBe(false);
    expect(await bea.recognises([useFile(sample()), other], {})).toBe(false);
    expect(await bea.recognises([], {})).toBe(false);
  });

  it('reads the years asked for and says which are missing', async () => {
    expect((await read(() => {}, { years: [2010] })).tables).toHaveLength(1);
    const { tables, findings } = await read(() => {}, { years: [2011] });
    expect(tables).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['economy/missing-year']);
  });

  it('brings a make table of another release to the use table, and says so', async () => {
    const { tables, findings } = await read(({ make }) => {
      make[7].splice(2, 5, 100, 12, 6, '...', 118);
      make[8].splice(2, 5, 11, 195, '...', '...', 206);
      make[9].splice(2, 4, 111, 207, 6, 0);
    });
    expect(findings.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['economy/vintage-mismatch', 'warning', 'm.xlsx:2010:8:7'],
    ]);
    expect(tables[0].provenance.map(({ operation }) => operation)).toContain('match-releases');
    expectBalanced(tables[0], 1e-9);
  });

  const traps: readonly [string, (tables: Sample) => void, code: string, path: string, tables: number][] = [
    [
      'a renamed total',
      ({ use }) => void (use[17][1] = 'Output'),
      'economy/unknown-code',
      'u.xlsx:2010:18:1',
      1,
    ],
    ['a missing total', ({ use }) => void use.splice(17, 1), 'economy/missing-code', 'u.xlsx:2010', 1],
    [
      'a sum that does not add up',
      ({ use }) => void (use[16][2] = 80),
      'economy/total-mismatch',
      'u.xlsx:2010:17:3',
      1,
    ],
    [
      'a commodity twice',
      ({ use }) => void (use[8][0] = 'A1'),
      'economy/duplicate-code',
      'u.xlsx:2010:9:1',
      0,
    ],
    [
      'an industry twice',
      ({ make }) => void (make[8][0] = 'A1'),
      'economy/duplicate-code',
      'm.xlsx:2010:9:1',
      0,
    ],
    ['a missing industry', ({ make }) => void make.splice(8, 1), 'economy/missing-code', 'm.xlsx:2010:6', 0],
    ['a missing commodity', ({ use }) => void use.splice(9, 1), 'economy/missing-code', 'u.xlsx:2010:6', 0],
    [
      'a number kept as text',
      ({ use }) => void (use[7][3] = '30'),
      'economy/not-a-number',
      'u.xlsx:2010:8:4',
      0,
    ],
    [
      'text in the make table',
      ({ make }) => void (make[7][3] = '(D)'),
      'economy/not-a-number',
      'm.xlsx:2010:8:4',
      0,
    ],
    [
      'a cell that breaks row and column',
      ({ use }) => void (use[7][2] = 60),
      'economy/column-unbalanced',
      'u.xlsx:2010:18:3',
      1,
    ],
    ['no unit', ({ use }) => void (use[1][0] = 'Dollars'), 'economy/unknown-unit', 'u.xlsx:2010:1:1', 0],
    [
      'another unit',
      ({ make }) => void (make[1][0] = '(Thousands of dollars)'),
      'economy/sheets-differ',
      'm.xlsx:2010:1:1',
      0,
    ],
    [
      "purchasers' prices",
      ({ use }) =>
        void (use[0][0] = "The Use of Commodities by Industries, Before Redefinitions (Purchasers' Prices)"),
      'economy/price-basis',
      'u.xlsx:2010:1:1',
      0,
    ],
    [
      'a make table after redefinitions with a use table before',
      ({ make }) => void (make[0][0] = 'The Make of Commodities by Industries, After Redefinitions'),
      'economy/redefinitions-differ',
      'm.xlsx:2010:1:1',
      0,
    ],
    ['another year', ({ make }) => void (make[3][0] = '2011'), 'economy/not-symmetric', 'u.xlsx:2010:1:1', 0],
    ['no year', ({ make }) => void (make[3][0] = ''), 'economy/missing-year', 'm.xlsx:2010:1:1', 0],
  ];
  it.each(traps)('finds %s', async (_, change, code, path, tables) => {
    const result = await read(change);
    expect(result.findings.map((finding) => [finding.code, finding.path])).toContainEqual([code, path]);
    expect(result.tables).toHaveLength(tables);
  });

  it('knows the industries of the summary level, though one may be missing in both tables', async () => {
    const codes = BEA71.industries.map(({ code }) => code).filter((code) => code !== '334');
    const use = head(
      "The Use of Commodities by Industries, Before Redefinitions (Producers' Prices)",
      '2010',
      'Commodities/Industries',
    );
    use[5].push(...codes, null, 'F010', null, null);
    const make = head(
      'The Make of Commodities by Industries, Before Redefinitions',
      '2010',
      'Industries/Commodities',
    );
    make[5].push(...codes);
    const { tables, findings } = await bea.read(
      [
        memoryFile('u.xlsx', makeXlsx({ 2010: [...use, ...codes.map((code): Cell[] => [code, code])] })),
        memoryFile('m.xlsx', makeXlsx({ 2010: [...make, ...codes.map((code): Cell[] => [code, code])] })),
      ],
      {},
    );
    expect(tables).toEqual([]);
    const missing = findings
      .filter(({ expected }) => expected === '334')
      .map(({ code, path }) => [code, path]);
    expect(missing).toEqual([
      ['economy/missing-code', 'u.xlsx:2010:6:3'],
      ['economy/missing-code', 'm.xlsx:2010:6:3'],
    ]);
  });
});

describeWithData('bea, on the originals', () => {
  const files = new Map<string, SourceFile>();
  const original = (name: string): SourceFile => {
    const known = files.get(name);
    if (known !== undefined) return known;
    const file = memoryFile(`${name}.xlsx`, readFileSync(realData(`io/bea/${name}.xlsx`)));
    files.set(name, file);
    return file;
  };
  const DETAIL = ['IOUse_After_Redefinitions_PRO_DET', 'IOMake_After_Redefinitions_DET'];
  const SUMMARY = [
    'IOUse_Before_Redefinitions_PRO_1997-2018_Summary',
    'IOMake_Before_Redefinitions_PRO_1997-2020_Summary',
  ];
  const REQUIREMENTS = 'IxI_TR_1997-2020_PRO_SUM';
  const codes = BEA71.industries.map(({ code }) => code);

  /** Published total requirements of a year, industry by industry. */
  async function requirements(year: number): Promise<number[][]> {
    const grid = await readGrid(await openWorkbook(original(REQUIREMENTS)), String(year), {});
    expect(codes.map((_, i) => headingAt(grid, 8 + i, 1))).toEqual(codes);
    return codes.map((_, i) => codes.map((__, j) => Number(grid.rows.get(8 + i)?.[2 + j])));
  }

  /** Mean and largest gap of cells and of column sums between total requirements and those published. */
  function gaps(found: readonly Float64Array[], published: readonly number[][]): Record<string, number> {
    const cells = found.flatMap((row, i) => Array.from(row, (value, j) => Math.abs(value - published[i][j])));
    const column = (rows: readonly ArrayLike<number>[], j: number): number =>
      rows.reduce((sum, row) => sum + row[j], 0);
    const columns = codes.map((_, j) => Math.abs(column(found, j) / column(published, j) - 1));
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    return {
      worstCell: Math.max(...cells),
      meanCell: mean(cells),
      worstColumn: Math.max(...columns),
      meanColumn: mean(columns),
    };
  }

  describe('detail, after redefinitions', () => {
    let result: ReadResult;
    let table: IoTable;
    beforeAll(async () => {
      expect(await bea.recognises(DETAIL.map(original), {})).toBe(true);
      result = await bea.read(DETAIL.map(original), {});
      table = result.tables[1];
    });

    it('makes 2007 and 2012, with rounding as the only finding', () => {
      expect(result.tables.map(({ id }) => id)).toEqual(['usa-2007-bea405', 'usa-2012-bea405']);
      expect(new Set(result.findings.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
        new Set(['economy/row-rounding info', 'economy/column-rounding info']),
      );
    });

    it('has 29.2 trillion dollars of output; rows and columns miss it by 22 and 11 million', () => {
      expect(table.x.reduce((a, b) => a + b, 0) / 1e6).toBeCloseTo(29.2, 1);
      const of2012 = result.findings.filter(({ path }) => path.endsWith(':2012'));
      expect(of2012.map(({ code, value }) => [code, Math.abs(Number(value))])).toEqual([
        ['economy/row-rounding', expect.closeTo(22, 6)],
        ['economy/column-rounding', expect.closeTo(11, 6)],
      ]);
    });

    it('imports what the publisher says, without noncomparable imports and used goods', async () => {
      const grid = await readGrid(await openWorkbook(original(DETAIL[0])), '2012', {});
      let imports = 0;
      for (const [row, cells] of grid.rows) {
        const code = headingAt(grid, row, 1);
        const value = Number(cells[415] ?? 0);
        if (row > 6 && row < 412 && !/^S00(401|402|300|900)$/.test(code) && value < 0) imports -= value;
      }
      const sum = (values: Float64Array | null): number => values?.reduce((a, b) => a + b, 0) ?? 0;
      expect(sum(table.imports) + sum(table.importedY)).toBeCloseTo(imports, 3);
    });

    it('reproduces the published requirements of 2012 when gathered to 71 industries', async () => {
      const findings = new FindingList();
      const tables: { use?: UseTable | null; make?: MakeTable | null } = {};
      for (const name of DETAIL) {
        const heads = await readHeads(await openWorkbook(original(name)), {});
        const sheet = heads.find(({ year }) => year === 2012);
        if (sheet?.kind === 'use') tables.use = await readUse(sheet, findings, {});
        else if (sheet !== undefined) tables.make = await readMake(sheet, findings, {});
      }
      const { use, make } = tables;
      if (!use || !make) throw new Error('the originals have a use and a make table of 2012');
      const matched = matchMake(use, make, findings);
      if (matched === null) throw new Error('the originals of 2012 match');
      const commodityCodes = [...codes, 'Used', 'Other'];
      const parent = await summaryCodes();
      const gather = (
        values: Float64Array,
        rows: readonly number[],
        columns: readonly number[],
        width: number,
      ) => {
        const result = new Float64Array(values.length === 0 ? 0 : (Math.max(...rows) + 1) * width);
        values.forEach((value, at) => {
          const [i, j] = [rows[Math.floor(at / columns.length)], columns[at % columns.length]];
          result[i * width + j] += value;
        });
        return result;
      };
      const industries = use.industries.map(({ code }) => codes.indexOf(parent(code)));
      const commodities = use.commodities.map(({ code }) => commodityCodes.indexOf(parent(code)));
      const U = gather(use.U, commodities, industries, 71);
      const V = gather(matched.make, industries, commodities, 73);
      const g = gather(use.g, [0], industries, 71);
      // The publisher keeps scrap and the rest-of-the-world adjustment among the commodities here.
      const A = product(marketShares(V, 73), U, 73, 71).map((value, at) => value / g[at % 71]);
      const gap = gaps(inverseOfIdentityMinus(A, 71), await requirements(2012));
      expect(gap['worstCell']).toBeLessThan(1.5e-4);
      expect(gap['worstColumn']).toBeLessThan(5e-4);
    });

    /** The summary code of each detail code, from the publisher's own list. */
    async function summaryCodes(): Promise<(code: string) => string> {
      const grid = await readGrid(await openWorkbook(original(DETAIL[0])), 'NAICS Codes', {});
      const parents = new Map<string, string>([
        ['S00401', 'Used'],
        ['S00402', 'Used'],
        ['S00300', 'Other'],
        ['S00900', 'Other'],
      ]);
      let summary = '';
      for (const row of grid.rows.keys()) {
        const code = headingAt(grid, row, 2);
        if (codes.includes(code)) summary = code;
        const detail = headingAt(grid, row, 4);
        if (detail !== '' && !parents.has(detail)) parents.set(detail, summary);
      }
      return (code) => parents.get(code) ?? '';
    }
  });

  describe('summary, before redefinitions', () => {
    let result: ReadResult;
    beforeAll(async () => {
      result = await bea.read(SUMMARY.map(original), { years: [1997, 2018] });
    });

    it('finds rounding, and that the make table of 2018 is of a later release', () => {
      expect(result.tables.map(({ id }) => id)).toEqual(['usa-1997-bea71', 'usa-2018-bea71']);
      expect(result.findings.map(({ code, severity }) => [code, severity])).toEqual([
        ['economy/row-rounding', 'info'],
        ['economy/column-rounding', 'info'],
        ['economy/vintage-mismatch', 'warning'],
        ['economy/row-rounding', 'info'],
        ['economy/column-rounding', 'info'],
      ]);
      const [mismatch] = result.findings.filter(({ code }) => code === 'economy/vintage-mismatch');
      expect([mismatch.path, mismatch.value, mismatch.expected]).toEqual([
        'IOMake_Before_Redefinitions_PRO_1997-2020_Summary.xlsx:2018:43:76',
        93806,
        78428,
      ]);
    });

    it('balances 2018 within rounding: no row or column is off by more than 6 million', () => {
      const residuals = result.findings.filter(
        ({ code, path }) => code.endsWith('-rounding') && path.endsWith(':2018'),
      );
      for (const { value } of residuals) expect(Math.abs(Number(value))).toBeLessThanOrEqual(6);
      expectBalanced(result.tables[1], 3e-6);
    });

    it('keeps gross domestic product as the publisher prints it, less what is imported', async () => {
      const table = result.tables[1];
      const grid = await readGrid(await openWorkbook(original(SUMMARY[0])), '2018', {});
      const column = (grid.rows.get(7) ?? []).indexOf('Total Final Uses (GDP)') + 1;
      let printed = 0;
      for (let row = 8; row <= 80; row++) printed += Number(cellAt(grid, row, column));
      const sum = (values: Float64Array | null): number => values?.reduce((a, b) => a + b, 0) ?? 0;
      // What the rows of scrap and noncomparable imports hold beyond what was made here was imported too.
      const imported = sum(table.imports) + sum(table.importedY) + sum(table.V.slice(3 * 71)) + sum(table.VY);
      const final = sum(table.Y) + sum(table.importedY) + sum(table.VY);
      expect(Math.abs(final - imported - printed)).toBeLessThan(73);
      expect(Math.abs(sum(table.V.slice(0, 3 * 71)) - printed)).toBeLessThan(73);
    });

    it('comes near the requirements of 2018, which are after redefinitions and of a later release', async () => {
      const A = coefficients(result.tables[1], 'total');
      const gap = gaps(inverseOfIdentityMinus(A, 71), await requirements(2018));
      expect(gap['meanCell']).toBeLessThan(0.002);
      expect(gap['meanColumn']).toBeLessThan(0.04);
    });

    it('reads every year that both files have and names the two that only one has', async () => {
      const all = await bea.read(SUMMARY.map(original), {});
      expect(all.tables).toHaveLength(22);
      expect(all.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const [unpaired] = all.findings.filter(({ code }) => code === 'economy/unpaired-year');
      expect(unpaired.message).toContain('(2019, 2020)');
    });

    it('refuses use tables alone and total requirements', async () => {
      const alone = await bea.read([original(SUMMARY[0])], {});
      expect([alone.tables.length, ...alone.findings.map(({ code }) => code)]).toEqual([
        0,
        'economy/not-symmetric',
      ]);
      const inverse = await bea.read([original(REQUIREMENTS)], {});
      expect([inverse.tables.length, ...inverse.findings.map(({ code }) => code)]).toEqual([
        0,
        'economy/not-flows',
      ]);
    });
  });
});
