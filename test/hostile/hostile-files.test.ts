import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { checkTable, encodeSpillwayCsv, READERS, readTables } from '@spillway/core/economy/readers';
import { hasErrors } from '@spillway/core/shared';
import { memoryFile } from '@spillway/core/sheets';
import { expect, it } from 'vitest';
import { makeZip } from '../make-zip.ts';
import { randomTable } from '../random-table.ts';
import { describeWithData, realData } from '../real-data.ts';
import { numbers } from '../seeded-numbers.ts';

/** No file may hold the reader longer, in milliseconds, or make it hold more than this, in bytes. */
const LONGEST = 10_000;
const LARGEST = 2 ** 30;

type Files = Readonly<Record<string, Uint8Array>>;

/** Reads files and demands what every file from outside must get: findings or a sound table, in bounded time and memory. */
async function survive(files: Files): Promise<'refused' | 'read'> {
  const started = performance.now();
  const { tables, findings } = await readTables(
    Object.entries(files).map(([name, bytes]) => memoryFile(name, bytes)),
  );
  expect(performance.now() - started).toBeLessThan(LONGEST);
  expect(process.memoryUsage().rss).toBeLessThan(LARGEST);
  for (const finding of findings) {
    expect(finding.path).not.toBe('');
    expect(finding.message).not.toMatch(/undefined|\[object|Cannot read|is not a function/);
  }
  if (tables.length === 0 || hasErrors(findings)) {
    expect(hasErrors(findings)).toBe(true);
    return 'refused';
  }
  for (const table of tables) {
    const again = checkTable(table, 1, { row: String, column: String, whole: '' });
    expect(again.filter(({ code }) => code === 'economy/not-finite')).toEqual([]);
  }
  return 'read';
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const csv = text([...encodeSpillwayCsv(randomTable(3, 1, 5, { imports: true, jobs: true }))].join(''));

function flipped(bytes: Uint8Array, next: () => number, flips = 1): Uint8Array {
  const copy = bytes.slice();
  for (let k = 0; k < flips; k++) copy[Math.floor(next() * copy.length)] ^= 1 << Math.floor(next() * 8);
  return copy;
}

it('refuses what is no table', async () => {
  const wide = text(`id,${Array.from({ length: 1_000_000 }, (_, k) => `A_${k}`).join(',')}\n`);
  const files: Record<string, Uint8Array> = {
    'empty.csv': new Uint8Array(0),
    'empty.xlsx': new Uint8Array(0),
    'picture.xlsx': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(2000).fill(7)),
    'page.csv': text('<!doctype html><html><body>404 Not Found</body></html>'),
    'prose.txt': text('Dear colleague,\nplease find the table attached.\n'),
    'zeros.bin': new Uint8Array(1_000_000),
    'one-line.csv': text('x'.repeat(5_000_000)),
    'wide.csv': wide,
    'quotes.csv': text(`kind,code,name,"A${'""'.repeat(100_000)}`),
    'utf16.csv': Uint8Array.from(Buffer.from('kind,code,name,A,OUTPUT\n', 'utf16le')),
    'old.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)),
    'stub.zip': makeZip({}),
    'half.gz': gzipSync(csv).subarray(0, 40),
  };
  for (const [name, bytes] of Object.entries(files))
    expect(await survive({ [name]: bytes }), name).toBe('refused');
});

it('refuses bombs without unpacking them', async () => {
  const zeros = Buffer.alloc(64 * 2 ** 20);
  expect(await survive({ 'bomb.csv.gz': gzipSync(zeros, { level: 9 }) })).toBe('refused');
  const sheet = Buffer.concat([
    text('<worksheet><sheetData>'),
    Buffer.alloc(48 * 2 ** 20, 32),
    text('</sheetData></worksheet>'),
  ]);
  expect(
    await survive({
      'bomb.xlsx': makeZip({
        '[Content_Types].xml': text('<Types/>'),
        '_rels/.rels': text(
          '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
        'xl/workbook.xml': text(
          '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': text(
          '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
        'xl/worksheets/sheet1.xml': sheet,
      }),
    }),
  ).toBe('refused');
});

it('refuses figures that are no numbers, and says where', async () => {
  const good = new TextDecoder().decode(csv);
  const line = good.split('\n').find((row) => row.startsWith('domestic,'))!;
  const cells = line.split(',');
  for (const bad of ['NaN', 'Infinity', '-Infinity', '1e400', 'n/a', '1.2.3', '12,5', '0x10', '１２']) {
    const changed = good.replace(
      line,
      [...cells.slice(0, 4), bad.includes(',') ? `"${bad}"` : bad, ...cells.slice(5)].join(','),
    );
    const { findings } = await readTables([memoryFile('t.csv', text(changed))]);
    expect(hasErrors(findings), bad).toBe(true);
    expect(
      findings.some(({ path }) => /^t\.csv:\d+:5$/.test(path)),
      `${bad}: ${findings.map(({ path }) => path).join()}`,
    ).toBe(true);
  }
});

it('survives two thousand flipped bytes of a plain csv, and every tenth of its length', async () => {
  const next = numbers(11);
  let refused = 0;
  for (let k = 0; k < 2000; k++)
    if ((await survive({ 't.csv': flipped(csv, next, 1 + (k % 3)) })) === 'refused') refused++;
  expect(refused).toBeGreaterThan(500);
  for (let tenth = 0; tenth < 10; tenth++) {
    expect(await survive({ 't.csv': csv.subarray(0, Math.floor((csv.length * tenth) / 10)) })).toBe(
      'refused',
    );
  }
});

it('reads a table out of a zip, as out of a folder', async () => {
  expect(await survive({ 'packed.zip': makeZip({ 'inside/t.csv': csv }) })).toBe('read');
});

it('knows every reader by its own id', () => {
  expect(new Set(READERS.map(({ id }) => id)).size).toBe(READERS.length);
});

describeWithData('originals, spoilt', () => {
  const ORIGINALS: readonly (readonly string[])[] = [
    ['wiod2016/KOR_NIOT_nov16.xlsx'],
    ['bok/bok_2020_producer_mid83.xlsx'],
    ['japan/jpn_2015_producer_mid107.xlsx', 'japan/jpn_2015_imports_mid107.xlsx'],
    ['bea/IOUse_After_Redefinitions_PRO_DET.xlsx', 'bea/IOMake_After_Redefinitions_DET.xlsx'],
    ['oecd/BEL2020ttl.csv'],
    ['oecd/JPN_2018_oecd2021ed_ionet.csv'],
    ['tidy/wiod2013_regional_2011.csv.gz'],
    ['tidy/uk_2010_pxp_long.csv.gz'],
  ];
  const load = (paths: readonly string[]): [string, Uint8Array][] =>
    paths.map((path) => [path.split('/').at(-1)!, readFileSync(realData(`io/${path}`))]);

  it.each(ORIGINALS.map((paths) => [paths]))('%s cut at every tenth of its length', async (paths) => {
    const [[name, bytes], ...others] = load(paths) as [[string, Uint8Array], ...[string, Uint8Array][]];
    for (let tenth = 0; tenth < 10; tenth++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * tenth) / 10));
      expect(await survive({ [name]: cut, ...Object.fromEntries(others) }), `${tenth}/10`).toBe('refused');
    }
  });

  it.each([
    [['oecd/BEL2020ttl.csv'], 2000],
    [['japan/jpn_2015_imports_mid107.xlsx', 'japan/jpn_2015_producer_mid107.xlsx'], 2000],
    [['tidy/wiod2016_KOR_2011.csv.gz'], 200],
  ] as const)('%s with %i flipped bytes', async (paths, count) => {
    const next = numbers(5);
    const [[name, bytes], ...others] = load(paths) as [[string, Uint8Array], ...[string, Uint8Array][]];
    for (let k = 0; k < count; k++)
      await survive({ [name]: flipped(bytes, next), ...Object.fromEntries(others) });
  });
});
