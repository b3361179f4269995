import { bothLanguages, hashJson } from '../../shared/index.ts';
import type { Scenario } from './scenario.ts';

/** Short and stable name of a scenario: its own, or one made of its title and content. */
export function scenarioId(scenario: Scenario, hash: string = hashJson(scenario)): string {
  if (scenario.id !== undefined) return scenario.id;
  const slug = bothLanguages(scenario.title)
    .en.toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 48);
  return `${slug || 'scenario'}-${hash.slice(0, 8)}`;
}
