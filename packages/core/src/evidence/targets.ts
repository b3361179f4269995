import type { LocalText, LowModeHigh } from '../shared/index.ts';
import type { TestUnit } from './backtest-report.ts';
import { NOT_RUN, NotRun } from './not-run.ts';
import type { RowShock } from './row-scenario.ts';
import type { BacktestRow, PublishedNumbers } from './rows/backtest-row.ts';
import type { Comparison } from './rows/comparisons.ts';
import { lostOutputOf, type MeasureChoice, measureOf } from './rows/measure-words.ts';
import { type Scope, scopeOf } from './rows/scope-words.ts';
import { middleOf } from './rows/shock-numbers.ts';
import { type PublishedRange, publishedRange } from './score.ts';
import type { Taking } from './test-value.ts';

const isShareOfGdp = ({ currency }: BacktestRow): boolean => currency.startsWith('pct_of_');

/** The published numbers of a column; a number before *lost output* takes their place (rule 13). */
function targetOf(numbers: PublishedNumbers, words: string): PublishedNumbers {
  const lost = lostOutputOf(words);
  return lost === null ? numbers : { low: null, mid: lost, high: null };
}

/** What a comparison compares with, the words that say what it counts, and its unit. */
export interface Target {
  readonly published: PublishedRange;
  readonly choice: MeasureChoice;
  readonly scope: Scope;
  readonly unit: TestUnit;
}

function required<T>(value: T | null, why: LocalText): T {
  if (value === null) throw new NotRun(why);
  return value;
}

/**
 * What one comparison of a row compares with.
 *
 * @throws NotRun if no number above 0 is published for it.
 */
export function targetFor(row: BacktestRow, compare: Comparison): Target {
  const direct = targetOf(row.direct, row.directMeasure);
  const total = targetOf(row.total, row.totalMeasure);
  const ofDirect = measureOf(row.directMeasure, row.totalMeasure);
  const ofTotal = measureOf(row.totalMeasure, row.directMeasure);
  const hasDirect = middleOf(direct) !== null;
  const byDirect = { choice: ofDirect, scope: 'direct' } as const;
  const byTotal = { choice: ofTotal, scope: scopeOf(row.totalMeasure) } as const;
  switch (compare) {
    case 'direct':
      return { published: required(publishedRange(direct), NOT_RUN.noNumber), ...byDirect, unit: 'million' };
    case 'per_day': {
      const [numbers, by] = hasDirect ? [direct, ofDirect] : [total, ofTotal];
      const published = required(publishedRange(numbers), NOT_RUN.noNumber);
      return { published, choice: by, scope: 'direct', unit: 'million' };
    }
    case 'multiplier': {
      const [whole, part] = [middleOf(total), middleOf(direct)];
      const ratio = whole === null || part === null || !(part > 0) ? null : whole / part;
      const published = required(publishedRange({ low: null, mid: ratio, high: null }), NOT_RUN.noNumber);
      return { published, ...byTotal, unit: 'ratio' };
    }
    case 'gdp_share': {
      // The direct figure where there is one: only of that is it sure what it takes in.
      const published = required(publishedRange(hasDirect ? direct : total), NOT_RUN.noNumber);
      return { published, ...(hasDirect ? byDirect : byTotal), unit: 'percent' };
    }
    case 'total':
      return { published: required(publishedRange(total), NOT_RUN.noNumber), ...byTotal, unit: 'million' };
    case 'trust':
    case 'secondary': {
      const own = publishedRange(total);
      if (own !== null) return { published: own, ...byTotal, unit: 'million' };
      return { published: required(publishedRange(direct), NOT_RUN.noNumber), ...byDirect, unit: 'million' };
    }
  }
}

/** @throws NotRun if a row cannot be tested so at all, whatever the table. */
export function checkTestable(
  row: BacktestRow,
  shock: RowShock,
  days: LowModeHigh,
  compare: Comparison,
  target: Target,
): void {
  if (compare === 'secondary') throw new NotRun(NOT_RUN.secondary);
  if (compare === 'trust' && !row.shockTypes.includes('demand')) throw new NotRun(NOT_RUN.trustSupply);
  if (compare === 'gdp_share' && !isShareOfGdp(row)) throw new NotRun(NOT_RUN.moneyNotShare);
  if (compare !== 'gdp_share' && compare !== 'multiplier' && isShareOfGdp(row))
    throw new NotRun(NOT_RUN.shareOfGdp);
  if (target.choice.measure === null) throw new NotRun(NOT_RUN.transfer);
  if (compare === 'multiplier' && measureOf(row.directMeasure, row.totalMeasure).measure === null)
    throw new NotRun(NOT_RUN.directTransfer);
  if (shock.share === null && compare !== 'multiplier' && compare !== 'total')
    throw new NotRun(NOT_RUN.noShare);
  if (shock.share !== null && compare !== 'multiplier' && !(days.mode > 0)) throw new NotRun(NOT_RUN.noDays);
}

/** The published direct loss that stands in for a shock without a share (rule 9). */
export function givenShock(row: BacktestRow, shock: RowShock, compare: Comparison): Taking['given'] {
  if (shock.share !== null || compare !== 'total') return null;
  const amount = middleOf(targetOf(row.direct, row.directMeasure));
  if (amount === null || !(amount > 0)) throw new NotRun(NOT_RUN.noDirect);
  const { measure } = measureOf(row.directMeasure, row.totalMeasure);
  if (measure === null) throw new NotRun(NOT_RUN.directTransfer);
  return { amount, measure };
}
