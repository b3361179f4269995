import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadingCells, readCsv } from './csv.ts';
import { parseNumbers } from './delimited-numbers.ts';
import { readRecords } from './delimited-records.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { memoryFile } from './memory-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function cellsOf(text: string | Uint8Array, chunkBytes = 65_536) {
  const rows = [];
  const file = memoryFile('x.csv', typeof text === 'string' ? bytesOf(text) : text, chunkBytes);
  for await (const { row, cells } of readCsv(file)) rows.push([row, ...cells]);
  return rows;
}

test('quotes, line breaks in them, CRLF, a byte order mark and blank rows', async () => {
  const text = '\ufeffa,"b ""c""","d\r\ne",\r\n\r\n007,,x y\n"한국",1,2';
  const rows = [
    [1, 'a', 'b "c"', 'd\r\ne', null],
    [3, '007', null, 'x y'],
    [4, '한국', '1', '2'],
  ];
  for (const chunkBytes of [1, 2, 3, 7, 65_536]) expect(await cellsOf(text, chunkBytes)).toEqual(rows);
});

test('finds the delimiter in the first line that is no comment', async () => {
  expect(await cellsOf('# a, b, c\na;b,c;d\n')).toEqual([
    [1, '# a, b, c'],
    [2, 'a', 'b,c', 'd'],
  ]);
  expect(await cellsOf('a\t"b,c,d"\t\n')).toEqual([[1, 'a', 'b,c,d', null]]);
  expect(await cellsOf('')).toEqual([]);
  expect(await cellsOf('a')).toEqual([[1, 'a']]);
});

test('a quote inside a plain cell is a character like others', async () => {
  expect(await cellsOf('5" pipe,x\n6" pipe,y\n')).toEqual([
    [1, '5" pipe', 'x'],
    [2, '6" pipe', 'y'],
  ]);
});

test('any cells survive writing and reading, in chunks of any size', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '한', ' ', '1') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 20 }),
      async (rows, chunkBytes) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const read = await cellsOf(text, chunkBytes);
        expect(read.map((row) => row.slice(1).map((value) => value ?? ''))).toEqual(rows);
      },
    ),
  );
});

test('unpacks gzip by its content, also in members, and refuses cut or damaged bytes', async () => {
  const packed = gzipSync('a,b\n1,2\n');
  const rows = [
    [1, 'a', 'b'],
    [2, '1', '2'],
  ];
  for (const chunkBytes of [1, 5, 65_536]) expect(await cellsOf(packed, chunkBytes)).toEqual(rows);
  const twice = new Uint8Array([...packed, ...gzipSync('3,4\n')]);
  expect(await cellsOf(twice)).toEqual([...rows, [3, '3', '4']]);
  await expect(cellsOf(packed.subarray(0, packed.length - 9))).rejects.toMatchObject({
    code: 'sheets/unreadable',
  });
  await expect(cellsOf(packed.subarray(0, packed.length - 3))).rejects.toMatchObject({
    code: 'sheets/unreadable',
  });
  const damaged = Uint8Array.from(packed);
  damaged[packed.length - 6] ^= 1;
  await expect(cellsOf(damaged)).rejects.toMatchObject({ code: 'sheets/unreadable' });
});

test('refuses what it cannot hold or read', async () => {
  const bomb = gzipSync(new Uint8Array(50_000_000).fill(44));
  await expect(cellsOf(bomb)).rejects.toMatchObject({ code: 'sheets/too-large' });
  await expect(cellsOf('a,"b\nc,d\n')).rejects.toMatchObject({ code: 'sheets/unreadable' });
  await expect(cellsOf(Uint8Array.of(0xff, 0xfe, 0x61, 0))).rejects.toMatchObject({
    code: 'sheets/unreadable',
  });
  await expect(cellsOf(Uint8Array.of(0x61, 0x2c, 0xb0, 0xa1))).rejects.toMatchObject({
    code: 'sheets/unreadable',
    message: expect.stringContaining('x.csv:1'),
  });
  await expect(cellsOf(','.repeat(20_000))).rejects.toMatchObject({ code: 'sheets/too-large' });
  await expect(cellsOf('x'.repeat(32_769))).rejects.toMatchObject({ code: 'sheets/too-large' });
  const limits = { ...DEFAULT_LIMITS, rows: 2 };
  const read = async () => {
    for await (const _ of readCsv(memoryFile('x.csv', bytesOf('a\nb\nc\n')), { limits }));
  };
  await expect(read()).rejects.toMatchObject({ code: 'sheets/too-large' });
});

test('stops when cancelled and tells how far it is', async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const file = memoryFile('x.csv', bytesOf('a,b\n'.repeat(1000)), 1000);
  const read = async () => {
    for await (const _ of readCsv(file, {
      signal: stop.signal,
      onProgress: ({ done, total }) => {
        expect(total).toBe(4000);
        seen.push(done);
        if (done === 2000) stop.abort();
      },
    }));
  };
  await expect(read()).rejects.toMatchObject({ code: 'shared/cancelled' });
  expect(seen).toEqual([1000, 2000]);
});

async function numbersOf(text: string) {
  const values: number[][] = [];
  const problems: unknown[] = [];
  for await (const record of readRecords(memoryFile('x.csv', bytesOf(text), 5), { delimiter: ',' })) {
    const into = new Float64Array(8);
    const { cells } = parseNumbers(record, record.start, 1, into, 0, 8, (problem) => problems.push(problem));
    values.push([...into.subarray(0, cells)]);
  }
  return { values, problems };
}

test('numbers in every spelling', async () => {
  const { values, problems } = await numbersOf(
    '0,-0,1234.567890,-.5,5.,1E3,1.2e-5,+7\r\n" 12 ","-3", 4 ,9007199254740993,1e23',
  );
  expect(values).toEqual([
    [0, -0, 1234.56789, -0.5, 5, 1000, 1.2e-5, 7],
    [12, -3, 4, 9007199254740992, 1e23],
  ]);
  expect(problems).toEqual([]);
});

test('cells without a number are reported where they stand', async () => {
  const { values, problems } = await numbersOf('1,,n/a,NaN\n-Infinity,1e400,0x10,1 000,-\n"1,5",2,');
  expect(values).toEqual([
    [1, NaN, NaN, NaN],
    [NaN, NaN, NaN, NaN, NaN],
    [NaN, 2, NaN],
  ]);
  expect(problems).toEqual([
    { kind: 'empty', row: 1, column: 2, text: '' },
    { kind: 'text', row: 1, column: 3, text: 'n/a' },
    { kind: 'not-finite', row: 1, column: 4, text: 'NaN' },
    { kind: 'not-finite', row: 2, column: 1, text: '-Infinity' },
    { kind: 'not-finite', row: 2, column: 2, text: '1e400' },
    { kind: 'text', row: 2, column: 3, text: '0x10' },
    { kind: 'text', row: 2, column: 4, text: '1 000' },
    { kind: 'text', row: 2, column: 5, text: '-' },
    { kind: 'text', row: 3, column: 1, text: '1,5' },
    { kind: 'empty', row: 3, column: 3, text: '' },
  ]);
});

test('every double and every decimal comes out as Number() gives it', async () => {
  const decimal = fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.bigInt({ min: 0n, max: 10n ** 20n }),
      fc.integer({ min: 0, max: 25 }),
      fc.constantFrom('', 'e5', 'E-7', 'e+15', 'e-300', 'e280'),
    )
    .map(([sign, digits, places, power]) => {
      const text = digits.toString().padStart(places + 1, '0');
      return `${sign}${text.slice(0, text.length - places)}.${text.slice(text.length - places)}${power}`;
    });
  const finite = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => (Object.is(value, -0) ? '-0' : String(value)));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(decimal, finite), { minLength: 1, maxLength: 8 }), async (texts) => {
      const { values } = await numbersOf(texts.join(','));
      expect(values).toEqual([texts.map(Number)]);
    }),
    { numRuns: 2000 },
  );
});

test('labels come first as text, numbers follow', async () => {
  for await (const record of readRecords(memoryFile('x.csv', bytesOf('a,"b, c",1,2\n')))) {
    const { cells, next } = leadingCells(record, 2);
    expect(cells).toEqual(['a', 'b, c']);
    const into = new Float64Array(2);
    expect(parseNumbers(record, next!, 3, into, 0, 2, () => {})).toEqual({ cells: 2, next: null });
    expect([...into]).toEqual([1, 2]);
    expect(leadingCells(record, 9)).toEqual({ cells: ['a', 'b, c', '1', '2'], next: null });
  }
});
