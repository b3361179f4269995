import type { Scenario } from '@spillway/core/scenarios';
import { describe, expect, it } from 'vitest';
import { entryOf, matching } from './library-entry.ts';

const scenario = (title: Scenario['title'], shocks: Scenario['shocks'], economy = 'kor-2014'): Scenario => ({
  spillway: 'scenario/1',
  title,
  economy,
  shocks,
});
const ENTRIES = [
  entryOf(
    'port',
    scenario({ en: 'Port terminal', ko: '항만 터미널' }, [
      { kind: 'outage', industry: 'H52', share: 0.1, days: 3 },
    ]),
    null,
  ),
  entryOf(
    'cloud',
    scenario('Cloud region', [{ kind: 'dependency', on: 'J62_J63', fraction: 0.3, hours: 9 }], 'gbr-2014'),
    null,
  ),
  entryOf('banks', scenario('Banks', [{ kind: 'demand', industry: ['K64', 'K65'], change: -0.1 }]), null),
];
const NAMES: Readonly<Record<string, string>> = { H52: 'Warehousing 창고', K64: 'Finance 금융' };
const ids = (filter: Parameters<typeof matching>[1]) =>
  matching(ENTRIES, filter, (code) => NAMES[code] ?? '').map(({ id }) => id);
const ALL = { words: '', industry: null, economy: null };

describe('the library', () => {
  it('is found by words of either language, of titles and of industries', () => {
    expect(ids(ALL)).toEqual(['port', 'cloud', 'banks']);
    expect(ids({ ...ALL, words: '터미널 PORT' })).toEqual(['port']);
    expect(ids({ ...ALL, words: '금융' })).toEqual(['banks']);
    expect(ids({ ...ALL, words: 'nothing' })).toEqual([]);
  });

  it('is cut by industry, of shared services too, and by economy', () => {
    expect(ids({ ...ALL, industry: 'K65' })).toEqual(['banks']);
    expect(ids({ ...ALL, industry: 'J62_J63' })).toEqual(['cloud']);
    expect(ids({ ...ALL, economy: 'gbr-2014', words: 'port' })).toEqual([]);
  });
});
