import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectBalanced } from '../../../../../../test/expect-balanced.ts';
import { makeXlsx } from '../../../../../../test/make-xlsx.ts';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import { readTidy } from '../../../../../../test/tidy-file.ts';
import { type Cell, memoryFile } from '../../../sheets/index.ts';
import { rowTotals } from '../../accounts.ts';
import { coefficients } from '../../operations/index.ts';
import type { IoTable } from '../../table.ts';
import type { ReadResult } from '../reader.ts';
import { COLUMN_CODES, FINAL_DEMAND, INDUSTRY_CODES, PRIMARY_INPUTS } from './wiod-2016-layout.ts';
import { wiod2016National } from './wiod-2016-national.ts';

const n = INDUSTRY_CODES.length;
const F = FINAL_DEMAND.length;
const HEADER = 2;

/**
 * A sheet in the publisher's layout with made-up figures that balance: rows of a year are numbered from
 * `HEADER + 120·(year − first)`.
 */
function madeUp(years: readonly number[]): Cell[][] {
  const rows: Cell[][] = [
    ['Year', 'Code', 'Description', 'Origin', ...COLUMN_CODES],
    [null, null, null, null, ...COLUMN_CODES.map((code) => ` ${code}  in words `)],
  ];
  for (const year of years) {
    const domestic = INDUSTRY_CODES.map((_, i) =>
      Array.from({ length: n + F }, (_, j) => ((i * 7 + j * 3 + year) % 5) + (j < n ? 0 : 10)),
    );
    const imports = INDUSTRY_CODES.map((_, i) =>
      Array.from({ length: n + F }, (_, j) => (j === n + F - 1 ? 0 : (i + j) % 2)),
    );
    const output = domestic.map((row) => row.reduce((a, b) => a + b, 0));
    const column = (matrix: number[][], j: number) => matrix.reduce((sum, row) => sum + row[j], 0);
    const intermediate = Array.from({ length: n + F }, (_, j) =>
      j === n + F - 1 ? 0 : column(domestic, j) + column(imports, j),
    );
    const primary = PRIMARY_INPUTS.map(({ code }) =>
      Array.from({ length: n + F }, (_, j) => {
        if (code === 'TXSP') return j < n ? 1 : 2;
        return code === 'VA' && j < n ? output[j] - intermediate[j] - 1 : 0;
      }),
    );
    const line = (code: string, origin: string, values: number[], total: number): Cell[] => [
      year,
      code,
      `${code} in words`,
      origin,
      ...values,
      total,
    ];
    rows.push(
      ...INDUSTRY_CODES.map((code, i) => line(code, 'Domestic', domestic[i], output[i])),
      ...INDUSTRY_CODES.map((code, i) => line(code, 'Imports', imports[i], 0)),
      line('II_fob', 'TOT', intermediate, 0),
      ...PRIMARY_INPUTS.map(({ code }, p) => line(code, 'TOT', primary[p], 0)),
      line('GO', 'TOT', [...output, ...Array.from({ length: F }, () => 0)], 0),
    );
  }
  return rows;
}

const NOTES: Cell[][] = [
  ['Country', 'Korea'],
  ['National I-O tables'],
  ['Source: WIOD database,  November 2016 release'],
];
const YEARS = Array.from({ length: 15 }, (_, i) => 2000 + i);

const fileOf = (rows: Cell[][], notes = NOTES) =>
  memoryFile('any name', makeXlsx({ Notes: notes, Tables: rows }));
const readRows = (rows: Cell[][], years?: number[], notes = NOTES): Promise<ReadResult> =>
  wiod2016National.read([fileOf(rows, notes)], { years });
const brief = ({ findings }: ReadResult) =>
  findings.map(({ code, severity, path, message }) => `${severity} ${code} ${path} ${message}`);

describe('national tables of WIOD 2016, made up', () => {
  it('is recognised by what is in the file', async () => {
    expect(await wiod2016National.recognises([fileOf(madeUp([2011]))], {})).toBe(true);
    expect(await wiod2016National.recognises([fileOf([['Year', 'Code', 'Description', 'Origin']])], {})).toBe(
      false,
    );
    expect(
      await wiod2016National.recognises([memoryFile('KOR_NIOT_nov16.xlsx', new Uint8Array(9))], {}),
    ).toBe(false);
    expect(await wiod2016National.recognises([], {})).toBe(false);
  });

  it('reads all years or those asked for', async () => {
    const all = await readRows(madeUp(YEARS));
    expect(brief(all)).toEqual([]);
    expect(all.tables.map((table) => table.id)).toEqual(YEARS.map((year) => `kor-${year}`));
    const two = await readRows(madeUp(YEARS), [2011, 2003]);
    expect(two.tables.map((table) => table.year)).toEqual([2003, 2011]);
  });

  it('puts every figure and label in its place', async () => {
    const rows = madeUp([2011]);
    const [table] = (await readRows(rows, [2011])).tables;
    const at = (line: number, position: number): Cell => rows[HEADER + line][4 + position]!;
    expect(table.Z[3 * n + 5]).toBe(at(3, 5));
    expect(table.imports![3 * n + 5]).toBe(at(n + 3, 5));
    expect(table.Y[3 * F + 5]).toBe(at(3, n + 5));
    expect(table.importedY![3 * F + 1]).toBe(at(n + 3, n + 1));
    expect(table.V[4 * n + 7]).toBe(at(2 * n + 1 + 4, 7));
    expect(table.VY![2]).toBe(2);
    expect(table.x[9]).toBe(at(9, n + F));
    expect(table).toMatchObject({
      id: 'kor-2011',
      year: 2011,
      priceYear: 2011,
      unit: { currency: 'USD', scale: 1e6 },
      priceBasis: 'basic',
      classification: 'WIOD56',
      flows: 'domestic',
      regions: [{ code: 'KOR', name: { en: 'Korea', ko: '한국' } }],
      source: { edition: 'November 2016 release', licence: 'CC BY 4.0' },
    });
    expect(table.title).toEqual({
      en: 'Korea 2011 (WIOD 2016)',
      ko: '한국 2011년(WIOD 2016)',
    });
    expect(table.industries[19]).toEqual({
      code: 'C29',
      name: { en: 'C29 in words', ko: '자동차·트레일러' },
    });
  });

  it('reads columns and rows in any order', async () => {
    const rows = madeUp([2011]);
    const turned = [...rows.slice(0, HEADER), ...rows.slice(HEADER).toReversed()].map(
      ([year, code, words, origin, ...values]): Cell[] => [
        year!,
        code!,
        words!,
        origin!,
        ...values.toReversed(),
      ],
    );
    const [straight] = (await readRows(rows, [2011])).tables;
    const result = await readRows(turned, [2011]);
    expect(brief(result)).toEqual([]);
    expect(result.tables[0]).toEqual(straight);
  });

  const faults: [string, (rows: Cell[][]) => void, tables: number, findings: string[]][] = [
    [
      'text where a number belongs',
      (rows) => (rows[HEADER + 3][4 + 5] = '12,3'),
      0,
      [
        'error economy/not-a-number any name:Tables:6:10 expected a number in J6 (Domestic B, C13-C15), but found the text "12,3"',
      ],
    ],
    [
      'an empty cell',
      (rows) => (rows[HEADER + 60][4] = null),
      0,
      [
        'error economy/missing-figure any name:Tables:63:5 expected a number in E63 (Imports C10-C12, A01), but the cell is empty',
      ],
    ],
    [
      'a renamed total column',
      (rows) => (rows[0][4 + n + F] = 'Total'),
      1,
      [
        'error economy/unknown-code any name:Tables:1:67 expected the code of a WIOD 2016 industry, final demand or GO, but found "Total"',
        'error economy/missing-code any name:Tables:1 expected a column "GO", but there is none',
      ],
    ],
    [
      'a renamed total row',
      (rows) => (rows[HEADER + 2 * n + 7][1] = 'TOTAL'),
      1,
      [
        'error economy/unknown-code any name:Tables:122:2 expected one of the rows II_fob, TXSP, EXP_adj, PURR, PURNR, VA, IntTTM, GO, but found "TOTAL"',
        'error economy/missing-code any name:Tables expected a row TOT GO for 2011, but there is none',
      ],
    ],
    [
      'an industry twice',
      (rows) => (rows[HEADER + 1][1] = 'A01'),
      0,
      [
        'error economy/duplicate-code any name:Tables:4:2 expected the row Domestic A01 of 2011 once, but it stands in row 3 already',
        'error economy/missing-code any name:Tables expected a row Domestic A02 for 2011, but there is none',
      ],
    ],
    [
      'an industry twice among the columns',
      (rows) => (rows[0][5] = 'A01'),
      0,
      [
        'error economy/duplicate-code any name:Tables:1:6 expected "A01" once, but it stands in column 5 already',
        'error economy/missing-code any name:Tables:1 expected a column "A02", but there is none',
      ],
    ],
    [
      'a missing row',
      (rows) => rows.splice(HEADER + n + 2, 1),
      0,
      ['error economy/missing-code any name:Tables expected a row Imports A03 for 2011, but there is none'],
    ],
    [
      'another origin',
      (rows) => (rows[HEADER][3] = 'Home'),
      0,
      [
        'error economy/unknown-code any name:Tables:3:4 expected the origin Domestic, Imports, TOT, but found "Home"',
        'error economy/missing-code any name:Tables expected a row Domestic A01 for 2011, but there is none',
      ],
    ],
    [
      'a year in words',
      (rows) => (rows[HEADER][0] = '2011'),
      0,
      [
        'error economy/not-a-number any name:Tables:3:1 expected a year, but found "2011"',
        'error economy/missing-code any name:Tables expected a row Domestic A01 for 2011, but there is none',
      ],
    ],
  ];
  it.each(faults)('finds %s', async (_, spoil, tables, findings) => {
    const rows = madeUp([2011]);
    spoil(rows);
    const result = await readRows(rows, [2011]);
    expect(brief(result)).toEqual(findings);
    expect(result.tables.length).toBe(tables);
  });

  it('finds figures that do not add up, at both ends and in the total', async () => {
    const rows = madeUp([2011]);
    (rows[HEADER + 19][4 + 19] as number) += 5;
    const result = await readRows(rows, [2011]);
    expect(result.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'economy/total-mismatch any name:Tables:115:24',
      'economy/row-unbalanced any name:Tables:22:67',
      'economy/column-unbalanced any name:Tables:122:24',
    ]);
    expect(result.tables.length).toBe(1);
  });

  it('finds output that differs at its two ends and output of imports', async () => {
    const rows = madeUp([2011]);
    (rows[HEADER + 2 * n + 7][4] as number) += 5;
    rows[HEADER + n][4 + n + F] = 1;
    expect((await readRows(rows, [2011])).findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'economy/output-mismatch any name:Tables:122:5',
      'economy/unexpected-figure any name:Tables:59:67',
    ]);
  });

  it('finds years that are not there: an error if asked for, else a warning', async () => {
    const asked = await readRows(madeUp([2010, 2011]), [2011, 2012]);
    expect(brief(asked)).toEqual([
      'error economy/missing-year any name:Tables:1 expected a table of 2012, but the years in the files are: 2010, 2011',
    ]);
    const whole = await readRows(madeUp(YEARS.filter((year) => year !== 2005)));
    expect(whole.findings.map(({ severity, expected }) => [severity, expected])).toEqual([['warning', 2005]]);
  });

  it('finds a country it does not know and a file without notes', async () => {
    const unknown = await readRows(madeUp([2011]), [2011], [['Country', 'Atlantis']]);
    expect(brief(unknown)).toEqual([
      'error economy/unknown-region any name:Notes:1:2 expected the name of a country of WIOD, but found "Atlantis"',
    ]);
    expect(unknown.tables[0].id).toBe('zzz-2011');
    expect((await readRows(madeUp([2011]), [2011], [])).findings[0].code).toBe('economy/unknown-region');
  });

  it('counts findings beyond two hundred of a kind', async () => {
    const rows = madeUp([2011]);
    for (const row of rows.slice(HEADER, HEADER + 10)) for (let j = 0; j < 56; j++) row[4 + j] = 'x';
    const { findings } = await readRows(rows, [2011]);
    expect(findings.length).toBe(201);
    expect(findings.at(-1)!.message).toBe('360 more findings of this kind, 560 in all');
  });
});

describeWithData('national tables of WIOD 2016', () => {
  const original = (country: string) =>
    memoryFile('x.xlsx', readFileSync(realData(`io/wiod2016/${country}_NIOT_nov16.xlsx`)));

  it.each(['KOR', 'GBR', 'USA', 'JPN', 'DEU'])('reads 15 years of %s without a finding', async (country) => {
    const { tables, findings } = await wiod2016National.read([original(country)], {});
    expect(findings).toEqual([]);
    expect(tables.map((table) => table.id)).toEqual(YEARS.map((year) => `${country.toLowerCase()}-${year}`));
  });

  const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

  it('has the total output that was found before, in billion dollars', async () => {
    const { tables } = await wiod2016National.read([original('KOR')], {
      years: [2010, 2011, 2012, 2013, 2014],
    });
    expect(tables.map((table) => Math.round(total(table.x) / 1e3))).toEqual([2638, 3041, 3084, 3202, 3404]);
    expect(tables[1].industries.filter((_, i) => tables[1].x[i] === 0).map(({ code }) => code)).toEqual([
      'C33',
      'T',
      'U',
    ]);
  });

  const tidy: [string, number][] = [
    ...[2010, 2011, 2012, 2013, 2014].map((year): [string, number] => ['KOR', year]),
    ['GBR', 2014],
    ['USA', 2014],
    ['JPN', 2014],
    ['DEU', 2014],
  ];
  it.each(tidy)('agrees cell for cell with the tidy file of %s %d', async (country, year) => {
    const { tables } = await wiod2016National.read([original(country)], { years: [year] });
    expectTidy(tables[0], `wiod2016_${country}_${year}`);
  });

  // Industries without output, output in billions, negative cells (counted in the tidy files by python): all of them
  // changes in stocks, but for one of American investment.
  it.each([
    ['KOR', 3, 3404, 6, 0],
    ['GBR', 1, 5283, 6, 0],
    ['USA', 1, 30971, 7, 1],
    ['JPN', 5, 8669, 44, 0],
    ['DEU', 1, 7067, 20, 0],
  ])(
    '%s 2014 has industries without output and negative cells in stocks',
    async (country, idle, output, stocks, investment) => {
      const { tables } = await wiod2016National.read([original(country)], { years: [2014] });
      const [{ Z, imports, Y, importedY, x, finalDemand }] = tables;
      expect(Math.round(total(x) / 1e3)).toBe(output);
      expect(x.filter((value) => value === 0)).toHaveLength(idle);
      for (const values of [Z, imports!]) expect(values.some((value) => value < 0)).toBe(false);
      const kinds = [Y, importedY!].flatMap((values) =>
        [...values].flatMap((value, at) => (value < 0 ? [finalDemand[at % F].kind] : [])),
      );
      const count = (kind: string): number => kinds.filter((found) => found === kind).length;
      expect([kinds.length, count('inventories'), count('investment')]).toEqual([
        stocks + investment,
        stocks,
        investment,
      ]);
    },
  );

  it('balances to the last digits, rows and columns, and is productive', async () => {
    const { tables } = await wiod2016National.read([original('KOR')], {
      years: [2010, 2011, 2012, 2013, 2014],
    });
    for (const table of tables) {
      expectBalanced(table, 1e-7);
      rowTotals(table).forEach((sum, i) =>
        expect(Math.abs(sum - table.x[i])).toBeLessThan(1e-9 * total(table.x)),
      );
      const radius = spectralRadius(coefficients(table, 'domestic'), n);
      expect(radius).toBeGreaterThan(0.4625);
      expect(radius).toBeLessThan(0.4785);
    }
  });
});

/** Largest eigenvalue of a matrix without negative cells, by repeated multiplication. */
function spectralRadius(A: Float64Array, size: number): number {
  let vector = new Float64Array(size).fill(1);
  let norm = 1;
  for (let step = 0; step < 200; step++) {
    const next = vector.map((_, i) => vector.reduce((sum, value, j) => sum + A[i * size + j] * value, 0));
    norm = Math.max(...next);
    vector = next.map((value) => value / norm);
  }
  return norm;
}

/** Compares with a csv that was made from the originals by other means, to the six decimals it gives. */
function expectTidy(table: IoTable, name: string): void {
  const { header, rows: lines } = readTidy(name);
  expect(header.slice(3)).toEqual([
    ...table.industries.map(({ code }) => code),
    ...table.finalDemand.map(({ code }) => code),
    'OUTPUT',
  ]);
  const P = table.primaryInputs.length;
  expect(lines.map(([kind]) => kind)).toEqual([
    ...Array.from({ length: n }, () => 'domestic'),
    ...Array.from({ length: n }, () => 'import'),
    ...Array.from({ length: P }, () => 'primary'),
    'output',
  ]);
  const figures: [string, number, Float64Array, Float64Array | null][] = lines.map(([kind], line) => {
    if (kind === 'domestic') return [kind, line, table.Z, table.Y];
    if (kind === 'import') return [kind, line - n, table.imports!, table.importedY];
    return kind === 'primary' ? [kind, line - 2 * n, table.V, null] : ['output', 0, table.x, null];
  });
  let compared = 0;
  let largest = 0;
  lines.forEach((line, l) => {
    const [, i, flows, final] = figures[l];
    for (let j = 0; j < n + F; j++) {
      const text = line[3 + j];
      if (text === '' || (j >= n && final === null)) continue;
      const found = j < n ? flows[i * n + j] : final![i * F + j - n];
      largest = Math.max(largest, Math.abs(found - Number(text)));
      compared++;
    }
    if (l < n) largest = Math.max(largest, Math.abs(table.x[l] - Number(line.at(-1))));
  });
  expect(compared).toBe(2 * n * (n + F) + (P + 1) * n);
  // Half of the sixth decimal, and what stands in the way of writing it in binary.
  expect(largest).toBeLessThan(5.1e-7);
}
