import { type EnoughDraws, enoughDraws, type Estimate, sampleQuantile } from '../../random/index.ts';
import { SpillwayError } from '../../shared/index.ts';
import type { LossMeasure } from './loss-year-model.ts';
import type { OrderedLosses } from './ordered-losses.ts';

/** Loss that is reached or exceeded once in so many years, on average. */
export interface ReturnLoss extends Estimate {
  readonly returnPeriod: number;
}

/** What lies beyond a return period T, at the level p = 1 − 1/T of the yearly loss. */
export interface TailRisk {
  readonly returnPeriod: number;
  readonly valueAtRisk: Estimate;
  /** Mean loss of the years beyond, also called expected shortfall. */
  readonly tailValueAtRisk: Estimate;
}

/** Drawn years of one measure. */
export interface DrawnYears {
  readonly measure: LossMeasure;
  readonly mean: number;
  readonly sd: number;
  readonly greatest: number;
  /** Sums of the years. */
  readonly sums: OrderedLosses;
  /** Greatest events of the years. */
  readonly maxima: OrderedLosses;
}

/** Exceedance curves of one measure, and whether they rest on enough draws. */
export interface Exceedance {
  readonly measure: LossMeasure;
  readonly draws: number;
  /** Average annual loss with s/√n. */
  readonly averageAnnualLoss: Estimate;
  readonly sd: number;
  readonly greatest: number;
  /** Loss of a year, all its events together (AEP). */
  readonly aggregate: readonly ReturnLoss[];
  /** Greatest event of a year (OEP). */
  readonly occurrence: readonly ReturnLoss[];
  readonly tail: readonly TailRisk[];
  /** Area under the aggregate curve: the average annual loss again, up to `relativeError`. */
  readonly area: number;
  /** Most that a loss of a curve can be off by, as a share of it, for being read off bins; 0 where years were kept. */
  readonly relativeError: number;
  readonly enough: { readonly averageAnnualLoss: EnoughDraws; readonly returnLoss: EnoughDraws };
}

export interface ExceedanceOptions {
  /** Return periods in years, above 1. */
  readonly returnPeriods?: readonly number[] | undefined;
  /** Return period that must rest on enough draws besides the average. */
  readonly decisive?: number | undefined;
  /** Relative half width of a 95 % interval that is good enough. */
  readonly goal?: number | undefined;
}

const RETURN_PERIODS = [2, 5, 10, 20, 50, 100, 200, 250, 500, 1000];
/** Judgement: an interval of ±5 % changes no decision that these losses are drawn for. */
const GOAL = 0.05;

/**
 * TVaR_p = VaR + E(X − VaR)⁺/(1 − p), with the standard error of its influence function,
 * √(Var (X − VaR)⁺/n)/(1 − p): to first order it does not matter that VaR is estimated too.
 */
function tailRisk(sums: OrderedLosses, returnPeriod: number): TailRisk {
  const q = 1 / returnPeriod;
  const valueAtRisk = sampleQuantile(sums, 1 - q);
  const n = sums.count;
  const [sum, squares] = sums.excess(valueAtRisk.value);
  const variance = Math.max(0, squares / n - (sum / n) ** 2);
  return {
    returnPeriod,
    valueAtRisk,
    tailValueAtRisk: {
      value: valueAtRisk.value + sum / n / q,
      standardError: valueAtRisk.standardError === null ? null : Math.sqrt(variance / n) / q,
    },
  };
}

/**
 * Exceedance curves of drawn years.
 *
 * @throws SpillwayError `shared/invalid-argument` if a return period is not above 1 or the goal not above 0.
 */
export function exceedanceOf(years: DrawnYears, options: ExceedanceOptions = {}): Exceedance {
  const { returnPeriods = RETURN_PERIODS, decisive = 200, goal = GOAL } = options;
  for (const period of [...returnPeriods, decisive])
    if (!(period > 1 && Number.isFinite(period)))
      throw new SpillwayError(
        'shared/invalid-argument',
        `a return period must be above 1 year, but is ${period}`,
        {
          field: 'returnPeriods',
          expected: 'above 1',
          found: period,
        },
      );
  if (!(goal > 0))
    throw new SpillwayError('shared/invalid-argument', `the goal must be above 0, but is ${goal}`, {
      field: 'goal',
      expected: 'above 0',
      found: goal,
    });
  const { measure, mean, sd, greatest, sums, maxima } = years;
  const draws = sums.count;
  const averageAnnualLoss = { value: mean, standardError: draws > 1 ? sd / Math.sqrt(draws) : null };
  const curve = (losses: OrderedLosses): ReturnLoss[] =>
    returnPeriods.map((returnPeriod) => ({ returnPeriod, ...sampleQuantile(losses, 1 - 1 / returnPeriod) }));
  return {
    measure,
    draws,
    averageAnnualLoss,
    sd,
    greatest,
    aggregate: curve(sums),
    occurrence: curve(maxima),
    tail: returnPeriods.map((period) => tailRisk(sums, period)),
    area: sums.area(),
    relativeError: sums.relativeError,
    enough: {
      averageAnnualLoss: enoughDraws(averageAnnualLoss, draws, goal),
      returnLoss: enoughDraws(sampleQuantile(sums, 1 - 1 / decisive), draws, goal),
    },
  };
}
