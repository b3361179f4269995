import { type DirectOutageLoss, outageLoss, type Recovery, type ShockSet } from '../damage/index.ts';
import { cellCount, exportsOf, finalDemandTotals, type IoTable, valueAdded } from '../economy/index.ts';
import { atCase, mirrored, type NumberCase } from './at-case.ts';
import { cellsOf } from './industry-cells.ts';
import { inTableUnit } from './money.ts';
import type { Scenario, ScenarioShock } from './scenario.ts';

type OutageShock = Extract<ScenarioShock, { kind: 'outage' }>;

/** Highest use of capacity that recapture may count on where the scenario says nothing: the lower end of the published 1.05 to 1.25. */
const DEFAULT_CAPACITY = 1.05;
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

/** Part of a sum that falls to one of several cells: by `sizes`, or by output where a size is negative or all are 0. */
function partOf(cell: number, cells: readonly number[], sizes: Float64Array, outputs: Float64Array): number {
  const usable = cells.every((c) => sizes[c] >= 0) && cells.some((c) => sizes[c] > 0);
  const by = usable ? sizes : outputs;
  const whole = cells.reduce((sum, c) => sum + by[c], 0);
  return whole > 0 ? by[cell] / whole : 1 / cells.length;
}

function outageOf(table: IoTable, shock: OutageShock, cell: number, which: NumberCase) {
  const recapture = shock.recapture ?? 0;
  const detailed = typeof recapture === 'object' && 'share' in recapture ? recapture : { share: recapture };
  const asked = atCase(detailed.share, which);
  // Several industries with one sized output share it by their outputs in the table.
  const part = partOf(cell, cellsOf(table, shock), table.x, table.x);
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
 *
 * @param which `low`: every number at the end that makes the loss least (of a change of demand the greater number),
 *   `high`: at the end that makes it most. Losses rise or fall with each number, so the two bracket what lies between.
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
            demand[cell] +=
              inTableUnit(table, shock.amount, mirrored(which)) * partOf(cell, cells, all, table.x);
            break;
          }
          const scope = shock.exports ?? 'included';
          const abroad = exportsOf(table, cell);
          const base = scope === 'included' ? all[cell] : scope === 'only' ? abroad : all[cell] - abroad;
          demand[cell] += atCase(shock.change!, mirrored(which)) * base;
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
