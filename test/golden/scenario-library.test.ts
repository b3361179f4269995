import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess, checkScenarioAgainst, parseScenario, type Scenario } from '@spillway/core/scenarios';
import { loadEconomy } from '../../packages/node/src/files/economies.ts';

const FOLDER = resolve(import.meta.dirname, '../../data/scenarios');
const FILES = readdirSync(FOLDER).sort();
const text = (file: string): string => readFileSync(resolve(FOLDER, file), 'utf8');
const read = (file: string): Scenario => {
  const { scenario, findings } = parseScenario(text(file), file);
  expect(findings).toEqual([]);
  return scenario!;
};

/** Sentences of a text: ends of one stand before a space or the end. */
const sentences = (story: string): readonly string[] => story.trim().split(/(?<=[.?!])\s+/);

/** Kinds of models whose figures can be a headline of their own. */
const isOwn = (status: string, direction: string): boolean => status === 'ok' && direction !== 'forward';

/** What the library promises to start in, by what its ids say. */
const PROMISED = [
  'connected-car',
  'smart-factory',
  'robot',
  'semiconductor',
  'shipyard',
  'ship-',
  'port-terminal',
  'airport',
  'rail',
  'hospital',
  'medical-device',
  'pharmacy',
  'power-grid',
  'smart-meters',
  'gas',
  'water',
  'dam',
  'telecom-core',
  'broadband',
  'cloud-region',
  'payment-network',
  'stock-exchange',
  'insurer',
  'retailer',
  'parcel',
  'food',
  'smart-home',
  'building',
  'government',
  'school',
  'satellite',
];

/** Enough to run every model; what draws say is tested elsewhere. */
const FEW_DRAWS = { draws: 100, pathDraws: 2 };

describe('the library of scenarios', () => {
  it('has one file a scenario, and every field it promises', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(34);
    expect(FILES.every((file) => /^[a-z0-9-]+\.yaml$/.test(file))).toBe(true);
    for (const start of PROMISED)
      expect(
        FILES.some((file) => file.includes(start)),
        start,
      ).toBe(true);
  });

  it('uses every kind of shock but inoperability, and each way to say how long', () => {
    const scenarios = FILES.map(read);
    const kinds = new Set(scenarios.flatMap(({ shocks }) => shocks.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['cost', 'demand', 'dependency', 'harm', 'outage', 'rating', 'trust']);
    for (const key of ['days', 'hours', 'until', 'calendar', 'start'])
      expect(scenarios.some(({ shocks }) => shocks.some((shock) => key in shock))).toBe(true);
    expect(scenarios.filter(({ insurance }) => insurance !== undefined).length).toBeGreaterThanOrEqual(3);
    expect(scenarios.filter(({ dynamics }) => dynamics !== undefined).length).toBeGreaterThanOrEqual(3);
  });

  it.each(FILES)('%s is called by its id and tells three sentences in each language', (file) => {
    const { id, title, story, frequency, report } = read(file);
    expect(`${id}.yaml`).toBe(file);
    for (const part of [title, story]) expect(part).toMatchObject({ en: /\S/, ko: /[가-힣]/ });
    const { en, ko } = story as { en: string; ko: string };
    expect(sentences(en)).toHaveLength(3);
    expect(sentences(ko)).toHaveLength(3);
    expect(sentences(ko).every((sentence) => sentence.endsWith('다.'))).toBe(true);
    expect(frequency?.source).toMatch(/judgement/);
    expect(report?.currency).toMatch(/^[A-Z]{3}$/);
  });

  it.each(FILES)('%s says for each number where it comes from', (file) => {
    const scenario = read(file);
    for (const shock of scenario.shocks) expect(shock.source, shock.kind).toMatch(/\S{4}/);
    for (const { source } of scenario.dynamics?.resilience ?? []) expect(source).toMatch(/\S{4}/);
    const whole = text(file);
    // Stocks and terms of insurance have no source of their own: the list has it.
    if (scenario.insurance !== undefined) expect(whole).toMatch(/of: .*insurance/);
    if (scenario.dynamics !== undefined && 'stockDays' in scenario.dynamics)
      expect(whole).toMatch(/of: .*stocks/);
    // An address stands only beside how it was read.
    for (const line of whole.split('\n').filter((each) => each.includes('http')))
      expect(line).toMatch(/read as (an excerpt|excerpts)/);
  });

  it.each(FILES)('%s fits its table', async (file) => {
    const scenario = read(file);
    expect(checkScenarioAgainst(scenario, await loadEconomy(scenario.economy!))).toEqual([]);
  });

  it.each(FILES)('%s gets an answer', async (file) => {
    const scenario = read(file);
    const table = await loadEconomy(scenario.economy!);
    const { results, economy } = await assess({ ...scenario, uncertainty: FEW_DRAWS }, table);
    const own = results.filter(({ status, direction }) => isOwn(status, direction));
    expect(own.length).toBeGreaterThan(0);
    for (const { checks, total, direct, indirect, model } of own) {
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
      expect(total!.valueAdded, model).toBeGreaterThan(0);
      expect(direct!.valueAdded + indirect!.valueAdded).toBeCloseTo(total!.valueAdded, 4);
      // A scenario here costs from minutes of the economy's year to some days: 0.00001 % to 1 %.
      if (model === 'extraction') continue;
      expect(total!.valueAdded / economy.valueAdded).toBeGreaterThan(1e-7);
      expect(total!.valueAdded / economy.valueAdded).toBeLessThan(0.01);
    }
  });
});
