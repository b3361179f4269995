import type { ShockSet } from '../../damage/index.ts';
import type { IoTable } from '../../economy/index.ts';
import type { LossScales } from '../answering/loss-scales.ts';
import type { EconomyOptions, PreparedEconomies } from '../answering/prepared-economies.ts';
import type { DynamicAnswer } from '../answering/run-dynamics.ts';
import type { AnnualLoss, InsuredLoss, LossRange } from '../assessment/assessment-range.ts';
import type { ModelResult } from '../assessment/assessment.ts';
import { hitCells } from '../resolving/resolve-shocks.ts';
import type { ShockBasis } from '../resolving/shock-basis.ts';
import { shockTerms } from '../resolving/shock-terms.ts';
import { uncertainInputs } from '../resolving/uncertain-inputs.ts';
import { annualLoss } from './annual-loss.ts';
import { chooseDrawn } from '../resolving/choose.ts';
import { openInputs } from './draw-inputs.ts';
import { insuredLoss } from './insured-loss.ts';
import { type LinearAnswer, linearAnswers } from './linear-answers.ts';
import { driversOf, lossOfDraws, sampleLinear, termSizes } from './sample-linear.ts';
import { type SampledRuns, sampleRuns } from './sample-runs.ts';
import { tableSensitivity } from './table-sensitivity.ts';

const DEFAULT_DRAWS = 10_000;
const DEFAULT_PATH_DRAWS = 50;
const DEFAULT_SEED = 1;

/** What the uncertain numbers make of a loss, and what follows from the draws. */
export interface Sampling {
  readonly range: LossRange | null;
  readonly runs: readonly SampledRuns[];
  readonly annual: AnnualLoss | null;
  readonly insurance: InsuredLoss | null;
}

const NONE: Sampling = { range: null, runs: [], annual: null, insurance: null };

/** Nothing drawn, for answers that must be quick. */
export const notSampled = async (): Promise<Sampling> => NONE;

/** Whose draws drivers, return periods and cover are told of: the first that answers, with the table's own flows. */
const LEADING = ['pinned', 'leontief', 'ghosh'] as const;

function leading(answers: readonly LinearAnswer[], table: IoTable): LinearAnswer | null {
  const own = answers.filter(({ coefficients }) => coefficients === table.flows);
  for (const model of LEADING) {
    const found = own.find((answer) => answer.model === model);
    if (found !== undefined) return found;
  }
  return own[0] ?? answers[0] ?? null;
}

/** Draws of a scenario's uncertain numbers, and what linear models answer to its parts; null where none answers. */
async function drawLinear(
  basis: ShockBasis,
  results: readonly ModelResult[],
  economies: PreparedEconomies,
  table: IoTable,
  scales: LossScales,
  options: EconomyOptions,
) {
  const { scenario } = basis;
  const { seed = DEFAULT_SEED, draws = DEFAULT_DRAWS } = scenario.uncertainty ?? {};
  const inputs = openInputs(uncertainInputs(scenario));
  const terms = shockTerms(basis).filter((term) => !term.secondary);
  const hit = hitCells(scenario, table);
  const answers = await linearAnswers(terms, hit, results, economies, table, scales, options);
  const lead = leading(answers, table);
  if (lead === null) return null;
  const count = inputs.length === 0 ? 1 : draws;
  const values = inputs.map(({ distribution, stream }) => distribution.draw(seed, stream, 0, count));
  const sizes = termSizes(terms, inputs, values, count);
  return { seed, inputs, terms, answers, lead, values, sizes, losses: lossOfDraws(lead, sizes) };
}

/**
 * Lost value added of each draw by the model whose draws an assessment leads with; one value where nothing is
 * uncertain, null where no model answers.
 */
export async function drawnLosses(...given: Parameters<typeof drawLinear>): Promise<Float64Array | null> {
  return (await drawLinear(...given))?.losses ?? null;
}

/**
 * Draws the uncertain numbers of a scenario and tells what they make of its loss: every linear model for each draw,
 * models over time for a designed sample of fewer. A scenario without uncertain numbers has no range, but may still
 * have return periods and cover, of its one loss.
 */
export async function sampleScenario(
  basis: ShockBasis,
  shocks: ShockSet,
  results: readonly ModelResult[],
  dynamics: readonly DynamicAnswer[],
  days: number,
  economies: PreparedEconomies,
  table: IoTable,
  scales: LossScales,
  options: EconomyOptions,
): Promise<Sampling> {
  const { scenario } = basis;
  const { pathDraws = DEFAULT_PATH_DRAWS } = scenario.uncertainty ?? {};
  const wanted = scenario.frequency !== undefined || scenario.insurance !== undefined;
  if (!wanted && uncertainInputs(scenario).length === 0) return NONE;
  const drawn = await drawLinear(basis, results, economies, table, scales, options);
  if (drawn === null) return NONE;
  const { seed, inputs, terms, answers, lead, values, sizes, losses } = drawn;
  const annual = await annualLoss(scenario, lead.model, losses, seed, options);
  const insurance = insuredLoss(
    scenario,
    table,
    lead.model,
    lossOfDraws(lead, sizes, 'direct'),
    lossOfDraws(lead, sizes, 'indirect'),
    scales.money,
    (d) => chooseDrawn(new Map(inputs.map(({ input }, k) => [input.number, values[k][d]]))),
  );
  if (inputs.length === 0) return { ...NONE, annual, insurance };
  const runs = await sampleRuns(
    dynamics,
    basis,
    inputs,
    seed,
    pathDraws,
    days,
    economies,
    table,
    scales,
    options,
  );
  const leadResult = results.find(
    ({ model, coefficients }) => model === lead.model && coefficients === lead.coefficients,
  )!;
  return {
    annual,
    insurance,
    runs,
    range: {
      seed,
      models: [...sampleLinear(answers, sizes), ...runs.map(({ sampled }) => sampled)],
      driversOf: lead.model,
      drivers: await driversOf(lead, terms, inputs, values, losses, seed, options),
      table: await tableSensitivity(leadResult, shocks, economies, table, options),
    },
  };
}
