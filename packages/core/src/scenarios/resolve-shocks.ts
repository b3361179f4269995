import { type DirectOutageLoss, outageLoss, type Recovery, type ShockSet } from '../damage/index.ts';
import { cellCount, finalDemandTotals, type IoTable, valueAdded } from '../economy/index.ts';
import { atCase, type NumberCase } from './at-case.ts';
import { cellsOf } from './industry-cells.ts';
import { inTableUnit } from './money.ts';
import type { Scenario, ScenarioShock } from './scenario.ts';

type OutageShock = Extract<ScenarioShock, { kind: 'outage' }>;

/** Highest use of capacity that recapture may count on where the scenario says nothing (METHODS §2: 1.05 to 1.25). */
const DEFAULT_CAPACITY = 1.25;
const DEFAULT_HORIZON_DAYS = 365;

/** A scenario's shocks as numbers in the cells of one table. */
export interface ResolvedShocks {
  readonly shocks: ShockSet;
  /** Direct losses of outages, before and after recapture, in the table's unit. */
  readonly outages: readonly {
    readonly shock: number;
    readonly cell: number;
    readonly loss: DirectOutageLoss;
    readonly asked: number;
  }[];
}

const recoveryAt = (recovery: NonNullable<OutageShock['recovery']>, which: NumberCase): Recovery =>
  recovery.shape === 'points'
    ? { shape: 'points', points: recovery.points as [number, number][] }
    : { shape: recovery.shape, days: atCase(recovery.days, which) };

function outageOf(table: IoTable, shock: OutageShock, cell: number, which: NumberCase) {
  const recapture = shock.recapture ?? 0;
  const detailed = typeof recapture === 'object' && 'share' in recapture ? recapture : { share: recapture };
  const asked = atCase(detailed.share, which);
  // Several industries with one sized output share it by their outputs in the table.
  const cells = cellsOf(table, shock);
  const together = cells.reduce((sum, c) => sum + table.x[c], 0);
  const part = together > 0 ? table.x[cell] / together : 1 / cells.length;
  const loss = outageLoss({
    yearlyOutput:
      shock.yearlyOutput === undefined ? table.x[cell] : inTableUnit(table, shock.yearlyOutput, which) * part,
    share: atCase(shock.share ?? 1, which),
    depth: atCase(shock.depth ?? 1, which),
    fullDays: atCase(shock.days, which),
    recovery: shock.recovery === undefined ? null : recoveryAt(shock.recovery, which),
    recapture: {
      asked,
      capacity: detailed.capacity ?? DEFAULT_CAPACITY,
      horizonDays: detailed.horizonDays ?? DEFAULT_HORIZON_DAYS,
    },
  });
  return { loss, asked };
}

/**
 * Turns a scenario's shocks into changes of demand, output and primary inputs of a table's cells, with every
 * uncertain number at one of its cases. Shocks on the same cell add up. The scenario is known to fit the table.
 */
export function resolveShocks(scenario: Scenario, table: IoTable, which: NumberCase): ResolvedShocks {
  const n = cellCount(table);
  const demand = new Float64Array(n);
  const perturbation = new Float64Array(n);
  const primary = new Float64Array(n);
  const output = new Map<number, number>();
  const hit = new Set<number>();
  const outages: ResolvedShocks['outages'][number][] = [];
  const addOutput = (cell: number, change: number): void =>
    void output.set(cell, (output.get(cell) ?? 0) + change);
  const exports = finalDemandTotals(table, (category) => category.kind === 'export');
  const all = finalDemandTotals(table, (category) => category.kind !== 'import');
  const added = valueAdded(table);

  scenario.shocks.forEach((shock, position) => {
    if (shock.kind === 'cost') return;
    const cells = cellsOf(table, shock);
    for (const cell of cells) {
      hit.add(cell);
      switch (shock.kind) {
        case 'demand': {
          if (shock.amount !== undefined) {
            const base = cells.reduce((sum, c) => sum + all[c], 0);
            const part = base > 0 ? all[cell] / base : 1 / cells.length;
            demand[cell] += inTableUnit(table, shock.amount, which) * part;
            break;
          }
          const scope = shock.exports ?? 'included';
          const base =
            scope === 'included' ? all[cell] : scope === 'only' ? exports[cell] : all[cell] - exports[cell];
          demand[cell] += atCase(shock.change!, which) * base;
          break;
        }
        case 'inoperability': {
          const fraction = atCase(shock.fraction, which);
          if (shock.meaning === 'demand-perturbation') {
            demand[cell] -= fraction * table.x[cell];
            perturbation[cell] -= fraction * table.x[cell];
          } else if (shock.meaning === 'final-demand') demand[cell] -= fraction * all[cell];
          else if (shock.meaning === 'output') addOutput(cell, -fraction * table.x[cell]);
          else primary[cell] -= fraction * added[cell];
          break;
        }
        case 'outage': {
          const { loss, asked } = outageOf(table, shock, cell, which);
          addOutput(cell, -loss.gross);
          outages.push({ shock: position, cell, loss, asked });
          break;
        }
      }
    }
  });
  return { shocks: { demand, perturbation, output, primary, hit }, outages };
}
