import { normalQuantile } from '../random/index.ts';
import { requireNumber } from './check-input.ts';

/** Shares of outcomes a fan's bands hold. */
export const FAN_LEVELS = [0.5, 0.8, 0.95] as const;

/** The middle `level` of outcomes lies from `low` to `high`. */
export interface FanBand {
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/** What a fan's width rests on: standard deviations of ln. */
export interface FanWidth {
  /** Of the level of the line. */
  readonly level: number;
  /** Of one year's growth; it adds up over the years ahead. */
  readonly growth: number;
}

/**
 * Standard deviation of ln of a forecast h years ahead: √(σ_s² + h σ_g²).
 *
 * @param ahead years beyond the last figure; 0 for years that have one.
 * @throws SpillwayError `forecast/invalid-input` for a negative or infinite argument.
 */
export function fanDeviation({ level, growth }: FanWidth, ahead: number): number {
  requireNumber('the deviation of the level', level, 0);
  requireNumber('the deviation of growth', growth, 0);
  requireNumber('years ahead', ahead, 0);
  return Math.sqrt(level * level + ahead * growth * growth);
}

/** Quantile of a forecast whose ln is normal about ln of its centre: D exp(z sd), Φ(z) = p. */
export const fanQuantile = (centre: number, deviation: number, p: number): number =>
  centre * Math.exp(normalQuantile(p) * deviation);

/** The bands of 50, 80 and 95 % about a centre; narrowest first. */
export const fanBands = (centre: number, deviation: number): readonly FanBand[] =>
  FAN_LEVELS.map((level) => ({
    level,
    low: fanQuantile(centre, deviation, (1 - level) / 2),
    high: fanQuantile(centre, deviation, (1 + level) / 2),
  }));
