import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import borders from '../tools/borders.json' with { type: 'json' };

const SOURCE = resolve(import.meta.dirname, '../packages/web/src');
/** What is told there, tables and scenarios, is built into the pages. */
const DATA = resolve(import.meta.dirname, '../data');

/** What a file asks for, also lazily: pages are written in JSX, which the checker of borders cannot read. */
const wanted = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name);

it('lets the pages take from the packages they may, and from no other folder', async () => {
  const may: readonly string[] = borders.packages.web;
  const files = (await readdir(SOURCE, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  expect(files.length).toBeGreaterThan(100);
  const astray: string[] = [];
  for (const file of files) {
    for (const name of wanted(await readFile(join(SOURCE, file), 'utf8'))) {
      const own = /^@spillway\/([\w-]+)/.exec(name)?.[1];
      const place = resolve(SOURCE, file, '..', name);
      const outside = name.startsWith('.') && !place.startsWith(SOURCE) && !place.startsWith(DATA);
      if ((own !== undefined && !may.includes(own)) || outside || name.startsWith('node:'))
        astray.push(`${file}: ${name}`);
    }
  }
  expect(astray).toEqual([]);
});
