import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import { hasErrors } from '../../../shared/index.ts';
import { memoryFile } from '../../../sheets/index.ts';
import { OECD45 } from '../../classifications/oecd45.ts';
import { OECD50 } from '../../classifications/oecd50.ts';
import { divisionKey, oecdIndustries } from './oecd-industries.ts';
import { oecdNational } from './oecd-national.ts';

const textFile = (text: string, name = 'KOR2018ttl.csv') => memoryFile(name, new TextEncoder().encode(text));
const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

/** Made-up figures in the publisher's layout; sums by hand. */
const TOTAL = `"","D01T02","D03","HFCE","NPISH","GGFC","GFCF","EXPO","IMPO"
"TTL_01T02",10,20,30,1,2,7,15,-5
"TTL_03",5,5,20,0,0,0,15,-5
"TXS_IMP_FNL",0,0,0,0,0,0,1,0
"TXS_INT_FNL",1,2,3,0,0,0,0,0
"TTL_INT_FNL",16,27,0,0,0,0,0,0
"VALU",64,13,0,0,0,0,0,0
"OUTPUT",80,40,0,0,0,0,0,0
`;
const APART = `,D01T02,D03,HFCE,NPISH,GGFC,GFCF,EXPO
DOM_01T02,8,18,29,1,2,7,15
DOM_03,5,4,16,0,0,0,15
IMP_01T02,2,2,1,0,0,0,0
IMP_03,0,1,4,0,0,0,0
TTL_01T02,10,20,30,1,2,7,15
TTL_03,5,5,20,0,0,0,15
TXS_INT_FNL,1,2,3,0,0,0,0
TTL_INT_FNL,16,27,0,0,0,0,0
VALU,64,13,0,0,0,0,0
OUTPUT,80,40,0,0,0,0,0
`;

async function read(text: string, name?: string) {
  const { tables, findings } = await oecdNational.read([textFile(text, name)], {});
  return { table: tables[0], findings };
}

test('a total matrix: imports are inside and leave by their own column', async () => {
  const { table, findings } = await read(TOTAL);
  expect(codesOf(findings)).toEqual(['economy/named-by-file', 'economy/total-flows']);
  expect(table).toMatchObject({
    id: 'kor-2018',
    year: 2018,
    flows: 'total',
    imports: null,
    unit: { currency: 'USD', scale: 1e6 },
    regions: [{ code: 'KOR', name: { ko: '한국' } }],
    industries: [{ code: 'D01T02' }, { code: 'D03', name: { ko: '어업 및 양식업' } }],
    primaryInputs: [
      { code: 'TXS_IMP_FNL', kind: 'product-taxes', inValueAdded: false },
      { code: 'TXS_INT_FNL', kind: 'product-taxes', inValueAdded: false },
      { code: 'VALU', kind: 'value-added', inValueAdded: true },
    ],
  });
  expect(table.finalDemand.at(-1)).toMatchObject({ code: 'IMPO', kind: 'import', region: 'KOR' });
  expect([...table.VY!]).toEqual([0, 0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('domestic and imported flows apart; the sums of both are left aside', async () => {
  const { table, findings } = await read(APART, 'x.csv');
  expect(codesOf(findings)).toEqual(['economy/named-by-file']);
  expect(table).toMatchObject({ flows: 'domestic', year: 0, regions: [{ code: 'ZZZ' }] });
  expect([...table.Z]).toEqual([8, 18, 5, 4]);
  expect([...table.imports!]).toEqual([2, 2, 0, 1]);
  expect([...table.importedY!]).toEqual([1, 0, 0, 0, 0, 4, 0, 0, 0, 0]);
});

describe('what is wrong is found where it stands', () => {
  const cases: [string, string, string, string][] = [
    ['a renamed total', TOTAL.replace('"OUTPUT"', '"GROSS"'), 'economy/missing-code', 'KOR2018ttl.csv'],
    ['its row', TOTAL.replace('"OUTPUT"', '"GROSS"'), 'economy/unknown-code', 'KOR2018ttl.csv:8:1'],
    ['no value added', TOTAL.replace(/"VALU".*\n/, ''), 'economy/missing-code', 'KOR2018ttl.csv'],
    [
      'an industry twice',
      TOTAL.replace('"TTL_03"', '"TTL_01T02"'),
      'economy/duplicate-code',
      'KOR2018ttl.csv:3:1',
    ],
    ['a missing industry', TOTAL.replace(/"TTL_03".*\n/, ''), 'economy/missing-code', 'KOR2018ttl.csv'],
    [
      'an unknown industry',
      TOTAL.replace('"TTL_03"', '"TTL_04"'),
      'economy/unknown-code',
      'KOR2018ttl.csv:3:1',
    ],
    ['an unknown column', TOTAL.replace('"NPISH"', '"OTHER"'), 'economy/unknown-code', 'KOR2018ttl.csv:1:5'],
    ['text in a number', TOTAL.replace('10,20', '10,..'), 'economy/not-a-number', 'KOR2018ttl.csv:2:3'],
    ['an empty cell', TOTAL.replace('10,20', '10,'), 'economy/missing-figure', 'KOR2018ttl.csv:2:3'],
    [
      'an unbalanced column',
      TOTAL.replace('64,13', '94,13'),
      'economy/column-unbalanced',
      'KOR2018ttl.csv:8:2',
    ],
    ['an unbalanced row', TOTAL.replace('20,30', '20,70'), 'economy/row-unbalanced', 'KOR2018ttl.csv:2:1'],
    ['a wrong subtotal', TOTAL.replace('16,27', '36,27'), 'economy/total-mismatch', 'KOR2018ttl.csv:6:2'],
  ];
  test.each(cases)('%s', async (_, text, code, path) => {
    expect(text).not.toBe(TOTAL);
    expect((await read(text)).findings).toContainEqual(
      expect.objectContaining({ code, path, severity: 'error' }),
    );
  });
});

test('recognises by content', async () => {
  expect(await oecdNational.recognises([textFile(TOTAL, 'a')], {})).toBe(true);
  expect(await oecdNational.recognises([textFile(APART, 'a')], {})).toBe(true);
  expect(await oecdNational.recognises([textFile('V1,AUS_01,AUS_HFCE\nAUS_01,1,2\n')], {})).toBe(false);
  expect(await oecdNational.recognises([textFile('')], {})).toBe(false);
  expect(
    await oecdNational.recognises(
      [memoryFile('a', Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe, 10, 255, 10))],
      {},
    ),
  ).toBe(false);
});

test('industries by any spelling of their divisions', () => {
  expect(divisionKey('C17_18')).toBe('17T18');
  const spelled = OECD50.industries.map(({ code, isic4 }) =>
    /\d/.test(code)
      ? `D${divisionKey(code)}`
      : `D${isic4.length === 1 ? isic4[0] : `${isic4[0]}T${isic4.at(-1)}`}`,
  );
  expect(spelled).toContain('D97T98');
  const { classification, industries } = oecdIndustries(spelled);
  expect(classification).toBe('OECD50');
  expect(industries.map(({ code }) => code)).toEqual(OECD50.industries.map(({ code }) => code));
  expect(oecdIndustries(OECD45.industries.map(({ code }) => code.slice(1))).classification).toBe('OECD45');
  expect(oecdIndustries(['X1', 'X2']).classification).toBe('unlisted');
});

describeWithData('originals of OECD', () => {
  const original = (name: string) => memoryFile(basename(name), readFileSync(realData(`io/oecd/${name}`)));

  test('Belgium 2020: eight columns do not add up, and each is told', async () => {
    const file = original('BEL2020ttl.csv');
    expect(await oecdNational.recognises([file], {})).toBe(true);
    const { tables, findings } = await oecdNational.read([file], {});
    const [table] = tables;
    expect(table).toMatchObject({ id: 'bel-2020', classification: 'OECD50', flows: 'total' });
    expect(table.x.length).toBe(50);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(new Set(codesOf(errors))).toEqual(new Set(['economy/column-unbalanced']));
    const gaps = new Map(errors.map(({ path, value, expected }) => [path, Number(expected) - Number(value)]));
    // Output less the printed TTL_INT_FNL and VALU: 595.2, 219.8, 219.5, 126.8, 82.8, …; TTL_INT_FNL is itself
    // up to 0.6 off the sum of its column.
    const printed = [82.8, 595.2, 219.8, 126.8, 39.5, 219.5, 39.6, 50.6];
    expect(gaps.size).toBe(8);
    [...gaps].forEach(([path, gap], i) => {
      expect(path).toBe(`BEL2020ttl.csv:56:${43 + i}`);
      expect(Math.abs(gap - printed[i])).toBeLessThan(0.65);
    });
    expect(codesOf(findings).filter((code) => code.endsWith('-rounding'))).toEqual([
      'economy/row-rounding',
      'economy/column-rounding',
    ]);
    // Zero output is real: Belgium mines no coal, oil or ore.
    expect([3, 4, 5].map((i) => table.x[i])).toEqual([0, 0, 0]);
  });

  test('Japan 2018, repackaged: industries by their titles, balance to 0.4', async () => {
    const file = original('JPN_2018_oecd2021ed_ionet.csv');
    const { tables, findings } = await oecdNational.read([file], {});
    const [table] = tables;
    expect(hasErrors(findings)).toBe(false);
    expect(table).toMatchObject({ id: 'jpn-2018', classification: 'OECD45', flows: 'total' });
    expect(table.industries.map(({ code }) => code)).toEqual(OECD45.industries.map(({ code }) => code));
    expect(table.x.reduce((a, b) => a + b) / 1e6).toBeCloseTo(8.93, 2);
    const imports = table.finalDemand.findIndex(({ kind }) => kind === 'import');
    const F = table.finalDemand.length;
    expect(table.x.every((_, i) => table.Y[i * F + imports] <= 0)).toBe(true);
    const worst = findings
      .filter(({ code }) => code.endsWith('-rounding'))
      .map(({ value }) => Math.abs(Number(value)));
    expect(Math.max(...worst)).toBeLessThan(0.45);
  });
});
