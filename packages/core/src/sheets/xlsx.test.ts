import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeXlsx, workbookParts } from '../../../../test/make-xlsx.ts';
import { describeWithData, realData } from '../../../../test/real-data.ts';
import { SpillwayError } from '../shared/index.ts';
import { DEFAULT_LIMITS, type SheetLimits } from './limits.ts';
import { memoryFile } from './memory-file.ts';
import type { SheetRow } from './row.ts';
import { isWorkbook, openWorkbook } from './xlsx.ts';

async function rowsOf(
  bytes: Uint8Array,
  limits: Partial<SheetLimits> = {},
  chunk = 1000,
): Promise<SheetRow[]> {
  const workbook = await openWorkbook(memoryFile('w.xlsx', bytes, chunk), {
    limits: { ...DEFAULT_LIMITS, ...limits },
  });
  const rows: SheetRow[] = [];
  for (const sheet of workbook.sheets) for await (const row of workbook.rows(sheet)) rows.push(row);
  return rows;
}

const cellsOf = async (data: string, strings = ''): Promise<unknown[]> =>
  (await rowsOf(zipSync(workbookParts({ S: data }, strings)))).map(({ row, cells }) => [row, ...cells]);

async function errorOf(work: Promise<unknown>): Promise<SpillwayError | null> {
  try {
    await work;
  } catch (error) {
    if (error instanceof SpillwayError) return error;
    throw error;
  }
  return null;
}

describe('xlsx', () => {
  it('reads every kind of cell', async () => {
    const strings =
      '<si><t>plain</t></si><si><r><rPr><b/></rPr><t>ri</t></r><r><t xml:space="preserve">ch </t></r></si>' +
      '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si><si><t>a_x000D_b &amp; &#xAC00;</t></si><si/>';
    const data =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c>' +
      '<c r="D2" t="s"><v>3</v></c><c r="E2" t="s"><v>4</v></c></row>' +
      '<row r="4"><c r="A4"><v>1</v></c><c r="B4"><v>-2.5E-3</v></c><c r="C4" t="n"><v>4.9406564584124654E-324</v></c>' +
      '<c r="D4" t="b"><v>1</v></c><c r="E4" t="b"><v>0</v></c><c r="F4" t="e"><v>#DIV/0!</v></c></row>' +
      '<row r="5"><c r="A5" t="str"><f>B1&amp;C1</f><v>both</v></c><c r="B5"><f>1+1</f><v>2</v></c><c r="C5"><f>A1*2</f></c>' +
      '<c r="D5" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="E5" s="3"/><c r="F5"><v></v></c>' +
      '<c r="G5" t="d"><v>2014-01-01</v></c></row>';
    expect(await cellsOf(data, strings)).toEqual([
      [2, 'plain', 'rich ', '漢字', 'a\rb & 가', ''],
      [4, 1, -0.0025, 5e-324, true, false, '#DIV/0!'],
      [5, 'both', 2, '=A1*2', 'inline', null, null, '2014-01-01'],
    ]);
  });

  it('puts cells where their address says, in any order, and counts on without addresses', async () => {
    expect(
      await cellsOf(
        '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c><c r="B1"><v>2</v></c></row>' +
          '<row><c r="AA2"><v>27</v></c></row><row r="9"/><row><c><v>10</v></c></row>',
      ),
    ).toEqual([
      [1, 1, 2, null, 4, 5],
      [2, ...Array.from({ length: 26 }, () => null), 27],
      [10, 10],
    ]);
  });

  it('reads elements with a prefix', async () => {
    const parts = workbookParts({ S: '' });
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row>' +
        '<x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
    expect((await rowsOf(zipSync(parts)))[0].cells).toEqual([7]);
  });

  it('gives the sheets in order and says which there are', async () => {
    const workbook = await openWorkbook(
      memoryFile('w.xlsx', makeXlsx({ 'B & "C"': [[1]], A: [['x', null, true]] })),
    );
    expect(workbook.sheets).toEqual(['B & "C"', 'A']);
    expect(() => workbook.rows('Z')).toThrow('w.xlsx has no sheet "Z", but B & "C", A');
  });

  it.each([
    ['<row r="3"><c r="B3"><v>12,3</v></c></row>', 'w.xlsx:S:3:2 (B3): expected a number, but found "12,3"'],
    ['<row r="3"><c r="B3"><v>0x10</v></c></row>', 'expected a number, but found "0x10"'],
    ['<row r="3"><c r="B3"><v>1E999</v></c></row>', 'expected a number, but found "1E999"'],
    ['<row r="3"><c r="B4"><v>1</v></c></row>', 'expected the address of a cell in row 3, but found "B4"'],
    ['<row r="3"><c r="3"><v>1</v></c></row>', 'expected the address of a cell in row 3, but found "3"'],
    ['<row r="3"><c r="A3"/><c r="A3"/></row>', 'expected each cell once'],
    ['<row r="3"/><row r="2"/>', 'expected a row after row 3, but found row "2"'],
    ['<row r="0"/>', 'expected a row after row 0, but found row "0"'],
    ['<row><c t="s"><v>0</v></c></row>', 'expected one of 0 shared strings, but found string "0"'],
    ['<row><c t="s"><v>-1</v></c></row>', 'but found string "-1"'],
    ['<row><c t="b"><v>yes</v></c></row>', 'expected 0 or 1, but found "yes"'],
    ['<row><c t="z"><v>1</v></c></row>', 'but found "z"'],
    ['<row><c><v>&unknown;</v></c></row>', 'expected well-formed XML'],
    ['<row><c><v>1</c></row>', 'expected well-formed XML'],
    ['</sheetData><sheetData>', 'expected one <sheetData>, but found two'],
  ])('refuses %s', async (data, message) => {
    const error = await errorOf(cellsOf(data));
    expect(error?.code).toBe('sheets/unreadable');
    expect(error?.message).toContain(message);
  });

  it('refuses a document type, a sheet that stops early and one without data', async () => {
    const parts = workbookParts({ S: '' });
    const withSheet = (xml: string) => zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) });
    const laughs =
      '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>';
    expect((await errorOf(rowsOf(withSheet(laughs))))?.message).toContain(
      'expected XML without a document type',
    );
    for (const xml of [
      '<worksheet><sheetData><row><c><v>1</v></c></row>',
      '<worksheet/>',
      '',
      '<worksheet><sheetData>\uFFFF',
    ]) {
      expect((await errorOf(rowsOf(withSheet(xml))))?.code).toBe('sheets/unreadable');
    }
  });

  it('keeps to its limits', async () => {
    const cases: [string, Partial<SheetLimits>, string][] = [
      ['<row r="11"/>', { rows: 10 }, 'w.xlsx:S: expected at most 10 rows, but found 11'],
      ['<row><c r="K1"/></row>', { columns: 10 }, 'w.xlsx:S:1:11: expected at most 10 columns, but found 11'],
      [
        `<row><c t="str"><v>${'x'.repeat(11)}</v></c></row>`,
        { cellLength: 10 },
        'w.xlsx:S:1:1: expected at most 10',
      ],
    ];
    for (const [data, limits, message] of cases) {
      const error = await errorOf(rowsOf(zipSync(workbookParts({ S: data })), limits));
      expect(error?.code).toBe('sheets/too-large');
      expect(error?.message).toContain(message);
    }
    const long = zipSync(workbookParts({ S: '' }, `<si><t>${'x'.repeat(11)}</t></si>`));
    expect((await errorOf(rowsOf(long, { cellLength: 10 })))?.code).toBe('sheets/too-large');
  });

  it('says what another file is', async () => {
    const messages: [Uint8Array, string][] = [
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'it is an old .xls workbook'],
      [strToU8('Year,Code'), 'it does not start like one'],
      [new Uint8Array(0), 'it does not start like one'],
      [zipSync({ 'A.txt': strToU8('x') }), 'with the part _rels/.rels, but the archive has none'],
    ];
    for (const [bytes, message] of messages)
      expect((await errorOf(rowsOf(bytes)))?.message).toContain(message);
    expect(await isWorkbook(memoryFile('a', strToU8('Year')))).toBe(false);
    expect(await isWorkbook(memoryFile('a', zipSync({ 'A.txt': strToU8('x') })))).toBe(false);
    expect(await isWorkbook(memoryFile('a', makeXlsx({ S: [] })))).toBe(true);
  });

  it('never reads less from a file cut at any byte', async () => {
    const whole = makeXlsx({ S: [[1, 'two'], [3]], T: [[4]] });
    for (let length = 0; length < whole.length; length++) {
      const error = await errorOf(rowsOf(whole.subarray(0, length)));
      expect(error?.code, `cut at ${length}`).toBe('sheets/unreadable');
    }
  });

  it('refuses or reads the same after any change of a byte, in pieces of any size', async () => {
    const whole = makeXlsx({
      S: [
        [1, 'two'],
        [3, null, true],
      ],
      T: [[4]],
    });
    const wanted = await rowsOf(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.integer({ min: 1, max: 5000 }),
        async (at, flip, chunk) => {
          const changed = whole.slice();
          changed[at] ^= flip;
          let rows: SheetRow[];
          try {
            rows = await rowsOf(changed, {}, chunk);
          } catch (error) {
            if (!(error instanceof SpillwayError)) throw error;
            return;
          }
          expect(rows).toEqual(wanted);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('stops when asked to and tells how far it is', async () => {
    const bytes = makeXlsx({ S: Array.from({ length: 5000 }, (_, i) => [i, i]) });
    let aborted = false;
    const signal = {
      get aborted() {
        return aborted;
      },
      reason: 'enough',
      throwIfAborted() {},
    };
    const seen: number[] = [];
    const workbook = await openWorkbook(memoryFile('w.xlsx', bytes));
    const reading = async (): Promise<void> => {
      for await (const { row } of workbook.rows('S', {
        signal: signal as AbortSignal,
        onProgress: ({ done }) => seen.push(done),
      }))
        if (row === 100) aborted = true;
    };
    expect((await errorOf(reading()))?.code).toBe('shared/cancelled');
    expect(seen.length).toBeGreaterThan(0);
  });
});

describeWithData('xlsx of publishers', () => {
  // Counted and added up independently with Python's zipfile and ElementTree.
  it.each([
    ['io/wiod2016/KOR_NIOT_nov16.xlsx', 'National IO-tables', 1802, 155818975.41750285],
    ['io/wiod2016/Exchange_rates.xlsx', 'EXR', 46, 481.0953411995264],
    ['io/bok/bok_2020_producer_mid83.xlsx', '국산투입계수(Ad)', 89, 78.75882520513778],
    ['io/japan/jpn_2015_producer_mid107.xlsx', '取引基本表(生産者価格評価)(統合中分類)', 120, 17039200294],
    ['io/bea/IOUse_After_Redefinitions_PRO_DET.xlsx', '2012', 417, 558114893],
    ['io/oecd/ReadMe_ICIO_small_2025ed.xlsx', 'ColItems', 4546, 10294453],
    ['io/format-samples/wiod_mock/wiot09_row_sep12.xlsx', 'WIOT_2009', 62, 6728200855.158185],
  ])('reads every row and number of %s', async (path, sheet, rows, sum) => {
    const workbook = await openWorkbook(memoryFile(path, readFileSync(realData(path))));
    let found = 0;
    let added = 0;
    for await (const { cells } of workbook.rows(sheet)) {
      found++;
      for (const cell of cells) if (typeof cell === 'number') added += cell;
    }
    expect(found).toBe(rows);
    expect(added).toBeCloseTo(sum, 5);
  });
});
