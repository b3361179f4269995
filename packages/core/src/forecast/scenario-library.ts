import {
  checkLowModeHigh,
  type LocalText,
  type LowModeHigh,
  triangularMean,
  triangularVariance,
} from '../shared/index.ts';
import { requireNumber } from './check-input.ts';

/**
 * A scenario that comes back: how often a year, and what it costs in value added when it does. Of the loss mean and
 * standard deviation count: the ends of its numbers all at once are no likely range, and a triangle over them has too
 * large a mean.
 */
export interface RatedScenario {
  readonly id: string;
  readonly title?: LocalText;
  readonly ratePerYear: LowModeHigh;
  readonly loss: { readonly mean: number; readonly deviation: number };
}

export interface AnnualLoss {
  /** Mean loss of a year, Σ E[rate] · E[loss]. */
  readonly mean: number;
  /** Standard deviation of that mean: what is not known of rates and losses, not the luck of a year. */
  readonly deviation: number;
  readonly scenarios: readonly { readonly id: string; readonly title: LocalText; readonly mean: number }[];
}

/**
 * A library of scenarios as a yearly loss: Σ rate_k · loss_k. Rates are triangles, independent of losses:
 * Var[RL] = Var R · Var L + Var R · E[L]² + E[R]² · Var L.
 *
 * @throws SpillwayError `forecast/invalid-input` for a rate or loss that is negative or out of order.
 */
export function annualLoss(library: readonly RatedScenario[]): AnnualLoss {
  let variance = 0;
  const scenarios = library.map(({ id, title = { en: id, ko: id }, ratePerYear, loss }) => {
    checkLowModeHigh('forecast/invalid-input', `rate of ${id}`, ratePerYear, 0);
    requireNumber(`mean loss of ${id}`, loss.mean, 0);
    requireNumber(`deviation of the loss of ${id}`, loss.deviation, 0);
    const [size, sizeVariance] = [loss.mean, loss.deviation ** 2];
    const [rate, rateVariance] = [triangularMean(ratePerYear), triangularVariance(ratePerYear)];
    variance += rateVariance * sizeVariance + rateVariance * size * size + rate * rate * sizeVariance;
    return { id, title, mean: rate * size };
  });
  return {
    mean: scenarios.reduce((sum, { mean }) => sum + mean, 0),
    deviation: Math.sqrt(variance),
    scenarios,
  };
}
