import { describe, expect, it } from 'vitest';
import { comparisonsOf } from './comparisons.ts';
import { divisionsOf, sectionOf } from './isic-divisions.ts';
import { countedAs, lostOutputOf, measureOf } from './measure-words.ts';
import { countsDealers, isSharedService, scopeOf } from './scope-words.ts';
import { recaptureOf } from './shock-numbers.ts';

describe('rule 2: comparisons', () => {
  it('parts them at semicolons outside parentheses', () => {
    expect(comparisonsOf('direct (lost output 19; recovery cost 73);total (retail demand)')).toEqual([
      {
        text: 'direct (lost output 19; recovery cost 73)',
        name: 'direct',
        qualifier: '(lost output 19; recovery cost 73)',
      },
      { text: 'total (retail demand)', name: 'total', qualifier: '(retail demand)' },
    ]);
  });
  it('knows trust by its name or in the words behind one', () => {
    expect(comparisonsOf('direct (trust channel); secondary').map(({ name }) => name)).toEqual([
      'trust',
      'secondary',
    ]);
  });
  it('keeps what is not scored, with its words', () => {
    expect(comparisonsOf('path;price;voll;by sector').map(({ text, name }) => [text, name])).toEqual([
      ['path', null],
      ['price', null],
      ['voll', null],
      ['by sector', null],
    ]);
    expect(comparisonsOf('directory')).toMatchObject([{ name: null }]);
    expect(comparisonsOf(' ; ')).toEqual([]);
  });
  it('names each once', () => {
    expect(comparisonsOf('total;total (again)')).toHaveLength(1);
  });
});

describe('rule 5: industries', () => {
  it.each([
    ['29', '', ['29']],
    ['64-66', '', ['64', '65', '66']],
    ['46; 52', '', ['46', '52']],
    ['multi', '86, 64, C', ['86', '64', ...Array.from({ length: 24 }, (_, k) => String(k + 10))]],
    ['multi', 'tourism (55, 56)', ['55', '56']],
    ['multi', 'a whole country', 'all'],
    ['MULTI', 'all', 'all'],
    ['all', '29', 'all'],
    ['34', '', null],
    ['29x', '', null],
    ['car makers', '', null],
  ])('%s with %s', (isic4, name, divisions) => {
    expect(divisionsOf(isic4, name)).toEqual(divisions);
  });
  it('gives every one of the 88 divisions its section', () => {
    const all = Array.from({ length: 100 }, (_, k) => String(k).padStart(2, '0')).filter(
      (division) => divisionsOf(division, '') !== null,
    );
    expect(all).toHaveLength(88);
    expect(['05', '33', '45', '63', '96'].map(sectionOf)).toEqual(['B', 'C', 'G', 'J', 'S']);
  });
});

describe('rule 12: recapture by its first words', () => {
  it.each([
    ['', 0, 0, 0],
    ['none (perishable)', 0, 0, 0],
    ['No, rivals gained', 0, 0, 0],
    ['nobody knows', 0, 0.1, 0.3],
    ['small', 0, 0.1, 0.2],
    ['little of it', 0, 0.1, 0.2],
    ['partly, cost actions', 0, 0.25, 0.5],
    ['part of it', 0, 0.25, 0.5],
    ['some', 0, 0.25, 0.5],
    ['yes, extra shifts', 0.5, 0.8, 0.95],
    ['large', 0.5, 0.8, 0.95],
    ['most of it later', 0.5, 0.8, 0.95],
    ['goods moved late', 0, 0.1, 0.3],
  ])('"%s"', (words, low, mode, high) => {
    expect(recaptureOf(words)).toEqual({ low, mode, high });
  });
});

describe('rule 13: what a figure counts', () => {
  it.each([
    ['lost sales', 'output'],
    ['revenue fall in one quarter', 'output'],
    ['card spending', 'output'],
    ['output lost, all industries', 'output'],
    ['lost operating profit', 'value-added'],
    ['effect on results, mostly lost revenue', 'value-added'],
    ['lost output', 'value-added'],
    ['loss per day', 'value-added'],
    ['worker income', 'value-added'],
    ['ransom only', 'transfer'],
    ['stolen payments', 'transfer'],
    ['compensation package and a fine', 'transfer'],
    ['revenue lost to loyalty offers', 'output'],
    ['total damage', 'unsaid'],
    ['glossary of resultant defined terms', 'unsaid'],
  ])('"%s" counts as %s', (text, counted) => {
    expect(countedAs(text)).toBe(counted);
  });
  it('takes the other column where its own says nothing, and value added where neither does', () => {
    expect(measureOf('total damage', 'lost sales')).toEqual({
      counted: 'unsaid',
      measure: 'output',
      from: 'other',
    });
    expect(measureOf('total damage', 'ransom')).toMatchObject({ measure: 'value-added', from: 'default' });
    expect(measureOf('ransom', 'lost sales')).toMatchObject({ measure: null });
  });
  it('finds the number before lost output', () => {
    expect(lostOutputOf('1,019.5 lost output, 72 IT')).toBe(1019.5);
    expect(lostOutputOf('lost output')).toBe(null);
    expect(lostOutputOf('72 IT and lost output')).toBe(null);
  });
});

describe('rules 15 to 17: what belongs to a total', () => {
  it.each([
    ['the hospital only', 'direct'],
    ['lost profit of customers', 'users'],
    ['downstream firms', 'users'],
    ['victim, suppliers, customers', 'chain'],
    ['dealers and other downstream', 'chain'],
    ['the economy', 'chain'],
    ['', 'chain'],
  ])('"%s" is %s', (text, scope) => {
    expect(scopeOf(text)).toBe(scope);
  });
  it('counts dealers for a maker alone', () => {
    expect(countsDealers('suppliers and dealers', ['29'])).toBe(true);
    expect(countsDealers('suppliers and dealers', ['29', '47'])).toBe(false);
    expect(countsDealers('suppliers and dealers', 'all')).toBe(false);
    expect(countsDealers('suppliers', ['29'])).toBe(false);
  });
  it('knows shared services', () => {
    expect(['35', '49', '61', '64', '29', '65'].map(isSharedService)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
