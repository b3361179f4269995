import { type IoTable, valueAdded } from '../economy/index.ts';
import type { RatedScenario } from '../forecast/index.ts';
import { meanAndSquares, mergeMoments } from '../random/index.ts';
import { bothLanguages } from '../shared/index.ts';
import { LossScales } from './answering/loss-scales.ts';
import { type EconomyOptions, PreparedEconomies } from './answering/prepared-economies.ts';
import { runModels } from './answering/run-models.ts';
import { ranges } from './chunks/chunk.ts';
import { atCase } from './document/at-case.ts';
import type { ModelId } from './document/model-id.ts';
import { scenarioId } from './document/scenario-id.ts';
import type { Scenario } from './document/scenario.ts';
import { chooseCase } from './resolving/choose.ts';
import { checkScenarioAgainst } from './resolving/industry-cells.ts';
import { resolveShocks } from './resolving/resolve-shocks.ts';
import { shockBasis } from './resolving/shock-basis.ts';
import { KEPT_DRAWS, openDraws } from './sampling/open-draws.ts';
import { DRAW_BLOCK } from './sampling/counted-draws.ts';
import { lossOfDraws } from './sampling/sample-linear.ts';

/** Models a yearly loss is told by: the one for given output, the one for demand. */
const MODELS: readonly ModelId[] = ['pinned', 'leontief'];

/** Scenarios with how often each comes and what it costs, as a share of a year's value added. */
export interface RatedLibrary {
  readonly rated: readonly RatedScenario[];
  /** Scenarios that say no frequency, or that the table or no model can answer. */
  readonly left: readonly string[];
}

/**
 * Mean and standard deviation of lost value added over the draws that an assessment of the scenario tells, in the
 * table's unit; null where no model answers.
 */
async function lossOf(
  scenario: Scenario,
  table: IoTable,
  economies: PreparedEconomies,
  options: EconomyOptions,
): Promise<RatedScenario['loss'] | null> {
  const scales = new LossScales(table, table.unit.currency);
  const basis = await shockBasis(scenario, table);
  const { shocks } = resolveShocks(basis, chooseCase('mode'));
  const results = await runModels(MODELS, economies, shocks, table, scales, options);
  const open = await openDraws(basis, results, economies, table, scales, options);
  if (open === null) return null;
  // A scenario without uncertain numbers has one loss.
  const draws = Math.max(1, open.draws);
  const lossesOf = (first: number, end: number): Float64Array =>
    lossOfDraws(open.lead, open.drawn(first, end - first).sizes).map(
      (loss) => Math.max(0, loss) / scales.money,
    );
  const [mean, squares] =
    draws <= KEPT_DRAWS
      ? meanAndSquares(lossesOf(0, draws))
      : mergeMoments(
          ranges(draws, DRAW_BLOCK).map(
            ([first, end]) => [end - first, ...meanAndSquares(lossesOf(first, end))] as const,
          ),
        );
  return { mean, deviation: Math.sqrt(squares / Math.max(1, draws - 1)) };
}

/**
 * Scenarios as yearly losses in one table: the mean of the value added lost over draws of their numbers, over the
 * table's value added. Secondary damage and money that changes hands are no part of it.
 */
export async function rateScenarios(
  scenarios: readonly Scenario[],
  table: IoTable,
  options: EconomyOptions = {},
): Promise<RatedLibrary> {
  const economies = new PreparedEconomies(table, options);
  const whole = valueAdded(table).reduce((sum, value) => sum + value, 0);
  const rated: RatedScenario[] = [];
  const left: string[] = [];
  try {
    for (const [k, scenario] of scenarios.entries()) {
      const id = scenarioId(scenario);
      const { frequency } = scenario;
      const fits = frequency !== undefined && checkScenarioAgainst(scenario, table).length === 0;
      const loss = fits ? await lossOf(scenario, table, economies, options) : null;
      if (frequency === undefined || loss === null) {
        left.push(id);
        continue;
      }
      const { perYear } = frequency;
      rated.push({
        id,
        title: bothLanguages(scenario.title),
        ratePerYear: {
          low: atCase(perYear, 'low'),
          mode: atCase(perYear, 'mode'),
          high: atCase(perYear, 'high'),
        },
        loss: { mean: loss.mean / whole, deviation: loss.deviation / whole },
      });
      options.onProgress?.({ stage: 'scenarios', done: k + 1, total: scenarios.length, unit: 'solutions' });
    }
  } finally {
    economies.close();
  }
  return { rated, left };
}
