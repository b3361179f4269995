import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseScenario, type Scenario } from '@spillway/core/scenarios';
import { describe, expect, it } from 'vitest';
import { scenarioNumbers } from '../../../core/src/scenarios/document/scenario-numbers.ts';
import { atTheirModes, hasUncertain, movableNumbers, withNumbers } from './scenario-numbers.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

const read = (name: string): Scenario => {
  const { scenario } = parseScenario(readFileSync(resolve(ROOT, name), 'utf8'), name);
  return scenario!;
};

const examples = ['examples', 'data/scenarios'].flatMap((folder) =>
  readdirSync(resolve(ROOT, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

/** One of each kind of shock, with every number that has a range. */
const EVERY: Scenario = {
  spillway: 'scenario/1',
  title: 'Every number',
  shocks: [
    { kind: 'demand', industry: 'A', change: -0.1, start: 3, days: 4 },
    { kind: 'demand', industry: 'A', amount: { value: -4, currency: 'KRW' }, hours: 5 },
    { kind: 'inoperability', industry: 'A', fraction: 0.1, meaning: 'output' },
    {
      kind: 'outage',
      industry: 'A',
      share: 0.2,
      depth: 0.3,
      start: { hours: 5 },
      days: { low: 1, mode: 2, high: 3 },
      recovery: { shape: 'linear', hours: 7 },
      recapture: { share: 0.4, capacity: 1.1, horizonDays: 60 },
      yearlyOutput: { value: 5, currency: 'KRW' },
    },
    {
      kind: 'dependency',
      on: 'D35',
      fraction: 0.5,
      hours: 9,
      bufferHours: 4,
      importance: { default: 0.5, C29: { low: 0.1, mode: 0.2, high: 0.3 } },
    },
    { kind: 'trust', industry: 'A', fall: 0.05, halfLifeDays: 42, substitution: 0.3 },
    {
      kind: 'rating',
      notches: 1,
      debt: { value: 5, currency: 'KRW' },
      spreadBasisPoints: 50,
      growthPerNotch: 0.2,
      refinancedShare: 0.2,
      foreignShare: 0.1,
      discountRate: 0.03,
    },
    { kind: 'harm', deaths: 1, injuries: 2, injuryFraction: 0.1, valueOfLife: { value: 1, currency: 'KRW' } },
    { kind: 'cost', label: 'x', amount: { value: 1, currency: 'KRW' }, transfer: true, abroadShare: 0.5 },
  ],
  frequency: { perYear: 0.1 },
};

describe('numbers a person may move', () => {
  it.each([...examples.map((name) => [name, read(name)] as const), ['every number', EVERY] as const])(
    'of %s are those that the scenario document bounds, within the same bounds',
    (_, scenario) => {
      const known = scenarioNumbers(scenario).map(({ pointer, low, high }) => ({ pointer, low, high }));
      expect(
        movableNumbers(scenario).map(({ pointer, kind: { low, high } }) => ({ pointer, low, high })),
      ).toEqual(known);
    },
  );

  it('are put where their pointer says, in a scenario of their own', () => {
    const changed = withNumbers(EVERY, { '/shocks/3/recovery/hours': 8, '/shocks/4/importance/C29': 0.9 });
    expect(changed.shocks[3]).toMatchObject({ recovery: { shape: 'linear', hours: 8 } });
    expect(changed.shocks[4]).toMatchObject({ importance: { default: 0.5, C29: 0.9 } });
    expect(EVERY.shocks[3]).toMatchObject({ recovery: { hours: 7 } });
  });

  it('stand at their modes where nothing is to be drawn', () => {
    expect(hasUncertain(EVERY)).toBe(true);
    const certain = atTheirModes(EVERY);
    expect(hasUncertain(certain)).toBe(false);
    expect(certain.shocks[3]).toMatchObject({ days: 2, share: 0.2, recapture: { capacity: 1.1 } });
  });
});
