import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomTable } from '../../../../../test/random-table.ts';
import { describeWithData, realData } from '../../../../../test/real-data.ts';
import { folderFiles, looseFiles, zippedFiles } from '../../../../../test/sample-files.ts';
import {
  eora26Sample,
  exiobase1Sample,
  exiobase3Sample,
  gloriaSample,
  type SampleFiles,
} from '../../../../../tools/make-layout-samples.ts';
import { memoryFile } from '../../sheets/index.ts';
import { READERS } from './list.ts';
import { readTables } from './read-tables.ts';

const made = randomTable(9, 2, 3);

describe('made-up samples of multi-regional layouts', () => {
  it.each<[string, SampleFiles]>([
    ['exiobase-3', exiobase3Sample(made)],
    ['exiobase-1', exiobase1Sample(made)],
    ['eora26', eora26Sample(made)],
    ['gloria', gloriaSample(made)],
  ])('are recognised as %s by no other reader, loose and zipped', async (id, sample) => {
    for (const files of [looseFiles(sample), zippedFiles(sample)]) {
      const found = await Promise.all(READERS.map((reader) => reader.recognises(files, {})));
      expect(READERS.filter((_, k) => found[k]).map((reader) => reader.id)).toEqual([id]);
      const { reader, tables } = await readTables(files);
      expect(reader?.id).toBe(id);
      expect(reader?.verifiedAgainstOriginal).toBe(false);
      expect(tables).toHaveLength(1);
    }
  });
});

describeWithData('the samples of layouts of others', () => {
  it.each([
    ['exiobase-1', 'exio1_mock'],
    ['exiobase-3', 'exio3_mock'],
    ['eora26', 'eora26_mock'],
    ['gloria', 'gloria_mock'],
    ['oecd-icio', 'oecd_mock'],
    ['wiod-2013-world', 'wiod_mock'],
  ])('are recognised as %s and nothing else', async (id, folder) => {
    const files = folderFiles(realData(`io/format-samples/${folder}`));
    const found = await Promise.all(READERS.map((reader) => reader.recognises(files, {})));
    expect(READERS.filter((_, k) => found[k]).map((reader) => reader.id)).toEqual([id]);
  });

  it('files beside the tables are no tables', async () => {
    for (const path of [
      'tidy/wiod2016_sea_5countries.csv.gz',
      'tidy/wiod2013_sectors.csv',
      'wiod2016/SEA_5countries_niotables.rda',
      'wiod2016/Exchange_rates.xlsx',
      'wiod2013/wiot_regional_2011.RData',
      'uk/uk_2010_data.rda',
      'oecd/ReadMe_ICIO_small_2025ed.xlsx',
    ]) {
      const { tables, findings } = await readTables([memoryFile(path, readFileSync(realData(`io/${path}`)))]);
      expect([path, tables.length, ...findings.map(({ code }) => code)]).toEqual([
        path,
        0,
        'economy/unknown-format',
      ]);
    }
  });
});
