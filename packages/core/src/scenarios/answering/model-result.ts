import { type IdentityCheck, type LossEffect, tableBalanceCheck } from '../../damage/index.ts';
import type { CoefficientKind, IoTable } from '../../economy/index.ts';
import type { LocalText } from '../../shared/index.ts';
import type { Measures, ModelResult } from '../assessment/assessment.ts';
import { labelOf } from '../resolving/industry-cells.ts';
import type { LossScales } from './loss-scales.ts';

/** What a result says of the model it is from. */
type Answering = Pick<ModelResult, 'direction'> & { readonly id: ModelResult['model'] };

/** What one model answered, before it is told in measures. */
export interface Answer {
  readonly model: Answering;
  readonly kind: CoefficientKind;
  readonly effect: LossEffect;
  readonly hit: ReadonlySet<number>;
  readonly table: IoTable;
  readonly scales: LossScales;
  /** The table's own identity, where the model rests on its coefficients. */
  readonly columnSums?: IdentityCheck;
}

/** One model's answer in every measure, altogether and by industry. */
export function resultOf({
  model,
  kind,
  effect,
  hit: cells,
  table,
  scales,
  columnSums,
}: Answer): ModelResult {
  const hit = (cell: number): boolean => cells.has(cell);
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
    checks: [
      ...effect.checks,
      ...(columnSums === undefined ? [] : [columnSums]),
      tableBalanceCheck(table),
    ].map(({ name, ok, value }) => ({
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

/** A model that has no answer, with its reason. */
export const notApplicable = (model: Answering, kind: CoefficientKind, why: LocalText): ModelResult => ({
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
