import type { IoTable } from '../economy/index.ts';
import type { RatedScenario } from '../forecast/index.ts';
import { bothLanguages } from '../shared/index.ts';
import type { EconomyOptions } from './answering/prepared-economies.ts';
import { openAssessor } from './assess.ts';
import { atCase } from './document/at-case.ts';
import type { ModelId } from './document/model-id.ts';
import { scenarioId } from './document/scenario-id.ts';
import type { Scenario } from './document/scenario.ts';
import { checkScenarioAgainst } from './resolving/industry-cells.ts';

/** Models a yearly loss is told by: the one for given output, the one for demand. */
const MODELS: readonly ModelId[] = ['pinned', 'leontief'];

/** Scenarios with how often each comes and what it costs, as a share of a year's value added. */
export interface RatedLibrary {
  readonly rated: readonly RatedScenario[];
  /** Scenarios that say no frequency, or that the table or no model can answer. */
  readonly left: readonly string[];
}

/**
 * Scenarios as yearly losses in one table: the value added lost at the least harmful, the likeliest and the most harmful
 * end of their numbers, over the table's value added. Secondary damage and money that changes hands are no part of it.
 */
export async function rateScenarios(
  scenarios: readonly Scenario[],
  table: IoTable,
  options: EconomyOptions = {},
): Promise<RatedLibrary> {
  const assessor = openAssessor(table, options);
  const rated: RatedScenario[] = [];
  const left: string[] = [];
  try {
    for (const [k, scenario] of scenarios.entries()) {
      const id = scenarioId(scenario);
      const { frequency } = scenario;
      if (frequency === undefined || checkScenarioAgainst(scenario, table).length > 0) {
        left.push(id);
        continue;
      }
      const { results, cases, economy } = await assessor.assess(scenario, {
        ...options,
        models: MODELS,
        draw: false,
      });
      const told = results.find(
        ({ status, coefficients }) => status === 'ok' && coefficients === table.flows,
      );
      if (told?.total == null) {
        left.push(id);
        continue;
      }
      const at = (which: 'low' | 'high'): number =>
        cases
          ?.find((each) => each.case === which)
          ?.results.find(
            ({ model, coefficients }) => model === told.model && coefficients === told.coefficients,
          )?.total.valueAdded ?? told.total!.valueAdded;
      const share = (loss: number): number => Math.max(0, loss) / economy.valueAdded;
      const { perYear } = frequency;
      rated.push({
        id,
        title: bothLanguages(scenario.title),
        ratePerYear: {
          low: atCase(perYear, 'low'),
          mode: atCase(perYear, 'mode'),
          high: atCase(perYear, 'high'),
        },
        loss: { low: share(at('low')), mode: share(told.total.valueAdded), high: share(at('high')) },
      });
      options.onProgress?.({ stage: 'scenarios', done: k + 1, total: scenarios.length, unit: 'solutions' });
    }
  } finally {
    assessor.close();
  }
  return { rated, left };
}
