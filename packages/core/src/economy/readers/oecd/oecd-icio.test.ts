import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { randomTable } from '../../../../../../test/random-table.ts';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import { hasErrors } from '../../../shared/index.ts';
import { memoryFile, openWorkbook } from '../../../sheets/index.ts';
import { OECD36 } from '../../classifications/oecd36.ts';
import { OECD45 } from '../../classifications/oecd45.ts';
import { OECD50 } from '../../classifications/oecd50.ts';
import type { IoTable } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { oecdIcio } from './oecd-icio.ts';
import { icioLayout } from './oecd-icio-layout.ts';

const textFile = (text: string, name = 'ICIO2018_2010.CSV') =>
  memoryFile(name, new TextEncoder().encode(text));
const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

interface Edition {
  readonly corner: string;
  readonly industries: readonly string[];
  readonly uses: readonly string[];
  /** Id of a column of final demand. */
  readonly use: (region: string, code: string) => string;
  readonly taxes: (region: string) => string | null;
  readonly valueAdded: string;
  readonly output: string;
  readonly totalColumn: string | null;
}

const behind = (region: string, code: string): string => `${region}_${code}`;
const EDITIONS: Readonly<Record<string, Edition>> = {
  '2016': {
    corner: '""',
    industries: Array.from({ length: 34 }, (_, s) => `C${10 + s}XYZ`),
    uses: ['HFCE', 'GGFC', 'GFCF', 'INV'],
    use: (region, code) => `${code}_${region}`,
    taxes: () => null,
    valueAdded: 'VA+TAXSUB',
    output: 'OUT',
    totalColumn: null,
  },
  '2018': {
    corner: '',
    industries: OECD36.industries.map(({ code }) => code.slice(1)),
    uses: ['HFCE', 'GGFC', 'GFCF', 'INVNT'],
    use: behind,
    taxes: (region) => `${region}_TAXSUB`,
    valueAdded: 'VALU',
    output: 'OUTPUT',
    totalColumn: 'TOTAL',
  },
  '2021 or 2023': {
    corner: 'V1',
    industries: OECD45.industries.map(({ code }) => code.slice(1)),
    uses: ['HFCE', 'GGFC', 'GFCF', 'INVNT'],
    use: behind,
    taxes: () => 'TLS',
    valueAdded: 'VA',
    output: 'OUT',
    totalColumn: 'OUT',
  },
  '2025': {
    corner: 'V1',
    industries: OECD50.industries.map(({ code }) => code),
    uses: ['HFCE', 'GGFC', 'GFCF', 'INVNT'],
    use: behind,
    taxes: () => 'TLS',
    valueAdded: 'VA',
    output: 'OUT',
    totalColumn: 'OUT',
  },
};

/**
 * Writes a table of regions AUS, MEX (and CHN) in the layout of an edition, with Mexico's cells shared out
 * between MX1 and MX2 a fourth to three fourths, each way: what the reader must add up again.
 */
function write(table: IoTable, regions: readonly string[], edition: Edition, split: boolean): string {
  const S = table.industries.length;
  const n = table.x.length;
  const F = table.finalDemand.length;
  const blocks = regions.flatMap((region, r) =>
    split && region === 'MEX'
      ? [
          { id: 'MEX', r, share: 0 },
          { id: 'MX1', r, share: 0.25 },
          { id: 'MX2', r, share: 0.75 },
        ]
      : [{ id: region, r, share: 1 }],
  );
  const cells = blocks.flatMap(({ id, r, share }) =>
    edition.industries.map((code, s) => ({ id: `${id}_${code}`, cell: r * S + s, share })),
  );
  const total = edition.totalColumn;
  const uses = table.finalDemand.map((_, f) =>
    edition.use(regions[Math.floor(f / edition.uses.length)], edition.uses[f % edition.uses.length]),
  );
  const lines = [[edition.corner, ...cells.map(({ id }) => id), ...uses, ...(total === null ? [] : [total])]];
  const end = (value: number): string[] => (total === null ? [] : [String(value)]);
  for (const { id, cell, share } of cells) {
    lines.push([
      id,
      ...cells.map((to) => String(share * to.share * table.Z[cell * n + to.cell])),
      ...uses.map((_, f) => String(share * table.Y[cell * F + f])),
      ...end(share * table.x[cell]),
    ]);
  }
  const foot = (id: string, figures: (cell: number) => number, rest: string): void => {
    lines.push([
      id,
      ...cells.map(({ cell, share }) => String(share * figures(cell))),
      ...uses.map(() => rest),
      ...(total === null ? [] : [rest]),
    ]);
  };
  const taxRows = [...new Set(regions.map(edition.taxes))].filter((id) => id !== null);
  for (const id of taxRows) foot(id, (cell) => table.V[n + cell] / taxRows.length, '0');
  // Where taxes have no row of their own they are in value added.
  foot(edition.valueAdded, (cell) => table.V[cell] + (taxRows.length === 0 ? table.V[n + cell] : 0), '');
  foot(edition.output, (cell) => table.x[cell], '');
  return lines.map((line) => line.join(',')).join('\n');
}

const REGIONS = ['AUS', 'MEX', 'KOR', 'ROW'];
const tableOf = (edition: Edition): IoTable =>
  randomTable(5, REGIONS.length, edition.industries.length, { productTaxes: true, negativeStocks: true });

describe.each(Object.entries(EDITIONS))('edition %s', (name, edition) => {
  const expected = tableOf(edition);
  test.each([false, true])('Mexico in parts: %s', async (split) => {
    const file = textFile(write(expected, REGIONS, edition, split));
    expect(await oecdIcio.recognises([file], {})).toBe(true);
    const { tables, findings } = await oecdIcio.read([file], {});
    expect(codesOf(findings)).toEqual(['economy/named-by-file']);
    const [table] = tables;
    // Shares of a fourth are exact, and so are their sums.
    expect(table.Z).toEqual(expected.Z);
    expect(table.Y).toEqual(expected.Y);
    expect(table.x).toEqual(expected.x);
    expect(table.year).toBe(2010);
    expect(table.regions.map(({ code }) => code)).toEqual(REGIONS);
    expect(table.regions[2].name.ko).toBe('한국');
    expect(table.classification).toBe(
      { '2016': 'OECD34', '2018': 'OECD36', '2025': 'OECD50' }[name] ?? 'OECD45',
    );
    expect(table.source.edition).toBe(name);
    expect(table.finalDemand.slice(0, 4).map(({ kind, region }) => [kind, region])).toEqual([
      ['households', 'AUS'],
      ['government', 'AUS'],
      ['investment', 'AUS'],
      ['inventories', 'AUS'],
    ]);
    expect(table.primaryInputs.map(({ kind }) => kind)).toEqual(
      name === '2016' ? ['value-added'] : ['product-taxes', 'value-added'],
    );
    expect(table.provenance.length).toBe(split ? 2 : 1);
  });
});

describe('what is wrong is found where it stands', () => {
  const text = write(tableOf(EDITIONS['2018']), REGIONS, EDITIONS['2018'], false);
  const rows = text.split('\n');
  const edit = (row: number, from: string | RegExp, to: string): string =>
    rows.map((line, i) => (i === row - 1 ? line.replace(from, to) : line)).join('\n');
  const cases: [string, string, string, string][] = [
    ['a renamed total', edit(1, 'TOTAL', 'SUM'), 'economy/unknown-code', 'ICIO2018_2010.CSV:1:162'],
    ['a renamed row', edit(151, 'OUTPUT', 'SUM'), 'economy/unknown-code', 'ICIO2018_2010.CSV:151:1'],
    ['a column twice', edit(1, 'AUS_05T06', 'AUS_01T03'), 'economy/duplicate-code', 'ICIO2018_2010.CSV:1:3'],
    ['a row twice', edit(3, 'AUS_05T06', 'AUS_01T03'), 'economy/duplicate-code', 'ICIO2018_2010.CSV:3:1'],
    ['a missing row', rows.filter((_, i) => i !== 4).join('\n'), 'economy/missing-code', 'ICIO2018_2010.CSV'],
    ['a missing column', edit(1, 'AUS_05T06', 'AUS_99'), 'economy/missing-code', 'ICIO2018_2010.CSV:1:2'],
    [
      'text in a number',
      edit(2, /^AUS_01T03,[^,]*/, 'AUS_01T03,x'),
      'economy/not-a-number',
      'ICIO2018_2010.CSV:2:2',
    ],
    [
      'an empty flow',
      edit(2, /^AUS_01T03,[^,]*/, 'AUS_01T03,'),
      'economy/missing-figure',
      'ICIO2018_2010.CSV:2:2',
    ],
    [
      'infinity',
      edit(2, /^AUS_01T03,[^,]*/, 'AUS_01T03,1e400'),
      'economy/not-finite',
      'ICIO2018_2010.CSV:2:2',
    ],
    [
      'a wrong flow',
      edit(2, /^AUS_01T03,[^,]*/, 'AUS_01T03,1e9'),
      'economy/row-unbalanced',
      'ICIO2018_2010.CSV:2:162',
    ],
    [
      'a wrong flow below',
      edit(2, /^AUS_01T03,[^,]*/, 'AUS_01T03,1e9'),
      'economy/column-unbalanced',
      'ICIO2018_2010.CSV:151:2',
    ],
    ['two outputs', edit(2, /[^,]*$/, '1'), 'economy/output-mismatch', 'ICIO2018_2010.CSV:2:162'],
    ['a cut row', edit(2, /,[^,]*$/, ''), 'economy/row-length', 'ICIO2018_2010.CSV:2:1'],
  ];
  test.each(cases)('%s', async (_, broken, code, path) => {
    const { findings } = await oecdIcio.read([textFile(broken)], {});
    expect(findings).toContainEqual(expect.objectContaining({ code, path, severity: 'error' }));
  });

  test('NA is the publisher’s word for no figure: counted, not an error', async () => {
    const dead = randomTable(1, 4, 36, { productTaxes: true, negativeStocks: true, zeroOutput: true });
    const lines = write(dead, REGIONS, EDITIONS['2018'], false).split('\n');
    const at = dead.x.findIndex((output) => output === 0) + 1;
    const text = lines.map((line, i) => (i === at ? line.replaceAll(/,0(?=,|$)/g, ',NA') : line)).join('\n');
    const { tables, findings } = await oecdIcio.read([textFile(text)], {});
    expect(codesOf(findings)).toEqual(['economy/not-available', 'economy/named-by-file']);
    expect(hasErrors(findings)).toBe(false);
    expect(tables[0].x).toEqual(dead.x);
  });
});

test('recognises by content', async () => {
  const knows = (text: string) => oecdIcio.recognises([textFile(text)], {});
  expect(await knows('V1,AUS_01,AUS_02,AUS_HFCE,OUT\n')).toBe(true);
  expect(await knows('id,KOR_c1,KOR_c2,KOR_CONS_h,OUTPUT\n')).toBe(false);
  expect(await knows('"","D01","D02","HFCE","GFCF","EXPO","IMPO"\n')).toBe(false);
  expect(await knows('')).toBe(false);
});

describeWithData('the publisher’s lists of columns', () => {
  async function columnsOf(name: string): Promise<string[]> {
    const workbook = await openWorkbook(memoryFile(name, readFileSync(realData(`io/oecd/${name}`))));
    const ids: string[] = [];
    for await (const { cells } of workbook.rows('ColItems')) {
      const [number, id] = cells.filter((cell) => cell !== null);
      if (/^\d+$/.test(String(number))) ids.push(String(id));
    }
    return ids;
  }

  test.each([
    // 80 economies and the rest of the world × 50 industries; six columns of final demand each.
    ['ReadMe_ICIO_small_2025ed.xlsx', 81, 50, 486, []],
    // 64 economies and the rest of the world × 36; two parts each of Mexico and China.
    ['ReadMe_ICIO_R_2018ed.xlsx', 65, 36, 390, ['MX1', 'MX2', 'CN1', 'CN2']],
  ])('%s', async (name, regions, industries, uses, parts) => {
    const findings = new FindingList();
    const layout = icioLayout(await columnsOf(name), (column) => `x:1:${column}`, findings);
    expect(findings.toArray('x')).toEqual([]);
    expect(layout!.regions.length).toBe(regions);
    expect(layout!.industries.length).toBe(industries);
    expect(layout!.uses.length).toBe(uses);
    expect([...layout!.parts].sort()).toEqual([...parts].sort());
    expect(layout!.total).toBe(layout!.targets.length - 1);
  });
});
