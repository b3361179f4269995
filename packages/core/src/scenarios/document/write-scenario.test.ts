import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScenario } from './check-scenario.ts';
import { parseScenario } from './parse-scenario.ts';
import { writeScenario } from './write-scenario.ts';

const FOLDERS = ['data/scenarios', 'examples'].map((folder) =>
  resolve(import.meta.dirname, '../../../../..', folder),
);
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => resolve(folder, name)),
);

describe('a scenario written', () => {
  it.each(FILES)('is read as it was: %s', (file) => {
    const { scenario } = parseScenario(readFileSync(file, 'utf8'), file);
    const written = writeScenario(scenario!);
    expect(parseScenario(written, 'again')).toMatchObject({ scenario, findings: [] });
    expect(writeScenario(parseScenario(written, 'again').scenario!)).toBe(written);
  });
});

describe('a scenario checked as data', () => {
  it('has no findings where the text has none', () => {
    const { scenario } = parseScenario(readFileSync(FILES[0], 'utf8'), 'first');
    expect(checkScenario(scenario)).toEqual([]);
  });

  it('has findings at the JSON Pointer of the field', () => {
    const found = checkScenario({
      spillway: 'scenario/1',
      title: 'x',
      shocks: [{ kind: 'outage', industry: 'C29', share: 1.5 }, { kind: 'flood' }],
      colour: 'red',
    });
    expect(found.map(({ path, code }) => [path, code])).toEqual([
      ['/colour', 'scenarios/unknown-key'],
      ['/shocks/0/share', 'scenarios/wrong-value'],
      ['/shocks/0/days', 'scenarios/wrong-value'],
      ['/shocks/1/kind', 'scenarios/unknown-kind'],
    ]);
  });
});
