import {
  LOSS_MODELS,
  type LossEffect,
  type LossModel,
  type ShockSet,
  tableBalanceCheck,
} from '../damage/index.ts';
import type { CoefficientKind, IoTable } from '../economy/index.ts';
import { type LocalText, type TaskOptions, throwIfCancelled } from '../shared/index.ts';
import type { Check, Measures, ModelResult } from './assessment.ts';
import { labelOf } from './industry-cells.ts';
import type { LossScales } from './loss-scales.ts';
import type { ModelId } from './model-id.ts';
import type { PreparedEconomies } from './prepared-economies.ts';

function resultOf(
  model: LossModel,
  kind: CoefficientKind,
  effect: LossEffect,
  shocks: ShockSet,
  table: IoTable,
  scales: LossScales,
  columnSums: Check,
): ModelResult {
  const hit = (cell: number): boolean => shocks.hit.has(cell);
  // Primary inputs are value added themselves, not output that carries some.
  const initialOf = (measures: Measures): Measures =>
    effect.initialCounts === 'primary-inputs' ? { ...measures, valueAdded: measures.output } : measures;
  return {
    model: model.id,
    coefficients: kind,
    status: 'ok',
    why: null,
    direction: model.direction,
    initial: initialOf(scales.over(effect.initial, () => true)),
    direct: scales.over(effect.total, hit),
    indirect: scales.over(effect.total, (cell) => !hit(cell)),
    total: scales.over(effect.total, () => true),
    regions: regionTotals(effect.total, table, scales),
    industries: Array.from(effect.total, (change, cell) => ({
      ...labelOf(table, cell),
      hit: hit(cell),
      initial: initialOf(scales.at(cell, effect.initial[cell])),
      total: scales.at(cell, change),
    })),
    inoperability:
      model.id === 'iim-demand' || model.id === 'iim-supply'
        ? Array.from(effect.total, (change, cell) => (table.x[cell] > 0 ? 0 - change / table.x[cell] : 0))
        : null,
    clipped: effect.clipped,
    checks: [...effect.checks, columnSums, tableBalanceCheck(table)].map(({ name, ok, value }) => ({
      name,
      ok,
      value,
    })),
  };
}

function regionTotals(changes: Float64Array, table: IoTable, scales: LossScales): ModelResult['regions'] {
  if (table.regions.length === 1) return [];
  const S = table.industries.length;
  return table.regions.map(({ code, name }, r) => ({
    region: code,
    name: { en: name.en, ko: name.ko },
    total: scales.over(changes, (cell) => Math.floor(cell / S) === r),
  }));
}

const notApplicable = (model: LossModel, kind: CoefficientKind, why: LocalText): ModelResult => ({
  model: model.id,
  coefficients: kind,
  status: 'not-applicable',
  why: { ...why },
  direction: model.direction,
  initial: null,
  direct: null,
  indirect: null,
  total: null,
  regions: [],
  industries: [],
  inoperability: null,
  clipped: 0,
  checks: [],
});

/** Runs every chosen model on the shocks, each with every kind of coefficients it knows, one after the other. */
export async function runModels(
  chosen: readonly ModelId[],
  economies: PreparedEconomies,
  shocks: ShockSet,
  table: IoTable,
  scales: LossScales,
  options: TaskOptions,
): Promise<ModelResult[]> {
  const results: ModelResult[] = [];
  for (const model of LOSS_MODELS.filter(({ id }) => chosen.includes(id))) {
    const declined = model.declines(shocks, table);
    if (declined !== null) {
      results.push(notApplicable(model, model.coefficients[0], declined));
      continue;
    }
    for (const kind of model.coefficients) {
      throwIfCancelled(options.signal);
      const lacking = economies.lacks(kind);
      if (lacking !== null) {
        results.push(notApplicable(model, kind, lacking));
        continue;
      }
      const economy = economies.get(kind);
      const effect = await model.run(economy, shocks, options);
      results.push(resultOf(model, kind, effect, shocks, table, scales, await economy.columnSums));
      options.onProgress?.({
        stage: `${model.id} ${kind}`,
        done: results.length,
        total: null,
        unit: 'solutions',
      });
    }
  }
  return results;
}
