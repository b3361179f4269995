import { describe, expect, it } from 'vitest';
import { randomTable } from '../../../../../test/random-table.ts';
import type { IoTable } from '../table.ts';
import { checkTable } from './check-table.ts';

const locator = { row: (i: number) => `t:row ${i}`, column: (j: number) => `t:column ${j}`, whole: 't' };
const good = randomTable(7, 2, 4, {});
const codes = (table: IoTable, resolution = 0): string[] =>
  checkTable(table, resolution, locator).map(({ code, severity, path }) => `${severity} ${code} ${path}`);
const spoilt = (change: (table: { -readonly [K in keyof IoTable]: IoTable[K] }) => void): IoTable => {
  const copy = { ...good, x: good.x.slice(), Z: good.Z.slice() };
  change(copy);
  return copy;
};

describe('identities of a table', () => {
  it('finds nothing in a balanced one', () => {
    expect(codes(good)).toEqual([]);
  });

  it('names the row and the column that miss their output', () => {
    const gap = spoilt((table) => (table.Z[1 * 8 + 2] += 0.01 * table.x[2] + 0.01 * table.x[1]));
    expect(codes(gap)).toEqual([
      'error economy/row-unbalanced t:row 1',
      'error economy/column-unbalanced t:column 2',
    ]);
  });

  it('tells a slight gap once and as a warning, one that rounding explains as an info', () => {
    const slight = spoilt((table) => (table.Z[1 * 8 + 2] += 2e-5 * Math.min(table.x[1], table.x[2])));
    expect(
      codes(slight).every((code) => code.startsWith('warning') && code.endsWith('slightly-unbalanced t')),
    ).toBe(true);
    expect(codes(slight).length).toBeGreaterThan(0);
    expect(codes(slight, 1).every((code) => code.startsWith('info'))).toBe(true);
  });

  it('refuses figures that are no numbers, negative output and doubled codes', () => {
    expect(codes(spoilt((table) => (table.Z[3] = Number.NaN)))[0]).toBe('error economy/not-finite t');
    expect(codes(spoilt((table) => (table.x[5] = -1))).join()).toContain(
      'error economy/negative-output t:row 5',
    );
    const doubled = {
      ...good,
      industries: good.industries.map((industry, i) => (i === 3 ? good.industries[0] : industry)),
    };
    expect(codes(doubled)[0]).toBe('error economy/duplicate-code t');
  });
});
