import { cellCount } from '../../economy/index.ts';
import type { ShockOf } from '../document/shocks.ts';
import { isUncertainNumber, type UncertainNumber } from '../document/uncertain-number.ts';
import type { Choose } from './choose.ts';
import { cellsOf } from './industry-cells.ts';
import type { ShockBasis } from './shock-basis.ts';

/** Shares of output that stop, for a pattern of users; `size` says how much of the pattern counts. */
export interface DependencePattern {
  readonly cells: readonly (readonly [cell: number, share: number])[];
  readonly size: (choose: Choose) => number;
}

/**
 * Where between its least and its most a documented dependence stands: −1 least, 0 mode, 1 most. One number for all
 * users: what is not known of one is not known of the others either.
 */
export const DEPENDENCE_POSITION: UncertainNumber = { low: -1, mode: 0, high: 1 };

/** The importance a scenario gives an industry itself, or null where the documented factors hold. */
function givenImportance(shock: ShockOf<'dependency'>, code: string): UncertainNumber | null {
  const { importance } = shock;
  if (importance === undefined) return null;
  if (isUncertainNumber(importance)) return importance;
  return importance[code] ?? importance['default'] ?? null;
}

/**
 * How the users of a failed service depend on it: what the scenario says of an industry, else the documented factor,
 * never less than what the table shows the industry to buy of it.
 */
export function dependenceOf(shock: ShockOf<'dependency'>, basis: ShockBasis): DependencePattern[] {
  const { table } = basis;
  const S = table.industries.length;
  const [service] = cellsOf(table, shock);
  const documented = basis.dependences.get(service) ?? null;
  const byNumber = new Map<UncertainNumber, [number, number][]>();
  const byFactor: number[] = [];
  for (let cell = 0; cell < cellCount(table); cell++) {
    if (cell === service || !(table.x[cell] > 0)) continue;
    // A number of the scenario speaks of the users in its own region; those abroad depend by what they buy.
    const home = Math.floor(cell / S) === Math.floor(service / S);
    const number = home ? givenImportance(shock, table.industries[cell % S].code) : null;
    if (number === null) byFactor.push(cell);
    else byNumber.set(number, [...(byNumber.get(number) ?? []), [cell, 1]]);
  }
  const given = [...byNumber].map(
    ([number, cells]): DependencePattern => ({ cells, size: (choose) => choose(number) }),
  );
  if (documented === null || byFactor.length === 0) return given;
  const pattern = (values: Float64Array, size: (position: number) => number): DependencePattern => ({
    cells: byFactor.filter((cell) => values[cell] > 0).map((cell) => [cell, values[cell]]),
    size: (choose) => size(choose(DEPENDENCE_POSITION)),
  });
  return [
    ...given,
    pattern(documented.low, (position) => Math.max(0, -position)),
    pattern(documented.mode, (position) => 1 - Math.abs(position)),
    pattern(documented.high, (position) => Math.max(0, position)),
  ];
}

/** The dependence of each user at chosen numbers, 0 to 1. */
export function dependents(
  shock: ShockOf<'dependency'>,
  basis: ShockBasis,
  choose: Choose,
): ReadonlyMap<number, number> {
  const sum = new Map<number, number>();
  for (const { cells, size } of dependenceOf(shock, basis)) {
    const weight = size(choose);
    if (weight === 0) continue;
    for (const [cell, share] of cells) sum.set(cell, (sum.get(cell) ?? 0) + weight * share);
  }
  return sum;
}
