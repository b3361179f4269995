import { readFileSync } from 'node:fs';
import { type Cell, memoryFile, type SourceFile } from '@spillway/core/sheets';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeXlsx } from '../../../../../../test/make-xlsx.ts';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import { readTidy, tidyFigures } from '../../../../../../test/tidy-file.ts';
import { JPN107, JPN107_JAPANESE_NAMES } from '../../classifications/jpn107.ts';
import type { IoTable } from '../../table.ts';
import type { ReadResult } from '../reader.ts';
import { japanMic } from './japan-mic.ts';

interface Sample {
  total: Cell[][];
  imports: Cell[][];
}
const CODES = JPN107.industries.map(({ code }) => code);
const n = CODES.length;
const FINAL = ['711', '721', '731', '732', '741', '751', '761'];
const USES = n + FINAL.length + 1;
const PRIMARY = ['711', '911', '921', '931', '932', '941', '951'];

/** Made-up figures in the publisher's layout: every row and column adds up. */
function sample(): Sample {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const uses = Array.from({ length: USES }, (_, j) => j);
  const flows = CODES.map((_, i) => uses.map((j) => ((i * 29 + j * 13 + 3) % 19) + (j === n ? 5000 : 7)));
  const imported = CODES.map((_, i) => uses.map((j) => (j === USES - 1 ? 0 : (i * 5 + j * 3) % 7)));
  const duties = imported.map((row) => [sum(row) - 9, 5, 4]);
  const x = flows.map((row, i) => sum(row) - sum(duties[i]));
  const added = x.map((output, j) => output - sum(flows.map((row) => row[j])));
  const codes = (extra: readonly string[]): Cell[] => {
    const final = [...FINAL, '780', '790', '801', '810', '820', '830'];
    return [null, null, ...CODES, '700', ...final, ...extra];
  };
  const body = (rows: readonly number[][], extra: (i: number) => number[]): Cell[][] => [
    ...rows.map((row, i): Cell[] => {
      const [inner, home, exported] = [row.slice(0, n), row.slice(n, -1), row[USES - 1]];
      const [middle, final] = [sum(inner), sum(home)];
      return [
        CODES[i],
        JPN107_JAPANESE_NAMES[i],
        ...inner,
        middle,
        ...home,
        final,
        middle + final,
        exported,
        exported,
        final + exported,
        middle + final + exported,
        ...extra(i),
      ];
    }),
    ['700', '内生部門計', ...CODES.map((_, j) => sum(rows.map((row) => row[j])))],
  ];
  const last = body(flows, () => []).length - 1;
  const complete = (rows: readonly number[][], sheet: Cell[][]): Cell[][] => {
    const column = (j: number): number => sum(rows.map((row) => row[j]));
    sheet[last].push(0, ...FINAL.map((_, f) => column(n + f)), 0, 0, column(USES - 1));
    return sheet;
  };
  const title = (kind: string): Cell[] => [
    null,
    null,
    `平成27年(2015年)産業連関表 ${kind}(統合中分類)`,
    '(単位 : 100万円)',
  ];
  const names: Cell[] = [null, null, ...JPN107_JAPANESE_NAMES];
  return {
    total: [
      title('取引基本表(生産者価格評価)'),
      codes(['841', '851', '861', '870', '880', '970']),
      names,
      ...complete(
        flows,
        body(flows, (i) => {
          const taken = sum(duties[i]);
          return [...duties[i].map((duty) => -duty), -taken, sum(flows[i].slice(n)) - taken, x[i]];
        }),
      ),
      ...PRIMARY.map((code, p): Cell[] => [
        code,
        '',
        ...added.map((value) => (p === 2 ? value - 12 : [3, 4, 0, 5, 2, 1, -3][p])),
      ]),
      ['960', '粗付加価値部門計', ...added],
      ['970', '国内生産額', ...x],
    ],
    imports: [
      title('輸入表'),
      codes([]),
      names,
      ...complete(
        imported,
        body(imported, () => []),
      ),
    ],
  };
}

const total = ({ total: sheet }: Sample): SourceFile =>
  memoryFile('a.xlsx', makeXlsx({ Transactions: sheet }));
const imports = ({ imports: sheet }: Sample): SourceFile =>
  memoryFile('b.xlsx', makeXlsx({ Imports: sheet }));

async function read(change: (sheets: Sample) => void): Promise<ReadResult> {
  const sheets = sample();
  change(sheets);
  return japanMic.read([imports(sheets), total(sheets)], {});
}

describe('japanMic, on made-up figures', () => {
  it('takes imports off all transactions, whichever file comes first', async () => {
    const { tables, findings } = await read(() => {});
    expect(findings).toEqual([]);
    const [table] = tables;
    expect(table.id).toBe('jpn-2015-mic107');
    expect([table.flows, table.unit.currency, table.unit.scale]).toEqual(['domestic', 'JPY', 1e6]);
    expect(table.industries[54].name.en).toBe('Passenger motor cars');
    expect(table.imports?.[2 * n + 5]).toBe((10 + 15) % 7);
    expect(table.Z[2 * n + 5]).toBe(((58 + 65 + 3) % 19) + 7 - ((10 + 15) % 7));
    const other = await japanMic.read([total(sample()), imports(sample())], {});
    expect(other.tables[0].Z).toEqual(table.Z);
  });

  it('makes a table with total flows, and a warning, of all transactions alone', async () => {
    const { tables, findings } = await japanMic.read([total(sample())], {});
    expect(findings.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['economy/total-flows', 'warning', 'a.xlsx:Transactions:1:1'],
    ]);
    expect(tables[0].flows).toBe('total');
    expect(tables[0].imports).toBeNull();
    expect(tables[0].finalDemand.filter(({ kind }) => kind === 'import')).toHaveLength(3);
  });

  it('refuses imports alone', async () => {
    const { tables, findings } = await japanMic.read([imports(sample())], {});
    expect(tables).toEqual([]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['economy/imports-alone', 'error'],
    ]);
  });

  it('reads only the years asked for', async () => {
    const other = await japanMic.read([total(sample()), imports(sample())], { years: [2011] });
    expect(other.tables).toEqual([]);
    expect(other.findings.map(({ code, expected }) => [code, expected])).toEqual([
      ['economy/missing-year', 2011],
    ]);
  });

  it('knows its layout by content', async () => {
    expect(await japanMic.recognises([imports(sample()), total(sample())], {})).toBe(true);
    const other = memoryFile('jpn_2015_producer_mid107.xlsx', makeXlsx({ 取引基本表: [['x']] }));
    expect(await japanMic.recognises([other], {})).toBe(false);
    expect(await japanMic.recognises([total(sample()), other], {})).toBe(false);
    expect(await japanMic.recognises([], {})).toBe(false);
  });

  const traps: readonly [string, (sheets: Sample) => void, code: string, path: string, tables: number][] = [
    [
      'a renamed total',
      (s) => void (s.total[119][0] = '979'),
      'economy/unknown-code',
      'a.xlsx:Transactions:120:1',
      1,
    ],
    [
      'a sector twice',
      (s) => void (s.imports[4][0] = '011'),
      'economy/duplicate-code',
      'b.xlsx:Imports:5:1',
      0,
    ],
    [
      'a missing sector',
      (s) => void s.total.splice(9, 1),
      'economy/missing-code',
      'a.xlsx:Transactions:3:1',
      0,
    ],
    [
      'a missing column',
      (s) => void (s.total[1][5] = null),
      'economy/missing-code',
      'a.xlsx:Transactions:2:3',
      0,
    ],
    [
      'text in a number',
      (s) => void (s.total[9][9] = '…'),
      'economy/not-a-number',
      'a.xlsx:Transactions:10:10',
      0,
    ],
    [
      'an empty cell',
      (s) => void (s.imports[9][9] = null),
      'economy/missing-figure',
      'b.xlsx:Imports:10:10',
      0,
    ],
    [
      'a broken total',
      (s) => void (s.imports[9][109] = 1e6),
      'economy/total-mismatch',
      'b.xlsx:Imports:10:110',
      1,
    ],
    [
      'imports that are not those deducted',
      (s) => {
        s.total[9][123] = Number(s.total[9][123]) - 5000;
      },
      'economy/imports-mismatch',
      'b.xlsx:Imports:10:123',
      1,
    ],
    [
      'output that breaks its column',
      (s) => void (s.total[119][4] = 1),
      'economy/column-unbalanced',
      'a.xlsx:Transactions:120:5',
      1,
    ],
    [
      'a sector of another edition',
      (s) => void (s.total[9][1] = '別'),
      'economy/name-differs',
      'a.xlsx:Transactions:10:2',
      1,
    ],
    [
      'another unit',
      (s) => void (s.imports[0][3] = '(単位 : 億円)'),
      'economy/sheets-differ',
      'b.xlsx:Imports:1:1',
      1,
    ],
    ['no unit', (s) => void (s.total[0][3] = null), 'economy/unknown-unit', 'a.xlsx:Transactions:1:1', 0],
    [
      'a table of imports of another year',
      (s) => void (s.imports[0][2] = '平成23年(2011年)産業連関表 輸入表'),
      'economy/imports-alone',
      'b.xlsx:Imports:1:1',
      1,
    ],
  ];
  it.each(traps)('finds %s', async (_, change, code, path, tables) => {
    const result = await read(change);
    expect(result.findings.map((finding) => [finding.code, finding.path])).toContainEqual([code, path]);
    expect(result.tables).toHaveLength(tables);
  });
});

describeWithData('japanMic, on the originals of 2015', () => {
  const file = (name: string): SourceFile =>
    memoryFile(name, readFileSync(realData(`io/japan/jpn_2015_${name}_mid107.xlsx`)));
  let result: ReadResult;
  let table: IoTable;
  beforeAll(async () => {
    result = await japanMic.read([file('producer'), file('imports')], {});
    [table] = result.tables;
  });

  it('recognises and reads both without a finding', async () => {
    expect(await japanMic.recognises([file('producer'), file('imports')], {})).toBe(true);
    expect(result.findings).toEqual([]);
    expect(table.id).toBe('jpn-2015-mic107');
  });

  it('has 1017.8 trillion yen of output and 51 negative domestic flows', () => {
    expect(table.x.reduce((a, b) => a + b, 0) / 1e6).toBeCloseTo(1017.8, 1);
    expect(table.Z.filter((value) => value < 0)).toHaveLength(51);
  });

  it('agrees with the tidy twin cell for cell', () => {
    const tidy = readTidy('jpn_2015_mid107');
    const codes = [...table.industries, ...table.finalDemand].map(({ code }) => code);
    expect(tidy.header.slice(3, -1)).toEqual(codes);
    expect([...table.Z]).toEqual(tidyFigures(tidy, 'domestic', 0, n));
    expect([...table.Y]).toEqual(tidyFigures(tidy, 'domestic', n, USES));
    expect([...(table.imports ?? [])]).toEqual(tidyFigures(tidy, 'import', 0, n));
    expect([...(table.importedY ?? [])]).toEqual(tidyFigures(tidy, 'import', n, USES));
    expect([...table.V]).toEqual(tidyFigures(tidy, 'primary', 0, n));
    expect([...table.x]).toEqual(tidyFigures(tidy, 'output', 0, n));
  });

  it('finds 48 negative flows in the published table of all transactions', async () => {
    const alone = await japanMic.read([file('producer')], {});
    expect(alone.findings.map(({ code }) => code)).toEqual(['economy/total-flows']);
    expect(alone.tables[0].Z.filter((value) => value < 0)).toHaveLength(48);
  });
});
