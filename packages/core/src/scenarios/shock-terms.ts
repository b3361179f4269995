import { recoveryArea } from '../damage/index.ts';
import { exportsOf, finalDemandTotals, type IoTable, valueAdded } from '../economy/index.ts';
import { SpillwayError } from '../shared/index.ts';
import type { Choose } from './choose.ts';
import { cellsOf, isPlaced, type PlacedShock } from './industry-cells.ts';
import { amountScale } from './money.ts';
import type { Scenario } from './scenario.ts';
import type { ShockOf } from './shocks.ts';
import { fullDays, recoveryOf } from './timing.ts';

const DAYS_OF_YEAR = 365;

/** Changes in some cells of a table, per unit of a term's size, in the table's unit. */
export interface TermUnit {
  readonly kind: 'demand' | 'perturbation' | 'output' | 'primary';
  readonly cells: readonly (readonly [cell: number, change: number])[];
}

/**
 * One part of what a scenario changes in a year: a fixed pattern over cells times a size that depends on the scenario's
 * numbers alone. The loss of a linear model is the sum of sizes times the loss of each pattern, whatever the numbers.
 */
export interface ShockTerm {
  /** The shock it comes from. */
  readonly position: number;
  /** Trust is secondary damage and told apart from the shocks that move the loss itself. */
  readonly secondary: boolean;
  readonly unit: TermUnit;
  readonly size: (choose: Choose) => number;
}

/** Part of a sum that falls to one of several cells: by `sizes`, or by output where a size is negative or all are 0. */
export function partOf(
  cell: number,
  cells: readonly number[],
  sizes: Float64Array,
  outputs: Float64Array,
): number {
  const usable = cells.every((c) => sizes[c] >= 0) && cells.some((c) => sizes[c] > 0);
  const by = usable ? sizes : outputs;
  const whole = cells.reduce((sum, c) => sum + by[c], 0);
  return whole > 0 ? by[cell] / whole : 1 / cells.length;
}

/** Share of a year that a shock holds: all of it where it says no duration. */
const yearShare = (
  shock: ShockOf<'demand' | 'inoperability'>,
  begins: string | undefined,
  choose: Choose,
): number => (fullDays(shock, begins, choose) ?? DAYS_OF_YEAR) / DAYS_OF_YEAR;

/** Days at full depth and the area of the recovery. */
export function effectiveDays(
  shock: ShockOf<'outage' | 'dependency'>,
  begins: string | undefined,
  choose: Choose,
): number {
  const recovery = recoveryOf(shock, begins, choose);
  return (fullDays(shock, begins, choose) ?? 0) + (recovery === null ? 0 : recoveryArea(recovery));
}

/** Final demand of a cell that a share of it is taken of. */
function demandBase(
  table: IoTable,
  cell: number,
  all: Float64Array,
  scope: 'included' | 'excluded' | 'only',
): number {
  const abroad = exportsOf(table, cell);
  return scope === 'included' ? all[cell] : scope === 'only' ? abroad : all[cell] - abroad;
}

type TermOf = { readonly unit: TermUnit; readonly size: (choose: Choose) => number };

function demandTerm(table: IoTable, shock: ShockOf<'demand'>, all: Float64Array, begins?: string): TermOf {
  const cells = cellsOf(table, shock);
  const { amount, change } = shock;
  if (amount !== undefined) {
    const scale = amountScale(table, amount);
    return {
      unit: { kind: 'demand', cells: cells.map((cell) => [cell, partOf(cell, cells, all, table.x)]) },
      size: (choose) => choose(amount.value, 'less-loss') * scale,
    };
  }
  const scope = shock.exports ?? 'included';
  return {
    unit: { kind: 'demand', cells: cells.map((cell) => [cell, demandBase(table, cell, all, scope)]) },
    size: (choose) => choose(change!, 'less-loss') * yearShare(shock, begins, choose),
  };
}

function inoperabilityTerm(
  table: IoTable,
  shock: ShockOf<'inoperability'>,
  all: Float64Array,
  added: Float64Array,
  begins?: string,
): TermOf {
  const [kind, base] = (
    {
      'demand-perturbation': ['perturbation', table.x],
      'final-demand': ['demand', all],
      output: ['output', table.x],
      'primary-input': ['primary', added],
    } as const
  )[shock.meaning];
  return {
    unit: { kind, cells: cellsOf(table, shock).map((cell) => [cell, -base[cell]]) },
    size: (choose) => choose(shock.fraction) * yearShare(shock, begins, choose),
  };
}

function outageTerm(table: IoTable, shock: ShockOf<'outage'>, begins?: string): TermOf {
  const cells = cellsOf(table, shock);
  const { yearlyOutput } = shock;
  const scale = yearlyOutput === undefined ? 0 : amountScale(table, yearlyOutput);
  const base = (cell: number): number =>
    yearlyOutput === undefined ? table.x[cell] : partOf(cell, cells, table.x, table.x);
  return {
    unit: { kind: 'output', cells: cells.map((cell) => [cell, -base(cell) / DAYS_OF_YEAR]) },
    size: (choose) =>
      choose(shock.share ?? 1) *
      choose(shock.depth ?? 1) *
      effectiveDays(shock, begins, choose) *
      (yearlyOutput === undefined ? 1 : choose(yearlyOutput.value) * scale),
  };
}

/** All terms of a scenario, in the order of its shocks. The scenario is known to fit the table. */
export function shockTerms(scenario: Scenario, table: IoTable): ShockTerm[] {
  const all = finalDemandTotals(table, (category) => category.kind !== 'import');
  const added = valueAdded(table);
  const { begins } = scenario;
  const termsOf = (shock: PlacedShock): TermOf[] => {
    switch (shock.kind) {
      case 'demand':
        return [demandTerm(table, shock, all, begins)];
      case 'inoperability':
        return [inoperabilityTerm(table, shock, all, added, begins)];
      case 'outage':
        return [outageTerm(table, shock, begins)];
      default:
        throw new SpillwayError('scenarios/unsupported', `no terms of ${shock.kind} yet`);
    }
  };
  return scenario.shocks.flatMap((shock, position) =>
    isPlaced(shock)
      ? termsOf(shock).map((term) => ({ position, secondary: shock.kind === 'trust', ...term }))
      : [],
  );
}
