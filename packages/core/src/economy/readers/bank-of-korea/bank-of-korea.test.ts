import { readFileSync } from 'node:fs';
import { type Cell, memoryFile, openWorkbook, type SourceFile } from '@spillway/core/sheets';
import { beforeAll, describe, expect, it } from 'vitest';
import { inverseOfIdentityMinus } from '../../../../../../test/inverse.ts';
import { makeXlsx } from '../../../../../../test/make-xlsx.ts';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import { readTidy, tidyFigures } from '../../../../../../test/tidy-file.ts';
import { BOK83 } from '../../classifications/bok83.ts';
import { coefficients } from '../../operations/coefficients.ts';
import type { IoTable } from '../../table.ts';
import { readGrid } from '../layout/grid.ts';
import type { ReadResult } from '../reader.ts';
import { bankOfKorea } from './bank-of-korea.ts';

type Sheets = Record<string, Cell[][]>;
const CODES = BOK83.industries.map(({ code }) => code);
const n = CODES.length;
const FINAL = ['9111', '9112', '9121', '9122', '9131', '9132', '9140'];
const PRIMARY = ['9610', '9621', '9622', '9630'];

/** Made-up figures in the publisher's layout: every row and column adds up. */
function sample(): Sheets {
  const flow = (i: number, j: number, salt: number): number => ((i * 31 + j * 17 + salt) % 23) - 1;
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const uses = Array.from({ length: n + FINAL.length }, (_, j) => j);
  const domestic = CODES.map((_, i) => uses.map((j) => flow(i, j, 5) + (j === n ? 4000 : 0)));
  const imported = CODES.map((_, i) => uses.map((j) => (flow(i, j, 9) + 1) % 7));
  const total = domestic.map((row, i) => row.map((value, j) => value + imported[i][j]));
  const x = domestic.map(sum);
  const column = (rows: readonly number[][], j: number): number => sum(rows.map((row) => row[j]));
  const head = (title: string, extra: string[]): Cell[][] => [
    [`투입산출표_${title}(2020년 가격)`],
    ['2020년'],
    ['생산자가격'],
    ['단위 : 백만원'],
    ['상품\n    상품', null, ...CODES, '9090', ...FINAL, '9190', '9290', ...extra],
    [null, null, ...BOK83.industries.map(({ name }) => name.ko)],
  ];
  const body = (rows: readonly number[][], extra: (i: number) => number[]): Cell[][] => [
    ...rows.map((row, i) => [
      CODES[i],
      `${BOK83.industries[i].name.ko}\u3000`,
      ...row.slice(0, n),
      sum(row.slice(0, n)),
      ...row.slice(n),
      sum(row.slice(n)),
      sum(row),
      ...extra(i),
    ]),
    [
      '9590',
      '중간투입계',
      ...CODES.map((_, j) => column(rows, j)),
      0,
      ...FINAL.map((_, f) => column(rows, n + f)),
    ],
  ];
  const added = x.map((output, j) => output - column(total, j));
  const share = added.map((value) => [value - 30, 10, 15, 5]);
  return {
    총: [
      ...head('총거래표', ['9310', '9321']),
      ...body(total, (i) => [x[i], sum(imported[i])]),
      ...PRIMARY.map((code, p) => [code, '', ...share.map((parts) => parts[p])]),
      ['9690', '부가가치계', ...added],
      ['9790', '총투입계', ...x],
    ],
    수입: [...head('수입거래표', []), ...body(imported, () => [])],
    국산: [...head('국산거래표', []), ...body(domestic, () => [])],
    계수: [['투입산출표_총투입계수표(2020년 가격)'], ['2020년'], ['생산자가격']],
  };
}

const workbook = (sheets: Sheets): SourceFile => memoryFile('bok.xlsx', makeXlsx(sheets));

async function read(change: (sheets: Sheets) => void): Promise<ReadResult> {
  const sheets = sample();
  change(sheets);
  return bankOfKorea.read([workbook(sheets)], {});
}

describe('bankOfKorea, on made-up figures', () => {
  it('reads domestic and imported flows apart without a finding', async () => {
    const { tables, findings } = await read(() => {});
    expect(findings).toEqual([]);
    const [table] = tables;
    expect(table.id).toBe('kor-2020-bok83');
    expect(table.unit).toEqual({ currency: 'KRW', scale: 1e6 });
    expect([table.flows, table.symmetry, table.priceBasis]).toEqual([
      'domestic',
      'product-by-product',
      'producers',
    ]);
    expect(table.industries[39]).toEqual({ code: '40', name: { en: 'Motor vehicles', ko: '자동차' } });
    expect(table.Z[1 * n + 2]).toBe(((31 + 34 + 5) % 23) - 1);
    expect(table.imports?.[1 * n + 2]).toBe(((31 + 34 + 9) % 23) % 7);
  });

  it('knows its layout by content', async () => {
    expect(await bankOfKorea.recognises([workbook(sample())], {})).toBe(true);
    expect(await bankOfKorea.recognises([workbook({ 국산거래표: [['something else']] })], {})).toBe(false);
    expect(await bankOfKorea.recognises([], {})).toBe(false);
  });

  it('reads only the years asked for', async () => {
    const file = workbook(sample());
    const other = await bankOfKorea.read([file], { years: [2019] });
    expect(other.tables).toEqual([]);
    expect(other.findings.map(({ code, expected }) => [code, expected])).toEqual([
      ['economy/missing-year', 2019],
    ]);
    expect((await bankOfKorea.read([file], { years: [2020] })).tables).toHaveLength(1);
  });

  const traps: readonly [
    what: string,
    change: (sheets: Sheets) => void,
    code: string,
    path: string,
    tables: number,
  ][] = [
    [
      'a renamed total',
      ({ 총 }) => void (총[총.length - 1][0] = '9799'),
      'economy/unknown-code',
      'bok.xlsx:총:96:1',
      1,
    ],
    [
      'a total that is not the sum of its parts',
      ({ 국산 }) => void (국산[6][85] = 1),
      'economy/total-mismatch',
      'bok.xlsx:국산:7:86',
      1,
    ],
    [
      'a sector twice',
      ({ 국산 }) => void (국산[7][0] = '01'),
      'economy/duplicate-code',
      'bok.xlsx:국산:8:1',
      0,
    ],
    [
      'a missing sector',
      ({ 수입 }) => void 수입.splice(10, 1),
      'economy/missing-code',
      'bok.xlsx:수입:6:1',
      0,
    ],
    [
      'a number kept as text',
      ({ 국산 }) => void (국산[9][4] = '1,234'),
      'economy/not-a-number',
      'bok.xlsx:국산:10:5',
      0,
    ],
    [
      'an empty cell',
      ({ 국산 }) => void (국산[9][4] = null),
      'economy/missing-figure',
      'bok.xlsx:국산:10:5',
      0,
    ],
    [
      'a total that is not domestic and imported together',
      ({ 총 }) => void (총[20][40] = 9999),
      'economy/total-mismatch',
      'bok.xlsx:총:21:41',
      1,
    ],
    [
      'an output that breaks the column',
      ({ 총 }) => void (총[95][2] = 1),
      'economy/column-unbalanced',
      'bok.xlsx:총:96:3',
      1,
    ],
    [
      'a sector of another edition',
      ({ 총 }) => void (총[8][1] = '다른 상품'),
      'economy/name-differs',
      'bok.xlsx:총:9:2',
      1,
    ],
    [
      'the wrong kind of sheet only',
      (sheets) => {
        delete sheets['국산'];
      },
      'economy/missing-sheet',
      'bok.xlsx',
      0,
    ],
    [
      'a sheet twice',
      (sheets) => {
        sheets['또'] = sheets['국산'];
      },
      'economy/duplicate-sheet',
      'bok.xlsx:또:1:1',
      0,
    ],
    [
      'another unit in one sheet',
      ({ 수입 }) => void (수입[3][0] = '단위 : 십억원'),
      'economy/sheets-differ',
      'bok.xlsx:수입:1:1',
      1,
    ],
    ['no unit', ({ 국산 }) => void (국산[3][0] = '단위'), 'economy/unknown-unit', 'bok.xlsx:국산:1:1', 1],
  ];
  it.each(traps)('finds %s', async (_, change, code, path, tables) => {
    const result = await read(change);
    expect(result.findings.map((finding) => [finding.code, finding.path])).toContainEqual([code, path]);
    expect(result.tables).toHaveLength(tables);
  });
});

describeWithData('bankOfKorea, on the original of 2020', () => {
  let file: SourceFile;
  let result: ReadResult;
  let table: IoTable;
  beforeAll(async () => {
    file = memoryFile('bok.xlsx', readFileSync(realData('io/bok/bok_2020_producer_mid83.xlsx')));
    result = await bankOfKorea.read([file], {});
    [table] = result.tables;
  });

  it('recognises and reads it without a finding', async () => {
    expect(await bankOfKorea.recognises([file], {})).toBe(true);
    expect(result.findings).toEqual([]);
    expect(table.id).toBe('kor-2020-bok83');
  });

  it('has 4557.2 trillion won of output and 110 negative domestic flows', () => {
    expect(table.x.reduce((a, b) => a + b, 0) / 1e6).toBeCloseTo(4557.2, 1);
    expect(table.Z.filter((value) => value < 0)).toHaveLength(110);
  });

  it('agrees with the tidy twin cell for cell', () => {
    const tidy = readTidy('bok_2020_mid83');
    const F = FINAL.length;
    expect(tidy.header.slice(3, -1)).toEqual([
      ...table.industries.map(({ code }) => code),
      ...table.finalDemand.map(({ code }) => code),
    ]);
    expect([...table.Z]).toEqual(tidyFigures(tidy, 'domestic', 0, n));
    expect([...table.Y]).toEqual(tidyFigures(tidy, 'domestic', n, n + F));
    expect([...(table.imports ?? [])]).toEqual(tidyFigures(tidy, 'import', 0, n));
    expect([...(table.importedY ?? [])]).toEqual(tidyFigures(tidy, 'import', n, n + F));
    expect([...table.V]).toEqual(tidyFigures(tidy, 'primary', 0, n));
    expect([...table.x]).toEqual(tidyFigures(tidy, 'output', 0, n));
  });

  it('gives the inverse that the Bank publishes', async () => {
    const book = await openWorkbook(file);
    const grid = await readGrid(book, '생산유발계수', {});
    const inverse = inverseOfIdentityMinus(coefficients(table, 'domestic'), n);
    let worst = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        worst = Math.max(worst, Math.abs(inverse[i][j] - Number(grid.rows.get(7 + i)?.[2 + j])));
    expect(worst).toBeLessThan(1e-12);
    const columnSum = (code: string): number =>
      inverse.reduce((total, row) => total + row[CODES.indexOf(code)], 0);
    expect(columnSum('40')).toBeCloseTo(2.5244441549363055, 12);
    expect(columnSum('35')).toBeCloseTo(1.7013102256588515, 12);
    expect(columnSum('65')).toBeCloseTo(1.44388855924455, 12);
    expect(columnSum('59')).toBeCloseTo(1.7655363254562442, 12);
  });
});
