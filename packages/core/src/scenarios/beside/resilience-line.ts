import { combineResilience, type ShockSet } from '../../damage/index.ts';
import type { LossScales } from '../answering/loss-scales.ts';
import type { Assessment, Measures, ModelResult } from '../assessment/assessment.ts';
import { atCase, isUncertain, type NumberCase } from '../document/at-case.ts';
import { countedActions } from '../document/counted-actions.ts';
import type { Scenario } from '../document/scenario.ts';

/**
 * What those hit avoid themselves, on a line of its own: the headline stays before it. Hit are the industries a shock starts in
 * and those that depend on a failed service, whose own loss is `users`; suppliers who lose orders are not.
 *
 * @param shocks change of output of those who depend on a failed service, by cell; users that are hit themselves are among
 *   the hit already.
 * @throws SpillwayError `damage/stacked-resilience` if an action is named twice or counted elsewhere.
 */
export function resilienceLine(
  scenario: Scenario,
  results: readonly ModelResult[],
  { users, hit }: Pick<ShockSet, 'users' | 'hit'>,
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
  for (const [cell, change] of users) if (!hit.has(cell)) base.push(scales.at(cell, change));
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
