import { combineResilience, type ResilienceAction } from '../damage/index.ts';
import type { Assessment, ModelResult } from './assessment.ts';
import { atCase, isUncertain, type NumberCase } from './at-case.ts';
import type { Scenario } from './scenario.ts';

/** Actions that the scenario counts elsewhere already: no action lowers a loss twice. */
function counted(scenario: Scenario): ResilienceAction[] {
  const recaptures = scenario.shocks.some(
    (shock) => shock.kind === 'outage' && shock.recapture !== undefined && shock.recapture !== 0,
  );
  return [
    ...(recaptures ? (['recapture'] as const) : []),
    ...(scenario.dynamics?.finishedGoodsDays === undefined ? [] : (['inventories'] as const)),
  ];
}

/**
 * What the victims' own actions avoid of the direct loss, on a line of its own: the headline stays before them.
 *
 * @throws SpillwayError `damage/stacked-resilience` if an action is named twice or counted elsewhere.
 */
export function resilienceLine(
  scenario: Scenario,
  results: readonly ModelResult[],
): Assessment['resilience'] {
  const actions = scenario.dynamics?.resilience;
  if (actions === undefined || actions.length === 0) return null;
  const share = (which: NumberCase): number =>
    combineResilience(
      actions.map(({ action, reduction }) => ({ action, avoided: atCase(reduction, which) })),
      counted(scenario),
    );
  const uncertain = actions.some(({ reduction }) => isUncertain(reduction));
  const lead = results.find(
    ({ status, model }) => status === 'ok' && (model === 'pinned' || model === 'leontief'),
  );
  const avoided = share('mode');
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
      lead?.direct == null
        ? null
        : {
            output: lead.direct.output * avoided,
            valueAdded: lead.direct.valueAdded * avoided,
            jobs: lead.direct.jobs === null ? null : lead.direct.jobs * avoided,
          },
  };
}
