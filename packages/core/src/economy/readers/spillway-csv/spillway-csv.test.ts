import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inverseOfIdentityMinus } from '../../../../../../test/inverse.ts';
import { productiveTable } from '../../../../../../test/random-table.ts';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import { hasErrors, SpillwayError } from '../../../shared/index.ts';
import { memoryFile } from '../../../sheets/index.ts';
import { columnTotals, rowTotals, valueAdded } from '../../accounts.ts';
import { coefficients } from '../../operations/index.ts';
import type { IoTable } from '../../table.ts';
import { encodeSpillwayCsv } from './encode-spillway-csv.ts';
import { readSpillwayCsv, spillwayCsv } from './spillway-csv.ts';

const textFile = (text: string, name = 'x.csv') => memoryFile(name, new TextEncoder().encode(text));
const tidy = (name: string) => {
  const path = realData(`io/tidy/${name}`);
  return memoryFile(basename(path), readFileSync(path));
};
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

/** Miller and Blair's two sectors (ch. 2), with value added as the row that is left. */
const BASE = `# id: base
# title: Two sectors, by hand
# year: 2000
# currency: USD
# unit: million
# region: KOR
kind,code,name,S1,S2,HFCE,OUTPUT
domestic,S1,First,150,500,350,1000
domestic,S2,Second,200,100,1700,2000
primary,VA,Value added,650,1400,,
output,GO,Total output,1000,2000,,
`;

async function read(text: string, given: Record<string, string> = {}) {
  const { tables, findings } = await readSpillwayCsv([textFile(text)], {}, given);
  return { table: tables[0] as IoTable | undefined, findings };
}

test('a table by hand', async () => {
  const { table, findings } = await read(BASE);
  expect(findings).toEqual([]);
  expect(table).toMatchObject({
    id: 'base',
    title: { en: 'Two sectors, by hand', ko: 'Two sectors, by hand' },
    year: 2000,
    priceYear: 2000,
    unit: { currency: 'USD', scale: 1e6 },
    regions: [{ code: 'KOR', name: { en: 'Korea', ko: '한국' } }],
    industries: [{ code: 'S1', name: { en: 'First', ko: 'First' } }, { code: 'S2' }],
    finalDemand: [{ code: 'HFCE', kind: 'households', region: 'KOR' }],
    primaryInputs: [{ code: 'VA', kind: 'value-added', inValueAdded: true }],
    imports: null,
    VY: null,
    flows: 'domestic',
  });
  expect([...table!.Z]).toEqual([150, 500, 200, 100]);
  expect([...table!.V]).toEqual([650, 1400]);
});

test('the example of the documentation', async () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../../../../../docs/spillway-csv.md'), 'utf8');
  const [, example] = /```csv\n([\s\S]*?)```/.exec(page)!;
  const { table, findings } = await read(example);
  expect(findings).toEqual([]);
  expect(table).toMatchObject({
    id: 'demo-2000',
    title: { en: 'Two sectors', ko: '두 산업' },
    exchangeRates: { KRW: 1131 },
    finalDemand: [{ kind: 'households' }, { kind: 'export' }],
    satellites: [{ values: [12, null], scale: 1000 }],
  });
  expect(table!.imports).toEqual(Float64Array.of(15, 50, 20, 10));
  expect(table!.importedY).toEqual(Float64Array.of(10, 0, 40, 0));
});

test('value added that the file does not give is output less the column', async () => {
  const { table, findings } = await read(BASE.replace(/primary.*\n/, ''));
  expect(findings).toEqual([]);
  expect([...table!.V]).toEqual([650, 1400]);
  expect(table!.provenance.map(({ operation }) => operation)).toEqual(['read', 'derive-value-added']);
});

test('metadata given by the caller stand against those of the file', async () => {
  const { table, findings } = await read(BASE, { year: '2011', 'rate.KRW': '1108.3' });
  expect(findings).toEqual([]);
  expect(table).toMatchObject({ year: 2011, exchangeRates: { KRW: 1108.3 } });
});

test('what a spreadsheet makes of it: quotes, semicolons, padding', async () => {
  const padded = BASE.split('\n').map((row) => {
    const cells = row.startsWith('#') ? [row] : row.split(',');
    while (cells.length < 7) cells.push('');
    return cells.map((cell) => (cell.includes(';') || cell.includes(',') ? `"${cell}"` : cell)).join(';');
  });
  const { table, findings } = await read(`\ufeff${padded.join('\r\n')}`);
  expect(findings).toEqual([]);
  expect(table!.title.en).toBe('Two sectors, by hand');
  expect([...table!.x]).toEqual([1000, 2000]);
});

test('jobs: an empty cell is unknown, not 0', async () => {
  const { table, findings } = await read(
    BASE.replace('kind,', '# satellite: jobs,thousand persons,1000,Jobs,취업자,a survey\nkind,') +
      'satellite,jobs,Jobs,12.5,,,\n',
  );
  expect(findings).toEqual([]);
  expect(table!.satellites).toEqual([
    {
      code: 'jobs',
      name: { en: 'Jobs', ko: '취업자' },
      unit: 'thousand persons',
      scale: 1000,
      values: [12.5, null],
      source: 'a survey',
    },
  ]);
});

describe('what is wrong is found where it stands', () => {
  const cases: [string, string, string, string][] = [
    ['text in a number', BASE.replace('150,500', '150,n/a'), 'economy/not-a-number', 'x.csv:8:5'],
    ['a decimal comma', BASE.replace('150,500', '150,"500,5"'), 'economy/not-a-number', 'x.csv:8:5'],
    ['an empty flow', BASE.replace('150,500', '150,'), 'economy/missing-figure', 'x.csv:8:5'],
    ['NaN', BASE.replace('200,100', 'NaN,100'), 'economy/not-finite', 'x.csv:9:4'],
    ['beyond doubles', BASE.replace('200,100', '1e400,100'), 'economy/not-finite', 'x.csv:9:4'],
    ['a renamed total', BASE.replace('OUTPUT', 'TOTAL'), 'economy/missing-code', 'x.csv:7:7'],
    ['an industry twice', BASE.replace('S1,S2,', 'S1,S1,'), 'economy/duplicate-code', 'x.csv:7:5'],
    ['a row twice', BASE.replace('domestic,S2', 'domestic,S1'), 'economy/duplicate-code', 'x.csv:9:2'],
    ['a missing row', BASE.replace(/domestic,S2.*\n/, ''), 'economy/missing-code', 'x.csv'],
    [
      'a row without a column',
      BASE.replace('domestic,S2', 'domestic,S3'),
      'economy/unknown-code',
      'x.csv:9:2',
    ],
    ['a short row', BASE.replace('500,350,1000', '500,350'), 'economy/row-length', 'x.csv:8:1'],
    [
      'a row cut in its labels',
      BASE.replace(/primary,VA.*\n[^]*/, 'primary'),
      'economy/row-length',
      'x.csv:10:1',
    ],
    ['a long row', BASE.replace('350,1000', '350,1000,1'), 'economy/row-length', 'x.csv:8:1'],
    ['an unknown kind of row', BASE.replace('primary,VA', 'total,VA'), 'economy/unknown-code', 'x.csv:10:1'],
    ['an unbalanced row', BASE.replace('350,1000', '450,1000'), 'economy/row-unbalanced', 'x.csv:8:7'],
    ['an unbalanced column', BASE.replace('650', '750'), 'economy/column-unbalanced', 'x.csv:11:4'],
    [
      'two outputs',
      BASE.replace('Total output,1000', 'Total output,1001'),
      'economy/output-mismatch',
      'x.csv:11:4',
    ],
    ['a rate of 0', `# rate.KRW: 0\n${BASE}`, 'economy/invalid-metadata', 'x.csv:1:1'],
    [
      'a wrong word',
      BASE.replace('# year', '# flows: both\n# year'),
      'economy/invalid-metadata',
      'x.csv:3:1',
    ],
    ['a year in words', BASE.replace('2000', 'last'), 'economy/invalid-metadata', 'x.csv:3:1'],
  ];
  test.each(cases)('%s', async (_, text, code, path) => {
    expect(text).not.toBe(BASE);
    const { findings } = await read(text);
    expect(findings).toContainEqual(expect.objectContaining({ code, path, severity: 'error' }));
  });

  test('unknown keys, missing metadata', async () => {
    expect(codesOf((await read(`# colour: red\n${BASE}`)).findings)).toEqual(['economy/unknown-metadata']);
    const bare = await read(BASE.replaceAll(/^#.*\n/gm, ''));
    expect(codesOf(bare.findings)).toEqual(Array.from({ length: 4 }, () => 'economy/missing-metadata'));
    expect(bare.table).toMatchObject({ id: 'unnamed', year: 0, unit: { currency: 'XXX', scale: 1 } });
    expect(hasErrors(bare.findings)).toBe(false);
  });
});

test('multi-regional by id', async () => {
  const text = `# year: 2011
# currency: USD
# unit: million
# primary: VA,value-added,yes,Value added
id,KOR_a,KOR_b,JPN_a,JPN_b,KOR_HFCE,JPN_HFCE,OUTPUT
KOR_a,1,2,0,1,5,1,10
KOR_b,2,2,1,0,4,1,10
JPN_a,0,1,3,1,1,4,10
JPN_b,1,0,1,2,0,6,10
`;
  const { table, findings } = await read(text);
  expect(findings).toEqual([]);
  expect(table!.regions.map(({ code }) => code)).toEqual(['KOR', 'JPN']);
  expect(table!.finalDemand.map(({ code, region }) => [region, code])).toEqual([
    ['KOR', 'HFCE'],
    ['JPN', 'HFCE'],
  ]);
  expect([...table!.V]).toEqual([6, 5, 5, 6]);
  const withRow = await read(`${text}VA,6,5,5,6,0,0,0\n`);
  expect(withRow.findings).toEqual([]);
  expect([...withRow.table!.V]).toEqual([6, 5, 5, 6]);
  expect(codesOf((await read(`${text}TOTAL,6,5,5,6,0,0,0\n`)).findings)).toEqual(['economy/unknown-code']);
  expect(codesOf((await read(text.replace('JPN_b,1', 'JPN_c,1'))).findings)).toContain(
    'economy/unknown-code',
  );
  expect(codesOf((await read(text.replaceAll('JPN_b', 'JPN_c'))).findings)).toEqual([
    'economy/label-mismatch',
  ]);
});

test('writing and reading back gives the same table to the bit', async () => {
  const arbitrary = fc.oneof(
    productiveTable(),
    productiveTable({ regions: [1, 3], imports: true, zeroOutput: true, jobs: true }),
    productiveTable({ regions: [1, 3], productTaxes: true, negativeStocks: true }),
  );
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '#', ':', ' ', '한', '\t') });
  await fc.assert(
    fc.asyncProperty(
      arbitrary,
      text,
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      async (random, a, b, v) => {
        const table: IoTable = {
          ...random,
          title: { en: a, ko: b },
          source: { ...random.source, title: b, doi: a, licence: null },
          exchangeRateSource: a,
          VY: Float64Array.from({ length: random.primaryInputs.length * random.finalDemand.length }, () => v),
          importedY: random.importedY?.map((value, i) => (i === 0 ? -0 : value)) ?? null,
          // A final use may have the code of an industry.
          finalDemand: random.finalDemand.map((use) => (use.code === 'G' ? { ...use, code: 'S1' } : use)),
          provenance: [{ operation: 'a', note: b, parameters: { a, b: 1, c: null } }, ...random.provenance],
          acceptedWithErrors: a.length > 3,
        };
        const file = textFile([...encodeSpillwayCsv(table)].join(''));
        expect(await spillwayCsv.recognises([file], {})).toBe(true);
        const { tables, findings } = await spillwayCsv.read([file], {});
        expect(tables).toEqual([table]);
        expect(findings).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('bytes in disorder give findings or one of our errors, never another', async () => {
  const original = new TextEncoder().encode(BASE);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
      fc.nat(original.length),
      async (changes, length) => {
        const bytes = Uint8Array.from(original);
        for (const [at, byte] of changes) bytes[at] = byte;
        const file = memoryFile('x.csv', bytes.subarray(0, length), 7);
        try {
          const { tables, findings } = await spillwayCsv.read([file], {});
          expect(tables.length + findings.length).toBeGreaterThan(0);
          for (const { Z, x } of tables)
            for (const value of [...Z, ...x]) expect(Number.isFinite(value)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(SpillwayError);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('recognises its own layouts and nothing else', async () => {
  const knows = (...texts: string[]) =>
    spillwayCsv.recognises(
      texts.map((text) => textFile(text)),
      {},
    );
  expect(await knows(BASE)).toBe(true);
  expect(await knows('a,b\n1,2\n')).toBe(false);
  expect(await knows('id,name,date\n1,2,3\n')).toBe(false);
  expect(await knows('code,name\n1,2\n')).toBe(false);
  expect(await knows('')).toBe(false);
});

describeWithData('tidy tables of the real data', () => {
  test.each([
    // Sectors, total output and gaps as the README of the data prints them.
    ['wiod2016_KOR_2014', 56, 3404e3, 'WIOD56'],
    ['wiod2016_KOR_2011', 56, 3041e3, 'WIOD56'],
    ['wiod2016_USA_2014', 56, 30971e3, 'WIOD56'],
    ['wiod2016_DEU_2014', 56, 7067e3, 'WIOD56'],
    ['wiod2016_GBR_2014', 56, 5283e3, 'WIOD56'],
    ['wiod2016_JPN_2014', 56, 8669e3, 'WIOD56'],
    ['bok_2020_mid83', 83, 4557.2e6, 'BOK83'],
    ['jpn_2015_mid107', 107, 1017.8e6, 'JPN107'],
  ])('%s', async (name, n, output, classification) => {
    const file = tidy(`${name}.csv.gz`);
    expect(await spillwayCsv.recognises([file], {})).toBe(true);
    const { tables, findings } = await spillwayCsv.read([file], {});
    expect(hasErrors(findings)).toBe(false);
    expect(new Set(codesOf(findings))).toEqual(new Set(['economy/missing-metadata']));
    const [table] = tables;
    expect(table.x.length).toBe(n);
    expect(table.classification).toBe(classification);
    expect(Math.abs(sum(table.x) / output - 1)).toBeLessThan(3e-4);
    expect(table.finalDemand.filter(({ kind }) => kind === 'export').length).toBe(1);
    expect(table.finalDemand.filter(({ kind }) => kind === 'households').length).toBe(1);
    expect(table.primaryInputs.some(({ inValueAdded }) => inValueAdded)).toBe(true);
    expect(table.imports?.length).toBe(n * n);
    expect(table.industries[0].name.en).toMatch(/^[A-Z]/);
    expect(table.industries[0].name.ko).toMatch(/[가-힣]/);
  });

  test('negative domestic flows of the Bank of Korea and of Japan are legal', async () => {
    const negatives = async (name: string) => {
      const { tables } = await spillwayCsv.read([tidy(name)], {});
      return tables[0].Z.filter((value) => value < 0).length;
    };
    expect(await negatives('bok_2020_mid83.csv.gz')).toBe(110);
    expect(await negatives('jpn_2015_mid107.csv.gz')).toBe(51);
  });

  test('consumption outside households is no value added of Japan, as its own reader has it', async () => {
    const { tables } = await spillwayCsv.read([tidy('jpn_2015_mid107.csv.gz')], {});
    const outside = tables[0].primaryInputs.filter(({ inValueAdded }) => !inValueAdded);
    expect(outside.map(({ code }) => code)).toEqual(['711']);
  });

  test.each([
    [2010, 125.8, 99],
    [2011, 141.8, 108],
  ])(
    'the world of %d in whole millions: rounding is told, not taken for an error',
    async (year, output, gap) => {
      const { tables, findings } = await spillwayCsv.read(
        [tidy(`wiod2013_mrio_${year}.csv.gz`), tidy('wiod2013_sectors.csv')],
        {},
      );
      const [table] = tables;
      expect(table.regions.length).toBe(41);
      expect(table.industries.length).toBe(35);
      expect(table.classification).toBe('WIOD35');
      expect(table.industries[14]).toMatchObject({ code: 'c15', name: { en: 'Transport Equipment' } });
      expect(table.finalDemand.length).toBe(205);
      expect(sum(table.x) / 1e6).toBeCloseTo(output, 1);
      expect(table.x.filter((value) => value === 0).length).toBe(22);
      expect(Math.min(...valueAdded(table))).toBeGreaterThanOrEqual(0);
      expect(hasErrors(findings)).toBe(false);
      const rounding = findings.find(({ code }) => code === 'economy/row-rounding')!;
      expect(rounding.severity).toBe('info');
      expect(Math.abs(Number(rounding.value))).toBe(gap);
      expect(codesOf(findings).filter((code) => !code.startsWith('economy/missing-'))).toEqual([
        'economy/row-rounding',
      ]);
      expect(columnTotals(table)).toEqual(table.x);
    },
  );

  test('seven nameless regions', async () => {
    const { tables, findings } = await spillwayCsv.read([tidy('wiod2013_regional_2011.csv.gz')], {});
    const [table] = tables;
    expect([table.regions.length, table.industries.length, table.finalDemand.length]).toEqual([7, 35, 35]);
    expect(sum(table.x) / 1e6).toBeCloseTo(141.8, 1);
    // The file does not say which regions these are: nothing is guessed.
    expect(table.regions.map(({ name }) => name.en)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7']);
    expect(Math.min(...valueAdded(table))).toBeGreaterThanOrEqual(0);
    const worst = Math.max(...rowTotals(table).map((total, i) => Math.abs(total - table.x[i])));
    expect(worst).toBeGreaterThan(4.6);
    expect(worst).toBeLessThan(4.8);
    expect(codesOf(findings)).toContain('economy/row-unbalanced');
  });

  test('United Kingdom 2010: the inverse of our table is the published one', async () => {
    const file = tidy('uk_2010_pxp_long.csv.gz');
    expect(await spillwayCsv.recognises([file], {})).toBe(true);
    const { tables, findings } = await spillwayCsv.read([file], {});
    expect(hasErrors(findings)).toBe(false);
    const [table] = tables;
    const n = table.x.length;
    expect(n).toBe(127);
    expect(sum(table.x) / 1e3).toBeCloseTo(2711.2, 1);
    const published = await publishedInverse(file);
    const inverse = inverseOfIdentityMinus(coefficients(table, 'domestic'), n);
    let worst = 0;
    table.industries.forEach(({ code: row }, i) => {
      table.industries.forEach(({ code: column }, j) => {
        worst = Math.max(worst, Math.abs(inverse[i][j] - published.get(`${row},${column}`)!));
      });
    });
    expect(worst).toBeLessThan(1e-12);
  });
});

async function publishedInverse(file: ReturnType<typeof memoryFile>): Promise<Map<string, number>> {
  const { readCsv } = await import('../../../sheets/index.ts');
  const cells = new Map<string, number>();
  for await (const { cells: row } of readCsv(file)) {
    if (row[0] === 'leontief_inverse') cells.set(`${row[1]},${row[2]}`, Number(row[3]));
  }
  return cells;
}
