import type { IoTable } from '@spillway/core/economy';
import { type Scenario, type ScenarioShock } from '@spillway/core/scenarios';
import type { LocalText } from '@spillway/core/shared';
import { loadEconomy } from '@spillway/node/files';
import { usageFailure } from './failure.ts';

interface Label {
  readonly region: string;
  readonly code: string;
  readonly name: LocalText;
}

/** Tables by id, each read once. */
export function economyShelf(): (id: string | undefined) => Promise<IoTable> {
  const read = new Map<string, Promise<IoTable>>();
  return (id) => {
    if (id === undefined) throw usageFailure('the scenario names no economy');
    const known = read.get(id) ?? loadEconomy(id);
    read.set(id, known);
    return known;
  };
}

/** The industries a shock names, with their names in a table; of a failed service that service. */
export function industriesOf(shock: ScenarioShock, table: IoTable): readonly Label[] {
  const named = 'industry' in shock ? shock.industry : 'on' in shock ? shock.on : [];
  const region = ('region' in shock ? shock.region : undefined) ?? table.regions[0].code;
  return (typeof named === 'string' ? [named] : named).map((code) => ({
    region,
    code,
    name: table.industries.find((industry) => industry.code === code)?.name ?? { en: code, ko: code },
  }));
}

/** Where a scenario starts: every industry its shocks name, each once, in their order. */
export function startingIndustries(scenario: Scenario, table: IoTable): readonly Label[] {
  const all = scenario.shocks.flatMap((shock) => industriesOf(shock, table));
  return [...new Map(all.map((label) => [`${label.region} ${label.code}`, label])).values()];
}
