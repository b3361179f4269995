/**
 * Shocks of one scenario, added up in the cells of one table. Changes are yearly, in the table's unit, and
 * signed: a fall is negative.
 */
export interface ShockSet {
  /** Change of final demand (or of demand altogether), length n. */
  readonly demand: Float64Array;
  /**
   * The part of `demand` that is an inoperability (a share of as-planned output, c*), length n. Only this part
   * has a forward counterpart: the same share taken as a perturbation of supply.
   */
  readonly perturbation: Float64Array;
  /** Change of output given from outside: cell → change. */
  readonly output: ReadonlyMap<number, number>;
  /** Change of output of services that fail, by cell: given from outside too, but apart from `output`. */
  readonly services: ReadonlyMap<number, number>;
  /** Change of output of those who depend on a failed service, by cell. */
  readonly users: ReadonlyMap<number, number>;
  /** Change of primary inputs, length n. */
  readonly primary: Float64Array;
  /** Cells in which some shock starts. */
  readonly hit: ReadonlySet<number>;
}

export type ShockKind = 'demand' | 'perturbation' | 'output' | 'primary';

/** Which kinds of shock a set holds; `perturbation` where all change of demand is one, else `demand`. */
export function kindsOf(shocks: ShockSet): ReadonlySet<ShockKind> {
  const kinds = new Set<ShockKind>();
  if (shocks.demand.some((value) => value !== 0)) {
    const pure = shocks.demand.every((value, i) => value === shocks.perturbation[i]);
    kinds.add(pure ? 'perturbation' : 'demand');
  }
  if (shocks.output.size > 0 || shocks.services.size > 0) kinds.add('output');
  if (shocks.primary.some((value) => value !== 0)) kinds.add('primary');
  return kinds;
}
