import {
  type OutageTiming,
  recoveryArea,
  TRUST_DEFAULTS,
  trustDays,
  type TrustLoss,
} from '../../damage/index.ts';
import { exportsOf, type IoTable } from '../../economy/index.ts';
import { DAYS_OF_YEAR } from '../../shared/index.ts';
import type { ShockOf } from '../document/shocks.ts';
import type { Choose } from './choose.ts';
import { dependenceOf } from './dependents.ts';
import { cellsOf, isPlaced, type PlacedShock } from './industry-cells.ts';
import { amountScale } from './money.ts';
import { lastDay, lostByDay, timingOf, timingOfUsers } from './outage-timing.ts';
import type { ShockBasis } from './shock-basis.ts';
import { fullDays, startDay } from './timing.ts';
import { isTrustAlone } from './uncertain-inputs.ts';

/** Changes in some cells of a table, per unit of a term's size, in the table's unit. */
interface TermUnit {
  readonly kind: 'demand' | 'perturbation' | 'output' | 'service' | 'users' | 'primary';
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

/** Days that a stop counts for at full depth, over all days on which the industry works. */
export function effectiveDays(
  shock: ShockOf<'outage' | 'dependency'>,
  timing: OutageTiming,
  begins: string | undefined,
): number {
  if (shock.kind !== 'outage' || shock.calendar === undefined)
    return timing.full + (timing.recovery === null ? 0 : recoveryArea(timing.recovery));
  const { lost } = lostByDay(shock, timing, begins, Math.max(1, Math.ceil(lastDay(timing))));
  return lost.reduce((sum, share) => sum + share, 0);
}

/** Days of demand that a loss of trust is followed for. */
const TRUST_HORIZON = 365;

/** A loss of trust at chosen numbers. */
export function trustTiming(shock: ShockOf<'trust'>, begins: string | undefined, choose: Choose): TrustLoss {
  return {
    fall: choose(shock.fall),
    days: shock.halfLifeDays === undefined ? TRUST_DEFAULTS.days.mode : choose(shock.halfLifeDays) / Math.LN2,
    substitution: choose(shock.substitution ?? TRUST_DEFAULTS.substitution['one-firm'], 'less-loss'),
    start: startDay(shock, begins, choose),
  };
}

/** Final demand of a cell that a share of it is taken of. */
export function demandBase(
  table: IoTable,
  cell: number,
  all: Float64Array,
  scope: 'included' | 'excluded' | 'only',
): number {
  const abroad = exportsOf(table, cell);
  return scope === 'included' ? all[cell] : scope === 'only' ? abroad : all[cell] - abroad;
}

/** The other way in which a loss goes with a number. */
const against = (rise: Parameters<Choose>[1]): Parameters<Choose>[1] =>
  rise === 'less-loss' ? 'more-loss' : 'less-loss';

type TermOf = { readonly unit: TermUnit; readonly size: (choose: Choose) => number };

function demandTerm({ table, finalDemand: all, scenario }: ShockBasis, shock: ShockOf<'demand'>): TermOf {
  const { begins } = scenario;
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
    size: (choose) => {
      const chosen = choose(change!, 'less-loss');
      // A rise is a gain: the longer it lasts, the less is lost.
      const time: Choose = (number, rise) => choose(number, chosen > 0 ? against(rise) : rise);
      return chosen * yearShare(shock, begins, time);
    },
  };
}

function inoperabilityTerm(basis: ShockBasis, shock: ShockOf<'inoperability'>): TermOf {
  const { table, finalDemand: all, valueAdded: added } = basis;
  const { begins } = basis.scenario;
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

function outageTerm({ table, scenario }: ShockBasis, shock: ShockOf<'outage'>): TermOf {
  const { begins } = scenario;
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
      effectiveDays(shock, timingOf(shock, begins, choose), begins) *
      (yearlyOutput === undefined ? 1 : choose(yearlyOutput.value) * scale),
  };
}

/**
 * A failed service: its own output, and that of each industry by its dependence. Where the dependence is a range, it is
 * the same part of the way between its ends for all industries, so that three patterns hold it.
 */
function dependencyTerms(basis: ShockBasis, shock: ShockOf<'dependency'>): TermOf[] {
  const { table } = basis;
  const { begins } = basis.scenario;
  const [service] = cellsOf(table, shock);
  const perDay = (cell: number): number => -table.x[cell] / DAYS_OF_YEAR;
  const own: TermOf = {
    unit: { kind: 'service', cells: [[service, perDay(service)]] },
    size: (choose) => choose(shock.fraction) * effectiveDays(shock, timingOf(shock, begins, choose), begins),
  };
  const users = dependenceOf(shock, basis).map(
    ({ cells, size }): TermOf => ({
      unit: { kind: 'users', cells: cells.map(([cell, share]) => [cell, share * perDay(cell)]) },
      size: (choose) =>
        choose(shock.fraction) *
        size(choose) *
        effectiveDays(shock, timingOfUsers(shock, begins, choose), begins),
    }),
  );
  return [own, ...users];
}

function trustTerm({ table, finalDemand: all, scenario }: ShockBasis, shock: ShockOf<'trust'>): TermOf {
  const { begins } = scenario;
  return {
    unit: {
      kind: 'demand',
      cells: cellsOf(table, shock).map((cell) => [
        cell,
        -demandBase(table, cell, all, shock.exports ?? 'included') / DAYS_OF_YEAR,
      ]),
    },
    size: (choose) => {
      const { fall, days, substitution } = trustTiming(shock, begins, choose);
      return trustDays(fall, days, TRUST_HORIZON, substitution);
    },
  };
}

/** All terms of a scenario, in the order of its shocks. */
export function shockTerms(basis: ShockBasis): ShockTerm[] {
  const { scenario } = basis;
  const termsOf = (shock: PlacedShock): TermOf[] => {
    switch (shock.kind) {
      case 'demand':
        return [demandTerm(basis, shock)];
      case 'inoperability':
        return [inoperabilityTerm(basis, shock)];
      case 'outage':
        return [outageTerm(basis, shock)];
      case 'dependency':
        return dependencyTerms(basis, shock);
      case 'trust':
        return [trustTerm(basis, shock)];
    }
  };
  const trustAlone = isTrustAlone(scenario);
  return scenario.shocks.flatMap((shock, position) =>
    isPlaced(shock)
      ? termsOf(shock).map((term) => ({
          position,
          secondary: shock.kind === 'trust' && !trustAlone,
          ...term,
        }))
      : [],
  );
}
