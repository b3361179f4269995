import { LOSS_MODELS } from '../damage/index.ts';
import { cellCount, type IoTable, tableHash, valueAdded } from '../economy/index.ts';
import { hashJson, SpillwayError, VERSION } from '../shared/index.ts';
import type { Assessment, AssessmentCase, DirectLoss, ModelResult } from './assessment.ts';
import { isUncertain } from './at-case.ts';
import { chooseCase } from './choose.ts';
import { cellsOf, checkScenarioAgainst, isPlaced, labelOf } from './industry-cells.ts';
import { LossScales } from './loss-scales.ts';
import type { ModelId } from './model-id.ts';
import { inTableUnit } from './money.ts';
import { notesOf } from './notes.ts';
import { type EconomyOptions, PreparedEconomies } from './prepared-economies.ts';
import { type ResolvedShocks, resolveShocks } from './resolve-shocks.ts';
import { runModels } from './run-models.ts';
import type { Amount } from './parts.ts';
import type { Scenario } from './scenario.ts';
import { shockBasis } from './shock-basis.ts';
import { tradeOf } from './trade.ts';
import { uncertainInputs } from './uncertain-inputs.ts';

export interface AssessOptions extends EconomyOptions {
  /** Only these models, instead of those the scenario names. */
  readonly models?: readonly ModelId[] | undefined;
  /** Instead of the scenario's `report.currency`. */
  readonly currency?: string | undefined;
}

const bothLanguages = (text: string | { en: string; ko: string }): { en: string; ko: string } =>
  typeof text === 'string' ? { en: text, ko: text } : text;

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

/** Least and greatest amount of a cost that is not certain. */
function costEnds(
  table: IoTable,
  amount: Amount,
  scales: LossScales,
): { low: number | null; high: number | null } {
  if (!isUncertain(amount.value)) return { low: null, high: null };
  return {
    low: inTableUnit(table, amount, chooseCase('low')) * scales.money,
    high: inTableUnit(table, amount, chooseCase('high')) * scales.money,
  };
}

/** Short and stable name of a scenario that gives none itself. */
function scenarioId(scenario: Scenario, hash: string): string {
  if (scenario.id !== undefined) return scenario.id;
  const slug = bothLanguages(scenario.title)
    .en.toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 48);
  return `${slug || 'scenario'}-${hash.slice(0, 8)}`;
}

/**
 * The one door to an estimate: a scenario meets a table, every model that can answer does, and each result
 * carries its checks. The same scenario, table and version give the same figures to the bit.
 *
 * Uncertain numbers stand at their mode in `results`; where any moves the loss, `cases` holds the totals with all of
 * them at the end that makes it least, at their mode, and at the end that makes it most.
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
    (scenario.models === undefined || scenario.models === 'all'
      ? LOSS_MODELS.map(({ id }) => id)
      : scenario.models);
  const scales = new LossScales(table, options.currency ?? scenario.report?.currency ?? table.unit.currency);
  const economies = new PreparedEconomies(table, options);
  try {
    const basis = await shockBasis(scenario, table);
    const resolved = resolveShocks(basis, chooseCase('mode'));
    const results = await runModels(chosen, economies, resolved.shocks, table, scales, options);
    let cases: AssessmentCase[] | null = null;
    if (uncertainInputs(scenario).length > 0) {
      cases = [];
      for (const which of ['low', 'mode', 'high'] as const) {
        const answers =
          which === 'mode'
            ? results
            : await runModels(
                chosen,
                economies,
                resolveShocks(basis, chooseCase(which)).shocks,
                table,
                scales,
                options,
              );
        cases.push({ case: which, results: answers.flatMap(caseResult) });
      }
    }
    const hashes = { scenario: hashJson(scenario), table: tableHash(table) };
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
      costs: scenario.shocks.flatMap((shock) =>
        shock.kind === 'cost'
          ? [
              {
                label: bothLanguages(shock.label),
                amount: inTableUnit(table, shock.amount, chooseCase('mode')) * scales.money,
                ...costEnds(table, shock.amount, scales),
                transfer: shock.transfer ?? false,
              },
            ]
          : [],
      ),
      trade: tradeOf(table, resolved.shocks.hit, scales.money),
      notes: notesOf(scenario, table, results, scales.money),
      range: null,
      annual: null,
      insurance: null,
      path: null,
      secondary: null,
      transfers: null,
      harm: null,
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
  } finally {
    economies.close();
  }
}

function caseResult(result: ModelResult): AssessmentCase['results'] {
  const { model, coefficients: kind, initial, direct, indirect, total } = result;
  if (initial === null || direct === null || indirect === null || total === null) return [];
  return [{ model, coefficients: kind, initial, direct, indirect, total }];
}
