import { dateOf, dayNumber, DAYS_OF_YEAR, type LowModeHigh } from '../shared/index.ts';
import type { RowShock } from './row-scenario.ts';
import type { BacktestRow } from './rows/backtest-row.ts';
import type { Comparison } from './rows/comparisons.ts';
import type { Measure } from './rows/measure-words.ts';
import type { Scope } from './rows/scope-words.ts';
import type { CaseName, Loss, TableLosses } from './table-losses.ts';

/** How one comparison takes its figure out of a row's losses on a table. */
export interface Taking {
  readonly compare: Comparison;
  readonly measure: Measure;
  readonly scope: Scope;
  readonly dealers: boolean;
  /** Days of the period whose value added stands below a share of GDP. */
  readonly window: number;
  /** Where the row has no share: the published direct loss, and the measure it is in. */
  readonly given: { readonly amount: number; readonly measure: Measure } | null;
}

/** The share of a loss that stays after what is made up later; the least loss has the most made up. */
export const netOf = ({ recapture }: RowShock, which: CaseName): number =>
  1 - (which === 'low' ? recapture.high : which === 'high' ? recapture.low : recapture.mode);

/** All that a total takes in (rules 15 to 17). */
function totalOf(losses: TableLosses, scope: Scope, dealers: boolean, which: CaseName): Loss {
  const { direct, chain, withUsers } = losses;
  if (scope === 'direct') return direct[which];
  if (scope === 'users') {
    // What users lose comes on top of the service and its suppliers.
    const all = withUsers!.total[which];
    return {
      output: all.output - chain[which].output,
      'value-added': all['value-added'] - chain[which]['value-added'],
    };
  }
  const loss = which === 'low' || withUsers === null ? chain[which] : withUsers.total[which];
  if (!dealers) return loss;
  const margin = losses.dealers[which];
  return {
    output: loss.output + margin.output,
    'value-added': loss['value-added'] + margin['value-added'],
  };
}

/**
 * The figure of one comparison on one table, at one case: in millions of the table's money for `direct`, `total` and
 * `per_day`, a ratio for `multiplier`, per cent for `gdp_share`. With a given direct loss it is in the row's own money.
 *
 * @param days effective days of the row's path.
 */
export function valueOf(
  losses: TableLosses,
  taking: Taking,
  shock: RowShock,
  days: LowModeHigh,
  which: CaseName,
): number {
  const { compare, measure, scope, dealers, window, given } = taking;
  const net = netOf(shock, which);
  const direct = losses.direct[which];
  const total = (): Loss => totalOf(losses, scope, dealers, which);
  switch (compare) {
    case 'direct':
      return direct[measure] * net;
    case 'per_day':
      return (direct[measure] * net) / days[which];
    case 'multiplier':
      return total()['value-added'] / direct['value-added'];
    case 'gdp_share': {
      const inside = Math.min(1, window / days[which]);
      const year = losses.yearlyValueAdded;
      return (100 * total()['value-added'] * net * inside) / ((year * window) / DAYS_OF_YEAR);
    }
    default:
      return given === null
        ? total()[measure] * net
        : (total()[measure] / direct[given.measure]) * given.amount;
  }
}

/** Days of the period that a share of GDP is of; of a month, those of the one that holds the middle of the outage. */
export function windowDays(row: BacktestRow, days: number): number {
  const period = /^pct_of_(\w+)_GDP$/.exec(row.currency)?.[1];
  if (period === 'daily') return 1;
  if (period === 'quarterly') return DAYS_OF_YEAR / 4;
  if (period !== 'monthly') return DAYS_OF_YEAR;
  if (row.startDate === null) return DAYS_OF_YEAR / 12;
  const [year, month] = dateOf(dayNumber(row.startDate)! + Math.floor(days / 2))
    .split('-')
    .map(Number);
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  const first = ([y, m]: readonly number[]): number => dayNumber(`${y}-${String(m).padStart(2, '0')}-01`)!;
  return first(next) - first([year, month]);
}
