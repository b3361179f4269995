import { demandStep, type TimedShocks, trustPath } from '../../damage/index.ts';
import { DAYS_OF_YEAR } from '../../shared/index.ts';
import type { Scenario } from '../document/scenario.ts';
import type { Choose } from './choose.ts';
import { dependents } from './dependents.ts';
import { cellsOf, isPlaced, type PlacedShock } from './industry-cells.ts';
import { amountScale } from './money.ts';
import { lastDay, lostByDay, timingOf, timingOfUsers } from './outage-timing.ts';
import { hitCells } from './resolve-shocks.ts';
import type { ShockBasis } from './shock-basis.ts';
import { demandBase, partOf, trustTiming } from './shock-terms.ts';
import { fullDays, startDay } from './timing.ts';
import { isTrustAlone } from './uncertain-inputs.ts';

/** Days looked at after the last shock has passed, so that what comes after is seen. */
const AFTER = 180;
const LONGEST = 3650;

/** Days that the models over time look at: what the scenario says, or a year and what the shocks need. */
export function horizonDays(scenario: Scenario, choose: Choose): number {
  const asked = scenario.dynamics?.horizonDays;
  if (asked !== undefined) return asked;
  const ends = scenario.shocks.map((shock) => {
    if (shock.kind === 'outage' || shock.kind === 'dependency')
      return lastDay(timingOf(shock, scenario.begins, choose));
    if (shock.kind === 'demand' || shock.kind === 'inoperability')
      return (
        startDay(shock, scenario.begins, choose) + (fullDays(shock, scenario.begins, choose) ?? DAYS_OF_YEAR)
      );
    return 0;
  });
  return Math.min(LONGEST, Math.max(DAYS_OF_YEAR, Math.ceil(Math.max(...ends)) + AFTER));
}

/** Shocks over time with what the models over time cannot take. */
export interface ResolvedTimed {
  readonly shocks: TimedShocks;
  /** Cells that would lose more than they make on some day: the industry hit is larger than the table's. */
  readonly oversized: readonly number[];
  /** Whether the scenario holds a shock that has no course over time (primary inputs). */
  readonly timeless: boolean;
}

/**
 * The shocks of a scenario day by day. Stops in one cell overlap as 1 − Π(1 − share): each takes its part of what the
 * others leave.
 */
export function timedShocks(basis: ShockBasis, choose: Choose, days: number): ResolvedTimed {
  const { scenario, table, finalDemand: all } = basis;
  const { begins } = scenario;
  const kept = new Map<number, Float64Array>();
  const demand = new Map<number, Float64Array>();
  const oversized = new Set<number>();
  const stopped = new Set<number>();
  const apart = new Set<number>();
  let timeless = false;

  const lose = (cell: number, lost: Float64Array, factor: number): void => {
    const left = kept.get(cell) ?? new Float64Array(days).fill(1);
    for (let day = 0; day < days; day++) {
      const share = lost[day] * factor;
      if (share > 1 + 1e-9) oversized.add(cell);
      left[day] *= 1 - share;
    }
    kept.set(cell, left);
  };
  const change = (cell: number, path: Float64Array, perDay: number): void => {
    const sum = demand.get(cell) ?? new Float64Array(days);
    for (let day = 0; day < days; day++) sum[day] += path[day] * perDay;
    demand.set(cell, sum);
  };
  const span = (shock: Parameters<typeof fullDays>[0]): Float64Array => {
    const from = startDay(shock, begins, choose);
    const length = fullDays(shock, begins, choose) ?? DAYS_OF_YEAR;
    return demandStep({ change: 1, from, to: from + length }, days).change;
  };
  const take = (shock: PlacedShock): void => {
    const cells = cellsOf(table, shock);
    switch (shock.kind) {
      case 'outage': {
        const { lost } = lostByDay(shock, timingOf(shock, begins, choose), begins, days);
        const level = choose(shock.share ?? 1) * choose(shock.depth ?? 1);
        const sized = shock.yearlyOutput;
        const output = sized === undefined ? 0 : choose(sized.value) * amountScale(table, sized);
        for (const cell of cells) {
          stopped.add(cell);
          // An industry that is sized from outside may have no output of its own to lose.
          if (!(table.x[cell] > 0)) {
            oversized.add(cell);
            continue;
          }
          const scale =
            sized === undefined ? 1 : (output * partOf(cell, cells, table.x, table.x)) / table.x[cell];
          lose(cell, lost, level * scale);
        }
        break;
      }
      case 'dependency': {
        const fraction = choose(shock.fraction);
        const { lost } = lostByDay(shock, timingOf(shock, begins, choose), begins, days);
        apart.add(cells[0]);
        lose(cells[0], lost, fraction);
        const users = lostByDay(shock, timingOfUsers(shock, begins, choose), begins, days).lost;
        for (const [cell, importance] of dependents(shock, basis, choose)) {
          apart.add(cell);
          lose(cell, users, fraction * importance);
        }
        break;
      }
      case 'inoperability': {
        const path = span(shock);
        const fraction = choose(shock.fraction);
        for (const cell of cells) {
          if (shock.meaning === 'output') {
            stopped.add(cell);
            lose(cell, path, fraction);
          } else if (shock.meaning === 'primary-input') timeless = true;
          else {
            const base = shock.meaning === 'final-demand' ? all[cell] : table.x[cell];
            change(cell, path, (-fraction * base) / DAYS_OF_YEAR);
          }
        }
        break;
      }
      case 'demand': {
        const path = span(shock);
        if (shock.amount !== undefined) {
          const length = fullDays(shock, begins, choose) ?? DAYS_OF_YEAR;
          const amount = choose(shock.amount.value, 'less-loss') * amountScale(table, shock.amount);
          for (const cell of cells)
            change(cell, path, (amount * partOf(cell, cells, all, table.x)) / Math.max(length, 1e-9));
          break;
        }
        const share = choose(shock.change!, 'less-loss');
        for (const cell of cells)
          change(
            cell,
            path,
            (share * demandBase(table, cell, all, shock.exports ?? 'included')) / DAYS_OF_YEAR,
          );
        break;
      }
      case 'trust': {
        const path = trustPath(trustTiming(shock, begins, choose), days).change;
        for (const cell of cells)
          change(cell, path, demandBase(table, cell, all, shock.exports ?? 'included') / DAYS_OF_YEAR);
        break;
      }
    }
  };
  const alone = isTrustAlone(scenario);
  for (const shock of scenario.shocks) if (isPlaced(shock) && (shock.kind !== 'trust' || alone)) take(shock);
  return {
    shocks: {
      days,
      capacity: new Map([...kept].map(([cell, left]) => [cell, left.map((share) => 1 - share)])),
      demand,
      apart: new Set([...apart].filter((cell) => !stopped.has(cell))),
      hit: hitCells(scenario, table),
    },
    oversized: [...oversized],
    timeless,
  };
}
