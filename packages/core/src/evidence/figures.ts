import type { IoTable } from '../economy/index.ts';
import type { ModelId } from '../scenarios/index.ts';
import type { LocalText, LowModeHigh } from '../shared/index.ts';
import { assumptionsOf } from './assumptions.ts';
import type { BacktestOptions } from './backtest-options.ts';
import type { BacktestTest } from './backtest-report.ts';
import { noIndustry, noSize, NOT_RUN, NotRun } from './not-run.ts';
import { effectiveDays, type RowShock, shockOf } from './row-scenario.ts';
import type { BacktestRow } from './rows/backtest-row.ts';
import type { Comparison } from './rows/comparisons.ts';
import { divisionsOf } from './rows/isic-divisions.ts';
import type { Measure, MeasureChoice } from './rows/measure-words.ts';
import { countsDealers, type Scope } from './rows/scope-words.ts';
import { median } from './score.ts';
import {
  type Answer,
  CASES,
  type CaseName,
  lossesOn,
  type TableLosses,
  trustLossOn,
} from './table-losses.ts';
import { chooseTables, type ChosenTables } from './tables/choose-tables.ts';
import { type HitIndustry, hitIndustries } from './tables/hit-industries.ts';
import { moneyFactor } from './tables/money-factor.ts';
import { givenShock, type Target } from './targets.ts';
import { netOf, type Taking, valueOf, windowDays } from './test-value.ts';

/** Models told beside the one compared, where they have an answer. */
const BESIDE: readonly ModelId[] = ['leontief-households', 'ghosh', 'ario'];

/** One row made ready: what is the same for all its comparisons. */
export interface ReadyRow {
  readonly row: BacktestRow;
  readonly shock: RowShock;
  readonly days: LowModeHigh;
  readonly demand: boolean;
  readonly chosen: ChosenTables;
  readonly hits: readonly (readonly HitIndustry[])[];
  readonly divisions: readonly string[] | 'all';
  /** Runs of the row, by what was asked of them. */
  readonly runs: Map<string, Promise<readonly TableLosses[]>>;
}

/** Makes a row ready: its numbers, its tables, and the industries it hits in each. */
export async function readyRow(row: BacktestRow, options: BacktestOptions): Promise<ReadyRow> {
  const divisions = divisionsOf(row.isic4, row.isicName)!;
  const chosen = chooseTables(options.tables, row.country, row.year, options.reference);
  const hits: HitIndustry[][] = [];
  for (const table of chosen.tables) hits.push((await hitIndustries(table, divisions)) ?? []);
  const shock = shockOf(row);
  return {
    row,
    shock,
    days: effectiveDays(shock),
    chosen,
    hits,
    divisions,
    runs: new Map(),
    demand: row.shockTypes.length === 1 && row.shockTypes[0] === 'demand',
  };
}

/** Median of the modes over tables, and the range over all of them (rule 6). */
function overTables(values: readonly LowModeHigh[]): LowModeHigh {
  return {
    low: Math.min(...values.map(({ low }) => low)),
    mode: median(values.map(({ mode }) => mode)),
    high: Math.max(...values.map(({ high }) => high)),
  };
}

function runsOf(ready: ReadyRow, whole: boolean, options: BacktestOptions): Promise<readonly TableLosses[]> {
  const { row, demand, chosen, hits, runs } = ready;
  const key = String(whole);
  // Without a share and without days only ratios are taken, so that any length will do.
  const shock = ready.days.mode > 0 ? ready.shock : { ...ready.shock, fullDays: 1 };
  const found =
    runs.get(key) ??
    (async () => {
      const losses: TableLosses[] = [];
      for (const [k, table] of chosen.tables.entries())
        if (hits[k].length > 0)
          losses.push(
            await lossesOn(table, row, shock, hits[k], {
              signal: options.signal,
              demand,
              users: whole && !demand,
              beside: whole ? BESIDE : [],
            }),
          );
      return losses;
    })();
  runs.set(key, found);
  return found;
}

/** Factor of each table from its money to the row's, with the words for it. */
function moneyOf(
  ready: ReadyRow,
  losses: readonly { readonly table: IoTable }[],
  options: BacktestOptions,
): { factors: readonly number[]; note: LocalText } {
  const { row, chosen, divisions } = ready;
  if (chosen.from === 'structure')
    throw new NotRun(
      noSize(divisions === 'all' ? 'all industries' : `ISIC ${divisions.join(', ')}`, row.country),
    );
  const found = losses.map(({ table }) =>
    moneyFactor(
      table,
      row.country,
      row.currency,
      row.priceYear,
      options.reference,
      chosen.from === 'borrowed' ? `${row.country} ${table.year}` : table.id,
    ),
  );
  const factors = found.map((each) => {
    if (each.factor === null) throw new NotRun(each.why);
    return each.factor;
  });
  return { factors, note: (found[0] as { note: LocalText }).note };
}

type Figures = Pick<
  BacktestTest,
  'model' | 'by' | 'beside' | 'tables' | 'sizes' | 'assumptions' | 'scenario'
>;

/**
 * The figure of one comparison, over the tables of its row.
 *
 * @throws NotRun if a size, an industry or a rate is missing, or nothing is lost.
 */
export async function figuresOf(
  ready: ReadyRow,
  compare: Comparison,
  target: Target,
  options: BacktestOptions,
): Promise<Figures> {
  const { row, shock, days, demand, chosen, divisions } = ready;
  const { choice } = target;
  const measure: Measure = choice.measure!;
  const scope: Scope = demand && target.scope === 'users' ? 'chain' : target.scope;
  const given = givenShock(row, shock, compare);
  if (given !== null && divisions === 'all') throw new NotRun(NOT_RUN.everyIndustry);
  const dealers =
    !demand && scope === 'chain' && compare !== 'direct' && countsDealers(row.totalMeasure, divisions);
  const taking: Taking = { compare, measure, scope, dealers, window: windowDays(row, days.mode), given };
  const sized = given === null && target.unit === 'million';
  if (compare === 'trust') return trustFigures(ready, taking, choice, options);
  const whole = scope !== 'direct' && compare !== 'direct' && compare !== 'per_day';
  const losses = await runsOf(ready, whole, options);
  if (losses.length === 0) throw new NotRun(noIndustry(row.isic4));
  if (scope === 'users' && losses.some(({ withUsers }) => withUsers === null))
    throw new NotRun(NOT_RUN.noUsers);
  const money = sized ? moneyOf(ready, losses, options) : null;
  const at = (k: number, which: CaseName): number =>
    valueOf(losses[k], taking, shock, days, which) * (money?.factors[k] ?? 1);
  const model = overTables(
    losses.map((_, k) => ({ low: at(k, 'low'), mode: at(k, 'mode'), high: at(k, 'high') })),
  );
  if (!CASES.every((which) => Number.isFinite(model[which])) || !(model.mode > 0))
    throw new NotRun(NOT_RUN.noLoss);
  const first = losses[0];
  return {
    model,
    by: first.model,
    beside: await besideOf(ready, losses, taking, money?.factors ?? null, options),
    tables: losses.map(({ table }) => table.id),
    sizes: sized ? chosen.sizes : null,
    assumptions: assumptionsOf(row, shock, ready.hits[0], choice, taking, chosen, {
      demand,
      users: losses.some(({ withUsers }) => withUsers !== null),
      unknownServices: losses.some(({ unknownServices }) => unknownServices),
      money: money?.note ?? null,
    }),
    scenario: first.scenario,
  };
}

/** Other models of the same scenario; of a fall of demand, what the country loses once rivals have gained (rule 21). */
async function besideOf(
  ready: ReadyRow,
  losses: readonly TableLosses[],
  taking: Taking,
  factors: readonly number[] | null,
  options: BacktestOptions,
): Promise<BacktestTest['beside']> {
  const { shock, days, demand } = ready;
  const over = (values: readonly number[]): number =>
    median(values.map((value, k) => value * (factors?.[k] ?? 1)));
  if (taking.compare === 'direct') {
    if (!demand || !(shock.partialDays > 0)) return [];
    const national = await trustAnswers(ready, options);
    return [
      {
        what: 'national',
        value: over(national.map(({ answer }) => answer.total.mode[taking.measure] * netOf(shock, 'mode'))),
      },
    ];
  }
  if (taking.compare === 'per_day' || taking.scope !== 'chain') return [];
  return losses[0].others
    .filter(({ model }) => losses.every(({ others }) => others.some((other) => other.model === model)))
    .map(({ model }) => ({
      what: model,
      value: over(
        losses.map((each) => {
          const { total } = each.others.find((other) => other.model === model)!;
          const same = { low: total, mode: total, high: total };
          return valueOf({ ...each, chain: same, withUsers: null }, taking, shock, days, 'mode');
        }),
      ),
    }));
}

interface TrustAnswer {
  readonly table: IoTable;
  readonly answer: Answer;
  readonly scenario: BacktestTest['scenario'];
}

async function trustAnswers(
  { row, shock, chosen, hits }: ReadyRow,
  options: BacktestOptions,
): Promise<TrustAnswer[]> {
  const found: TrustAnswer[] = [];
  for (const [k, table] of chosen.tables.entries())
    if (hits[k].length > 0)
      found.push({ table, ...(await trustLossOn(table, row, shock, hits[k], options)) });
  return found;
}

async function trustFigures(
  ready: ReadyRow,
  taking: Taking,
  choice: MeasureChoice,
  options: BacktestOptions,
): Promise<Figures> {
  const { row, shock, chosen, hits } = ready;
  if (!(shock.partialDays > 0)) throw new NotRun(NOT_RUN.noDays);
  const found = await trustAnswers(ready, options);
  if (found.length === 0) throw new NotRun(noIndustry(row.isic4));
  const { factors, note } = moneyOf(ready, found, options);
  const at = (k: number, which: CaseName): number =>
    found[k].answer.total[which][taking.measure] * netOf(shock, which) * factors[k];
  const model = overTables(
    found.map((_, k) => ({ low: at(k, 'low'), mode: at(k, 'mode'), high: at(k, 'high') })),
  );
  if (!(model.mode > 0)) throw new NotRun(NOT_RUN.noLoss);
  return {
    model,
    by: 'leontief',
    beside: [],
    tables: found.map(({ table }) => table.id),
    sizes: chosen.sizes,
    assumptions: assumptionsOf(row, shock, hits[0], choice, { ...taking, scope: 'chain' }, chosen, {
      demand: true,
      users: false,
      unknownServices: false,
      money: note,
    }),
    scenario: found[0].scenario,
  };
}
