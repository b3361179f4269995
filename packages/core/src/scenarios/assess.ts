import { DYNAMIC_MODELS, LOSS_MODELS } from '../damage/index.ts';
import { cellCount, type IoTable, tableHash, valueAdded } from '../economy/index.ts';
import { bothLanguages, hashJson, SpillwayError, VERSION } from '../shared/index.ts';
import { casesOf } from './answering/cases.ts';
import { directLosses } from './answering/direct-losses.ts';
import { LossScales } from './answering/loss-scales.ts';
import { notesOf } from './answering/notes.ts';
import { type EconomyOptions, PreparedEconomies } from './answering/prepared-economies.ts';
import { type DynamicAnswer, runDynamics } from './answering/run-dynamics.ts';
import { runModels } from './answering/run-models.ts';
import { tradeOf } from './answering/trade.ts';
import type { LossPath } from './assessment/assessment-path.ts';
import type { Assessment } from './assessment/assessment.ts';
import { harmLines, transferLines } from './beside/beside-lines.ts';
import { resilienceLine } from './beside/resilience-line.ts';
import { secondaryLines } from './beside/secondary-lines.ts';
import type { ModelId } from './document/model-id.ts';
import { scenarioId } from './document/scenario-id.ts';
import type { Scenario } from './document/scenario.ts';
import { chooseCase } from './resolving/choose.ts';
import { dynamicSettings } from './resolving/dynamic-settings.ts';
import { cellsOf, checkScenarioAgainst, isPlaced, labelOf } from './resolving/industry-cells.ts';
import { resolveShocks } from './resolving/resolve-shocks.ts';
import { shockBasis } from './resolving/shock-basis.ts';
import { horizonDays, type ResolvedTimed, timedShocks } from './resolving/timed-shocks.ts';
import { isTrustAlone } from './resolving/uncertain-inputs.ts';
import { notSampled, sampleScenario } from './sampling/loss-range.ts';
import type { SampledRuns } from './sampling/sample-runs.ts';

export interface AssessOptions extends EconomyOptions {
  /** Only these models, instead of those the scenario names. */
  readonly models?: readonly ModelId[] | undefined;
  /** Instead of the scenario's `report.currency`. */
  readonly currency?: string | undefined;
  /**
   * What is asked of uncertain numbers beside the answer at their modes: `draws` (default) tells all; `cases` leaves
   * `range`, `annual` and `insurance` null; `none` leaves `cases` null too.
   */
  readonly range?: 'none' | 'cases' | 'draws' | undefined;
}

/** All models, in the order in which they are shown. */
const ALL_MODELS: readonly ModelId[] = [...LOSS_MODELS, ...DYNAMIC_MODELS].map(({ id }) => id);

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

/** Makes a table ready; whoever opens it closes it. */
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
  const { range = 'draws' } = options;
  const cases = range === 'none' ? null : await casesOf(basis, chosen, still, economies, scales, options);
  const days = horizonDays(scenario, chooseCase('high'));
  const timed = timedShocks(basis, mode, days);
  const settings = await dynamicSettings(scenario, table, mode);
  const dynamics = await runDynamics(chosen, economies, timed, settings, table, scales, options);
  const sampling = await (range === 'draws' ? sampleScenario : notSampled)(
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
    resilience: resilienceLine(scenario, results, resolved.shocks, scales),
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
