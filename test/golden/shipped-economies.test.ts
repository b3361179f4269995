import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTable } from '../../packages/core/src/economy/readers/check-table.ts';
import { wiod2016National } from '../../packages/core/src/economy/readers/wiod/wiod-2016-national.ts';
import { decodeTable, encodeTable } from '../../packages/core/src/economy/table-file.ts';
import { tableHash } from '../../packages/core/src/economy/table-hash.ts';
import { memoryFile } from '../../packages/core/src/sheets/index.ts';
import { describeWithData, realData } from '../real-data.ts';

const FOLDER = resolve(import.meta.dirname, '../../data/economies');
interface Listed {
  id: string;
  country: string;
  year: number;
  industries: number;
  hasJobs: boolean;
  file: string;
  bytes: number;
  tableHash: string;
}
const { economies } = JSON.parse(readFileSync(resolve(FOLDER, 'index.json'), 'utf8')) as {
  economies: Listed[];
};
const read = (file: string) => new Uint8Array(readFileSync(resolve(FOLDER, file)));
const nowhere = { row: () => '', column: () => '', whole: '' };

describe('economies that are shipped', () => {
  it('are all listed, and documented', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.spillway-table'));
    expect(economies.map(({ file }) => file).sort()).toEqual(files.sort());
    expect(existsSync(resolve(FOLDER, 'README.md'))).toBe(true);
  });

  it.each(economies)('$id is whole, balances and is written to the same bytes', (listed) => {
    const bytes = read(listed.file);
    const table = decodeTable(bytes, listed.file);
    expect(bytes.length).toBe(listed.bytes);
    expect(bytes.length).toBeLessThan(70_000);
    expect(tableHash(table)).toBe(listed.tableHash);
    expect([table.id, table.year, table.regions[0].code, table.industries.length]).toEqual([
      listed.id,
      listed.year,
      listed.country,
      listed.industries,
    ]);
    expect(Buffer.from(encodeTable(table)).equals(Buffer.from(bytes))).toBe(true);
    expect(checkTable(table, 0, nowhere)).toEqual([]);
    expect(table.satellites.some(({ code }) => code === 'jobs')).toBe(listed.hasJobs);
    expect(Object.keys(table.exchangeRates).sort()).toEqual(['EUR', 'GBP', 'JPY', 'KRW', 'USD']);
    expect(table.exchangeRates['USD']).toBe(1);
  });

  // EMP of the accounts' csv of 2014, summed over its industries with Python, in thousand persons; in line with
  // the 42.7, 30.7 and 151–156 million of national statistics.
  it.each([
    ['deu-2014', 42_706],
    ['gbr-2014', 30_726],
    ['usa-2014', 155_770.46],
  ])('%s has its jobs', (id, thousands) => {
    const { satellites } = decodeTable(read(`${id}.spillway-table`));
    const jobs = satellites.find(({ code }) => code === 'jobs')!;
    expect(jobs.unit).toBe('thousand persons');
    expect(jobs.values.every((value) => value !== null)).toBe(true);
    expect(jobs.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBeCloseTo(thousands, 6);
  });
});

describeWithData('economies that are shipped, against the originals', () => {
  it.each(['KOR', 'GBR', 'USA', 'JPN', 'DEU'])('%s has the publisher’s figures', async (country) => {
    const original = memoryFile('x', readFileSync(realData(`io/wiod2016/${country}_NIOT_nov16.xlsx`)));
    const listed = economies.filter((economy) => economy.country === country);
    const { tables } = await wiod2016National.read([original], { years: listed.map(({ year }) => year) });
    for (const table of tables) {
      const shipped = decodeTable(read(`${table.id}.spillway-table`));
      for (const array of ['Z', 'imports', 'Y', 'importedY', 'V', 'VY', 'x'] as const)
        expect(shipped[array]).toEqual(table[array]);
    }
  });
});
