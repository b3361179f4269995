import type { LowModeHigh } from '../../shared/index.ts';
import { decay } from '../decay.ts';
import { requireNumber, requireShare } from '../require-number.ts';

/** Defaults of a loss of trust: a **judgement** beside the evidence of Kamiya et al. (2021) and Makridis (2021). */
export const TRUST_DEFAULTS: {
  readonly fall: LowModeHigh;
  readonly days: LowModeHigh;
  /** Share of lost demand that moves to rivals at home, by what was lost. */
  readonly substitution: Readonly<Record<'one-firm' | 'whole-class' | 'exports', number>>;
} = {
  fall: { low: 0.02, mode: 0.05, high: 0.12 },
  days: { low: 30, mode: 60, high: 180 },
  substitution: { 'one-firm': 0.8, 'whole-class': 0.3, exports: 0 },
};

/**
 * Demand lost by a loss of trust, in days of it: (1 − σ) θ τ (1 − e^(−T/τ)). The path is `trustPath`.
 *
 * @param fall θ, share that stays away at first.
 * @param days τ, after which 1/e of that is left.
 * @param horizon T, days that are counted; infinity counts all.
 * @param substitution σ, share that moves to rivals at home.
 * @throws SpillwayError `shared/invalid-argument` naming the field that is out of its bounds.
 */
export function trustDays(fall: number, days: number, horizon: number, substitution = 0): number {
  requireShare('fall', fall);
  requireNumber('days', days, 1e-6);
  const counted =
    horizon === Number.POSITIVE_INFINITY ? 1 : 1 - decay(requireNumber('horizon', horizon, 0) / days);
  return (1 - requireShare('substitution', substitution)) * fall * days * counted;
}
