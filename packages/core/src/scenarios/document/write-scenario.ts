import { stringify } from 'yaml';
import type { Scenario } from './scenario.ts';

/** The order in which a document is read best: who, what for, what happens, how it is answered. */
const ORDER = [
  'spillway',
  'id',
  'title',
  'story',
  'economy',
  'begins',
  'shocks',
  'models',
  'dynamics',
  'uncertainty',
  'frequency',
  'insurance',
  'report',
  'sources',
] as const satisfies readonly (keyof Scenario)[];

/** A scenario as the YAML document that `parseScenario` reads; the same scenario gives the same text. */
export function writeScenario(scenario: Scenario): string {
  const ordered = Object.fromEntries(
    ORDER.flatMap((key) => (scenario[key] === undefined ? [] : [[key, scenario[key]]])),
  );
  return stringify(ordered, { lineWidth: 100, version: '1.2', aliasDuplicateObjects: false });
}
