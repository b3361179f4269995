import { DYNAMIC_MODELS, kindsOf, LOSS_MODELS } from '../damage/index.ts';
import { cellCount, type IoTable, tableHash, valueAdded } from '../economy/index.ts';
import { hashJson, SpillwayError, VERSION } from '../shared/index.ts';
import type { Assessment, AssessmentCase, DirectLoss, ModelResult } from './assessment.ts';
import type { LossPath } from './assessment-path.ts';
import { harmLines, transferLines } from './beside-lines.ts';
import { bothLanguages } from './both-languages.ts';
import { chooseCase } from './choose.ts';
import { dynamicSettings } from './dynamic-settings.ts';
import { cellsOf, checkScenarioAgainst, isPlaced, labelOf } from './industry-cells.ts';
import { notSampled, sampleScenario } from './loss-range.ts';
import { LossScales } from './loss-scales.ts';
import type { ModelId } from './model-id.ts';
import { notesOf } from './notes.ts';
import { type EconomyOptions, PreparedEconomies } from './prepared-economies.ts';
import { resilienceLine } from './resilience-line.ts';
import { type ResolvedShocks, resolveShocks } from './resolve-shocks.ts';
import { type DynamicAnswer, runDynamics } from './run-dynamics.ts';
import { runModels } from './run-models.ts';
import type { SampledRuns } from './sample-runs.ts';
import type { Scenario } from './scenario.ts';
import { scenarioId } from './scenario-id.ts';
import { secondaryLines } from './secondary-lines.ts';
import { type ShockBasis, shockBasis } from './shock-basis.ts';
import { horizonDays, type ResolvedTimed, timedShocks } from './timed-shocks.ts';
import { tradeOf } from './trade.ts';
import { isTrustAlone, uncertainInputs } from './uncertain-inputs.ts';

export interface AssessOptions extends EconomyOptions {
  /** Only these models, instead of those the scenario names. */
  readonly models?: readonly ModelId[] | undefined;
  /** Instead of the scenario's `report.currency`. */
  readonly currency?: string | undefined;
  /** Whether uncertain numbers are drawn (default); without, `range`, `annual` and `insurance` are null. */
  readonly draw?: boolean | undefined;
}

/** All models, in the order in which they are shown. */
const ALL_MODELS: readonly ModelId[] = [...LOSS_MODELS, ...DYNAMIC_MODELS].map(({ id }) => id);

function directLosses(resolved: ResolvedShocks, table: IoTable, scales: LossScales): DirectLoss[] {
  return resolved.outages.map(({ shock, cell, loss, asked }) => ({
    shock,
    ...labelOf(table, cell),
    effectiveDays: loss.effectiveDays,
    gross: scales.at(cell, -loss.gross),
    recapture: {
      asked,
      cap: loss.recaptureCap,
      used: loss.recaptureUsed,
      recaptured: scales.at(cell, -loss.recaptured),
    },
    net: scales.at(cell, -loss.net),
  }));
}

function caseResult(result: ModelResult): AssessmentCase['results'] {
  const { model, coefficients: kind, initial, direct, indirect, total } = result;
  if (initial === null || direct === null || indirect === null || total === null) return [];
  return [{ model, coefficients: kind, initial, direct, indirect, total }];
}

type CaseResult = AssessmentCase['results'][number];

const sameModel =
  ({ model, coefficients: kind }: CaseResult) =>
  (other: CaseResult): boolean =>
    other.model === model && other.coefficients === kind;

function nothingLost({ model, coefficients: kind, total }: CaseResult): CaseResult {
  const none = { output: 0, valueAdded: 0, jobs: total.jobs === null ? null : 0 };
  return { model, coefficients: kind, initial: none, direct: none, indirect: none, total: none };
}

/** Days of the models that have them, with the stops as they were given. */
function pathOf(
  scenario: Scenario,
  table: IoTable,
  timed: ResolvedTimed,
  dynamics: readonly DynamicAnswer[],
  runs: readonly SampledRuns[],
): LossPath | null {
  const models = dynamics.flatMap(({ path }) => (path === null ? [] : [path]));
  if (models.length === 0) return null;
  return {
    begins: scenario.begins ?? null,
    days: timed.shocks.days,
    outage: [...timed.shocks.capacity]
      .filter(([cell]) => timed.shocks.hit.has(cell))
      .map(([cell, share]) => ({ ...labelOf(table, cell), share: [...share] })),
    models: models.map((path) => ({
      ...path,
      fan: runs.find(({ sampled }) => sampled.model === path.model)?.fan ?? null,
    })),
  };
}

/** A table made ready for any number of scenarios: systems that were opened stay open between them. */
export interface Assessor {
  /** See {@link assess}. One after the other: answers share the systems' memory. */
  assess(scenario: Scenario, options?: Omit<AssessOptions, 'pool'>): Promise<Assessment>;
  close(): void;
}

export function openAssessor(table: IoTable, options: EconomyOptions = {}): Assessor {
  const economies = new PreparedEconomies(table, options);
  let hash: string | null = null;
  return {
    assess(scenario, own) {
      hash ??= tableHash(table);
      return answer(scenario, table, hash, economies, { ...options, ...own });
    },
    close: () => economies.close(),
  };
}

/**
 * The one door to an estimate: a scenario meets a table, every model that can answer does, and each result
 * carries its checks. The same scenario, table and version give the same figures to the bit.
 *
 * Uncertain numbers stand at their mode in `results`; where any moves the loss, `cases` holds the totals with all of
 * them at the end that makes it least, at their mode, and at the end that makes it most, and `range` what draws of
 * them make of it.
 *
 * @throws SpillwayError `scenarios/invalid` if the scenario does not fit the table; `details.findings` says how.
 * @throws SpillwayError `economy/missing-data` if a rate for a currency is missing.
 * @throws SpillwayError `economy/singular`, `economy/not-productive` if the table has no answer.
 */
export async function assess(
  scenario: Scenario,
  table: IoTable,
  options: AssessOptions = {},
): Promise<Assessment> {
  const assessor = openAssessor(table, options);
  try {
    return await assessor.assess(scenario, options);
  } finally {
    assessor.close();
  }
}

/** The totals with every uncertain number at one end; null where none moves the loss. */
async function casesOf(
  basis: ShockBasis,
  chosen: readonly ModelId[],
  results: readonly ModelResult[],
  economies: PreparedEconomies,
  scales: LossScales,
  options: AssessOptions,
): Promise<AssessmentCase[] | null> {
  if (uncertainInputs(basis.scenario).length === 0) return null;
  const cases: AssessmentCase[] = [];
  for (const which of ['low', 'mode', 'high'] as const) {
    const { shocks } = resolveShocks(basis, chooseCase(which));
    const answers =
      which === 'mode' ? results : await runModels(chosen, economies, shocks, basis.table, scales, options);
    const answered = answers.flatMap(caseResult);
    // At an end where nothing happens a model has no shock to answer, and nothing is lost.
    const idle = kindsOf(shocks).size === 0;
    const silent = results
      .flatMap(caseResult)
      .filter((mode) => idle && !answered.some(sameModel(mode)))
      .map(nothingLost);
    cases.push({ case: which, results: [...answered, ...silent] });
  }
  return cases;
}

async function answer(
  scenario: Scenario,
  table: IoTable,
  hash: string,
  economies: PreparedEconomies,
  options: AssessOptions,
): Promise<Assessment> {
  const findings = checkScenarioAgainst(scenario, table);
  if (findings.length > 0) {
    throw new SpillwayError(
      'scenarios/invalid',
      `the scenario does not fit ${table.id}: ${findings[0].message}`,
      { findings },
    );
  }
  const chosen =
    options.models ??
    (scenario.models === undefined || scenario.models === 'all' ? ALL_MODELS : scenario.models);
  const scales = new LossScales(table, options.currency ?? scenario.report?.currency ?? table.unit.currency);
  const mode = chooseCase('mode');
  const basis = await shockBasis(scenario, table);
  const resolved = resolveShocks(basis, mode);
  const still = await runModels(chosen, economies, resolved.shocks, table, scales, options);
  const cases = await casesOf(basis, chosen, still, economies, scales, options);
  const days = horizonDays(scenario, chooseCase('high'));
  const timed = timedShocks(basis, mode, days);
  const settings = await dynamicSettings(scenario, table, mode);
  const dynamics = await runDynamics(chosen, economies, timed, settings, table, scales, options);
  const sampling = await (options.draw === false ? notSampled : sampleScenario)(
    basis,
    resolved.shocks,
    still,
    dynamics,
    days,
    economies,
    table,
    scales,
    options,
  );
  const results = [...still, ...dynamics.map(({ result }) => result)];
  const hashes = { scenario: hashJson(scenario), table: hash };
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
    trade: tradeOf(table, resolved.shocks.hit, scales.money),
    notes: notesOf(scenario, table, results, scales.money),
    range: sampling.range,
    annual: sampling.annual,
    insurance: sampling.insurance,
    path: pathOf(scenario, table, timed, dynamics, sampling.runs),
    resilience: resilienceLine(scenario, results, resolved.shocks.users, scales),
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
      seed: sampling.range?.seed ?? scenario.uncertainty?.seed ?? null,
      sources: [
        ...(scenario.sources ?? []),
        ...scenario.shocks.flatMap((shock, k) =>
          shock.source === undefined ? [] : [{ of: `shocks/${k}`, text: shock.source }],
        ),
      ],
    },
  };
}
