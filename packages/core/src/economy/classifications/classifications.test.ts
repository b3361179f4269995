import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeWithData, realData } from '../../../../../test/real-data.ts';
import { bridgeThroughIsic } from '../operations/index.ts';
import type { Classification } from './classification.ts';
import { CLASSIFICATIONS, loadClassification } from './index.ts';
import { ISIC4, ISIC4_SECTIONS } from './isic4.ts';
import { KSIC10 } from './ksic10.ts';
import { NACE2 } from './nace2.ts';
import { NAICS2022 } from './naics2022.ts';
import { WIOD35 } from './wiod35.ts';

const divisions = new Set(ISIC4.industries.map(({ code }) => code));

/**
 * Divisions a list has no industry for: production of households for own use, offices of other states; and in
 * American lists the repair of machinery, which is a service there.
 */
const ABSENT: Readonly<Record<string, readonly string[]>> = {
  BEA71: ['33', '98', '99'],
  BOK83: ['98', '99'],
  JPN107: ['98', '99'],
  NAICS2022: ['98'],
  OECD36: ['99'],
  OECD45: ['99'],
  OECD50: ['99'],
  WIOD35: ['99'],
};

describe.each(Object.entries(CLASSIFICATIONS))('%s', (id, load) => {
  test('has its id, distinct codes, two names each, and true ISIC divisions', async () => {
    const list = await load();
    expect(list.id).toBe(id);
    const codes = list.industries.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { name, isic4, code } of list.industries) {
      expect(name.en.trim(), code).toBe(name.en);
      expect(name.ko, code).toMatch(/[가-힣]/);
      expect(name.en, code).toMatch(/[A-Za-z]/);
      expect(new Set(isic4).size, code).toBe(isic4.length);
      for (const division of isic4) expect(divisions.has(division), `${code} ${division}`).toBe(true);
    }
  });

  test('marks as partial just the industries that share a division with another', async () => {
    const { industries } = await load();
    for (const { code, isic4, partial = false } of industries) {
      const shared = isic4.some((division) =>
        industries.some((other) => other.code !== code && other.isic4.includes(division)),
      );
      expect([code, partial]).toEqual([code, shared]);
    }
  });

  test('covers every division but those known to be absent', async () => {
    const { industries } = await load();
    const missing = [...divisions].filter(
      (division) => !industries.some(({ isic4 }) => isic4.includes(division)),
    );
    expect(missing).toEqual(ABSENT[id] ?? []);
  });
});

test('an unknown list is null', async () => {
  expect(await loadClassification('WIOD56')).not.toBeNull();
  expect(await loadClassification('toString')).toBeNull();
});

test('the traps of KSIC: same numbers, other industries', () => {
  const ksic = (code: string) => KSIC10.industries.find((industry) => industry.code === code)?.isic4;
  expect(ksic('30')).toEqual(['29']);
  expect(ksic('70')).toEqual(['72']);
  expect(ksic('76')).toEqual(['77']);
  expect(ksic('27')).toEqual(['26', '32']);
  expect(KSIC10.industries).toHaveLength(77);
});

test('sizes as published', () => {
  expect(ISIC4.industries).toHaveLength(88);
  expect(NACE2.industries).toHaveLength(88);
  expect(ISIC4_SECTIONS.industries.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRSTU');
  expect(NAICS2022.industries).toHaveLength(96);
});

describeWithData('against the publisher’s list', () => {
  test('codes and names of WIOD35', () => {
    const [, ...rows] = readFileSync(realData('io/tidy/wiod2013_sectors.csv'), 'utf8').trimEnd().split('\n');
    expect(WIOD35.industries.map(({ code, name }) => `${code},${name.en}`)).toEqual(
      rows.map((row) => row.replaceAll('"', '').trim()),
    );
  });
});

describeWithData('against the published concordances', () => {
  const records = (file: string): Record<string, string>[] => {
    const text = readFileSync(realData(`reference/concordances/${file}`), 'utf8');
    const [header, ...rows] = text
      .trimEnd()
      .split('\n')
      .map((line) =>
        [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2]),
      );
    return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
  };

  test('ISIC divisions and sections, titles included', () => {
    const rows = records('isic4.csv');
    const divisionRows = rows.filter(({ level }) => level === 'division');
    expect(ISIC4.industries.map(({ code, name }) => [code, name.en])).toEqual(
      divisionRows.map(({ code, title }) => [code, title]),
    );
    for (const { code, isic4, name } of ISIC4_SECTIONS.industries) {
      expect(isic4).toEqual(divisionRows.filter(({ section }) => section === code).map((row) => row['code']));
      expect(name.en).toBe(rows.find((row) => row['code'] === code)?.['title']);
    }
  });

  test('NACE titles', () => {
    expect(NACE2.industries.map(({ code, name }) => [code, name.en])).toEqual(
      records('isic4-nace2-divisions.csv').map((row) => [row['nace2'], row['nace2_title']]),
    );
  });

  const linksOf = (list: Classification) =>
    list.industries.flatMap(({ code, isic4 }) => isic4.map((division) => `${code} ${division}`)).sort();

  test.each([
    ['KSIC10', 'ksic10-isic4-divisions.csv', 'ksic10'],
    ['OECD36', 'oecd36-isic4.csv', 'oecd36'],
    ['OECD45', 'oecd45-isic4.csv', 'oecd45'],
    ['OECD50', 'oecd50-isic4.csv', 'oecd50'],
    ['WIOD56', 'wiod56-isic4.csv', 'wiod56'],
  ] as const)('links of %s', async (id, file, key) => {
    const list = await CLASSIFICATIONS[id]();
    // OECD50 tells groups of 24 and 30 apart: here the division counts.
    const published = records(file).map((row) => `${row[key]} ${row['isic4'].slice(0, 2)}`);
    expect(linksOf(list)).toEqual([...new Set(published)].sort());
  });

  test('links of NAICS subsectors that 2022 did not touch are among those of the Census Bureau', () => {
    const changed = ['449', '455', '456', '457', '458', '459', '513', '516', '517', '518', '519'];
    const published = new Set(
      records('naics2017-isic4.csv').map(
        (row) => `${row['naics2017'].slice(0, 3)} ${row['isic4'].slice(0, 2)}`,
      ),
    );
    const own = linksOf(NAICS2022).filter((link) => !changed.includes(link.slice(0, 3)));
    expect(own.filter((link) => !published.has(link))).toEqual([]);
  });
});

test('KSIC divisions to ISIC sections: only those that lie in two are estimated', () => {
  const { bridge, findings } = bridgeThroughIsic(KSIC10, ISIC4_SECTIONS);
  expect(bridge.industries).toHaveLength(21);
  // 95 holds the repair of goods (S) and of motor vehicles, a part of ISIC 45 (G); 61 post (H) and telecommunication (J).
  expect(findings.map(({ value }) => value)).toEqual(['61', '95']);
});
