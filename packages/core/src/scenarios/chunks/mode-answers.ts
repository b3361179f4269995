import { DYNAMIC_MODELS, LOSS_MODELS } from '../../damage/index.ts';
import type { IoTable } from '../../economy/index.ts';
import { SpillwayError } from '../../shared/index.ts';
import { LossScales } from '../answering/loss-scales.ts';
import type { EconomyOptions, PreparedEconomies } from '../answering/prepared-economies.ts';
import { type DynamicAnswer, runDynamics } from '../answering/run-dynamics.ts';
import { runModels } from '../answering/run-models.ts';
import type { ModelResult } from '../assessment/assessment.ts';
import type { ModelId } from '../document/model-id.ts';
import type { Scenario } from '../document/scenario.ts';
import { chooseCase } from '../resolving/choose.ts';
import { dynamicSettings } from '../resolving/dynamic-settings.ts';
import { checkScenarioAgainst } from '../resolving/industry-cells.ts';
import { type ResolvedShocks, resolveShocks } from '../resolving/resolve-shocks.ts';
import { type ShockBasis, shockBasis } from '../resolving/shock-basis.ts';
import { horizonDays, type ResolvedTimed, timedShocks } from '../resolving/timed-shocks.ts';
import { type OpenDraws, openDraws } from '../sampling/open-draws.ts';
import type { EstimateChoice } from './chunk.ts';
import { once } from './once.ts';

/** All models, in the order in which they are shown. */
const ALL_MODELS: readonly ModelId[] = [...LOSS_MODELS, ...DYNAMIC_MODELS].map(({ id }) => id);

/** What is asked for besides the scenario, with the currency in which it is told. */
export interface AnswerChoice extends EstimateChoice {
  readonly currency?: string | undefined;
}

/** The scenario with its numbers at their modes. */
interface Resolved extends ResolvedShocks {
  readonly basis: ShockBasis;
}

/** Answers over time, and the shocks they are to. */
export interface TimedAnswers {
  readonly days: number;
  readonly timed: ResolvedTimed;
  readonly dynamics: readonly DynamicAnswer[];
}

/** What every part of an estimate builds on, each worked out when it is first asked for. */
export interface ModeAnswers {
  readonly chosen: readonly ModelId[];
  readonly scales: LossScales;
  resolved(options: EconomyOptions): Promise<Resolved>;
  still(options: EconomyOptions): Promise<readonly ModelResult[]>;
  timed(options: EconomyOptions): Promise<TimedAnswers>;
  /** Null where no linear model answers. */
  draws(options: EconomyOptions): Promise<OpenDraws | null>;
}

/**
 * @throws SpillwayError `scenarios/invalid` if the scenario does not fit the table; `details.findings` says how.
 * @throws SpillwayError `economy/missing-data` if a rate for a currency is missing.
 */
export function modeAnswers(
  scenario: Scenario,
  table: IoTable,
  economies: PreparedEconomies,
  choice: AnswerChoice,
): ModeAnswers {
  const findings = checkScenarioAgainst(scenario, table);
  if (findings.length > 0) {
    throw new SpillwayError(
      'scenarios/invalid',
      `the scenario does not fit ${table.id}: ${findings[0].message}`,
      { findings },
    );
  }
  const chosen =
    choice.models ??
    (scenario.models === undefined || scenario.models === 'all' ? ALL_MODELS : scenario.models);
  const scales = new LossScales(table, choice.currency ?? scenario.report?.currency ?? table.unit.currency);
  const mode = chooseCase('mode');
  const resolved = once(async (): Promise<Resolved> => {
    const basis = await shockBasis(scenario, table);
    return { basis, ...resolveShocks(basis, mode) };
  });
  const still = once(async (options: EconomyOptions) =>
    runModels(chosen, economies, (await resolved(options)).shocks, table, scales, options),
  );
  const timed = once(async (options: EconomyOptions): Promise<TimedAnswers> => {
    const { basis } = await resolved(options);
    const days = horizonDays(scenario, chooseCase('high'));
    const shocks = timedShocks(basis, mode, days);
    const settings = await dynamicSettings(scenario, table, mode);
    const dynamics = await runDynamics(chosen, economies, shocks, settings, table, scales, options);
    return { days, timed: shocks, dynamics };
  });
  const draws = once(async (options: EconomyOptions) =>
    openDraws((await resolved(options)).basis, await still(options), economies, table, scales, options),
  );
  return { chosen, scales, resolved, still, timed, draws };
}
