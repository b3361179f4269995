import { describe, expect, it } from 'vitest';
import { randomTable } from '../../../../../test/random-table.ts';
import { looseFiles, zippedFiles } from '../../../../../test/sample-files.ts';
import {
  eora26Sample,
  exiobase1Sample,
  exiobase3Sample,
  gloriaSample,
  type SampleFiles,
} from '../../../../../tools/make-layout-samples.ts';
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
