import { combineResilience, type ResilienceAction } from '../damage/index.ts';
import type { Assessment, Measures, ModelResult } from './assessment.ts';
import { atCase, isUncertain, type NumberCase } from './at-case.ts';
import type { LossScales } from './loss-scales.ts';
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

/**
 * What those hit avoid themselves, on a line of its own: the headline stays before it. Hit are the industries a shock starts in
 * and those that depend on a failed service, whose own loss is `users`; suppliers who lose orders are not.
 *
 * @param users change of output of those who depend on a failed service, by cell.
 * @throws SpillwayError `damage/stacked-resilience` if an action is named twice or counted elsewhere.
 */
export function resilienceLine(
  scenario: Scenario,
  results: readonly ModelResult[],
  users: ReadonlyMap<number, number>,
  scales: LossScales,
): Assessment['resilience'] {
  const actions = scenario.dynamics?.resilience;
  if (actions === undefined || actions.length === 0) return null;
  const share = (which: NumberCase): number =>
    combineResilience(
      actions.map(({ action, reduction }) => ({ action, avoided: atCase(reduction, which) })),
      countedActions(scenario),
    );
  const uncertain = actions.some(({ reduction }) => isUncertain(reduction));
  const lead = results.find(
    ({ status, model }) => status === 'ok' && (model === 'pinned' || model === 'leontief'),
  );
  const avoided = share('mode');
  const base: Measures[] = [];
  if (lead?.direct != null) base.push(lead.direct);
  for (const [cell, change] of users) base.push(scales.at(cell, change));
  const sum = (measure: 'output' | 'valueAdded'): number =>
    base.reduce((total, each) => total + each[measure], 0) * avoided;
  return {
    actions: actions.map(({ action, reduction, source }) => ({
      action,
      share: atCase(reduction, 'mode'),
      source: source ?? null,
    })),
    share: avoided,
    low: uncertain ? share('low') : null,
    high: uncertain ? share('high') : null,
    direct:
      base.length === 0
        ? null
        : {
            output: sum('output'),
            valueAdded: sum('valueAdded'),
            jobs: base.some(({ jobs }) => jobs === null)
              ? null
              : base.reduce((total, { jobs }) => total + (jobs ?? 0), 0) * avoided,
          },
  };
}
