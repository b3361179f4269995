import { exportsOf, type IoTable, valueAdded } from '../economy/index.ts';
import { assess, type Assessment, type ModelId, type Scenario } from '../scenarios/index.ts';
import {
  type Finding,
  type LowModeHigh,
  SpillwayError,
  type TaskOptions,
  throwIfCancelled,
} from '../shared/index.ts';
import {
  atModes,
  demandScenario,
  dependencyScenario,
  outageScenario,
  type RowShock,
  trustScenario,
} from './row-scenario.ts';
import type { BacktestRow } from './rows/backtest-row.ts';
import type { Measure } from './rows/measure-words.ts';
import { type HitIndustry, tradeCells } from './tables/hit-industries.ts';

/** Loss in both measures, in millions of the table's money. */
export type Loss = Readonly<Record<Measure, number>>;
export const CASES = ['low', 'mode', 'high'] as const;
export type CaseName = (typeof CASES)[number];
type ByCase<T> = Readonly<Record<CaseName, T>>;

/** Margin of trade on what a maker delivers at home (rule 17, judgement). */
const DEALER_MARGIN: LowModeHigh = { low: 0.05, mode: 0.1, high: 0.15 };

/** What one scenario loses by one model: the shock itself, and all that follows from it. */
export interface Answer {
  readonly initial: ByCase<Loss>;
  readonly total: ByCase<Loss>;
}

/** What other models say of the same scenario, at its mode. */
interface OtherModel {
  readonly model: ModelId;
  readonly total: Loss;
}

/** A row run on one table. */
export interface TableLosses {
  readonly table: IoTable;
  readonly model: ModelId;
  readonly scenario: Scenario;
  /** Loss of the stopped share, or the fall of final demand, without feedback (rule 14). */
  readonly direct: ByCase<Loss>;
  /** With suppliers. */
  readonly chain: ByCase<Loss>;
  /** With suppliers and the users of a shared service; null where there is none, or it was not asked for. */
  readonly withUsers: Answer | null;
  /** Services for whose users no factors are documented. */
  readonly unknownServices: boolean;
  /** Trade margin on what is not delivered at home. */
  readonly dealers: ByCase<Loss>;
  /** Value added of the economy in a year. */
  readonly yearlyValueAdded: number;
  readonly others: readonly OtherModel[];
}

const byCase = <T>(of: (which: CaseName) => T): ByCase<T> => ({
  low: of('low'),
  mode: of('mode'),
  high: of('high'),
});

const lossOf = ({ output, valueAdded: added }: { output: number; valueAdded: number }): Loss => ({
  output,
  'value-added': added,
});

/** A model's answer at each case; domestic coefficients where the table has them. */
function answerOf(assessment: Assessment, model: ModelId): Answer {
  const result = assessment.results.find((each) => each.model === model && each.status === 'ok');
  if (result === undefined || result.initial === null || result.total === null) {
    const why = assessment.results.find((each) => each.model === model)?.why?.en ?? 'it did not run';
    throw new SpillwayError('scenarios/unsupported', `${model} has no answer: ${why}`, { model });
  }
  const at = (which: CaseName): { initial: Loss; total: Loss } => {
    const found =
      assessment.cases
        ?.find((each) => each.case === which)
        ?.results.find((each) => each.model === model && each.coefficients === result.coefficients) ?? result;
    return { initial: lossOf(found.initial!), total: lossOf(found.total!) };
  };
  return { initial: byCase((which) => at(which).initial), total: byCase((which) => at(which).total) };
}

const othersOf = (assessment: Assessment): OtherModel[] =>
  assessment.results.flatMap(({ model, coefficients, status, total }) =>
    status === 'ok' && coefficients === 'domestic' && total !== null ? [{ model, total: lossOf(total) }] : [],
  );

/**
 * An answer whose most harmful end has the straight recovery and the other ends the field's own (rule 11): the path is
 * no number, so that the two are two scenarios.
 */
async function overPaths(
  scenarioFor: (path: 'exponential' | 'linear') => Scenario,
  shock: RowShock,
  run: (scenario: Scenario) => Promise<Assessment>,
): Promise<Answer> {
  const answer = answerOf(await run(scenarioFor('exponential')), 'pinned');
  if (shock.partialDays === 0) return answer;
  const straight = answerOf(await run(scenarioFor('linear')), 'pinned');
  return {
    initial: { ...answer.initial, high: straight.initial.high },
    total: { ...answer.total, high: straight.total.high },
  };
}

async function dealersOf(
  table: IoTable,
  hit: readonly HitIndustry[],
  direct: ByCase<Loss>,
): Promise<ByCase<Loss>> {
  const made = hit.reduce((sum, { cell }) => sum + table.x[cell], 0);
  const abroad = hit.reduce((sum, { cell }) => sum + exportsOf(table, cell), 0);
  const home = made > 0 ? Math.min(1, Math.max(0, 1 - abroad / made)) : 0;
  const added = valueAdded(table);
  const trade = await tradeCells(table);
  const [output, value] = trade.reduce(([x, v], cell) => [x + table.x[cell], v + added[cell]], [0, 0]);
  return byCase((which) => {
    const margin = direct[which].output * home * DEALER_MARGIN[which];
    return { output: margin, 'value-added': output > 0 ? (margin * value) / output : 0 };
  });
}

export interface WhatToRun extends TaskOptions {
  readonly demand: boolean;
  readonly users: boolean;
  /** Models told beside the one that is compared. */
  readonly beside: readonly ModelId[];
}

type Run = (scenario: Scenario) => Promise<Assessment>;

const runOn =
  (table: IoTable, models: readonly ModelId[], { signal }: TaskOptions): Run =>
  (scenario) => {
    throwIfCancelled(signal);
    return assess(scenario, table, { signal, models, currency: table.unit.currency });
  };

/** Services that an error names as having no documented factors; null for any other error. */
function unknownServicesOf(error: unknown): ReadonlySet<unknown> | null {
  if (!(error instanceof SpillwayError) || error.code !== 'scenarios/invalid') return null;
  const findings = error.details['findings'] as readonly Finding[];
  return findings.every(({ code }) => code === 'scenarios/unknown-service')
    ? new Set(findings.map(({ value }) => value))
    : null;
}

interface WithUsers {
  readonly answer: Answer;
  readonly scenario: Scenario;
}

/**
 * The row with the users of its shared services (rule 16). A service for which no factors are documented (division 49)
 * has no users to count and stays an outage.
 */
async function withUsersOf(
  row: BacktestRow,
  shock: RowShock,
  hit: readonly HitIndustry[],
  run: Run,
): Promise<{ found: WithUsers | null; unknown: boolean }> {
  const scenario = dependencyScenario(row, shock, hit, 'exponential');
  if (scenario === null) return { found: null, unknown: false };
  try {
    const answer = await overPaths((path) => dependencyScenario(row, shock, hit, path)!, shock, run);
    return { found: { answer, scenario }, unknown: false };
  } catch (error) {
    const unknown = unknownServicesOf(error);
    if (unknown === null) throw error;
    const known = hit.map((industry) =>
      unknown.has(industry.code) ? { ...industry, shared: false } : industry,
    );
    return { ...(await withUsersOf(row, shock, known, run)), unknown: true };
  }
}

/**
 * Runs a row on a table, through the one door to an estimate: an outage answered by the pinned model, or a fall of
 * demand by Leontief's, domestic coefficients both.
 *
 * @throws SpillwayError of `assess`, or `scenarios/unsupported` where the model declines.
 */
export async function lossesOn(
  table: IoTable,
  row: BacktestRow,
  shock: RowShock,
  hit: readonly HitIndustry[],
  options: WhatToRun,
): Promise<TableLosses> {
  const yearlyValueAdded =
    (valueAdded(table).reduce((sum, value) => sum + value, 0) * table.unit.scale) / 1e6;
  const run = runOn(table, [options.demand ? 'leontief' : 'pinned'], options);
  const others = async (scenarioFor: (certain: RowShock) => Scenario): Promise<OtherModel[]> => {
    if (options.beside.length === 0) return [];
    return othersOf(await runOn(table, options.beside, options)(scenarioFor(atModes(shock))));
  };
  if (options.demand) {
    const scenario = demandScenario(row, shock, hit);
    const { initial, total } = answerOf(await run(scenario), 'leontief');
    return {
      table,
      model: 'leontief',
      scenario,
      direct: initial,
      chain: total,
      withUsers: null,
      unknownServices: false,
      dealers: byCase(() => ({ output: 0, 'value-added': 0 })),
      yearlyValueAdded,
      others: await others((certain) => demandScenario(row, certain, hit)),
    };
  }
  const outage = await overPaths((path) => outageScenario(row, shock, hit, path), shock, run);
  const { found, unknown } = options.users
    ? await withUsersOf(row, shock, hit, run)
    : { found: null, unknown: false };
  return {
    table,
    model: 'pinned',
    scenario: found?.scenario ?? outageScenario(row, shock, hit, 'exponential'),
    direct: outage.initial,
    chain: outage.total,
    withUsers: found?.answer ?? null,
    unknownServices: unknown,
    dealers: await dealersOf(table, hit, outage.initial),
    yearlyValueAdded,
    others: await others((certain) => {
      const shared = found === null ? null : dependencyScenario(row, certain, hit, 'exponential');
      return shared ?? outageScenario(row, certain, hit, 'exponential');
    }),
  };
}

/** The same fall of demand as lost trust, what rivals at home take over left out; answered by Leontief's model. */
export async function trustLossOn(
  table: IoTable,
  row: BacktestRow,
  shock: RowShock,
  hit: readonly HitIndustry[],
  options: TaskOptions,
): Promise<{ answer: Answer; scenario: Scenario }> {
  const scenario = trustScenario(row, shock, hit);
  return { answer: answerOf(await runOn(table, ['leontief'], options)(scenario), 'leontief'), scenario };
}
