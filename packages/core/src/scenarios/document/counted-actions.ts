import type { ResilienceAction } from '../../damage/index.ts';
import type { Scenario } from './scenario.ts';

/** Actions that the scenario counts elsewhere already: no action lowers a loss twice. */
export function countedActions(scenario: Partial<Scenario>): ResilienceAction[] {
  const recaptures = (scenario.shocks ?? []).some(
    (shock) => shock.kind === 'outage' && shock.recapture !== undefined && shock.recapture !== 0,
  );
  return [
    ...(recaptures ? (['recapture'] as const) : []),
    ...(scenario.dynamics?.finishedGoodsDays === undefined ? [] : (['inventories'] as const)),
  ];
}
