import type { YearsPart } from '../../damage/index.ts';
import { cellCount, type IoTable, valueAdded } from '../../economy/index.ts';
import { bothLanguages, hashJson, VERSION } from '../../shared/index.ts';
import { casesOf } from '../answering/cases.ts';
import { directLosses } from '../answering/direct-losses.ts';
import { notesOf } from '../answering/notes.ts';
import type { EconomyOptions, PreparedEconomies } from '../answering/prepared-economies.ts';
import { tradeOf } from '../answering/trade.ts';
import type { LossPath } from '../assessment/assessment-path.ts';
import type { Assessment, ModelResult } from '../assessment/assessment.ts';
import { harmLines, transferLines } from '../beside/beside-lines.ts';
import { resilienceLine } from '../beside/resilience-line.ts';
import { secondaryLines } from '../beside/secondary-lines.ts';
import { scenarioId } from '../document/scenario-id.ts';
import type { Scenario } from '../document/scenario.ts';
import { cellsOf, isPlaced, labelOf } from '../resolving/industry-cells.ts';
import { isTrustAlone } from '../resolving/uncertain-inputs.ts';
import { drawAnnual } from '../sampling/annual-loss.ts';
import { type DrawnPart, drawPart } from '../sampling/drawn-part.ts';
import { drawPlan, KEPT_DRAWS, type OpenDraws, RANKED_DRAWS } from '../sampling/open-draws.ts';
import { driversOf, lossOfDraws } from '../sampling/sample-linear.ts';
import { type RunsPart, runPart } from '../sampling/sample-runs.ts';
import { tableSensitivity } from '../sampling/table-sensitivity.ts';
import type { EstimateFrame } from './estimate-parts.ts';
import { type AnswerChoice, type ModeAnswers, modeAnswers, type TimedAnswers } from './mode-answers.ts';

/** An estimate whose parts can be made one by one, in any order; those that are drawn are null where no linear model answers. */
export interface OpenEstimate {
  frame(options: EconomyOptions): Promise<EstimateFrame>;
  draws(first: number, end: number, options: EconomyOptions): Promise<DrawnPart | null>;
  paths(first: number, end: number, options: EconomyOptions): Promise<RunsPart | null>;
  years(first: number, end: number, options: EconomyOptions): Promise<YearsPart | null>;
}

/** Days of the models that have them, with the stops as they were given. */
function pathOf(scenario: Scenario, table: IoTable, { timed, dynamics }: TimedAnswers): LossPath | null {
  const models = dynamics.flatMap(({ path }) => (path === null ? [] : [path]));
  if (models.length === 0) return null;
  return {
    begins: scenario.begins ?? null,
    days: timed.shocks.days,
    outage: [...timed.shocks.capacity]
      .filter(([cell]) => timed.shocks.hit.has(cell))
      .map(([cell, share]) => ({ ...labelOf(table, cell), share: [...share] })),
    models,
  };
}

/** What drives the draws, and how the answer rests on the table's own coefficients. */
async function uncertainOf(
  open: OpenDraws,
  results: readonly ModelResult[],
  answers: ModeAnswers,
  economies: PreparedEconomies,
  table: IoTable,
  options: EconomyOptions,
): Promise<NonNullable<EstimateFrame['linear']>['uncertain']> {
  const { lead, terms, inputs, seed } = open;
  if (inputs.length === 0) return null;
  const { values, sizes } = open.drawn(0, open.draws <= KEPT_DRAWS ? open.draws : RANKED_DRAWS);
  const losses = lossOfDraws(lead, sizes);
  const leadResult = results.find(
    ({ model, coefficients }) => model === lead.model && coefficients === lead.coefficients,
  )!;
  const { shocks } = await answers.resolved(options);
  return {
    drivers: await driversOf(lead, terms, inputs, values, losses, seed, options),
    table: await tableSensitivity(leadResult, shocks, economies, table, options),
  };
}

async function assessmentOf(
  scenario: Scenario,
  table: IoTable,
  tableHash: string,
  economies: PreparedEconomies,
  answers: ModeAnswers,
  withCases: boolean,
  options: EconomyOptions,
): Promise<Assessment> {
  const { chosen, scales } = answers;
  const resolved = await answers.resolved(options);
  const { basis, shocks } = resolved;
  const still = await answers.still(options);
  const cases = withCases ? await casesOf(basis, chosen, still, economies, scales, options) : null;
  const timed = await answers.timed(options);
  const results = [...still, ...timed.dynamics.map(({ result }) => result)];
  const hashes = { scenario: hashJson(scenario), table: tableHash };
  return {
    spillway: 'assessment/1',
    id: hashJson({ ...hashes, models: chosen, currency: scales.currency, version: VERSION }).slice(0, 32),
    title: bothLanguages(scenario.title),
    story: scenario.story === undefined ? null : bothLanguages(scenario.story),
    shocks: scenario.shocks.map((shock) => ({
      shock,
      industries: isPlaced(shock) ? cellsOf(table, shock).map((cell) => labelOf(table, cell)) : [],
    })),
    economy: {
      id: table.id,
      title: { ...table.title },
      country: table.regions.length === 1 ? table.regions[0].code : null,
      year: table.year,
      priceYear: table.priceYear,
      priceBasis: table.priceBasis,
      currency: table.unit.currency,
      rateToKRW: table.unit.currency === 'KRW' ? 1 : (table.exchangeRates['KRW'] ?? null),
      industries: cellCount(table),
      valueAdded: valueAdded(table).reduce((sum, value) => sum + value, 0) * scales.money,
    },
    money: { currency: scales.currency, unit: 'million', rate: scales.rate },
    results,
    cases,
    directLosses: directLosses(resolved, table, scales),
    trade: tradeOf(table, shocks.hit, scales.money),
    notes: notesOf(scenario, table, results, scales.money),
    range: null,
    annual: null,
    insurance: null,
    path: pathOf(scenario, table, timed),
    resilience: resilienceLine(scenario, results, shocks, scales),
    secondary: await secondaryLines(basis, economies, scales, isTrustAlone(scenario), options),
    transfers: transferLines(scenario, table, scales.money),
    harm: harmLines(scenario, table, scales.money),
    provenance: {
      program: 'spillway',
      version: VERSION,
      scenario: { id: scenarioId(scenario, hashes.scenario), hash: hashes.scenario },
      table: {
        id: table.id,
        hash: hashes.table,
        ...table.source,
        acceptedWithErrors: table.acceptedWithErrors,
        steps: table.provenance.map(({ operation, note }) => ({ operation, note })),
      },
      exchangeRateSource: table.exchangeRateSource,
      models: [...chosen],
      seed: scenario.uncertainty?.seed ?? null,
      sources: [
        ...(scenario.sources ?? []),
        ...scenario.shocks.flatMap((shock, k) =>
          shock.source === undefined ? [] : [{ of: `shocks/${k}`, text: shock.source }],
        ),
      ],
    },
  };
}

/**
 * Opens an estimate: a scenario and a table whose answers are worked out part by part. Parts rest on nothing but the
 * scenario, the table and what is chosen, never on which were made before.
 *
 * @throws SpillwayError as `assess`.
 */
export function openEstimate(
  scenario: Scenario,
  table: IoTable,
  tableHash: () => string,
  economies: PreparedEconomies,
  choice: AnswerChoice,
): OpenEstimate {
  const answers = modeAnswers(scenario, table, economies, choice);
  const { scales } = answers;
  const { draws: wanted, pathDraws } = drawPlan(scenario);
  const { range = 'draws' } = choice;
  const drawn = range === 'draws' && wanted > 0;
  return {
    async frame(options) {
      const assessment = await assessmentOf(
        scenario,
        table,
        tableHash(),
        economies,
        answers,
        range !== 'none',
        options,
      );
      const open = drawn ? await answers.draws(options) : null;
      if (open === null) return { assessment, linear: null };
      const { seed, draws, lead, answers: linear } = open;
      const uncertain = await uncertainOf(
        open,
        await answers.still(options),
        answers,
        economies,
        table,
        options,
      );
      return { assessment, linear: { seed, draws, lead: lead.model, answers: linear, uncertain } };
    },
    async draws(first, end, options) {
      const open = await answers.draws(options);
      return open && drawPart(open, scenario, table, scales.money, first, end, options);
    },
    async paths(first, end, options) {
      const open = await answers.draws(options);
      if (open === null) return null;
      const { basis } = await answers.resolved(options);
      const { dynamics, days } = await answers.timed(options);
      return runPart(
        dynamics,
        basis,
        open.inputs,
        open.seed,
        pathDraws,
        [first, end],
        days,
        economies,
        table,
        scales,
        options,
      );
    },
    async years(first, end, options) {
      const open = await answers.draws(options);
      return open && drawAnnual(scenario.frequency!, open, first, end, options);
    },
  };
}
