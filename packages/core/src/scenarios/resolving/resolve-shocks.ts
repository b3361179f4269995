import { type DirectOutageLoss, outageLoss, type ShockSet } from '../../damage/index.ts';
import { cellCount, type IoTable } from '../../economy/index.ts';
import type { Scenario } from '../document/scenario.ts';
import type { ShockOf } from '../document/shocks.ts';
import type { Choose } from './choose.ts';
import { cellsOf, isPlaced } from './industry-cells.ts';
import { inTableUnit } from './money.ts';
import type { ShockBasis } from './shock-basis.ts';
import { timingOf } from './outage-timing.ts';
import { effectiveDays, partOf, type ShockTerm, shockTerms } from './shock-terms.ts';
import { fullDays, recoveryOf } from './timing.ts';
import { isTrustAlone } from './uncertain-inputs.ts';

/** Highest use of capacity that recapture may count on where the scenario says nothing: the lower end of the published 1.05 to 1.25. */
const DEFAULT_CAPACITY = 1.05;
const DEFAULT_HORIZON_DAYS = 365;

/** Direct loss of one outage in one cell, before and after recapture, in the table's unit. */
interface ResolvedOutage {
  readonly shock: number;
  readonly cell: number;
  readonly loss: DirectOutageLoss;
  readonly asked: number;
}

/** A scenario's shocks as numbers in the cells of one table. */
export interface ResolvedShocks {
  readonly shocks: ShockSet;
  readonly outages: readonly ResolvedOutage[];
}

function outageOf(
  table: IoTable,
  shock: ShockOf<'outage'>,
  cell: number,
  begins: string | undefined,
  choose: Choose,
): Omit<ResolvedOutage, 'shock' | 'cell'> {
  const recapture = shock.recapture ?? 0;
  const detailed = typeof recapture === 'object' && 'share' in recapture ? recapture : { share: recapture };
  const asked = choose(detailed.share);
  // Several industries with one sized output share it by their outputs in the table.
  const part = partOf(cell, cellsOf(table, shock), table.x, table.x);
  const loss = outageLoss({
    yearlyOutput:
      shock.yearlyOutput === undefined
        ? table.x[cell]
        : inTableUnit(table, shock.yearlyOutput, choose) * part,
    share: choose(shock.share ?? 1),
    depth: choose(shock.depth ?? 1),
    fullDays: fullDays(shock, begins, choose) ?? 0,
    recovery: recoveryOf(shock, begins, choose),
    effectiveDays: effectiveDays(shock, timingOf(shock, begins, choose), begins),
    recapture: {
      asked,
      capacity: detailed.capacity ?? DEFAULT_CAPACITY,
      horizonDays: detailed.horizonDays ?? DEFAULT_HORIZON_DAYS,
    },
  });
  return { loss, asked };
}

/** Cells in which the shocks of a scenario start; of a failed service that service, not its users. */
export const hitCells = (scenario: Scenario, table: IoTable): ReadonlySet<number> =>
  new Set(
    scenario.shocks.flatMap((shock) =>
      isPlaced(shock) && (shock.kind !== 'trust' || isTrustAlone(scenario)) ? cellsOf(table, shock) : [],
    ),
  );

/** Adds terms up, each at its size. */
export function sumTerms(
  table: IoTable,
  terms: readonly ShockTerm[],
  hit: ReadonlySet<number>,
  sizeOf: (term: ShockTerm) => number,
): ShockSet {
  const n = cellCount(table);
  const demand = new Float64Array(n);
  const perturbation = new Float64Array(n);
  const primary = new Float64Array(n);
  const given = {
    output: new Map<number, number>(),
    service: new Map<number, number>(),
    users: new Map<number, number>(),
  };
  for (const term of terms) {
    const size = sizeOf(term);
    for (const [cell, change] of term.unit.cells) {
      const value = size * change;
      const { kind } = term.unit;
      if (kind === 'output' || kind === 'service' || kind === 'users')
        given[kind].set(cell, (given[kind].get(cell) ?? 0) + value);
      else if (kind === 'primary') primary[cell] += value;
      else {
        demand[cell] += value;
        if (kind === 'perturbation') perturbation[cell] += value;
      }
    }
  }
  return {
    demand,
    perturbation,
    output: given.output,
    services: given.service,
    users: given.users,
    primary,
    hit,
  };
}

/**
 * Turns a scenario's shocks into changes of demand, output and primary inputs of a table's cells, with every
 * uncertain number where `choose` puts it. Shocks on the same cell add up. Secondary damage is not among them.
 */
export function resolveShocks(basis: ShockBasis, choose: Choose): ResolvedShocks {
  const { scenario, table } = basis;
  const terms = shockTerms(basis).filter((term) => !term.secondary);
  return {
    shocks: sumTerms(table, terms, hitCells(scenario, table), (term) => term.size(choose)),
    outages: scenario.shocks.flatMap((shock, position) =>
      shock.kind === 'outage'
        ? cellsOf(table, shock).map((cell) => ({
            shock: position,
            cell,
            ...outageOf(table, shock, cell, scenario.begins, choose),
          }))
        : [],
    ),
  };
}
