import { describe, expect, test } from 'vitest';
import { expectClose } from '../../../../../test/expect-balanced.ts';
import { randomTable } from '../../../../../test/random-table.ts';
import { twoSectors } from '../../../../../test/small-tables.ts';
import { memoryFile, readCsv } from '../../sheets/index.ts';
import type { IoTable } from '../table.ts';
import { readMargins } from './read-margins.ts';
import { marginsOf } from './update-margins.ts';

const read = (text: string, table: IoTable) =>
  readMargins(readCsv(memoryFile('m.csv', new TextEncoder().encode(text))), 'm.csv', table, 'new accounts');

describe('readMargins', () => {
  test('totals in any order', async () => {
    const text =
      'value,kind,code\n2100,final-demand,F\n2100,primary-input,VA\n1900,output,2\n1100,output,1\n';
    const { margins, findings } = await read(text, twoSectors());
    expect(findings).toEqual([]);
    expect(margins).toEqual({
      output: [1100, 1900],
      finalDemand: [2100],
      primaryInputs: [2100],
      imports: null,
      source: 'new accounts',
    });
  });

  test('a table of several regions with imports, there and back', async () => {
    const table = randomTable(5, 2, 3, { imports: true, productTaxes: true });
    const now = marginsOf(table);
    const lines = [
      'kind,region,code,value',
      ...Array.from(now.output, (v, i) => `output,R${1 + Math.floor(i / 3)},S${1 + (i % 3)},${v}`),
      ...table.finalDemand.map(
        ({ region, code }, f) => `final-demand,${region},${code},${now.finalDemand[f]}`,
      ),
      ...table.primaryInputs.map(({ code }, p) => `primary-input,,${code},${now.primaryInputs[p]}`),
      ...table.industries.map(({ code }, s) => `import,,${code},${now.imports?.[s]}`),
    ];
    const { margins, findings } = await read(lines.join('\r\n'), table);
    expect(findings).toEqual([]);
    expectClose(margins?.output ?? [], now.output);
    expectClose(margins?.finalDemand ?? [], now.finalDemand);
    expectClose(margins?.primaryInputs ?? [], now.primaryInputs);
    expectClose(margins?.imports ?? [], now.imports ?? []);
  });

  test('every fault at its place', async () => {
    const text = 'kind,code,value\noutput,1,much\noutput,3,5\nimport,1,5\noutput,1,1100\nfinal-demand,F,\n';
    const { margins, findings } = await read(text, twoSectors());
    expect(margins).toBeNull();
    expect(findings.map(({ code, path, value }) => `${code} ${path} ${value}`)).toEqual([
      'economy/margin-not-a-number m.csv:2:3 much',
      'economy/margin-unknown m.csv:3:2 output 3',
      'economy/margin-unknown m.csv:4:2 import 1',
      'economy/margin-duplicate m.csv:5:2 output 1',
      'economy/margin-not-a-number m.csv:6:3 ',
      'economy/margin-missing m.csv output 2',
      'economy/margin-missing m.csv primary-input VA',
    ]);
    expect((await read('kind,code\n', twoSectors())).findings[0].message).toBe(
      'the header must have a column "value", but has "kind", "code"',
    );
  });
});
