import { SpillwayError } from '../shared/index.ts';
import { requireNumber } from './check-input.ts';
import type { GdpSeries } from './gdp-series.ts';

/** How GDP goes on after the last figure of its source. */
export type GrowthRule =
  | {
      /** The mean yearly growth of the last years there are (judgement: what was, goes on). */
      readonly kind: 'mean-of-last';
      readonly years: number;
    }
  | { readonly kind: 'rate' /** A year; 0.04 is 4 %. */; readonly rate: number; readonly source: string };

/** Ten years: long enough to hold a cycle, short enough to leave old growth behind (judgement). */
export const DEFAULT_GROWTH: GrowthRule = { kind: 'mean-of-last', years: 10 };

export interface GdpPoint {
  readonly year: number;
  /** Single units of the currency at current prices. */
  readonly amount: number;
  /** Years beyond the last figure of the source: 0 for those it gives. */
  readonly ahead: number;
}

export interface GdpPath {
  readonly area: string;
  readonly currency: string;
  readonly source: string;
  readonly licence: string | null;
  /** Last year the source gives. */
  readonly lastYear: number;
  readonly growth: {
    readonly rule: GrowthRule['kind'];
    /** A year. */
    readonly rate: number;
    /** First and last year the rate was taken from; null where it was given. */
    readonly from: readonly [number, number] | null;
    readonly source: string;
  };
  /** Standard deviation of the yearly change of ln GDP in the source; null with fewer than three changes. */
  readonly growthDeviation: number | null;
  readonly points: readonly GdpPoint[];
}

const LAST_YEAR = 2200;

/**
 * Yearly growth that leads from the first to the last amount: (Y_T / Y_0)^(1/years) − 1.
 *
 * @throws SpillwayError `forecast/invalid-input` unless both amounts and the years are positive.
 */
export function yearlyGrowth(first: number, last: number, years: number): number {
  requireNumber('the first amount', first, Number.MIN_VALUE);
  requireNumber('the last amount', last, Number.MIN_VALUE);
  requireNumber('the number of years', years, Number.MIN_VALUE);
  return (last / first) ** (1 / years) - 1;
}

/** Standard deviation (n − 1) of the yearly change of ln GDP; null with fewer than three changes. */
function deviationOfGrowth(points: GdpSeries['points']): number | null {
  const changes = points.slice(1).map(({ amount }, k) => Math.log(amount / points[k].amount));
  if (changes.length < 3) return null;
  const mean = changes.reduce((sum, each) => sum + each, 0) / changes.length;
  return Math.sqrt(changes.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (changes.length - 1));
}

/**
 * A series as it is, and on to a year by a rule: Y_(T+h) = Y_T (1 + g)^h.
 *
 * @param to last year of the path; years of the source beyond it are left out.
 * @throws SpillwayError `forecast/no-path` if the path would be empty or longer than can be meant, or the source has
 *   too few years for the rule.
 */
export function gdpPath(series: GdpSeries, to: number, growth: GrowthRule = DEFAULT_GROWTH): GdpPath {
  const first = series.points[0];
  const last = series.points.at(-1);
  if (first === undefined || last === undefined)
    throw new SpillwayError('forecast/no-path', `the GDP figures of ${series.area} are empty`);
  if (!Number.isInteger(to) || to < first.year || to > LAST_YEAR)
    throw new SpillwayError(
      'forecast/no-path',
      `the path of ${series.area} begins in ${first.year} and may go on to ${LAST_YEAR}, but ${to} is asked for`,
      { to, first: first.year },
    );
  for (const { year, amount } of series.points) requireNumber(`GDP of ${year}`, amount, Number.MIN_VALUE);
  const { rate, from, source } = growthOf(series, growth);
  return {
    area: series.area,
    currency: series.currency,
    source: series.source,
    licence: series.licence,
    lastYear: last.year,
    growth: { rule: growth.kind, rate, from, source },
    growthDeviation: deviationOfGrowth(series.points),
    points: [
      ...series.points.filter(({ year }) => year <= to).map((point) => ({ ...point, ahead: 0 })),
      ...Array.from({ length: Math.max(0, to - last.year) }, (_, k) => ({
        year: last.year + k + 1,
        amount: last.amount * (1 + rate) ** (k + 1),
        ahead: k + 1,
      })),
    ],
  };
}

function growthOf(
  series: GdpSeries,
  growth: GrowthRule,
): { rate: number; from: readonly [number, number] | null; source: string } {
  if (growth.kind === 'rate') {
    requireNumber('growth', growth.rate, -0.5, 1);
    return { rate: growth.rate, from: null, source: growth.source };
  }
  const last = series.points.at(-1)!;
  const start = series.points.at(-1 - growth.years);
  if (!Number.isInteger(growth.years) || growth.years < 1 || start === undefined)
    throw new SpillwayError(
      'forecast/no-path',
      `mean growth of the last ${growth.years} years needs ${growth.years + 1} figures, but ${series.area} has ${series.points.length}; give a rate instead`,
      { years: growth.years, figures: series.points.length },
    );
  return {
    rate: yearlyGrowth(start.amount, last.amount, growth.years),
    from: [start.year, last.year],
    source: 'judgement: what was, goes on',
  };
}
