import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeWithData, realData } from '../../../../../test/real-data.ts';
import { WIOD56 } from './wiod56.ts';

describe('industries of WIOD 2016', () => {
  it('are 56, each with names in both languages, each ISIC division once', () => {
    expect(WIOD56.industries.length).toBe(56);
    expect(new Set(WIOD56.industries.map(({ code }) => code)).size).toBe(56);
    expect(new Set(WIOD56.industries.map(({ name }) => name.ko)).size).toBe(56);
    for (const { name } of WIOD56.industries) {
      expect(name.en.trim()).not.toBe('');
      expect(name.ko).toMatch(/^[가-힣0-9·,() ]+$/);
    }
    const divisions = WIOD56.industries.flatMap(({ isic4 }) => isic4);
    expect(divisions.length).toBe(88);
    expect(new Set(divisions).size).toBe(88);
    expect(WIOD56.industries.some(({ partial }) => partial === true)).toBe(false);
  });
});

describeWithData('industries of WIOD 2016', () => {
  it('hold the ISIC divisions of the concordance', () => {
    const text = readFileSync(realData('reference/concordances/wiod56-isic4.csv'), 'utf8').trimEnd();
    const links = text
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 2).join(' '));
    expect(
      WIOD56.industries.flatMap(({ code, isic4 }) => isic4.map((division) => `${code} ${division}`)),
    ).toEqual(links);
  });
});
