import type { IoTable } from '../../economy/index.ts';
import type { LossScales } from '../answering/loss-scales.ts';
import type { EconomyOptions, PreparedEconomies } from '../answering/prepared-economies.ts';
import type { ModelResult } from '../assessment/assessment.ts';
import type { Scenario } from '../document/scenario.ts';
import { hitCells } from '../resolving/resolve-shocks.ts';
import type { ShockBasis } from '../resolving/shock-basis.ts';
import { type ShockTerm, shockTerms } from '../resolving/shock-terms.ts';
import { uncertainInputs } from '../resolving/uncertain-inputs.ts';
import { type OpenInput, openInputs } from './draw-inputs.ts';
import { type LinearAnswer, linearAnswers } from './linear-answers.ts';
import { termSizes } from './sample-linear.ts';

const DEFAULT_DRAWS = 10_000;
const DEFAULT_PATH_DRAWS = 50;
const DEFAULT_SEED = 1;

/** Up to so many draws are kept one by one, and quantiles and ranks are those of the sample itself. */
export const KEPT_DRAWS = 2 ** 18;

/** Draws that ranks are taken of where there are more than are kept: the error of a rank correlation is 0.4 % then. */
export const RANKED_DRAWS = 2 ** 16;

/** How much of a scenario is drawn, with the defaults of what it does not say. */
export interface DrawPlan {
  readonly seed: number;
  /** Draws of the linear models: 1 where nothing is uncertain, but years or cover are told; 0 where nothing is drawn. */
  readonly draws: number;
  /** Points of the Latin hypercube that models over time are run at. */
  readonly pathDraws: number;
}

/** Whether and how much of a scenario is drawn. */
export function drawPlan(scenario: Scenario): DrawPlan {
  const {
    seed = DEFAULT_SEED,
    draws = DEFAULT_DRAWS,
    pathDraws = DEFAULT_PATH_DRAWS,
  } = scenario.uncertainty ?? {};
  if (uncertainInputs(scenario).length > 0) return { seed, draws, pathDraws };
  const wanted = scenario.frequency !== undefined || scenario.insurance !== undefined;
  return { seed, draws: wanted ? 1 : 0, pathDraws: 0 };
}

/** Draws of some numbers of a scenario, and the sizes of its terms at each. */
interface Drawn {
  /** One array an input. */
  readonly values: readonly Float64Array[];
  /** One array a term. */
  readonly sizes: readonly Float64Array[];
}

/** A scenario whose draws can be made: any range of them, in any order, and again. */
export interface OpenDraws extends DrawPlan {
  readonly inputs: readonly OpenInput[];
  readonly terms: readonly ShockTerm[];
  readonly answers: readonly LinearAnswer[];
  /** Whose draws drivers, return periods and cover are told of. */
  readonly lead: LinearAnswer;
  /** Draws [first, first + count). What is kept one by one is drawn once. */
  drawn(first: number, count: number): Drawn;
}

/** The first of these that answers, with the table's own flows. */
const LEADING = ['pinned', 'leontief', 'ghosh'] as const;

function leading(answers: readonly LinearAnswer[], table: IoTable): LinearAnswer | null {
  const own = answers.filter(({ coefficients }) => coefficients === table.flows);
  for (const model of LEADING) {
    const found = own.find((answer) => answer.model === model);
    if (found !== undefined) return found;
  }
  return own[0] ?? answers[0] ?? null;
}

/** Makes a scenario's draws ready: what linear models answer to its parts; null where none answers. */
export async function openDraws(
  basis: ShockBasis,
  results: readonly ModelResult[],
  economies: PreparedEconomies,
  table: IoTable,
  scales: LossScales,
  options: EconomyOptions,
): Promise<OpenDraws | null> {
  const { scenario } = basis;
  const plan = drawPlan(scenario);
  const inputs = openInputs(uncertainInputs(scenario));
  const terms = shockTerms(basis).filter((term) => !term.secondary);
  const hit = hitCells(scenario, table);
  const answers = await linearAnswers(terms, hit, results, economies, table, scales, options);
  const lead = leading(answers, table);
  if (lead === null) return null;
  const draw = (first: number, count: number): Drawn => {
    const values = inputs.map(({ distribution, stream }) =>
      distribution.draw(plan.seed, stream, first, count),
    );
    return { values, sizes: termSizes(terms, inputs, values, count) };
  };
  let kept: Drawn | null = null;
  return {
    ...plan,
    inputs,
    terms,
    answers,
    lead,
    drawn(first, count) {
      if (count !== plan.draws || count > KEPT_DRAWS) return draw(first, count);
      kept ??= draw(first, count);
      return kept;
    },
  };
}
