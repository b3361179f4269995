import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contents } from '../contents.ts';
import { readLink, writeLink } from './link.ts';
import { firstState, type State } from './state.ts';

const CONTENTS: Contents = {
  version: '0',
  economies: [
    { id: 'kor-2014', title: { en: 'K', ko: '한' }, currency: 'KRW', hasJobs: false },
    { id: 'gbr-2014', title: { en: 'G', ko: '영' }, currency: 'GBP', hasJobs: true },
  ],
  scenarios: ['one', 'two'].map((id) => ({
    id,
    economy: 'kor-2014',
    scenario: {
      spillway: 'scenario/1',
      title: id,
      shocks: [
        { kind: 'outage', industry: 'A', share: 0.2, days: { low: 1, mode: 2, high: 3 } },
        { kind: 'demand', industry: 'B', change: -0.1 },
      ],
    },
  })),
  tables: {},
};

const read = (hash: string) => readLink(hash, CONTENTS, 'en');

/** What six digits keep of a share. */
const share = fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 1000);
const ranged = fc
  .tuple(share, share, share)
  .map((three) => three.toSorted((a, b) => a - b))
  .map(([low, mode, high]) => ({ low, mode, high }));

describe('the address of the page', () => {
  it('holds the whole state', () => {
    fc.assert(
      fc.property(
        fc.record<State>({
          scenario: fc.constantFrom('one', 'two'),
          economy: fc.constantFrom(null, 'gbr-2014'),
          measure: fc.constantFrom('output', 'valueAdded', 'jobs'),
          currency: fc.constantFrom(null, 'USD'),
          language: fc.constantFrom('en', 'ko'),
          numbers: fc
            .record(
              {
                '/shocks/0/share': fc.oneof(share, ranged),
                '/shocks/0/days': fc.integer({ min: 0, max: 3650 }),
                '/shocks/1/change': share.map((size) => 0 - size),
              },
              { requiredKeys: [] },
            )
            .map((numbers) => ({ ...numbers })),
        }),
        (state) => {
          expect(read(`#${writeLink(state)}`)).toEqual({ state, unread: [] });
        },
      ),
    );
  });

  it('is short where nothing was changed, and can be read by a person', () => {
    expect(writeLink(firstState(CONTENTS, 'en'))).toBe('s=one&l=en');
    expect(
      writeLink({
        ...firstState(CONTENTS, 'en'),
        numbers: { '/shocks/0/days': { low: 1, mode: 3, high: 7 } },
      }),
    ).toBe('s=one&l=en&0.days=1~3~7');
  });

  it.each([
    ['s=nobody', 's=nobody'],
    ['e=fra-2014', 'e=fra-2014'],
    ['m=profit', 'm=profit'],
    ['c=XYZ', 'c=XYZ'],
    ['0.share=2', '0.share=2'],
    ['0.share=-0.1', '0.share=-0.1'],
    ['0.share=0.3~0.2~0.1', '0.share=0.3~0.2~0.1'],
    ['0.share=0.1~0.2', '0.share=0.1~0.2'],
    ['0.share=1e999', '0.share=1e999'],
    ['0.share=', '0.share='],
    ['7.share=0.1', '7.share=0.1'],
    ['__proto__=1', '__proto__=1'],
    ['0.days.__proto__=1', '0.days.__proto__=1'],
    ['loose', 'loose='],
  ])('leaves out %s and says so', (part, unread) => {
    expect(read(`#${part}`)).toEqual({ state: firstState(CONTENTS, 'en'), unread: [unread] });
  });

  it('takes any text without a fault', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(`#${text}`)));
  });
});
